/** A column of keys. */
export interface Schluesselspalte {
  readonly _tag: "Schluessel"
  readonly schluessel: ReadonlyArray<string>
  /** The largest value of the array's type (255, 65535, 4294967295) means that the row has no answer. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array
}

/** A column of days. */
export interface Tagesspalte {
  readonly _tag: "Tag"
  /** Days since 1970-01-01; what lies outside 1800 to 2999, -2147483648 above all, means that the row has none. */
  readonly tage: Int32Array
}

/** A column of numbers. */
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
