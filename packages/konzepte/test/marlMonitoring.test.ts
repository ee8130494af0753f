import { checkAbdeckung, definitionen, indikatoren } from "@teilhabe/core/indikator"
import { Messwert, Raum } from "@teilhabe/core/kernel"
import { describe, expect, test } from "vitest"
import { marl } from "../src/marl.js"
import { marlZahlen } from "../src/marlZahlen.js"

const raum = Raum.make("05562024", "Marl")
const kreis = Raum.make("05562", "Recklinghausen")

const ask = (jahr: number) =>
  checkAbdeckung({ indikatoren, definitionen, daten: marlZahlen, raum, jahr, weitereRaeume: [kreis], hoechstensJahreZurueck: 5 })

type Zeile = readonly [indikator: string, stand: string, ort?: string, jahr?: number, variante?: string]

/** Worked out by hand from the tables in marl-zahlen, before the code was asked. */
const ERWARTET: ReadonlyArray<Zeile> = [
  // Marl's residents of 2015 are told apart by sex only; its Zensus of 2011 has all nine groups.
  ["1.1.1", "vertreten", "Marl", 2011, "anzahl-zensus-2011"],
  // Nothing by Migrationsstatus but the Zensus sample of the Kreis.
  ["1.1.2", "vertreten", "Recklinghausen", 2011, "zensus-2011"],
  // Ages of 2015 without nationality; the Zensus has ages by nationality, and by sex, not by both.
  ["1.2", "vertreten", "Marl", 2011, "anzahl-zensus-2011"],
  // Two nationalities that the Konzept names in 2019 are no ranking.
  ["1.3", "fehlt"],
  // Marl's moves of 2015 by age and sex; nationality for the Kreis only.
  ["1.4", "vertreten", "Recklinghausen", 2015, "saldo-insgesamt"],
  // No table of the AZR.
  ["2.1", "fehlt"],
  // Naturalisations of the Kreis; foreigners by the Fortschreibung, for want of the AZR.
  ["2.2", "vertreten", "Recklinghausen", 2015, "ai0220"],
  // No Mikrozensus, and no ages of 2014 for a rate of employees: the Zensus of the Kreis stands in.
  ["3.1", "vertreten", "Recklinghausen", 2011, "zensus-2011"],
  // Total and foreigners by sex; Germans are not printed.
  ["3.2", "teilweise", "Marl", 2015, "anzahl"],
  // Marl's unemployed are of 2016; the Kreis has published rates, and no labour force to compute them.
  ["3.3", "vertreten", "Recklinghausen", 2015, "alle-veroeffentlicht"],
  // ELB without nationality; all Leistungsberechtigte with foreigners, and residents under 65 of the Kreis.
  ["4.1", "vertreten", "Recklinghausen", 2015, "sgb-ii-quote"],
  ["5.1", "vertreten", "Recklinghausen", 2015, "anteil"],
  // Children of the Kreis by origin, not by language.
  ["5.2", "fehlt"],
  ["5.3", "vertreten", "Recklinghausen", 2015, "anteil-schulform"],
  // No table of who enters class 5.
  ["5.4", "fehlt"],
  // Einführungsphase without nationality, and no classes that end Sekundarstufe I.
  ["5.5", "fehlt"],
  // Class 7 without nationality.
  ["5.6", "fehlt"],
  // Certificates by sex, without nationality.
  ["5.7", "fehlt"],
  ["5.8", "vertreten", "Recklinghausen", 2015, "anzahl"],
]

describe("the monitoring of Marl in 2015", () => {
  const abdeckung = ask(2015)

  test("lists the figures of the Konzept", () => {
    expect(marl.monitoring?.indikatoren.map(({ id }) => String(id))).toEqual(indikatoren)
  })

  test.each(ERWARTET)("%s is %s (%s, %s, %s)", (indikator, stand, ort, jahr, variante) => {
    const found = abdeckung.find((one) => one.indikator === indikator)
    expect([found?.stand, found?.raum?.name, found?.jahr, found?.variante]).toEqual([stand, ort, jahr, variante])
    expect(found?.grund).toMatch(/\.$/u)
  })

  test("gives reasons a reader understands, each once", () => {
    const grund = Object.fromEntries(abdeckung.map((one) => [one.indikator, one.grund]))
    expect(grund["1.1.1"]).toBe("Für Marl gibt es 2015 nur Summen, nicht getrennt nach Nationalität. Gezeigt wird der Wert von 2011.")
    expect(grund["1.4"]).toBe("Für Marl gibt es nur Summen, nicht getrennt nach Nationalität. Gezeigt wird der Wert eines größeren Gebiets: Kreis Recklinghausen.")
    expect(grund["2.1"]).toBe("Für die Ebene Gemeinde gibt es die Statistik nicht; für den Kreis Recklinghausen liegen keine Daten vor.")
    expect(grund["3.2"]).toBe("Ohne Angabe bleiben: Deutsche.")
    expect(grund["5.2"]).toBe("Für die Ebene Gemeinde gibt es die Statistik nicht; für den Kreis Recklinghausen gibt es nur Summen, nicht getrennt nach Familiensprache.")
    for (const text of Object.values(grund)) {
      const sentences = text?.split(/(?<=\.) /u) ?? []
      expect(new Set(sentences).size).toBe(sentences.length)
      expect(text).not.toMatch(/[a-z]+-[a-z0-9]+-|NAT[AD]|KLSTUFE|\bnationalitaet\b/u)
    }
  })

  test("names the other readings for the same area and year", () => {
    expect(abdeckung.find(({ indikator }) => indikator === "3.2")?.lesarten).toEqual(["auslaenderanteil"])
    expect(abdeckung.find(({ indikator }) => indikator === "1.1.1")?.lesarten).toEqual(["auslaenderanteil-zensus-2011"])
  })

  test("has numbers that can be worked out by hand", () => {
    const wert = (indikator: string, gruppe: Readonly<Record<string, string>>) => {
      const ergebnisse = abdeckung.find((one) => one.indikator === indikator)?.ergebnisse ?? []
      const found = ergebnisse.find((one) => JSON.stringify(one.gruppe) === JSON.stringify(gruppe))
      return found === undefined ? undefined : Messwert.getWert(found.wert)
    }
    expect(wert("1.1.1", { nationalitaet: "NATA" })).toBe(6819)
    expect(wert("3.2", { nationalitaet: "NATA", geschlecht: "w" })).toBe(590)
    expect(wert("5.3", {})).toBeCloseTo((1412 / 20_175) * 100, 10)
    expect(wert("5.8", { nationalitaet: "NATA" })).toBe(2039)
  })
})
