import { describe, expect, test } from "vitest"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import { operanden, teile, type Ausdruck } from "./Ausdruck.js"
import { definitionen, findDefinition } from "./definitionen.js"
import type { Indikatordefinition } from "./Indikatordefinition.js"
import { findStatistik } from "./statistiken.js"

const named = definitionen.map((one) => [`${one.indikator} ${one.variante}`, one] as const)

const get = (indikator: string, variante: string): Indikatordefinition => {
  const found = findDefinition(indikator, variante)
  if (found === undefined) throw new Error(`No definition ${indikator} ${variante}`)
  return found
}

const quotienten = (formel: Ausdruck): ReadonlyArray<Extract<Ausdruck, { readonly art: "quotient" }>> => {
  const below = teile<Ausdruck>(formel).flatMap(quotienten)
  return formel.art === "quotient" ? [formel, ...below] : below
}

/** Who is counted only in some ages, so that the people of all ages are no whole for them. */
const ONLY_SOME_AGES = ["kita-kinder", "elb"]

const isRestricted = (one: Indikatordefinition, nenner: Ausdruck): boolean =>
  operanden(nenner).every(({ groesse, alter, nach }) =>
    groesse !== "bevoelkerung" || alter !== undefined ||
    (nach.includes("alter") && one.gliederung.some(({ merkmal, schluessel }) => merkmal.id === "alter" && !schluessel.includes(Codeliste.INSGESAMT))))

describe("a whole", () => {
  test.each(named)("of %s is never all residents where only some ages are counted", (_, one) => {
    const cut = quotienten(one.formel).filter(({ zaehler }) => operanden(zaehler).some(({ groesse }) => ONLY_SOME_AGES.includes(groesse)))
    expect(cut.filter(({ nenner }) => !isRestricted(one, nenner))).toEqual([])
  })
})

const rechtfertigt = (one: Indikatordefinition): string => [one.offen, one.wahl, one.mischung, one.stellvertretend].join(" ")

describe("the words of the definitions", () => {
  test("call what another statistics may also count by no single statistics", () => {
    for (const [, one] of named.filter(([, { indikator }]) => indikator === "4.1")) expect(one.mischung ?? "").not.toContain("Grundsicherungsstatistik")
  })

  test("do not say of a Gemeinde that there are no rates for it", () => {
    expect(named.filter(([, one]) => /keine Quoten/u.test(rechtfertigt(one))).map(([name]) => name)).toEqual([])
    expect(get("3.3", "alle").ebenen).toContain("Gemeinde")
    expect(get("3.3", "alle-veroeffentlicht").ebenen).not.toContain("Gemeinde")
  })

  test("hold for every area, so that none is about one town", () => {
    expect(named.filter(([, one]) => /für Marl|die Stadt nicht|in der Stadt/u.test(rechtfertigt(one))).map(([name]) => name)).toEqual([])
    expect((findStatistik("arbeitsmarktstatistik").hinweise ?? []).join(" ")).not.toContain("Quoten gibt es nur")
  })

  test("leave to a table what the formula does not exclude", () => {
    expect(get("5.7", "anteil").wahl).toContain("sagt sie selbst")
    expect(get("5.5", "10-1a").wahl).toContain("nicht abgezogen")
  })

  test("tell moves within the Kreis apart from those out of the town", () => {
    expect(get("1.4", "saldo-binnen").wahl).toMatch(/Für einen Kreis .* für eine Gemeinde zählen sie/u)
  })

  test("name nothing open that a source states", () => {
    const stated = /27\.06\.2024|BEV085/u
    expect(named.filter(([, { offen }]) => stated.test(offen ?? "")).map(([name]) => name)).toEqual([])
    expect(get("2.2", "b2a").wahl).toContain("27.06.2024")
  })
})

describe("the same figure elsewhere", () => {
  const others = (system: string, sure: boolean): ReadonlyArray<string> =>
    named.flatMap(([name, { entsprechungen }]) =>
      entsprechungen.filter((one) => one.system === system && (one.vermutlich === undefined) === sure).map(({ schluessel }) => `${name} = ${schluessel}`))

  test("is never certain for a profile of Nordrhein-Westfalen, of which the definitions are not at hand", () => {
    expect(others("NRW-Integrationsprofil", true)).toEqual([])
    expect(others("NRW-Integrationsprofil", false).length).toBeGreaterThan(19)
  })

  test("is certain for the IntMK only where its definition is known", () => {
    expect(others("IntMK", true)).toEqual([
      "2.1 intmk = B1", "2.1 intmk-anteil = B1", "2.2 b2b = B2b", "2.2 b2a = B2a", "2.2 b2a-aufda1 = B2a",
      "3.3 abhaengige = E5", "3.3 abhaengige-veroeffentlicht = E5", "3.3 abhaengige-rechtskreis = E5",
    ])
    expect(others("IntMK", false).filter((one) => one.endsWith("C3"))).toEqual(["5.2 anteil = C3", "5.2 anteil-mit-tagespflege = C3"])
  })

  test("is the indicator of sustainability for one reading of 5.5, and not for sure", () => {
    expect(others("NRW-Nachhaltigkeit", true)).toEqual([])
    expect(others("NRW-Nachhaltigkeit", false)).toEqual(["5.5 10-1a = 10.1a", "5.5 10-1a-ohne-waldorf = 10.1a"])
  })

  test("is what the LSN publishes of titles, not how all of its classes are counted", () => {
    expect(others("LSN", true).filter((one) => one.startsWith("2.1"))).toEqual(["2.1 lsn-titel = 2-1-3"])
  })
})

describe("the readings of the Mikrozensus", () => {
  const on = (indikator: string, variante: string, jahr: number): string | undefined =>
    findDefinition(indikator, variante, Stichtag.make(jahr, 12, 31))?.variante

  test.each([["1.1.2", "mikrozensus"], ["1.1.2", "mikrozensus-anteil"], ["3.1", "mikrozensus"]])("%s %s tell private households from 2017 on apart from all residents before", (indikator, variante) => {
    expect([on(indikator, variante, 2016), on(indikator, variante, 2017)]).toEqual([undefined, variante])
    expect([on(indikator, `${variante}-bis-2016`, 2016), on(indikator, `${variante}-bis-2016`, 2017)]).toEqual([`${variante}-bis-2016`, undefined])
    expect(operanden(get(indikator, variante).formel).some(({ groesse }) => groesse === "bevoelkerung-privathaushalte")).toBe(true)
    expect(operanden(get(indikator, `${variante}-bis-2016`).formel).some(({ groesse }) => groesse === "bevoelkerung")).toBe(true)
  })

  test("break where the way of asking changed", () => {
    expect(findStatistik("mikrozensus").brueche.map(({ ab }) => ab.slice(0, 4))).toEqual(expect.arrayContaining(["2011", "2017", "2020"]))
  })
})

describe("the certificates of 5.7", () => {
  test("break in 2013 where the Fachhochschulreife moved, from 207 to 0 in the Kreis Recklinghausen, and 2.971 to 3.280 with Mittlerem Abschluss", () => {
    const keys = findStatistik("schulstatistik").brueche.map(({ ab, schluessel }) => [ab, schluessel])
    expect(keys).toEqual([["2013-01-01", { schulabschluss: ["BILABS13", "BILABS14"] }]])
  })

  test("of the Förderschule are taken away by certificate; taking the schools away is a stand-in", () => {
    const minus = (variante: string) => operanden(get("5.7", variante).formel).map(({ fest }) => fest)
    expect(minus("ohne-abschluss-ohne-foerderschule-differenz")).toEqual([{ schulabschluss: "BILABS11" }, { schulabschluss: "foerderschulabschluss" }, {}])
    expect(get("5.7", "ohne-abschluss-ohne-foerderschulen").stellvertretend).toContain("von einer anderen Schule")
  })
})

test("what is computed from the Mikrozensus is held to its rule for small samples, by which no published rate is judged again", () => {
  const own = named.filter(([, { formel }]) => operanden(formel).some(({ statistiken: ids, groesse }) => ids.includes("mikrozensus") && groesse !== "erwerbstaetigenquote"))
  expect(own.map(([name]) => name)).toHaveLength(6)
  for (const [name, { hochrechnung }] of own) {
    expect([name, hochrechnung?.statistik, hochrechnung?.unsicherUnter, hochrechnung?.eingeschraenktUnter]).toEqual([name, "mikrozensus", 5000, 10_000])
  }
})
