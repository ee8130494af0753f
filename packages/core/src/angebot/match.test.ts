import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import { angebote } from "../../test/faelle/angebote.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Bedarf } from "./Bedarf.js"
import { match } from "./match.js"
import type { Gesichtspunkt, Grund, Vorschlag } from "./Vorschlag.js"

const stichtag = Stichtag.make(2024, 9, 1)

const bedarf = (handlungsfeld: string, known: Omit<Bedarf, "handlungsfeld" | "stichtag"> = {}): Bedarf => ({
  handlungsfeld: Id.make(handlungsfeld), stichtag, ...known,
})

/** A woman of 34 from Hüls-Süd who speaks Arabic and has SGB II, as far as offers have to know it. */
const frau = {
  zielgruppen: [Id.make("frauen-mit-migrationshintergrund")], sprachen: ["ar"], rechtskreise: ["sgb-ii", "aufenthg"],
  aufenthaltsstatus: "internationaler-schutz", alter: 34, geschlecht: "w", sozialraum: Id.make("huels-sued"),
} as const

const of = (vorschlaege: ReadonlyArray<Vorschlag>, id: string): Vorschlag | undefined =>
  vorschlaege.find(({ angebot }) => angebot.id === id)

const grund = (handlungsfeld: string, id: string, gesichtspunkt: Gesichtspunkt, known: Omit<Bedarf, "handlungsfeld" | "stichtag">): Grund | undefined =>
  of(match(angebote, bedarf(handlungsfeld, known)), id)?.gruende.find((one) => one.gesichtspunkt === gesichtspunkt)

describe("a match of offers", () => {
  it("proposes every offer of the Handlungsfeld and none of another, the best first", () => {
    const vorschlaege = match(angebote, bedarf("bildung", frau))
    expect(vorschlaege.map(({ angebot, urteil }) => `${angebot.id}: ${urteil}`)).toEqual([
      "sprachkurs-frauen: passt",
      "beratung-zuwanderung: mit-abstrichen",
      "sprachkurs-vormittag: mit-abstrichen",
      "berufsorientierung: passt-nicht",
      "kita-einstieg: passt-nicht",
      "lernfoerderung: passt-nicht",
    ])
  })

  it("gives all reasons for and against, each kind once, in one order", () => {
    const gruende = of(match(angebote, bedarf("bildung", frau)), "sprachkurs-vormittag")?.gruende
    expect(gruende?.map(({ gesichtspunkt, wirkung }) => `${gesichtspunkt}: ${wirkung}`)).toEqual([
      "handlungsfeld: dafuer", "gueltigkeit: dafuer", "aufenthaltsstatus: dafuer", "alter: dafuer",
      "sprache: nachteil", "kapazitaet: nachteil", "weitere: ungeklaert",
    ])
  })

  it("shuts out with more than one reason, and tells each", () => {
    const gruende = of(match(angebote, bedarf("bildung", frau)), "kita-einstieg")?.gruende
    expect(gruende?.filter(({ wirkung }) => wirkung === "ausschluss")).toEqual([
      { gesichtspunkt: "gueltigkeit", wirkung: "ausschluss", details: { stichtag: "2024-09-01", von: "2019-01-01", bis: "2021-07-31" } },
      { gesichtspunkt: "alter", wirkung: "ausschluss", details: { bis: 6, alter: 34 } },
    ])
  })

  it("proposes nothing where the Handlungsfeld has no offer, or does not exist", () => {
    expect(match(angebote, bedarf("partizipation", frau))).toEqual([])
    expect(match(angebote, bedarf("gibt-es-nicht", frau))).toEqual([])
  })

  it("changes neither the catalogue nor the need", () => {
    const before = JSON.stringify([angebote, frau])
    match(angebote, bedarf("bildung", frau))
    expect(JSON.stringify([angebote, frau])).toBe(before)
  })
})

describe("the law, the status, the age and the sex", () => {
  it.each([
    [["sgb-ii"], "dafuer"],
    [["asylblg"], "dafuer"],
    [["sgb-viii", "sgb-ii"], "dafuer"],
    [["sgb-viii"], "ausschluss"],
    [[], "ausschluss"],
    [undefined, "ungeklaert"],
  ])("one of several laws is enough: %j gives %s", (rechtskreise, wirkung) => {
    const known = rechtskreise === undefined ? {} : { rechtskreise }
    expect(grund("wohnen", "wohnungssuche", "rechtskreis", known)?.wirkung).toBe(wirkung)
  })

  it.each([
    ["gestattung", "dafuer"],
    ["niederlassungserlaubnis", "ausschluss"],
    ["ungeklaert", "ungeklaert"],
    ["sonstige", "ungeklaert"],
    [undefined, "ungeklaert"],
  ])("the status %s gives %s", (aufenthaltsstatus, wirkung) => {
    const known = aufenthaltsstatus === undefined ? {} : { aufenthaltsstatus }
    expect(grund("wohnen", "familienhaus", "aufenthaltsstatus", known)?.wirkung).toBe(wirkung)
  })

  it.each([[14, "ausschluss"], [15, "dafuer"], [26, "dafuer"], [27, "ausschluss"], [undefined, "ungeklaert"]])(
    "the ages 15 to 26 include both: %s gives %s", (alter, wirkung) => {
      expect(grund("arbeiten", "berufsorientierung", "alter", alter === undefined ? {} : { alter })?.wirkung).toBe(wirkung)
    })

  it.each([[17, "ausschluss"], [18, "dafuer"], [99, "dafuer"]])("an age without an end stays open: %d gives %s", (alter, wirkung) => {
    expect(grund("arbeiten", "mitarbeit-unterkunft", "alter", { alter })?.wirkung).toBe(wirkung)
  })

  it.each([["w", "dafuer"], ["m", "ausschluss"], ["d", "ausschluss"], ["unbekannt", "ungeklaert"], [undefined, "ungeklaert"]])(
    "the sex %s gives %s", (geschlecht, wirkung) => {
      expect(grund("sport", "schwimmkurs-frauen", "geschlecht", geschlecht === undefined ? {} : { geschlecht })?.wirkung).toBe(wirkung)
    })

  it("gives no reason where there is no condition", () => {
    for (const gesichtspunkt of ["rechtskreis", "aufenthaltsstatus", "alter", "geschlecht", "wohnort", "weitere"] as const) {
      expect(grund("ehrenamt", "patenschaften", gesichtspunkt, frau)).toBeUndefined()
    }
  })

  it("says what was asked for and what is there", () => {
    expect(grund("wohnen", "wohnungssuche", "rechtskreis", frau)?.details).toEqual({
      verlangt: ["asylblg", "sgb-ii"], vorhanden: ["sgb-ii", "aufenthg"],
    })
    expect(grund("wohnen", "wohnungssuche", "rechtskreis", {})?.details).toEqual({ verlangt: ["asylblg", "sgb-ii"] })
  })

  it("throws on a key that no list has, with the nearest", () => {
    expect(() => match(angebote, bedarf("wohnen", { rechtskreise: ["sgbii"] }))).toThrow('did you mean "sgb-ii"?')
  })
})

describe("language, place and room", () => {
  it.each([
    [["tr"], "dafuer", "tr"],
    [["ku", "ar-SY", "tr"], "dafuer", "ar-SY"],
    [["de"], "dafuer", "de"],
    [["de-x-leicht"], "nachteil", undefined],
    [["d"], "nachteil", undefined],
    [["ku", "fa"], "nachteil", undefined],
    [[], "nachteil", undefined],
  ])("the languages %j: %s, in %s", (sprachen, wirkung, gemeinsam) => {
    const one = grund("bildung", "sprachkurs-frauen", "sprache", { sprachen })
    expect(one?.wirkung).toBe(wirkung)
    expect(one?.details["gemeinsam"]).toBe(gemeinsam)
  })

  it("help in Persian is help for who speaks Dari, and the other way round", () => {
    expect(grund("arbeiten", "mitarbeit-unterkunft", "sprache", { sprachen: ["prs"] })?.wirkung).toBe("dafuer")
    expect(grund("arbeiten", "mitarbeit-unterkunft", "sprache", { sprachen: ["kmr"] })?.wirkung).toBe("nachteil")
  })

  it("does not judge languages that nobody knows", () => {
    expect(grund("bildung", "sprachkurs-frauen", "sprache", {})?.wirkung).toBe("ungeklaert")
  })

  it("helps who speaks German in plain German", () => {
    const leicht = { ...angebote, angebote: angebote.angebote.map((one) => ({ ...one, sprachen: ["de-x-leicht"] as const })) }
    const wirkung = (sprache: string) =>
      match(leicht, bedarf("ehrenamt", { sprachen: [sprache] }))[0]?.gruende.find(({ gesichtspunkt }) => gesichtspunkt === "sprache")?.wirkung
    expect(wirkung("de")).toBe("dafuer")
    expect(wirkung("de-x-leicht")).toBe("dafuer")
    expect(wirkung("en")).toBe("nachteil")
  })

  it.each([["huels-sued", "dafuer"], ["polsum", "ausschluss"], [undefined, "ungeklaert"]])("lives in %s: %s", (sozialraum, wirkung) => {
    const known = sozialraum === undefined ? {} : { sozialraum: Id.make(sozialraum) }
    expect(grund("sozialraeume", "nachbarschaftstreff", "wohnort", known)?.wirkung).toBe(wirkung)
  })

  it("counts the free places, and lets who waits be proposed", () => {
    expect(grund("bildung", "sprachkurs-frauen", "kapazitaet", frau)).toEqual({
      gesichtspunkt: "kapazitaet", wirkung: "dafuer", details: { plaetze: 12, belegt: 7, frei: 5, stand: "2024-06-30" },
    })
    expect(grund("arbeiten", "stellensuche", "kapazitaet", frau)).toMatchObject({ wirkung: "nachteil", details: { frei: 0 } })
    expect(grund("sport", "schwimmkurs-frauen", "kapazitaet", frau)).toMatchObject({ wirkung: "nachteil", details: { frei: 0, belegt: 12 } })
  })

  it("does not know of free places where nobody counted who came, and gives no reason where nobody counts places", () => {
    const one = grund("bildung", "lernfoerderung", "kapazitaet", frau)
    expect(one?.wirkung).toBe("ungeklaert")
    expect(one?.details).toEqual({ plaetze: 30, stand: "2024-06-30" })
    expect(grund("sport", "fussball", "kapazitaet", frau)).toBeUndefined()
  })

  it("tells that a count is old", () => {
    expect(grund("ehrenamt", "patenschaften", "kapazitaet", frau)).toMatchObject({ wirkung: "dafuer", details: { frei: 8, veraltet: "ja" } })
  })

  it("speaks for an offer that is made for the person, and never against one that is not", () => {
    expect(grund("bildung", "sprachkurs-frauen", "zielgruppe", frau)).toEqual({
      gesichtspunkt: "zielgruppe", wirkung: "dafuer", details: { zielgruppen: ["frauen-mit-migrationshintergrund"] },
    })
    expect(grund("bildung", "lernfoerderung", "zielgruppe", frau)).toBeUndefined()
  })

  it("tells what is near where the Orte are known, those within another Ort too", () => {
    const naehe = (sozialraum: string, orte = marl.orte) =>
      of(match(angebote, bedarf("bildung", { sozialraum: Id.make(sozialraum) }), { orte }), "sprachkurs-frauen")
        ?.gruende.find(({ gesichtspunkt }) => gesichtspunkt === "naehe")
    expect(naehe("huels-sued")).toEqual({
      gesichtspunkt: "naehe", wirkung: "dafuer", details: { ort: "nachbarschaftszentrum-huels-sued", sozialraum: "huels-sued" },
    })
    expect(naehe("polsum")).toBeUndefined()
    expect(naehe("huels-sued", [])).toBeUndefined()
    const part = marl.orte.map((ort) => {
      const { sozialraum: _, ...rest } = ort
      return ort.id === "nachbarschaftszentrum-huels-sued" ? { ...rest, teilVon: Id.make("marl-polsum") } : ort
    })
    expect(naehe("polsum", part)?.wirkung).toBe("dafuer")
    const circle = part.map((ort) => (ort.id === "marl-polsum" ? { ...ort, sozialraum: undefined, teilVon: ort.id } : ort))
    expect(naehe("polsum", circle as typeof marl.orte)).toBeUndefined()
  })

  it("leaves open what no data can decide, in the catalogue's words", () => {
    expect(grund("arbeiten", "mitarbeit-unterkunft", "weitere", frau)).toEqual({
      gesichtspunkt: "weitere", wirkung: "ungeklaert", details: { bedingungen: ["Ein Vorgespräch ist nötig."] },
    })
  })
})
