import { type Cube, Spaltentabelle, type Zaehlfrage } from "@teilhabe/core/cube"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import type { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startPool } from "../test/startPool.js"
import { describeProperties } from "../../core/test/quellproben.js"
import { antwortOf, geordnet, type Zaehlfall, zaehlfaelle } from "../../core/test/zaehlfaelle.js"
import { insertSpalten } from "./insertSpalten.js"
import { postgresSource } from "./postgresSource.js"

let pool: Pool
let end: () => Promise<void>
beforeAll(async () => { ({ end, pool } = await startPool()) })
afterAll(() => end())

let tables = 0
const count = async (tabelle: Spaltentabelle.Spaltentabelle, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<ReadonlyArray<Cube.Auszaehlung>> => {
  tables += 1
  const name = `t"${tables}`
  await insertSpalten(pool, tabelle, { tabelle: name })
  const asked = Effect.flatMap(CubeSource.CubeSource, (source) => source.count(fragen))
  return Effect.runPromise(Effect.provide(asked, postgresSource({ pool, tabelle: name })))
}

describeProperties(count)

const NUL = "\u0000"
const holdsNul = ({ tabelle }: Zaehlfall): boolean => Object.values(tabelle.spalten).some((spalte) => spalte._tag === "Schluessel" && spalte.schluessel.includes(NUL))

/** The same case with an apostrophe wherever a row has U+0000, which no text of PostgreSQL has. */
const withoutNul = (fall: Zaehlfall): Zaehlfall => {
  const spalten = Object.entries(fall.tabelle.spalten).map(([name, spalte]) =>
    [name, spalte._tag === "Schluessel" ? Spaltentabelle.schluesselspalte(Array.from(spalte.codes, (code) => (spalte.schluessel[code] === NUL ? "'" : spalte.schluessel[code]))) : spalte] as const)
  const nul = fall.erwartet.zellen.find(([koordinate]) => Object.values(koordinate).includes(NUL))?.[1] ?? 0
  const zellen = fall.erwartet.zellen.filter(([koordinate]) => !Object.values(koordinate).includes(NUL))
    .map(([koordinate, wert]) => [koordinate, Object.values(koordinate).includes("'") ? wert + nul : wert] as const)
  return { ...fall, tabelle: Spaltentabelle.make(Object.fromEntries(spalten)), erwartet: { ...fall.erwartet, zellen } }
}

describe("cases that every source answers alike", () => {
  test("a key with U+0000 is refused by name, and the table is not made", async () => {
    const nul = zaehlfaelle.filter(holdsNul)
    expect(nul).toHaveLength(1)
    for (const { frage, tabelle } of nul) await expect(count(tabelle, [frage])).rejects.toMatchObject({ reason: "data", message: expect.stringContaining(String.raw`cannot hold the key "\u0000"`) })
    const made = await pool.query(`SELECT 1 FROM pg_class WHERE relname = $1`, [`t"${tables}`])
    expect(made.rows).toEqual([])
  })

  test.each(zaehlfaelle.map((fall) => [fall.name, holdsNul(fall) ? withoutNul(fall) : fall] as const))("%s", async (_, { erwartet, frage, tabelle }) => {
    const [answer] = await count(tabelle, [frage])
    if (answer === undefined) throw new Error("no answer")
    expect(antwortOf(answer)).toEqual(geordnet(erwartet))
  })
})
