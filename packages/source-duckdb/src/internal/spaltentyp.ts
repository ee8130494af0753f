/**
 * What a column can be asked for, by the type that DuckDB gives it.
 *
 * @module
 */
import { type DuckDBType, DuckDBTypeId as Typ } from "@duckdb/node-api"
import { name, sql, type Stueck } from "./stueck.js"

/** What a column holds; `fremd` is a type that no question reads. */
export type Spaltenart = "text" | "enum" | "ganzzahl" | "dezimalzahl" | "gleitzahl" | "tag" | "zeitpunkt" | "fremd"

/** A column by what it holds, with the name of its type for messages. */
export interface Spaltentyp {
  readonly art: Spaltenart
  readonly typ: string
}

/** The columns of a table, by name. */
export type Spaltentypen = ReadonlyMap<string, Spaltentyp>

const ARTEN: ReadonlyMap<number, Spaltenart> = new Map<number, Spaltenart>([
  [Typ.VARCHAR, "text"], [Typ.ENUM, "enum"],
  [Typ.TINYINT, "ganzzahl"], [Typ.SMALLINT, "ganzzahl"], [Typ.INTEGER, "ganzzahl"], [Typ.BIGINT, "ganzzahl"], [Typ.HUGEINT, "ganzzahl"],
  [Typ.UTINYINT, "ganzzahl"], [Typ.USMALLINT, "ganzzahl"], [Typ.UINTEGER, "ganzzahl"], [Typ.UBIGINT, "ganzzahl"],
  [Typ.DECIMAL, "dezimalzahl"], [Typ.FLOAT, "gleitzahl"], [Typ.DOUBLE, "gleitzahl"], [Typ.DATE, "tag"],
  // A time with a zone has no day of its own: which one it is depends on the machine that counts.
  [Typ.TIMESTAMP, "zeitpunkt"], [Typ.TIMESTAMP_S, "zeitpunkt"], [Typ.TIMESTAMP_MS, "zeitpunkt"], [Typ.TIMESTAMP_NS, "zeitpunkt"],
])

/** Tells what a column of a type holds. */
export const spaltentyp = (typ: DuckDBType): Spaltentyp => ({ art: ARTEN.get(typ.typeId) ?? "fremd", typ: typ.toString().slice(0, 60) })

/** What a question reads a column as. */
export type Gebrauch = "schluessel" | "tag" | "zahl" | "antwort"

/** Which columns can be read as what. A text is read as a day or a number too: a CSV file has nothing else. */
export const LESBAR: Readonly<Record<Gebrauch, ReadonlyArray<Spaltenart>>> = {
  schluessel: ["text", "enum", "ganzzahl"],
  tag: ["tag", "zeitpunkt", "text"],
  zahl: ["ganzzahl", "dezimalzahl", "gleitzahl", "text"],
  antwort: ["text", "enum", "ganzzahl", "dezimalzahl", "gleitzahl", "tag", "zeitpunkt"],
}

/** The key in a column as text, for comparing. */
export const alsText = (spalte: string, { art }: Spaltentyp): Stueck =>
  art === "ganzzahl" ? sql`CAST(${name(spalte)} AS VARCHAR)` : name(spalte)

/** The day in a column, whichever year it says. */
export const alsDatum = (spalte: string, { art }: Spaltentyp): Stueck => (art === "tag" ? name(spalte) : sql`CAST(${name(spalte)} AS DATE)`)

/** The day in a column; nothing where it is none that a Stichtag can be, as 0001-01-01 in place of a missing day. */
export const alsTag = (spalte: string, typ: Spaltentyp): Stueck => {
  const datum = alsDatum(spalte, typ)
  return sql`CASE WHEN ${datum} BETWEEN DATE '1800-01-01' AND DATE '2999-12-31' THEN ${datum} END`
}

/** Tells whether a column holds days by its type. */
export const isTag = ({ art }: Spaltentyp): boolean => art === "tag" || art === "zeitpunkt"

/** The number in a column. */
export const alsZahl = (spalte: string, { art }: Spaltentyp): Stueck =>
  art === "ganzzahl" || art === "dezimalzahl" ? name(spalte) : sql`CAST(${name(spalte)} AS DOUBLE)`
