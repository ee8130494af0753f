import { type Cube, countSpalten, type Spaltentabelle, type Zaehlfrage } from "@teilhabe/core/cube"
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
