/**
 * The port through which whatever holds the rows counts them.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { countSpalten } from "../cube/countSpalten.js"
import type { Auszaehlung } from "../cube/Cube.js"
import * as Spaltentabelle from "../cube/Spaltentabelle.js"
import type { Zaehlfrage } from "../cube/Zaehlfrage.js"
import { type Finding, toText } from "../kernel/Finding.js"

/**
 * A count that failed: `question` where the question does not fit the table, `data` where the rows cannot be read,
 * `connection` where what holds them does not answer; `cause` is what the library below reported.
 */
export class CubeSourceError extends Schema.TaggedError<CubeSourceError>()("ports/CubeSourceError", {
  reason: Schema.Literals(["question", "data", "connection"]),
  message: Schema.String,
  cause: Schema.optionalKey(Schema.Defect()),
}) {}

/**
 * Counts a table by several questions; one answer per question, in their order. Every source gives the same answers.
 *
 * The same are: the cube, `gezaehlt`, `ausgelassen`, `nichtGezaehlt`, `ohneAngabe`, `unbekannt`; and of the findings
 * `SchluesselTakenForMissing`, as long as no more are found than `hoechstens`, the set of code, Merkmal, `wert` and
 * `anzahl`. What speaks of single rows differs: a source whose rows have no numbers leaves out the row in `path` and
 * `zeile`, and may tell of rows that have no place (`ZeileNotCounted`, `GewichtInvalid`) once per value, not once per row.
 * Weights of at most six decimals, whose sum has no more than 15 digits, add up exactly; others to the nearest number.
 */
export class CubeSource extends Context.Service<
  CubeSource,
  { readonly count: (fragen: ReadonlyArray<Zaehlfrage>) => Effect.Effect<ReadonlyArray<Auszaehlung>, CubeSourceError> }
>()("teilhabe/ports/CubeSource") {}

const failed = (reason: CubeSourceError["reason"], findings: ReadonlyArray<Finding>): CubeSourceError =>
  new CubeSourceError({ reason, message: findings.map(toText).join("\n") })

/**
 * Serves columns in the process as a source; the first count fails where `Spaltentabelle.check` finds fault with the table.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 * import { CubeSource } from "@teilhabe/core/ports"
 * import * as Effect from "effect/Effect"
 *
 * const layer = CubeSource.layerOf(Spaltentabelle.make({ sex: Spaltentabelle.schluesselspalte(["w", "m"]) }))
 * const personen = Effect.gen(function* () {
 *   const source = yield* CubeSource.CubeSource
 *   return yield* source.count([{ merkmale: [] }])
 * })
 * Effect.runSync(Effect.provide(personen, layer)).map(({ gezaehlt }) => gezaehlt) // => [2]
 * ```
 */
export const layerOf = (tabelle: Spaltentabelle.Spaltentabelle): Layer.Layer<CubeSource> =>
  Layer.sync(CubeSource, () => {
    // Reads every row, so only once, and not before somebody counts.
    let faults: ReadonlyArray<Finding> | undefined
    return CubeSource.of({
      count: (fragen) => Effect.suspend(() => {
        faults ??= Spaltentabelle.check(tabelle)
        if (faults.length > 0) return Effect.fail(failed("data", faults))
        const counted = countSpalten(tabelle, fragen)
        return Result.isFailure(counted) ? Effect.fail(failed("question", counted.failure)) : Effect.succeed(counted.success)
      }),
    })
  })
