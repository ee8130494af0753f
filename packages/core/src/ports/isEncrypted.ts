import { isEnvelope } from "./internal/envelope.js"

/**
 * Tells whether a stored payload, read without keys, was closed by `encryptedEventStore`.
 *
 * A program can look at a store before it writes to it, so that nothing is written in plain beside what is encrypted, or the other way round.
 *
 * @example
 * ```ts
 * import { encryptedEventStore, EventStore, isEncrypted, makeMemory, memoryEventStore, memoryKeyRing } from "@teilhabe/core/ports"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 *
 * const memory = makeMemory()
 * const write = Effect.flatMap(EventStore.EventStore, (store) =>
 *   store.append([{ stream: "fall/17", expected: 0, events: [{ id: "e-1", type: "FallOpened", schema: 1, data: "geheim" }] }]))
 * await Effect.runPromise(Effect.provide(write, Layer.provide(encryptedEventStore, Layer.merge(memoryEventStore(memory), memoryKeyRing()))))
 * const read = Effect.map(Effect.flatMap(EventStore.EventStore, (store) => store.read("fall/17")), ({ events }) => events.map(({ data }) => isEncrypted(data)))
 * await Effect.runPromise(Effect.provide(read, memoryEventStore(memory))) // => [true]
 * isEncrypted("geheim") // => false
 * ```
 */
export const isEncrypted = (data: unknown): boolean => isEnvelope(data)
