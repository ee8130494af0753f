/**
 * Words for a reader: German always, other languages beside it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

const CLEAN = /^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]*$/u

/**
 * One piece of writing: 1 to 8,000 characters with something visible in it.
 *
 * Control characters and characters that turn the direction of reading are refused: they can make a page show
 * other words than the ones that were checked. So is half a character (a lone surrogate), which no file or database gives back as it was.
 */
export const Wortlaut = Schema.String.check(
  Schema.isPattern(/\S/u, { message: "Expected a text that is not empty" }),
  Schema.isMaxLength(8000, { message: "Expected a text of at most 8000 characters" }),
  Schema.isPattern(CLEAN, { message: "Expected a text without control characters" }),
)

/** A language by its BCP 47 tag: `de`, `tr`, `ar`, `de-x-leicht` (plain German). */
export const Sprache = Schema.String.check(
  Schema.isPattern(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u, { message: "Expected a language tag such as tr or ar" }),
)

/** A language by its BCP 47 tag. */
export type Sprache = typeof Sprache.Type

const MitSprachen = Schema.StructWithRest(Schema.Struct({ de: Wortlaut }), [Schema.Record(Sprache, Wortlaut)])

/** German words and their translations, keyed by language; a bare string is read as German. */
export const Text = Schema.Union([
  MitSprachen,
  Wortlaut.pipe(
    Schema.decodeTo(
      MitSprachen,
      SchemaTransformation.transform({
        decode: (de: string) => ({ de }) as { readonly de: string; readonly [x: string]: string },
        encode: (text) => text.de,
      }),
    ),
  ),
]).annotate({ message: "Expected a text, or texts by language with German among them: { de: …, tr: … }" })

/** German words and their translations, keyed by language. */
export type Text = typeof Text.Type

const isText = Schema.is(MitSprachen)

/**
 * Makes a text from German words and translations; throws a `RangeError` where one of them is empty, too long or holds
 * control characters, or a language tag is none.
 *
 * @example
 * ```ts
 * import { Text } from "@teilhabe/core/kernel"
 *
 * Text.make("Wohnen", { tr: "Barınma" }) // => { de: "Wohnen", tr: "Barınma" }
 * Text.make(" ") // => throws RangeError
 * ```
 */
export const make = (de: string, translations: Readonly<Record<Sprache, string>> = {}): Text => {
  const text = { ...translations, de }
  if (isText(text)) return text
  throw new RangeError(`No text: German words and translations keyed by language tag are 1 to 8000 visible characters, found ${JSON.stringify(text).slice(0, 80)}`)
}

/**
 * Reads a text in the first of the wished languages that it has, in German otherwise.
 *
 * @example
 * ```ts
 * import { Text } from "@teilhabe/core/kernel"
 *
 * Text.read({ de: "Wohnen", tr: "Barınma" }, "ku", "tr") // => "Barınma"
 * Text.read({ de: "Arbeit" }, "tr") // => "Arbeit"
 * ```
 */
export const read = (text: Text, ...wished: ReadonlyArray<Sprache>): string => {
  const found = wished.find((sprache) => Object.hasOwn(text, sprache))
  return found === undefined ? text.de : (text[found] ?? text.de)
}

/**
 * Lists the languages of a text, German first, the others by tag.
 *
 * @example
 * ```ts
 * import { Text } from "@teilhabe/core/kernel"
 *
 * Text.sprachen({ tr: "Barınma", ar: "سكن", de: "Wohnen" }) // => ["de", "ar", "tr"]
 * ```
 */
export const sprachen = (text: Text): ReadonlyArray<Sprache> => [
  "de",
  ...Object.keys(text).filter((sprache) => sprache !== "de").sort(),
]
