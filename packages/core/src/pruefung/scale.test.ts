import * as Result from "effect/Result"
import { beforeAll, describe, expect, it } from "vitest"
import { generateKonzept } from "../../test/generateKonzept.js"
import * as Id from "../kernel/Id.js"
import { checkKonzept } from "./checkKonzept.js"
import { decodeKonzept } from "./decodeKonzept.js"
import { netzwerk } from "../konzept/netzwerk.js"
import { roterFaden } from "../konzept/roterFaden.js"

/** What a run gives, and its processor time in milliseconds: what else the machine does is not counted. */
const timed = <A>(run: () => A): { readonly result: A; readonly ms: number } => {
  const start = process.cpuUsage()
  const result = run()
  const { system, user } = process.cpuUsage(start)
  return { result, ms: (system + user) / 1000 }
}

/** The least processor time of several runs. */
const fastest = (run: () => unknown, times = 3): number => Math.min(...Array.from({ length: times }, () => timed(run).ms))

describe("a Konzept a hundred times the size of a city's", () => {
  const authored = generateKonzept(100)
  const konzept = Result.getOrThrow(decodeKonzept(authored))
  let check = Infinity

  beforeAll(() => {
    check = fastest(() => checkKonzept(konzept), 4)
  })

  it("is large", () => {
    expect(konzept.projekte.length).toBe(4802)
    expect(konzept.akteure.length).toBe(12005)
  })

  it("is checked and walked in under a second each", () => {
    const times = {
      check,
      faden: fastest(() => roterFaden(konzept, Id.make("integration"))),
      netzwerk: fastest(() => netzwerk(konzept)),
    }
    console.info("a hundred cities, ms of processor time:", times)
    expect(Math.max(...Object.values(times))).toBeLessThan(1000)
  })

  it("takes about ten times as long for ten times as much", () => {
    const tenth = Result.getOrThrow(decodeKonzept(generateKonzept(10)))
    const growth = check / fastest(() => checkKonzept(tenth), 10)
    expect(growth).toBeLessThan(25)
  })

  it("with a mistake in every Projekt and Ort is still checked in bounded time", () => {
    const broken = { ...authored, projekte: authored.projekte.map((projekt) => ({ ...projekt, partner: ["nobody-here"], leitziele: ["ziel"] })), orte: authored.orte.map((ort) => ({ ...ort, sozialraum: "nowhere", quelle: { kapitel: "K", dokument: `gone-${ort.id}` } })) }
    const { result, ms } = timed(() => checkKonzept(broken))
    console.info("a hundred cities full of mistakes, ms of processor time:", ms)
    expect(result.length).toBeGreaterThan(9000)
    expect(ms).toBeLessThan(3000)
  })
})
