import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { generateKonzept } from "../../test/generateKonzept.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import { konzeptbericht } from "./konzeptbericht.js"

const stand = Stichtag.make(2021, 2, 1)

/** The least processor time of several reports, in milliseconds: what else the machine does is not counted. */
const fastest = (konzept: Konzept, times: number): number => {
  const taken = Array.from({ length: times }, () => {
    const start = process.cpuUsage()
    konzeptbericht(konzept, { stand })
    const { system, user } = process.cpuUsage(start)
    return (system + user) / 1000
  })
  return Math.min(...taken)
}

/** Many Akteure who stand alone, and many Zielgruppen and Gremien: whatever a section looks up once for each. */
const wide = (factor: number): Konzept => {
  const base = generateKonzept(factor, { handlungsfelder: 4, leitziele: 2, projekte: 4, akteure: 1500, orte: 10 })
  const quelle = { kapitel: "Kapitel" }
  const many = Array.from({ length: 200 * factor }, (_, nr) => nr)
  return Result.getOrThrow(decodeKonzept({
    ...base,
    zielgruppen: [...base.zielgruppen, ...many.map((nr) => ({ id: `gruppe-${nr}`, titel: `Gruppe ${nr}`, quelle }))],
    gremien: [...base.gremien, ...many.map((nr) => ({
      id: `runde-${nr}`, titel: `Runde ${nr}`, art: "steuerungsgruppe", handlungsfelder: ["wohnen"], einladungen: [{ wer: "amt" }], quelle,
    }))],
  }))
}

describe("a report", () => {
  it("takes about ten times as long for ten times as much", () => {
    const [small, large] = [fastest(wide(3), 8), fastest(wide(30), 3)]
    console.info("ms of processor time for 3 and 30 cities:", small, large)
    expect(large / small).toBeLessThan(25)
  })
})
