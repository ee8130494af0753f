/**
 * What ties the years to the Konzept: a finding, a sitting, a decision, an event, a change, each with what it leads to.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Text } from "../kernel/Text.js"

/** What kind of link. */
export type Art = "befund" | "indikator-stand" | "sitzung" | "tagesordnungspunkt" | "beschluss" | "projektereignis" | "kennzahl" | "aenderung" | "umfrageergebnis"

/** One link (Glied) of the red thread that is no element of the Konzept: it is named by an id that no element has. */
export interface Glied {
  readonly id: Id
  readonly art: Art
  readonly titel: Text
  /** The day it happened. */
  readonly am?: Stichtag
  /** What it leads to, on the way to the Integrationsbegriff: other links, and elements of the Konzept. */
  readonly fuehrtZu: ReadonlyArray<Id>
}
