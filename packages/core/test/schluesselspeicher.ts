/**
 * A store with keys over a memory, to be looked at and bent.
 *
 * @module
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { make as id } from "../src/kernel/Id.js"
import { make as day } from "../src/kernel/Stichtag.js"
import { encryptedEventStore } from "../src/ports/encryptedEventStore.js"
import { EventStore, type EventStoreError } from "../src/ports/EventStore.js"
import { KeyRing, type KeyRingError } from "../src/ports/KeyRing.js"
import { dumpMemory, makeMemory, type Memory, memoryEventStore } from "../src/ports/memoryEventStore.js"
import { type KeptKeys, memoryKeyRing } from "../src/ports/memoryKeyRing.js"

export type Store = EventStore["Service"]
export type Ring = KeyRing["Service"]
type Test<A> = (store: Store, below: { readonly plain: Store; readonly ring: Ring; readonly memory: Memory; readonly kept: KeptKeys }) => Effect.Effect<A, EventStoreError | KeyRingError>

/** Runs a test on an encrypted store over a memory; the store below and the ring may be bent. */
export const run = <A>(test: Test<A>, bend: { readonly store?: (store: Store) => Store; readonly ring?: (ring: Ring) => Ring } = {}): Promise<A> => {
  const memory = makeMemory()
  const kept: KeptKeys = new Map()
  const program = Effect.gen(function* () {
    const plain = yield* EventStore
    const ring = yield* KeyRing
    const bent = Layer.merge(Layer.succeed(EventStore, bend.store?.(plain) ?? plain), Layer.succeed(KeyRing, bend.ring?.(ring) ?? ring))
    return yield* Effect.provide(Effect.flatMap(EventStore, (store) => test(store, { plain, ring, memory, kept })), Layer.provide(encryptedEventStore, bent))
  })
  return Effect.runPromise(Effect.provide(program, Layer.merge(memoryEventStore(memory), memoryKeyRing(kept))))
}

/** A word that must not be found where all is closed. */
export const KANARIE = "kanarienvogel"

export const event = (eventId: string, data: unknown = { name: KANARIE }) => ({ id: eventId, type: "Opened", schema: 1, data })
export const erasure = { on: day(2026, 3, 1), rule: "akte-abgelegt", by: id("archiv") }
export const write = (store: Store, eventId: string, data?: unknown, stream = "s") => store.append([{ stream, expected: "any", events: [event(eventId, data)] }])
export const rewriteAs = (store: Store, expected: number, data: unknown = "leer", append: ReadonlyArray<ReturnType<typeof event>> = []) =>
  store.rewrite({ ...erasure, stream: "s", expected, data: Array.from({ length: expected }, () => data), append })
export const textOf = (memory: Memory): string => new TextDecoder().decode(dumpMemory(memory))
export const dataOf = (store: Store, stream = "s") => Effect.map(store.read(stream), ({ events }) => events.map(({ data }) => data))

/** The error of a call that has to fail. */
export const failure = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<E> =>
  Effect.matchEffect(effect, { onFailure: (error) => Effect.succeed(error), onSuccess: () => Effect.die(new Error("the call did not fail")) })

/** Lets a fiber wait at a place, and tells when it is there. */
export const makeGate = () => {
  const arrived = Deferred.makeUnsafe<void>()
  const opened = Deferred.makeUnsafe<void>()
  let isArmed = false
  return {
    arm: () => { isArmed = true },
    pass: Effect.suspend(() => {
      if (!isArmed) return Effect.void
      isArmed = false
      return Effect.andThen(Deferred.succeed(arrived, undefined), Deferred.await(opened))
    }),
    arrived: Deferred.await(arrived),
    open: Deferred.succeed(opened, undefined),
  }
}
