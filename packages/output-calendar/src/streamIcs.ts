import type { Pflicht } from "@teilhabe/core/gremienarbeit"
import { ausgabeOf } from "./internal/ausgabe.js"
import { teile } from "./internal/teile.js"
import type { Kalenderangaben } from "./Kalenderangaben.js"

function* encoded(texts: Iterable<string>): Generator<Uint8Array, void, void> {
  const encoder = new TextEncoder()
  for (const text of texts) yield encoder.encode(text)
}

/**
 * Gives the bytes of `renderIcs` entry by entry, for an answer over the network; the file is never whole in memory.
 *
 * Throws as `renderIcs` does, before the first part.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import { renderIcs, streamIcs } from "@teilhabe/output-calendar"
 *
 * const spanne = { von: Stichtag.make(2026, 1, 1), bis: Stichtag.make(2026, 12, 31) }
 * const angaben = { konzept: marl, domain: "integration.example", spanne, erstellt: "2026-01-05" }
 * const parts = [...streamIcs([], angaben)]
 * parts.reduce((sum, part) => sum + part.length, 0) === renderIcs([], angaben)[0]?.bytes.length // => true
 * ```
 */
export const streamIcs = (pflichten: ReadonlyArray<Pflicht.Pflicht>, angaben: Kalenderangaben): Iterable<Uint8Array> =>
  encoded(teile(ausgabeOf(pflichten, angaben), angaben))
