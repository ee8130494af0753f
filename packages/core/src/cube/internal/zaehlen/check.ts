/**
 * What keeps a question from being asked of columns.
 *
 * @module
 */
import type { Finding, Path } from "../../../kernel/Finding.js"
import { nearest } from "../../../kernel/nearest.js"
import * as Altersgruppe from "../../../merkmal/Altersgruppe.js"
import { type Codeliste, find } from "../../../merkmal/Codeliste.js"
import { deckungOf } from "../cubeDeckung.js"
import { baenderOf } from "./alter.js"
import type { Bedingung, Lesart, Spaltenarten, Zaehlfrage, Zaehlmerkmal } from "./type.js"

interface Found {
  readonly code: string
  readonly path: Path
  readonly message: string
  readonly details: Finding["details"]
  readonly nearest?: string | undefined
}

const fehler = ({ code, nearest: close, ...rest }: Found): Finding =>
  ({ code: `cube/${code}`, schwere: "fehler", ...rest, ...(close === undefined ? {} : { nearest: close }) })

const HOLDS = { Schluessel: "keys", Tag: "days", Zahl: "numbers" }
const INHALT = { Schluessel: "Schlüssel", Tag: "Tage", Zahl: "Zahlen" }

const spalteProblems = (name: string, wanted: keyof typeof HOLDS | undefined, spalten: Spaltenarten, path: Path): ReadonlyArray<Finding> => {
  const art = Object.hasOwn(spalten, name) ? spalten[name] : undefined
  if (art === undefined) {
    return [fehler({ code: "SpalteNotFound", path, message: `there is no column "${name}"; known: ${Object.keys(spalten).join(", ") || "none"}`, details: { spalte: name }, nearest: nearest(name, Object.keys(spalten)) })]
  }
  if (wanted === undefined || art === wanted) return []
  return [fehler({
    code: "SpalteOfOtherKind", path, details: { spalte: name, inhalt: INHALT[art], verlangt: INHALT[wanted] },
    message: `the column "${name}" holds ${HOLDS[art]}, but ${HOLDS[wanted]} are wanted here; name another column, or read it otherwise`,
  })]
}

const keyProblems = (liste: Codeliste, keys: Iterable<string>, path: Path): ReadonlyArray<Finding> =>
  [...new Set(keys)].filter((key) => find(liste, key) === undefined).map((key) => fehler({
    code: "SchluesselNotInListe", path, details: { wert: key, liste: liste.id },
    message: `"${key}" is no key of the list ${liste.id}; every row read so would be taken for one without an answer`,
    nearest: nearest(key, deckungOf(liste).zaehlbar),
  }))

const baenderProblems = (liste: Codeliste, path: Path): ReadonlyArray<Finding> => {
  const { baender, ohneBand } = baenderOf(liste)
  const none = ohneBand.map((key) => fehler({
    code: "SchluesselNoBand", path, details: { wert: key, liste: liste.id },
    message: `"${key}" of the list ${liste.id} is no band of ages, so no age leads to it; take a list of bands, or mark the value as a missing answer`,
  }))
  const twice = baender.flatMap((one, at) => baender.slice(at + 1).filter((other) => Altersgruppe.overlaps(one.band, other.band)).map((other) => fehler({
    code: "BaenderOverlap", path, details: { eins: one.schluessel, zwei: other.schluessel, liste: liste.id },
    message: `the bands ${one.schluessel} and ${other.schluessel} of the list ${liste.id} have ages in common, so a row would lie in both; leave one out, or put it above the other`,
  })))
  return [...none, ...twice]
}

const lesartProblems = (lesart: Lesart, liste: Codeliste, spalten: Spaltenarten, path: Path): ReadonlyArray<Finding> => {
  switch (lesart.art) {
    case "fest":
      return keyProblems(liste, [lesart.schluessel], [...path, "schluessel"])
    case "spalte":
      return spalteProblems(lesart.spalte, "Schluessel", spalten, [...path, "spalte"])
    case "umschluesselung": {
      const { paare, sonst } = lesart
      const empty = Object.keys(paare).length > 0 ? [] : [fehler({
        code: "PaareLacking", path: [...path, "paare"], details: { spalte: lesart.spalte },
        message: `no pair says which key those of the column "${lesart.spalte}" belong to; give pairs, or read the column as it is`,
      })]
      return [...spalteProblems(lesart.spalte, "Schluessel", spalten, [...path, "spalte"]), ...empty, ...keyProblems(liste, [...Object.values(paare), ...(sonst === undefined ? [] : [sonst])], [...path, "paare"])]
    }
    case "alter":
      return [...spalteProblems(lesart.spalte, "Tag", spalten, [...path, "spalte"]), ...baenderProblems(liste, path)]
    case "geschlecht":
      return [...spalteProblems(lesart.spalte, "Schluessel", spalten, [...path, "spalte"]), ...spalteProblems(lesart.geburtstag, "Tag", spalten, [...path, "geburtstag"])]
  }
}

const bedingungProblems = (one: Bedingung, spalten: Spaltenarten, path: Path): ReadonlyArray<Finding> => {
  switch (one.art) {
    case "und":
    case "oder":
      return one.teile.flatMap((teil, at) => bedingungProblems(teil, spalten, [...path, "teile", at]))
    case "nicht":
      return bedingungProblems(one.teil, spalten, [...path, "teil"])
    case "in":
      return spalteProblems(one.spalte, "Schluessel", spalten, [...path, "spalte"])
    case "fehlt":
      return spalteProblems(one.spalte, undefined, spalten, [...path, "spalte"])
    case "zwischen":
    case "alter":
      return spalteProblems(one.spalte, "Tag", spalten, [...path, "spalte"])
  }
}

const twiceProblems = (merkmale: ReadonlyArray<Zaehlmerkmal>): ReadonlyArray<Finding> =>
  merkmale.flatMap(({ merkmal }, at) => (merkmale.findIndex((one) => one.merkmal.id === merkmal.id) === at ? [] : [fehler({
    code: "MerkmalTwice", path: ["merkmale", at], details: { merkmal: merkmal.titel },
    message: `the Merkmal "${merkmal.id}" is there twice; leave one of them out, or give one another id`,
  })]))

// A count numbers its cells; beyond what a number tells apart there is no telling them apart.
const sizeProblems = (merkmale: ReadonlyArray<Zaehlmerkmal>): ReadonlyArray<Finding> => {
  const size = merkmale.reduce((all, { merkmal }) => all * deckungOf(merkmal.liste).zaehlbar.size, 1)
  return Number.isSafeInteger(size) ? [] : [fehler({
    code: "ZellenTooMany", path: ["merkmale"], details: { anzahl: merkmale.length },
    message: "the Merkmale have more combinations than a number can tell apart; count by fewer of them",
  })]
}

/** Finds all that keeps a question from being asked of columns. */
export const problems = ({ merkmale, filter, gewicht }: Zaehlfrage, spalten: Spaltenarten): ReadonlyArray<Finding> => [
  ...twiceProblems(merkmale),
  ...sizeProblems(merkmale),
  ...merkmale.flatMap(({ merkmal, lesart }, at) => lesartProblems(lesart, merkmal.liste, spalten, ["merkmale", at, "lesart"])),
  ...(filter === undefined ? [] : bedingungProblems(filter, spalten, ["filter"])),
  ...(gewicht === undefined ? [] : spalteProblems(gewicht, "Zahl", spalten, ["gewicht"])),
]
