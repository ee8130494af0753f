/** Words that a search for what was erased looks for, and the search. */
import { fail } from "./expectation.js"

/** A word that stands nowhere else; ASCII of a length that base64 keeps in step. */
export const canaryOf = (what: string): string => `kanarienvogel-${what}-3f9c17a2`

/** One byte a letter. */
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

/** Two bytes a letter; without the zero at either end it is the same in both orders of bytes. */
const wide = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((char) => [0, char.charCodeAt(0)])).subarray(1)

/** What base64 makes of a text that begins at any of the three places of its step, without the edges that depend on the neighbours. */
const base64 = (text: string): ReadonlyArray<Uint8Array> =>
  [0, 1, 2].map((skip) => {
    const inner = text.slice(skip, skip + Math.floor((text.length - skip) / 3) * 3)
    return ascii(btoa(inner))
  })

/** Two digits a byte, small or capital. */
const hex = (text: string): ReadonlyArray<Uint8Array> => {
  const digits = [...ascii(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  return [ascii(digits), ascii(digits.toUpperCase())]
}

/** All the forms in which a word is looked for. */
const forms = (word: string): ReadonlyArray<readonly [string, Uint8Array]> => [
  ["UTF-8", ascii(word)],
  ["UTF-16", wide(word)],
  ...base64(word).map((bytes) => ["base64", bytes] as const),
  ...hex(word).map((bytes) => ["hexadecimal digits", bytes] as const),
]

const holdsAt = (dump: Uint8Array, part: Uint8Array, at: number): boolean => {
  for (let step = 1; step < part.length; step += 1) if (dump[at + step] !== part[step]) return false
  return true
}

/** The engine looks for the first byte, which is fast, and the loop for the others. */
const contains = (dump: Uint8Array, part: Uint8Array): boolean => {
  const [first] = part
  if (first === undefined) return false
  for (let at = dump.indexOf(first); at !== -1; at = dump.indexOf(first, at + 1)) if (holdsAt(dump, part, at)) return true
  return false
}

/** In which form a dump holds a word; undefined where in none. */
export const formIn = (dump: Uint8Array, word: string): string | undefined => forms(word).find(([, bytes]) => contains(dump, bytes))?.[0]

/** Ends the check where a dump holds one of the words. */
export const requireGone = (dump: Uint8Array, words: ReadonlyArray<string>, what: string): void => {
  for (const word of words) {
    const form = formIn(dump, word)
    if (form !== undefined) fail(what, `no byte of "${word}" in the dump`, `it is there in ${form}, among ${dump.length} bytes`)
  }
}

/** Ends the check where a dump does not hold one of the words: then it would find nothing either after an erasure that does nothing. */
export const requireThere = (dump: Uint8Array, words: ReadonlyArray<string>, what: string): void => {
  for (const word of words) if (formIn(dump, word) === undefined) fail(what, `"${word}" in the dump, as it is stored`, `it is not among the ${dump.length} bytes`)
}
