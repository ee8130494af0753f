/**
 * The answers of a survey as a table that can be protected: respondents by group and answer, unweighted.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import type { Geheimhaltungsregel } from "../../geheimhaltung/Geheimhaltungsregel.js"
import type { Quote, Tabelle } from "../../geheimhaltung/Tabelle.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type * as Merkmal from "../../merkmal/Merkmal.js"
import { type Bogen, isAsked } from "../Bogen.js"
import type { Frage } from "../Fragebogen.js"

/** The answers of a question by which a table of it is laid out, with their words. */
export const antwortenOf = (frage: Frage): ReadonlyArray<readonly [schluessel: string, name: string]> => {
  if (frage._tag === "Skala") {
    return Array.from({ length: frage.stufen }, (_, at) => {
      const word = at === 0 ? ` (${frage.unten.de})` : at === frage.stufen - 1 ? ` (${frage.oben.de})` : ""
      return [String(at + 1), `Stufe ${at + 1}${word}`] as const
    })
  }
  if (frage._tag === "Einfachwahl") return frage.moeglichkeiten.map(({ schluessel, text }) => [schluessel, text.de] as const)
  throw new RangeError(`The question "${frage.id}" is a ${frage._tag}, whose answers make no parts of a whole: a table is made of a scale or of one choice`)
}

/** Makes the list of the answers to a question; a missing answer is none of them. */
export const listeOf = (frage: Frage): Codeliste.Codeliste => Codeliste.make({
  id: `frage-${frage.id}`, titel: frage.text.de, quelle: "Fragebogen",
  auspraegungen: antwortenOf(frage).map(([schluessel, name]) => ({ schluessel, name, gliederung: "davon" })),
})

/** The key of the answer that somebody gave; nothing without one. */
export const schluesselOf = (bogen: Bogen, frage: Frage): string | undefined => {
  const antwort = isAsked(bogen, frage) ? bogen.antworten[frage.id] : undefined
  return antwort?._tag === "Stufe" ? String(antwort.stufe) : antwort?._tag === "Wahl" ? antwort.schluessel : undefined
}

/** The id of a rate of the table. */
export const quoteId = (gruppe: string, antwort: string): string => JSON.stringify([gruppe, antwort])

/** How a table is laid out. */
export interface Tabellenlage {
  readonly frage: Frage
  readonly gruppe: Merkmal.Merkmal
  readonly antwort: Merkmal.Merkmal
  readonly gegenstand: string
}

/** Counts those who gave an answer, by group and answer, with the percentages that are to be told. */
export const tabelleOf = (boegen: ReadonlyArray<Bogen>, { antwort, frage, gegenstand, gruppe }: Tabellenlage): Tabelle => {
  const { cube } = Cube.tally(boegen, [gruppe, antwort], {
    [gruppe.id]: ({ merkmale }) => merkmale[gruppe.id], [antwort.id]: (bogen) => schluesselOf(bogen, frage),
  }, { filter: (bogen) => schluesselOf(bogen, frage) !== undefined })
  const gruppen = [Codeliste.INSGESAMT, ...Codeliste.leaves(gruppe.liste).map(({ schluessel }) => schluessel)]
  const quoten = gruppen.flatMap((key) => antwortenOf(frage).map(([schluessel]): Quote => ({
    id: quoteId(key, schluessel), nachkommastellen: 1,
    zaehler: { gegenstand, koordinate: { [gruppe.id]: key, [antwort.id]: schluessel } }, nenner: { gegenstand, koordinate: { [gruppe.id]: key } },
  })))
  return { id: `${gegenstand} nach ${gruppe.id}`, gegenstand, cube, quoten }
}

/**
 * A rule as it is held over answers: what a whole group said is secret, and so is that nobody of it said something, which is
 * as much about each of them.
 */
export const regelFor = (regel: Geheimhaltungsregel, antwort: Merkmal.Merkmal): Geheimhaltungsregel =>
  ({ ...regel, nullen: "geheim", gruppen: [...(regel.gruppen ?? []), antwort.id] })
