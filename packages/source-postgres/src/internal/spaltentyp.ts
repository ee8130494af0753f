/**
 * What a column can be asked for, by the type that PostgreSQL gives it.
 *
 * @module
 */
import { type Spaltentyp, Stueck } from "@teilhabe/core/zaehlsql"

const { name, sql } = Stueck

const ARTEN: Readonly<Record<string, Spaltentyp.Spaltenart>> = {
  text: "text", varchar: "text", bpchar: "text", name: "text",
  int2: "ganzzahl", int4: "ganzzahl", int8: "ganzzahl", numeric: "dezimalzahl", float4: "gleitzahl", float8: "gleitzahl",
  // A time with a zone has no day of its own: which one it is depends on the settings of the connection.
  date: "tag", timestamp: "zeitpunkt",
}

// Texts that compare as equal where their letters differ: in citext by case, in char by blanks at the end.
const COMPARED_OTHERWISE = ["bpchar", "citext", "name"]

/** A column as the catalogue has it: the type below all domains, and whether its collation holds only the same letters equal. */
export interface Katalogspalte {
  readonly name: string
  readonly typ: string
  readonly basis: string
  readonly isBuiltin: boolean
  readonly isEnum: boolean
  readonly isDeterministic: boolean
}

const artOf = ({ basis, isBuiltin, isEnum }: Katalogspalte): Spaltentyp.Spaltenart => {
  if (isEnum) return "enum"
  return (isBuiltin ? ARTEN[basis] : basis === "citext" ? "text" : undefined) ?? "fremd"
}

/** Tells what a column holds, and how it is read so that keys that differ stay apart. */
export const spaltentyp = (spalte: Katalogspalte): Spaltentyp.Spaltentyp => {
  const text = COMPARED_OTHERWISE.includes(spalte.basis) ? sql`CAST(${name(spalte.name)} AS text)` : name(spalte.name)
  return { art: artOf(spalte), typ: spalte.typ, sql: spalte.isDeterministic ? text : sql`${text} COLLATE pg_catalog."C"` }
}
