/**
 * Finds known words in a text, however they are written: inflected, in compounds, spaced out, with one letter wrong, by their sound.
 *
 * @module
 */
import { alltag } from "./alltag.js"
import type { Fund, Lesewort, Lesung, Reihe } from "./faltung.js"
import { soundOf } from "./klang.js"

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

const KURZ = 4

// A sound of few letters is that of many words: it needs a capital, as one letter wrong does.
const isLike = ({ faltungen, text }: Lesewort, klaenge: ReadonlyArray<string>, namen: ReadonlyArray<string>): boolean => {
  if (text.length < KURZ - 1 || faltungen.some((one) => alltag.has(one))) return false
  const gross = /^\p{Lu}/u.test(text)
  return faltungen.some((folded) => {
    const bare = folded.length > KURZ ? folded.replace(/s$/u, "") : folded
    const klang = soundOf(bare)
    return klaenge.some((one) => (gross || one.length > UEBERALL) && (klang === one || (one.length >= UEBERALL && isNear(klang, one)))) || (gross && namen.some((one) => isNear(bare, one)))
  })
}

/** Finds names, given folded, also in other spellings: one letter wrong from four letters on, or of the same sound. */
export const findNames = (lesung: Lesung, namen: ReadonlyArray<string>): ReadonlyArray<Fund> => {
  const lange = [...new Set(namen)].filter((one) => one.length >= KURZ)
  const klaenge = [...new Set(lange.map(soundOf))].filter((one) => one.length >= KURZ)
  const like = lange.length === 0 ? [] : lesung.woerter.filter((wort) => isLike(wort, klaenge, lange)).map(({ bis, von }) => ({ von, bis, fuer: "[Name]" }))
  return [...findWords(lesung, namen, "[Name]"), ...like]
}
