import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import type { Auszaehlung } from "./internal/cubeTally.js"
import { lengthProblems } from "./internal/zaehlen/spaltenCheck.js"
import { problems } from "./internal/zaehlen/check.js"
import { zaehleSpalten } from "./internal/zaehlen/spalten.js"
import * as Spaltentabelle from "./Spaltentabelle.js"
import type { Zaehlfrage } from "./Zaehlfrage.js"

/**
 * Counts columns by several questions, one pass over the rows for all of them; fails where a question does not fit the columns.
 *
 * Every answer is the one that `Cube.tally` gives for the same rows. A code that no key belongs to counts as a missing
 * answer: `Spaltentabelle.check` finds such codes.
 *
 * @example
 * ```ts
 * import { countSpalten, Cube, Spaltentabelle } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const tabelle = Spaltentabelle.make({ sex: Spaltentabelle.schluesselspalte(["w", "m", undefined, "w"]) })
 * const geschlecht = Merkmal.make("geschlecht", Geschlecht.liste)
 * const [nachGeschlecht] = Result.getOrThrow(countSpalten(tabelle, [
 *   { merkmale: [{ merkmal: geschlecht, lesart: { art: "spalte", spalte: "sex" } }] },
 * ]))
 * nachGeschlecht?.ohneAngabe // => { geschlecht: 1 }
 * nachGeschlecht === undefined ? undefined : Cube.get(nachGeschlecht.cube, { geschlecht: "w" }) // => Messwert.exakt(2)
 * ```
 */
export const countSpalten = (
  tabelle: Spaltentabelle.Spaltentabelle,
  fragen: ReadonlyArray<Zaehlfrage>,
): Result.Result<ReadonlyArray<Auszaehlung>, ReadonlyArray<Finding>> => {
  const arten = Spaltentabelle.arten(tabelle)
  const findings = [
    ...lengthProblems(tabelle),
    ...fragen.flatMap((frage, at) => problems(frage, arten).map((one) => ({ ...one, path: ["fragen", at, ...one.path] }))),
  ]
  return findings.length > 0 ? Result.fail(findings) : Result.succeed(zaehleSpalten(tabelle, fragen, arten))
}
