/**
 * Counts tables that PostgreSQL holds, on one server or over several nodes.
 *
 * @module
 */
import type { Zaehlfrage } from "@teilhabe/core/cube"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { toPortError } from "./internal/fehler.js"
import { openPool, ortAlsText, ortFehler, type Postgresoptionen, type Tabellenort } from "./internal/ort.js"
import { type Lauf, reading, type Verbindungsvorrat } from "./internal/verbindung.js"
import { zaehle, zaehlortOf } from "./internal/zaehle.js"

export type { Postgresoptionen, Tabellenort } from "./internal/ort.js"
export type { Tabellenname } from "./internal/tabelle.js"
export type { Anweisung, Verbindung, Verbindungsvorrat } from "./internal/verbindung.js"

const poolOf = (ort: Tabellenort, optionen: Postgresoptionen): Effect.Effect<Verbindungsvorrat, never, Scope.Scope> =>
  ("pool" in ort ? Effect.succeed(ort.pool) : Effect.acquireRelease(Effect.sync(() => openPool(ort.url, optionen)), (pool) => Effect.promise(() => pool.end())))

const open = Effect.fnUntraced(function* (ort: Tabellenort, optionen: Postgresoptionen) {
  const wo = ortAlsText(ort)
  const fehler = ortFehler(ort, optionen)
  if (fehler !== undefined) return yield* Effect.fail(fehler)
  const pool = yield* poolOf(ort, optionen)
  const ask = <A>(work: (run: Lauf) => Promise<A>): Effect.Effect<A, CubeSource.CubeSourceError> =>
    Effect.tryPromise({ try: (signal) => reading(pool, { ...optionen, signal }, work), catch: toPortError(wo) })
  // A table that is not there shows before anybody counts.
  yield* ask((run) => zaehlortOf(run, ort, wo, []))
  return CubeSource.CubeSource.of({ count: (fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>) => ask((run) => zaehle(run, ort, wo, fragen)) })
})

/**
 * Counts a table or view that PostgreSQL holds; all questions of one call see the same state of it, and nothing is written.
 *
 * The table is looked at when the layer is built, so that a missing one shows there. Days are date, timestamp (the day of
 * it) or a text as YYYY-MM-DD; keys are texts, enums or whole numbers, which are taken without leading zeros. A partitioned table with
 * parts on other nodes (postgres_fdw) is counted where the parts lie.
 *
 * @example
 * ```ts
 * import { postgresSource } from "@teilhabe/source-postgres"
 * import { CubeSource } from "@teilhabe/core/ports"
 * import * as Effect from "effect/Effect"
 *
 * const quelle = postgresSource({ url: "postgres://leser@127.0.0.1:1/stadt", tabelle: "personen" })
 * const count = Effect.flatMap(CubeSource.CubeSource, (source) => source.count([{ merkmale: [] }]))
 * const { reason } = await Effect.runPromise(Effect.flip(Effect.provide(count, quelle))) // nobody listens on port 1
 * reason // => "connection"
 * ```
 */
export const postgresSource = (ort: Tabellenort, optionen: Postgresoptionen = {}): Layer.Layer<CubeSource.CubeSource, CubeSource.CubeSourceError> =>
  Layer.effect(CubeSource.CubeSource, open(ort, optionen))
