import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { antwortOf, geordnet, zaehlfaelle } from "../../test/zaehlfaelle.js"
import { countZeilen } from "./internal/zaehlZeilen.js"
import { countSpalten } from "./countSpalten.js"

describe("countSpalten", () => {
  it.each(zaehlfaelle.map((fall) => [fall.name, fall] as const))("answers: %s", (_, { tabelle, frage, erwartet }) => {
    const [antwort] = Result.getOrThrow(countSpalten(tabelle, [frage]))
    expect(antwort === undefined ? undefined : antwortOf(antwort)).toEqual(geordnet(erwartet))
    expect(antwort).toEqual(countZeilen(tabelle, frage))
  })
})
