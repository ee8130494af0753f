import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Cube from "../src/cube/Cube.js"
import { attack } from "../src/geheimhaltung/attack.js"
import { findSperrgruende } from "../src/geheimhaltung/findSperrgruende.js"
import type { Geheimhaltungsregel } from "../src/geheimhaltung/Geheimhaltungsregel.js"
import { protect, type Schutzweise } from "../src/geheimhaltung/protect.js"
import { regeln } from "../src/geheimhaltung/regeln.js"
import * as Stelle from "../src/geheimhaltung/Stelle.js"
import type { Tabelle } from "../src/geheimhaltung/Tabelle.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import * as Nationalitaet from "../src/merkmal/Nationalitaet.js"
import { gesperrte } from "./geheimhaltungProbe.js"
import { zufallstabellen } from "./geheimhaltungZufall.js"
import { forAll, seeded } from "./seeded.js"

const NATIONALITAET = Merkmal.make("nationalitaet", Nationalitaet.liste)

const cube = (ungenannt: "null" | "unbekannt", zahlen: Readonly<Record<string, number>>): Cube.Cube =>
  Cube.make([NATIONALITAET], ungenannt, Object.entries(zahlen).map(([key, zahl]) => ({ koordinate: key === "" ? {} : { nationalitaet: key }, wert: Messwert.exakt(zahl) })))

const tabelle = (id: string, own: Cube.Cube, mehr: Partial<Tabelle> = {}): Tabelle => ({ id, gegenstand: "personen", cube: own, ...mehr })

const secret = (tabelle: Tabelle, regel: Geheimhaltungsregel): ReadonlyArray<Stelle.Stelle> => {
  const { zellen: _, ...ganz } = tabelle
  return findSperrgruende(ganz, regel).map(({ koordinate }) => ({ gegenstand: ganz.gegenstand, koordinate }))
}

const schutzOf = (tabellen: ReadonlyArray<Tabelle>, weise: Schutzweise = {}, regel = regeln.bundesagentur) => Result.getOrThrow(protect(tabellen, regel, weise))

const learned = (tabellen: ReadonlyArray<Tabelle>, weise: Schutzweise = {}) => {
  const { veroeffentlichung, ziele } = schutzOf(tabellen, weise)
  const spannen = new Map(ziele.map(({ stelle, spanne }) => [Stelle.keyOf(stelle), spanne]))
  return attack(veroeffentlichung, { ziele: ziele.map(({ stelle }) => stelle), spanne: (stelle) => spannen.get(Stelle.keyOf(stelle)) ?? 1 }).enthuellt
}

describe("a secret cell that is left out", () => {
  const gezaehlt = tabelle("kurse", cube("null", { NATD: 38, NATA: 2 }), { zellen: [{}, { nationalitaet: "NATD" }] })

  it("does not follow from the cells that are published", () => {
    const { tabellen, ziele } = schutzOf([gezaehlt])
    expect(gesperrte(tabellen)).toHaveLength(1)
    expect(ziele).toEqual([{ stelle: { gegenstand: "personen", koordinate: { nationalitaet: "NATA" } }, spanne: 2 }])
    expect(learned([gezaehlt])).toEqual([])
  })

  it("does not follow from stated numbers that name all others", () => {
    const genannt = tabelle("kurse", cube("unbekannt", { "": 40, NATD: 38 }))
    expect(gesperrte(schutzOf([genannt]).tabellen)).toHaveLength(1)
    expect(learned([genannt])).toEqual([])
  })

  it("does not follow from stated numbers of two tables", () => {
    const zwei = [tabelle("alle", cube("unbekannt", { "": 40 })), tabelle("deutsche", cube("unbekannt", { NATD: 38 }))]
    expect(gesperrte(schutzOf(zwei).tabellen)).toHaveLength(1)
    expect(learned(zwei)).toEqual([])
  })

  it("is no matter where it is not secret", () => {
    expect(gesperrte(schutzOf([tabelle("kurse", cube("unbekannt", { "": 40, NATD: 30 }))]).tabellen)).toEqual([])
  })

  it("is a total as well as a part", () => {
    const summe = tabelle("summe", cube("unbekannt", { NATD: 0, NATA: 2 }), { zellen: [{ nationalitaet: "NATD" }] })
    expect(schutzOf([summe]).ziele.map(({ stelle }) => stelle.koordinate)).toEqual([{}, { nationalitaet: "NATA" }])
  })
})

describe("properties", () => {
  it("no secret cell of the whole tables is learned from any selection of their cells", { timeout: 120_000 }, () => {
    let selected = 0
    forAll(15, (_, run) => {
      const chance = seeded(run)
      const keep = chance.pick([30, 60, 90])
      const tabellen = zufallstabellen(chance).map((one): Tabelle => {
        const alle = Cube.zellen(Result.getOrThrow(protect([one], { ...regeln.bundesagentur, schwelle: 2, spanne: 1 })).tabellen[0]?.cube ?? one.cube).map(({ koordinate }) => koordinate)
        return { ...one, quoten: [], zellen: alle.filter(() => chance.int(0, 99) < keep) }
      })
      const result = protect(tabellen, regeln.bundesagentur)
      if (Result.isFailure(result)) return
      selected += 1
      const { veroeffentlichung } = result.success
      const ziele = tabellen.flatMap((one) => secret(one, regeln.bundesagentur))
      const angriff = attack(veroeffentlichung, { ziele, spanne: () => 2 })
      const open = angriff.enthuellt.filter(({ stelle }) => ziele.some((one) => Stelle.keyOf(one) === Stelle.keyOf(stelle)))
      expect([run, open]).toEqual([run, []])
    })
    expect(selected).toBeGreaterThan(9)
  })
})
