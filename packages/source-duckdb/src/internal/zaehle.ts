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
import { frageprobleme } from "./fragepruefung.js"
import { type Plan, planOf } from "./plan.js"
import type { Spaltentypen } from "./spaltentyp.js"
import { run } from "./statement.js"
import { sql, type Stueck } from "./stueck.js"

/** A table on a connection. */
export interface OffeneTabelle {
  readonly connection: DuckDBConnection
  readonly tabelle: Stueck
  /** What messages call it. */
  readonly wo: string
  readonly typen: Spaltentypen
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

/** Counts by each question; throws the error of the port where one of them does not fit. */
export const zaehle = async (offen: OffeneTabelle, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<ReadonlyArray<Cube.Auszaehlung>> => {
  const probleme = problemsOf(fragen, offen.typen)
  if (probleme.length > 0) throw questionError(offen.wo, probleme)
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
