import { dumpMemory, makeMemory, memoryEventStore } from "@teilhabe/core/ports"
import * as Layer from "effect/Layer"
import { testEventStore } from "../src/testEventStore.js"

testEventStore("memory", {
  prepare: async () => {
    let memory = makeMemory()
    const layer = Layer.suspend(() => memoryEventStore((memory = makeMemory())))
    return { layer, dump: async () => dumpMemory(memory), remove: async () => undefined }
  },
})
