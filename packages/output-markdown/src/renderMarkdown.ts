/**
 * A report as one Markdown file.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { Id, Stichtag } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { contextOf } from "./internal/context.js"
import type { Context } from "./internal/context.js"
import { renderBlock } from "./internal/blocks.js"
import { escape, escapeLink, lineStart } from "./internal/escape.js"

/** The media type of the file. */
export const markdownMediaType = "text/markdown; charset=utf-8"

const contents = (dokument: Dokument.Dokument, context: Context): ReadonlyArray<string> => {
  const entries = dokument.bloecke.flatMap((block) =>
    block._tag === "Ueberschrift" && block.ebene === 2 ? [`- [${escapeLink(block.text)}](#${context.anker.of(block)})`] : [])
  return entries.length === 0 ? [] : ["**Inhalt**", entries.join("\n")]
}

/**
 * Renders a report as one Markdown file with GitHub's tables, named after the id of the report.
 *
 * A picture becomes its words and its table. Throws a `RendererError` with reason `document` where the report does not
 * fit together.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { renderMarkdown } from "@teilhabe/output-markdown"
 *
 * const [datei] = renderMarkdown({
 *   id: "wohnen-2024",
 *   titel: "Gemeinsam wohnen",
 *   untertitel: "Bericht an den Ausschuss",
 *   stand: Stichtag.make(2024, 6, 30),
 *   zusammenfassung: "Was aus den Projekten wurde.",
 *   bloecke: [{ _tag: "Hinweis", art: "annahme", inhalt: ["Kurzfristig heißt *zwei* Jahre."] }],
 * })
 * datei?.path // => "wohnen-2024.md"
 * new TextDecoder().decode(datei?.bytes).split("\n").at(-2) // => "> **Annahme:** Kurzfristig heißt \\*zwei\\* Jahre."
 * ```
 */
export const renderMarkdown = (bericht: Dokument.Dokument): ReadonlyArray<Renderer.Datei> => {
  const dokument = Renderer.requireForm(bericht)
  const context = contextOf(dokument)
  const paragraphs = [
    `# ${escape(dokument.titel).trim()}`,
    lineStart(escape(dokument.untertitel)),
    `Stand: ${Stichtag.toText(dokument.stand)}`,
    lineStart(escape(dokument.zusammenfassung)),
    ...contents(dokument, context),
    ...dokument.bloecke.flatMap((block) => renderBlock(block, context)),
  ]
  const text = `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`
  return [{ path: `${Id.suggest(dokument.id)}.md`, mediaType: markdownMediaType, bytes: new TextEncoder().encode(text) }]
}
