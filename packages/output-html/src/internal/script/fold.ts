/**
 * Words as a search compares them: `Straße` is found by `strasse`, `Köln` by `koeln`.
 *
 * @module
 */

/** A text in the letters that are compared, and for each of them where it comes from. */
export interface Folded {
  readonly text: string
  readonly from: ReadonlyArray<number>
}

const GERMAN: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ſ: "s" }

const foldSign = (sign: string): string => {
  const small = sign.normalize("NFC").toLowerCase()
  if (/[\s\u00A0]/u.test(small)) return " "
  // A soft hyphen is no letter: a word is found whether or not it could be divided.
  if (small === "\u00AD" || small === "\u200B") return ""
  return GERMAN[small] ?? small.normalize("NFD").replace(/\p{M}/gu, "")
}

/** Folds a text sign by sign, a letter together with the accents that follow it. */
export const fold = (text: string): Folded => {
  let folded = ""
  const from: Array<number> = []
  for (const { 0: sign, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    for (const letter of foldSign(sign).split("")) {
      if (letter === " " && folded.endsWith(" ")) continue
      folded += letter
      from.push(index)
    }
  }
  return { text: folded, from: [...from, text.length] }
}

/** The words of a question, each once; of what is asked for every word has to be there. */
export const wordsOf = (question: string): ReadonlyArray<string> =>
  [...new Set(fold(question).text.split(" "))].filter((word) => word !== "")

/** Where in the folded text a word begins, from left to right, none over another. */
export const placesOf = (folded: string, word: string): ReadonlyArray<number> => {
  const places: Array<number> = []
  if (word === "") return places
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) places.push(at)
  return places
}
