/**
 * Walks of chance through a store and through its model, side by side.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect } from "vitest"
import { make as id } from "../src/kernel/Id.js"
import { make as day } from "../src/kernel/Stichtag.js"
import type { EventStore } from "../src/ports/EventStore.js"
import type { NewEvent } from "../src/ports/StoreRequest.js"
import type { Seeded } from "./seeded.js"
import { type Call, carryOut, eventsOf, headOf, leer, type Modell, readable, revisionOf, tombstoneOf, versionOf } from "./speichermodell.js"

type Store = EventStore["Service"]

const erasure = { on: day(2026, 3, 1), rule: "akte-abgelegt", by: id("archiv") }
const streams = ["a", "b", "c", "ä", "a\u0308"] as const

/** Mostly a new id, now and then one of those before. */
const anyId = (chance: Seeded): string => `e-${chance.int(0, 5) === 0 ? chance.int(0, 20) : chance.int(0, 1_000_000)}`
const anyEvents = (chance: Seeded, least: number): ReadonlyArray<NewEvent> =>
  Array.from({ length: chance.int(least, 3) }, () => ({ id: anyId(chance), type: chance.pick(["T", "U"]), schema: chance.int(1, 3), data: { n: chance.int(0, 999) } }))
const near = (chance: Seeded, value: number): number => Math.max(0, value + (chance.int(0, 4) === 0 ? chance.int(-1, 1) : 0))
const maybe = (chance: Seeded, revision: number) => (chance.int(0, 3) === 0 ? { revision: near(chance, revision) } : {})

/** Any call: mostly one that fits, sometimes one from before. */
const anyCall = (chance: Seeded, modell: Modell, before: ReadonlyArray<Call>): Call => {
  const again = before[chance.int(0, Math.max(0, before.length - 1))]
  if (again !== undefined && chance.int(0, 5) === 0) return again
  const stream = chance.pick(streams)
  const version = near(chance, versionOf(modell, stream))
  const revision = revisionOf(modell, stream)
  switch (chance.int(0, 11)) {
    case 0: return { _tag: "Erase", stream, expected: chance.bool() ? "any" : version }
    case 1: case 2: return { _tag: "Rewrite", stream, expected: version, ...maybe(chance, revision), data: Array.from({ length: version }, () => chance.int(0, 99)), append: anyEvents(chance, 0) }
    case 3: case 4: return { _tag: "Snapshot", stream, version: Math.max(1, version), revision: near(chance, revision), data: [chance.int(0, 99)] }
    default: {
      const chosen = streams.filter(() => chance.int(0, 2) === 0)
      const requests = (chosen.length === 0 ? [stream] : chosen).map((name) => ({
        stream: name, expected: chance.int(0, 2) === 0 ? "any" as const : near(chance, versionOf(modell, name)), ...maybe(chance, revisionOf(modell, name)), events: anyEvents(chance, 1),
      }))
      return { _tag: "Append", requests }
    }
  }
}

const ask = (store: Store, call: Call): Effect.Effect<unknown, { readonly reason: string }> => {
  switch (call._tag) {
    case "Append": return store.append(call.requests)
    case "Erase": return store.erase({ ...erasure, stream: call.stream, expected: call.expected })
    case "Rewrite": { const { _tag, ...request } = call; return store.rewrite({ ...erasure, ...request }) }
    case "Snapshot": { const { _tag, ...kept } = call; return store.saveSnapshot({ ...kept, format: "f/1" }) }
  }
}

/** Reads everything in pages of a size. */
const readWhole = (store: Store, limit: number) => Effect.gen(function* () {
  const entries: Array<unknown> = []
  for (let after = 0; ;) {
    const page = yield* store.readAll({ after, limit })
    entries.push(...page.entries)
    after = page.position
    if (page.end) return entries
  }
})

const compare = (store: Store, modell: Modell, limit: number) => Effect.gen(function* () {
  expect(yield* readWhole(store, limit)).toEqual(readable(modell))
  for (const stream of streams) {
    const events: Array<unknown> = []
    for (let from: number | undefined = 1; from !== undefined;) {
      const page: Effect.Success<ReturnType<Store["read"]>> = yield* store.read(stream, { from, limit })
      expect([page.version, page.revision, page.tombstone?.position]).toEqual([versionOf(modell, stream), revisionOf(modell, stream), tombstoneOf(modell, stream)?.position])
      events.push(...page.events)
      from = page.next
    }
    expect(events).toEqual(eventsOf(modell, stream))
    const kept = modell.snapshots.find((one) => one.stream === stream)
    expect(yield* store.loadSnapshot(stream)).toEqual(kept === undefined ? undefined : { ...kept, format: "f/1" })
  }
})

/** Makes calls of chance and compares every answer with that of the model, and now and then everything that is there; tells how often each came out. */
export const walk = (store: Store, chance: Seeded, calls: number) => Effect.gen(function* () {
  let modell = leer
  const before: Array<Call> = []
  const outcomes: Record<string, number> = {}
  for (let at = 0; at < calls; at += 1) {
    const call = anyCall(chance, modell, before)
    before.push(call)
    const wanted = carryOut(modell, call, erasure)
    const given = yield* Effect.result(ask(store, call))
    const outcome = Result.isFailure(given) ? given.failure.reason : "done"
    expect(Result.isFailure(given) ? { refused: outcome } : { answer: given.success }, JSON.stringify(call)).toEqual("refused" in wanted ? wanted : { answer: wanted.answer })
    if (!("refused" in wanted)) modell = wanted.modell
    outcomes[`${call._tag} ${outcome}`] = (outcomes[`${call._tag} ${outcome}`] ?? 0) + 1
    if (chance.int(0, 9) === 0 || at === calls - 1) yield* compare(store, modell, chance.int(1, 9))
  }
  return { outcomes, head: headOf(modell) }
})
