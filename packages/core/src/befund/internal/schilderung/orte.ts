/**
 * Finds where somebody lives: streets, numbers of houses, postcodes, quarters.
 *
 * @module
 */
import { type Fund, findAll, fold, foldBare, type Lesung, normalise, partsOf, words } from "./faltung.js"
import { findWords } from "./namen.js"

const ART = /(?:strasse|stra?sse|str|gasse|allee|platz|weg|ring|ufer|damm|chaussee|steig|pfad|hof|markt|wall|graben)$/u

const generic = new Set([
  "am", "an", "auf", "bei", "beim", "der", "die", "das", "den", "dem", "des", "im", "in", "zu", "zum", "zur", "von", "vom", "und", "alte", "alten", "alter", "neue", "neuen", "neuer", "grosse", "kleine",
  "strasse", "str", "gasse", "allee", "platz", "weg", "ring", "ufer", "damm", "haus", "hausnummer", "nr", "nummer", "etage", "stock", "hinterhaus", "vorderhaus", "wohnung", "stadt", "ort", "bad", "sankt", "st", "co", "c", "o",
])

const strassen = [
  /(?<![\p{L}\p{M}])[\p{L}\p{M}-]*(?:stra(?:ß|ss)e|str\.|gasse|allee|chaussee)\s*(?:nr\.?\s*)?\d{1,4}\s*(?:[a-z](?![\p{L}\p{M}]))?/giu,
  /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}-]*(?:platz|weg|ring|ufer|damm|steig|pfad|markt|wall|graben|hof)\s+(?:nr\.?\s*)?\d{1,4}\s*(?:[a-z](?![\p{L}\p{M}]))?/gu,
  /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}-]{2,}(?:stra(?:ß|ss)e|str\.|gasse|allee|chaussee)/gu,
  /(?<![\p{L}\p{M}])(?:haus(?:nummer|nr\.?)?|hausnr\.?|nr\.)\s*\d{1,4}\s*(?:[a-z](?![\p{L}\p{M}]))?/giu,
  /(?<!\d)(?:d-\s?)?\d{5}\s+\p{Lu}[\p{L}\p{M}-]+/giu,
]

// "Erfundene Straße" is known by its first word, "Erfundenstraße" by what stands before the kind of street.
const streetParts = (anschrift: string): ReadonlyArray<string> => {
  const parts = partsOf(anschrift, 3).filter((part) => !generic.has(part))
  const stems = words(normalise(anschrift)).flatMap(({ text }) => [fold(text), foldBare(text)]).map((word) => word.replace(ART, "")).filter((stem) => stem.length >= 4 && !generic.has(stem))
  return [...new Set([...parts, ...stems])]
}

const NUMBER = /(?<![\p{L}\d])\d+(?:\s?[a-z](?![\p{L}\p{M}\d]))?(?!\d)/giu

const asWritten = (number: string): string => number.replace(/\s/gu, "").toLowerCase()

// The numbers of an address, as they stand: "17a" and "99817".
const numbersIn = (text: string, anschriften: ReadonlyArray<string>): ReadonlyArray<Fund> => {
  const known = new Set(anschriften.flatMap((anschrift) => [...normalise(anschrift).matchAll(NUMBER)].flatMap((found) => [asWritten(found[0]), asWritten(found[0]).replace(/\D/gu, "")])))
  return known.size === 0 ? [] : findAll(text, NUMBER, "[Ort]").filter(({ bis, von }) => {
    const number = asWritten(text.slice(von, bis))
    return known.has(number) || known.has(number.replace(/\D/gu, ""))
  })
}

/** Finds addresses of any form, the known ones also in parts, and the names of quarters. */
export const findOrte = (lesung: Lesung, anschriften: ReadonlyArray<string>, raeume: ReadonlyArray<string>): ReadonlyArray<Fund> => [
  ...strassen.flatMap((one) => findAll(lesung.text, one, "[Ort]")),
  ...findWords(lesung, anschriften.flatMap(streetParts), "[Ort]"),
  ...numbersIn(lesung.text, anschriften),
  ...findWords(lesung, raeume.flatMap((raum) => partsOf(raum, 3)).filter((part) => !generic.has(part)), "[Ort]"),
]
