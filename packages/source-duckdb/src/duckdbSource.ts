/**
 * Counts tables that DuckDB holds or reads.
 *
 * @module
 */
import type { DuckDBConnection } from "@duckdb/node-api"
import type { Cube, Zaehlfrage } from "@teilhabe/core/cube"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { questionError, toPortError } from "./internal/fehler.js"
import { type Duckdboptionen, mitTrennzeichen, neueInstanz, ortProbleme, spaltenOf, tabelleAlsSql, tabelleAlsText, type Tabellenort } from "./internal/tabellenort.js"
import { zaehle } from "./internal/zaehle.js"

export type { Duckdboptionen, Tabellenname, Tabellenort } from "./internal/tabellenort.js"

type Failing<A, R = never> = Effect.Effect<A, CubeSource.CubeSourceError, R>

const attempt = <A>(wo: string, promise: (signal: AbortSignal) => Promise<A>): Failing<A> =>
  Effect.tryPromise({ try: promise, catch: toPortError(wo) })

/** Gives a connection for as long as it is in use: of our own, one for each count, so that counts do not wait for each other. */
const connect = (ort: Tabellenort, optionen: Duckdboptionen): Failing<Failing<DuckDBConnection, Scope.Scope>, Scope.Scope> => {
  if (ort.art === "verbindung") return Effect.succeed(Effect.succeed(ort.connection))
  const wo = tabelleAlsText(ort)
  const instance = Effect.acquireRelease(
    attempt(wo, () => neueInstanz(ort.art === "datenbank" ? ort.datei : undefined, optionen)),
    (one) => Effect.sync(() => one.closeSync()),
  )
  return Effect.map(instance, (one) => Effect.acquireRelease(
    attempt(wo, () => one.connect()),
    (connection) => Effect.sync(() => connection.closeSync()),
  ))
}

const interrupting = <A>(connection: DuckDBConnection, isOurs: boolean, promise: Promise<A>, signal: AbortSignal): Promise<A> => {
  if (isOurs) signal.addEventListener("abort", () => connection.interrupt(), { once: true })
  return promise
}

const open = Effect.fnUntraced(function* (ort: Tabellenort, optionen: Duckdboptionen) {
  const wo = tabelleAlsText(ort)
  const probleme = ortProbleme(ort)
  if (probleme.length > 0) return yield* Effect.fail(questionError(wo, probleme))
  // A name that SQL does not have is told before anything is opened.
  yield* Effect.try({ try: () => tabelleAlsSql(ort), catch: (cause) => questionError(wo, [cause instanceof Error ? cause.message : String(cause)]) })
  const connection = yield* connect(ort, optionen)
  const known = yield* Effect.scoped(Effect.flatMap(connection, (one) => attempt(wo, () => mitTrennzeichen(one, ort))))
  const tabelle = tabelleAlsSql(known)
  const describe = Effect.scoped(Effect.flatMap(connection, (one) => attempt(wo, () => spaltenOf(one, known))))
  // Files and a database open for reading stay as they are; behind a connection of the host a table may change.
  const typen = yield* describe
  const count = (fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Failing<ReadonlyArray<Cube.Auszaehlung>> => Effect.scoped(Effect.gen(function* () {
    const one = yield* connection
    const now = ort.art === "verbindung" ? yield* describe : typen
    return yield* attempt(wo, (signal) => interrupting(one, ort.art !== "verbindung", zaehle({ connection: one, tabelle, wo, typen: now, isSlow: ort.art === "csv" }, fragen), signal))
  }))
  return CubeSource.CubeSource.of({ count })
})

/**
 * Counts a table that DuckDB holds or reads: Parquet or CSV files, a table of a database file, or of an open connection.
 *
 * The table is looked at when the layer is built, so that a missing file shows there. Days are DATE, TIMESTAMP (the day of
 * it) or a text as YYYY-MM-DD; keys are VARCHAR, ENUM or whole numbers, which are taken without leading zeros.
 *
 * @example
 * ```ts
 * import { DuckDBInstance } from "@duckdb/node-api"
 * import { Cube } from "@teilhabe/core/cube"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import { CubeSource } from "@teilhabe/core/ports"
 * import { duckdbSource } from "@teilhabe/source-duckdb"
 * import * as Effect from "effect/Effect"
 *
 * const connection = await (await DuckDBInstance.create(":memory:")).connect()
 * await connection.run("CREATE TABLE personen AS SELECT unnest(['w', 'w', 'm']) AS sex")
 * const geschlecht = { merkmal: Merkmal.make("geschlecht", Geschlecht.liste), lesart: { art: "spalte", spalte: "sex" } } as const
 * const count = Effect.flatMap(CubeSource.CubeSource, (source) => source.count([{ merkmale: [geschlecht] }]))
 * const [antwort] = await Effect.runPromise(Effect.provide(count, duckdbSource({ art: "verbindung", connection, tabelle: "personen" })))
 * antwort && Cube.get(antwort.cube, { geschlecht: "w" }) // => { _tag: "Exakt", wert: 2 }
 * ```
 */
export const duckdbSource = (ort: Tabellenort, optionen: Duckdboptionen = {}): Layer.Layer<CubeSource.CubeSource, CubeSource.CubeSourceError> =>
  Layer.effect(CubeSource.CubeSource, open(ort, optionen))
