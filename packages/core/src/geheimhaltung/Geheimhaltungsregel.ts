/**
 * What must not be told, as data: one rule per source or city.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import { findRegelProblems } from "./internal/regel/pruefung.js"
import { Geheimhaltungsregel as Codec } from "./internal/regel/schema.js"
import type { Geheimhaltungsregel as Shape } from "./internal/regel/type.js"

/** Reads a rule from JSON or YAML and writes it there; `check` says whether it makes sense. */
export const Geheimhaltungsregel = Codec

/** One rule of disclosure control (Geheimhaltungsregel). */
export interface Geheimhaltungsregel extends Shape {}

export { type Dominanz, type Herkunft, type Verfahren } from "./internal/regel/type.js"

/**
 * Finds what makes no sense in a rule; each finding says what to do. `fehler` keep the rule from being used.
 *
 * @example
 * ```ts
 * import { Geheimhaltungsregel, regeln } from "@teilhabe/core/geheimhaltung"
 *
 * Geheimhaltungsregel.check(regeln.bundesagentur) // => []
 * Geheimhaltungsregel.check({ ...regeln.bundesagentur, schwelle: 1 }).map(({ code }) => code) // => ["geheimhaltung/SchwelleInvalid"]
 * ```
 */
export const check = (regel: Geheimhaltungsregel): ReadonlyArray<Finding> => findRegelProblems(regel)

/**
 * Makes a rule, or says what keeps it from being used.
 *
 * @example
 * ```ts
 * import { Geheimhaltungsregel, regeln } from "@teilhabe/core/geheimhaltung"
 * import * as Result from "effect/Result"
 *
 * const stadt = { ...regeln.bundesagentur, id: "stadt", titel: "Stadt", schwelle: 4 }
 * Result.isSuccess(Geheimhaltungsregel.make(stadt)) // => true
 * Result.isSuccess(Geheimhaltungsregel.make({ ...stadt, schwelle: 2.5 })) // => false
 * ```
 */
export const make = (regel: Geheimhaltungsregel): Result.Result<Geheimhaltungsregel, ReadonlyArray<Finding>> => {
  const findings = check(regel)
  return findings.some(({ schwere }) => schwere === "fehler") ? Result.fail(findings) : Result.succeed(regel)
}

/**
 * Tells how wide the possible values of a secret count have to stay: what the rule says, else the number of values that
 * are secret, so that a value that is not secret stays possible.
 *
 * @example
 * ```ts
 * import { Geheimhaltungsregel, regeln } from "@teilhabe/core/geheimhaltung"
 *
 * Geheimhaltungsregel.getSpanne(regeln.bundesagentur) // => 2
 * Geheimhaltungsregel.getSpanne({ ...regeln.bundesagentur, nullen: "geheim" }) // => 3
 * ```
 */
export const getSpanne = ({ schwelle, nullen, spanne }: Geheimhaltungsregel): number =>
  spanne ?? schwelle - 1 + (nullen === "geheim" ? 1 : 0)

/**
 * Tells what a reader of the rule knows of every withheld cell: at least 1 where no 0 is ever withheld.
 *
 * Where groups are kept secret, zeros are withheld too, even where they are open.
 *
 * @example
 * ```ts
 * import { Geheimhaltungsregel, regeln } from "@teilhabe/core/geheimhaltung"
 *
 * Geheimhaltungsregel.getMindestens(regeln.bundesagentur) // => 1
 * Geheimhaltungsregel.getMindestens({ ...regeln.bundesagentur, gruppen: ["aufenthaltsstatus"] }) // => 0
 * ```
 */
export const getMindestens = ({ nullen, gruppen = [] }: Geheimhaltungsregel): 0 | 1 => (nullen === "offen" && gruppen.length === 0 ? 1 : 0)
