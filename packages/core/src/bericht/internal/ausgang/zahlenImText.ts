/**
 * The numbers that stand in German text, as digits and as words.
 *
 * @module
 */
import type { Zahlspanne } from "../../../geheimhaltung/readFreigabe.js"
import { anteilOf, basisOf, teileIn } from "./quoten.js"

const MONATE = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"

/** What looks like a number and counts nobody: days, paragraphs of a law, numbers of chapters, spans of time. */
const KEINE: ReadonlyArray<RegExp> = [
  /\d{4}-\d{2}-\d{2}/gu,
  /(?<![\d.,])\d{1,2}(?:\.\d{1,2}){2,}(?!\d)/gu,
  new RegExp(`\\d{1,2}\\.\\s?(?:\\d{1,2}\\.(?:\\s?\\d{2,4})?|(?:${MONATE})(?:\\s\\d{4})?)`, "gu"),
  /(?:§§?|Nr\.|Nummer|Abs\.|Absatz|Art\.|Artikel|Satz|Ziffer|Seite|S\.|Kapitel|Abschnitt|Punkt|SGB)\s?\d[\d.]*/gu,
  /(?<![\d.,])\d+(?:\.\d{1,2})+(?![\d,])/gu,
  /(?<!\d)\d{1,9}(?:-?\s?(?:bis|–|-)\s?(?:unter\s)?\d{1,9})?-?\s?(?:[Jj]ahr(?:e[ns]?|s)?|[Jj]ähr(?:ig|lich)\p{L}*|Monat(?:en?|s)?|[Mm]onat(?:ig|lich)\p{L}*|Wochen?|[Ww]öch(?:ig|entlich)\p{L}*|Tag(?:en?|es)?|[Tt]äg(?:ig|lich)\p{L}*|(?:Wochen)?[Ss]tunden?|[Ss]tünd(?:ig|lich)\p{L}*|Minuten?|Uhr)(?!\p{L})/gu,
]

const PROZENT = String.raw`(\s?(?:%|Prozent(?!punkt)|v\.\s?H\.|‰|Promille|v\.\s?T\.))?`
const ZIFFERN = String.raw`(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?`
const ZAHL = new RegExp(String.raw`(?<![\p{L}\d])(?<!\d[.,])${ZIFFERN}(?!\d)(?:\s?(?:bis|–)\s?${ZIFFERN}(?!\d))?${PROZENT}`, "gu")

// What no reader sees is dropped, so that it parts no number; digits of any script are read.
const readable = (text: string): string =>
  text.replaceAll(/\p{Cf}/gu, "").replaceAll(/(\d)[\u00A0\u202F\u2009](?=\d{3}(?!\d))/gu, "$1").normalize("NFKC").replaceAll(/\s+/gu, " ").replaceAll(/(?<!\d)0{4,}(?=\d)/gu, "").replaceAll(/\d[\d.,]{38,}/gu, " … ")

const spanneOf = ([, ganze = "", stellen, bisGanze, bisStellen, prozent]: RegExpExecArray): ReadonlyArray<Zahlspanne> => {
  const value = (whole: string, rest = ""): number => Number(`${whole.replaceAll(".", "")}.${rest || "0"}`)
  const von = value(ganze, stellen)
  const bis = bisGanze === undefined ? von : value(bisGanze, bisStellen)
  const half = 0.5 * 10 ** -Math.max(stellen?.length ?? 0, bisStellen?.length ?? 0)
  // An upper end below the lower one is no span: each number stands by itself.
  if (bis < von) return [{ art: "anzahl", von, bis: von }, { art: "anzahl", von: bis, bis }]
  if (prozent === undefined) return [{ art: "anzahl", von, bis }]
  const teiler = /‰|Promille|T/u.test(prozent) ? 10 : 1
  return [{ art: "prozent", von: (von - half) / teiler, bis: (bis + half) / teiler }]
}

const EINER: Readonly<Record<string, number>> = { ein: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9 }
const EIGENE: Readonly<Record<string, number>> = {
  null: 0, niemand: 0, eins: 1, zwo: 2, ehepaar: 2, zehn: 10, elf: 11, zwölf: 12, sechzehn: 16, siebzehn: 17, dutzend: 12, zweier: 2, zweien: 2, dreier: 3, dreien: 3, vieren: 4, beide: 2, beiden: 2, beider: 2,
}
const ZEHNER: Readonly<Record<string, number>> = { zwanzig: 20, dreißig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90 }

const belowHundred = (word: string): number | undefined => {
  const own = EIGENE[word] ?? (word === "ein" ? undefined : EINER[word]) ?? ZEHNER[word]
  if (own !== undefined) return own
  if (word.endsWith("zehn")) return EINER[word.slice(0, -4)] === undefined ? undefined : (EINER[word.slice(0, -4)] ?? 0) + 10
  const at = word.lastIndexOf("und")
  const [unit, ten] = at < 0 ? [] : [EINER[word.slice(0, at)], ZEHNER[word.slice(at + 3)]]
  return unit === undefined || ten === undefined ? undefined : unit + ten
}

const wordValue = (word: string): number | undefined => {
  const at = word.indexOf("hundert")
  if (at < 0) return belowHundred(word)
  const hundreds = at === 0 ? 1 : EINER[word.slice(0, at)]
  const rest = word.slice(at + 7).replace(/^und/u, "")
  const below = rest === "" ? 0 : rest === "eins" ? 1 : belowHundred(rest)
  return hundreds === undefined || below === undefined ? undefined : hundreds * 100 + below
}

const GEZAEHLT = /^(?:person|fall|fäll|kind|frau|mann|männ|mensch|haushalt|famili|schüler|einwohner|bewohner|jugendlich|mädchen|junge|teilnehm|beschäftigt|ausländ|einzig)/u
const ZAEHLEND = /^(?:nur|genau|lediglich|allein|bloß|insgesamt|höchstens|mindestens|gerade|ganze)$/u

// An article is a number only where it counts persons: "eine Frau", "nur einer", "keine der Familien".
const articleValue = (words: ReadonlyArray<string>, at: number): number | undefined => {
  const word = words[at] ?? ""
  if (/^einzig(?:e|er|es|en|em)$/u.test(word)) return 1
  const zero = /^kein(?:e|er|es|en|em)?$/u.test(word)
  if (!zero && !/^ein(?:e|er|es|en|em)?$/u.test(word)) return undefined
  const counts = ZAEHLEND.test(words[at - 1] ?? "") || words.slice(at + 1, at + 4).some((one) => GEZAEHLT.test(one)) || (/e[rsnm]?$/u.test(word) && /^(?:da)?von$/u.test(words[at + 1] ?? ""))
  return counts ? (zero ? 0 : 1) : undefined
}

const wordsIn = (text: string): ReadonlyArray<Zahlspanne> => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.flatMap((word, at) => {
    const wert = wordValue(word) ?? articleValue(words, at)
    return wert === undefined ? [] : [{ art: words[at + 1] === "prozent" ? "prozent" as const : "anzahl" as const, von: wert, bis: wert }]
  })
}

// Most of a report has neither a digit nor such a word; what has none is not read closely.
const VIELLEICHT = /\p{N}|null|niemand|einzig|beide|zwo|ehepaar|dutzend|hundert|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zig|ein|\p{Cf}|\u0308/iu
const ZIFFER = /\p{N}/u

// A number per so many is a share, and one below 1 where shares are spoken of is part of one.
const anteileOf = ([, ganze = "", stellen = "", , , prozent]: RegExpExecArray, basis: number | undefined, isAnteil: boolean): ReadonlyArray<Zahlspanne> => {
  const wert = Number(`${ganze.replaceAll(".", "")}.${stellen || "0"}`)
  if (prozent !== undefined || wert === basis) return []
  return [
    ...(basis === undefined ? [] : [anteilOf(wert, basis, stellen.length)]),
    ...(isAnteil && wert > 0 && wert < 1 ? [anteilOf(wert, 1, stellen.length)] : []),
  ]
}

/** Reads the numbers of a text; `basis` says what bare numbers are shares of, as under a heading that says so. */
export const zahlenImText = (text: string, basis?: number): ReadonlyArray<Zahlspanne> => {
  if (!VIELLEICHT.test(text)) return []
  const clear = readable(text)
  if (!ZIFFER.test(clear)) return wordsIn(clear)
  const plain = KEINE.reduce((rest, one) => rest.replaceAll(one, " … "), clear)
  const own = basisOf(plain)
  const je = basis ?? (own === 100 ? undefined : own)
  const digits = [...plain.matchAll(ZAHL)].flatMap((found) => {
    const isWhole = (found[2] ?? "").replaceAll("0", "") === ""
    const counted = spanneOf(found).filter(({ art }) => art === "prozent" || (isWhole && basis === undefined))
    return [...counted, ...anteileOf(found, je, (basis ?? own) === 100)]
  })
  return [...digits, ...teileIn(plain), ...wordsIn(plain)]
}
