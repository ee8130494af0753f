import { describe, expect, test } from "vitest"
import * as Codeliste from "../merkmal/Codeliste.js"
import { operanden, teile, type Ausdruck, type Operand } from "./Ausdruck.js"
import { definitionen, indikatoren } from "./definitionen.js"
import type { Indikatordefinition } from "./Indikatordefinition.js"
import { findStatistik } from "./statistiken.js"

const NEUNZEHN = "1.1.1 1.1.2 1.2 1.3 1.4 2.1 2.2 3.1 3.2 3.3 4.1 5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8".split(" ")

const GROESSEN = [
  "bevoelkerung", "bevoelkerung-privathaushalte", "auslaender", "zuzuege", "fortzuege", "zuzuege-ausland", "fortzuege-ausland",
  "einbuergerungen", "erwerbstaetige", "svb-wohnort", "svb-arbeitsort", "arbeitslose", "erwerbspersonen-alle",
  "erwerbspersonen-abhaengig", "arbeitslosenquote-alle", "arbeitslosenquote-abhaengig", "elb", "leistungsberechtigte-sgb-ii",
  "kita-kinder", "schueler-allgemeinbildend", "schueler-beruflich", "schulabgaenger", "neuaufnahmen-klasse-5",
  "absolventen-sek-i", "auslaenderanteil", "beschaeftigungsquote", "erwerbstaetigenquote",
]

const named = definitionen.map((one) => [`${one.indikator} ${one.variante}`, one] as const)

const quotienten = (formel: Ausdruck): ReadonlyArray<number> =>
  formel.art === "quotient" ? [formel.je] : teile<Ausdruck>(formel).flatMap(quotienten)

const selected = ({ fest, nach, alter }: Operand): ReadonlyArray<string> => [...Object.keys(fest), ...nach, ...(alter === undefined ? [] : ["alter"])]

describe("the definitions", () => {
  test("are those of the nineteen numbers of the Konzept, in its order", () => {
    expect(indikatoren).toEqual(NEUNZEHN)
  })

  test.each(NEUNZEHN)("of %s have exactly one standard, which stands first and for nothing else", (indikator) => {
    const own = definitionen.filter((one) => one.indikator === indikator)
    expect(own.filter(({ standard }) => standard)).toEqual([own[0]])
    expect(own[0]?.stellvertretend).toBeUndefined()
    expect(own[0]?.gueltigBis).toBeUndefined()
    expect(new Set(own.map(({ variante }) => variante)).size).toBe(own.length)
  })

  test("have every reading that the sources name", () => {
    const readings = Object.fromEntries(NEUNZEHN.map((id) => [id, definitionen.filter((one) => one.indikator === id).map(({ variante }) => variante)]))
    expect(readings).toMatchInlineSnapshot(`
      {
        "1.1.1": [
          "anzahl",
          "anzahl-melderegister",
          "anzahl-zensus-2011",
          "anzahl-zensus-2022",
          "auslaenderanteil",
          "auslaenderanteil-melderegister",
          "auslaenderanteil-zensus-2011",
          "auslaenderanteil-zensus-2022",
          "auslaenderanteil-azr",
          "auslaenderanteil-veroeffentlicht",
        ],
        "1.1.2": [
          "melderegister",
          "melderegister-anteil",
          "mikrozensus",
          "mikrozensus-anteil",
          "mikrozensus-bis-2016",
          "mikrozensus-anteil-bis-2016",
          "zensus-2011",
          "zensus-2011-anteil",
          "zensus-2011-anteil-mit-mh",
        ],
        "1.2": [
          "anzahl-altx20",
          "anzahl-altx21",
          "anzahl-altx20-melderegister",
          "anzahl-zensus-2011",
          "auslaenderanteil-altx20",
          "auslaenderanteil-altx20-melderegister",
          "auslaenderanteil-zensus-2011",
        ],
        "1.3": [
          "anzahl-melderegister",
          "anzahl-azr",
          "anteil-melderegister",
          "anteil-azr",
        ],
        "1.4": [
          "saldo-insgesamt",
          "saldo-melderegister",
          "saldo-aussen",
          "saldo-binnen",
          "saldo-je-10000",
        ],
        "2.1": [
          "intmk",
          "intmk-anteil",
          "intmk-rest",
          "lsn",
          "lsn-anteil",
          "lsn-titel",
          "lsn-rest",
        ],
        "2.2": [
          "b2b",
          "b2a",
          "b2a-aufda1",
          "ai0220",
          "potenzial",
          "lsn",
          "anzahl",
        ],
        "3.1": [
          "mikrozensus",
          "mikrozensus-bis-2016",
          "mikrozensus-veroeffentlicht",
          "beschaeftigungsquote",
          "zensus-2011",
        ],
        "3.2": [
          "anzahl",
          "auslaenderanteil",
          "beschaeftigungsquote",
          "ai0710",
          "beschaeftigungsquote-67",
          "beschaeftigungsquote-veroeffentlicht",
          "anzahl-arbeitsort",
          "geschlechteranteil-arbeitsort",
        ],
        "3.3": [
          "alle",
          "abhaengige",
          "alle-veroeffentlicht",
          "abhaengige-veroeffentlicht",
          "abhaengige-rechtskreis",
          "anzahl-rechtskreis",
          "anzahl",
          "auslaenderanteil",
        ],
        "4.1": [
          "elb-quote",
          "elb-quote-vorjahr",
          "elb-quote-67",
          "elb-quote-jahresdurchschnitt",
          "sgb-ii-quote",
          "anzahl",
          "anzahl-jahresdurchschnitt",
          "auslaenderanteil",
          "auslaenderanteil-leistungsberechtigte",
        ],
        "5.1": [
          "anteil",
          "anteil-mit-tagespflege",
          "anteil-unter-6-mit-tagespflege",
          "anzahl",
          "betreuungsquote",
          "betreuungsquote-tageseinrichtung",
        ],
        "5.2": [
          "anteil",
          "anteil-mit-tagespflege",
          "anteil-unter-6-mit-tagespflege",
          "anzahl",
        ],
        "5.3": [
          "anteil-schulform",
          "anteil-gruppe",
        ],
        "5.4": [
          "verteilung",
          "anzahl",
        ],
        "5.5": [
          "10-1a",
          "10-1a-ohne-waldorf",
          "10-1a-vorjahr",
          "anzahl",
        ],
        "5.6": [
          "anzahl",
          "anteil-schulform",
          "anteil-gruppe",
          "klasse-8-anzahl",
          "klasse-8-anteil-schulform",
          "klasse-8-anteil-gruppe",
        ],
        "5.7": [
          "anteil",
          "anzahl",
          "anteil-getrennt",
          "ohne-abschluss-mit-foerderschule",
          "ohne-abschluss-mit-foerderschule-summe",
          "ohne-abschluss-ohne-foerderschule",
          "ohne-abschluss-ohne-foerderschule-differenz",
          "ohne-abschluss-ohne-foerderschulen",
        ],
        "5.8": [
          "anzahl",
          "auslaenderanteil",
        ],
      }
    `)
  })

  test.each(named)("%s reads known kinds of numbers of known statistics, made for its levels", (_, one) => {
    for (const { groesse, statistiken: ids } of operanden(one.formel)) {
      expect(GROESSEN).toContain(groesse)
      const made = ids.flatMap((id) => findStatistik(id).ebenen)
      for (const ebene of one.ebenen) expect(made).toContain(ebene)
    }
  })

  test.each(named)("%s says why different statistics meet in it, where they do", (_, one) => {
    const single = operanden(one.formel).map(({ statistiken: ids }) => ids)
    const shared = (single[0] ?? []).filter((id) => single.every((ids) => ids.includes(id)))
    expect(shared.length > 0 || one.mischung !== undefined).toBe(true)
  })

  test.each(named)("%s shows only keys of its lists, and only Merkmale that its formula reads", (_, one) => {
    const read = new Set(operanden(one.formel).flatMap(({ nach }) => nach))
    for (const { merkmal, schluessel } of one.gliederung) {
      expect(schluessel.filter((key) => key !== Codeliste.INSGESAMT && Codeliste.find(merkmal.liste, key) === undefined)).toEqual([])
      expect(new Set(schluessel).size).toBe(schluessel.length)
      expect(read).toContain(merkmal.id)
    }
    const shown = [...one.gliederung.map(({ merkmal }) => merkmal.id), ...(one.rangliste === undefined ? [] : [one.rangliste.merkmal])]
    expect([...read].filter((id) => !shown.includes(id))).toEqual([])
  })

  // What a title of the Konzept asks to be told apart; a formula may fix it instead, or count only those it is about.
  const KERN: Readonly<Record<string, ReadonlyArray<string>>> = {
    "1.1.1": ["nationalitaet"], "1.1.2": ["migrationsstatus"], "1.2": ["nationalitaet", "alter"], "1.3": ["staatsangehoerigkeit"],
    "1.4": ["nationalitaet"], "2.1": ["aufenthaltsstatus"], "2.2": [], "3.1": ["migrationsstatus"], "3.2": ["nationalitaet"],
    "3.3": ["nationalitaet"], "4.1": ["nationalitaet"], "5.1": ["elternherkunft"], "5.2": ["familiensprache"], "5.3": ["nationalitaet"],
    "5.4": ["nationalitaet", "schulform"], "5.5": ["nationalitaet"], "5.6": ["nationalitaet", "klassenstufe"],
    "5.7": ["nationalitaet", "schulabschluss"], "5.8": ["nationalitaet"],
  }
  // Counts of foreigners, and a rate that prints their share, are about them without naming it.
  const ABOUT_FOREIGNERS = ["auslaender", "auslaenderanteil"]

  test.each(named)("%s has as its core what the title of its Indikator asks to be told apart, or fixes it in the formula", (_, one) => {
    const operands = operanden(one.formel)
    const fixed = [...operands.flatMap(({ fest }) => Object.keys(fest)), ...(operands.some(({ groesse }) => ABOUT_FOREIGNERS.includes(groesse)) ? ["nationalitaet"] : [])]
    const told = [...one.kern, ...fixed]
    for (const id of KERN[one.indikator] ?? ["none is listed"]) {
      const stands = id === "migrationsstatus" && one.stellvertretend !== undefined ? [id, "nationalitaet"] : [id]
      expect(told.filter((other) => stands.some((wanted) => other.startsWith(wanted)))).not.toEqual([])
    }
  })

  test.each(named)("%s never has geschlecht in its core, nor what its formula fixes", (_, one) => {
    const [first] = operanden(one.formel)
    expect(one.kern).not.toContain("geschlecht")
    expect(one.kern.filter((id) => first?.fest[id] !== undefined)).toEqual([])
  })

  test("have a core that their groups tell apart, but for two that never answer by themselves", () => {
    const shown = (one: Indikatordefinition) => [...one.gliederung.map(({ merkmal }) => merkmal.id), one.rangliste?.merkmal]
    expect(named.filter(([, one]) => one.kern.some((id) => !shown(one).includes(id))).map(([name]) => name))
      .toEqual(["5.1 betreuungsquote", "5.1 betreuungsquote-tageseinrichtung"])
  })

  test("of shares within a group have in their core what is shared out, so that no total of 100 percent answers", () => {
    const shared = ["5.4 verteilung", "5.6 anteil-gruppe", "5.6 klasse-8-anteil-gruppe", "5.7 anteil", "1.1.2 melderegister-anteil", "2.1 intmk-anteil", "2.1 lsn-anteil"]
    for (const [name, one] of named.filter(([name]) => shared.includes(name))) {
      expect([name, one.kern.length]).not.toEqual([name, 0])
      const [zaehler, nenner] = operanden(one.formel)
      expect(zaehler?.nach.filter((id) => nenner?.nach.includes(id) === false && one.kern.includes(id))).toHaveLength(1)
    }
  })

  test.each(named)("%s selects no Merkmal twice in one operand", (_, one) => {
    for (const operand of operanden(one.formel)) expect(new Set(selected(operand)).size).toBe(selected(operand).length)
  })

  test.each(named)("%s has the unit of its formula", (_, one) => {
    const je = quotienten(one.formel)
    const units: Readonly<Record<number, string>> = { 100: "Prozent", 1000: "je 1.000", 10_000: "je 10.000" }
    const published = operanden(one.formel).some(({ groesse }) => /anteil$|quote/u.test(groesse))
    if (je.length > 0) expect(je.map((factor) => units[factor])).toEqual([one.einheit])
    else expect(published ? ["Prozent"] : ["Personen", "Fälle"]).toContain(one.einheit)
  })

  test.each(named)("%s names its sources, and what is open comes with a choice or is said alone", (_, one) => {
    expect(one.quellen.length).toBeGreaterThan(0)
    expect(one.nachkommastellen).toBeLessThanOrEqual(3)
    for (const text of [one.offen, one.wahl, one.mischung, one.stellvertretend]) expect(text ?? "x.").toMatch(/\.$|^x\.$/u)
  })

  test("refer to other catalogues, several readings to one and one reading to several", () => {
    const keys = (system: string): ReadonlyArray<string> =>
      [...new Set(definitionen.flatMap(({ entsprechungen }) => entsprechungen.filter((one) => one.system === system).map(({ schluessel }) => schluessel)))].sort()
    expect(keys("IntMK")).toEqual(["B1", "B2a", "B2b", "C1b", "C2b", "C3", "D1", "E5"])
    expect(keys("Regionalatlas")).toEqual(["AI003-1", "AI003-2", "AI0208", "AI0212", "AI0220", "AI0710", "AI0805"])
  })

  test("hold a rate of unemployed people to the denominator that the Bundesagentur demands", () => {
    expect(definitionen.filter(({ mindestnenner }) => mindestnenner !== undefined).map(({ indikator, variante, mindestnenner }) => [indikator, variante, mindestnenner?.wert]))
      .toEqual([["3.3", "alle", 15_000], ["3.3", "abhaengige", 15_000], ["3.3", "abhaengige-rechtskreis", 15_000]])
  })

  test("count the 8th class of the IntMK apart from the 5th and 7th of the Konzept", () => {
    const eighth = definitionen.filter((one) => operanden(one.formel).some(({ fest }) => fest["klassenstufe"] === "KLSTUFE08"))
    expect(eighth.map(({ indikator, variante }) => `${indikator} ${variante}`)).toEqual(["5.6 klasse-8-anzahl", "5.6 klasse-8-anteil-schulform", "5.6 klasse-8-anteil-gruppe"])
    expect(eighth.every(({ stellvertretend }) => stellvertretend !== undefined)).toBe(true)
  })
})
