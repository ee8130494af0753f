/**
 * How wide words will be, without a browser to ask: a little too wide rather than too narrow.
 *
 * @module
 */

const NARROW = /[ijlIt.,:;'|!()[\]f r-]/u
const WIDE = /[wÄÖÜA-HK-LN-VX-Z]/u
const WIDER = /[mM]/u
const WIDEST = /[W@%…—]/u

/** The width of one character as a share of the size of the letters. */
const share = (character: string): number => {
  if (NARROW.test(character)) return 0.33
  if (WIDE.test(character)) return 0.74
  if (WIDER.test(character)) return 0.84
  if (WIDEST.test(character)) return 1
  return (character.codePointAt(0) ?? 0) > 0x2e80 ? 1.05 : 0.57
}

/**
 * The width of a text in pixels where its letters are `size` pixels high.
 *
 * @example
 * ```ts
 * import { textWidth } from "@teilhabe/output-svg"
 *
 * textWidth("Wohnen", 12) < textWidth("Wohnungsbau", 12) // => true
 * textWidth("", 12) // => 0
 * ```
 */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + share(character), 0) * size
