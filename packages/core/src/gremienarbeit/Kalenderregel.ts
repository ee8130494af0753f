/**
 * By when what goes with a sitting, an election or the strategy has to be done: the Konzept names duties, seldom days.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Dauer from "../kernel/Dauer.js"
import * as Quelle from "../kernel/Quelle.js"

/**
 * The lengths from which the calendar of duties computes its days.
 *
 * `herkunft` says whether the city decided them (`stadt`) or somebody assumed them (`annahme`).
 */
export const Kalenderregel = Schema.Struct({
  /** How long after a sitting its minutes may take. */
  protokoll: Dauer.Dauer,
  /** How long before a sitting everybody is invited. */
  einladung: Dauer.Dauer,
  /** How long before a sitting those are found who have to be found beforehand. */
  vorabErmittlung: Dauer.Dauer,
  /** The longest time between two sittings of a Gremium that is to meet regularly, where the Konzept says no interval. */
  regelmaessig: Dauer.Dauer,
  /** How long before the end of a term the time for the next election begins. */
  wahlzeit: Dauer.Dauer,
  /** How often the Konzept is revised; absent where the city has not decided it: no day is made up. */
  fortschreibung: Schema.optionalKey(Dauer.Dauer),
  /** How often people are asked in a survey; absent where the city has not decided it. */
  befragung: Schema.optionalKey(Dauer.Dauer),
  herkunft: Schema.Literals(["stadt", "annahme"]),
  quelle: Schema.optionalKey(Quelle.Quelle),
})

/** The lengths from which the calendar of duties computes its days. */
export type Kalenderregel = typeof Kalenderregel.Type

/**
 * The default where a city states no rule: minutes within 28 days, invitations 14 and inquiries 21 days before, at least one sitting a year
 * where meetings are to be regular, three months for an election. An assumption of this library, marked as such in every duty.
 *
 * @example
 * ```ts
 * import { Kalenderregel } from "@teilhabe/core/gremienarbeit"
 *
 * Kalenderregel.annahme.protokoll // => "P28D"
 * Kalenderregel.annahme.fortschreibung // => undefined
 * ```
 */
export const annahme: Kalenderregel = {
  protokoll: Dauer.make({ days: 28 }),
  einladung: Dauer.make({ days: 14 }),
  vorabErmittlung: Dauer.make({ days: 21 }),
  regelmaessig: Dauer.make({ years: 1 }),
  wahlzeit: Dauer.make({ months: 3 }),
  herkunft: "annahme",
}
