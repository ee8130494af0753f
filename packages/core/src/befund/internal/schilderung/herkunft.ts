/**
 * Finds words that tell where somebody comes from: states, their people, peoples, languages.
 *
 * @module
 */
import { liste } from "../../../merkmal/Staatsangehoerigkeit.js"
import { findAll, fold, type Fund, type Lesung, normalise, partsOf, type Reihe, words } from "./faltung.js"
import { allgemein, anfaenge, ganze, keine, nurEigene, unregelmaessig, wendungen } from "./herkunftswoerter.js"
import { findWords } from "./namen.js"
import { gelaeufig, namesOf, sprachnamen } from "./sprachen.js"

const FUER = "[Herkunft]"

// From this many letters on it cannot mean anything else wherever in a word it stands, save what stands in "kindisch" and "skelettisch".
const INNEN = 7
const nurVorn = new Set(["indisch", "lettisch"])

const isForeign = (schluessel: string): boolean => /^[1-5]\d\d$/u.test(schluessel)

const fremde = liste.auspraegungen.filter(({ schluessel }) => isForeign(schluessel))
const staatsnamen = fremde.flatMap(({ auch = [], name }) => [name, ...auch])

const teile = staatsnamen.flatMap((one) => partsOf(one, 4)).filter((part) => !allgemein.has(part))
const namen: ReadonlySet<string> = new Set(teile.filter((part) => !nurEigene.has(part)))

// People and things of a state: what its name begins with, and an ending.
const STAMM = 5
const staemme: ReadonlySet<string> = new Set([...namen].flatMap((one) => [one, one.replace(/(?:ien|en|ei|[aeiou])$/u, ""), one.replace(/[aeiou]$/u, "")]).filter((one) => one.length >= STAMM))
const ENDUNG = /^(?:i|an|ian|in|es|ies|les|ens|ae|u|n)?(?:er(?:n|s|in|innen)?|isch(?:e[mnrs]?)?|sche[mnrs]?|en?|in|innen|is?|s)$/u
const LAENGSTE_ENDUNG = 10

const sprachen: ReadonlyArray<string> = Object.values(sprachnamen).flat().map(fold).filter((one) => !gelaeufig.has(one))
const LANG = 6

// A beginning with umlauts written out is also looked for with bare ones.
const withBare = (one: string): ReadonlyArray<string> => (/[aou]e/u.test(one) ? [one, one.replaceAll(/([aou])e/gu, "$1")] : [one])

const vorn = [...new Set([...anfaenge, ...unregelmaessig].flatMap(withBare))]
const whole = new Set([...ganze, ...namen, ...sprachen])
const begins = new RegExp(`^(?:${[...vorn, ...sprachen.filter((one) => one.length >= LANG)].join("|")})`, "u")
const holds = new RegExp(`(?:${[...vorn, ...namen].filter((one) => one.length >= INNEN && !nurVorn.has(one)).join("|")})`, "u")
const DAVOR = /^(?:deutsch|halb|viertel|exil|austro|afro|russland|nord|sued|ost|west|zentral|spaet|ex|pan|anti)(?=.{4})/u

const isOfState = (folded: string): boolean => {
  for (let length = Math.max(STAMM, folded.length - LAENGSTE_ENDUNG); length < folded.length; length += 1) if (staemme.has(folded.slice(0, length)) && ENDUNG.test(folded.slice(length))) return true
  return false
}

const isPlainly = (folded: string): boolean => whole.has(folded) || begins.test(folded) || isOfState(folded) || (folded.endsWith("s") && whole.has(folded.slice(0, -1)))

const tellsHerkunft = (folded: string): boolean => !keine.test(folded) && (isPlainly(folded) || holds.test(folded) || (DAVOR.test(folded) && isPlainly(folded.replace(DAVOR, ""))))

// "Vereinigte Staaten" also as "Vereinigten Staaten", "St. Lucia" also as "Sankt Lucia"; the last word with any ending.
const phraseOf = (name: string): ReadonlyArray<string> => {
  const folded = words(normalise(name)).map(({ text }) => fold(text))
  const last = folded.pop() ?? ""
  if (folded.length === 0) return []
  return [[...folded.map((one) => one.replace(/^st$/u, "(?:st|sankt|sainte?)").replace(/(isch|igt|iert|ativ|onal)e[rs]?$/u, "$1e[nrms]?")), last.replace(/(en|[aeou])$/u, "(?:$1)?")].join("")]
}

const phrases = new RegExp(`(?:${[...new Set([...staatsnamen.flatMap(phraseOf), ...wendungen])].sort((a, b) => b.length - a.length).join("|")})`, "gu")

// A phrase begins where a word does, and takes its last word with it.
const phrasesIn = (reihe: Reihe, { woerter }: Lesung): ReadonlyArray<Fund> =>
  [...reihe.letters.matchAll(phrases)].flatMap(({ 0: found, index }) => {
    const [first, last] = [woerter[reihe.wortAt[index] ?? -1], woerter[reihe.wortAt[index + found.length - 1] ?? -1]]
    const isBegun = index === 0 || reihe.wortAt[index - 1] !== reihe.wortAt[index]
    return isBegun && first !== undefined && last !== undefined ? [{ von: first.von, bis: last.bis, fuer: FUER }] : []
  })

const KUERZEL = /(?<![\p{L}\d])U\.?\s?(?:S\.?\s?(?:A\.?)?|K\.?)(?![\p{L}\d])/gu

/** Finds every word of origin, and those of the given nationalities and languages also where they are spaced out or misspelled. */
export const findHerkunft = (lesung: Lesung, staatsangehoerigkeiten: ReadonlyArray<string>, eigeneSprachen: ReadonlyArray<string>): ReadonlyArray<Fund> => {
  const eigene = fremde.filter(({ schluessel }) => staatsangehoerigkeiten.includes(schluessel)).flatMap(({ auch = [], name }) => [name, ...auch].flatMap((one) => partsOf(one, 4))).filter((part) => !allgemein.has(part))
  const gesprochen = eigeneSprachen.filter((tag) => !/^de(?:-|$)/u.test(tag)).flatMap((tag) => namesOf(tag) ?? []).flatMap((name) => partsOf(name, 2))
  // Written with dots or bare, it is the written form that says what it is: "Drüse" is nobody's people.
  const known = lesung.woerter.filter(({ faltungen }) => tellsHerkunft(faltungen[0] ?? ""))
  return [
    ...known.map(({ bis, von }) => ({ von, bis, fuer: FUER })), ...findAll(lesung.text, KUERZEL, FUER),
    ...lesung.reihen.slice(0, 1).flatMap((reihe) => phrasesIn(reihe, lesung)), ...findWords(lesung, [...eigene, ...gesprochen], FUER),
  ]
}
