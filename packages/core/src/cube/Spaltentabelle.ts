/**
 * Rows as typed columns in the memory of the process: one array per column, a few bytes per row.
 *
 * @module
 */

/** A column of keys, such as sex or nationality: per row the place of its key in `schluessel`, or `FEHLT`. */
export interface Schluesselspalte {
  readonly _tag: "Schluessel"
  readonly schluessel: ReadonlyArray<string>
  /** The largest value of the array's type (255, 65535, 4294967295) means that the row has no answer. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array
}

/** A column of days: per row the days since 1970-01-01, before it below 0; -2147483648 means that the row has none. */
export interface Tagesspalte {
  readonly _tag: "Tag"
  readonly tage: Int32Array
}

/** A column of numbers, such as weights; NaN means that the row has none. */
export interface Zahlenspalte {
  readonly _tag: "Zahl"
  readonly zahlen: Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array
}

/** One column. */
export type Spalte = Schluesselspalte | Tagesspalte | Zahlenspalte

/** Rows as columns of one length. */
export interface Spaltentabelle {
  readonly zeilen: number
  readonly spalten: Readonly<Record<string, Spalte>>
}
