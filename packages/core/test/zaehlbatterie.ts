/**
 * Invented persons with every kind of answer, and questions of every kind to them.
 *
 * @module
 */
import type { Schluesselspalte, Spaltentabelle } from "../src/cube/Spaltentabelle.js"
import type { Bedingung, Zaehlfrage, Zaehlmerkmal } from "../src/cube/Zaehlfrage.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Altersgruppensatz from "../src/merkmal/Altersgruppensatz.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Geschlecht from "../src/merkmal/Geschlecht.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import * as Nationalitaet from "../src/merkmal/Nationalitaet.js"

const geschlecht = Merkmal.make("geschlecht", Geschlecht.liste)
const nationalitaet = Merkmal.make("nationalitaet", Nationalitaet.liste)
const alter = Merkmal.make("alter", Altersgruppensatz.toListe(Altersgruppensatz.ALTX01))
const stichtag = Stichtag.make(2023, 2, 28)

const draw = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

const keys = (schluessel: ReadonlyArray<string>, zeilen: number, next: (below: number) => number): Schluesselspalte => ({
  _tag: "Schluessel", schluessel, codes: Uint8Array.from({ length: zeilen }, () => { const at = next(schluessel.length + 1); return at === schluessel.length ? 255 : at }),
})

/** Draws a table of persons; the same seed draws the same. */
export const persons = (zeilen: number, seed: number): Spaltentabelle => {
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

const sexOf: Zaehlmerkmal = { merkmal: geschlecht, lesart: { art: "spalte", spalte: "sex" } }
const natOf: Zaehlmerkmal = { merkmal: nationalitaet, lesart: { art: "spalte", spalte: "nat" } }
const ageOf: Zaehlmerkmal = { merkmal: alter, lesart: { art: "alter", spalte: "geb", stichtag } }
const deutsche: Zaehlmerkmal = { merkmal: nationalitaet, lesart: { art: "umschluesselung", spalte: "staat", paare: { "000": "NATD" }, sonst: "NATA" } }
const zugeordnet: Zaehlmerkmal = { merkmal: geschlecht, lesart: { art: "geschlecht", spalte: "sex", geburtstag: "geb", zuordnung: { art: "geburtsmonat", ungerade: "m", gerade: "w" } } }

const filters: ReadonlyArray<Bedingung> = [
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

const gefragt: ReadonlyArray<Zaehlfrage> = [
  { merkmale: [] },
  { merkmale: [sexOf] },
  { merkmale: [natOf, sexOf, ageOf] },
  { merkmale: [deutsche, zugeordnet] },
  { merkmale: [zugeordnet, ageOf], gewicht: "gewicht" },
  { merkmale: [sexOf], gewicht: "haushalt" },
  { merkmale: [sexOf], gewicht: "halbe" },
  { merkmale: [{ merkmal: nationalitaet, lesart: { art: "spalte", spalte: 'a "b"' } }, { merkmal: geschlecht, lesart: { art: "fest", schluessel: "w" } }] },
  ...filters.map((filter): Zaehlfrage => ({ merkmale: [sexOf, ageOf], filter, gewicht: "haushalt" })),
]
// A list of bands that leaves ages out, and has a value for a missing answer.
const luecken = Merkmal.make("alter", Codeliste.make({
  id: "luecken", titel: "Luecken", quelle: "made up",
  auspraegungen: [{ schluessel: "ALT003B06", name: "3" }, { schluessel: "ALT018B65", name: "18" }, { schluessel: "fehlt", name: "fehlt", art: "fehlt" }],
}))
/** What is asked of it: all that a question can say. */
export const fragen: ReadonlyArray<Zaehlfrage> = [...gefragt, { merkmale: [{ ...ageOf, merkmal: luecken }, sexOf] }, { merkmale: [{ ...ageOf, merkmal: luecken }, sexOf], gewicht: "gewicht" }].map((frage) => ({ ...frage, hoechstens: 1000 }))
