import { EventStore, makeMemory } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { befehle, errorOf, oeffne, spiele, storeWith } from "../../test/stadt.js"
import { toTeilhabeError } from "./TeilhabeError.js"

const [oeffnen] = befehle
if (oeffnen === undefined) throw new Error("the example opens its case")

describe("an error of the store", () => {
  it.each(EventStore.Reason.literals)("is told with its own reason: %s", async (reason) => {
    const memory = makeMemory()
    const failing = Effect.fail(new EventStore.EventStoreError({ reason, message: "said the store" }))
    const { faelle } = await oeffne({ storage: storeWith(memory, (store) => ({ ...store, read: () => failing })) })
    const error = await errorOf(faelle.events("f-1"))
    expect(error).toMatchObject({ message: "said the store", storage: reason })
    expect(error.reason).toBe(["conflict", "erased", "duplicate", "not-found", "request", "closed"].includes(reason) ? reason : "storage")
  })

  it("is known by its name, also where it comes from another copy of the package", async () => {
    class Other extends Error {
      readonly _tag = "ports/EventStoreError"
      readonly reason = "conflict"
    }
    const memory = makeMemory()
    let conflicts = 2
    const foreign = Effect.fail(new Other("somebody else wrote it") as unknown as EventStore.EventStoreError)
    const { faelle } = await oeffne({ storage: storeWith(memory, (store) => ({ ...store, append: (requests) => Effect.suspend(() => (conflicts-- > 0 ? foreign : store.append(requests))) })) })
    expect((await faelle.handle("f-1", oeffnen)).version).toBe(1)
    expect(toTeilhabeError(Object.assign(new Error("x"), { _tag: "ports/EventStoreError", reason: "of a newer version" }))).toMatchObject({ reason: "defect" })
  })

  it("is not made of what is none", async () => {
    const teilhabe = await oeffne()
    await spiele(teilhabe, "f-1", 1)
    expect((await errorOf(teilhabe.faelle.state("f-2"))).storage).toBeUndefined()
    expect(toTeilhabeError(Object.assign(new Error("away"), { _tag: "ports/KeyRingError" }))).toMatchObject({ reason: "storage", storage: "key" })
    expect(toTeilhabeError(Object.assign(new Error("away"), { _tag: "ports/CubeSourceError" }))).toMatchObject({ reason: "figures" })
    expect(toTeilhabeError("x")).toMatchObject({ reason: "defect", message: "x" })
  })
})
