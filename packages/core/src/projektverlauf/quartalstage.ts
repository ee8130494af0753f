import * as Stichtag from "../kernel/Stichtag.js"

const ENDEN = [[3, 31], [6, 30], [9, 30], [12, 31]] as const

/**
 * Lists the last days of the quarters from one day to another, both included.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { quartalstage } from "@teilhabe/core/projektverlauf"
 *
 * quartalstage(Stichtag.make(2020, 3, 31), Stichtag.make(2020, 12, 30)) // => ["2020-03-31", "2020-06-30", "2020-09-30"]
 * ```
 */
export const quartalstage = (von: Stichtag.Stichtag, bis: Stichtag.Stichtag): ReadonlyArray<Stichtag.Stichtag> => {
  const jahre = Array.from({ length: Math.max(0, Stichtag.jahr(bis) - Stichtag.jahr(von) + 1) }, (_, at) => Stichtag.jahr(von) + at)
  return jahre.flatMap((jahr) => ENDEN.map(([monat, tag]) => Stichtag.make(jahr, monat, tag))).filter((day) => von <= day && day <= bis)
}
