/**
 * Which place an answer has in a list: taken from the count in the process, so that both can never differ.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import { nearest } from "../../kernel/nearest.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import type { Antwort } from "./antwort.js"

/** The keys of a list under which rows are counted, in its order, and the one for a missing answer, if it has one. */
export interface Zaehlliste {
  readonly schluessel: ReadonlyMap<string, number>
  readonly fehlt: string | undefined
}

const known = new WeakMap<Codeliste.Codeliste, Zaehlliste>()

/** Counts each key of a list once, and a missing answer: where they end up is where rows are counted. */
export const zaehlliste = ({ liste }: Merkmal): Zaehlliste => {
  const found = known.get(liste)
  if (found !== undefined) return found
  const merkmal: Merkmal = { id: "antwort", titel: liste.titel, liste }
  const counted = (keys: ReadonlyArray<string | undefined>): ReadonlySet<string> => {
    const { cube } = Cube.tally(keys, [merkmal], { antwort: (key) => key }, { hoechstens: 0 })
    return new Set([...Cube.zellen(cube)].flatMap(({ koordinate }) => koordinate["antwort"] ?? []))
  }
  const placed = counted(liste.auspraegungen.map(({ schluessel }) => schluessel))
  const keys = liste.auspraegungen.map(({ schluessel }) => schluessel).filter((key) => placed.has(key))
  const [fehlt] = counted([undefined])
  const made = { schluessel: new Map(keys.map((key, at) => [key, at])), fehlt }
  known.set(liste, made)
  return made
}

/** Where a row is counted, and whether for want of an answer that the list knows. */
export interface Gezaehlt {
  readonly place: number
  readonly ohneAngabe: boolean
  readonly unbekannt: string | undefined
}

/** Where a row is counted, or with which value it has no place, or that several answers have to be told apart first. */
export type Platz = Gezaehlt | { readonly place: undefined; readonly wert: string } | "mehrere"

/** Finds the place of an answer. */
export const platzOf = (merkmal: Merkmal, antwort: Antwort): Platz => {
  const { schluessel, fehlt } = zaehlliste(merkmal)
  if (antwort.art === "mehrere") return "mehrere"
  const wert = antwort.art === "schluessel" ? antwort.wert : undefined
  const place = wert === undefined ? undefined : schluessel.get(wert)
  if (place !== undefined) return { place, ohneAngabe: false, unbekannt: undefined }
  const missing = fehlt === undefined ? undefined : schluessel.get(fehlt)
  // A key that the list knows, and that is no undivided group, is a mistake and no missing answer.
  if (missing === undefined || (wert !== undefined && Codeliste.find(merkmal.liste, wert) !== undefined)) return { place: undefined, wert: wert ?? "" }
  return { place: missing, ohneAngabe: true, unbekannt: wert }
}

/** Says why rows with a value have no place, and what to do. */
export const whyNot = (merkmal: Merkmal, wert: string): string => {
  const { liste } = merkmal
  if (Codeliste.find(liste, wert) === undefined) {
    const close = nearest(wert, zaehlliste(merkmal).schluessel.keys())
    return `is no key${close === undefined ? "" : `, "${close}" is`}; correct it, or give the list a value for a missing answer`
  }
  return Codeliste.below(liste, wert).some(({ gliederung }) => gliederung !== "darunter")
    ? "is a group of several; give the rows the group below it that they lie in"
    : "is picked out of a larger group (darunter), where its rows are counted; give the rows that group"
}
