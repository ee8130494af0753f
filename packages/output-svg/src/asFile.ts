/**
 * A part of a picture as a file of its own.
 *
 * @module
 */
import { escape } from "./internal/clean.js"

/** The letters of a picture that stands alone; in a page it takes those of the page. */
const FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif"

/**
 * Makes a complete SVG file of a part that `drawBilder` drew: with its name space, its letters, a title and a description.
 *
 * It checks nothing: the part was checked with its report by `drawBilder`, and the words are to be those of its picture.
 *
 * @example
 * ```ts
 * import { asFile } from "@teilhabe/output-svg"
 *
 * const file = asFile('<svg aria-hidden="true" focusable="false" width="9" height="9"></svg>', { titel: "Wohnen", alternativtext: "Leer." })
 * file.includes("<title>Wohnen</title><desc>Leer.</desc>") // => true
 * ```
 */
export const asFile = (svg: string, words: { readonly titel: string; readonly alternativtext: string }): string =>
  svg.replace(/^<svg(?: aria-hidden="true" focusable="false")?([^>]*)>/u, (_, attributes: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" font-family="${FONT}"${attributes}><title>${escape(words.titel)}</title><desc>${escape(words.alternativtext)}</desc>`)
