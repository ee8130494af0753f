/**
 * A table in a database, counted by questions: each is one SQL statement, or two.
 *
 * @module
 */
import type { Auszaehlung } from "../cube/Cube.js"
import type { Zaehlfrage } from "../cube/Zaehlfrage.js"
import type { Dialekt } from "./Dialekt.js"
import { Auszaehler, type Gruppenleser } from "./internal/auszaehler.js"
import { frageprobleme, gelesene } from "./internal/fragepruefung.js"
import { lesbar } from "./internal/lesbar.js"
import { planOf } from "./internal/plan.js"
import type { Spaltentypen } from "./Spaltentyp.js"
import { reihe, sql, type Stueck } from "./Stueck.js"

/** A table as questions see it. */
export interface Zaehlort {
  readonly dialekt: Dialekt
  readonly spalten: Spaltentypen
  /** What stands after FROM: the table, or parts of it that have no row in common; each part is grouped by itself. */
  readonly teile: ReadonlyArray<Stueck>
}

/** Takes rows of a result as they come: how many, and what stands in which column of which of them, from 0 on. */
export type Nehmer = (zeilen: number, at: Gruppenleser) => void

/** Runs a statement and hands on all rows of its result; NULL is `null` or `undefined`, a number may come as its text. */
export type Abfrage = (frage: Stueck, nimm: Nehmer) => Promise<void>

/**
 * Lists all that keeps questions from being asked of a table: unknown columns with the nearest name, columns of other types,
 * and what `Zaehlfrage.check` finds.
 *
 * @example
 * ```ts
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import { Dialekt, Stueck, Zaehlort } from "@teilhabe/core/zaehlsql"
 *
 * const sex = { art: "text", typ: "VARCHAR", sql: Stueck.name("sex") } as const
 * const ort = { dialekt: Dialekt.STANDARD, spalten: new Map([["sex", sex]]), teile: [Stueck.name("personen")] }
 * const frage = { merkmale: [{ merkmal: Merkmal.make("geschlecht", Geschlecht.liste), lesart: { art: "spalte", spalte: "sez" } }] } as const
 * Zaehlort.check(ort, [frage]) // => ['geschlecht reads the column "sez", which is not there; is it the one called "sex"?']
 * ```
 */
export const check = ({ dialekt, spalten }: Zaehlort, fragen: ReadonlyArray<Zaehlfrage>): ReadonlyArray<string> =>
  fragen.flatMap((frage, at) => frageprobleme(frage, spalten, dialekt).map((one) => (fragen.length === 1 ? one : `question ${at + 1}: ${one}`)))

/**
 * Lists the columns that questions read, each once.
 *
 * @example
 * ```ts
 * import { Zaehlort } from "@teilhabe/core/zaehlsql"
 *
 * Zaehlort.gelesen([{ merkmale: [], filter: { art: "fehlt", spalte: "sex" }, gewicht: "hochrechnung" }]) // => ["sex", "hochrechnung"]
 * ```
 */
export const gelesen = (fragen: ReadonlyArray<Zaehlfrage>): ReadonlyArray<string> => gelesene(fragen)

/**
 * Gives the statement that answers a question, and the second for what it may leave open: ages in no band of the list,
 * weights that are no short decimals.
 *
 * @example
 * ```ts
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import { Dialekt, Stueck, Zaehlort } from "@teilhabe/core/zaehlsql"
 *
 * const sex = { art: "text", typ: "VARCHAR", sql: Stueck.name("sex") } as const
 * const ort = { dialekt: Dialekt.STANDARD, spalten: new Map([["sex", sex]]), teile: [Stueck.name("personen")] }
 * const frage = { merkmale: [{ merkmal: Merkmal.make("geschlecht", Geschlecht.liste), lesart: { art: "spalte", spalte: "sex" } }] } as const
 * Zaehlort.statements(ort, frage).map((one) => Stueck.toText(one, () => "?")) // => ['SELECT "sex" AS s0, count(*) AS s1 FROM "personen" GROUP BY 1']
 * ```
 */
export const statements = ({ dialekt, spalten, teile }: Zaehlort, frage: Zaehlfrage): ReadonlyArray<Stueck> => {
  const { plan, rest } = planOf(frage, teile, lesbar(spalten, dialekt))
  return rest === undefined ? [plan] : [plan, rest]
}

const countRows = async ({ teile }: Zaehlort, abfrage: Abfrage): Promise<number> => {
  let alle = 0
  await abfrage(reihe(teile.map((teil) => sql`SELECT count(*) FROM ${teil}`), sql` UNION ALL `), (zeilen, at) => {
    for (let row = 0; row < zeilen; row += 1) alle += Number(at(0, row))
  })
  return alle
}

/**
 * Counts by each question, one after another; the questions have to fit, see `check`.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import { Dialekt, Stueck, Zaehlort } from "@teilhabe/core/zaehlsql"
 *
 * const sex = { art: "text", typ: "VARCHAR", sql: Stueck.name("sex") } as const
 * const ort = { dialekt: Dialekt.STANDARD, spalten: new Map([["sex", sex]]), teile: [Stueck.name("personen")] }
 * const frage = { merkmale: [{ merkmal: Merkmal.make("geschlecht", Geschlecht.liste), lesart: { art: "spalte", spalte: "sex" } }] } as const
 * const [antwort] = await Zaehlort.count(ort, [frage], async (_, nimm) => {
 *   const gruppen = [["w", 2], ["m", 1]] // what a database would answer
 *   nimm(gruppen.length, (spalte, zeile) => gruppen[zeile]?.[spalte])
 * })
 * antwort && Cube.get(antwort.cube, { geschlecht: "w" }) // => { _tag: "Exakt", wert: 2 }
 * ```
 */
export const count = async (ort: Zaehlort, fragen: ReadonlyArray<Zaehlfrage>, abfrage: Abfrage): Promise<ReadonlyArray<Auszaehlung>> => {
  const how = lesbar(ort.spalten, ort.dialekt)
  const alle = fragen.some(({ filter }) => filter !== undefined) ? await countRows(ort, abfrage) : undefined
  const antworten: Array<Auszaehlung> = []
  for (const frage of fragen) {
    const { plan, rest } = planOf(frage, ort.teile, how)
    const auszaehler = new Auszaehler(frage, plan.merkmale)
    await abfrage(plan, auszaehler.taking(plan))
    if (rest !== undefined && auszaehler.isOpen) await abfrage(rest, auszaehler.taking(rest))
    antworten.push(auszaehler.auszaehlung(frage.filter === undefined ? undefined : alle))
  }
  return antworten
}
