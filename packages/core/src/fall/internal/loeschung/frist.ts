import type { Loeschklasse } from "../../../datenschutz/Loeschklasse.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Eroeffnet } from "../../Fall.js"

/** The day on which a case ended, if it has. */
export const endeOf = (fall: Eroeffnet): Stichtag.Stichtag | undefined => {
  if (fall.phase === "abgeschlossen") return fall.abschluss.am
  return fall.phase === "beraten" ? fall.aufnahme.am : undefined
}

/**
 * Tells the first day after a term: the day on which the data must be gone; nothing where the term has not begun.
 *
 * The day of the event is not counted, and the term ends with the day of the same number (§§ 187 Abs. 1, 188 Abs. 2 and 3 BGB).
 */
export const faelligAm = ({ beginn, frist }: Loeschklasse, eintrag: Stichtag.Stichtag, ende: Stichtag.Stichtag | undefined): Stichtag.Stichtag | undefined => {
  if (beginn === "eintrag") return Stichtag.addDays(Stichtag.addDauer(eintrag, frist), 1)
  if (ende === undefined) return undefined
  return Stichtag.addDays(Stichtag.addDauer(beginn === "fallabschluss" ? ende : Stichtag.make(Stichtag.jahr(ende), 12, 31), frist), 1)
}
