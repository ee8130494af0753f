/**
 * Rows as typed columns in the memory of the process: one array per column, a few bytes per row.
 *
 * @module
 */
import type { Finding } from "../kernel/Finding.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import { problems } from "./internal/zaehlen/spaltenCheck.js"
import { isTag, toTage as daysOf } from "./internal/zaehlen/spaltenTage.js"
import type { Schluesselspalte as Keys, Spalte as Column, Spaltentabelle as Table, Tagesspalte as Days, Zahlenspalte as Numbers } from "./internal/zaehlen/spaltenType.js"

/** A column of keys, such as sex or nationality: per row the place of its key in `schluessel`, or the largest value. */
export interface Schluesselspalte extends Keys {}

/** A column of days: per row the days since 1970-01-01, or `KEIN_TAG`. */
export interface Tagesspalte extends Days {}

/** A column of numbers, such as weights; NaN means that the row has none. */
export interface Zahlenspalte extends Numbers {}

/** One column. */
export type Spalte = Column

/** What a column holds. */
export type Spaltenart = Spalte["_tag"]

/** Rows as columns of one length. */
export interface Spaltentabelle extends Table {}

/** The day of a row that has none. */
export const KEIN_TAG = -2147483648

type Codes = Schluesselspalte["codes"]

// The largest value of each array is no key, but the missing answer.
const codesFor = (keys: number, length: number): Codes =>
  keys < 255 ? new Uint8Array(length) : keys < 65_535 ? new Uint16Array(length) : new Uint32Array(length)

/**
 * Makes a column of keys, in as few bytes as they need; `undefined` means that the row has no answer.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 *
 * const spalte = Spaltentabelle.schluesselspalte(["w", "m", undefined, "w"])
 * spalte.schluessel // => ["w", "m"]
 * Array.from(spalte.codes) // => [0, 1, 255, 0]
 * ```
 */
export const schluesselspalte = (werte: ReadonlyArray<string | undefined>): Schluesselspalte => {
  const places = new Map<string, number>()
  for (const wert of werte) if (wert !== undefined && !places.has(wert)) places.set(wert, places.size)
  const codes = codesFor(places.size, werte.length)
  // -1 becomes the largest value of the array.
  for (const [row, wert] of werte.entries()) codes[row] = wert === undefined ? -1 : (places.get(wert) ?? -1)
  return { _tag: "Schluessel", schluessel: [...places.keys()], codes }
}

/**
 * Makes a column of days; `undefined` means that the row has none.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * const spalte = Spaltentabelle.tagesspalte([Stichtag.make(1970, 1, 2), undefined, Stichtag.make(1969, 12, 31)])
 * Array.from(spalte.tage) // => [1, Spaltentabelle.KEIN_TAG, -1]
 * ```
 */
export const tagesspalte = (werte: ReadonlyArray<Stichtag | undefined>): Tagesspalte =>
  ({ _tag: "Tag", tage: Int32Array.from(werte, (wert) => (wert === undefined ? KEIN_TAG : daysOf(wert))) })

/**
 * Makes a column of numbers; `undefined` means that the row has none.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 *
 * Array.from(Spaltentabelle.zahlenspalte([1.5, undefined]).zahlen) // => [1.5, NaN]
 * ```
 */
export const zahlenspalte = (werte: ReadonlyArray<number | undefined>): Zahlenspalte =>
  ({ _tag: "Zahl", zahlen: Float64Array.from(werte, (wert) => wert ?? Number.NaN) })

/**
 * Makes a table of columns; throws a `RangeError` where their lengths differ.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 *
 * Spaltentabelle.make({ geschlecht: Spaltentabelle.schluesselspalte(["w", "m"]) }).zeilen // => 2
 * ```
 */
export const make = (spalten: Readonly<Record<string, Spalte>>, zeilen = lengthOf(Object.values(spalten)[0])): Spaltentabelle => {
  const other = Object.entries(spalten).find(([, spalte]) => lengthOf(spalte) !== zeilen)
  if (other !== undefined) throw new RangeError(`The column "${other[0]}" has ${lengthOf(other[1])} rows where the table has ${zeilen}: give every column one entry per row`)
  return { zeilen, spalten }
}

const lengthOf = (spalte: Spalte | undefined): number =>
  spalte === undefined ? 0 : spalte._tag === "Schluessel" ? spalte.codes.length : spalte._tag === "Tag" ? spalte.tage.length : spalte.zahlen.length

/** How the columns follow from rows of any shape: for each column what it holds, and how it is read. */
export type Spaltenleser<Row> = Readonly<Record<string,
  | { readonly art: "Schluessel"; readonly lies: (row: Row) => string | undefined }
  | { readonly art: "Tag"; readonly lies: (row: Row) => Stichtag | undefined }
  | { readonly art: "Zahl"; readonly lies: (row: Row) => number | undefined }
>>

/**
 * Makes a table of rows of any shape.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 *
 * const personen = [{ sex: "w", gewicht: 2 }, { sex: "m", gewicht: 1 }]
 * const tabelle = Spaltentabelle.ofRows(personen, {
 *   geschlecht: { art: "Schluessel", lies: ({ sex }) => sex },
 *   gewicht: { art: "Zahl", lies: ({ gewicht }) => gewicht },
 * })
 * Spaltentabelle.arten(tabelle) // => { geschlecht: "Schluessel", gewicht: "Zahl" }
 * ```
 */
export const ofRows = <Row>(rows: ReadonlyArray<Row>, leser: Spaltenleser<Row>): Spaltentabelle => ({
  zeilen: rows.length,
  spalten: Object.fromEntries(Object.entries(leser).map(([name, one]): readonly [string, Spalte] => [
    name,
    one.art === "Schluessel" ? schluesselspalte(rows.map((row) => one.lies(row)))
      : one.art === "Tag" ? tagesspalte(rows.map((row) => one.lies(row)))
      : zahlenspalte(rows.map((row) => one.lies(row))),
  ])),
})

/**
 * Counts the days from 1970-01-01 to a Stichtag, below 0 before it.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Spaltentabelle.toTage(Stichtag.make(2020, 12, 31)) // => 18627
 * ```
 */
export const toTage = (stichtag: Stichtag): number => daysOf(stichtag)

/**
 * Tells whether a number of days is a day: what lies outside 1800 to 2999 counts as none.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 *
 * Spaltentabelle.hasTag(0) // => true
 * Spaltentabelle.hasTag(Spaltentabelle.KEIN_TAG) // => false
 * ```
 */
export const hasTag = (tage: number): boolean => isTag(tage)

/**
 * Says of each column what it holds.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 *
 * Spaltentabelle.arten(Spaltentabelle.make({ geburtstag: Spaltentabelle.tagesspalte([]) })) // => { geburtstag: "Tag" }
 * ```
 */
export const arten = ({ spalten }: Spaltentabelle): Readonly<Record<string, Spaltenart>> =>
  Object.fromEntries(Object.entries(spalten).map(([name, { _tag }]) => [name, _tag] as const))

/**
 * Checks a table that was not made here: columns of other lengths, keys there twice, codes that no key belongs to.
 *
 * Reads every row. `countSpalten` does not, and takes a code without a key for a missing answer.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 *
 * const spalte = { _tag: "Schluessel", schluessel: ["w"], codes: Uint8Array.of(0, 7) } as const
 * Spaltentabelle.check({ zeilen: 2, spalten: { geschlecht: spalte } }).map(({ code }) => code) // => ["cube/CodeWithoutSchluessel"]
 * ```
 */
export const check = (tabelle: Spaltentabelle): ReadonlyArray<Finding> => problems(tabelle)

/**
 * Counts the bytes of the columns' arrays; texts of keys are not in it.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 *
 * Spaltentabelle.bytes(Spaltentabelle.make({ tag: Spaltentabelle.tagesspalte([undefined, undefined]) })) // => 8
 * ```
 */
export const bytes = ({ spalten }: Spaltentabelle): number =>
  Object.values(spalten).reduce((all, spalte) =>
    all + (spalte._tag === "Schluessel" ? spalte.codes : spalte._tag === "Tag" ? spalte.tage : spalte.zahlen).byteLength, 0)
