/**
 * How a table of persons is counted, as data, so that whatever holds the rows can count them: columns in the process,
 * DuckDB, PostgreSQL.
 *
 * @module
 */
import type { Finding } from "../kernel/Finding.js"
import { problems } from "./internal/zaehlen/check.js"
import type { Spaltenarten, Zaehlfrage as Shape } from "./internal/zaehlen/type.js"

export { type Bedingung, type Lesart, NACH_STICHTAG, type Spaltenarten, type Zaehlmerkmal } from "./internal/zaehlen/type.js"

/** What is asked of a table of rows: a count over Merkmale, of all rows or of some, each of them one case or weighted. */
export interface Zaehlfrage extends Shape {}

/**
 * Finds all that keeps a question from being asked of columns: unknown ones and ones of another kind, keys that the list
 * does not have, ages in two bands at once, a Merkmal twice.
 *
 * @example
 * ```ts
 * import { Zaehlfrage } from "@teilhabe/core/cube"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const geschlecht = Merkmal.make("geschlecht", Geschlecht.liste)
 * const frage = { merkmale: [{ merkmal: geschlecht, lesart: { art: "spalte" as const, spalte: "gechlecht" } }] }
 * Zaehlfrage.check(frage, { geschlecht: "Schluessel" }).map(({ code, nearest }) => [code, nearest]) // => [["cube/SpalteNotFound", "geschlecht"]]
 * ```
 */
export const check = (frage: Zaehlfrage, spalten: Spaltenarten): ReadonlyArray<Finding> => problems(frage, spalten)
