import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { antwortOf, geordnet, zaehlfaelle } from "../../test/zaehlfaelle.js"
import * as Spaltentabelle from "../cube/Spaltentabelle.js"
import type { Zaehlfrage } from "../cube/Zaehlfrage.js"
import * as CubeSource from "./CubeSource.js"

const count = (tabelle: Spaltentabelle.Spaltentabelle, frage: Zaehlfrage) =>
  Effect.flatMap(CubeSource.CubeSource, (source) => source.count([frage])).pipe(Effect.provide(CubeSource.layerOf(tabelle)))

describe("layerOf", () => {
  it.each(zaehlfaelle.map((fall) => [fall.name, fall] as const))("answers: %s", (_, { tabelle, frage, erwartet }) => {
    expect(Effect.runSync(count(tabelle, frage)).map(antwortOf)).toEqual([geordnet(erwartet)])
  })

  it("fails for a question that does not fit, and for a table that is torn", () => {
    const error = (tabelle: Spaltentabelle.Spaltentabelle): CubeSource.CubeSourceError => Effect.runSync(Effect.flip(count(tabelle, { merkmale: [], gewicht: "w" })))
    expect(error(Spaltentabelle.make({}))).toMatchObject({ reason: "question" })
    expect(error(Spaltentabelle.make({})).message).toContain("SpalteNotFound")
    expect(error({ zeilen: 1, spalten: { w: { _tag: "Schluessel", schluessel: [], codes: Uint8Array.of(3) } } })).toMatchObject({ reason: "data" })
  })
})
