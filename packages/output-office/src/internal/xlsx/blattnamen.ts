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

const withoutHalf = (text: string): string => text.replace(/[\uD800-\uDBFF]$/u, "")

/** Cuts a text to a length, and says so by three points; no character is halved. */
export const shorten = (text: string, length: number): string => (text.length <= length ? text : `${withoutHalf(text.slice(0, length - 1))}…`)

// Case does not tell two names apart, nor does the way in which an accent is written.
const folded = (name: string): string => name.normalize("NFC").toUpperCase().toLowerCase()

const clean = (text: string): string =>
  toWritable(text)
    .replace(/\s*:\s+/gu, " – ")
    .replace(/[:\\/?*[\]]/gu, "-")
    // A spreadsheet reads _x0000_ as the character of that number.
    .replace(/_(?=x[\da-f]{1,4}_)/giu, "-")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s']+|[\s']+$/gu, "")

const trimmed = (name: string): string => name.replace(/^[\s']+|[\s']+$/gu, "")

const cut = (text: string, length: number): string => trimmed(text.length <= length ? text : `${withoutHalf(text.slice(0, length - 1)).trimEnd()}…`)

// Where names differ only at their end, the middle is left out.
const HEAD = 10
const cutMiddle = (text: string, length: number): string =>
  trimmed(text.length <= length ? text : `${withoutHalf(text.slice(0, HEAD)).trimEnd()}…${text.slice(text.length - (length - HEAD - 1)).replace(/^[\uDC00-\uDFFF]/u, "").trimStart()}`)

/** Gives every wanted name a form that is allowed, each once; none is equal to one of `taken`. */
export const blattnamen = (wanted: ReadonlyArray<string>, taken: ReadonlyArray<string>): ReadonlyArray<string> => {
  const used = new Set([...RESERVED, ...taken].map(folded))
  const bases = wanted.map((text) => clean(text) || "Tabelle")
  const heads = bases.map((base) => folded(cut(base, MAX_NAME)))
  const counts = new Map<string, number>()
  for (const head of heads) counts.set(head, (counts.get(head) ?? 0) + 1)
  return bases.map((base, at) => {
    const short = (counts.get(heads[at] ?? "") ?? 0) > 1 ? cutMiddle : cut
    let name = short(base, MAX_NAME)
    for (let number = 2; used.has(folded(name)); number += 1) {
      const tail = ` (${number})`
      name = `${short(base, MAX_NAME - tail.length)}${tail}`
    }
    used.add(folded(name))
    return name
  })
}

/** Names a sheet in a reference. */
export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`
