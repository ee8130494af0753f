import { Finding } from "@teilhabe/core/kernel"
import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { type Check, CHECKS } from "./internal/checks.js"
import { type Ask, offthread, type Row } from "./internal/driver.js"
import { fault, toPortError } from "./internal/fault.js"
import { find, requireWhole } from "./internal/open.js"
import { RING_CHECKS } from "./internal/ringChecks.js"
import { type Form, RING, STORE } from "./internal/schema.js"

/** Which file to check. */
export interface CheckOptions {
  /** The path of the file of a store or of a key ring; it may be open and written meanwhile. */
  readonly datei: string
  /** How many findings of each kind at most; 100 where left out. */
  readonly hoechstens?: number
}

const { fehler } = Finding.writerFor("storage-sqlite")

const pathOf = ({ at }: Check, [place]: Row): Finding.Path => [at, ...(typeof place === "string" || typeof place === "number" ? [place] : [])]

const findingOf = (one: Check, row: Row): Finding.Finding => fehler(one.code, pathOf(one, row), one.says(row))

const ask = async (asking: Ask, one: Check, hoechstens: number): Promise<ReadonlyArray<Finding.Finding>> =>
  (await asking(`SELECT * FROM (${one.sql}) LIMIT ?1`, [hoechstens])).map((row) => findingOf(one, row))

/** What SQLite finds at its pages: by numbers and names of tables, and by no text of the host. */
const askPages = async (asking: Ask): Promise<ReadonlyArray<Finding.Finding>> => {
  const found = (await asking("PRAGMA integrity_check(100)")).map(([what]) => String(what)).filter((what) => what !== "ok")
  return found.map((what) => fehler("Damaged", ["file"], `SQLite finds: ${what.slice(0, 300)}`))
}

const damaged = fehler("Damaged", ["file"], "its pages are damaged so far that SQLite cannot go through them")

const unreadable = ({ code }: Check): Finding.Finding => fehler("Unreadable", ["file"], `the damage is such that ${code} cannot be checked`)

/** Damage keeps a question from being answered; the others may still be. */
const questioned = async (file: string, instead: Finding.Finding, question: () => Promise<ReadonlyArray<Finding.Finding>>): Promise<ReadonlyArray<Finding.Finding>> => {
  try {
    return await question()
  } catch (cause) {
    const error = toPortError(file, cause)
    if (error.reason !== "corrupt") throw error
    return [instead]
  }
}

const requireVersion = async (asking: Ask, file: string, { steps }: Form): Promise<void> => {
  const version = Number((await asking("PRAGMA user_version"))[0]?.[0] ?? 0)
  if (version !== steps.length) throw fault("schema", file, `it has version ${version}, and version ${steps.length} is checked: open it once with this program, which brings it there`)
}

const checkFile = async (datei: string, hoechstens: number): Promise<ReadonlyArray<Finding.Finding>> => {
  const { file, form } = find(datei, [STORE, RING])
  requireWhole(file, "hoechstens", hoechstens, 1)
  return offthread(file, async (asking) => {
    await asking("PRAGMA busy_timeout = 10000")
    await asking("PRAGMA cell_size_check = ON")
    await requireVersion(asking, file, form)
    // One moment for all questions, whatever is written meanwhile.
    await asking("BEGIN")
    const findings = [...await questioned(file, damaged, () => askPages(asking))]
    // One after the other, as one connection answers one question at a time.
    for (const one of form === STORE ? CHECKS : RING_CHECKS) findings.push(...await questioned(file, unreadable(one), () => ask(asking, one, hoechstens)))
    // In a damaged file even this may fail.
    await asking("ROLLBACK").catch(() => [])
    return findings
  })
}

/**
 * Checks a store or a key ring: whether SQLite finds the file whole, and whether everything that the port promises holds in it. Gives
 * all findings, each with its place; none where the file is sound. It reads all of the file, beside the process, and changes nothing.
 *
 * @example
 * ```ts
 * import { mkdtemp } from "node:fs/promises"
 * import { tmpdir } from "node:os"
 * import path from "node:path"
 * import { EventStore } from "@teilhabe/core/ports"
 * import { check, sqliteStorage } from "@teilhabe/storage-sqlite"
 * import * as Effect from "effect/Effect"
 *
 * const datei = path.join(await mkdtemp(path.join(tmpdir(), "teilhabe-")), "stadt.db")
 * const program = Effect.gen(function* () {
 *   const store = yield* EventStore.EventStore
 *   yield* store.append([{ stream: "fall/17", expected: 0, events: [{ id: "e-1", type: "FallOpened", schema: 1, data: {} }] }])
 *   return yield* check({ datei })
 * })
 * await Effect.runPromise(Effect.provide(program, sqliteStorage({ datei }))) // => []
 * ```
 */
export const check = ({ datei, hoechstens = 100 }: CheckOptions): Effect.Effect<ReadonlyArray<Finding.Finding>, EventStore.EventStoreError> =>
  Effect.tryPromise({ try: () => checkFile(datei, hoechstens), catch: (cause) => cause }).pipe(
    Effect.catch((cause) => Effect.suspend(() => Effect.fail(toPortError(String(datei), cause)))),
  )
