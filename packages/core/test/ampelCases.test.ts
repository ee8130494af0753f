import { readdirSync, readFileSync } from "node:fs"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Zeitraum from "../src/kernel/Zeitraum.js"
import { Horizontregel } from "../src/konzept/Horizontregel.js"
import { Projekt } from "../src/konzept/Projekt.js"
import { ampel } from "../src/projektverlauf/ampel.js"
import { Ereignis } from "../src/projektverlauf/Ereignis.js"
import { standAt } from "../src/projektverlauf/standAt.js"

const folder = new URL("cases/ampel/", import.meta.url)

const Fall = Schema.Struct({
  beschreibung: Schema.NonEmptyString,
  quelle: Schema.NonEmptyString,
  gegeben: Schema.Struct({
    projekt: Schema.Record(Schema.String, Schema.Unknown),
    beschluss: Schema.NullOr(Stichtag.Stichtag),
    horizontregel: Schema.optionalKey(Horizontregel),
    ereignisse: Schema.Array(Ereignis),
    stichtag: Stichtag.Stichtag,
  }),
  erwartet: Schema.Struct({ farbe: Schema.String, grund: Schema.String, termin: Schema.optionalKey(Schema.String), satz: Schema.String }),
})

const read = Schema.decodeUnknownSync(Fall, { onExcessProperty: "error" })

const quelle = { kapitel: "Kapitel" }

const files = readdirSync(folder).sort()

describe("cases of colours", () => {
  it.each(files.map((file) => {
    const fall = read(JSON.parse(readFileSync(new URL(file, folder), "utf8")))
    return [file, fall.beschreibung, fall] as const
  }))("%s: %s", (_, __, { erwartet, gegeben: { beschluss, ereignisse, horizontregel, projekt, stichtag } }) => {
    const decoded = Schema.decodeUnknownSync(Projekt)({ id: "patenschaft", titel: "Patenschaft", handlungsfeld: "wohnen", quelle, ...projekt })
    const konzept = {
      ...(beschluss === null ? {} : { beschluss: { zeit: Zeitraum.tag(beschluss), quelle: decoded.quelle } }), ...(horizontregel === undefined ? {} : { horizontregel }),
    }
    const { farbe, grund, satz, termin } = ampel(decoded, standAt(ereignisse, stichtag), konzept, stichtag)
    expect({ farbe, grund, ...(termin === undefined ? {} : { termin: termin.schluessel }), satz }).toEqual(erwartet)
  })

  it("holds the edges of days, months and years", () => {
    expect(files.length).toBeGreaterThanOrEqual(17)
  })
})
