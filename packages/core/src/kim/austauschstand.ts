import * as Stichtag from "../kernel/Stichtag.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import type { Austauschtermin } from "./austauschtermine.js"
import { type Spanne, spannenIn } from "./internal/austausch.js"
import type { Kim } from "./Kim.js"

/** A day by which the Bausteine have to have exchanged, and whether they did. */
export interface Austauschstand extends Austauschtermin {
  /** The day of the exchange that counts for it, where one is known. */
  readonly erfuelltAm?: Stichtag.Stichtag
  /** The last day in time is in time: an exchange is missed from the day after. */
  readonly stand: "erfuellt" | "verspaetet-erfuellt" | "versaeumt" | "offen"
}

// An exchange counts for the day that is due next. Only a second one before that day makes up for the one missed before,
// so that an exchange that was left out does not make all that follow late.
const doneFor = ({ am, naechster, pflicht, von }: Spanne, stichtag: Stichtag.Stichtag): Stichtag.Stichtag | undefined => {
  const known = [...new Set(pflicht.stattgefunden)].filter((day) => von <= day && day <= naechster && day <= stichtag).sort(Stichtag.compare)
  return known[0] !== undefined && known[0] <= am ? known[0] : known[1]
}

const standOf = (am: Stichtag.Stichtag, erfuelltAm: Stichtag.Stichtag | undefined, stichtag: Stichtag.Stichtag): Austauschstand["stand"] => {
  if (erfuelltAm !== undefined) return erfuelltAm <= am ? "erfuellt" : "verspaetet-erfuellt"
  return am < stichtag ? "versaeumt" : "offen"
}

/**
 * Says of each day within a Zeitraum by which the Bausteine have to have exchanged whether they did, as known on a Stichtag.
 *
 * The first exchange since the day that was due before counts, and each counts once. What was missed is made up for, late, by a
 * second exchange before the next day that is due. An exchange after the Stichtag is not known yet. Throws a `RangeError` as
 * `austauschtermine` does.
 *
 * @example
 * ```ts
 * import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { austauschstand } from "@teilhabe/core/kim"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 *
 * const stattgefunden = [Stichtag.make(2024, 11, 28)]
 * const kim = { ...marlKim, austauschpflichten: marlKim.austauschpflichten.map((pflicht) => ({ ...pflicht, stattgefunden })) }
 * const standAm = (tag: Stichtag.Stichtag) => austauschstand(kim, Zeitraum.jahr(2024), tag).map(({ erfuelltAm, stand }) => [stand, erfuelltAm])
 * standAm(Stichtag.make(2024, 11, 27)) // => [["offen", undefined]]
 * standAm(Stichtag.make(2025, 1, 1)) // => [["erfuellt", "2024-11-28"]]
 * austauschstand(marlKim, Zeitraum.jahr(2024), Stichtag.make(2025, 1, 1))[0]?.stand // => "versaeumt"
 * ```
 */
export const austauschstand = (kim: Kim, zeitraum: Zeitraum, stichtag: Stichtag.Stichtag): ReadonlyArray<Austauschstand> =>
  spannenIn(kim, zeitraum).map((spanne) => {
    const { am, herkunft, pflicht } = spanne
    const erfuelltAm = doneFor(spanne, stichtag)
    return { pflicht: pflicht.id, am, herkunft, stand: standOf(am, erfuelltAm, stichtag), ...(erfuelltAm === undefined ? {} : { erfuelltAm }) }
  })
