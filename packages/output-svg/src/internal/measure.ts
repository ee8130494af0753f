/**
 * Words that have to fit into a place.
 *
 * @module
 */
import { textWidth } from "../textWidth.js"

/** Cuts a text where it gets too wide, and says so by an ellipsis. */
export const shorten = (text: string, width: number, size: number): string => {
  if (textWidth(text, size) <= width) return text
  let room = width - size
  let kept = ""
  for (const character of text) {
    room -= textWidth(character, size)
    if (room < 0) break
    kept += character
  }
  return `${kept.replace(/[\s,;:–-]+$/u, "")}…`
}

/** Breaks a text into at most `lines` lines; what is left over is cut from the last. */
export const wrap = (text: string, width: number, size: number, lines: number, most = 400): ReadonlyArray<string> => {
  // The lines hold no more than this; cutting first keeps the time bounded.
  const words = text.slice(0, most).trim().split(/\s+/u)
  const done: Array<string> = []
  let current = ""
  for (const [at, word] of words.entries()) {
    const next = current === "" ? word : `${current} ${word}`
    if (current === "" || textWidth(next, size) <= width) current = next
    else if (done.length === lines - 1) return [...done, [current, ...words.slice(at)].join(" ")].map((line) => shorten(line, width, size))
    else {
      done.push(current)
      current = word
    }
  }
  return [...done, current].map((line) => shorten(line, width, size))
}
