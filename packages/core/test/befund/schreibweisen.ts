/**
 * Other ways to write the secrets of a case: names as they sound, days and ages in words, languages, handles.
 *
 * @module
 */
import type { Geheimnis } from "./kuenstlicheFaelle.js"

const swap = (word: string, at: number): string => word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2)

const GRIECHISCH: Readonly<Record<string, string>> = { A: "Α", B: "Β", E: "Ε", H: "Η", I: "Ι", K: "Κ", M: "Μ", N: "Ν", O: "Ο", P: "Ρ", T: "Τ", X: "Χ", Y: "Υ", Z: "Ζ" }

/** A name as people who heard it write it; each form has a capital, and differs from the name. */
export const namensformen = (name: string): ReadonlyArray<string> => {
  if (name.length < 5) return []
  const [first, rest] = [name.slice(0, 1), name.slice(1)]
  const forms = [
    name.replaceAll("y", "i"), name.replaceAll("u", "ou"), name.replaceAll("k", "ck"), name.replaceAll("f", "ph"), name.replaceAll("ü", "u"), name.replaceAll("ö", "oe"), name.replaceAll("z", "s"), name.replaceAll("ş", "sch"), name.replaceAll("a", "aa"),
    first + rest.replace(/([lmnrt])/u, "$1$1"), first + rest.replace("o", "u"), `${name}h`, name.slice(0, 3) + name.slice(4), swap(name, 2),
    [...name.toUpperCase()].map((letter) => GRIECHISCH[letter] ?? letter).join(""), `FRAU ${name.toUpperCase()}`, `frau ${name.toLowerCase()}`,
  ]
  return [...new Set(forms)].filter((form) => form !== name)
}

const MONATE = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
const TAGE = [
  "", "Ersten", "Zweiten", "Dritten", "Vierten", "Fünften", "Sechsten", "Siebten", "Achten", "Neunten", "Zehnten", "Elften", "Zwölften", "Dreizehnten", "Vierzehnten", "Fünfzehnten", "Sechzehnten", "Siebzehnten", "Achtzehnten", "Neunzehnten", "Zwanzigsten",
  "Einundzwanzigsten", "Zweiundzwanzigsten", "Dreiundzwanzigsten", "Vierundzwanzigsten", "Fünfundzwanzigsten", "Sechsundzwanzigsten",
]

/** A day as it is told: its month alone, or its number alone. */
export const tagesworte = (tag: string): ReadonlyArray<string> => {
  const [monat, nummer] = [MONATE[Number(tag.slice(5, 7)) - 1] ?? "", TAGE[Number(tag.slice(8, 10))] ?? ""]
  return [`Ende ${monat}`, `im ${monat}`, `seit ${monat}`, `am ${nummer}`, `bis zum ${nummer}`, `am ${nummer} ${monat}`]
}

/** Feasts and days of the week that tell a day. */
export const FESTE = [
  "am Heiligabend", "am ersten Weihnachtstag", "an Silvester", "am Tag der Deutschen Einheit", "am Zuckerfest", "am Opferfest", "nach Ostern", "zu Pfingsten", "am Rosenmontag", "im Ramadan", "zu Newroz", "am Nikolaustag", "gestern", "letzten Dienstag", "am Freitag",
] as const

const EINER = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
const ZEHNER = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]

const zahlwort = (alter: number): string | undefined => {
  const [zehner, einer] = [ZEHNER[Math.floor(alter / 10)] ?? "", EINER[alter % 10] ?? ""]
  return zehner === "" ? undefined : `${einer === "" ? "" : `${einer}und`}${zehner}`
}

/** An age in words. */
export const altersworte = (alter: number): ReadonlyArray<string> => {
  const wort = zahlwort(alter)
  return wort === undefined ? [] : [`sie ist ${wort}`, `schon ${wort}`, `wurde ${wort}`, `Mitte ${ZEHNER[Math.floor(alter / 10)] ?? ""}`]
}

/** Languages and peoples of a nationality. */
const SPRACHEN: Readonly<Record<string, ReadonlyArray<string>>> = {
  475: ["Arabisch", "Kurmanji", "Deutschsyrer", "Drusin", "Suryoyo"], 163: ["Zazaki", "Deutschtürkin", "Kurmandschi"], 423: ["Dari", "Paschto", "Hazara", "Usbekisch"], 166: ["Ukrainisch", "Krimtatarin"], 224: ["Tigrinya", "Tigre"], 335: ["Dominikanerin"], 450: ["Kirgisisch"], 361: ["Quechua", "Aymara"],
  526: ["Hindi", "Fidschianerin"], 243: ["Kikuyu", "Kiswahili"], 426: ["Dzongkha"], 251: ["Bambara", "Malierin"], 121: ["Albanisch"], 273: ["Somali"], 136: ["Isländisch"], 449: ["Laotin", "Hmong"],
}

/** Words that tell a nationality without its name. */
export const sprachworte = ({ nation }: Geheimnis): ReadonlyArray<string> => SPRACHEN[nation.key] ?? []

/** A name on the net, made of the address of mail. */
export const netzname = ({ mail }: Geheimnis): string => `${mail.split("@")[0] ?? ""}_x7`

const plainOf = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/[^a-z0-9_ ]/gu, "")

const LATEIN = new Map(Object.entries(GRIECHISCH).map(([latin, greek]) => [greek, latin]))

/** Looks for all of this in a text that went out. */
export const findeSchreibweisen = (text: string, geheim: Geheimnis): ReadonlyArray<string> => {
  const seen = plainOf([...text].map((letter) => LATEIN.get(letter) ?? letter).join(""))
  const words = new Set(seen.split(/[^a-z0-9_]+/u))
  const hit = (art: string, form: string, is: boolean): ReadonlyArray<string> => (is ? [`${art}: ${form}`] : [])
  const lastOf = (form: string): string => plainOf(form.split(" ").at(-1) ?? form)
  return [
    ...geheim.namen.flatMap(namensformen).flatMap((form) => hit("Name", form, seen.includes(plainOf([...form].map((letter) => LATEIN.get(letter) ?? letter).join("")).replace(/^frau /u, "")))),
    ...geheim.geburtstage.flatMap(tagesworte).flatMap((form) => hit("Tag", form, words.has(lastOf(form)))),
    ...FESTE.flatMap((form) => hit("Fest", form, words.has(lastOf(form)))),
    ...altersworte(geheim.alter).flatMap((form) => hit("Alter", form, words.has(lastOf(form)))),
    ...sprachworte(geheim).flatMap((form) => hit("Herkunft", form, words.has(plainOf(form)))),
    ...hit("Netzname", netzname(geheim), seen.includes("_x7")),
  ]
}
