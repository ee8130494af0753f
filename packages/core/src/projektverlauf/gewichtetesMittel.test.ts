import { describe, expect, it } from "vitest"
import { anyMesswert } from "../../test/anyMesswert.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import { gewichtetesMittel } from "./gewichtetesMittel.js"

const { exakt, fehlend } = Messwert

describe("gewichtetesMittel", () => {
  it("weighs by ratio, whatever the weights sum to", () => {
    const mean = (...gewichte: ReadonlyArray<number>) => gewichtetesMittel([{ wert: exakt(10), gewicht: gewichte[0] ?? 0 }, { wert: exakt(20), gewicht: gewichte[1] ?? 0 }]).wert
    expect([mean(1, 3), mean(0.25, 0.75), mean(0.5, 1.5)]).toEqual([exakt(17.5), exakt(17.5), exakt(17.5)])
  })

  it("leaves out who has no figure, and names them", () => {
    const ohne = { name: "b", wert: fehlend("nicht-erhoben"), gewicht: 1 }
    const found = gewichtetesMittel([{ name: "a", wert: exakt(80), gewicht: 1 }, ohne])
    expect(found).toEqual({ wert: exakt(80), gewichte: [{ eintrag: { name: "a", wert: exakt(80), gewicht: 1 }, anteil: exakt(100) }], ohneWert: [ohne] })
  })

  it("counts a true 0", () => {
    expect(gewichtetesMittel([{ wert: exakt(80), gewicht: 1 }, { wert: exakt(0), gewicht: 1 }]).wert).toEqual(exakt(40))
  })

  it("is absent where nothing is there to be weighed", () => {
    expect(gewichtetesMittel([]).wert).toEqual(fehlend("undefiniert"))
    expect(gewichtetesMittel([{ wert: exakt(5), gewicht: 0 }]).wert).toEqual(fehlend("undefiniert"))
    expect(gewichtetesMittel([{ wert: fehlend("unbekannt"), gewicht: 0 }, { wert: fehlend("geheim"), gewicht: 1 }]).wert).toEqual(fehlend("geheim"))
  })

  it.each([-1, Number.NaN, Infinity])("refuses the weight %s", (gewicht) => {
    expect(() => gewichtetesMittel([{ wert: exakt(1), gewicht }])).toThrow(RangeError)
  })
})

describe("properties", () => {
  it("a mean lies between its values, and equal weights give the plain mean", () => {
    forAll(300, (chance) => {
      const werte = Array.from({ length: chance.int(1, 6) }, () => ({ wert: exakt(chance.int(-50, 50)), gewicht: chance.int(1, 9) }))
      const mean = Messwert.getWert(gewichtetesMittel(werte).wert) ?? Number.NaN
      expect(mean).toBeGreaterThanOrEqual(Math.min(...werte.map(({ wert }) => wert.wert)))
      expect(mean).toBeLessThanOrEqual(Math.max(...werte.map(({ wert }) => wert.wert)))
      expect(gewichtetesMittel(werte.map(({ wert }) => ({ wert, gewicht: 7 }))).wert).toEqual(Messwert.mean(werte.map(({ wert }) => wert)))
    })
  })

  it("every entry is either weighed or named as without a figure", () => {
    forAll(200, (chance) => {
      const werte = Array.from({ length: chance.int(0, 6) }, () => ({ wert: anyMesswert(chance), gewicht: chance.int(0, 3) }))
      const { gewichte, ohneWert } = gewichtetesMittel(werte)
      expect(gewichte.length + ohneWert.length).toBe(werte.length)
    })
  })
})
