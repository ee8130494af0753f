/**
 * Counts a table by questions on one connection.
 *
 * @module
 */
import type { DuckDBConnection } from "@duckdb/node-api"
import type { Cube, Zaehlfrage } from "@teilhabe/core/cube"
import { type Spaltentyp, Stueck, Zaehlort } from "@teilhabe/core/zaehlsql"
import { dialekt } from "./dialekt.js"
import { questionError } from "./fehler.js"
import { run } from "./statement.js"

const { name, reihe, sql } = Stueck

/** A table on a connection. */
export interface OffeneTabelle {
  readonly connection: DuckDBConnection
  readonly tabelle: Stueck.Stueck
  /** What messages call it. */
  readonly wo: string
  readonly typen: Spaltentyp.Spaltentypen
  /** Whether every look at the table reads it anew, so that several are worth a copy. */
  readonly isSlow: boolean
}

const abfrageOn = (connection: DuckDBConnection): Zaehlort.Abfrage => async (frage, nimm) => {
  const result = await run(connection, frage)
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const one = chunk
    const vektoren = Array.from({ length: one.columnCount }, (_, at) => one.getColumnVector(at))
    nimm(one.rowCount, (spalte, zeile) => vektoren[spalte]?.getItem(zeile))
  }
}

/** Copies the columns that are read into memory where a CSV file would be read once for each question. */
const copied = async ({ connection, isSlow, tabelle }: OffeneTabelle, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<Stueck.Stueck> => {
  const spalten = Zaehlort.gelesen(fragen)
  if (!isSlow || fragen.length < 2 || spalten.length === 0) return tabelle
  await run(connection, sql`CREATE TEMP TABLE gelesen AS SELECT ${reihe(spalten.map(name))} FROM ${tabelle}`)
  return sql`gelesen`
}

/** Counts by each question; throws the error of the port where one of them does not fit. */
export const zaehle = async (where: OffeneTabelle, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<ReadonlyArray<Cube.Auszaehlung>> => {
  const ort: Zaehlort.Zaehlort = { dialekt, spalten: where.typen, teile: [where.tabelle] }
  const probleme = Zaehlort.check(ort, fragen)
  if (probleme.length > 0) throw questionError(where.wo, probleme)
  return Zaehlort.count({ ...ort, teile: [await copied(where, fragen)] }, fragen, abfrageOn(where.connection))
}
