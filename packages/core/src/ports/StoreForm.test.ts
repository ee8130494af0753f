import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { describe, expect, it } from "vitest"
import { forAll, type Seeded } from "../../test/seeded.js"
import { make as id } from "../kernel/Id.js"
import { make as day } from "../kernel/Stichtag.js"
import { EventStoreError } from "./EventStore.js"
import * as StoreForm from "./StoreForm.js"
import type { AppendRequest, EraseRequest, NewEvent, RewriteRequest } from "./StoreRequest.js"

/** The error that something throws. */
const thrown = (run: () => unknown): EventStoreError => {
  try {
    run()
  } catch (error) {
    if (error instanceof EventStoreError) return error
    throw error
  }
  throw new Error("nothing was thrown")
}

const write = (data: unknown): string => StoreForm.writePayload(data, "here")
const refusal = (data: unknown): string => {
  const { message, reason } = thrown(() => write(data))
  expect(reason).toBe("request")
  expect(message).toMatch(/^here: .*Nothing was sent\.$/u)
  return message
}

const nested = (depth: number): unknown => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`) as unknown

describe("a payload", () => {
  it("may be whatever JSON can say", () => {
    const own = JSON.parse('{"__proto__":{"a":1},"":[[],{}],"\\u0000":"\\ud800"}') as unknown
    for (const data of [null, true, false, 0, -1, 1e308, 5e-324, "", "\0", "\ud800", "ä", "a\u0308", [], {}, [[]], own, Object.assign(Object.create(null) as object, { a: 1 })]) {
      expect(JSON.stringify(StoreForm.readPayload(write(data), "here"))).toBe(JSON.stringify(data))
    }
    expect(Object.hasOwn(StoreForm.readPayload(write(own), "here") as object, "__proto__")).toBe(true)
    expect(({} as { readonly a?: number }).a).toBe(undefined)
  })

  it.each<readonly [string, unknown, string]>([
    ["undefined", undefined, "data is undefined"],
    ["undefined as a property", { a: { b: undefined } }, "data.a.b is undefined"],
    ["undefined in an array", [1, undefined], "data[1] is undefined"],
    // eslint-disable-next-line no-sparse-arrays
    ["a hole", [1, , 2], "data[1] is a hole"],
    ["NaN", { "a b": Number.NaN }, 'data["a b"] is NaN'],
    ["Infinity", [Infinity], "data[0] is Infinity"],
    ["-Infinity", -Infinity, "data is -Infinity"],
    ["-0", { n: -0 }, "data.n is -0"],
    ["a bigint", { n: 1n }, "data.n is a bigint"],
    ["a symbol", Symbol("s"), "data is a symbol"],
    ["a function", { f: () => 1 }, "data.f is a function"],
    ["a day as an object", { am: new Date(0) }, "data.am is an instance of a class"],
    ["a Map", new Map(), "data is an instance"],
    ["a Set", [new Set()], "data[0] is an instance"],
    ["bytes", { b: new Uint8Array(2) }, "data.b is an instance"],
    ["an instance", new (class A { readonly a = 1 })(), "data is an instance"],
    ["an object with inherited values", Object.create({ a: 1 }), "data is an instance"],
    ["an array of a subclass", new (class B extends Array<number> {})(), "data is an instance"],
    ["a number as an object", new Number(1), "data is an instance"],
    ["a key that is a symbol", { [Symbol("s")]: 1 }, "a symbol or hidden"],
    ["a hidden key", Object.defineProperty({}, "a", { value: 1 }), "a symbol or hidden"],
    ["an array with a name", Object.assign([1], { name: 1 }), "an array with further keys"],
  ])("is refused with %s, by its place", (_, data, message) => {
    expect(refusal(data)).toContain(message)
  })

  it("is refused where it holds itself, and taken where it only holds something twice", () => {
    const ring: { a: { b?: unknown } } = { a: {} }
    ring.a.b = ring
    expect(refusal(ring)).toContain("data.a.b is a part that holds itself")
    const part = { x: 1 }
    expect(write([part, part])).toBe('[{"x":1},{"x":1}]')
  })

  it("may be 500 levels deep, and not 501", () => {
    expect(write(nested(500))).toHaveLength(1000)
    expect(refusal(nested(501))).toContain("more than 500 levels deep")
  })

  it("is refused by name, never by what it says", () => {
    expect(refusal({ name: "geheim", n: Number.NaN })).not.toContain("geheim")
    const { message, reason } = thrown(() => StoreForm.readPayload('{"name":"geheim"', "here"))
    expect([reason, message.includes("geheim")]).toEqual(["corrupt", false])
  })

  it("has at most 64 MiB of JSON, counted in bytes", () => {
    const limit = 64 * 1024 * 1024
    expect(write("x".repeat(limit - 2))).toHaveLength(limit)
    expect(refusal("x".repeat(limit - 1))).toContain("more than 64 MiB")
    expect(refusal("ä".repeat(limit / 2))).toContain("more than 64 MiB")
    expect(refusal("\0".repeat(Math.ceil(limit / 6)))).toContain("more than 64 MiB")
  })

  it("that multiplies its parts is refused before it is written", () => {
    let part: unknown = [1]
    for (let level = 0; level < 60; level += 1) part = [part, part]
    expect(refusal(part)).toContain("more than 64 MiB")
  })

  it("is measured in depth where its parts come again further down", () => {
    const part = nested(300)
    const below = (levels: number): unknown => {
      let data: unknown = part
      for (let level = 0; level < levels; level += 1) data = [data]
      return [part, data]
    }
    expect(write(below(199))).toContain("[[[")
    expect(refusal(below(200))).toContain("more than 500 levels deep")
  })
})

const event = (eventId: string, other: Partial<NewEvent> = {}): NewEvent => ({ id: eventId, type: "T", schema: 1, data: {}, ...other })
const append = (stream: string, ...events: ReadonlyArray<NewEvent>): AppendRequest => ({ stream, expected: 0, events })
const reasonFor = (run: () => unknown): string => {
  const { message, reason } = thrown(run)
  expect(reason).toBe("request")
  return message
}

describe("a name", () => {
  it.each(["a", "ä", "a\u0308", " ", "'; DROP TABLE x; --", "\uD83D\uDE00", "x".repeat(500), "\n"])("may be %j", (name) => {
    expect(StoreForm.requireStream(name)).toBe(undefined)
  })

  it.each([["", "empty"], ["x".repeat(501), "501 code units"], ["a\0b", "U+0000"], ["a\ud800", "surrogate"], ["\udc00a", "surrogate"], [7, "type number"], [null, "type null"]])("may not be %j", (name, message) => {
    expect(reasonFor(() => StoreForm.requireStream(name as string))).toContain(message)
  })
})

describe("an append", () => {
  it("takes 10,000 events, in one stream or in several", () => {
    const events = Array.from({ length: 10_000 }, (_, at) => event(`e-${at}`))
    expect(StoreForm.requireAppend([append("s", ...events)])).toBe(undefined)
    expect(reasonFor(() => StoreForm.requireAppend([append("s", ...events), append("t", event("x"))]))).toContain("10001 events")
  })

  it.each<readonly [string, ReadonlyArray<AppendRequest>]>([
    ["appends nothing", []],
    ["stands twice", [append("s", event("1")), append("s", event("2"))]],
    ["gets no events", [append("s")]],
    ["expected is -1", [{ ...append("s", event("1")), expected: -1 }]],
    ["expected is 1.5", [{ ...append("s", event("1")), expected: 1.5 }]],
    ["revision is -1", [{ ...append("s", event("1")), revision: -1 }]],
    ["id of an event", [append("s", event(""))]],
    ["201 code units", [append("s", event("x".repeat(201)))]],
    ["the type", [append("s", event("1", { type: "a\0" }))]],
    ["schema is 0", [append("s", event("1", { schema: 0 }))]],
    ["schema is 2147483648", [append("s", event("1", { schema: 2 ** 31 }))]],
  ])("is refused where it %s", (message, requests) => {
    expect(reasonFor(() => StoreForm.requireAppend(requests))).toContain(message)
  })
})

const erasure = { on: day(2026, 3, 1), rule: "r", by: id("archiv") }

describe("an erasure and a rewrite", () => {
  const erase: EraseRequest = { ...erasure, stream: "s", expected: "any" }
  const rewrite: RewriteRequest = { ...erasure, stream: "s", expected: 1, data: [{}], append: [] }

  it("are taken", () => {
    expect(StoreForm.requireErase(erase)).toBe(undefined)
    expect(StoreForm.requireRewrite({ ...rewrite, append: [event("1")], revision: 0 })).toBe(undefined)
  })

  it("are refused with a day, a rule, an id or a number that is none", () => {
    for (const wrong of [{ on: "2026-02-30" as typeof erasure.on }, { rule: "" }, { by: "Wer?" as typeof erasure.by }, { stream: "" }, { expected: -1 }]) {
      expect(reasonFor(() => StoreForm.requireErase({ ...erase, ...wrong }))).not.toBe("")
      expect(reasonFor(() => StoreForm.requireRewrite({ ...rewrite, ...wrong }))).not.toBe("")
    }
    expect(reasonFor(() => StoreForm.requireRewrite({ ...rewrite, expected: 2 }))).toContain("1 payloads are given for 2 events")
    expect(reasonFor(() => StoreForm.requireRewrite({ ...rewrite, append: [event("")] }))).toContain("id of an event")
  })
})

describe("a snapshot, a page", () => {
  it("have a form", () => {
    const snapshot = { stream: "s", version: 1, revision: 0, format: "f", data: 1 }
    expect(StoreForm.requireSnapshot(snapshot)).toBe(undefined)
    for (const wrong of [{ version: 0 }, { revision: -1 }, { format: "" }, { stream: "" }]) expect(reasonFor(() => StoreForm.requireSnapshot({ ...snapshot, ...wrong }))).not.toBe("")
    for (const wrong of [{ from: 0 }, { limit: 0 }, { limit: 1.5 }, { from: Number.NaN }]) expect(reasonFor(() => StoreForm.requireRead("s", wrong))).not.toBe("")
    for (const wrong of [{ after: -1 }, { limit: 0 }]) expect(reasonFor(() => StoreForm.requireReadAll(wrong))).not.toBe("")
  })

  it("ends after so many entries, or so many bytes, but has one", () => {
    expect([[], [9e9], [1, 1], [8 * 1024 * 1024, 0], [8 * 1024 * 1024, 1], [5e6, 5e6]].map((bytes) => StoreForm.pageEnd(bytes, 500))).toEqual([0, 1, 2, 2, 1, 1])
    expect(StoreForm.pageEnd([0, 0, 0], 2)).toBe(2)
  })
})

describe("attempt", () => {
  it("gives the error of the port as such, and another as a defect", () => {
    expect(Effect.runSync(Effect.flip(StoreForm.attempt(() => StoreForm.requireStream(""))))).toMatchObject({ reason: "request" })
    expect(Exit.hasDies(Effect.runSyncExit(StoreForm.attempt(() => { throw new RangeError("slip") })))).toBe(true)
  })
})

describe("the ids of an append", () => {
  const stored = new Map([["a-1", { stream: "a", version: 1, position: 1 }], ["a-2", { stream: "a", version: 2, position: 2 }], ["b-1", { stream: "b", version: 1, position: 3 }], ["a-3", { stream: "a", version: 3, position: 4 }]])
  const settle = (...requests: ReadonlyArray<readonly [string, ...ReadonlyArray<string>]>) =>
    StoreForm.repeatedAppend(requests.map(([stream, ...ids]) => append(stream, ...ids.map((name) => event(name)))), (name) => stored.get(name))

  it("are new, or those of the same append", () => {
    expect(settle(["a", "n-1"], ["b", "n-2"])).toBe(undefined)
    expect(settle(["a", "a-1", "a-2"])).toEqual({ from: 1, to: 2, versions: [2], repeated: true })
    expect(settle(["a", "a-1", "a-2"], ["b", "b-1"])).toEqual({ from: 1, to: 3, versions: [2, 1], repeated: true })
  })

  it.each<readonly [string, ReadonlyArray<readonly [string, ...ReadonlyArray<string>]>]>([
    ["a-1", [["a", "a-1", "n-1"]]], ["a-1", [["a", "n-1", "a-1"]]], ["a-1", [["a", "a-1"], ["b", "n-1"]]], ["b-1", [["a", "n-1"], ["b", "b-1"]]], ["a-1", [["b", "a-1"]]],
    ["a-1", [["a", "a-2", "a-1"]]], ["n-1", [["a", "n-1", "n-1"]]], ["n-1", [["a", "n-1"], ["b", "n-1"]]], ["a-3", [["a", "a-2", "a-3"]]], ["a-1", [["b", "b-1"], ["a", "a-1"]]],
  ])("are refused by name otherwise: %s", (name, requests) => {
    const { message, reason } = thrown(() => settle(...requests))
    expect([reason, message]).toEqual(["duplicate", expect.stringContaining(`event id "${name}"`)])
  })
})

/** Any value that JSON can say. */
const anyJson = (chance: Seeded, depth = 0): unknown => {
  const text = (): string => Array.from({ length: chance.int(0, 5) }, () => String.fromCharCode(chance.pick([chance.int(0, 0x7f), chance.int(0, 0xffff), chance.int(0xd800, 0xdfff)]))).join("")
  const kind = chance.int(0, depth > 3 ? 3 : 5)
  if (kind === 0) return chance.pick([null, true, false])
  if (kind === 1) return chance.pick([chance.int(-9, 9) + 0, chance.int(0, 1e9) / 1024, 1e300, Number.MAX_SAFE_INTEGER])
  if (kind < 4) return text()
  const values = Array.from({ length: chance.int(0, 4) }, () => anyJson(chance, depth + 1))
  return kind === 4 ? values : Object.fromEntries(values.map((value) => [chance.pick([text(), "__proto__", "constructor"]), value]))
}

describe("properties", () => {
  it("what JSON can say is written as JSON does, and read back equal", () => {
    forAll(500, (chance) => {
      const data = anyJson(chance)
      expect(write(data)).toBe(JSON.stringify(data))
      // By their text, as a comparison of the test runner loses an own key `__proto__`.
      expect(JSON.stringify(StoreForm.readPayload(write(data), "here"))).toBe(JSON.stringify(data))
    })
  })

  it("one value that JSON cannot say is found wherever it lies", () => {
    forAll(300, (chance) => {
      let data: unknown = chance.pick<unknown>([undefined, Number.NaN, Infinity, -0, 1n, () => 1, new Date(0), new Map()])
      for (let level = chance.int(0, 30); level > 0; level -= 1) data = chance.bool() ? [anyJson(chance), data] : { a: anyJson(chance), b: data }
      expect(refusal(data)).toContain("which JSON cannot say")
    })
  })
})
