import { Messwert } from "@teilhabe/core/kernel"
import { describe, expect, test } from "vitest"
import { forAll } from "../../../core/test/seeded.js"
import { drawing, flaeche, karte, quadrat } from "../../test/bilder.js"
import { drawn, misfits } from "../../test/drawn.js"
import { box, hatch } from "./hatch.js"
import type { Point, Ring } from "./hatch.js"
import { klasseOf, klassenOf } from "./karteClasses.js"
import { doubleArea, isInside, project } from "./karteProjection.js"

const { exakt, fehlend } = Messwert
const texts = (svg: string | undefined): ReadonlyArray<string> => drawn(svg ?? "").words.map(({ text }) => text)
const names = (werte: ReadonlyArray<number>, digits = 1): ReadonlyArray<string> => klassenOf(werte, digits).klassen.map(({ text }) => text)

describe("a map", () => {
  test("names its areas with their numbers, its classes and the reasons of absent values", async () => {
    const { bemerkung, narrow, svgs } = await drawing(karte(flaeche(0, exakt(3.5)), flaeche(1, exakt(12)), flaeche(2, fehlend("geheim")), flaeche(3, fehlend("nicht-erhoben"))))
    expect(texts(svgs[0])).toEqual(expect.arrayContaining(["Gebiet 0", "3,5", "12,0", "Gebiet 2", "kein Wert: nicht erhoben", "Prozent"]))
    expect(texts(svgs[0]).join(" ")).toContain("kein Wert: von der Quelle geheim gehalten")
    expect(texts(narrow)).toContain("3,5")
    expect(bemerkung).toContain("Je dunkler, desto mehr.")
  })
  test("hatches an absent value, and only it", async () => {
    const lines = async (...werte: ReadonlyArray<Messwert.Messwert>) =>
      drawn((await drawing(karte(...werte.map((wert, at) => flaeche(at, wert))))).svgs[0] ?? "").paths.filter((path) => path["stroke"] === "#8a979d" && path["stroke-width"] === "1").length
    expect(await lines(exakt(1), exakt(0))).toBe(0)
    expect(await lines(exakt(1), fehlend("geheim"), fehlend("unbekannt"))).toBe(2)
  })
  test("leaves an area without an outline to the table, and says so", async () => {
    expect((await drawing(karte(flaeche(0, exakt(1)), flaeche(1, exakt(2), { polygone: [] })))).bemerkung).toContain("Ohne Umriss, daher nicht im Bild: 1")
    expect(await drawing(karte())).toEqual({ svgs: [], bemerkung: "Es liegen keine Werte vor; die Tabelle sagt, warum." })
    expect((await drawing(karte(flaeche(0, exakt(1), { polygone: [] })))).bemerkung).toContain("keine Umrisse")
  })
  test("says where a name has no room", async () => {
    const small = flaeche(1, exakt(2), { polygone: [[quadrat(9, 51, 0.002)]] })
    expect((await drawing(karte(flaeche(0, exakt(1)), small))).bemerkung).toContain("kein Platz für Namen oder Zahl")
  })
  test("draws outlines on one line and on one place", async () => {
    for (const ring of [[[7, 51], [7.1, 51], [7.2, 51], [7, 51]], [[7, 51], [7, 51], [7, 51], [7, 51]]] as const) {
      expect((await drawing(karte(flaeche(0, exakt(1), { polygone: [[ring]] })))).svgs[0]).not.toMatch(/NaN|Infinity/u)
    }
  })
})

describe("outlines", () => {
  const ring = quadrat(7, 51)
  const shape = (polygone: Parameters<typeof flaeche>[2]) => project([flaeche(0, exakt(1), polygone)], 800, 600).shapes[0]

  test("turn holes against their ring, whatever way the source has them", () => {
    for (const hole of [quadrat(7.02, 51.02, 0.05), [...quadrat(7.02, 51.02, 0.05)].reverse()]) {
      for (const outer of [ring, [...ring].reverse()]) {
        const [rings = []] = shape({ polygone: [[outer, hole]] })?.polygons ?? []
        expect(rings.map((one) => Math.sign(doubleArea(one)))).toEqual([1, -1])
      }
    }
  })
  test("fill their sheet, north above, and a degree across is as much shorter as the place lies north", () => {
    const { height, shapes } = project([flaeche(0, exakt(1), { polygone: [[ring]] })], 800, 6000)
    const places = shapes[0]?.polygons.flat(2) ?? []
    const [south, north] = project([flaeche(0, exakt(1), { polygone: [[ring]] }), flaeche(1, exakt(1), { polygone: [[quadrat(7, 52)]] })], 800, 600).shapes
    expect(Math.max(...places.map(([x]) => x)) - Math.min(...places.map(([x]) => x))).toBeCloseTo(796)
    expect(height / 796).toBeCloseTo(1 / Math.cos((51.05 * Math.PI) / 180), 3)
    const down = (one: typeof south): number => Math.max(...(one?.polygons.flat(2) ?? []).map(([, y]) => y))
    expect(down(south)).toBeGreaterThan(down(north))
  })
  test("of several polygons stand apart", () => {
    expect(shape({ polygone: [[ring], [quadrat(8, 52)]] })?.polygons).toHaveLength(2)
  })
})

describe("classes", () => {
  test("are the values themselves where they are few", () => {
    expect(names([1, 2, 2, 3])).toEqual(["1,0", "2,0", "3,0"])
    expect(names([])).toEqual([])
    expect(names([5, 5, 5])).toEqual(["5,0"])
  })
  test("have one width where every class holds some areas", () => {
    expect(klassenOf([1, 12, 14, 25, 28, 33, 41], 0)).toMatchObject({ art: "gleiche Breite" })
    expect(names([1, 12, 14, 25, 28, 33, 41], 0)).toEqual(["1", "12 bis 14", "25 bis 28", "33", "41"])
  })
  test("hold about as many areas each where the values are uneven", () => {
    const werte = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 90, 95, 99]
    expect(klassenOf(werte, 1)).toMatchObject({ art: "gleich viele" })
    expect(names(werte)).toEqual(["1,0 bis 1,1", "1,2 bis 1,3", "1,4 bis 1,5", "1,6 bis 90,0", "95,0 bis 99,0"])
  })
  test("never part what reads alike", () => {
    expect(names([1.01, 1.04, 2, 3, 4, 5.5])).toContain("1,0")
  })
})

describe("properties", () => {
  test("every value lies in one class, between its bounds, and there are five at most", () => {
    forAll(200, ({ int }) => {
      const digits = int(0, 2)
      const werte = Array.from({ length: int(1, 40) }, () => int(-500, 5000) / 10 ** int(0, 3))
      const klassen = klassenOf(werte, digits)
      expect(klassen.klassen.length).toBeLessThanOrEqual(5)
      for (const wert of werte) {
        const one = klassen.klassen[klasseOf(klassen, wert, digits)]
        const half = 0.5001 / 10 ** digits
        expect(one === undefined ? [] : [wert >= one.von - half, wert <= one.bis + half]).toEqual([true, true])
      }
      klassen.klassen.forEach(({ bis }, at) => expect(bis).toBeLessThan(klassen.klassen[at + 1]?.von ?? Infinity))
    })
  })
  test("lines of a pattern lie within their outline and not in its hole", () => {
    let found = 0
    forAll(50, ({ int }) => {
      const outer: Ring = Array.from({ length: int(3, 9) }, (): Point => [int(0, 300), int(0, 300)])
      const rings = [outer, box(100, 100, 160, 160)]
      for (const [, x1, y1, x2, y2] of hatch(rings, "crossed", 7).matchAll(/M([-\d.]+),([-\d.]+)L([-\d.]+),([-\d.]+)/gu)) {
        const [dx, dy] = [Number(x2) - Number(x1), Number(y2) - Number(y1)]
        // A tenth of a pixel is rounded away: short lines may seem to lie beside it.
        if (Math.hypot(dx, dy) <= 2) continue
        found += 1
        if (!isInside(rings, [Number(x1) + dx / 2, Number(y1) + dy / 2])) throw new Error(`a line from ${x1},${y1} to ${x2},${y2} leaves its outline`)
      }
    })
    expect(found).toBeGreaterThan(500)
  })
  test("no name leaves its sheet or its area", async () => {
    const cases: Array<ReturnType<typeof karte>> = []
    forAll(20, ({ bool, int }) => {
      cases.push(karte(...Array.from({ length: int(1, 9) }, (_, at) => flaeche(at, bool() ? exakt(int(0, 9999) / 10) : fehlend("gesperrt"), { titel: "Wort ".repeat(int(0, 6)) + "W".repeat(int(1, 40)) }))))
    })
    for (const one of cases) {
      const { narrow, svgs } = await drawing(one)
      expect([...svgs, ...(narrow === undefined ? [] : [narrow])].flatMap(misfits)).toEqual([])
    }
  })
})
