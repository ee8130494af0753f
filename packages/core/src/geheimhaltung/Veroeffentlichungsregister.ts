/**
 * What was once published and what was once withheld, so that no later report gives away an earlier one.
 *
 * @module
 */
import type { Stichtag } from "../kernel/Stichtag.js"
import type { VeroeffentlichteTabelle } from "./Veroeffentlichung.js"

/** One table of one report. */
export interface Eintrag {
  readonly am: Stichtag
  /** The report it stood in: `Jahresbericht 2024`. */
  readonly bericht: string
  readonly tabelle: VeroeffentlichteTabelle
}

/** All tables that a city published, in the order of their publication. */
export interface Veroeffentlichungsregister {
  readonly eintraege: ReadonlyArray<Eintrag>
}
