/**
 * One dialect of CSV, said to DuckDB in full, so that it guesses nothing from the rows and leaves none out.
 *
 * @module
 */
import type { DuckDBConnection } from "@duckdb/node-api"
import { Stueck } from "@teilhabe/core/zaehlsql"
import { run } from "./statement.js"

const { ganz, reihe, sql, wert } = Stueck

const TRENNZEICHEN = [",", ";", "\t", "|"]

/** Why a sign cannot stand between fields, if it cannot. */
export const trennzeichenProblem = (trennzeichen: string): string | undefined =>
  (trennzeichen.length === 1 && !/["\r\n\0]/u.test(trennzeichen) ? undefined
    : `\`trennzeichen\` is ${JSON.stringify(trennzeichen)}: give the one sign that stands between fields, such as ; or a tab, or leave it out`)

const DIALEKT = sql`header = TRUE, quote = '"', escape = '"', skip = 0, comment = '', null_padding = FALSE, strict_mode = TRUE, ignore_errors = FALSE`

/** Reads a CSV file as text throughout, so that a key keeps its leading zeros. */
export const csvAlsSql = (dateien: ReadonlyArray<string>, trennzeichen: string): Stueck.Stueck =>
  sql`read_csv(${wert(dateien)}, all_varchar = TRUE, delim = ${wert(trennzeichen)}, ${DIALEKT})`

const firstLine = async (connection: DuckDBConnection, dateien: ReadonlyArray<string>): Promise<string> => {
  const result = await run(connection, sql`SELECT zeile FROM read_csv(${wert(dateien)}, auto_detect = FALSE, header = FALSE, delim = '', quote = '', escape = '', skip = 0, columns = {'zeile': 'VARCHAR'}) LIMIT 1`)
  const chunk = await result.fetchChunk()
  return chunk === null || chunk.rowCount === 0 ? "" : String(chunk.getColumnVector(0).getItem(0) ?? "")
}

const fieldsOf = (line: string, trennzeichen: string): number => line.replaceAll(/"(?:[^"]|"")*"/gu, "").split(trennzeichen).length

/** Finds the sign between fields: the one that the line of names has most often; a comma where there is one name only. */
export const findTrennzeichen = async (connection: DuckDBConnection, dateien: ReadonlyArray<string>): Promise<string> => {
  const line = await firstLine(connection, dateien)
  return TRENNZEICHEN.reduce((best, one) => (fieldsOf(line, one) > fieldsOf(line, best) ? one : best), ",")
}

/** Reads all lines with as many columns as the first has: what DuckDB reports then names the line that has others. */
export const readStrictly = async (connection: DuckDBConnection, dateien: ReadonlyArray<string>, trennzeichen: string): Promise<void> => {
  const many = fieldsOf(await firstLine(connection, dateien), trennzeichen)
  const spalten = reihe(Array.from({ length: many }, (_, at) => sql`s${ganz(at)}: 'VARCHAR'`))
  await run(connection, sql`SELECT count(*) FROM read_csv(${wert(dateien)}, auto_detect = FALSE, columns = {${spalten}}, delim = ${wert(trennzeichen)}, ${DIALEKT})`)
}
