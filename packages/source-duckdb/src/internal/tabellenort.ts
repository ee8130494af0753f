/**
 * Where a table is, as a piece of SQL and as words.
 *
 * @module
 */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api"
import { type Spaltentyp, Stueck } from "@teilhabe/core/zaehlsql"
import { csvAlsSql, findTrennzeichen, readStrictly, trennzeichenProblem } from "./csv.js"
import { spaltentyp } from "./spaltentyp.js"
import { run } from "./statement.js"

const { name, sql, wert } = Stueck

/** The name of a table in a database. */
export interface Tabellenname {
  readonly tabelle: string
  readonly schema?: string
}

/** Where the rows are. */
export type Tabellenort =
  /** Parquet files with the same columns; `*` in a path stands for any name. */
  | { readonly art: "parquet"; readonly dateien: ReadonlyArray<string> }
  /** CSV files with a line of names; an empty field is no answer. The sign between fields is found in that line where it is left out. */
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
export const tabellenname = ({ schema, tabelle }: Tabellenname): Stueck.Stueck => (schema === undefined ? name(tabelle) : sql`${name(schema)}.${name(tabelle)}`)

/** What stands after FROM; the sign between fields of a CSV file has to be known by then. */
export const tabelleAlsSql = (ort: Tabellenort): Stueck.Stueck => {
  if (ort.art === "parquet") return sql`read_parquet(${wert(ort.dateien)})`
  return ort.art === "csv" ? csvAlsSql(ort.dateien, ort.trennzeichen ?? ",") : tabellenname(ort)
}

/** What keeps a place from being looked at, whatever is there. */
export const ortProbleme = (ort: Tabellenort): ReadonlyArray<string> => [
  ...("dateien" in ort && ort.dateien.length === 0 ? ["there is no file: name at least one"] : []),
  ...(ort.art === "csv" && ort.trennzeichen !== undefined ? [trennzeichenProblem(ort.trennzeichen)].filter((one) => one !== undefined) : []),
]

/** The place with the sign between fields, found in the line of names of the first CSV file where it is left out. */
export const mitTrennzeichen = async (connection: DuckDBConnection, ort: Tabellenort): Promise<Tabellenort> =>
  (ort.art === "csv" && ort.trennzeichen === undefined ? { ...ort, trennzeichen: await findTrennzeichen(connection, ort.dateien.slice(0, 1)) } : ort)

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
export const spaltenOf = async (connection: DuckDBConnection, ort: Tabellenort): Promise<Spaltentyp.Spaltentypen> => {
  const tabelle = tabelleAlsSql(ort)
  try {
    const result = await run(connection, sql`SELECT * FROM ${tabelle} LIMIT 0`)
    const typen = result.columnTypes()
    return new Map(result.columnNames().map((spalte, at) => [spalte, spaltentyp(spalte, typen[at])] as const))
  } catch (cause) {
    // Of lines that do not fit together DuckDB says here only that there are some.
    if (ort.art === "csv") await readStrictly(connection, ort.dateien, ort.trennzeichen ?? ",")
    throw cause
  }
}
