/**
 * Names of groups as they stand in German text: their words by their stems, so that inflected ones are found too.
 *
 * @module
 */

/** The words of a text, without accents and case, each between spaces: ` zwei frauen aus sud `. */
export type Wortlaut = string

const STOP = new Set("und oder der die das des dem den im in am an zu zur zum von vom fur nach je als auf aus".split(" "))
const ENDUNGEN = ["erinnen", "innen", "en", "er", "es", "em", "e", "n", "s"]
const MINDESTENS = 4

// Most German text has no letter beyond these, and is brought into form without looking at every sign.
const PLAIN = /^[\u0020-\u007EÄÖÜäöüß§„“–…]*$/u
const UMLAUTE: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u", Ä: "a", Ö: "o", Ü: "u" }

/** Brings a text into the form in which words are looked for; what a reader does not see in it parts no word. */
export const wortlautOf = (text: string): Wortlaut => {
  const plain = (PLAIN.test(text) ? text.replaceAll(/[äöüÄÖÜ]/gu, (letter) => UMLAUTE[letter] ?? letter) : text.normalize("NFKD").replaceAll(/[\p{M}\p{Cf}]/gu, "")).toLowerCase().replaceAll("ß", "ss")
  return ` ${plain.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? ""} `
}

const stemOf = (word: string): string => {
  const ending = ENDUNGEN.find((one) => word.endsWith(one) && word.length - one.length >= MINDESTENS)
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/** A name as it is looked for: all its pieces have to stand in the text, short words whole, longer ones by their beginning. */
export type Suchwort = ReadonlyArray<string>

/** Takes the pieces of a name that matter; none where it has only small words. */
export const suchwortOf = (name: string): Suchwort => {
  const words = wortlautOf(name).trim().split(" ").filter((word) => word !== "")
  const telling = words.filter((word) => !STOP.has(word))
  return [...new Set((telling.length === 0 ? words : telling).map((word) => {
    const stem = stemOf(word)
    return stem.length < MINDESTENS || /^\d/u.test(word) ? ` ${word} ` : ` ${stem}`
  }))]
}

/** Tells whether a piece of a name stands in some text. */
export type Fund = (piece: string) => boolean

/** Looks for pieces in a text, and remembers what was found where many places share it. */
export const fundIn = (wortlaut: Wortlaut): Fund => {
  const known = new Map<string, boolean>()
  return (piece) => {
    const found = known.get(piece) ?? wortlaut.includes(piece)
    known.set(piece, found)
    return found
  }
}

/** Tells whether all of a name stands in a text. */
export const hasName = (fund: Fund, suchwort: Suchwort): boolean => suchwort.length > 0 && suchwort.every(fund)

/** The years that a text names. */
export const jahreIn = (text: string): ReadonlyArray<string> => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []
