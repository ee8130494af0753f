import { describe, expect, it } from "vitest"
import { smallKonzept } from "../../../test/smallKonzept.js"
import { checkKonzept } from "../../pruefung/checkKonzept.js"
import { findingText } from "../findingText.js"
import { expectedWoerter } from "./wertWoerter.js"

const small = smallKonzept()
const [angabe] = small.angaben
const [gremium] = small.gremien
const quelle = { kapitel: "K" }

const withWert = (wert: unknown) => ({ ...small, angaben: [{ ...angabe, wert }] })
const withZeit = (zeit: unknown) => ({ ...small, beschluss: { zeit, quelle } })
const withGremium = (change: object) => ({ ...small, gremien: [{ ...gremium, ...change }] })

const rat = { art: "integrationsrat", mitglieder: 3, amtszeit: "P5Y" }

/** Typical wrong values, each with a word that the German must have. */
const wrong: ReadonlyArray<readonly [what: string, input: unknown, word: string]> = [
  ["a value that its base does not divide", withWert({ wert: 834, basis: 10 }), "Vielfaches der basis 10, das 834 nicht ist"],
  ["a base of 0", withWert({ wert: 830, basis: 0 }), "basis über 0"],
  ["a base in words", withWert({ wert: 830, basis: "zehn" }), "eine Zahl"],
  ["a broken base of counts", withWert({ wert: 5, basis: 2.5, ganzzahlig: true }), "ganze Zahl als basis"],
  ["a negative count", withWert({ wert: -5, basis: 5, nichtNegativ: true }), "eine Zahl ab 0"],
  ["a rounding without base", withWert({ wert: 5, ganzzahlig: true }), "auch eine basis"],
  ["a value that is there and absent", withWert({ wert: 5, fehlt: "unbekannt" }), "entweder wert oder fehlt"],
  ["a reason that is none", withWert({ fehlt: "vergessen" }), " oder "],
  ["a Sperrung of what is not withheld", withWert({ fehlt: "unbekannt", sperrung: "primaer" }), "sperrung nur bei"],
  ["a mapping without number", withWert({ basis: 10 }), "eine Zahl"],
  ["a value outside its interval", withWert({ _tag: "Gerundet", wert: 9, von: 1, bis: 5 }), "zwischen von (1) und bis (5)"],
  ["a number in words", withWert("viele"), "eine Zahl"],
  ["a German decimal comma", withWert("0,5"), '"0,5" (das Komma als Punkt schreiben: 0.5)'],
  ["a list for a number", withWert([1]), "eine Zahl"],
  ["a German day", withZeit("31.12.2024"), "(gemeint: 2024-12-31?)"],
  ["a German day with short parts", withZeit("1.2.2024"), "(gemeint: 2024-02-01?)"],
  ["a German month", withZeit("12/2024"), "(gemeint: 2024-12?)"],
  ["a German day that does not exist", withZeit("31.02.2024"), "ein Zeitraum wie"],
  ["a month in words", withZeit("Juni 2020"), "ein Zeitraum wie"],
  ["a month too many", withZeit("2020-13"), "den Monat 13 gibt es nicht"],
  ["a year beyond the calendar", withZeit("1492"), "1800 bis 2999"],
  ["a year as a number beyond the calendar", withZeit(1492), "1800 bis 2999"],
  ["a school year with a gap", withZeit("2019/21"), "(2019/20)"],
  ["a span that ends before it begins", withZeit("2020-06-30/2020-01-01"), "nicht vor seinem Anfang"],
  ["a shape that ends before it begins", withZeit({ von: "2020-06-30", bis: "2020-01-01", art: "zeitraum" }), "nicht vor seinem Anfang"],
  ["a month without end", withZeit({ von: "2020-06-01", art: "monat" }), "darf offen sein"],
  ["a month that is too short", withZeit({ von: "2020-06-01", bis: "2020-06-15", art: "monat" }), "art monat die Zeit von 2020-06-01 bis 2020-06-30"],
  ["a German day in a shape", withZeit({ von: "01.06.2020", art: "zeitraum" }), "(gemeint: 2020-06-01?)"],
  ["a day in words in a shape", withZeit({ von: "gestern", art: "zeitraum" }), "ein Tag wie"],
  ["a day that does not exist in a shape", withZeit({ von: "2020-02-30", art: "zeitraum" }), "den 2020-02-30 gibt es nicht"],
  ["an art of time that is none", withZeit({ von: "2020-02-01", art: "woche" }), " oder "],
  ["a key with letters", { ...small, stadt: { name: "A", ags: "marl" } }, "amtlicher Gemeindeschlüssel"],
  ["a key with blanks", { ...small, stadt: { name: "A", ags: "05 562 024" } }, "amtlicher Gemeindeschlüssel"],
  ["a key as a number", { ...small, stadt: { name: "A", ags: 5562024 } }, "amtlicher Gemeindeschlüssel"],
  ["an id in capitals", { ...small, id: "Marl" }, "eine id aus"],
  ["an id without end", { ...small, id: "a".repeat(90) }, "höchstens 80"],
  ["an id as a number", { ...small, id: 7 }, "ein Text"],
  ["an empty title", { ...small, titel: "" }, "nicht leer"],
  ["a blank title without German", { ...small, titel: { tr: "a" } }, ""],
  ["a language that is none", { ...small, titel: { de: "a", Deutsch: "b" } }, ""],
  ["a title with a control character", { ...small, titel: "a\u0007" }, "Steuerzeichen"],
  ["a truth in words", withGremium({ protokollpflicht: "ja" }), "true oder false"],
  ["a list of too many ids", withGremium({ orte: Array.from({ length: 501 }, (_, at) => `a${at}`) }), "höchstens 500 ids"],
  ["a text for a list", withGremium({ orte: "haus" }), "eine Liste"],
  ["a rhythm in words", withGremium({ rhythmus: "oft" }), "nach-bedarf"],
  ["an art of Gremium that is none", withGremium({ art: "kreis" }), " oder "],
  ["a broken count of members", withGremium({ ...rat, mitglieder: 2.5 }), "eine ganze Zahl"],
  ["a count of members below 0", withGremium({ ...rat, mitglieder: -1 }), "eine Zahl von"],
  ["members in words", withGremium({ ...rat, mitglieder: "viele" }), "eine"],
  ["a term in words", withGremium({ ...rat, amtszeit: "fünf Jahre" }), "eine Dauer wie"],
  ["a term without measure", withGremium({ ...rat, amtszeit: "P900Y" }), "eine Dauer wie"],
]

const ENGLISH = /\b(?:is|the|must|no multiple|Expected|expected|of|or|and|not|with|from|to)\b/u

describe("a wrong value is told in German", () => {
  it.each(wrong)("%s", (_, input, word) => {
    const texts = checkKonzept(input).filter(({ schwere }) => schwere === "fehler").map((one) => findingText(one))
    expect(texts.join("\n")).toContain(word)
    expect(texts.length).toBeGreaterThan(0)
    // What the author wrote stands in quotes and may be anything.
    expect(texts.filter((text) => ENGLISH.test(text.replace(/"[^"]*"/gu, "").replaceAll(/\{[^}]*\}/gu, "")))).toEqual([])
  })
})

describe("what other schemas of the kernel expect is told in German", () => {
  it.each([
    ["The key 05562 is that of a Kreis, not of a Gemeinde", "der Schlüssel für: Gemeinde; 05562 ist einer für: Kreis"],
    ["an area: either ags, or gemeinde and id of a Sozialraum", "ein Raum: entweder ags, oder gemeinde und id eines Sozialraums"],
    ["an area: { ags, name }, or { gemeinde, id, name } for a Sozialraum", "ein Raum: { ags, name }, oder { gemeinde, id, name } für einen Sozialraum"],
    ["a list, or a number", "eine Liste (Zeilen mit - am Anfang), oder eine Zahl"],
  ])("%s", (english, german) => {
    expect(expectedWoerter(english)).toBe(german)
  })
})
