/**
 * Finds days, ages, ways to reach somebody, and long numbers in a text.
 *
 * @module
 */
import { type Fund, findAll } from "./faltung.js"
import { findTage } from "./tage.js"

const MONAT = "(?:januar|jänner|jaenner|jan\\.?|februar|feber|feb\\.?|märz|maerz|mrz\\.?|mär\\.?|april|apr\\.?|mai|juni|juno|jun\\.?|juli|julei|jul\\.?|august|aug\\.?|september|sept\\.?|sep\\.?|oktober|okt\\.?|november|nov\\.?|dezember|dez\\.?)"
const ORDINAL = "(?:ersten?|zweiten?|dritten?|vierten?|fünften?|fuenften?|sechsten?|siebte[nr]?|siebenten?|achten?|neunten?|zehnten?|elften?|zwölften?|zwoelften?|\\p{L}*(?:zehn|zig|ßig|ssig)s?ten?)"
const B = "(?<![\\p{L}\\p{M}\\d])"
const E = "(?![\\p{L}\\p{M}\\d])"

// Patterns are written in small letters and held against a text in small letters: that is much faster than to ignore case.
const of = (...patterns: ReadonlyArray<string>): ReadonlyArray<RegExp> => patterns.map((one) => new RegExp(one, "gu"))

const tage = of(
  `${B}\\d{1,2}\\s{0,3}(?:\\.|ten|sten|ter|ster)?\\s{0,3}(?:/|-)?\\s{0,3}${MONAT}(?:\\s{0,3},?\\s{0,3}'?\\d{2,4})?${E}`,
  `${B}${ORDINAL}\\s{1,3}(?:${MONAT}|ersten?|zweiten?|dritten?|vierten?|fünften?|sechsten?|siebten?|achten?|neunten?|zehnten?|elften?|zwölften?)(?:\\s{1,3}\\d{2,4})?${E}`,
  `${B}${MONAT}\\s{0,3}(?:/|-|,)?\\s{0,3}'?(?:\\d{4}|\\d{1,2})${E}`,
  `${B}\\d{1,2}\\s{0,3}\\.\\s{0,3}(?:xi{0,2}|iv|vi{0,3}|ix|i{1,3}|v|x)\\s{0,3}\\.\\s{0,3}(?:\\d{2,4})?`,
  `${B}(?:18|19|20|21)\\d\\d${E}`,
  `${B}(?:neunzehnhundert|zweitausend)\\p{L}*`,
  `${B}'\\d{2}${E}`,
)

const ZAHLWORT = "(?:ein|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwoelf|\\p{L}+zehn|\\p{L}+zig|\\p{L}*dreißig|\\p{L}*dreissig)"

const alter = of(
  `${B}(?:\\d{1,3}|${ZAHLWORT})\\s{0,3}-?\\s{0,3}(?:jährig|jaehrig)\\p{L}*`,
  `${B}(?:\\d{1,3}|${ZAHLWORT})\\s{0,3}-?\\s{0,3}(?:jahren?|j\\.|monaten?|wochen?)\\s{0,3}-?\\s{0,3}(?:alt|jung)\\p{L}*`,
  `${B}alter\\s{0,3}(?:von|:)?\\s{0,3}(?:\\d{1,3}|${ZAHLWORT})(?:\\s{1,3}jahren?)?${E}`,
  `${B}(?:jahrgang|jg\\.?|geboren|geb\\.?)\\s{0,3}:?\\s{0,3}'?\\d{2,4}${E}`,
)

const START = "(?<![\\p{L}\\d._%+-])"

const kontakt = of(
  START + "[\\p{L}\\d._%+-]+\\s{0,3}@\\s{0,3}[\\p{L}\\d-]+(?:\\s{0,3}\\.\\s{0,3}[\\p{L}\\d-]+)*",
  START + "[\\p{L}\\d._%+-]+\\s{0,3}[(\\[{]\\s{0,3}(?:at|ät|@)\\s{0,3}[)\\]}]\\s{0,3}[\\p{L}\\d-]+(?:\\s{0,3}(?:\\.|[(\\[{]\\s{0,3}(?:punkt|dot|\\.)\\s{0,3}[)\\]}])\\s{0,3}[\\p{L}\\d-]+)*",
  START + "[\\p{L}\\d._%+-]+\\s{1,3}(?:at|ät)\\s{1,3}[\\p{L}\\d-]+\\s{1,3}(?:punkt|dot)\\s{1,3}[\\p{L}]{2,}",
  "(?<![\\p{L}\\d])@[\\p{L}\\d._]{2,}",
  "(?:https?://|www\\.)\\S+",
  "(?<![\\p{L}\\d@.-])[\\p{L}\\d-]+\\.(?:de|com|net|org|info|eu|io|me|ru|tr|uk|at|ch|pl|ro|bg|app)(?:/\\S*)?(?![\\p{L}\\d])",
)

const kennungen = of(
  `${B}[a-z]{2}\\d{2}(?:\\s?[a-z\\d]{4}){3,7}(?:\\s?[a-z\\d]{1,4})?${E}`,
  `${B}(?=[\\p{L}\\d]*\\d)(?=[\\p{L}\\d]*\\p{L})[\\p{L}\\d]{8,}${E}`,
)

// Number plates and passports begin with capital letters.
const AUSWEIS = /(?<![\p{L}\p{M}\d])\p{Lu}{1,3}[\s-]?\p{Lu}{0,2}[\s-]?\d{3,}[\p{L}\d]*/gu

// Digits with what people write between them, as one number.
const LAUF = /[+(]?\d(?:[\s.\-/:,()_*]{0,4}\d)*/gu
const DAY = /^(?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])(?:[./-](?:\d{4}|\d{2}))?\.?|\d{4}[./-](?:0?[1-9]|1[0-2])(?:[./-](?:0?[1-9]|[12]\d|3[01]))?)$/u
const NO_RANGE = /^\d{1,2}-\d{1,2}$/u
const LANG = 5

const placeholderFor = (run: string): string | undefined => {
  const compact = run.replace(/[\s()_*]/gu, "")
  const digits = run.replace(/\D/gu, "")
  if (DAY.test(compact) && !NO_RANGE.test(compact)) return "[Datum]"
  if (digits.length >= 6 && /^\(?(?:\+|0)/u.test(run)) return "[Kontakt]"
  return digits.length >= LANG ? "[Nummer]" : undefined
}

// A run can hold a day and more; then all of it goes.
const laeufe = (text: string): ReadonlyArray<Fund> =>
  [...text.matchAll(LAUF)].flatMap((found) => {
    const fuer = placeholderFor(found[0])
    return fuer === undefined ? [] : [{ von: found.index, bis: found.index + found[0].length, fuer }]
  })

// Days whose parts stand apart: "31. 5." has only three digits.
const kurzeTage = of(`${B}\\d{1,2}\\s{0,3}\\.\\s{0,3}\\d{1,2}\\s{0,3}\\.(?:\\s{0,3}\\d{2,4})?`, `${B}(?:0?[1-9]|[12]\\d|3[01])\\s{0,3}/\\s{0,3}(?:0?[1-9]|1[0-2])(?:\\s{0,3}/\\s{0,3}\\d{2,4})?${E}`)

// A letter whose small form is longer stays: places must not move.
const small = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join("")
}

/** Finds every number that could point to somebody. */
export const findNumbers = (text: string): ReadonlyArray<Fund> => {
  const lower = small(text)
  const findEach = (patterns: ReadonlyArray<RegExp>, fuer: string): ReadonlyArray<Fund> => patterns.flatMap((one) => findAll(lower, one, fuer))
  return [
    ...findEach(kontakt, "[Kontakt]"), ...findEach(tage, "[Datum]"), ...findEach(kurzeTage, "[Datum]"), ...findEach(alter, "[Alter]"), ...findEach(kennungen, "[Nummer]"),
    ...findTage(text, lower), ...findAll(text, AUSWEIS, "[Nummer]"), ...laeufe(text),
  ]
}
