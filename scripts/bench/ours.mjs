// The two contenders of the library: the count in the process, and the one that DuckDB does.
import { countSpalten } from "@teilhabe/core/cube"
import { CubeSource } from "@teilhabe/core/ports"
import { duckdbSource } from "@teilhabe/source-duckdb"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"
import { fromCount } from "./answers.mjs"

const read = (counts) => counts.map(fromCount)

/** Counts columns in the process. */
export const inProcess = ({ table, fragen }) => ({
  run: () => {
    const counted = countSpalten(table, fragen)
    if (Result.isFailure(counted)) throw new Error(JSON.stringify(counted.failure))
    return counted.success
  },
  read,
})

/** Counts the very table that the hand-written SQL asks, over the same connection. */
export const fromDuckdb = (connection) => ({ name, fragen }) => {
  const runtime = ManagedRuntime.make(duckdbSource({ art: "verbindung", connection, tabelle: name }))
  const count = Effect.flatMap(CubeSource.CubeSource, (source) => source.count(fragen))
  return { run: () => runtime.runPromise(count), read }
}
