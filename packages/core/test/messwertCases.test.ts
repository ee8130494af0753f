import { readdirSync, readFileSync } from "node:fs"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Messwert from "../src/kernel/Messwert.js"

const folder = new URL("cases/messwert/", import.meta.url)

const Fall = Schema.Struct({
  beschreibung: Schema.NonEmptyString,
  quelle: Schema.NonEmptyString,
  gegeben: Schema.Struct({
    rechnung: Schema.Literals([
      "sum", "mean", "add", "subtract", "multiply", "divide", "anteil", "compare", "isCompatible",
    ]),
    werte: Schema.Array(Messwert.Messwert),
  }),
  erwartet: Schema.Union([Schema.Boolean, Schema.Literals(["kleiner", "gleich", "groesser", "unentschieden", "nicht-vergleichbar"]), Messwert.Messwert]),
  toleranz: Schema.optionalKey(Schema.Finite),
})

const read = Schema.decodeUnknownSync(Fall, { onExcessProperty: "error" })

const calculate = ({ rechnung, werte }: typeof Fall.Type["gegeben"]): Messwert.Messwert | Messwert.Vergleich | boolean => {
  if (rechnung === "sum" || rechnung === "mean") return Messwert[rechnung](werte)
  const [a, b] = werte
  if (a === undefined || b === undefined || werte.length > 2) throw new Error(`${rechnung} needs two values`)
  return Messwert[rechnung](a, b)
}

describe("cases of the statistics office", () => {
  it.each(readdirSync(folder).sort().map((file) => {
    const fall = read(JSON.parse(readFileSync(new URL(file, folder), "utf8")))
    return [file, fall.beschreibung, fall] as const
  }))("%s: %s", (_, __, { gegeben, erwartet, toleranz }) => {
    const result = calculate(gegeben)
    if (toleranz === undefined || typeof result !== "object" || typeof erwartet !== "object") return expect(result).toEqual(erwartet)
    expect(result._tag).toBe(erwartet._tag)
    const [found, wanted] = [Messwert.getIntervall(result), Messwert.getIntervall(erwartet)]
    expect(Math.abs((found?.von ?? NaN) - (wanted?.von ?? NaN))).toBeLessThanOrEqual(toleranz)
    expect(Math.abs((found?.bis ?? NaN) - (wanted?.bis ?? NaN))).toBeLessThanOrEqual(toleranz)
    expect(Math.abs((Messwert.getWert(result) ?? NaN) - (Messwert.getWert(erwartet) ?? NaN))).toBeLessThanOrEqual(toleranz)
  })
})
