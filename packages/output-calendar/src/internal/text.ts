/**
 * Text that stays one value of one property, whatever it holds.
 *
 * @module
 */

// Control characters, and characters that turn the direction of reading: they show other words than were checked.
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu

/** Takes out of a text what no reader can see; every kind of line break becomes one kind. */
export const clean = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n").replace(HIDDEN, "").replace(/\p{Surrogate}/gu, "\uFFFD")

/** Makes a text one line of at most so many characters; a longer one ends in an ellipsis. */
export const oneLine = (text: string, most: number): string => {
  const line = clean(text).replace(/\s+/gu, " ").trim()
  // A character has up to two units: what is so short needs no counting.
  if (line.length <= most) return line
  const signs = Array.from(line)
  return signs.length <= most ? line : `${signs.slice(0, most - 1).join("").trimEnd()}…`
}

const octetsOf = (sign: string): number => {
  const point = sign.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/**
 * Folds a content line so that no line has more than 75 octets, the blank that goes before a part counted, and ends it.
 *
 * A character is never parted.
 *
 * @quelle RFC 5545, 3.1
 */
export const fold = (line: string): string => {
  const parts: Array<string> = []
  let [part, octets] = ["", 0]
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > 75) {
      parts.push(part)
      part = " "
      octets = 1
    }
    part += sign
    octets += size
  }
  return `${[...parts, part].join("\r\n")}\r\n`
}
