import { describe, expect, it } from "vitest"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Altersgruppensatz from "./Altersgruppensatz.js"
import * as Aufenthaltsdauer from "./Aufenthaltsdauer.js"
import * as Betreuungsart from "./Betreuungsart.js"
import * as Codeliste from "./Codeliste.js"
import * as Elternherkunft from "./Elternherkunft.js"
import * as Familiensprache from "./Familiensprache.js"
import * as Geschlecht from "./Geschlecht.js"
import * as Klassenstufe from "./Klassenstufe.js"
import * as Nationalitaet from "./Nationalitaet.js"
import * as Rechtskreis from "./Rechtskreis.js"
import * as Schulabschluss from "./Schulabschluss.js"
import * as Schulart from "./Schulart.js"
import * as Schulform from "./Schulform.js"
import * as Zuordnung from "./Zuordnung.js"

const listen = [
  Aufenthaltsdauer.liste, Betreuungsart.liste, Elternherkunft.liste, Familiensprache.liste, Geschlecht.liste, Klassenstufe.liste,
  Nationalitaet.liste, Rechtskreis.liste, Schulabschluss.liste, Schulabschluss.nrw, Schulart.liste, Schulart.mitBeruflichen,
  Schulform.liste, Altersgruppensatz.toListe(Altersgruppensatz.ALTX20), Altersgruppensatz.toListe(Altersgruppensatz.ALTERSJAHRE),
].map((liste) => [liste.id, liste] as const)

describe("every list", () => {
  it("has an id of its own", () => {
    expect(new Set(listen.map(([id]) => id)).size).toBe(listen.length)
  })

  it.each(listen)("%s is in order and says where it comes from", (_, liste) => {
    expect(Codeliste.make(liste)).toBe(liste)
    expect(liste.quelle.length).toBeGreaterThan(5)
  })

  it.each(listen)("%s finds each of its values by its name, and no other by it", (_, liste) => {
    for (const one of liste.auspraegungen) {
      for (const name of [one.name, ...(one.auch ?? [])]) expect(Codeliste.findByName(liste, name)).toBe(one)
    }
  })

  it.each(listen)("%s has no value that ends before it begins, and successors that begin by then", (_, liste) => {
    const turned = liste.auspraegungen.filter(({ gueltigAb, gueltigBis }) => gueltigAb !== undefined && gueltigBis !== undefined && gueltigBis < gueltigAb)
    const late = liste.auspraegungen.filter(({ gueltigBis, nachfolger = [] }) =>
      nachfolger.some((key) => {
        const begin = Codeliste.get(liste, key).gueltigAb
        return gueltigBis === undefined || (begin !== undefined && begin > Stichtag.addDays(gueltigBis, 1))
      }))
    expect([...turned, ...late]).toEqual([])
  })
})

describe("davon and darunter", () => {
  it.each([
    ["Betreuungsart: Nordrhein-Westfalen 1.3.2016, 574.147 and 46.853 children in care, 615.487 together", Betreuungsart.liste],
    ["Klassenstufe, since tables pick some out", Klassenstufe.liste],
    ["Rechtskreis, since several may hold at once", Rechtskreis.liste],
  ])("never adds up %s", (_, liste) => {
    expect(Codeliste.leaves(liste)).toEqual([])
  })
})

describe("the words of published tables", () => {
  it.each([
    [Nationalitaet.liste, "Ausländer(innen)", "NATA"],
    [Nationalitaet.liste, "Deutsche", "NATD"],
    [Nationalitaet.liste, "Ausländerinnen und Ausländer", "NATA"],
    [Schulart.liste, "Sonderschulen/Förderschulen", "SCHULE11"],
    [Schulart.liste, "Schulartunabhängige Orientierungsstufe", "SCHULE04"],
    [Schulart.liste, "Schularten mit mehreren Bildungsgängen", "SCHULE06"],
    [Schulart.liste, "Integrierte Gesamtschulen", "SCHULE09"],
    [Schulabschluss.liste, "dar. schulischer Teil der Fachhochschulreife", "BILABS14D"],
    [Klassenstufe.liste, "11. Jahrgangsstufe / Einführungsphase", "JGSTUFE11"],
    [Betreuungsart.liste, "Tagespflege", "ARTDHILFE64"],
    [Elternherkunft.liste, "Kinder, Herkunft mind. 1 Elternteil ausländisch", "ausland"],
    [Geschlecht.liste, "weiblich", "w"],
  ])("%o: %s is %s", (liste, text, schluessel) => {
    expect(Codeliste.findByName(liste, text)?.schluessel).toBe(schluessel)
  })
})

describe("the forms of school of Nordrhein-Westfalen", () => {
  const names = (jahr: number) => Codeliste.validOn(Schulform.liste, Stichtag.make(jahr, 10, 15)).map(({ name }) => name)

  it.each([
    ["Gemeinschaftsschule", 2011, 2022],
    ["Sekundarschule", 2012, undefined],
    ["PRIMUS-Schule", 2013, undefined],
    ["Grundschule", undefined, undefined],
  ])("%s: first on the Stichtag of %s, last on that of %s", (name, first, last) => {
    expect(names(first ?? 2000)).toContain(name)
    if (first !== undefined) expect(names(first - 1)).not.toContain(name)
    expect(names(last ?? 2025)).toContain(name)
    if (last !== undefined) expect(names(last + 1)).not.toContain(name)
  })

  it("all have a place among those of all Länder", () => {
    expect(Zuordnung.apply(Schulform.zuSchulart, "16")).toBe("SCHULE06")
    expect(Zuordnung.parts(Schulform.zuSchulart, "SCHULE11")).toEqual(["08", "19", "83", "85", "87"])
    expect(Zuordnung.parts(Schulform.zuSchulart, "beruflich")).toEqual(["30", "88"])
  })
})
