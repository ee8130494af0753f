import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { errechenbar, gesperrte } from "../../test/geheimhaltungProbe.js"
import { zufallstabellen } from "../../test/geheimhaltungZufall.js"
import { forAll, seeded } from "../../test/seeded.js"
import * as Cube from "../cube/Cube.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import { protect, type Schutzweise } from "./protect.js"
import type { Tabelle } from "./Tabelle.js"

const regel: Geheimhaltungsregel = { id: "stadt", titel: "Stadt", quelle: "Test", schwelle: 3, nullen: "offen", verfahren: { art: "sperrung" } }
const sichtbar = (tabellen: ReadonlyArray<Tabelle>, weise: Schutzweise = {}, nach: Geheimhaltungsregel = regel) => Result.getOrThrow(protect(tabellen, nach, weise))

describe("properties", () => {
  const draw = (run: number) => {
    const chance = seeded(run)
    const tabellen = zufallstabellen(chance)
    return { tabellen, nach: { ...regel, schwelle: chance.pick([3, 5]), nullen: chance.pick(["offen", "geheim"] as const) } }
  }

  it("no withheld cell follows from what is published", { timeout: 120_000 }, () => {
    forAll(20, (_, run) => {
      const { nach, tabellen } = draw(run)
      expect(errechenbar(tabellen, sichtbar(tabellen, {}, nach).tabellen)).toEqual([])
    })
  })

  it("without the cells withheld for others, secret ones follow", { timeout: 120_000 }, () => {
    const gebrochen = Array.from({ length: 12 }, (_, run) => draw(run + 1)).filter(({ nach, tabellen }) => {
      const { sperrungen, tabellen: geschuetzt } = sichtbar(tabellen, {}, nach)
      const primaer = new Set(sperrungen.filter(({ art }) => art === "primaer").map(({ stelle }) => JSON.stringify(Object.entries(stelle.koordinate).sort())))
      const nackt = geschuetzt.map((one, at) => ({
        ...one,
        cube: Cube.make(one.cube.merkmale, "unbekannt", Cube.zellen(one.cube).map(({ koordinate, wert }) =>
          ({ koordinate, wert: primaer.has(JSON.stringify(Object.entries(koordinate).sort())) ? wert : Cube.get(tabellen[at]?.cube ?? one.cube, koordinate) }))),
      }))
      return errechenbar(tabellen, nackt).length > 0
    })
    expect(gebrochen.length).toBeGreaterThan(6)
  })

  it("withholds the same whatever the order of the tables", { timeout: 120_000 }, () => {
    forAll(8, (_, run) => {
      const { nach, tabellen } = draw(run)
      const texts = [tabellen, [...tabellen].reverse()].map((one) => gesperrte(sichtbar(one, {}, nach).tabellen))
      expect(texts[1]).toEqual(texts[0])
    })
  })

  it("publishes nothing that an earlier report withheld", { timeout: 120_000 }, () => {
    forAll(8, (_, run) => {
      const { nach, tabellen } = draw(run)
      const [erste] = tabellen
      if (erste === undefined) return
      const register = { eintraege: sichtbar([erste], {}, nach).tabellen.map((tabelle) => ({ am: Stichtag.make(2025, 3, 1), bericht: "Heft 1", tabelle })) }
      const result = protect(tabellen, nach, { register })
      if (Result.isFailure(result)) return
      const nachher = new Set(gesperrte(result.success.tabellen))
      for (const stelle of gesperrte(register.eintraege.map(({ tabelle }) => tabelle))) expect(nachher).toContain(stelle)
    })
  })
})
