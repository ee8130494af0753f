/**
 * The answers of a survey as a table that can be protected: respondents by group and answer, unweighted.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import type { Geheimhaltungsregel } from "../../geheimhaltung/Geheimhaltungsregel.js"
import type { Quote, Tabelle } from "../../geheimhaltung/Tabelle.js"
import type { Finding } from "../../kernel/Finding.js"
import type { Id } from "../../kernel/Id.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type * as Merkmal from "../../merkmal/Merkmal.js"
import { type Bogen, isAsked } from "../Bogen.js"
import type { Frage } from "../Fragebogen.js"
import { fehler } from "./finding.js"

/** Whether one answer of several was named: a multiple choice is told answer by answer. */
export const GENANNT = "genannt"

/** The other part of it. */
export const NICHT_GENANNT = "nicht-genannt"

/** A question as it is told: of a multiple choice one of its answers. */
export interface Gefragtes {
  readonly frage: Frage
  readonly antwort?: Id | undefined
}

/** Finds what keeps a question from being a table of parts of a whole. */
export const checkGefragtes = ({ antwort, frage: { id, ...frage } }: Gefragtes): ReadonlyArray<Finding> => {
  if (frage._tag === "Zahlfrage") return [fehler("ZahlWithoutTable", ["frage"], `the answers to "${id}" are numbers, which make no table by group: ask for bands of them as one choice, or make one of them`, { id })]
  if (frage._tag !== "Mehrfachwahl") return antwort === undefined ? [] : [fehler("AntwortUnfit", ["weise", "antwort"], `"${id}" is told with all of its answers: leave out the answer "${antwort}"`, { id, wert: antwort })]
  if (antwort === undefined) return [fehler("AntwortLacking", ["weise", "antwort"], `of "${id}" any of several answers may be given, which make no parts of a whole: name the answer that is to be told, one evaluation each`, { id })]
  return frage.moeglichkeiten.some(({ schluessel }) => schluessel === antwort) ? [] : [fehler("AntwortOutside", ["weise", "antwort"], `the question "${id}" has no answer "${antwort}": name one of its answers`, { id, wert: antwort })]
}

/** The answers of a question by which a table of it is laid out, with their words. */
export const antwortenOf = ({ frage }: Gefragtes): ReadonlyArray<readonly [schluessel: string, name: string]> => {
  if (frage._tag === "Skala") {
    return Array.from({ length: frage.stufen }, (_, at) => {
      const word = at === 0 ? ` (${frage.unten.de})` : at === frage.stufen - 1 ? ` (${frage.oben.de})` : ""
      return [String(at + 1), `Stufe ${at + 1}${word}`] as const
    })
  }
  if (frage._tag === "Mehrfachwahl") return [[GENANNT, "genannt"], [NICHT_GENANNT, "nicht genannt"]]
  return frage._tag === "Einfachwahl" ? frage.moeglichkeiten.map(({ schluessel, text }) => [schluessel, text.de] as const) : []
}

/** Makes the list of the answers to a question; a missing answer is none of them. */
export const listeOf = (gefragt: Gefragtes): Codeliste.Codeliste => Codeliste.make({
  id: `frage-${gefragt.frage.id}`, titel: gefragt.frage.text.de, quelle: "Fragebogen",
  auspraegungen: antwortenOf(gefragt).map(([schluessel, name]) => ({ schluessel, name, gliederung: "davon" })),
})

/** The key of the answer that somebody gave; nothing without one. */
export const schluesselOf = (bogen: Bogen, { antwort: one, frage }: Gefragtes): string | undefined => {
  const antwort = isAsked(bogen, frage) ? bogen.antworten[frage.id] : undefined
  if (antwort?._tag === "Mehrfachwahl") return antwort.schluessel.some((key) => key === one) ? GENANNT : NICHT_GENANNT
  return antwort?._tag === "Stufe" ? String(antwort.stufe) : antwort?._tag === "Wahl" ? antwort.schluessel : undefined
}

/** The id of a rate of the table. */
export const quoteId = (gruppe: string, antwort: string): string => JSON.stringify([gruppe, antwort])

/** How a table is laid out. */
export interface Tabellenlage extends Gefragtes {
  readonly gruppe: Merkmal.Merkmal
  readonly merkmal: Merkmal.Merkmal
  readonly gegenstand: string
}

/** Counts those who gave an answer, by group and answer, with the percentages that are to be told. */
export const tabelleOf = (boegen: ReadonlyArray<Bogen>, { gegenstand, gruppe, merkmal, ...gefragt }: Tabellenlage): Tabelle => {
  const { cube } = Cube.tally(boegen, [gruppe, merkmal], {
    [gruppe.id]: ({ merkmale }) => merkmale[gruppe.id], [merkmal.id]: (bogen) => schluesselOf(bogen, gefragt),
  }, { filter: (bogen) => schluesselOf(bogen, gefragt) !== undefined })
  const gruppen = [Codeliste.INSGESAMT, ...Codeliste.leaves(gruppe.liste).map(({ schluessel }) => schluessel)]
  const quoten = gruppen.flatMap((key) => antwortenOf(gefragt).map(([schluessel]): Quote => ({
    id: quoteId(key, schluessel), nachkommastellen: 1,
    zaehler: { gegenstand, koordinate: { [gruppe.id]: key, [merkmal.id]: schluessel } }, nenner: { gegenstand, koordinate: { [gruppe.id]: key } },
  })))
  return { id: `${gegenstand} nach ${gruppe.id}`, gegenstand, cube, quoten }
}

/**
 * A rule as it is held over answers: what a whole group said is secret, and so is that nobody of it said something, which is
 * as much about each of them.
 */
export const regelFor = (regel: Geheimhaltungsregel, antwort: Merkmal.Merkmal): Geheimhaltungsregel =>
  ({ ...regel, nullen: "geheim", gruppen: [...(regel.gruppen ?? []), antwort.id] })
