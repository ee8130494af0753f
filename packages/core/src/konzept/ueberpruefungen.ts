import * as Stichtag from "../kernel/Stichtag.js"
import type { Horizontregel } from "./Horizontregel.js"
import type { Beschluss } from "./Konzept.js"

/** So that the day after the last one is still on the calendar, however long the rhythm. */
const LAST_YEAR = 2799

/**
 * Lists the days on which what is permanent is due for review, up to and including a last day.
 *
 * Each day is counted from the Beschluss, not from the review before it, so that the 31st of a month does not slip to
 * the 28th for good. Without a Beschluss there is none. Throws a `RangeError` for a last day after 2799.
 *
 * @example
 * ```ts
 * import { Dauer, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Horizontregel, ueberpruefungen } from "@teilhabe/core/konzept"
 *
 * const regel = { ...Horizontregel.annahme, ueberpruefung: Dauer.make({ months: 1 }) }
 * const beschluss = { zeit: Zeitraum.tag(Stichtag.make(2020, 1, 31)) }
 * ueberpruefungen(regel, beschluss, Stichtag.make(2020, 4, 1)) // => ["2020-02-29", "2020-03-31"]
 * ```
 */
export const ueberpruefungen = (
  regel: Pick<Horizontregel, "ueberpruefung">,
  beschluss: Pick<Beschluss, "zeit"> | undefined,
  last: Stichtag.Stichtag,
): ReadonlyArray<Stichtag.Stichtag> => {
  const days: Array<Stichtag.Stichtag> = []
  if (Stichtag.jahr(last) > LAST_YEAR) {
    throw new RangeError(`Reviews are listed up to the year ${LAST_YEAR}, not up to ${last}: ask for an earlier last day`)
  }
  if (beschluss === undefined) return days
  const from = beschluss.zeit.bis ?? beschluss.zeit.von
  if (!Stichtag.isBefore(from, last)) return days
  for (let count = 1; ; count++) {
    const day = Stichtag.addDauer(from, regel.ueberpruefung, count)
    if (Stichtag.isAfter(day, last)) return days
    days.push(day)
  }
}
