/**
 * Whether a question fits the columns of a table.
 *
 * @module
 */
import * as Zaehlfragen from "../../cube/Zaehlfrage.js"
import { nearest } from "../../kernel/nearest.js"
import type { Dialekt } from "../Dialekt.js"
import { type Gebrauch, isLesbar, type Spaltentypen } from "../Spaltentyp.js"

/** A column that a question reads, as what, and where the question says so. */
interface Zugriff {
  readonly spalte: string
  readonly als: Gebrauch
  readonly wo: string
}

const inBedingung = (one: Zaehlfragen.Bedingung): ReadonlyArray<Zugriff> => {
  const wo = "filter"
  switch (one.art) {
    case "in": return [{ spalte: one.spalte, als: "schluessel", wo }]
    case "zwischen": case "alter": return [{ spalte: one.spalte, als: "tag", wo }]
    case "fehlt": return [{ spalte: one.spalte, als: "antwort", wo }]
    case "nicht": return inBedingung(one.teil)
    case "und": case "oder": return one.teile.flatMap(inBedingung)
  }
}

const inLesart = ({ merkmal: { id }, lesart }: Zaehlfragen.Zaehlmerkmal): ReadonlyArray<Zugriff> => {
  switch (lesart.art) {
    case "spalte": case "umschluesselung": return [{ spalte: lesart.spalte, als: "schluessel", wo: id }]
    case "alter": return [{ spalte: lesart.spalte, als: "tag", wo: id }]
    case "geschlecht": return [{ spalte: lesart.spalte, als: "schluessel", wo: id }, { spalte: lesart.geburtstag, als: "tag", wo: id }]
    case "fest": return []
  }
}

const problem = ({ spalte, als, wo }: Zugriff, typen: Spaltentypen, { erwartet }: Dialekt): string | undefined => {
  const typ = typen.get(spalte)
  if (typ === undefined) {
    const close = nearest(spalte, typen.keys())
    return `${wo} reads the column "${spalte}", which is not there${close === undefined ? `; there are ${[...typen.keys()].slice(0, 20).join(", ")}` : `; is it the one called "${close}"?`}`
  }
  return isLesbar(typ.art, als) ? undefined : `${wo} reads the column "${spalte}" as ${erwartet[als]}; it is ${typ.typ}: cast it in a view`
}

// What the columns hold is said here with the types of the database, where a text may be a key, a day or a number.
const OF_COLUMNS = new Set(["cube/SpalteNotFound", "cube/SpalteOfOtherKind"])

const zugriffe = (frage: Zaehlfragen.Zaehlfrage): ReadonlyArray<Zugriff> => [
  ...frage.merkmale.flatMap(inLesart),
  ...(frage.filter === undefined ? [] : inBedingung(frage.filter)),
  ...(frage.gewicht === undefined ? [] : [{ spalte: frage.gewicht, als: "zahl" as const, wo: "gewicht" }]),
]

/** Lists the columns that questions read, each once. */
export const gelesene = (fragen: ReadonlyArray<Zaehlfragen.Zaehlfrage>): ReadonlyArray<string> =>
  [...new Set(fragen.flatMap(zugriffe).map(({ spalte }) => spalte))]

/** Lists what keeps a question from being asked of a table. */
export const frageprobleme = (frage: Zaehlfragen.Zaehlfrage, typen: Spaltentypen, dialekt: Dialekt): ReadonlyArray<string> => {
  const ofColumns = zugriffe(frage).map((one) => problem(one, typen, dialekt)).filter((one) => one !== undefined)
  const others = Zaehlfragen.check(frage, {}).filter(({ code }) => !OF_COLUMNS.has(code)).map(({ message }) => message)
  return [...new Set([...others, ...ofColumns])]
}
