/**
 * Sets words of somebody else, such as a title or a reason, in German quotes; quotes inside become single ones.
 *
 * @example
 * ```ts
 * import { zitat } from "@teilhabe/core/ereignis"
 *
 * zitat('Das "neue" Projekt „Haus“') // => "„Das ‚neue‘ Projekt ‚Haus‘“"
 * ```
 */
export const zitat = (text: string): string => {
  const inner = text.replaceAll(/[„“"»«]([^„“”"»«]*)[“”"«»]/gu, "‚$1‘")
  // What is left has no partner: it is marked, but must not end the outer quotes.
  return `„${inner.replaceAll("„", "‚").replaceAll(/[“”]/gu, "‘").replaceAll('"', "'")}“`
}
