import { describe, expect, test } from "vitest"
import { contrast, luminance } from "../../test/contrast.js"
import { distance, seenBy } from "../../test/sight.js"
import { ampelOf, INK, looksOver, QUIET, step, STEPS, tint } from "./palette.js"

const twenty = Array.from({ length: 20 }, (_, at) => `Art ${at}`)
const kinds = [...looksOver([twenty])(twenty).values()]

describe("colours", () => {
  test("numbers and names can be read on their ground", () => {
    for (const count of [0, 1, 2, 3, 4, 5]) {
      const { fill, ink } = step(count, 5)
      expect(contrast(fill, ink), fill).toBeGreaterThanOrEqual(4.5)
    }
    for (const ground of ["#ffffff", "#f3f7f7", "#f6f8f8"]) {
      expect(contrast(INK, ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(QUIET, ground)).toBeGreaterThanOrEqual(4.5)
    }
  })
  test("marks stand out from their ground", () => {
    for (const { colour } of kinds) expect(contrast(colour, "#f3f7f7"), colour).toBeGreaterThanOrEqual(3)
  })
  test("more is darker", () => {
    const values = STEPS.map(luminance)
    expect(values).toEqual([...values].sort((a, b) => b - a))
  })
  test("the first three kinds differ for every sight, and whatever looks alike has another shape", () => {
    for (const sight of seenBy) {
      const apart = (a: number, b: number): number => distance(kinds[a]?.colour ?? "", kinds[b]?.colour ?? "", sight)
      expect(Math.min(apart(0, 1), apart(0, 2), apart(1, 2)), sight).toBeGreaterThan(20)
      for (let a = 0; a < 8; a += 1) {
        for (let b = a + 1; b < 20; b += 1) if (kinds[a]?.shape === kinds[b]?.shape) expect(apart(a, b), `${sight} ${a} ${b}`).toBeGreaterThan(8)
      }
    }
  })
  test("the steps from few to many differ for every sight, and in grey", () => {
    for (const sight of seenBy) STEPS.slice(1).forEach((colour, at) => expect(distance(colour, STEPS[at] ?? "", sight), sight).toBeGreaterThan(6))
    STEPS.slice(1).forEach((colour, at) => expect(contrast(colour, STEPS[at] ?? "")).toBeGreaterThan(1.15))
  })
  test("no two of twenty kinds share colour and shape", () => {
    expect(new Set(kinds.map(({ colour, shape }) => colour + shape)).size).toBe(20)
  })
})

describe("the colours of Projekte", () => {
  const all = ["Rot", "Gelb", "Grün", "Ohne Farbe"].map(ampelOf)
  test("have each their own shape and hue, and numbers can be read on them", () => {
    expect(new Set(all.map(({ shape }) => shape)).size).toBe(4)
    expect(new Set(all.map(({ colour }) => colour)).size).toBe(4)
    for (const { colour, edge } of all) {
      for (const share of [0.2, 0.4]) expect(contrast(tint(colour, share), INK), colour).toBeGreaterThanOrEqual(7)
      expect(contrast(edge, "#ffffff"), colour).toBeGreaterThanOrEqual(3)
    }
  })
})

describe("a group", () => {
  const pictures = [["Deutsche", "Ausländer", "insgesamt"], ["Insgesamt", "Ausländer"], ["Ausländer", "Deutsche"], ["alle zusammen", "Frauen"]]
  const look = looksOver(pictures)
  const seen = (picture: ReadonlyArray<string>) => [...look(picture).values()].map(({ colour, shape }) => `${colour} ${shape}`)
  test("has one colour and one shape in all pictures, all together always the grey one", () => {
    const [deutsche, auslaender, alle] = seen(["Deutsche", "Ausländer", "insgesamt"])
    for (const [first, ...rest] of pictures.map(seen)) expect(new Set([first, ...rest]).size).toBe(1 + rest.length)
    expect(seen(["Insgesamt", "Ausländer"])).toEqual([alle, auslaender])
    expect(seen(["Ausländer", "Deutsche"])).toEqual([auslaender, deutsche])
    expect(seen(["alle zusammen"])).toEqual([alle])
    expect(alle).toBe("#4A4A4A diamond")
    expect(seen(["Frauen"])).not.toContain(deutsche)
  })
  test("keeps its name as it is written", () => {
    expect([...look(["Insgesamt"]).keys()]).toEqual(["Insgesamt"])
    expect([...look(["Insgesamt"]).values()][0]?.name).toBe("Insgesamt")
  })
  test("differs from every other in its picture, also where a report has more groups than colours", () => {
    const many = Array.from({ length: 12 }, (_, at) => Array.from({ length: 5 }, (__, one) => `Gruppe ${(at * 3 + one) % 31}`))
    const found = looksOver(many)
    for (const picture of many) expect(new Set([...found(picture).values()].map(({ colour, shape }) => colour + shape)).size).toBe(5)
  })
})
