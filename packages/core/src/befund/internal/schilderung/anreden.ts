/**
 * Finds who is called by a title, a family by its name, and initials of known names.
 *
 * @module
 */
import { alltag } from "./alltag.js"
import { fold, type Fund } from "./faltung.js"

const TITEL = /(?<![\p{L}\p{M}-])(?:frau|herrn?|fr\.|hr\.|dr\.|prof\.|familien?|fam\.|eheleuten?|ehepaar|geschwistern?|fräulein|mme\.?|mr\.?|mrs\.?|onkel|tante|schwester|bruder|pfarrer|pastor|imam)(?=\s)/giu

// What stands between a title and a name: other titles, and particles of many languages.
const DAZWISCHEN = /^(?:dr|prof|med|phil|jur|dipl|ing|mag|von|van|vom|de|del|della|di|da|do|dos|das|du|la|le|les|al|el|ul|ben|bin|bint|ibn|abu|abd|umm|ould|ter|ten|te|zu|zur|zum|der|den|dem|het|op|af|st|sankt)$/iu

// After these alone a common noun is as likely as a name: "Familie zu Hause".
const ZWEIFEL = /^(?:zu|zur|zum|der|den|dem|das)$/iu

const WORT = /[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/uy

interface Stelle { readonly von: number; readonly bis: number; readonly wort: string }

const wordAt = (text: string, at: number): Stelle | undefined => {
  WORT.lastIndex = at
  const found = WORT.exec(text)
  return found === null ? undefined : { von: at, bis: at + found[0].length, wort: found[0] }
}

// Blanks, and the point or the hyphen after a short word.
const skip = (text: string, at: number): number => {
  let next = at
  while (next < text.length && next < at + 4 && /[\s.-]/u.test(text[next] ?? "")) next += 1
  return next
}

const isName = ({ wort }: Stelle, titel: string): boolean => {
  if (alltag.has(fold(wort))) return false
  const loud = wort.length > 1 && wort === wort.toUpperCase()
  if (/^\p{Ll}/u.test(titel)) return true
  return titel === titel.toUpperCase() && titel.length > 3 ? loud : /^\p{Lu}/u.test(wort)
}

// From a title on: particles, then the name, then a second one that is joined by "und" or stands before a small word.
const nameAfter = (text: string, at: number, titel: string): Fund | undefined => {
  const first = skip(text, at)
  let wort = wordAt(text, first)
  const between: Array<string> = []
  while (wort !== undefined && DAZWISCHEN.test(wort.wort) && between.length < 6) {
    between.push(wort.wort)
    wort = wordAt(text, skip(text, wort.bis))
  }
  if (wort === undefined || !isName(wort, titel) || (between.length > 0 && between.every((one) => ZWEIFEL.test(one)))) return undefined
  const second = /^(?:\s+und)?\s+(\p{Lu}[\p{L}\p{M}'-]+)/u.exec(text.slice(wort.bis, wort.bis + 80))
  const isPair = second !== null && (/^(?:ehe|geschw|famil)/iu.test(titel) ? /^\s+und/u.test(second[0]) : /^\s+\p{Ll}/u.test(text.slice(wort.bis + second[0].length, wort.bis + second[0].length + 8)) && !/^\s+und/u.test(second[0]))
  return { von: first, bis: wort.bis + (isPair ? (second?.[0].length ?? 0) : 0), fuer: "[Name]" }
}

// "z. B.", "u. a." and the like are no names.
const INITIALE = /(?<![\p{L}\p{M}])(?<!(?<![\p{L}\p{M}])\p{Ll}\.\s{0,3})\p{Lu}\.(?!\s{0,3}\p{Ll}\.)/gu

/** Finds who is called by a title, a family by its name, and initials of known names. */
export const findAddressed = (text: string, known: ReadonlyArray<string>): ReadonlyArray<Fund> => {
  const titled = [...text.matchAll(TITEL)].flatMap((found) => nameAfter(text, found.index + found[0].length, found[0]) ?? [])
  const letters = new Set(known.map((one) => one.slice(0, 1)))
  const initials = [...text.matchAll(INITIALE)].filter((found) => letters.has(fold(found[0].slice(0, 1)).slice(0, 1))).map((found) => ({ von: found.index, bis: found.index + 2, fuer: "[Name]" }))
  return [...titled, ...initials]
}
