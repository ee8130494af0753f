import { KeyRing, memoryKeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { checkKeyRing } from "../src/checkKeyRing.js"
import { ringSuite } from "../src/internal/ringChecks.js"
import { runRingCheck } from "../src/internal/runRingCheck.js"
import { testKeyRing } from "../src/testKeyRing.js"

testKeyRing("keys in memory", { prepare: async () => ({ layer: memoryKeyRing(new Map()), remove: async () => undefined }) })

type Ring = KeyRing.KeyRing["Service"]

const broken = (change: (ring: Ring) => Ring): Parameters<typeof runRingCheck>[0] => ({
  prepare: async () => ({
    layer: Layer.effect(KeyRing.KeyRing, Effect.map(KeyRing.KeyRing, change)).pipe(Layer.provide(memoryKeyRing(new Map()))),
    remove: async () => undefined,
  }),
})

const named = (word: string): string => ringSuite.find(({ name }) => name.startsWith(word))?.name ?? ""

const short = (key: KeyRing.Key): KeyRing.Key => ({ ...key, bytes: key.bytes.slice(0, 16) })

const defects: ReadonlyArray<readonly [string, string, (ring: Ring) => Ring]> = [
  ["gives 16 bytes", "keys", (ring) => ({ ...ring, current: (stream) => Effect.map(ring.current(stream), (key) => (stream === "ä" ? short(key) : key)) })],
  ["makes a key per caller", "current", (ring) => {
    let calls = 0
    return { ...ring, current: (stream) => ((calls += 1) === 3 && stream === "ring/a" ? ring.renew(stream) : ring.current(stream)) }
  }],
  ["finds the last key under every id", "find", (ring) => ({ ...ring, find: (stream, id) => Effect.flatMap(ring.find(stream, id), (key) => (key === undefined && id === "no-such-key" ? ring.current(stream) : Effect.succeed(key))) })],
  ["forgets the earlier keys when it renews", "renew", (ring) => ({
    ...ring,
    renew: (stream) => Effect.tap(ring.renew(stream), (key) => (stream === "ring/renewed" ? ring.destroy(stream, key.id) : Effect.void)),
  })],
  ["destroys all but the one named", "destroy", (ring) => ({ ...ring, destroy: (stream, before) => (before === "no-such-key" ? ring.destroy(stream) : ring.destroy(stream, before)) })],
]

it("reports each check of a key ring", async () => {
  const reports = await checkKeyRing(broken((ring) => ({ ...ring, current: (stream) => Effect.map(ring.current(stream), short) })))
  expect(reports.map(({ name }) => name)).toEqual(ringSuite.map(({ name }) => name))
  expect(reports.find(({ name }) => name === named("keys"))).toMatchObject({ outcome: "failed", message: expect.stringContaining("Look at: ") })
})

describe("a broken key ring", () => {
  for (const [what, word, change] of defects) it(`that ${what} fails: ${named(word)}`, async () => {
    const failed: Array<string> = []
    for (const check of ringSuite) if ((await runRingCheck(broken(change), check)) !== undefined) failed.push(check.name)
    expect(failed).toEqual([named(word)])
  })
})
