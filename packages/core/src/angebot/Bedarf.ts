/**
 * What somebody needs, as far as an offer has to know it; nothing here says who.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Sprache } from "../kernel/Text.js"

/** What somebody needs. What is left out is unknown, and unknown is neither for nor against an offer. */
export interface Bedarf {
  readonly handlungsfeld: Id
  /** The day for which help is looked for. */
  readonly stichtag: Stichtag
  readonly zielgruppen?: ReadonlyArray<Id>
  /** The languages in which the person can be helped, best first. */
  readonly sprachen?: ReadonlyArray<Sprache>
  /** The keys of every Rechtskreis that holds on the day. */
  readonly rechtskreise?: ReadonlyArray<string>
  /** A key of Aufenthaltsstatus. */
  readonly aufenthaltsstatus?: string
  /** In completed years. */
  readonly alter?: number
  /** A key of Geschlecht. */
  readonly geschlecht?: string
  /** The key of the Sozialraum where the person lives. */
  readonly sozialraum?: Id
}
