/**
 * Names of sheets that every spreadsheet takes.
 *
 * @module
 */
import { toWritable } from "./xml.js"

/** The most signs of a name. */
export const MAX_NAME = 31

// Excel keeps the first for itself, in English as in German.
const RESERVED = ["history", "verlauf"]

/** Cuts a text to a length at the end of a word, where one ends in its second half; no character is halved. */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/u, "")
  const end = cut.lastIndexOf(" ")
  return `${(end > length / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/u, "")}…`
}

// Case does not tell two names apart, nor does the way in which an accent is written.
const folded = (name: string): string => name.normalize("NFC").toUpperCase().toLowerCase()

const clean = (text: string): string =>
  toWritable(text)
    .replace(/[:\\/?*[\]]/gu, "-")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s']+|[\s']+$/gu, "")

const trimmed = (name: string): string => name.replace(/^[\s']+|[\s']+$/gu, "")

/** Gives every wanted name a form that is allowed, each once; none is equal to one of `taken`. */
export const blattnamen = (wanted: ReadonlyArray<string>, taken: ReadonlyArray<string>): ReadonlyArray<string> => {
  const used = new Set([...RESERVED, ...taken].map(folded))
  return wanted.map((text) => {
    const base = clean(text) || "Tabelle"
    let name = trimmed(shorten(base, MAX_NAME))
    for (let number = 2; used.has(folded(name)); number += 1) {
      const tail = ` (${number})`
      name = `${trimmed(shorten(base, MAX_NAME - tail.length))}${tail}`
    }
    used.add(folded(name))
    return name
  })
}

/** Names a sheet in a reference. */
export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`
