/**
 * How wide words will be, without a browser to ask: a little too wide rather than too narrow.
 *
 * @module
 */

const NARROW = /[ijlIt.,:;'|!()[\]f r-]/u
const WIDE = /[mwMW@%ÄÖÜA-HK-VX-Z]/u

const share = (character: string): number => {
  if (NARROW.test(character)) return 0.33
  if (WIDE.test(character)) return 0.74
  return (character.codePointAt(0) ?? 0) > 0x2e80 ? 1.05 : 0.57
}

/** The width of a text in pixels. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + share(character), 0) * size

/** Cuts a text where it gets too wide, and says so by an ellipsis. */
export const shorten = (text: string, width: number, size: number): string => {
  if (textWidth(text, size) <= width) return text
  let room = width - size
  let kept = ""
  for (const character of text) {
    room -= share(character) * size
    if (room < 0) break
    kept += character
  }
  return `${kept.replace(/[\s,;:–-]+$/u, "")}…`
}

/** Breaks a text into at most `lines` lines; what is left over is cut from the last. */
export const wrap = (text: string, width: number, size: number, lines: number): ReadonlyArray<string> => {
  // No line holds more than this; cutting first keeps the time bounded.
  const words = text.slice(0, 400).trim().split(/\s+/u)
  const done: Array<string> = []
  let current = ""
  for (const [at, word] of words.entries()) {
    const next = current === "" ? word : `${current} ${word}`
    if (current === "" || textWidth(next, size) <= width) current = next
    else if (done.length === lines - 1) return [...done, shorten([current, ...words.slice(at)].join(" "), width, size)]
    else {
      done.push(current)
      current = word
    }
  }
  return [...done, current].map((line) => shorten(line, width, size))
}
