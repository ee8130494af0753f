/**
 * Where a table is, as a piece of SQL and as words.
 *
 * @module
 */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api"
import { spaltentyp, type Spaltentypen } from "./spaltentyp.js"
import { name, sql, type Stueck, wert } from "./stueck.js"
import { run } from "./statement.js"

/** The name of a table in a database. */
export interface Tabellenname {
  readonly tabelle: string
  readonly schema?: string
}

/** Where the rows are. */
export type Tabellenort =
  /** Parquet files with the same columns; `*` in a path stands for any name. */
  | { readonly art: "parquet"; readonly dateien: ReadonlyArray<string> }
  /** CSV files with a line of names; an empty field is no answer. The sign between fields is found where it is left out. */
  | { readonly art: "csv"; readonly dateien: ReadonlyArray<string>; readonly trennzeichen?: string }
  /** A table or view of a database file, which is opened for reading only. */
  | ({ readonly art: "datenbank"; readonly datei: string } & Tabellenname)
  /** A table or view of a connection that you have open; it stays open. */
  | ({ readonly art: "verbindung"; readonly connection: DuckDBConnection } & Tabellenname)

/** How much of the machine DuckDB may use; for a connection of yours you say so yourself. */
export interface Duckdboptionen {
  /** The most memory, such as `4GB`; left out, four fifths of the machine. */
  readonly speicher?: string
  /** How many threads; left out, one for each processor. */
  readonly threads?: number
}

/** The name of a table as SQL. */
export const tabellenname = ({ schema, tabelle }: Tabellenname): Stueck => (schema === undefined ? name(tabelle) : sql`${name(schema)}.${name(tabelle)}`)

/** What stands after FROM. A CSV file is read as text throughout, so that a key keeps its leading zeros. */
export const tabelleAlsSql = (ort: Tabellenort): Stueck => {
  if (ort.art === "parquet") return sql`read_parquet(${wert(ort.dateien)})`
  if (ort.art !== "csv") return tabellenname(ort)
  const trennzeichen = ort.trennzeichen === undefined ? sql`` : sql`, delim = ${wert(ort.trennzeichen)}`
  return sql`read_csv(${wert(ort.dateien)}, header = TRUE, all_varchar = TRUE${trennzeichen})`
}

const named = ({ schema, tabelle }: Tabellenname): string => JSON.stringify(schema === undefined ? tabelle : `${schema}.${tabelle}`)

/** What a message calls it. */
export const tabelleAlsText = (ort: Tabellenort): string => {
  if (ort.art === "datenbank") return `the table ${named(ort)} of the database ${JSON.stringify(ort.datei)}`
  if (ort.art === "verbindung") return `the table ${named(ort)} of the connection`
  const [first = "", ...others] = ort.dateien
  return `the ${ort.art === "csv" ? "CSV" : "Parquet"} file ${JSON.stringify(first)}${others.length === 0 ? "" : ` and ${others.length} more`}`
}

/** Opens DuckDB for files or a database; nothing is fetched from anywhere, and no table is written. */
export const neueInstanz = (datei: string | undefined, { speicher, threads }: Duckdboptionen): Promise<DuckDBInstance> =>
  DuckDBInstance.create(datei ?? ":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "false",
    ...(datei === undefined ? {} : { access_mode: "READ_ONLY" }),
    ...(speicher === undefined ? {} : { memory_limit: speicher }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
  })

/** Asks which columns a table has. */
export const spaltenOf = async (connection: DuckDBConnection, tabelle: Stueck): Promise<Spaltentypen> => {
  const result = await run(connection, sql`SELECT * FROM ${tabelle} LIMIT 0`)
  const typen = result.columnTypes().map(spaltentyp)
  return new Map(result.columnNames().map((spalte, at) => [spalte, typen[at] ?? { art: "fremd", typ: "unknown" }] as const))
}
