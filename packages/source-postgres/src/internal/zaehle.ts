/**
 * Counts a table by questions in one transaction.
 *
 * @module
 */
import type { Cube, Zaehlfrage } from "@teilhabe/core/cube"
import { Zaehlort } from "@teilhabe/core/zaehlsql"
import { dialekt } from "./dialekt.js"
import { questionError } from "./fehler.js"
import { findTabelle, type Tabellenname } from "./tabelle.js"
import { abfrageOf, type Lauf } from "./verbindung.js"

/** Looks up the table that questions are asked of; throws the error of the port where one of them does not fit. */
export const zaehlortOf = async (run: Lauf, name: Tabellenname, wo: string, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<Zaehlort.Zaehlort> => {
  const ort: Zaehlort.Zaehlort = { dialekt, ...(await findTabelle(run, name, wo)) }
  const probleme = Zaehlort.check(ort, fragen)
  if (probleme.length > 0) throw questionError(wo, probleme)
  return ort
}

/** Counts by each question. */
export const zaehle = async (run: Lauf, name: Tabellenname, wo: string, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<ReadonlyArray<Cube.Auszaehlung>> =>
  Zaehlort.count(await zaehlortOf(run, name, wo, fragen), fragen, abfrageOf(run))
