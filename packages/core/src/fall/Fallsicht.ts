/**
 * What somebody is shown of a case: nothing but what was allowed.
 *
 * @module
 */
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Person } from "./Person.js"
import type { Phase } from "./Phase.js"
import type * as Fall from "./Fall.js"
import type { Anfrage } from "./Offenlegung.js"

/** A case as one recipient sees it; a list whose kind of data was not asked for or not allowed is empty. */
export interface Fallsicht {
  readonly anfrage: Anfrage
  readonly phase: Phase
  /** The people asked for, as `Person 1`, `Person 2`; the key and the name only where `identitaet` is allowed. */
  readonly personen: ReadonlyArray<{ readonly label: string; readonly beziehung: Person["beziehung"]; readonly id?: PersonId; readonly name?: string }>
  readonly angaben: Fall.Akte["angaben"]
  readonly bestand: Fall.Akte["bestand"]
  readonly ziele: Fall.Akte["ziele"]
  readonly zielvereinbarung?: Fall.Zielvereinbarung
  readonly massnahmen: Fall.Akte["massnahmen"]
  readonly passungen: Fall.Akte["passungen"]
  readonly hilfeplan?: Fall.Hilfeplan
  /** The day of the next review, where the plan is shown. */
  readonly naechstePruefung?: Stichtag
  readonly rechtskreise: Fall.Akte["rechtskreise"]
  readonly checklisten: Fall.Akte["checklisten"]
  readonly ueberpruefungen: Fall.Akte["ueberpruefungen"]
  readonly evaluationen: Fall.Akte["evaluationen"]
  /** Only for the case manager, the person and the data protection officer. */
  readonly protokoll: Fall.Akte["protokoll"]
  readonly einwilligungen: Fall.Akte["einwilligungen"]
}
