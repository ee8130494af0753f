/**
 * A statement that no source makes in so many words: whoever authored the data read it so, and says why.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Text from "../kernel/Text.js"

/** The key that the reading fills, and what speaks for it. */
export const Lesart = Schema.Struct({
  zu: Schema.Literals(["baustein", "traeger", "weiterleitungen", "foerderungen", "umfang", "organisation", "themen", "verbindet"]),
  grund: Text.Text,
})

/** The key that the reading fills, and what speaks for it. */
export type Lesart = typeof Lesart.Type

/**
 * Tells whether a statement of an element was read into its source (`lesart`) or stands in it (`quelle`).
 *
 * @example
 * ```ts
 * import { Text } from "@teilhabe/core/kernel"
 * import { Lesart } from "@teilhabe/core/kim"
 *
 * const stelle = { lesarten: [{ zu: "baustein", grund: Text.make("Der einzige Baustein, der bleibt.") }] } as const
 * Lesart.bezug(stelle, "baustein") // => "lesart"
 * Lesart.bezug(stelle, "traeger") // => "quelle"
 * ```
 */
export const bezug = (element: { readonly lesarten: ReadonlyArray<Lesart> }, zu: Lesart["zu"]): "quelle" | "lesart" =>
  element.lesarten.some((lesart) => lesart.zu === zu) ? "lesart" : "quelle"
