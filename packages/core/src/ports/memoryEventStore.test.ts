import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { EventStore } from "./EventStore.js"
import { memoryEventStore } from "./memoryEventStore.js"

describe("memoryEventStore", () => {
  it("gives back what was appended, and the same answer to the same append", async () => {
    const event = { id: "e-1", type: "Opened", schema: 1, data: { a: [null, "\ud800"] } }
    const request = { stream: "s", expected: 0, events: [event] }
    const program = Effect.gen(function* () {
      const store = yield* EventStore
      const first = yield* store.append([request])
      const second = yield* store.append([request])
      return { first, second, page: yield* store.read("s") }
    })
    const { first, page, second } = await Effect.runPromise(Effect.provide(program, memoryEventStore()))
    expect(first).toEqual({ from: 1, to: 1, versions: [1], repeated: false })
    expect(second).toEqual({ ...first, repeated: true })
    expect(page).toEqual({ events: [{ _tag: "Event", stream: "s", position: 1, version: 1, ...event }], version: 1, revision: 0 })
  })
})
