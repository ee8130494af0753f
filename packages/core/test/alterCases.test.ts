import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Altersgruppe from "../src/merkmal/Altersgruppe.js"
import * as Altersgruppensatz from "../src/merkmal/Altersgruppensatz.js"

const folder = new URL("cases/alter/", import.meta.url)

const { ALTERSJAHRE, ALTX01, ALTX20, ALT033, BA_ARBEITSLOSE, BA_ELB } = Altersgruppensatz
const saetze = { ALTERSJAHRE, ALTX01, ALTX20, ALT033, BA_ARBEITSLOSE, BA_ELB }

const Jahre = Schema.Struct({ von: Schema.Int, bis: Schema.optionalKey(Schema.Int) })

const head = { beschreibung: Schema.NonEmptyString, quelle: Schema.NonEmptyString }

const Fall = Schema.Union([
  Schema.Struct({
    ...head,
    gegeben: Schema.Struct({ rechnung: Schema.Literal("alterAm"), geburtsdatum: Stichtag.Stichtag, stichtag: Stichtag.Stichtag }),
    erwartet: Schema.Int,
  }),
  Schema.Struct({
    ...head,
    gegeben: Schema.Struct({
      rechnung: Schema.Literal("fill"),
      satz: Schema.Literals(["ALTERSJAHRE", "ALTX01", "ALTX20", "ALT033", "BA_ARBEITSLOSE", "BA_ELB"]),
      ...Jahre.fields,
    }),
    erwartet: Schema.Union([
      Schema.Array(Schema.String),
      Schema.Struct({ hinausragend: Schema.Array(Schema.String), luecken: Schema.Array(Jahre) }),
    ]),
  }),
])

const read = Schema.decodeUnknownSync(Fall, { onExcessProperty: "error" })

const calculate = ({ gegeben }: typeof Fall.Type): unknown => {
  if (gegeben.rechnung === "alterAm") return Altersgruppe.alterAm(gegeben.geburtsdatum, gegeben.stichtag)
  const filled = Altersgruppe.fill(Altersgruppensatz.toListe(saetze[gegeben.satz]), Altersgruppe.make(gegeben.von, gegeben.bis))
  if (Result.isSuccess(filled)) return filled.success
  const { hinausragend, luecken } = filled.failure
  return { hinausragend, luecken }
}

describe("cases of age", () => {
  it.each(readdirSync(folder).sort().map((file) => {
    const fall = read(JSON.parse(readFileSync(new URL(file, folder), "utf8")))
    return [file, fall.beschreibung, fall] as const
  }))("%s: %s", (_, __, fall) => {
    expect(calculate(fall)).toEqual(fall.erwartet)
  })
})
