import { DuckDBInstance } from "@duckdb/node-api"
import { Cube, type Spaltentabelle, type Zaehlfrage } from "@teilhabe/core/cube"
import { Stichtag } from "@teilhabe/core/kernel"
import { Altersgruppensatz, Codeliste, Geschlecht, Merkmal, Nationalitaet } from "@teilhabe/core/merkmal"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { antwortOf, geordnet, zaehlfaelle } from "../../core/test/zaehlfaelle.js"
import { rowsOf, vergleichbar, zaehleZeilen } from "../test/referenz.js"
import { appendSpalten } from "./appendSpalten.js"
import { duckdbSource } from "./duckdbSource.js"

const geschlecht = Merkmal.make("geschlecht", Geschlecht.liste)
const nationalitaet = Merkmal.make("nationalitaet", Nationalitaet.liste)
const alter = Merkmal.make("alter", Altersgruppensatz.toListe(Altersgruppensatz.ALTX01))
const stichtag = Stichtag.make(2023, 2, 28)

let connection: Awaited<ReturnType<DuckDBInstance["connect"]>>
beforeAll(async () => { connection = await (await DuckDBInstance.create(":memory:")).connect() })
afterAll(() => connection.closeSync())

let tables = 0
const count = async (tabelle: Spaltentabelle.Spaltentabelle, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<ReadonlyArray<Cube.Auszaehlung>> => {
  tables += 1
  const name = `t"${tables}`
  await appendSpalten(connection, tabelle, { tabelle: name })
  const asked = Effect.flatMap(CubeSource.CubeSource, (source) => source.count(fragen))
  return Effect.runPromise(Effect.provide(asked, duckdbSource({ art: "verbindung", connection, tabelle: name })))
}

const draw = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

const keys = (schluessel: ReadonlyArray<string>, zeilen: number, next: (below: number) => number): Spaltentabelle.Schluesselspalte => ({
  _tag: "Schluessel", schluessel, codes: Uint8Array.from({ length: zeilen }, () => { const at = next(schluessel.length + 1); return at === schluessel.length ? 255 : at }),
})

const persons = (zeilen: number, seed: number): Spaltentabelle.Spaltentabelle => {
  const next = draw(seed)
  return {
    zeilen,
    spalten: {
      sex: keys(["m", "w", "d", "ohne-angabe", "unbekannt", "f", "x'; DROP TABLE t; --", ""], zeilen, next),
      nat: keys(["NATD", "NATA", "NATX"], zeilen, next),
      staat: keys(["000", "163", "999"], zeilen, next),
      'a "b"': keys(["NATD", "NATA"], zeilen, next),
      geb: { _tag: "Tag", tage: Int32Array.from({ length: zeilen }, () => (next(9) === 0 ? -2_147_483_648 : next(5) === 0 ? [19_416, 12_477, 19_417, 8825, 8824, -62_092, 1_000_000][next(7)] ?? 0 : 19_500 - next(40_000))) },
      gewicht: { _tag: "Zahl", zahlen: Float64Array.from({ length: zeilen }, () => [1, 0.1, 0.2, 2.5, 1_234_567.75, 0, -1, Number.NaN, 1e-7, 0.000_123, Infinity, -0.5][next(12)] ?? 0) },
      haushalt: { _tag: "Zahl", zahlen: Uint8Array.from({ length: zeilen }, () => next(5)) },
      halbe: { _tag: "Zahl", zahlen: Float32Array.from({ length: zeilen }, () => next(5) / 10) },
    },
  }
}

const sexOf: Zaehlfrage.Zaehlmerkmal = { merkmal: geschlecht, lesart: { art: "spalte", spalte: "sex" } }
const natOf: Zaehlfrage.Zaehlmerkmal = { merkmal: nationalitaet, lesart: { art: "spalte", spalte: "nat" } }
const ageOf: Zaehlfrage.Zaehlmerkmal = { merkmal: alter, lesart: { art: "alter", spalte: "geb", stichtag } }
const deutsche: Zaehlfrage.Zaehlmerkmal = { merkmal: nationalitaet, lesart: { art: "umschluesselung", spalte: "staat", paare: { "000": "NATD" }, sonst: "NATA" } }
const zugeordnet: Zaehlfrage.Zaehlmerkmal = { merkmal: geschlecht, lesart: { art: "geschlecht", spalte: "sex", geburtstag: "geb", zuordnung: { art: "geburtsmonat", ungerade: "m", gerade: "w" } } }

const filters: ReadonlyArray<Zaehlfrage.Bedingung> = [
  { art: "in", spalte: "nat", schluessel: ["NATD", "it's", '"'] },
  { art: "in", spalte: "nat", schluessel: [] },
  { art: "nicht", teil: { art: "in", spalte: "nat", schluessel: ["NATD"] } },
  { art: "nicht", teil: { art: "in", spalte: "nat", schluessel: [] } },
  { art: "zwischen", spalte: "geb", von: Stichtag.make(1980, 1, 1), bis: Stichtag.make(2004, 2, 29) },
  { art: "zwischen", spalte: "geb" },
  { art: "nicht", teil: { art: "zwischen", spalte: "geb", von: Stichtag.make(1990, 1, 1) } },
  { art: "alter", spalte: "geb", stichtag, von: 18, unter: 65 },
  { art: "nicht", teil: { art: "alter", spalte: "geb", stichtag, unter: 19 } },
  { art: "alter", spalte: "geb", stichtag },
  { art: "fehlt", spalte: "sex" }, { art: "fehlt", spalte: "geb" }, { art: "fehlt", spalte: "gewicht" },
  { art: "und", teile: [] }, { art: "oder", teile: [] },
  { art: "und", teile: [{ art: "in", spalte: "sex", schluessel: ["w"] }, { art: "nicht", teil: { art: "fehlt", spalte: "geb" } }] },
  { art: "nicht", teil: { art: "oder", teile: [{ art: "in", spalte: "sex", schluessel: ["w"] }, { art: "alter", spalte: "geb", stichtag, von: 30 }] } },
]

const gefragt: ReadonlyArray<Zaehlfrage.Zaehlfrage> = [
  { merkmale: [] },
  { merkmale: [sexOf] },
  { merkmale: [natOf, sexOf, ageOf] },
  { merkmale: [deutsche, zugeordnet] },
  { merkmale: [zugeordnet, ageOf], gewicht: "gewicht" },
  { merkmale: [sexOf], gewicht: "haushalt" },
  { merkmale: [sexOf], gewicht: "halbe" },
  { merkmale: [{ merkmal: nationalitaet, lesart: { art: "spalte", spalte: 'a "b"' } }, { merkmal: geschlecht, lesart: { art: "fest", schluessel: "w" } }] },
  ...filters.map((filter): Zaehlfrage.Zaehlfrage => ({ merkmale: [sexOf, ageOf], filter, gewicht: "haushalt" })),
]
// A list of bands that leaves ages out, and has a value for a missing answer.
const luecken = Merkmal.make("alter", Codeliste.make({
  id: "luecken", titel: "Luecken", quelle: "made up",
  auspraegungen: [{ schluessel: "ALT003B06", name: "3" }, { schluessel: "ALT018B65", name: "18" }, { schluessel: "fehlt", name: "fehlt", art: "fehlt" }],
}))
const fragen = [...gefragt, { merkmale: [{ ...ageOf, merkmal: luecken }, sexOf] }, { merkmale: [{ ...ageOf, merkmal: luecken }, sexOf], gewicht: "gewicht" }].map((frage) => ({ ...frage, hoechstens: 1000 }))

describe("properties", () => {
  test.each([1, 2, 3])("the source counts what reading the rows one by one counts, for table %i", async (seed) => {
    const tabelle = persons(400, seed)
    const rows = rowsOf(tabelle)
    const counted = await count(tabelle, fragen)
    for (const [at, frage] of fragen.entries()) {
      const expected = zaehleZeilen(rows, frage)
      const got = counted[at]
      if (got === undefined) throw new Error("no answer")
      expect(vergleichbar(got), `question ${at}`).toEqual(vergleichbar(expected))
    }
  })
})

describe("cases that every source answers alike", () => {
  test.each(zaehlfaelle.map((fall) => [fall.name, fall] as const))("%s", async (_, { erwartet, frage, tabelle }) => {
    const [answer] = await count(tabelle, [frage])
    if (answer === undefined) throw new Error("no answer")
    expect(antwortOf(answer)).toEqual(geordnet(erwartet))
  })
})
