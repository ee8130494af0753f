import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { anyCount, anyCube, geschlecht, herkunft, merkmale } from "../../test/anyCube.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Cube from "./Cube.js"

const fold = (cubes: ReadonlyArray<Cube.Cube>): Cube.Cube =>
  cubes.reduce((sum, cube) => Result.getOrThrow(Cube.merge(sum, cube)), Cube.empty(merkmale))

describe("mergeAll", () => {
  it("gives a count of no rows where there are no cubes", () => {
    expect(Result.getOrThrow(Cube.mergeAll(merkmale, []))).toEqual(Cube.empty(merkmale))
  })

  it("fails where one of many counts by another list", () => {
    const differs = Cube.mergeAll([geschlecht], [Cube.empty([geschlecht]), Cube.empty([herkunft])])
    expect(Result.isFailure(differs) ? differs.failure.merkmal : "").toBe("geschlecht")
  })

  it("keeps what is missing, and adds decimals exactly", () => {
    const of = (wert: Messwert.Messwert): Cube.Cube => Cube.make([geschlecht], "null", [{ koordinate: { geschlecht: "w" }, wert }])
    const all = (...werte: ReadonlyArray<Messwert.Messwert>): Messwert.Messwert => Cube.get(Result.getOrThrow(Cube.mergeAll([geschlecht], werte.map(of))), { geschlecht: "w" })
    expect(all(Messwert.exakt(0.1), Messwert.exakt(0.2), Messwert.exakt(3))).toEqual(Messwert.exakt(3.3))
    expect(all(Messwert.exakt(1), Messwert.fehlend("geheim"), Messwert.exakt(2))).toEqual(Messwert.fehlend("geheim"))
  })
})

describe("properties", () => {
  it("all at once is one after the other", () => {
    forAll(150, (chance) => {
      const draw = chance.bool() ? anyCount : anyCube
      const cubes = Array.from({ length: chance.int(0, 5) }, () => draw(chance))
      expect(Cube.equals(Result.getOrThrow(Cube.mergeAll(merkmale, cubes)), fold(cubes))).toBe(true)
    })
  })
})
