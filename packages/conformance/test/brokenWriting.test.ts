import { describe, expect, it } from "vitest"
import { adapterOf } from "./broken/defect.js"
import { expectExactly, failures } from "./broken/expectExactly.js"
import { payload } from "./broken/payload.js"
import { writing } from "./broken/writing.js"

describe("a store without defects", () => {
  it("passes every check, durable and shared", async () => {
    expect(await failures(adapterOf({ make: () => (store) => store }))).toEqual([])
  })
})

expectExactly([...writing, ...payload])
