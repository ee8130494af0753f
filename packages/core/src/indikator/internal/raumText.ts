/**
 * Names areas in German sentences, with their level and in the case that the sentence needs.
 *
 * @module
 */
import type { Raum } from "../../kernel/Raum.js"

/** An area in words: its name alone, the noun with its article in dative and accusative, and the noun as a heading. */
interface Worte {
  readonly text: string
  readonly im: string
  readonly den: string
}

/** The last two digits of the keys of towns that are counties of their own, by Land; elsewhere they go up to 20. */
const KREISFREI: Readonly<Record<string, readonly [number, number]>> = { "09": [61, 65], "10": [0, -1], "12": [51, 54], "16": [51, 56] }

/** Tells by its official key whether a county is a town that belongs to none. */
const isKreisfrei = (ags: string): boolean => {
  const [land, number] = [ags.slice(0, 2), Number(ags.slice(3, 5))]
  // In Baden-Württemberg the towns come first in every decade of keys.
  if (land === "08") return number % 10 <= 2
  const [from, to] = KREISFREI[land] ?? [0, 20]
  return number >= from && number <= to
}

const maskulin = (text: string, gebeugt = text): Worte => ({ text, im: `im ${gebeugt}`, den: `den ${gebeugt}` })
const feminin = (text: string): Worte => ({ text, im: `in der ${text}`, den: `die ${text}` })
const ohneArtikel = (text: string): Worte => ({ text, im: `in ${text}`, den: text })

const SUFFIX = /,\s*(?<stufe>Kreis|Landkreis|Region|Stadt|kreisfreie Stadt|Landeshauptstadt|St\.)$/iu

const stadt = (name: string): Worte => ({ text: `${name} (kreisfreie Stadt)`, im: `in der kreisfreien Stadt ${name}`, den: `die kreisfreie Stadt ${name}` })

const kreis = (ags: string, given: string): Worte => {
  const stufe = SUFFIX.exec(given)?.groups?.["stufe"] ?? ""
  const name = given.replace(SUFFIX, "").replace(/^Kreisfreie Stadt /iu, "")
  if (isKreisfrei(ags)) return stadt(name)
  if (/^region$/iu.test(stufe)) return feminin(`Region ${name}`)
  if (/^\p{L}*region(?:\s|$)/iu.test(name)) return feminin(name)
  // "Märkischer Kreis" is declined, "Rhein-Sieg-Kreis" is not.
  if (/^\S+er Kreis$/u.test(name)) return maskulin(name, name.replace(/er Kreis$/u, "en Kreis"))
  if (/^(?:Kreis|Landkreis|Regionalverband)\s|kreis$/iu.test(name)) return maskulin(name)
  return maskulin(`Kreis ${name}`)
}

const worte = (raum: Raum): Worte => {
  switch (raum._tag) {
    case "Sozialraum":
      return maskulin(`Sozialraum ${raum.name}`)
    case "Regierungsbezirk":
      return maskulin(/^(?:Regierungs)?bezirk\s/iu.test(raum.name) ? raum.name : `Regierungsbezirk ${raum.name}`)
    case "Kreis":
      return kreis(raum.ags, raum.name)
    case "Land":
      return raum.name === "Saarland" ? { text: raum.name, im: "im Saarland", den: "das Saarland" } : ohneArtikel(raum.name)
    case "Gemeinde":
      return ohneArtikel(raum.name.replace(SUFFIX, ""))
  }
}

/** Names an area with its level: `Kreis Recklinghausen`, `Marl`. */
export const raumText = (raum: Raum): string => worte(raum).text

/** Says where: `im Kreis Recklinghausen`, `in Marl`. */
export const imRaum = (raum: Raum): string => worte(raum).im

/** Names an area as what something is about: `den Kreis Recklinghausen`, `Marl`. */
export const denRaum = (raum: Raum): string => worte(raum).den

/** Says of what: `für den Kreis Recklinghausen`, `für Marl`. */
export const fuerRaum = (raum: Raum): string => `für ${worte(raum).den}`
