/**
 * Finds known words in a text, however they are written: inflected, in compounds, spaced out, with one letter wrong.
 *
 * @module
 */
import { type Fund, fold, type Lesung, type Reihe } from "./faltung.js"

// From this many letters on a word is looked for everywhere, across blanks and inside other words.
const UEBERALL = 5
const ENDUNG = /^(?:s|es|ens|en|in|innen|sche[nmrs]?)?$/u

/** Tells whether two words differ by at most one letter: another, one more, one less, or two next to each other swapped. */
export const isNear = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}

const isKnown = (folded: string, known: string): boolean => {
  if (folded === known) return true
  if (known.length < 4) return folded.startsWith(known) && /^(?:s|es)?$/u.test(folded.slice(known.length))
  if (folded.startsWith(known) && (known.length >= UEBERALL || ENDUNG.test(folded.slice(known.length)))) return true
  return known.length > UEBERALL && isNear(folded.replace(/s$/u, ""), known.replace(/s$/u, ""))
}

// A short word that is spread over several has to begin and end where words do: else half of all texts would hold it.
const isWhole = ({ letters, wortAt }: Reihe, from: number, to: number): boolean =>
  (from === 0 || wortAt[from - 1] !== wortAt[from]) && (to === letters.length || wortAt[to - 1] !== wortAt[to])

const spreadIn = (reihe: Reihe, { woerter }: Lesung, known: string, fuer: string): ReadonlyArray<Fund> => {
  const found: Array<Fund> = []
  for (let from = reihe.letters.indexOf(known); from >= 0; from = reihe.letters.indexOf(known, from + 1)) {
    const to = from + known.length
    const first = woerter[reihe.wortAt[from] ?? -1]
    const last = woerter[reihe.wortAt[to - 1] ?? -1]
    if (first !== undefined && last !== undefined && (known.length >= UEBERALL || isWhole(reihe, from, to))) found.push({ von: first.von, bis: last.bis, fuer })
  }
  return found
}

/** Finds known words, given folded, in a text. */
export const findWords = (lesung: Lesung, known: ReadonlyArray<string>, fuer: string): ReadonlyArray<Fund> => {
  const distinct = [...new Set(known)]
  const whole = lesung.woerter.flatMap(({ bis, faltungen, von }) => (faltungen.some((folded) => distinct.some((one) => isKnown(folded, one))) ? [{ von, bis, fuer }] : []))
  return [...whole, ...distinct.flatMap((one) => lesung.reihen.flatMap((reihe) => spreadIn(reihe, lesung, one, fuer)))]
}

/** Finds who is called by a title, a family by its name, and initials of known names. */
export const findAddressed = (text: string, known: ReadonlyArray<string>): ReadonlyArray<Fund> => {
  const titled = [...text.matchAll(/(?<![\p{L}\p{M}])(?:Frau|Herrn?|Fr\.|Hr\.|Dr\.|Prof\.|Familie|Fam\.|Eheleute|Geschwister)\s+((?:(?:von|van|de|al|el|ben|bin|und)[\s-]+)*\p{Lu}[\p{L}\p{M}'.-]*(?:\s+\p{Lu}[\p{L}\p{M}'-]+(?=\s+\p{Ll}))?)/gu)]
    .map((found) => ({ von: found.index + found[0].length - (found[1] ?? "").length, bis: found.index + found[0].length, fuer: "[Name]" }))
  const letters = new Set(known.map((one) => one.slice(0, 1)))
  // "z. B.", "u. a." and the like are no names.
  const initials = [...text.matchAll(/(?<![\p{L}\p{M}])(?<!(?<![\p{L}\p{M}])\p{Ll}\.\s*)\p{Lu}\.(?!\s*\p{Ll}\.)/gu)]
    .filter((found) => letters.has(fold(found[0].slice(0, 1)).slice(0, 1)))
    .map((found) => ({ von: found.index, bis: found.index + 2, fuer: "[Name]" }))
  return [...titled, ...initials]
}
