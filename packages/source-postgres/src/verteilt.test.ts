import { type Cube, countSpalten, type Spaltentabelle, type Zaehlfrage } from "@teilhabe/core/cube"
import { Stichtag } from "@teilhabe/core/kernel"
import { Altersgruppensatz, Codeliste, Merkmal } from "@teilhabe/core/merkmal"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { vergleichbar } from "../../core/test/referenz.js"
import { fragen, persons } from "../../core/test/zaehlbatterie.js"
import { startVerteilt, type Verteilt } from "../test/verteilt.js"
import { explainZaehlfrage } from "./explainZaehlfrage.js"
import { postgresSource, type Tabellenort } from "./postgresSource.js"

const ZEILEN = 20_000
const drawn = persons(ZEILEN, 20)
// Of these the process gives exact sums too; the last five are not counted.
const GEWICHTE = [1, 0.1, 0.2, 2.5, 1234.75, 0.000_123, 0, -1, -0.5, Number.NaN, Infinity, -Infinity]
const gewicht: Spaltentabelle.Zahlenspalte = { _tag: "Zahl", zahlen: Float64Array.from({ length: ZEILEN }, (_, row) => GEWICHTE[(row * 7 + (row >> 4)) % GEWICHTE.length] ?? 0) }
const tabelle: Spaltentabelle.Spaltentabelle = { ...drawn, spalten: { ...drawn.spalten, gewicht } }
// Where no row can be meant, no node is asked.
const isNothing = ({ filter }: Zaehlfrage.Zaehlfrage): boolean => filter?.art === "oder" && filter.teile.length === 0
const gefragt = fragen.map((frage, at) => [at, frage] as const).filter(([, frage]) => !isNothing(frage))
let verteilt: Verteilt
beforeAll(async () => { verteilt = await startVerteilt(tabelle) }, 60_000)
afterAll(() => verteilt.stop())

const counting = (ort: Tabellenort, asked: ReadonlyArray<Zaehlfrage.Zaehlfrage>) =>
  Effect.provide(Effect.flatMap(CubeSource.CubeSource, (source) => source.count(asked)), postgresSource(ort))
const count = (name: string, asked: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<ReadonlyArray<Cube.Auszaehlung>> => Effect.runPromise(counting({ pool: verteilt.pool, tabelle: name }, asked))

/** The scans of nodes in a plan, each with the rows that came from there, and with what is said of it. */
const scansOf = (plan: string) => plan.split("->").filter((one) => one.includes("Foreign Scan")).map((rest) => ({
  isTable: /Foreign Scan on/u.test(rest), rows: rowsOf(rest), rest,
}))
const rowsOf = (plan: string): number => Number(/actual rows=([\d.]+)/u.exec(plan)?.[1] ?? Number.NaN)

describe("a table over two nodes", () => {
  test("is counted as the same rows on one server and in the process, by every kind of question", async () => {
    // The process names rows one by one, of so many rows too many; what is found is compared in small tables.
    const counts = (answers: ReadonlyArray<Cube.Auszaehlung>) => answers.map((one) => vergleichbar({ ...one, findings: [] }))
    const onOne = await count("personen", fragen)
    expect(counts(onOne)).toEqual(counts(Result.getOrThrow(countSpalten(tabelle, fragen))))
    const { rows } = await verteilt.pool.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM verteilt GROUP BY tableoid`)
    expect(rows.map((one) => one.rows).every((one) => one > ZEILEN / 3)).toBe(true)
    expect((await count("verteilt", fragen)).map(vergleichbar)).toEqual(onOne.map(vergleichbar))
  })

  test.each(gefragt)("question %i is aggregated on the nodes: from each come its groups, and no rows", async (_, frage) => {
    const ask = (name: string) => explainZaehlfrage({ pool: verteilt.pool, tabelle: name }, frage, { ausgefuehrt: true })
    const plans = (await ask("verteilt")).split("\n\n")
    const onOne = (await ask("personen")).split("\n\n")
    expect(plans).toHaveLength(onOne.length)
    for (const [at, plan] of plans.entries()) {
      const scans = scansOf(plan)
      expect(scans, plan).toHaveLength(2)
      expect(plan.match(/Foreign Scan/gu), plan).toHaveLength(2)
      for (const { isTable, rest, rows } of scans) {
        expect(isTable, plan).toBe(false)
        expect(rest, plan).toMatch(/Relations: Aggregate on \(public\.verteilt_\d\)/u)
        expect(rows).toBeLessThanOrEqual(rowsOf(onOne[at] ?? ""))
      }
      expect(plan).not.toMatch(/Filter:|HashAggregate|GroupAggregate/u)
    }
  })

  test("a question that no row can answer asks no node", async () => {
    const plans = await Promise.all(fragen.filter(isNothing).map((frage) => explainZaehlfrage({ pool: verteilt.pool, tabelle: "verteilt" }, frage)))
    expect(plans).toHaveLength(1)
    expect(plans[0]).not.toContain("Foreign Scan")
  })

  test("both nodes work at the same time where the server is told so", async () => {
    expect(await explainZaehlfrage({ pool: verteilt.pool, tabelle: "verteilt" }, { merkmale: [] })).toMatch(/Append[\s\S]*Async Foreign Scan[\s\S]*Async Foreign Scan/u)
  })

  test("the plan of a table on one server has one scan", async () => {
    expect(await explainZaehlfrage({ pool: verteilt.pool, tabelle: "personen" }, { merkmale: [] })).toMatch(/^Aggregate[\s\S]*Seq Scan on public\.personen/u)
  })
})

describe("columns that a node is not given", () => {
  const keys = Merkmal.make("k", Codeliste.make({ id: "k", titel: "K", quelle: "made up", auspraegungen: ["a", "A", "b", "7"].map((schluessel) => ({ schluessel, name: schluessel })) }))
  const alter = Merkmal.make("alter", Altersgruppensatz.toListe(Altersgruppensatz.ALTX01))
  const read = (spalte: string): Zaehlfrage.Zaehlfrage => ({ merkmale: [{ merkmal: keys, lesart: { art: "spalte", spalte } }] })
  const only = (spalte: string): Zaehlfrage.Zaehlfrage => ({ ...read(spalte), filter: { art: "in", spalte, schluessel: ["a", "7"] } })

  beforeAll(async () => {
    await verteilt.everywhere(
      `CREATE EXTENSION citext`, `CREATE TYPE buchstabe AS ENUM ('a', 'A', 'b')`, `CREATE DOMAIN kurz AS varchar(3)`,
      `CREATE COLLATION ohne_fall (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`, `CREATE COLLATION deutsch (provider = icu, locale = 'de')`,
    )
    await verteilt.pool.query(`CREATE TABLE besondere AS SELECT nr, (ARRAY['a', 'A', 'b'])[1 + nr % 3]::citext AS c, (ARRAY['a', 'A', 'b'])[1 + nr % 3]::buchstabe AS e,
      (ARRAY['a', 'A', 'b'])[1 + nr % 3]::char(3) AS b, (ARRAY['a', 'A', 'b'])[1 + nr % 3]::kurz AS d, (ARRAY['a', 'A', 'b'])[1 + nr % 3] COLLATE ohne_fall AS f, (ARRAY['a', 'A', 'b'])[1 + nr % 3] COLLATE deutsch AS i,
      7::bigint AS z, '20' || lpad((nr % 20)::text, 2, '0') || '-01-01' AS tag, (nr % 10 / 10.0)::text AS zahl, nr::numeric / 7 AS g FROM generate_series(1, 3000) nr`)
    await verteilt.verteile("besondere", "besondere_verteilt")
  })

  test.each<readonly [string, Zaehlfrage.Zaehlfrage, boolean]>([
    ["citext", read("c"), false], ["citext, filtered", only("c"), false],
    ["an enum", read("e"), false], ["an enum, filtered", only("e"), false],
    ["char", read("b"), true], ["char, filtered", only("b"), true],
    ["a domain", read("d"), false], ["a domain, filtered", only("d"), false],
    ["a collation without case", read("f"), false], ["a collation without case, filtered", only("f"), false],
    ["a collation of a language", read("i"), true], ["a collation of a language, filtered", only("i"), true],
    ["whole numbers as keys", only("z"), true],
    ["days in texts", { merkmale: [{ merkmal: alter, lesart: { art: "alter", spalte: "tag", stichtag: Stichtag.make(2022, 1, 1) } }] }, false],
    ["numbers in texts", { merkmale: [], gewicht: "zahl" }, false],
    ["numeric weights", { merkmale: [], gewicht: "g" }, true],
  ])("%s: the answer is the same, whoever counts", async (_, frage, isOnNodes) => {
    const [onOne] = await count("besondere", [frage])
    expect(onOne?.gezaehlt).toBeGreaterThan(500)
    const [answer] = await count("besondere_verteilt", [frage])
    expect(answer && vergleichbar(answer)).toEqual(onOne && vergleichbar(onOne))
    const [plan = ""] = (await explainZaehlfrage({ pool: verteilt.pool, tabelle: "besondere_verteilt" }, frage)).split("\n\n")
    expect(plan.match(/Relations: Aggregate on/gu)?.length ?? 0, plan).toBe(isOnNodes ? 2 : 0)
  })
})

describe("who may see less sees less", () => {
  const asRole = async (rolle: string): Promise<number | undefined> => {
    const url = new URL(verteilt.url)
    url.username = rolle
    const [answer] = await Effect.runPromise(counting({ url: url.href, tabelle: "verteilt" }, [{ merkmale: [] }]))
    return answer?.gezaehlt
  }

  test("a role that may read the table and not its parts counts the table", async () => {
    await verteilt.pool.query(`CREATE ROLE nur_ganzes LOGIN; GRANT SELECT ON verteilt TO nur_ganzes`)
    expect(await asRole("nur_ganzes")).toBe(ZEILEN)
  })

  test("a policy of the table picks its rows for a role that may read the parts too", async () => {
    await verteilt.pool.query(`CREATE ROLE eine_stadt LOGIN; GRANT SELECT ON verteilt, verteilt_0, verteilt_1 TO eine_stadt`)
    expect(await asRole("eine_stadt")).toBe(ZEILEN)
    await verteilt.pool.query(`ALTER TABLE verteilt ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON verteilt FOR SELECT TO eine_stadt USING (nat = 'NATD')`)
    const { rows } = await verteilt.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM personen WHERE nat = 'NATD'`)
    expect(await asRole("eine_stadt")).toBe(rows[0]?.n)
    await verteilt.pool.query(`ALTER TABLE verteilt DISABLE ROW LEVEL SECURITY`)
  })
})

describe("a node that does not answer", () => {
  test("is named, and once it is back the same pool counts again", async () => {
    const [, second] = verteilt.knoten
    await second?.kill()
    const error = await Effect.runPromise(Effect.flip(counting({ url: verteilt.url, tabelle: "verteilt" }, [{ merkmale: [] }])))
    expect(error).toMatchObject({ _tag: "ports/CubeSourceError", reason: "connection", message: expect.stringMatching(/^PostgreSQL cannot count the table "verteilt" of the database ".*" on 127\.0\.0\.1:\d+: .*"knoten_1".*; check that every node answers/u) })
    const [broken] = await Promise.allSettled([count("verteilt", [{ merkmale: [] }])])
    expect(broken).toMatchObject({ status: "rejected", reason: { reason: "connection" } })
    await second?.restart()
    const [answer] = await count("verteilt", [{ merkmale: [] }])
    expect(answer?.gezaehlt).toBe(ZEILEN)
  })
})
