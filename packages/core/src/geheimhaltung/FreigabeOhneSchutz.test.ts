import * as Result from "effect/Result"
import { describe, expect, it, vi } from "vitest"
import { nachGeschlecht, nachStadtteil, regel } from "../../test/freigabeBeispiel.js"
import * as Cube from "../cube/Cube.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Freigabe from "./Freigabe.js"
import type { protect } from "./protect.js"
import * as Stelle from "./Stelle.js"

// A protector that does half its work: it withholds what is secret in itself, and opens again what it withheld around it.
vi.mock("./protect.js", async (original) => {
  const real = await original<{ readonly protect: typeof protect }>()
  const half: typeof protect = (tabellen, ...rest) => {
    const done = real.protect(tabellen, ...rest)
    if (Result.isFailure(done)) return done
    const secondary = new Set(done.success.sperrungen.flatMap(({ art, stelle }) => (art === "sekundaer" ? [Stelle.keyOf(stelle)] : [])))
    const opened = done.success.tabellen.map((one) => {
      const from = tabellen.find(({ id }) => id === one.id)
      const zellen = Cube.zellen(one.cube).map(({ koordinate, wert }) =>
        ({ koordinate, wert: from !== undefined && secondary.has(Stelle.keyOf({ gegenstand: one.gegenstand, koordinate })) ? Cube.get(from.cube, koordinate) : wert }))
      return { ...one, cube: Cube.make(one.cube.merkmale, one.cube.ungenannt, zellen) }
    })
    return Result.succeed({ ...done.success, tabellen: opened })
  }
  return { ...real, protect: half }
})

const weise = { am: Stichtag.make(2025, 3, 1), bericht: "Jahresbericht 2024", ohneGrenzen: "erlaubt" } as const

describe("a Freigabe with a protector that forgets the cells around the secret one", () => {
  it("is not given: the attacker finds the number, and the finding names the cell", () => {
    const result = Freigabe.make([nachStadtteil, nachGeschlecht], regel, weise)
    const findings = Result.isFailure(result) ? result.failure : []
    expect(findings.map(({ code, schwere }) => [code, schwere])).toContainEqual(["geheimhaltung/ZelleEnthuellt", "fehler"])
    expect(findings[0]?.details).toMatchObject({ stelle: expect.stringContaining("stadtteil sued") })
  })

  it("does not print the number, nor its bounds, into what may end in a log", () => {
    const result = Freigabe.make([nachStadtteil, nachGeschlecht], regel, weise)
    const findings = Result.isFailure(result) ? result.failure.filter(({ code }) => code.endsWith("ZelleEnthuellt")) : []
    expect(findings.length).toBeGreaterThan(0)
    for (const { details, message } of findings) {
      expect(Object.keys(details)).not.toContain("von")
      expect(JSON.stringify([message, details])).not.toMatch(/\bis \d|between|"(?:von|bis)"/u)
    }
  })

  it("is given where nothing is secret, as then nothing is forgotten", () => {
    expect(Result.isSuccess(Freigabe.make([nachGeschlecht], regel, weise))).toBe(true)
  })
})
