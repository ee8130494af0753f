/**
 * The name by which one element of a Konzept is referred to, unique within its Konzept.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const FORM = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u

/**
 * A lower-case ASCII key of words joined by `-` or `.`, at most 80 characters: `leitziel-wohnraum`, `1.1.2`.
 *
 * Umlauts are written out (ä→ae, ö→oe, ü→ue, ß→ss), so that an id is also a file name, a link and an anchor.
 */
export const Id = Schema.String.check(
  Schema.isPattern(FORM, { message: "Expected an id: lower-case letters a–z and digits, words joined by - or ." }),
  Schema.isMaxLength(80, { message: "Expected an id of at most 80 characters" }),
).pipe(Schema.brand("Id"))

/** A lower-case ASCII key of words joined by `-` or `.`. */
export type Id = typeof Id.Type

const is = Schema.is(Id)

/**
 * Takes a text as an id, or throws a `RangeError` where its form is wrong; for ids written in code.
 *
 * @example
 * ```ts
 * import { Id } from "@teilhabe/core/kernel"
 *
 * Id.make("gemeinsam-wohnen") // => "gemeinsam-wohnen"
 * Id.make("Gemeinsam Wohnen") // => throws RangeError
 * ```
 */
export const make = (text: string): Id => {
  if (is(text)) return text
  throw new RangeError(explain(text))
}

/** A text that is no id, with the nearest one of the right form. */
export interface IdInvalid {
  readonly _tag: "kernel/IdInvalid"
  readonly text: string
  readonly message: string
  readonly nearest: string
}

const explain = (text: string): string =>
  `"${text.slice(0, 80)}" is not an id: use a–z and 0–9, words joined by - or ., for example "${suggest(text)}"`

/**
 * Reads an id that comes from outside.
 *
 * @example
 * ```ts
 * import { Id } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * Id.parse("rathaus") // => Result.succeed("rathaus")
 * Result.match(Id.parse("Straße der Begegnung"), { onSuccess: String, onFailure: ({ nearest }) => nearest }) // => "strasse-der-begegnung"
 * ```
 */
export const parse = (text: string): Result.Result<Id, IdInvalid> =>
  is(text)
    ? Result.succeed(text)
    : Result.fail({ _tag: "kernel/IdInvalid", text, message: explain(text), nearest: suggest(text) })

const UMLAUTE: ReadonlyArray<readonly [RegExp, string]> = [[/ä/gu, "ae"], [/ö/gu, "oe"], [/ü/gu, "ue"], [/ß/gu, "ss"]]

/**
 * Proposes an id for a title, by the one table of umlauts; `element` where nothing of the title is left.
 *
 * @example
 * ```ts
 * import { Id } from "@teilhabe/core/kernel"
 *
 * Id.suggest("Förderung des Ehrenamtes") // => "foerderung-des-ehrenamtes"
 * ```
 */
export const suggest = (title: string): string => {
  const lower = UMLAUTE.reduce((text, [from, to]) => text.replace(from, to), title.slice(0, 200).toLowerCase())
  const words = lower.normalize("NFKD").replace(/[^a-z0-9.]+/gu, "-").replace(/[-.]{2,}/gu, "-")
  return words.slice(0, 80).replace(/^[-.]+|[-.]+$/gu, "") || "element"
}
