/**
 * The official municipality key, and what it tells about the area.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Ags, ebeneOf, explain, guess, type AgsEbene, trusted } from "./internal/ags.js"
import { landNames } from "./internal/landNames.js"

export { Ags, type AgsEbene } from "./internal/ags.js"
export { landNames } from "./internal/landNames.js"

const isAgs = Schema.is(Ags)

/** A text that is no AGS, with what was expected and the key that was probably meant. */
export interface AgsInvalid {
  readonly _tag: "kernel/AgsInvalid"
  readonly text: string
  readonly message: string
  readonly nearest?: string
}

/**
 * Takes a text as a key, or throws a `RangeError` that says what to write; for keys written in code.
 *
 * @example
 * ```ts
 * import { Ags } from "@teilhabe/core/kernel"
 *
 * Ags.make("05562024") // => "05562024"
 * Ags.make("5562024") // => throws RangeError
 * ```
 */
export const make = (text: string): Ags => trusted(text)

/**
 * Reads an official municipality key that comes from outside.
 *
 * @example
 * ```ts
 * import { Ags } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * Ags.parse("05562024") // => Result.succeed("05562024")
 * Result.match(Ags.parse("5562024"), { onSuccess: () => "", onFailure: ({ nearest }) => nearest }) // => "05562024"
 * ```
 */
export const parse = (text: string): Result.Result<Ags, AgsInvalid> => {
  if (isAgs(text)) return Result.succeed(text)
  const nearest = guess(text)?.ags
  const error = { _tag: "kernel/AgsInvalid", text, message: explain(text) } as const
  return Result.fail(nearest === undefined ? error : { ...error, nearest })
}

/**
 * Tells the level of the area that a key names.
 *
 * @example
 * ```ts
 * import { Ags } from "@teilhabe/core/kernel"
 *
 * Ags.ebene(Ags.make("05562")) // => "Kreis"
 * ```
 */
export const ebene = (ags: Ags): AgsEbene => ebeneOf(ags)

/**
 * Reads the key of the Land from any key.
 *
 * @example
 * ```ts
 * import { Ags } from "@teilhabe/core/kernel"
 *
 * Ags.land(Ags.make("05562024")) // => "05"
 * ```
 */
export const land = (ags: Ags): Ags => trusted(ags.slice(0, 2))

/**
 * Reads the key of the Regierungsbezirk; none where the key is a Land's or its Land has none there.
 *
 * @example
 * ```ts
 * import { Ags } from "@teilhabe/core/kernel"
 *
 * Ags.regierungsbezirk(Ags.make("05562024")) // => "055"
 * ```
 */
export const regierungsbezirk = (ags: Ags): Ags | undefined =>
  ags.length < 3 || ags[2] === "0" ? undefined : trusted(ags.slice(0, 3))

/**
 * Reads the key of the Kreis; none where the key is that of a larger area. A town that is its own county has one too.
 *
 * @example
 * ```ts
 * import { Ags } from "@teilhabe/core/kernel"
 *
 * Ags.kreis(Ags.make("05562024")) // => "05562"
 * Ags.kreis(Ags.make("05112000")) // => "05112"
 * ```
 */
export const kreis = (ags: Ags): Ags | undefined => (ags.length < 5 ? undefined : trusted(ags.slice(0, 5)))

/**
 * Tells whether a key is that of a town that is its own county (kreisfreie Stadt).
 *
 * @example
 * ```ts
 * import { Ags } from "@teilhabe/core/kernel"
 *
 * Ags.isKreisfrei(Ags.make("05112000")) // => true
 * ```
 */
export const isKreisfrei = (ags: Ags): boolean => ags.length === 8 && ags.endsWith("000")

/**
 * Names the Land of a key.
 *
 * @example
 * ```ts
 * import { Ags } from "@teilhabe/core/kernel"
 *
 * Ags.landName(Ags.make("05562024")) // => "Nordrhein-Westfalen"
 * ```
 */
export const landName = (ags: Ags): string => landNames[ags.slice(0, 2)] ?? ""
