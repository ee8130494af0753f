import type { Loeschklasse } from "../../../datenschutz/Loeschklasse.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Eroeffnet } from "../../Fall.js"

/** The day on which a case ended, if it has. */
export const endeOf = (fall: Eroeffnet): Stichtag.Stichtag | undefined => {
  if (fall.phase === "abgeschlossen") return fall.abschluss.am
  return fall.phase === "beraten" ? fall.aufnahme.am : undefined
}

/** No term is longer than 200 years: from a day before, none leaves the calendar. */
const LETZTES_JAHR = 2798

/**
 * Tells the first day after a term: the day on which the data must be gone; nothing where the term has not begun,
 * or might end beyond the calendar.
 *
 * The day of the event is not counted, and the term ends with the day of the same number (§§ 187 Abs. 1, 188 Abs. 2 and 3 BGB).
 */
export const faelligAm = ({ beginn, frist }: Loeschklasse, eintrag: Stichtag.Stichtag, ende: Stichtag.Stichtag | undefined): Stichtag.Stichtag | undefined => {
  const base = beginn === "eintrag" ? eintrag : ende
  if (base === undefined || Stichtag.jahr(base) > LETZTES_JAHR) return undefined
  const von = beginn === "jahresende-nach-fallabschluss" ? Stichtag.make(Stichtag.jahr(base), 12, 31) : base
  return Stichtag.addDays(Stichtag.addDauer(von, frist), 1)
}
