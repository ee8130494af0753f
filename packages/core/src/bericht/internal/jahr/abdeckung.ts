/**
 * The chapter on coverage: which figures of the Konzept are there, for which area, by what, and why the others are not.
 *
 * @module
 */
import * as Block from "../../Block.js"
import { abdeckungSatz, abdeckungZeile, ueberblick } from "../monitoringKapitel.js"
import { postenFor, zahlenkapitel } from "./monitoring.js"
import { ANKER, type Kapitel } from "./sicht.js"

/** The chapter on coverage; nothing where no figures were given. */
export const abdeckung: Kapitel = (sicht) => {
  const { monitoring: zahlen } = sicht
  const posten = postenFor(sicht)
  if (zahlen === undefined || posten.length === 0) return []
  return [
    zahlenkapitel(sicht, "Abdeckung: welche Indikatoren es gibt und warum andere fehlen", ANKER.abdeckung),
    Block.absatz(abdeckungSatz(zahlen, posten)),
    ueberblick(zahlen, posten),
    Block.tabelle(`Abdeckung der Indikatoren, Berichtsjahr ${zahlen.jahr}`, ["Nr.", "Indikator", "Stand", "Raum und Zeit", "Lesart", "Grund"], posten.map((one) => abdeckungZeile(zahlen, one).map((zelle) => (zelle === "" ? "–" : zelle)))),
  ]
}
