import { dumpMemory, makeMemory, memoryEventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import * as kit from "../src/index.js"
import { formIn } from "../src/internal/canary.js"
import { isSame } from "../src/internal/expectation.js"
import { runCheck, suite } from "../src/internal/suite.js"

const memory: kit.Adapter = {
  prepare: async () => {
    const kept = makeMemory()
    return { layer: memoryEventStore(kept), dump: async () => dumpMemory(kept), remove: async () => undefined }
  },
}

const check = (run: (typeof suite)[number]["run"]): (typeof suite)[number] => ({ name: "a check", look: "the store", run })

describe("the suite", () => {
  it("publishes functions that take an adapter, and no switch", () => {
    expect(Object.keys(kit).sort()).toEqual(["checkEventStore", "checkKeyRing", "testEventStore", "testKeyRing"])
    expect([kit.testEventStore.length, kit.checkEventStore.length]).toEqual([2, 1])
  })

  it("names every check once, and says where to look", () => {
    expect(new Set(suite.map(({ name }) => name)).size).toBe(suite.length)
    for (const { look, name } of suite) {
      expect(name).toMatch(/^[a-z ]+: .{20,}[^.]$/u)
      expect(look).toMatch(/^.{20,}[^.]$/u)
    }
  })

  it("runs every check whatever else the adapter says of itself", async () => {
    const adapter = { ...memory, skip: suite.map(({ name }) => name), only: [] }
    expect((await kit.checkEventStore(adapter)).map(({ name }) => name)).toEqual(suite.map(({ name }) => name))
  })
})

describe("a check", () => {
  it("fails where the store hangs, also where it cannot be interrupted", async () => {
    expect(await runCheck(memory, check(() => Effect.never), 20)).toMatch(/hangs, or is very slow\.\nLook at: the store\.$/u)
    expect(await runCheck(memory, check(() => Effect.uninterruptible(Effect.promise(() => new Promise<never>(() => undefined)))), 20)).toContain("hangs")
  })

  it("fails where the place cannot be made, or not be taken away", async () => {
    const broken = { prepare: () => Promise.reject(new Error("no room")) }
    expect(await runCheck(broken, check(() => Effect.void))).toContain("`prepare` of the test file failed: no room")
    const stuck: kit.Adapter = { prepare: async () => ({ ...(await memory.prepare()), remove: () => Promise.reject(new Error("in use")) }) }
    expect(await runCheck(stuck, check(() => Effect.void))).toContain("`remove` of the test file failed: in use")
  })

  it("fails with the stack where the adapter throws what is no EventStoreError", async () => {
    expect(await runCheck(memory, check(() => Effect.die(new TypeError("a slip"))))).toMatch(/A defect.+a slip\nTypeError/su)
  })

  it("fails where the place cannot be opened", async () => {
    const closed: kit.Adapter = { prepare: async () => ({ ...(await memory.prepare()), layer: Layer.effectDiscard(Effect.die(new Error("no file"))) as never }) }
    const [first] = suite
    expect(first && (await runCheck(closed, first))).toContain("no file")
  })
})

describe("the search in a dump", () => {
  const words = (text: string): Uint8Array => new TextEncoder().encode(text)
  const word = "kanarienvogel-1"

  it("finds a word as UTF-8, UTF-16, hexadecimal digits and base64 at each place of its step", () => {
    expect(formIn(words(`{"a":"${word}"}`), word)).toBe("UTF-8")
    expect(formIn(new Uint8Array(Buffer.from(`..${word}..`, "utf16le")), word)).toBe("UTF-16")
    expect(formIn(new Uint8Array(Buffer.from(`..${word}..`, "utf16le").swap16()), word)).toBe("UTF-16")
    expect(formIn(words(Buffer.from(word).toString("hex").toUpperCase()), word)).toBe("hexadecimal digits")
    for (const before of ["", ".", "..", "..."]) expect(formIn(words(btoa(`${before}${word}..`)), word)).toBe("base64")
  })

  it("finds nothing where nothing is", () => {
    expect(formIn(words(`{"a":"kanarienvogel-2"}`.repeat(3)), word)).toBeUndefined()
    expect(formIn(new Uint8Array(), word)).toBeUndefined()
  })
})

describe("isSame", () => {
  it("tells apart what JSON tells apart, and the sign of zero", () => {
    const different: ReadonlyArray<readonly [unknown, unknown]> = [
      [0, -0], [[], {}], [null, {}], [{ a: 1 }, { b: 1 }], [{ a: undefined }, {}], ["ä", "a\u0308"], [[1, 2], [2, 1]], [JSON.parse('{"__proto__":1}'), {}], [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}')],
    ]
    for (const [a, b] of different) expect(isSame(a, b)).toBe(false)
    expect(isSame({ a: [1, { b: null }], c: 2 }, { c: 2, a: [1, { b: null }] })).toBe(true)
  })
})
