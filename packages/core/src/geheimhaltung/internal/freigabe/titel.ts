/**
 * Which words of a title tell a table of yes and no from its sisters.
 *
 * Titles are nested by colons: "Fälle: Bedarf ohne Angebot: Gemeinsam Wohnen" is one of several of the same kind. Of each
 * level the words that the fewest sisters have are enough for a reader: "Wohnen" says which Handlungsfeld.
 *
 * @module
 */
import type { Datensatz } from "../../../cube/Datensatz.js"
import { type Suchwort, suchwortOf } from "./woerter.js"

/** The words that name a table: which of its kind it is, and what kind. */
export interface Titelwoerter {
  /** Any of these tells the table from others of its kind. */
  readonly eigene: ReadonlyArray<Suchwort>
  /** Any of these tells the kind, near the number or around it; none where the title has one level. */
  readonly art: ReadonlyArray<Suchwort>
  /** Any of these close to the number says that cases or persons are counted. */
  readonly gezaehlt: ReadonlyArray<Suchwort>
  /** These say so for the whole city too, where no name of an area helps. */
  readonly faelle: ReadonlyArray<Suchwort>
  /** All words that not every other title has. */
  readonly alle: Suchwort
}

// Whole words: "fällig" counts no cases.
const FAELLE: ReadonlyArray<Suchwort> = [" fall ", " falle ", " fallen ", " falles "].map((word) => [word])
const PERSONEN: ReadonlyArray<Suchwort> = ["Familie", "Haushalt", "Person", "Mensch", "Betroffene", "Ratsuchende"].map(suchwortOf)

// They join words, or turn their meaning, and name nothing.
const LEER = new Set("nicht kein keine ohne nein mit durch zwischen ist einem das nur am".split(" "))

/** Splits a title into levels: a colon parts two only where another title begins alike. */
const levelsOf = (titel: string, all: ReadonlyArray<string>): ReadonlyArray<string> => {
  const parts = titel.split(": ")
  const shared = parts.slice(0, -1).filter((_, at) => {
    const prefix = `${parts.slice(0, at + 1).join(": ")}: `
    return all.some((one) => one !== titel && one.startsWith(prefix))
  }).length
  return [...parts.slice(0, shared), parts.slice(shared).join(": ")]
}

const rarestOf = (level: string, sisters: ReadonlyArray<string>): ReadonlyArray<Suchwort> => {
  const rest = sisters.map((one) => new Set(suchwortOf(one)))
  const pieces = suchwortOf(level).filter((piece) => !LEER.has(piece.trim()))
  const counts = pieces.map((piece) => rest.filter((one) => one.has(piece)).length)
  const least = Math.min(...counts)
  return pieces.filter((_, at) => counts[at] === least).map((piece) => [piece])
}

const tellingOf = (titel: string, all: ReadonlyArray<string>): Suchwort => {
  const rest = all.map((one) => new Set(suchwortOf(one)))
  const own = suchwortOf(titel)
  const telling = own.filter((piece) => rest.filter((one) => one.has(piece)).length * 2 <= rest.length)
  return telling.length === 0 ? own : telling
}

/** Finds the words by which a reader knows a table among all that are released together. */
export const titelwoerterOf = ({ titel }: Datensatz, datensaetze: ReadonlyArray<Datensatz>): Titelwoerter => {
  const all = datensaetze.map((one) => one.titel)
  const levels = levelsOf(titel, all)
  const nested = all.map((one) => levelsOf(one, all))
  const at = (depth: number): ReadonlyArray<Suchwort> => {
    const prefix = levels.slice(0, depth).join(": ")
    const sisters = nested.filter((one) => one.length > depth && one.slice(0, depth).join(": ") === prefix).flatMap((one) => one[depth] ?? [])
    return rarestOf(levels[depth] ?? "", [...new Set(sisters)])
  }
  // The outermost level of several says what is counted, in all tables alike.
  const art = levels.length < 3 ? [] : levels.slice(1, -1).flatMap((_, depth) => at(depth + 1))
  return { eigene: at(levels.length - 1), art, gezaehlt: [...FAELLE, ...PERSONEN], faelle: FAELLE, alle: tellingOf(titel, all) }
}
