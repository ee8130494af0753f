import { readdirSync, readFileSync } from "node:fs"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Messwert from "../src/kernel/Messwert.js"

const lists = { sum: Messwert.sum, mean: Messwert.mean }

const { add, subtract, multiply, divide, anteil, compare, isCompatible } = Messwert

const pairs = { add, subtract, multiply, divide, anteil, compare, isCompatible }

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
  if (rechnung === "sum" || rechnung === "mean") return lists[rechnung](werte)
  const [a, b] = werte
  if (a === undefined || b === undefined || werte.length > 2) throw new Error(`${rechnung} needs two values`)
  return pairs[rechnung](a, b)
}

const near = (erwartet: number, toleranz: number): unknown =>
  ({ asymmetricMatch: (found: unknown) => typeof found === "number" && Math.abs(found - erwartet) <= toleranz })

/** What the result has to match: the value itself, or one that is off by the tolerance at most. */
const expected = ({ erwartet, toleranz }: typeof Fall.Type): unknown => {
  if (toleranz === undefined || typeof erwartet !== "object" || erwartet._tag === "Fehlend") return erwartet
  const parts = Object.entries(erwartet).map(([key, part]) => [key, typeof part === "number" ? near(part, toleranz) : part])
  return Object.fromEntries(parts)
}

describe("cases of the statistics office", () => {
  it.each(readdirSync(folder).sort().map((file) => {
    const fall = read(JSON.parse(readFileSync(new URL(file, folder), "utf8")))
    return [file, fall.beschreibung, fall] as const
  }))("%s: %s", (_, __, fall) => {
    expect(calculate(fall.gegeben)).toEqual(expected(fall))
  })
})
