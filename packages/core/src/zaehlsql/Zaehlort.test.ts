import { describe, expect, test } from "vitest"
import * as Cube from "../cube/Cube.js"
import type { Zaehlfrage } from "../cube/Zaehlfrage.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import { STANDARD } from "./Dialekt.js"
import { isLesbar, type Spaltentyp } from "./Spaltentyp.js"
import { name, type Stueck, toText } from "./Stueck.js"
import { type Abfrage, check, count, statements, type Zaehlort } from "./Zaehlort.js"

const gruppe = Merkmal.make("gruppe", Codeliste.make({ id: "gruppe", titel: "Gruppe", quelle: "made up", auspraegungen: [{ schluessel: "a", name: "a" }, { schluessel: "fehlt", name: "fehlt", art: "fehlt" }] }))
const spalte = (text: string, art: Spaltentyp["art"]): readonly [string, Spaltentyp] => [text, { art, typ: art.toUpperCase(), sql: name(text) }]
const ort: Zaehlort = { dialekt: STANDARD, spalten: new Map([spalte("g", "text"), spalte("w", "dezimalzahl"), spalte("f", "gleitzahl")]), teile: [name("p"), name("q")] }
const byGruppe: Zaehlfrage = { merkmale: [{ merkmal: gruppe, lesart: { art: "spalte", spalte: "g" } }] }

/** Answers every statement with the rows given for it, and keeps what was asked. */
const answering = (...answers: ReadonlyArray<ReadonlyArray<ReadonlyArray<unknown>>>) => {
  const asked: Array<string> = []
  const abfrage: Abfrage = (frage: Stueck, nimm) => {
    const rows = answers[asked.push(toText(frage, (nummer) => `:${nummer}`)) - 1] ?? []
    nimm(rows.length, (column, row) => rows[row]?.[column])
    return Promise.resolve()
  }
  return { abfrage, asked }
}
const cellsOf = ({ cube }: Cube.Auszaehlung | { readonly cube: Cube.Cube }) => Object.fromEntries(Cube.zellen(cube).map(({ koordinate, wert }) => [Object.values(koordinate).join(" "), Messwert.getWert(wert)]))

describe("a table in parts", () => {
  test("groups of two parts are one cell, and what is unknown in both is one finding", async () => {
    const { abfrage, asked } = answering([["a", "2"], ["z", 1], ["a", 3n], [null, 1], ["z", 4], [undefined, 1]])
    const [answer] = await count(ort, [byGruppe], abfrage)
    expect(asked).toEqual(['SELECT "g" AS s0, count(*) AS s1 FROM "p" GROUP BY 1 UNION ALL SELECT "g" AS s0, count(*) AS s1 FROM "q" GROUP BY 1'])
    expect(answer && cellsOf(answer)).toEqual({ a: 5, fehlt: 7 })
    expect(answer).toMatchObject({ gezaehlt: 12, ohneAngabe: { gruppe: 7 }, unbekannt: { gruppe: 5 }, findings: [{ details: { wert: "z", anzahl: 5 } }] })
  })

  test("sums of two parts add up as decimals, however the database writes them", async () => {
    const { abfrage } = answering([[2, 2, "0.1"], [1, 1, "0.20"]])
    const [answer] = await count(ort, [{ merkmale: [], gewicht: "w" }], abfrage)
    expect(answer && Object.values(cellsOf(answer))).toEqual([0.3])
  })

  test("a filter asks how many rows all parts have", async () => {
    const { abfrage, asked } = answering([["4"], ["6"]], [[3], [2]])
    const [answer] = await count(ort, [{ merkmale: [], filter: { art: "in", spalte: "g", schluessel: ["a"] } }], abfrage)
    expect(asked[0]).toBe('SELECT count(*) FROM "p" UNION ALL SELECT count(*) FROM "q"')
    expect(answer).toMatchObject({ gezaehlt: 5, ausgelassen: 5 })
  })
})

describe("the second statement", () => {
  test("is asked only where the first left rows open", async () => {
    const frage: Zaehlfrage = { merkmale: [], gewicht: "f" }
    expect(statements(ort, frage)).toHaveLength(2)
    const closed = answering([[2, 2, 1_500_000_000n]])
    const [short] = await count(ort, [frage], closed.abfrage)
    expect([closed.asked.length, short && Object.values(cellsOf(short))]).toEqual([1, [1.5]])
    const open = answering([[3, 2, 1_500_000_000n]], [["NaN", 1]])
    const [answer] = await count(ort, [frage], open.abfrage)
    expect(open.asked).toHaveLength(2)
    expect(answer).toMatchObject({ gezaehlt: 2, nichtGezaehlt: 1, findings: [{ code: "cube/GewichtInvalid", details: { wert: "NaN", anzahl: 1 } }] })
  })
})

describe("what keeps a question from being asked", () => {
  test("is said with the type of the database, and of several questions with which", () => {
    expect(check(ort, [byGruppe])).toEqual([])
    expect(check(ort, [byGruppe, { ...byGruppe, gewicht: "g2", filter: { art: "zwischen", spalte: "w" } }])).toEqual([
      'question 2: filter reads the column "w" as a day, so it has to be a date, a timestamp or a text as YYYY-MM-DD; it is DEZIMALZAHL: cast it in a view',
      'question 2: gewicht reads the column "g2", which is not there; there are g, w, f',
    ])
  })

  test("a text may be a key, a day and a number, what no question knows is nothing", () => {
    expect((["schluessel", "tag", "zahl", "antwort"] as const).map((als) => [isLesbar("text", als), isLesbar("fremd", als)])).toEqual([[true, false], [true, false], [true, false], [true, false]])
  })
})
