/**
 * Finds words that tell where somebody comes from: states, peoples, languages.
 *
 * @module
 */
import { liste } from "../../../merkmal/Staatsangehoerigkeit.js"
import { type Fund, type Lesung, partsOf } from "./faltung.js"
import { allgemein, anfaenge, ganze } from "./herkunftswoerter.js"
import { findWords } from "./namen.js"

// From this many letters on it cannot mean anything else wherever in a word it stands, save what stands in "kindisch" and "skelettisch".
const INNEN = 7
const nurVorn = new Set(["indisch", "lettisch"])

const isForeign = (schluessel: string): boolean => /^\d{3}$/u.test(schluessel) && schluessel !== "000" && !schluessel.startsWith("99")

const namen: ReadonlySet<string> = new Set(liste.auspraegungen.filter(({ schluessel }) => isForeign(schluessel))
  .flatMap(({ auch = [], name }) => [name, ...auch].flatMap((one) => partsOf(one, 4))).filter((part) => !allgemein.has(part)))

const whole = new Set([...ganze, ...namen])
const begins = new RegExp(`^(?:${anfaenge.join("|")})`, "u")
const holds = new RegExp(`(?:${[...anfaenge, ...namen].filter((one) => one.length >= INNEN && !nurVorn.has(one)).join("|")})`, "u")

const tellsHerkunft = (folded: string): boolean => whole.has(folded) || begins.test(folded) || holds.test(folded) || (folded.endsWith("s") && whole.has(folded.slice(0, -1)))

/** Finds every word of origin, and those of the given nationalities also where they are spaced out or misspelled. */
export const findHerkunft = (lesung: Lesung, staatsangehoerigkeiten: ReadonlyArray<string>): ReadonlyArray<Fund> => {
  const eigene = liste.auspraegungen.filter(({ schluessel }) => staatsangehoerigkeiten.includes(schluessel) && isForeign(schluessel))
    .flatMap(({ auch = [], name }) => [name, ...auch].flatMap((one) => partsOf(one, 4))).filter((part) => !allgemein.has(part))
  const known = lesung.woerter.filter(({ faltungen }) => faltungen.some(tellsHerkunft))
  const kuerzel = [...lesung.text.matchAll(/(?<![\p{L}\d])U\.?\s?S\.?\s?(?:A\.?)?(?![\p{L}\d])/gu)].map((found) => ({ von: found.index, bis: found.index + found[0].length, fuer: "[Herkunft]" }))
  return [...known.map(({ bis, von }) => ({ von, bis, fuer: "[Herkunft]" })), ...kuerzel, ...findWords(lesung, eigene, "[Herkunft]")]
}
