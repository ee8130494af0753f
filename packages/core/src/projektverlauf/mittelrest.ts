import * as Messwert from "../kernel/Messwert.js"
import type { Bewilligung } from "./Projektstand.js"

/** What became of the money of one grant, in euros. */
export interface Mittelrest {
  readonly ausgegeben: Messwert.Messwert
  /** Below 0 where more was spent than granted. */
  readonly rest: Messwert.Messwert
  /** Whether more was spent than granted; absent where an amount is not known well enough to tell. */
  readonly ueberzogen?: boolean
}

/**
 * Tells what of one grant was spent and what is left; what was taken back does not count, and what is absent stays absent.
 *
 * @example
 * ```ts
 * import { Id, Messwert, Stichtag } from "@teilhabe/core/kernel"
 * import { mittelrest } from "@teilhabe/core/projektverlauf"
 *
 * const ausgabe = { id: Id.make("a-1"), betrag: Messwert.exakt(1200), am: Stichtag.make(2021, 5, 1), zurueckgenommen: false }
 * const bewilligung = { id: Id.make("m-1"), geber: Id.make("land"), betrag: Messwert.exakt(1000), ausgaben: [ausgabe] }
 * mittelrest(bewilligung).rest // => Messwert.exakt(-200)
 * mittelrest(bewilligung).ueberzogen // => true
 * mittelrest({ ...bewilligung, betrag: Messwert.fehlend("unbekannt") }).rest // => Messwert.fehlend("unbekannt")
 * ```
 */
export const mittelrest = ({ ausgaben, betrag }: Bewilligung): Mittelrest => {
  const gezaehlt = ausgaben.filter(({ zurueckgenommen }) => !zurueckgenommen).map((ausgabe) => ausgabe.betrag)
  // Where nobody has noted anything, nobody has said that nothing was spent.
  const ausgegeben = gezaehlt.length === 0 ? Messwert.fehlend("unbekannt") : Messwert.sum(gezaehlt)
  const rest = Messwert.subtract(betrag, ausgegeben)
  const spanne = Messwert.getIntervall(rest)
  if (spanne === undefined || (spanne.von < 0 && spanne.bis >= 0)) return { ausgegeben, rest }
  return { ausgegeben, rest, ueberzogen: spanne.bis < 0 }
}
