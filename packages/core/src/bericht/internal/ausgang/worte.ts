/**
 * All other words of a report, wherever they stand: whatever an output may print.
 *
 * @module
 */
import type { Path } from "../../../kernel/Finding.js"

/** Words, and the way to them. */
export interface Wort {
  readonly path: Path
  readonly text: string
}

// What is read elsewhere, with what belongs to it, and what is no word of a reader.
const GELESEN = new Set(["_tag", "art", "ausrichtung", "alternativtext", "bezug", "absaetze", "inhalt", "punkte", "spalten", "text", "titel", "zeilen"])
// Their digits are years of age, and days.
const OHNE_ZAHL = new Set(["_tag", "art", "altersgruppen", "zeit"])

/** Tells whether a text is a key or a part of a file name: its pieces are words to a reader too. */
export const isSchluessel = (text: string): boolean => /^[\w.-]+$/u.test(text)

const UMLAUTE: Readonly<Record<string, string>> = { ae: "ä", oe: "ö", ue: "ü" }

const lesbar = (text: string): string => {
  if (!/\p{L}/u.test(text) || !isSchluessel(text)) return text
  const words = text.replaceAll(/[._-]+/gu, " ")
  return `${words} | ${words.replaceAll(/\p{L}+/gu, (word) => word.replaceAll(/ae|oe|ue/gu, (pair) => UMLAUTE[pair] ?? pair))}`
}

const collect = (value: unknown, path: Path, skip: ReadonlySet<string>, into: Array<Wort>): void => {
  if (typeof value === "string") into.push({ path, text: lesbar(value) })
  else if (Array.isArray(value)) value.forEach((one, at) => collect(one, [...path, at], skip, into))
  else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (!skip.has(key)) collect(one, [...path, key], key === "diagramm" ? OHNE_ZAHL : skip, into)
      else if (ZEILEN.has(key)) collectAnker(one, [...path, key], into)
    }
  }
}

const ZEILEN = new Set(["absaetze", "inhalt", "punkte", "zeilen"])

// Of lines that are read as lines only the anchors are left.
const collectAnker = (value: unknown, path: Path, into: Array<Wort>): void => {
  if (Array.isArray(value)) value.forEach((one, at) => typeof one === "object" && collectAnker(one, [...path, at], into))
  else if (typeof value === "object" && value !== null && "anker" in value && typeof value.anker === "string") into.push({ path: [...path, "anker"], text: lesbar(value.anker) })
}

/** Collects the words of a part of a report that its text does not hold. */
export const worteIn = (value: unknown, skip: ReadonlyArray<string> = []): ReadonlyArray<Wort> => {
  const found: Array<Wort> = []
  collect(value, [], skip.length === 0 ? GELESEN : new Set(skip), found)
  return found.filter(({ text }) => /\p{N}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|ein|zwo/iu.test(text))
}
