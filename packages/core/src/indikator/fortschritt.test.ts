import { describe, expect, it } from "vitest"
import { anyMesswert } from "../../test/anyMesswert.js"
import { forAll, implies } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import { fortschritt, type Richtung } from "./fortschritt.js"

const { exakt, fehlend, gerundet, intervall } = Messwert

const way = (basis: number, ziel: number, ist: number, richtung?: Richtung) =>
  fortschritt({ basis: exakt(basis), ziel: exakt(ziel), ist: exakt(ist), ...(richtung === undefined ? {} : { richtung }) })

describe("fortschritt", () => {
  it.each([
    ["rises", 100, 200, 150, 50, "nein", "steigend"],
    ["falls", 12, 8, 9, 75, "nein", "fallend"],
    ["starts at 0", 0, 40, 10, 25, "nein", "steigend"],
    ["aims at 0", 40, 0, 10, 75, "nein", "fallend"],
    ["starts below 0", -50, -10, -20, 75, "nein", "steigend"],
    ["changes its sign", -50, 50, 0, 50, "nein", "steigend"],
    ["falls through 0", 20, -20, 0, 50, "nein", "fallend"],
    ["is just reached", 0, 40, 40, 100, "ja", "steigend"],
    ["is passed", 0, 40, 60, 150, "ja", "steigend"],
    ["is passed downwards", 12, 8, 6, 150, "ja", "fallend"],
    ["has moved away", 100, 200, 50, -50, "nein", "steigend"],
    ["has moved away upwards", 12, 8, 14, -50, "nein", "fallend"],
    ["has not begun", 0, 40, 0, 0, "nein", "steigend"],
  ])("is told where the way %s", (_, basis, ziel, ist, prozent, erreicht, richtung) => {
    expect(way(basis, ziel, ist)).toEqual({ prozent: exakt(prozent), erreicht, richtung })
  })

  it("has no percent where the target is the start; whether it is kept needs a direction", () => {
    expect(way(8, 8, 9)).toEqual({ prozent: fehlend("undefiniert"), erreicht: "offen" })
    expect(way(8, 8, 8)).toEqual({ prozent: fehlend("undefiniert"), erreicht: "ja" })
    expect(way(8, 8, 9, "steigend")).toEqual({ prozent: fehlend("undefiniert"), erreicht: "ja", richtung: "steigend" })
    expect(way(8, 8, 9, "fallend")).toEqual({ prozent: fehlend("undefiniert"), erreicht: "nein", richtung: "fallend" })
    expect(way(0, 0, 0, "steigend")).toEqual({ prozent: fehlend("undefiniert"), erreicht: "ja", richtung: "steigend" })
  })

  it("takes a target on the wrong side of the start as a bound", () => {
    expect(way(7, 8, 7.5, "fallend")).toEqual({ prozent: fehlend("nicht-sinnvoll"), erreicht: "ja", richtung: "fallend" })
    expect(way(7, 8, 9, "fallend")).toEqual({ prozent: fehlend("nicht-sinnvoll"), erreicht: "nein", richtung: "fallend" })
  })

  it("does not call reached what the interval leaves open", () => {
    const stand = (ist: Messwert.Messwert) => fortschritt({ basis: exakt(0), ziel: exakt(40), ist }).erreicht
    const five = { basis: 5, ganzzahlig: true }
    expect([35, 40, 45].map((wert) => stand(gerundet(wert, five)))).toEqual(["nein", "offen", "ja"])
    const falling = (ist: Messwert.Messwert) => fortschritt({ basis: exakt(80), ziel: exakt(40), ist }).erreicht
    expect([35, 40, 45].map((wert) => falling(gerundet(wert, five)))).toEqual(["ja", "offen", "nein"])
  })

  it("counts the interval of the start once, on both forms of the formula", () => {
    const found = fortschritt({ basis: intervall(0, 10), ziel: exakt(110), ist: exakt(60) })
    // At the ends 60/110 and 50/100.
    expect(Messwert.getIntervall(found.prozent)).toEqual({ von: expect.closeTo(50, 9), bis: expect.closeTo(6000 / 110, 9) })
    const goal = fortschritt({ basis: exakt(0), ziel: intervall(100, 110), ist: exakt(55) })
    expect(Messwert.getIntervall(goal.prozent)).toEqual({ von: expect.closeTo(50, 9), bis: expect.closeTo(55, 9) })
  })

  it("has no percent and no direction where start and target cannot be told apart", () => {
    expect(fortschritt({ basis: intervall(5, 9), ziel: exakt(8), ist: exakt(8.5) })).toEqual({ prozent: fehlend("undefiniert"), erreicht: "offen" })
  })

  it("carries reasons, and still says what the rest decides", () => {
    expect(fortschritt({ basis: exakt(0), ziel: exakt(40), ist: fehlend("nicht-erhoben") })).toEqual({ prozent: fehlend("nicht-erhoben"), erreicht: "offen", richtung: "steigend" })
    expect(fortschritt({ basis: fehlend("unbekannt"), ziel: exakt(40), ist: exakt(50) })).toEqual({ prozent: fehlend("unbekannt"), erreicht: "offen" })
    expect(fortschritt({ basis: fehlend("unbekannt"), ziel: exakt(40), ist: exakt(50), richtung: "steigend" })).toEqual({ prozent: fehlend("unbekannt"), erreicht: "ja", richtung: "steigend" })
  })
})

describe("properties", () => {
  it("the percent never depends on the unit or on where 0 lies", () => {
    forAll(300, ({ int }) => {
      const [basis, ziel, ist, shift, factor] = [int(-99, 99), int(-99, 99), int(-99, 99), int(-99, 99), int(1, 9)]
      expect(way(basis * factor + shift, ziel * factor + shift, ist * factor + shift).prozent).toEqual(way(basis, ziel, ist).prozent)
    })
  })

  it("a target that is reached is at 100 or more, one that is not lies below", () => {
    forAll(500, (chance) => {
      const stand = { basis: anyMesswert(chance), ziel: anyMesswert(chance), ist: anyMesswert(chance) }
      const { erreicht, prozent } = fortschritt(stand)
      const intervall = Messwert.getIntervall(prozent)
      if (intervall === undefined) return
      expect(implies(erreicht === "ja", () => intervall.bis >= 100)).toBe(true)
      expect(implies(erreicht === "nein", () => intervall.von < 100)).toBe(true)
    })
  })
})
