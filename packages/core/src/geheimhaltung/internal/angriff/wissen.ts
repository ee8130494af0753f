/**
 * What a reader knows: a number with its bounds for every cell, and rows that tie them together.
 *
 * @module
 */
import { INSGESAMT } from "../../../merkmal/Codeliste.js"
import type { Koordinate } from "../../../merkmal/Merkmal.js"
import type { Zeile } from "../../Loeser.js"
import type { Stelle } from "../../Stelle.js"

/** A withheld cell, and the tables that withhold it. */
export interface Ziel {
  readonly stelle: Stelle
  readonly tabellen: Array<string>
}

/** Two statements that cannot both be true, in words. */
export interface Widerspruch {
  readonly variablen: ReadonlyArray<number>
  readonly text: string
}

/** What is known, as it grows: variables are numbers from 0 on, and every list has one entry for each. */
export interface Wissen {
  readonly nummern: Map<string, number>
  readonly namen: Array<string>
  readonly von: Array<number>
  readonly bis: Array<number>
  /** Whether the cell holds a whole number. */
  readonly ganz: Array<boolean>
  /** Whether any table or rate names the cell; what no one names may be left aside where it ties nothing together. */
  readonly genannt: Array<boolean>
  readonly ziele: Map<number, Ziel>
  readonly zeilen: Array<Zeile>
  readonly widersprueche: Array<Widerspruch>
  /** The rows that contradict the others and are left aside. */
  readonly tot: Set<Zeile>
}

/** What the cells of one thing are: whole numbers or not, and never below 0 or not. */
export interface Zahlart {
  readonly ganz: boolean
  readonly nichtNegativ: boolean
}

/** Knows nothing yet. */
export const emptyWissen = (): Wissen => ({
  nummern: new Map(), namen: [], von: [], bis: [], ganz: [], genannt: [], ziele: new Map(), zeilen: [], widersprueche: [], tot: new Set(),
})

const SEP = "\u001F"
const IS = "\u001E"

/** Writes a cell as one text; the Merkmale stand in the order of their ids, and totals leave no trace. */
export const nameOf = (gegenstand: string, keys: ReadonlyArray<readonly [string, string]>): string => {
  let name = gegenstand
  for (const [id, key] of keys) if (key !== INSGESAMT) name += SEP + id + IS + key
  return name
}

/** The Merkmale of a coordinate in the order of their ids. */
export const sortedKeys = (koordinate: Koordinate): ReadonlyArray<readonly [string, string]> =>
  Object.entries(koordinate).sort(([a], [b]) => (a < b ? -1 : 1))

/** Reads the place of a cell from its text. */
export const stelleOf = (name: string): Stelle => {
  const [gegenstand = "", ...keys] = name.split(SEP)
  return { gegenstand, koordinate: Object.fromEntries(keys.map((one) => one.split(IS)).map(([id = "", key = ""]) => [id, key])) }
}

/** Gives the number of a cell, a new one where it is met for the first time. */
export const numberOf = (wissen: Wissen, name: string, { ganz, nichtNegativ }: Zahlart): number => {
  const known = wissen.nummern.get(name)
  if (known !== undefined) return known
  const next = wissen.namen.length
  wissen.nummern.set(name, next)
  wissen.namen.push(name)
  wissen.von.push(nichtNegativ ? 0 : -Infinity)
  wissen.bis.push(Infinity)
  wissen.ganz.push(ganz)
  wissen.genannt.push(false)
  return next
}

/** Tells whether a cell is known to be one number. */
export const isKnown = ({ von, bis }: Wissen, variable: number): boolean => von[variable] === bis[variable]

/** How much a floating-point number of this size may be off. */
export const slack = (value: number): number => (Number.isFinite(value) ? 1e-9 * Math.max(1, Math.abs(value)) : 0)

/** Narrows a whole number to whole bounds; numbers that are not counted keep theirs. */
export const inward = (wissen: Wissen, variable: number, von: number, bis: number, tolerance = slack): readonly [number, number] =>
  wissen.ganz[variable] === true ? [Math.ceil(von - tolerance(von)) + 0, Math.floor(bis + tolerance(bis)) + 0] : [von, bis]

/** Notes bounds that a statement gives; where nothing is left between old and new ones, it is a contradiction. */
export const state = (wissen: Wissen, variable: number, von: number, bis: number, source: string): void => {
  const [low, high] = inward(wissen, variable, von, bis)
  const nextVon = Math.max(wissen.von[variable] ?? 0, low)
  const nextBis = Math.min(wissen.bis[variable] ?? Infinity, high)
  if (nextVon > nextBis) {
    wissen.widersprueche.push({ variablen: [variable], text: `${source} says ${von === bis ? von : `${von} to ${bis}`}, all else ${wissen.von[variable] ?? 0} to ${wissen.bis[variable] ?? Infinity}` })
    return
  }
  wissen.von[variable] = nextVon
  wissen.bis[variable] = nextBis
}
