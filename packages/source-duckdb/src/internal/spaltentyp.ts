/**
 * What a column can be asked for, by the type that DuckDB gives it.
 *
 * @module
 */
import { type DuckDBType, DuckDBTypeId as Typ } from "@duckdb/node-api"
import { type Spaltentyp, Stueck } from "@teilhabe/core/zaehlsql"

const ARTEN: ReadonlyMap<number, Spaltentyp.Spaltenart> = new Map<number, Spaltentyp.Spaltenart>([
  [Typ.VARCHAR, "text"], [Typ.ENUM, "enum"],
  [Typ.TINYINT, "ganzzahl"], [Typ.SMALLINT, "ganzzahl"], [Typ.INTEGER, "ganzzahl"], [Typ.BIGINT, "ganzzahl"], [Typ.HUGEINT, "ganzzahl"],
  [Typ.UTINYINT, "ganzzahl"], [Typ.USMALLINT, "ganzzahl"], [Typ.UINTEGER, "ganzzahl"], [Typ.UBIGINT, "ganzzahl"],
  [Typ.DECIMAL, "dezimalzahl"], [Typ.FLOAT, "gleitzahl"], [Typ.DOUBLE, "gleitzahl"], [Typ.DATE, "tag"],
  // A time with a zone has no day of its own: which one it is depends on the machine that counts.
  [Typ.TIMESTAMP, "zeitpunkt"], [Typ.TIMESTAMP_S, "zeitpunkt"], [Typ.TIMESTAMP_MS, "zeitpunkt"], [Typ.TIMESTAMP_NS, "zeitpunkt"],
])

/** Tells what a column of a type holds. */
export const spaltentyp = (spalte: string, typ: DuckDBType | undefined): Spaltentyp.Spaltentyp =>
  ({ art: ARTEN.get(typ?.typeId ?? Typ.INVALID) ?? "fremd", typ: String(typ ?? "unknown").slice(0, 60), sql: Stueck.name(spalte) })
