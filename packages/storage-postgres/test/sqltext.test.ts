// Nothing that comes from outside is ever part of a statement: a server that logs every statement, and names that would break one.
import { Id, Stichtag } from "@teilhabe/core/kernel"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { event, type Store, withClient, withStore } from "./sql.js"

/** No word of ours, so that whatever holds it came from outside. */
const CANARY = "kanarienvogel"
const HOSTILE = [`'; DROP TABLE teilhabe.entry; --${CANARY}`, `"${CANARY}"`, `$1 ${CANARY} $$`, `\\'${CANARY}`, `%s%I ${CANARY}`, `\n${CANARY}\n@@`, `/*${CANARY}*/`]
const LOGGED = ["log_statement=all", "log_line_prefix=@@ ", "log_min_duration_statement=-1"]

let log = ""
let server: Server
beforeAll(async () => { server = await startPostgres({ settings: LOGGED, onLog: (text) => { log += text } }) }, 60_000)
afterAll(() => server.stop(), 60_000)

/** What the server logged since, in records; lines of one that go on begin with a tab. */
const recordsOf = async <A>(run: () => Promise<A>): Promise<ReadonlyArray<string>> => {
  const from = log.length
  await run()
  const end = `end of ${from}`
  await withClient(server.url, (client) => client.query(`SELECT '${end}'`))
  while (!log.includes(end, from)) await new Promise((done) => setTimeout(done, 10))
  return log.slice(from).split(/^@@ /mu)
}

/** The statements that hold the word, and how many times it was a parameter. */
const foundIn = (records: ReadonlyArray<string>) => {
  const [parameters, statements] = [true, false].map((is) => records.filter((record) => record.includes(CANARY) && record.startsWith("DETAIL:") === is))
  return { statements, parameters: parameters?.length ?? 0 }
}

const erasure = { on: Stichtag.make(2026, 3, 2), by: Id.make("archiv") }

/** Every function of the port, with one hostile text in every place that takes a text. */
const useAll = (store: Store, text: string) =>
  Effect.gen(function* () {
    const own = (part: string) => ({ ...event(`${part} ${text}`, { [text]: text }), type: text })
    yield* store.append([{ stream: text, expected: 0, events: [own("a"), own("b")] }, { stream: `zwei ${text}`, expected: "any", events: [own("c")] }])
    yield* store.append([{ stream: text, expected: 2, events: [own("d")] }])
    yield* store.append([{ stream: text, expected: 2, events: [own("d")] }])
    yield* Effect.result(store.append([{ stream: text, expected: 7, events: [own("e")] }]))
    yield* Effect.result(store.append([{ stream: text, expected: 3, events: [own("c")] }]))
    yield* store.saveSnapshot({ stream: text, version: 2, revision: 0, format: text, data: { text } })
    yield* store.loadSnapshot(text)
    yield* store.rewrite({ stream: text, expected: 3, ...erasure, rule: text, data: [text, text, text], append: [own("f")] })
    yield* store.erase({ stream: `zwei ${text}`, expected: "any", ...erasure, rule: text })
    const page = yield* store.read(text)
    expect(page.events.map(({ id }) => id)).toEqual(["a", "b", "d", "f"].map((part) => `${part} ${text}`))
    yield* store.readAll({ after: 1 })
    yield* store.awaitChange(0)
  })

describe("what comes from outside", () => {
  it("is a parameter and never part of a statement", async () => {
    const url = await freshDatabase(server)
    const records = await recordsOf(() => withStore({ url, stadt: `05 ${HOSTILE[0]}`, migrate: true }, (store) => Effect.forEach(HOSTILE, (text) => useAll(store, text), { discard: true })))
    const { parameters, statements } = foundIn(records)
    expect(statements).toEqual([])
    expect(parameters).toBeGreaterThan(HOSTILE.length * 10)
  })

  it("is seen by this test where it is part of one", async () => {
    const records = await recordsOf(() => withClient(server.url, (client) => client.query(`SELECT '${CANARY}'`)))
    expect(foundIn(records).statements).toHaveLength(1)
  })
})
