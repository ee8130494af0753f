import type { Finding } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import { nearest } from "../../kernel/nearest.js"
import { type Codeliste, find } from "../../merkmal/Codeliste.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import { deckungOf, partsOf } from "./cubeDeckung.js"
import { joinKey } from "./cubeKey.js"
import { empty } from "./cubeMake.js"
import type { Cube } from "./cubeType.js"

/** Reads the key of each Merkmal from a row; nothing where the row has no answer. */
export type Schluesselfunktionen<Row> = Readonly<Record<string, (row: Row) => string | undefined>>

/** How rows are counted. */
export interface Zaehlweise<Row> {
  /** Which rows to count; left out, all. */
  readonly filter?: (row: Row) => boolean
  /** How many cases a row stands for; left out, one. */
  readonly gewicht?: (row: Row) => number
  /** How many findings are listed at most; `nichtGezaehlt` and `unbekannt` count the rows of all. Left out, 20. */
  readonly hoechstens?: number
}

/** What came of counting rows. */
export interface Auszaehlung {
  readonly cube: Cube
  /** Rows that are in the cube. */
  readonly gezaehlt: number
  /** Rows that the filter left out. */
  readonly ausgelassen: number
  /** Rows that have no place in the cube; `findings` lists the first of them. */
  readonly nichtGezaehlt: number
  /** Per Merkmal the rows without an answer or with an unknown one, counted under the value that means so. */
  readonly ohneAngabe: Readonly<Record<string, number>>
  /** Per Merkmal those of them with an answer that the list does not know. */
  readonly unbekannt: Readonly<Record<string, number>>
  readonly findings: ReadonlyArray<Finding>
}

/** How many findings are listed where nobody says how many. */
export const LISTED = 20

const fehler = (code: string, row: number, message: string, details: Finding["details"]): Finding =>
  ({ code: `cube/${code}`, schwere: "fehler", path: [row], message, details: { zeile: row + 1, ...details } })

const warnung = (...said: Parameters<typeof fehler>): Finding => ({ ...fehler(...said), schwere: "warnung" })

// One Merkmal: its keys by place, and the place for a missing answer.
interface Spalte<Row> {
  readonly merkmal: Merkmal
  readonly keys: ReadonlyArray<string>
  readonly places: ReadonlyMap<string, number>
  readonly missing: number | undefined
  readonly keyOf: (row: Row) => string | undefined
  readonly unknown: Map<string, { readonly row: number; count: number }>
  /** The key of the row in hand. */
  key: string | undefined
  without: number
  unbekannt: number
}

const spalte = <Row>(merkmal: Merkmal, functions: Schluesselfunktionen<Row>, merkmale: ReadonlyArray<Merkmal>): Spalte<Row> => {
  const keyOf = functions[merkmal.id]
  if (keyOf === undefined) {
    const unused = Object.keys(functions).filter((id) => merkmale.every((one) => one.id !== id))
    const close = nearest(merkmal.id, unused)
    throw new RangeError(`No function reads the Merkmal "${merkmal.id}" from a row${close === undefined ? "" : `; is it the one called "${close}"?`}`)
  }
  const keys = [...deckungOf(merkmal.liste).zaehlbar]
  const missing = keys.findIndex((key) => find(merkmal.liste, key)?.art === "fehlt")
  return { merkmal, keys, places: new Map(keys.map((key, place) => [key, place])), missing: missing < 0 ? undefined : missing, keyOf, unknown: new Map(), key: undefined, without: 0, unbekannt: 0 }
}

const whyNot = (liste: Codeliste, key: string | undefined): string => {
  if (key === undefined) return "has no answer; correct it, or give the list a value for a missing answer"
  const one = find(liste, key)
  if (one === undefined) {
    const close = nearest(key, deckungOf(liste).zaehlbar)
    return `is no key${close === undefined ? "" : `, "${close}" is`}; correct it, or give the list a value for a missing answer`
  }
  if (partsOf(liste, key).length > 0) return "is a group of several; give the row the group below it that it lies in"
  const remedy = liste.id === Raummerkmal.ID ? "make the areas with vollstaendig, where they are all" : "give the rows the group above it, or make it a davon group of its list"
  return `is picked out of ${one.oberhalb ?? "the whole"} (darunter), where its rows are counted; ${remedy}`
}

const notCounted = ({ id, titel, liste }: Merkmal, key: string | undefined, row: number): Finding =>
  fehler("ZeileNotCounted", row, `the row has no place in the list ${liste.id} of ${id}: "${key ?? ""}" ${whyNot(liste, key)}`, { merkmal: titel, wert: key ?? "" })

/** Writes the joined key of a cell from its place among all combinations of keys. */
export const keyAt = (spalten: ReadonlyArray<{ readonly keys: ReadonlyArray<string> }>, index: number): string => {
  let rest = index
  const parts = spalten.toReversed().map(({ keys }) => {
    const key = keys[rest % keys.length] ?? ""
    rest = Math.floor(rest / keys.length)
    return key
  })
  return joinKey(parts.toReversed())
}

/** A count of rows in the making. */
export class Zaehlung<Row> {
  readonly spalten: ReadonlyArray<Spalte<Row>>
  readonly sums = new Map<number, number>()
  readonly fractions = new Map<number, Messwert.Messwert>()
  readonly findings: Array<Finding> = []
  gezaehlt = 0
  nichtGezaehlt = 0

  constructor(readonly merkmale: ReadonlyArray<Merkmal>, keyOf: Schluesselfunktionen<Row>, readonly hoechstens: number) {
    this.spalten = merkmale.map((merkmal) => spalte(merkmal, keyOf, merkmale))
    const size = this.spalten.reduce((all, { keys }) => all * keys.length, 1)
    if (!Number.isSafeInteger(size)) throw new RangeError("The Merkmale have more combinations than a number can tell apart: count by fewer of them")
  }

  refuse(one: Finding): void {
    this.nichtGezaehlt += 1
    if (this.findings.length < this.hoechstens) this.findings.push(one)
  }

  /** Finds the place of a row in one column; none where it has none. */
  placeIn(column: Spalte<Row>, row: Row): number | undefined {
    column.key = column.keyOf(row)
    const place = column.key === undefined ? undefined : column.places.get(column.key)
    if (place !== undefined) return place
    return column.key !== undefined && find(column.merkmal.liste, column.key) !== undefined ? undefined : column.missing
  }

  /** Notes that a row that counts has no answer, or one that the list does not know. */
  noteWithout(column: Spalte<Row>, row: number): void {
    const { key, places, unknown } = column
    if (key !== undefined && places.has(key)) return
    column.without += 1
    if (key === undefined) return
    column.unbekannt += 1
    const known = unknown.get(key)
    if (known !== undefined) known.count += 1
    else if (unknown.size < this.hoechstens) unknown.set(key, { row, count: 1 })
  }

  /** Counts a row of some weight, or refuses it. */
  take(row: Row, at: number, gewicht: number): void {
    if (gewicht >= 0 && gewicht < Infinity) this.add(row, at, gewicht)
    else this.refuse(fehler("GewichtInvalid", at, `the weight ${gewicht} is no number from 0 on, so the row is not counted`, { wert: String(gewicht) }))
  }

  private add(row: Row, at: number, gewicht: number): void {
    let index = 0
    for (const column of this.spalten) {
      const place = this.placeIn(column, row)
      if (place === undefined) {
        this.refuse(notCounted(column.merkmal, column.key, at))
        return
      }
      index = index * column.keys.length + place
    }
    // Only now is it sure that the row counts.
    for (const column of this.spalten) this.noteWithout(column, at)
    this.gezaehlt += 1
    const sum = (this.sums.get(index) ?? 0) + gewicht
    if (Number.isSafeInteger(sum) && Number.isSafeInteger(gewicht)) this.sums.set(index, sum)
    else this.fractions.set(index, Messwert.add(this.fractions.get(index) ?? Messwert.exakt(0), Messwert.exakt(gewicht)))
  }

  inhalt(): Cube["inhalt"] {
    const indices = [...new Set([...this.sums.keys(), ...this.fractions.keys()])].sort((a, b) => a - b)
    return new Map(indices.map((index) => {
      const whole = Messwert.exakt(this.sums.get(index) ?? 0)
      const fraction = this.fractions.get(index)
      return [keyAt(this.spalten, index), fraction === undefined ? whole : Messwert.add(whole, fraction)] as const
    }))
  }

  private unknownKeys(): ReadonlyArray<Finding> {
    return this.spalten.flatMap(({ merkmal, missing, keys, unknown }) => [...unknown].map(([wert, { row, count }]) => warnung(
      "SchluesselTakenForMissing", row,
      `"${wert}" is no key of the list ${merkmal.liste.id} of ${merkmal.id}; ${count} rows with it were counted as ${keys[missing ?? 0] ?? ""}`,
      { merkmal: merkmal.titel, wert, anzahl: count },
    )))
  }

  /** All that there is to tell: first the rows that have no place, then the answers that no list knows. */
  listed(): ReadonlyArray<Finding> {
    return [...this.findings, ...this.unknownKeys()].slice(0, this.hoechstens)
  }

  auszaehlung(ausgelassen: number): Auszaehlung {
    const { gezaehlt, nichtGezaehlt, spalten } = this
    return {
      cube: { merkmale: this.merkmale, ungenannt: "null", inhalt: this.inhalt() },
      gezaehlt, ausgelassen, nichtGezaehlt,
      ohneAngabe: Object.fromEntries(spalten.map(({ merkmal, without }) => [merkmal.id, without])),
      unbekannt: Object.fromEntries(spalten.map(({ merkmal, unbekannt }) => [merkmal.id, unbekannt])),
      findings: this.listed(),
    }
  }
}

/**
 * Counts rows of any shape: for each Merkmal a function reads the key of a row.
 *
 * A row without an answer, or with one that the list does not know, is counted under the value of the list that means so
 * (`art: "fehlt"`); an unknown answer is named in a finding too. Where the list has no such value, where the key is no
 * undivided group, or the weight is no number from 0 on, the row is not counted, and a finding names row and value.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const rows = [{ sex: "w" }, { sex: "w" }, { sex: "m" }, {}]
 * const { cube, ohneAngabe } = Cube.tally(rows, [Merkmal.make("geschlecht", Geschlecht.liste)], { geschlecht: ({ sex }) => sex })
 * Cube.get(cube, { geschlecht: "w" }) // => Messwert.exakt(2)
 * Cube.get(cube, { geschlecht: "unbekannt" }) // => Messwert.exakt(1)
 * ohneAngabe // => { geschlecht: 1 }
 * ```
 */
export const tally = <Row>(
  rows: Iterable<Row>,
  merkmale: ReadonlyArray<Merkmal>,
  keyOf: Schluesselfunktionen<Row>,
  { filter, gewicht, hoechstens = LISTED }: Zaehlweise<Row> = {},
): Auszaehlung => {
  const { merkmale: ordered } = empty(merkmale)
  const zaehlung = new Zaehlung(ordered, keyOf, hoechstens)
  let [at, ausgelassen] = [-1, 0]
  for (const row of rows) {
    at += 1
    if (filter !== undefined && !filter(row)) {
      ausgelassen += 1
      continue
    }
    zaehlung.take(row, at, gewicht === undefined ? 1 : gewicht(row))
  }
  return zaehlung.auszaehlung(ausgelassen)
}
