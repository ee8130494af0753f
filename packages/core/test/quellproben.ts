/**
 * What chance asks of every source that counts: the answers of the process, whatever holds the rows.
 *
 * @module
 */
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { countSpalten } from "../src/cube/countSpalten.js"
import type { Auszaehlung } from "../src/cube/Cube.js"
import type { Spaltentabelle } from "../src/cube/Spaltentabelle.js"
import type { Zaehlfrage } from "../src/cube/Zaehlfrage.js"
import { anyTabelle, anyZaehlfrage } from "./anyZaehlfrage.js"
import { rowsOf, vergleichbar, zaehleZeilen } from "./referenz.js"
import { seeded } from "./seeded.js"
import { fragen, persons } from "./zaehlbatterie.js"

/** Brings a table to the source, and asks it. */
export type Count = (tabelle: Spaltentabelle, fragen: ReadonlyArray<Zaehlfrage>) => Promise<ReadonlyArray<Auszaehlung>>

/** Holds a source to what columns in the process answer, and to what reading the rows one by one counts. */
export const describeProperties = (count: Count): void => {
  describe("properties", () => {
    test.each([1, 2, 3, 4, 5, 6])("random questions to a random table have the answers of the process, draw %i", async (seed) => {
      const chance = seeded(1000 + seed)
      const tabelle = anyTabelle(chance, chance.int(20, 60))
      const drawn = Array.from({ length: 60 }, () => ({ ...anyZaehlfrage(chance), hoechstens: 1000 }))
      const expected = Result.getOrThrow(countSpalten(tabelle, drawn))
      expect((await count(tabelle, drawn)).map(vergleichbar)).toEqual(expected.map(vergleichbar))
    })

    test.each([1, 2, 3])("the source counts what reading the rows one by one counts, for table %i", async (seed) => {
      const tabelle = persons(400, seed)
      const rows = rowsOf(tabelle)
      const counted = await count(tabelle, fragen)
      expect(counted).toHaveLength(fragen.length)
      for (const [at, answer] of counted.entries()) {
        expect(vergleichbar(answer), `question ${at}`).toEqual(vergleichbar(zaehleZeilen(rows, fragen[at] ?? { merkmale: [] })))
      }
    })
  })
}
