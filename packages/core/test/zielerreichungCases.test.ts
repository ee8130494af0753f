import { readdirSync, readFileSync } from "node:fs"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Stufe } from "../src/fall/Ziel.js"
import { zielerreichung } from "../src/fall/zielerreichung.js"
import * as Messwert from "../src/kernel/Messwert.js"

const folder = new URL("cases/zielerreichung/", import.meta.url)

const Fall = Schema.Struct({
  beschreibung: Schema.NonEmptyString,
  quelle: Schema.NonEmptyString,
  gegeben: Schema.Struct({ ziele: Schema.Array(Schema.Struct({ gewicht: Schema.Finite, stufe: Schema.optionalKey(Stufe) })) }),
  erwartet: Schema.Struct({ wert: Messwert.Messwert, bewertet: Schema.Int, unbewertet: Schema.Int, gewicht: Schema.Finite }),
  toleranz: Schema.optionalKey(Schema.Finite),
})

const read = Schema.decodeUnknownSync(Fall, { onExcessProperty: "error" })

const files = readdirSync(folder).sort()

describe("cases of Goal Attainment Scaling", () => {
  it.each(files.map((file) => {
    const fall = read(JSON.parse(readFileSync(new URL(file, folder), "utf8")))
    return [file, fall.beschreibung, fall] as const
  }))("%s: %s", (_, __, { erwartet, gegeben, toleranz = 0 }) => {
    const { wert, ...counted } = zielerreichung(gegeben.ziele)
    const { wert: expected, ...counts } = erwartet
    expect(counted).toEqual(counts)
    if (Messwert.isFehlend(expected)) expect(wert).toEqual(expected)
    else expect(Math.abs((Messwert.getWert(wert) ?? Number.NaN) - expected.wert)).toBeLessThanOrEqual(toleranz)
  })

  it("holds the published figures and the three ways of having no value", () => {
    expect(files.length).toBeGreaterThanOrEqual(11)
  })
})
