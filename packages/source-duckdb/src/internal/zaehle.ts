/**
 * Counts a table by questions on one connection.
 *
 * @module
 */
import type { DuckDBConnection } from "@duckdb/node-api"
import type { Cube, Zaehlfrage } from "@teilhabe/core/cube"
import { Auszaehler } from "./auszaehlen.js"
import type { Typsuche } from "./bedingung.js"
import { questionError } from "./fehler.js"
import { frageprobleme, gelesene } from "./fragepruefung.js"
import { type Plan, planOf } from "./plan.js"
import type { Spaltentypen } from "./spaltentyp.js"
import { run } from "./statement.js"
import { name, reihe, sql, type Stueck } from "./stueck.js"

/** A table on a connection. */
export interface OffeneTabelle {
  readonly connection: DuckDBConnection
  readonly tabelle: Stueck
  /** What messages call it. */
  readonly wo: string
  readonly typen: Spaltentypen
  /** Whether every look at the table reads it anew, so that several are worth a copy. */
  readonly isSlow: boolean
}

const problemsOf = (fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>, typen: Spaltentypen): ReadonlyArray<string> =>
  fragen.flatMap((frage, at) => frageprobleme(frage, typen).map((one) => (fragen.length === 1 ? one : `question ${at + 1}: ${one}`)))

const ask = async ({ connection }: OffeneTabelle, plan: Plan, auszaehler: Auszaehler): Promise<void> => {
  const result = await run(connection, plan)
  const take = auszaehler.taking(plan)
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) take(chunk)
}

const countRows = async ({ connection, tabelle }: OffeneTabelle): Promise<number> => {
  const result = await run(connection, sql`SELECT count(*) FROM ${tabelle}`)
  const chunk = await result.fetchChunk()
  return Number(chunk?.getColumnVector(0).getItem(0) ?? 0)
}

/** Copies the columns that are read into memory where a CSV file would be read once for each question. */
const copied = async (offen: OffeneTabelle, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<OffeneTabelle> => {
  const spalten = gelesene(fragen)
  if (!offen.isSlow || fragen.length < 2 || spalten.length === 0) return offen
  await run(offen.connection, sql`CREATE TEMP TABLE gelesen AS SELECT ${reihe(spalten.map(name))} FROM ${offen.tabelle}`)
  return { ...offen, tabelle: sql`gelesen` }
}

/** Counts by each question; throws the error of the port where one of them does not fit. */
export const zaehle = async (where: OffeneTabelle, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<ReadonlyArray<Cube.Auszaehlung>> => {
  const probleme = problemsOf(fragen, where.typen)
  if (probleme.length > 0) throw questionError(where.wo, probleme)
  const offen = await copied(where, fragen)
  const typ: Typsuche = (spalte) => offen.typen.get(spalte) ?? { art: "fremd", typ: "unknown" }
  const alle = fragen.some(({ filter }) => filter !== undefined) ? await countRows(offen) : undefined
  const antworten: Array<Cube.Auszaehlung> = []
  for (const frage of fragen) {
    const { plan, rest } = planOf(frage, offen.tabelle, typ)
    const auszaehler = new Auszaehler(frage, plan.merkmale)
    await ask(offen, plan, auszaehler)
    if (rest !== undefined && auszaehler.isOpen) await ask(offen, rest, auszaehler)
    antworten.push(auszaehler.auszaehlung(frage.filter === undefined ? undefined : alle))
  }
  return antworten
}
