/**
 * Words as they are compared: without case, accents, marks that nobody sees, and letters that only look alike.
 *
 * @module
 */

// Letters that Unicode does not take apart, and Cyrillic and Greek ones that look like Latin ones.
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss", ẞ: "ss", æ: "ae", œ: "oe", ø: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ħ: "h", ŧ: "t", ə: "e",
  а: "a", е: "e", о: "o", р: "p", с: "c", у: "y", х: "x", і: "i", ѕ: "s", ј: "j", к: "k", м: "m", т: "t", в: "b", н: "h",
  α: "a", ε: "e", ο: "o", ρ: "p", τ: "t", υ: "u", ι: "i", κ: "k", ν: "v", χ: "x", β: "b",
}

// Capitals of other scripts look like other letters than their small ones do; so do letters of phonetic alphabets.
const GESTALT: Readonly<Record<string, string>> = {
  Α: "a", Β: "b", Ε: "e", Ζ: "z", Η: "h", Ι: "i", Κ: "k", Μ: "m", Ν: "n", Ο: "o", Ρ: "p", Τ: "t", Υ: "y", Χ: "x", А: "a", В: "b", Е: "e", К: "k", М: "m", Н: "h", О: "o", Р: "p", С: "c", Т: "t", У: "y", Х: "x", І: "i", Ѕ: "s", Ј: "j", З: "z",
  ɑ: "a", ɡ: "g", ɩ: "i", ɪ: "i", ɴ: "n", ʀ: "r", ʏ: "y", ʜ: "h", ʟ: "l", ʙ: "b", ɢ: "g", ᴀ: "a", ᴄ: "c", ᴅ: "d", ᴇ: "e", ᴊ: "j", ᴋ: "k", ᴍ: "m", ᴏ: "o", ᴘ: "p", ᴛ: "t", ᴜ: "u", ᴠ: "v", ᴡ: "w", ᴢ: "z", ԁ: "d", ԛ: "q", ԝ: "w", һ: "h", ӏ: "l", օ: "o", ս: "u", ո: "n",
}

const UMLAUTE: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" }

// Digits of other scripts, by the code of their 0.
const NULLEN = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6]

const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  const zero = NULLEN.find((one) => code >= one && code <= one + 9)
  return zero === undefined ? digit : String(code - zero)
}

/** Writes a text in one form: composed, plain digits, no marks that nobody sees, one kind of dash and of quote. */
export const normalise = (text: string): string =>
  text.normalize("NFKC")
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/[\u2018\u2019\u02BC\u00B4`]/gu, "'")
    // Long gaps say nothing, and searching them takes long.
    .replace(/(\s{3})\s+/gu, "$1")
    .normalize("NFC")

const plain = (letter: string): string => LETTERS[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, "")

const ASCII = /^[a-zA-Z]*$/u
const LATIN = /^[a-z]*$/u

const foldBy = (word: string, letter: (one: string) => string): string => {
  const lower = (ASCII.test(word) ? word : [...word.normalize("NFC")].map((one) => GESTALT[one] ?? one).join("")).toLowerCase()
  return LATIN.test(lower) ? lower : [...lower.normalize("NFC")].map((one) => (LATIN.test(one) ? one : letter(one))).join("")
}

/** Folds a word with umlauts written out: `Müller` becomes `mueller`. */
export const fold = (word: string): string => foldBy(word, (letter) => UMLAUTE[letter] ?? plain(letter))

/** Folds a word with umlauts left bare: `Müller` becomes `muller`. */
export const foldBare = (word: string): string => foldBy(word, plain)

/** A word of a text, with its place. */
export interface Wort {
  readonly von: number
  readonly bis: number
  readonly text: string
}

/** Lists the words of a text: letters, with their accents. */
export const words = (text: string): ReadonlyArray<Wort> =>
  [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((found) => ({ von: found.index, bis: found.index + found[0].length, text: found[0] }))

/** A word of a text with the ways to fold it. */
export interface Lesewort extends Wort { readonly faltungen: ReadonlyArray<string> }

/** The letters of a text in a row, each with its word: what stands between them does not count. */
export interface Reihe {
  readonly letters: string
  readonly wortAt: ReadonlyArray<number>
}

/** A text as known words are looked for in it. */
export interface Lesung {
  readonly text: string
  readonly woerter: ReadonlyArray<Lesewort>
  /** With umlauts written out, and with umlauts left bare. */
  readonly reihen: ReadonlyArray<Reihe>
}

const rowOf = (folded: ReadonlyArray<string>): Reihe => {
  const wortAt: Array<number> = []
  for (const [at, word] of folded.entries()) for (let letter = 0; letter < word.length; letter += 1) wortAt.push(at)
  return { letters: folded.join(""), wortAt }
}

/** Reads a text once for all that is looked for in it. */
export const read = (text: string): Lesung => {
  const found = words(text)
  const [written, bare] = [found.map((wort) => fold(wort.text)), found.map((wort) => foldBare(wort.text))]
  const same = written.every((one, at) => one === bare[at])
  return {
    text,
    woerter: found.map((wort, at) => ({ ...wort, faltungen: [...new Set([written[at] ?? "", bare[at] ?? ""])] })),
    reihen: same ? [rowOf(written)] : [rowOf(written), rowOf(bare)],
  }
}

/** Lists the folded parts of a name or address that have at least so many letters. */
export const partsOf = (text: string, mindestens: number): ReadonlyArray<string> =>
  [...new Set(words(normalise(text)).flatMap((wort) => [fold(wort.text), foldBare(wort.text)]))].filter((part) => part.length >= mindestens)

/** What stands in a text and is to go, with what is written in its place. */
export interface Fund {
  readonly von: number
  readonly bis: number
  readonly fuer: string
}

/** Lists the places where a pattern holds. */
export const findAll = (text: string, pattern: RegExp, fuer: string): ReadonlyArray<Fund> =>
  [...text.matchAll(pattern)].filter((found) => found[0] !== "").map((found) => ({ von: found.index, bis: found.index + found[0].length, fuer }))
