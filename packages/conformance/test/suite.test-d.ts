import { describe, expectTypeOf, it } from "vitest"
import type { Adapter, Place, checkEventStore, testEventStore } from "../src/index.js"

describe("the suite", () => {
  it("takes an adapter and nothing else: no options, no list of what to leave out", () => {
    expectTypeOf<Parameters<typeof testEventStore>>().toEqualTypeOf<[name: string, adapter: Adapter]>()
    expectTypeOf<Parameters<typeof checkEventStore>>().toEqualTypeOf<[adapter: Adapter]>()
    expectTypeOf<keyof Adapter>().toEqualTypeOf<"prepare">()
    expectTypeOf<keyof Place>().toEqualTypeOf<"layer" | "dump" | "remove">()
  })

  it("refuses a further key", () => {
    // @ts-expect-error there is nothing to switch off
    const adapter: Adapter = { prepare: () => Promise.reject(new Error("none")), skip: ["erasure"] }
    expectTypeOf(adapter).toEqualTypeOf<Adapter>()
  })
})
