/**
 * What stands around the chapters: the mark and the foreword, rules and assumptions, the outlook, and texts whose place is gone.
 *
 * @module
 */
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Fassung from "../../../konzept/Fassung.js"
import * as Ampelregel from "../../../projektverlauf/Ampelregel.js"
import * as Block from "../../Block.js"
import { punkt, satzanfang } from "../satz.js"
import { annahmen, farben } from "../verlauf/grundlagen.js"
import { fortschreibungskapitel } from "../verlauf/fortschreibung.js"
import { verb } from "./satzbau.js"
import * as Zahlwort from "../../Zahlwort.js"
import { ANKER, type Jahressicht } from "./sicht.js"
import { NOMEN } from "./worte.js"

/** Says where the year lies before the Konzept, or there is none yet. */
const geltung = ({ jahr, konzept, stadt: { fassungen } }: Jahressicht): ReadonlyArray<Block.Block> => {
  if (Fassung.stand(konzept) !== "beschlossen") return [Block.hinweis("lesart", "Ein Konzept ist noch nicht beschlossen; der Bericht sagt, was bis dahin bekannt ist.")]
  const ab = [...(fassungen?.alle.map((one) => one.ab) ?? []), Fassung.gueltigAb(konzept)].flatMap((one) => one ?? []).toSorted()[0]
  if (ab === undefined || Stichtag.jahr(ab) <= jahr) return []
  return [Block.hinweis("lesart", `Das Konzept gilt erst seit dem ${Stichtag.toText(ab)}. Im Jahr ${jahr} galt es noch nicht; was der Bericht von Projekten und Pflichten sagt, gilt nur für das, was damals schon notiert war.`)]
}

/** The mark of the report and the foreword of the office. */
export const kopf = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  const { kennzeichnung } = sicht.stadt
  return [
    ...(kennzeichnung === undefined ? [] : [Block.hinweis("annahme", [Block.fett(punkt(satzanfang(kennzeichnung))), " Jede Überschrift eines Kapitels sagt, ob das Kapitel diese Kennzeichnung trägt."])]),
    ...geltung(sicht),
    sicht.eigentext("vorwort", "Vorwort der Stadt"),
  ]
}

/** The chapter on the next Fassung, with the outlook of the office. */
export const fortschreibung = (sicht: Jahressicht): ReadonlyArray<Block.Block> => [
  ...fortschreibungskapitel(sicht.verlauf),
  sicht.eigentext("ausblick", "Ausblick der Stadt"),
]

/** The chapter on how to read the report: colours, Kennzahlen, and what is assumed. */
export const regeln = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  const { stadt: { ampelregel = Ampelregel.annahme, schwelle = 5 }, verlauf } = sicht
  return [
    verlauf.kapitel("Wie dieser Bericht zu lesen ist", ANKER.regeln),
    Block.absatz(`Der Bericht sagt, was am ${Stichtag.toText(verlauf.stichtag)} bekannt war; was später notiert wurde, ist nicht berücksichtigt. Was nicht notiert ist, ist als fehlend gekennzeichnet und nirgends als 0 gezählt.`),
    Block.ueberschrift(3, "Was die Farben bedeuten", { anker: ANKER.farben }),
    farben(ampelregel),
    Block.ueberschrift(3, "Was Kennzahlen sagen", { anker: ANKER.kennzahlen }),
    Block.absatz(`Eine Kennzahl zählt, was ein Projekt getan oder gebraucht hat: Personen, Teilnahmen, Stunden, Stellen, Geld. Gezeigt ist von jeder die jüngste, deren Zeit spätestens mit dem Berichtsjahr endet. Zahlen von Personen unter ${schwelle} und ihre Teile sind zum Schutz Einzelner nicht veröffentlicht; wer an zwei Projekten teilnimmt, ist zweimal gezählt, und deshalb bildet der Bericht keine Summe.`),
    Block.ueberschrift(3, "Annahmen und Regeln"),
    ...annahmen(verlauf),
  ]
}

/** The texts of the office whose place the report has no more: none is lost. */
export const ortlos = (sicht: Jahressicht, bloecke: ReadonlyArray<Block.Block>): ReadonlyArray<Block.Block> => {
  const places = new Set(bloecke.flatMap((block) => (block._tag === "Eigentext" ? [block.ort] : [])))
  const lost = [...new Set((sicht.stadt.eigentexte ?? []).map(({ ort }) => ort))].filter((ort) => !places.has(ort))
  if (lost.length === 0) return []
  return [
    sicht.verlauf.kapitel("Texte ohne Platz", ANKER.ortlos),
    Block.hinweis("pruefung", `${satzanfang(Zahlwort.anzahl(lost.length, NOMEN.text))} der Stadt ${verb(lost.length, "hat", "haben")} in diesem Bericht keinen Platz mehr, etwa weil ein Handlungsfeld anders heißt. ${verb(lost.length, "Er steht", "Sie stehen")} hier, bis jemand ${verb(lost.length, "seinen", "ihren")} Schlüssel ändert: ${lost.join("; ")}.`),
    ...lost.map((ort) => sicht.eigentext(ort, `Text ohne Platz: ${ort}`)),
  ]
}
