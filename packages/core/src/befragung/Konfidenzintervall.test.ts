import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import { effektiveStichprobe } from "./effektiveStichprobe.js"
import * as Konfidenzintervall from "./Konfidenzintervall.js"
import { betaQuantil, betaVerteilung, normalSchranke, tSchranke } from "./internal/verteilung.js"

const { clopperPearson, ofAnteil, ofMittel, wilson, wilsonStetigkeit } = Konfidenzintervall

const of = (ja: number, umfang: number) => ({ anteil: ja / umfang, umfang })

describe("intervals of a proportion", () => {
  it("are Wilson's of the domain reference: 8 of 10, 0 of 20", () => {
    expect(wilson(of(8, 10)).von).toBeCloseTo(0.490162, 6)
    expect(wilson(of(8, 10)).bis).toBeCloseTo(0.943318, 6)
    expect(wilson(of(0, 20))).toMatchObject({ von: 0 })
    expect(wilson(of(0, 20)).bis).toBeCloseTo(0.161125, 6)
  })

  // Single results of R 4 (prop.test, binom.test): x, n, level, Wilson, with continuity, Clopper-Pearson.
  it.each([
    [81, 263, 0.95, 0.255288519878274, 0.3662095769828, 0.253508682295185, 0.368176201043004, 0.252736745585271, 0.367621922601351],
    [1, 29, 0.9, 0.00773080797273802, 0.140683095132512, 0.00237468017369171, 0.165135468134348, 0.00176717100054953, 0.153392024526183],
    [0, 1, 0.99, 0, 0.869022456719814, 0, 0.966106869912849, 0, 0.995],
    [2, 5, 0.95, 0.117620774232648, 0.769275718723987, 0.0725840399856634, 0.829576419356412, 0.0527449505263169, 0.853367200365327],
  ])("of %i in %i at %f are those that R gives", (ja, umfang, niveau, ...ends) => {
    const found = [wilson, wilsonStetigkeit, clopperPearson].map((make) => make(of(ja, umfang), niveau)).flatMap(({ von, bis }) => [von, bis])
    found.forEach((end, at) => expect(end).toBeCloseTo(ends[at] ?? Number.NaN, 9))
  })

  it("say how they were made, and that a level or a size makes no sense", () => {
    expect([ofAnteil(of(10, 39)).verfahren, ofAnteil(of(10, 40)).verfahren]).toEqual(["clopper-pearson", "wilson"])
    expect(() => wilson(of(1, 2), 95)).toThrow("the level 95")
    expect(() => wilson({ anteil: 1.2, umfang: 5 })).toThrow("1.2 is no proportion")
    expect(() => wilson({ anteil: 0.2, umfang: 0 })).toThrow("0 respondents")
    expect(() => ofMittel({ wert: 1, standardfehler: 1, freiheitsgrade: 0 })).toThrow("0 degrees of freedom")
  })

  const table = new URL("../../../../../shared/data/statistik/wilson-clopper-pearson.csv", import.meta.url)
  it.skipIf(!existsSync(table))("are within 1e-6 of all rows of the shared table of R, where that folder is there", () => {
    const rows = readFileSync(table, "utf8").trim().split("\n").slice(1).map((line) => line.split(",").map(Number))
    let largest = 0
    for (const [ja = 0, umfang = 0, niveau = 0, ...ends] of rows) {
      const found = [wilson, wilsonStetigkeit, clopperPearson].map((make) => make(of(ja, umfang), niveau)).flatMap(({ von, bis }) => [von, bis])
      found.forEach((end, at) => { largest = Math.max(largest, Math.abs(end - (ends[at] ?? Number.NaN))) })
    }
    expect(rows.length).toBeGreaterThan(100)
    expect(largest).toBeLessThan(1e-6)
    expect({ statistik: "wilson-clopper-pearson.csv", rows: rows.length, isTight: largest < 1e-11 }).toMatchObject({ isTight: true })
  })
})

describe("distributions", () => {
  it("are those of the tables: normal, t, and the beta distribution where it is a power", () => {
    expect(normalSchranke(0.95)).toBeCloseTo(1.959963984540054, 12)
    expect(normalSchranke(0.99)).toBeCloseTo(2.5758293035489004, 12)
    expect(tSchranke(0.95, 1)).toBeCloseTo(Math.tan((Math.PI * 0.95) / 2), 9)
    expect(tSchranke(0.95, 10)).toBeCloseTo(2.228138851964939, 10)
    expect(tSchranke(0.95, 2)).toBeCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)), 10)
    expect(tSchranke(0.95, 1e6)).toBeCloseTo(1.959966, 6)
    expect(betaQuantil(0.975, 1, 20)).toBeCloseTo(1 - 0.025 ** (1 / 20), 13)
    expect(betaQuantil(0.025, 20, 1)).toBeCloseTo(0.025 ** (1 / 20), 13)
  })

  it("of the beta kind are the sum of binomial probabilities", () => {
    forAll(60, ({ int }) => {
      const [n, p] = [int(1, 40), int(1, 99) / 100]
      const k = int(1, n)
      let tail = 0
      for (let j = k, term = 1; j <= n; j += 1) {
        term = 1
        for (let i = 1; i <= j; i += 1) term *= (n - j + i) / i
        tail += term * p ** j * (1 - p) ** (n - j)
      }
      expect(betaVerteilung(p, k, n - k + 1)).toBeCloseTo(tail, 11)
    })
  })
})

describe("effektiveStichprobe", () => {
  it("makes 80 of 50 at 0.5 and 50 at 1.5, with a design effect of 1.25", () => {
    const gewichte = [...Array.from({ length: 50 }, () => 0.5), ...Array.from({ length: 50 }, () => 1.5)]
    expect(effektiveStichprobe(gewichte)).toEqual({ umfang: 100, effektiv: 80, deff: 1.25 })
  })

  it("knows nothing of nobody and refuses weights that stand for nobody", () => {
    expect(effektiveStichprobe([])).toBeUndefined()
    for (const wrong of [0, -1, Number.NaN, Infinity]) expect(() => effektiveStichprobe([1, wrong])).toThrow("stands for nobody")
    expect(effektiveStichprobe([1e300, 1e300])?.effektiv).toBe(2)
  })
})

describe("properties", () => {
  it("an interval contains its estimate, and one from more respondents is narrower", () => {
    forAll(100, ({ int, pick }) => {
      const umfang = int(1, 2000) + int(0, 9) / 10
      const anteil = pick([0, 1, int(0, 1000) / 1000])
      const niveau = pick([0.8, 0.9, 0.95, 0.99])
      for (const make of [wilson, wilsonStetigkeit, clopperPearson, ofAnteil]) {
        const { von, bis } = make({ anteil, umfang }, niveau)
        expect(von <= anteil && anteil <= bis && von >= 0 && bis <= 1).toBe(true)
        const more = make({ anteil, umfang: umfang * 2 }, niveau)
        expect(more.bis - more.von).toBeLessThan(bis - von)
      }
    })
  })

  it("turning the question round turns the interval round, and a higher level is wider", () => {
    forAll(100, ({ int }) => {
      const [umfang, anteil] = [int(1, 500), int(0, 1000) / 1000]
      for (const make of [wilson, wilsonStetigkeit, clopperPearson]) {
        const [one, other] = [make({ anteil, umfang }), make({ anteil: 1 - anteil, umfang })]
        expect(one.von).toBeCloseTo(1 - other.bis, 10)
        const wide = make({ anteil, umfang }, 0.99)
        expect(wide.von <= one.von && one.bis <= wide.bis).toBe(true)
      }
    })
  })

  it("the effective size lies between 1 and the number of respondents, whatever the weights are multiplied by", () => {
    forAll(100, ({ int }) => {
      const gewichte = Array.from({ length: int(1, 30) }, () => int(1, 1000) / 100)
      const { effektiv = 0, deff = 0 } = effektiveStichprobe(gewichte) ?? {}
      expect(effektiv).toBeGreaterThan(1 - 1e-12)
      expect(effektiv).toBeLessThan(gewichte.length * (1 + 1e-12))
      expect(deff).toBeCloseTo(gewichte.length / effektiv, 9)
      expect(effektiveStichprobe(gewichte.map((one) => one * 7.5))?.effektiv).toBeCloseTo(effektiv, 9)
    })
  })
})
