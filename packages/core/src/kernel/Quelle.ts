/**
 * Where a statement comes from, so that every element can be looked up in the document that adopted it.
 *
 * @module
 */
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Id from "./Id.js"
import * as Text from "./Text.js"

/**
 * Document, chapter and heading of a statement (Quelle).
 *
 * `dokument` names an entry of the Konzept's list of documents; left out, it is `konzept`, the Konzept itself.
 */
export const Quelle = Schema.Struct({
  dokument: Id.Id.pipe(Schema.withDecodingDefaultKey(Exit.succeed("konzept"))),
  kapitel: Text.Wortlaut,
  ueberschrift: Schema.optionalKey(Text.Wortlaut),
})

/** Document, chapter and heading of a statement. */
export type Quelle = typeof Quelle.Type

/**
 * Writes a source in one line, for a footnote or an error.
 *
 * @example
 * ```ts
 * import { Id, Quelle } from "@teilhabe/core/kernel"
 *
 * const quelle = { dokument: Id.make("konzept"), kapitel: "Zielgruppen", ueberschrift: "Geflüchtete" }
 * Quelle.toText(quelle) // => "Zielgruppen › Geflüchtete"
 * Quelle.toText({ ...quelle, dokument: Id.make("presse-2023") }) // => "presse-2023: Zielgruppen › Geflüchtete"
 * ```
 */
export const toText = (quelle: Quelle): string => {
  const ort = quelle.ueberschrift === undefined ? quelle.kapitel : `${quelle.kapitel} › ${quelle.ueberschrift}`
  return quelle.dokument === "konzept" ? ort : `${quelle.dokument}: ${ort}`
}
