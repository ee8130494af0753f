/**
 * German grammar for generated sentences: articles, pronouns that stand for a count, names with their article, numbers that link.
 *
 * @module
 */
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang, zitat } from "../satz.js"

type Genus = Zahlwort.Nomen["genus"]
type Kasus = Zahlwort.Kasus

const ARTIKEL: Readonly<Record<Kasus, Readonly<Record<Genus, string>>>> = {
  nominativ: { m: "der", f: "die", n: "das" },
  akkusativ: { m: "den", f: "die", n: "das" },
  dativ: { m: "dem", f: "der", n: "dem" },
  genitiv: { m: "des", f: "der", n: "des" },
}

const EIN: Readonly<Record<Kasus, Readonly<Record<Genus, string>>>> = {
  nominativ: { m: "einer", f: "eine", n: "eines" },
  akkusativ: { m: "einen", f: "eine", n: "eines" },
  dativ: { m: "einem", f: "einer", n: "einem" },
  genitiv: { m: "eines", f: "einer", n: "eines" },
}

/** The definite article. */
export const artikel = (genus: Genus, kasus: Kasus = "nominativ"): string => ARTIKEL[kasus][genus]

/** A number that stands for its noun: `keines`, `einem`, `zwei`; more than three in the genitive stand with `von`. */
export const fuerwort = (count: number, genus: Genus, kasus: Kasus = "nominativ"): string => {
  if (count < 2) return `${count === 0 ? "k" : ""}${EIN[kasus][genus]}`
  if (kasus !== "genitiv") return Zahlwort.toText(count)
  return count === 2 ? "zweier" : count === 3 ? "dreier" : `von ${Zahlwort.toText(count)}`
}

/** Counts a noun; a count that nobody knows is said to be unknown, and never none. */
export const anzahl = (count: number | undefined, nomen: Zahlwort.Nomen, kasus: Kasus = "nominativ"): string => {
  if (count !== undefined) return Zahlwort.anzahl(count, nomen, kasus)
  const ending = kasus === "dativ" || kasus === "genitiv" ? "einer unbekannten" : "eine unbekannte"
  return `${ending} Zahl von ${Zahlwort.plural(nomen, "dativ")}`
}

/** The form of the verb that goes with a count; what nobody knows is one number. */
export const verb = (count: number | undefined, one: string, many: string): string => (count === undefined || count < 2 ? one : many)

/** Counts a noun so that the number leads to where it is explained or listed. */
export const gezaehlt = (count: number, nomen: Zahlwort.Nomen, anker: string, kasus: Kasus = "nominativ"): Block.Zeile => {
  const [first = "", ...rest] = Zahlwort.anzahl(count, nomen, kasus).split(" ")
  return first === "von" ? ["von ", Block.zahl(rest[0] ?? "", { anker }), ` ${rest.slice(1).join(" ")}`] : [Block.zahl(first, { anker }), ` ${rest.join(" ")}`]
}

const HEADS: ReadonlyArray<readonly [genus: Genus, words: RegExp]> = [
  ["f", /(?:gruppe|konferenz|verwaltung|stelle|kommission|abteilung|vertretung|agentur|initiative|koordination|leitung|aufsicht|schule|regierung)$/iu],
  ["m", /(?:rat|ausschuss|kreis|fachbereich|verein|verband|fachdienst|migrationsdienst)$/iu],
  ["n", /(?:amt|forum|gremium|netzwerk|büro|jobcenter|zentrum|team|dezernat|referat|sachgebiet)$/iu],
]

/** Ends of words that look like a head and are none, or whose noun has no article of its own here. */
const NOT = /(?:monat|vertrat|heimat|stadt)$/iu

const RUNDER_TISCH = /^Runder Tisch(?= |$)/u

const genitivOf = (word: string): string => `${word}${/[sßxz]$/u.test(word) ? "es" : "s"}`

/**
 * Sets a name into a sentence with its article; where the gender of its first word is not known it is quoted behind a word that has one.
 *
 * `die Steuerungsgruppe Wohnen`, `dem Integrationsrat der Stadt`, `das Gremium „Runde Tische“`.
 */
export const benannt = (titel: string, kasus: Kasus = "nominativ", sonst: Zahlwort.Nomen = { genus: "n", singular: "Gremium", plural: "Gremien" }): string => {
  if (RUNDER_TISCH.test(titel)) return `${artikel("m", kasus)} ${titel.replace(RUNDER_TISCH, kasus === "nominativ" ? "Runde Tisch" : kasus === "genitiv" ? "Runden Tischs" : "Runden Tisch")}`
  const [, article, bare = titel] = /^(Der|Die|Das) (.+)$/u.exec(titel) ?? []
  const [head = "", ...rest] = bare.split(" ")
  const genus = NOT.test(head) || head.endsWith("-") ? undefined : HEADS.find(([, words]) => words.test(head))?.[0]
  // An article that is not that of the noun tells of a plural: `Die Verwaltungen`.
  if (genus === undefined || (article !== undefined && article.toLowerCase() !== artikel(genus))) {
    const noun = kasus === "genitiv" && sonst.genus !== "f" ? sonst.genitiv ?? genitivOf(sonst.singular) : sonst.singular
    return `${artikel(sonst.genus, kasus)} ${noun} ${zitat(titel)}`
  }
  return [artikel(genus, kasus), kasus === "genitiv" && genus !== "f" ? genitivOf(head) : head, ...rest].join(" ")
}

/** Begins a line with a large letter. */
export const zeilenanfang = ([first, ...rest]: Block.Zeile): Block.Zeile => {
  if (first === undefined) return []
  return [typeof first === "string" ? satzanfang(first) : { ...first, text: satzanfang(first.text) }, ...rest]
}

/** Names some, and counts those that are not named: `A; B; C und zwei weitere`; where it would be one, that one is named too. */
export const einige = (titel: ReadonlyArray<string>, most: number, between = "; "): string => {
  const rest = titel.length - most
  return rest < 2 ? titel.join(between) : `${titel.slice(0, most).join(between)} und ${Zahlwort.toText(rest)} weitere`
}

/** Cuts a long text at the end of a word, so that one hostile field does not take a page. */
export const kurz = (text: string, most = 160): string => {
  const signs = Array.from(text.replaceAll(/\s+/gu, " ").trim())
  return signs.length <= most ? signs.join("") : `${signs.slice(0, most - 1).join("").trimEnd()}…`
}
