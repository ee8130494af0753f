import { Finding, Messwert, Stichtag } from "@teilhabe/core/kernel"
import { checkKim, decodeKim, Lesart, stellenplan, vereinbarungenAt } from "@teilhabe/core/kim"
import * as Result from "effect/Result"
import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it, test } from "vitest"
import { marl } from "../src/marl.js"
import { marlKim } from "../src/marlKim.js"
import { sharedRunWith } from "./seed.js"

const day = Stichtag.make(2024, 6, 30)

describe("Marl's data on KIM", () => {
  test("decode to themselves beside Marl's Konzept, without an error or a warning", () => {
    expect(Result.getOrThrow(decodeKim(JSON.parse(JSON.stringify(marlKim)), marl))).toEqual(marlKim)
    expect(checkKim(marlKim, marl).map(({ code, schwere }) => `${schwere} ${code}`)).toEqual(["hinweis kim/LaufzeitUnknown"])
  })

  test("hold five posts: one, two and two in three Bausteine, of which the sources say but the last", () => {
    const { gesamt, zeilen } = stellenplan(marlKim, day)
    expect(zeilen.map(({ baustein, stellen }) => [baustein, stellen])).toEqual([["koordinierung", 1], ["case-management", 2], ["auslaenderbehoerde", 2]])
    expect(gesamt.stellen).toBe(5)
    expect(zeilen.map(({ posten }) => new Set(posten.map(({ bausteinbezug }) => bausteinbezug)))).toEqual([new Set(["lesart"]), new Set(["lesart"]), new Set(["quelle"])])
  })

  test("say of no post whether it is filled, and give no figure: unknown, neither vacant nor 0", () => {
    const { gesamt } = stellenplan(marlKim, day)
    expect([gesamt.besetzt, gesamt.unbesetzt, gesamt.unbekannt]).toEqual([0, 0, 5])
    expect(gesamt.umfang).toEqual({ summe: Messwert.fehlend("unbekannt"), mitAngabe: 0, ohneAngabe: 5 })
  })

  test("name the two that are passed on, and leave open since when", () => {
    const passed = stellenplan(marlKim, day).gesamt.posten.flatMap(({ stelle, weitergeleitet }) => weitergeleitet.map(({ an, gewiss }) => [stelle, an, gewiss]))
    expect(passed).toEqual([["stelle-case-management-1", "awo", false], ["stelle-case-management-2", "diakonie", false]])
    expect(marlKim.stellen.filter(({ weiterleitungen }) => weiterleitungen.length > 0).every((stelle) => Lesart.bezug(stelle, "weiterleitungen") === "lesart")).toBe(true)
  })

  test("hold one agreement with both, of unknown term", () => {
    expect(vereinbarungenAt(marlKim, day)).toEqual([{ vereinbarung: "kooperationsvereinbarung-awo-diakonie", stand: "ungewiss", verlaengertSich: false }])
  })

  test("know of no post before the year in which it was reported, and are sure of it from its end", () => {
    expect(stellenplan(marlKim, Stichtag.make(2022, 12, 31)).gesamt).toMatchObject({ stellen: 0, ungewiss: [] })
    expect(stellenplan(marlKim, Stichtag.make(2023, 3, 22)).gesamt).toMatchObject({ stellen: 0, ungewiss: { length: 5 } })
    expect(stellenplan(marlKim, Stichtag.make(2023, 12, 31)).gesamt.stellen).toBe(5)
  })

  test("state no day, amount or full-time equivalent but the year of the report and of the programme", () => {
    const keys = (value: unknown): ReadonlyArray<string> =>
      typeof value !== "object" || value === null ? [] : Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)])
    const { dokumente: _, programm: __, ...rest } = marlKim
    const stated = new Set(keys(rest))
    expect(["zeit", "umfang", "betrag", "besetzungen", "laufzeit", "verlaengerung", "kuendigungsfrist", "bewilligt"].filter((key) => stated.has(key))).toEqual([])
    expect(marlKim.programm?.beginn?.art).toBe("jahr")
  })

  test("join Kodex, KIM and the series of meetings under the Marler Weg", () => {
    expect(marlKim.daecher.map(({ stand, verbindet }) => [stand, verbindet.map(({ art, id }) => [art, id])])).toEqual([
      ["beabsichtigt", [["format", undefined], ["konzept", marl.id], ["programm", marlKim.id]]],
    ])
  })

  test("tell a slip of a key by its place", () => {
    const [finding] = checkKim({ ...marlKim, vereinbarungen: [{ ...marlKim.vereinbarungen[0], partner: ["stadtverwaltung-marl", "avo"] }] }, marl)
    expect(finding === undefined ? "" : Finding.toText(finding)).toBe('fehler kim/ReferenceNotFound at vereinbarungen[0].partner[1]: no akteur has the id "avo"; name one that exists or add it; did you mean "awo"?')
  })
})

const seed = (name: string): URL => new URL(`../../../../shared/seeds/${name}`, import.meta.url)
const [bericht, meldung] = [seed("001_481fc98698e429bc.txt"), seed("003_757e35f0118ce284.txt")]
const isMissing = !existsSync(bericht) || !existsSync(meldung)
const read = (file: URL): string => (existsSync(file) ? readFileSync(file, "utf8").replace(/\s+/gu, " ") : "")

const WOERTER: Readonly<Record<number, string>> = { 2: "zwei", 3: "drei", 5: "fünf" }

describe("beside the two press texts, where they are at hand,", () => {
  const [report, notice] = [read(bericht), read(meldung)]
  const countOf = (id: string): number => marlKim.stellen.filter(({ baustein }) => baustein === id).length

  it.skipIf(isMissing)("the numbers are the words of the texts", () => {
    expect(report).toContain(`${WOERTER[marlKim.stellen.length]} neue Stellen`)
    expect(report).toContain(`${WOERTER[countOf("auslaenderbehoerde")]} davon in der Ausländerbehörde`)
    expect(notice).toContain("beiden Case-Management-Stellen")
    expect(countOf("case-management")).toBe(2)
    expect(notice).toContain(`${WOERTER[marlKim.bausteine.length]} Bausteine`)
    expect(notice).toContain("mit einer schriftlichen Kooperationsvereinbarung")
    expect(marlKim.vereinbarungen).toHaveLength(1)
  })

  it.skipIf(isMissing)("every Arbeitsgruppe, topic and heading stands in them", () => {
    const dach = marlKim.daecher[0]
    const words = [...(dach?.themen ?? []).map(({ titel }) => titel.de), ...(dach?.verbindet ?? []).flatMap(({ arbeitsgruppen, titel }) => [titel, ...arbeitsgruppen].map((one) => one.de))]
    expect(words).toHaveLength(13)
    expect(words.filter((word) => !report.toLowerCase().includes(word.toLowerCase()))).toEqual([])
    const headings = [...JSON.stringify(marlKim).matchAll(/"dokument":"([^"]+)","kapitel":"([^"]+)"/gu)]
    expect(headings.length).toBeGreaterThan(10)
    expect(headings.filter(([, dokument, kapitel = ""]) => !(dokument === "presse-marler-weg-2023" ? report : notice).includes(kapitel))).toEqual([])
  })

  it.skipIf(isMissing)("no description shares eight words in a row with them", () => {
    const texts = [...JSON.stringify(marlKim).matchAll(/"(?:beschreibung|grund)":\{"de":"([^"]+)"/gu)].map(([, text = ""]) => text)
    expect(texts.length).toBeGreaterThan(10)
    for (const source of [report, notice]) {
      const sharedRun = sharedRunWith(source)
      expect(texts.flatMap((text) => sharedRun(text) ?? [])).toEqual([])
    }
  })
})
