import type { Finding } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import { find } from "../../merkmal/Codeliste.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import { deckungOf } from "./cubeDeckung.js"
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
  /** How many findings are listed at most; all of them are counted. Left out, 20. */
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
  readonly findings: ReadonlyArray<Finding>
}

const LISTED = 20

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
  without: number
}

const spalte = <Row>(merkmal: Merkmal, keyOf: ((row: Row) => string | undefined) | undefined): Spalte<Row> => {
  if (keyOf === undefined) throw new RangeError(`No function reads the Merkmal "${merkmal.id}" from a row`)
  const keys = [...deckungOf(merkmal.liste).zaehlbar]
  const missing = keys.findIndex((key) => find(merkmal.liste, key)?.art === "fehlt")
  return { merkmal, keys, places: new Map(keys.map((key, place) => [key, place])), missing: missing < 0 ? undefined : missing, keyOf, unknown: new Map(), without: 0 }
}

class Zaehlung<Row> {
  readonly spalten: ReadonlyArray<Spalte<Row>>
  readonly sums = new Map<number, number>()
  readonly fractions = new Map<number, Messwert.Messwert>()
  readonly findings: Array<Finding> = []
  gezaehlt = 0
  nichtGezaehlt = 0

  constructor(readonly merkmale: ReadonlyArray<Merkmal>, keyOf: Schluesselfunktionen<Row>, readonly hoechstens: number) {
    this.spalten = merkmale.map((merkmal) => spalte(merkmal, keyOf[merkmal.id]))
    const size = this.spalten.reduce((all, { keys }) => all * keys.length, 1)
    if (!Number.isSafeInteger(size)) throw new RangeError("The Merkmale have more combinations than a number can tell apart: count by fewer of them")
  }

  refuse(one: Finding): void {
    this.nichtGezaehlt += 1
    if (this.findings.length < this.hoechstens) this.findings.push(one)
  }

  /** Finds the place for a row without a known key, or notes why there is none. */
  placeWithout(column: Spalte<Row>, key: string | undefined, row: number): number | undefined {
    const { merkmal, missing, unknown } = column
    const isDivided = key !== undefined && find(merkmal.liste, key) !== undefined
    if (missing !== undefined && !isDivided) {
      column.without += 1
      if (key === undefined) return missing
      const known = unknown.get(key)
      if (known !== undefined) known.count += 1
      else if (unknown.size < this.hoechstens) unknown.set(key, { row, count: 1 })
      return missing
    }
    const why = isDivided ? "is a group of several or one picked out, not an undivided group" : key === undefined ? "has no answer" : "is no key"
    const message = `the row has no place: "${key ?? ""}" ${why} in the list ${merkmal.liste.id} of ${merkmal.id}; correct it, or give the list a value for a missing answer`
    this.refuse(fehler("ZeileNotCounted", row, message, { merkmal: merkmal.titel, wert: key ?? "" }))
    return undefined
  }

  add(row: Row, at: number, gewicht: number): void {
    let index = 0
    for (const column of this.spalten) {
      const key = column.keyOf(row)
      const place = (key === undefined ? undefined : column.places.get(key)) ?? this.placeWithout(column, key, at)
      if (place === undefined) return
      index = index * column.keys.length + place
    }
    this.gezaehlt += 1
    const sum = (this.sums.get(index) ?? 0) + gewicht
    if (Number.isSafeInteger(sum) && Number.isSafeInteger(gewicht)) this.sums.set(index, sum)
    else this.fractions.set(index, Messwert.add(this.fractions.get(index) ?? Messwert.exakt(0), Messwert.exakt(gewicht)))
  }

  keyAt(index: number): string {
    let rest = index
    const parts = this.spalten.toReversed().map(({ keys }) => {
      const key = keys[rest % keys.length] ?? ""
      rest = Math.floor(rest / keys.length)
      return key
    })
    return joinKey(parts.toReversed())
  }

  inhalt(): Cube["inhalt"] {
    const indices = [...new Set([...this.sums.keys(), ...this.fractions.keys()])].sort((a, b) => a - b)
    return new Map(indices.map((index) => {
      const whole = Messwert.exakt(this.sums.get(index) ?? 0)
      const fraction = this.fractions.get(index)
      return [this.keyAt(index), fraction === undefined ? whole : Messwert.add(whole, fraction)] as const
    }))
  }

  unknownKeys(): ReadonlyArray<Finding> {
    return this.spalten.flatMap(({ merkmal, missing, keys, unknown }) => [...unknown].map(([wert, { row, count }]) => warnung(
      "SchluesselTakenForMissing", row,
      `"${wert}" is no key of the list ${merkmal.liste.id} of ${merkmal.id}; ${count} rows with it were counted as ${keys[missing ?? 0] ?? ""}`,
      { merkmal: merkmal.titel, wert, anzahl: count },
    ))).slice(0, this.hoechstens)
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
    const weight = gewicht === undefined ? 1 : gewicht(row)
    if (weight >= 0 && weight < Infinity) zaehlung.add(row, at, weight)
    else zaehlung.refuse(fehler("GewichtInvalid", at, `the weight ${weight} is no number from 0 on, so the row is not counted`, { wert: String(weight) }))
  }
  const { gezaehlt, nichtGezaehlt, spalten } = zaehlung
  return {
    cube: { merkmale: ordered, ungenannt: "null", inhalt: zaehlung.inhalt() },
    gezaehlt, ausgelassen, nichtGezaehlt,
    ohneAngabe: Object.fromEntries(spalten.map(({ merkmal, without }) => [merkmal.id, without])),
    findings: [...zaehlung.findings, ...zaehlung.unknownKeys()],
  }
}
