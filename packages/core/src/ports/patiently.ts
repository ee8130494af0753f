import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { EventStoreError } from "./EventStore.js"

/** The first and the longest pause before a store that did not answer is asked again, in milliseconds. */
const PAUSE = { first: 100, longest: 10_000 } as const

/** A key that was destroyed does not come back; a key ring that did not answer may. */
const isMute = (cause: unknown): boolean => typeof cause === "object" && cause !== null && "_tag" in cause && cause._tag === "ports/KeyRingError"

const isPassing = ({ cause, reason }: EventStoreError): boolean =>
  reason === "busy" || reason === "connection" || (reason === "key" && isMute(cause))

/**
 * Asks a store again, after longer and longer pauses up to ten seconds, as long as others hold it, or it or its key ring does not answer.
 *
 * For questions only: what writes is asked again by somebody who knows its ids. It never gives up; interrupt it.
 *
 * @example
 * ```ts
 * import { EventStore, memoryEventStore, patiently } from "@teilhabe/core/ports"
 * import * as Effect from "effect/Effect"
 *
 * let times = 0
 * const busy = new EventStore.EventStoreError({ reason: "busy", message: "others hold the store" })
 * const program = Effect.gen(function* () {
 *   const store = yield* EventStore.EventStore
 *   return yield* patiently(Effect.suspend(() => (++times < 2 ? Effect.fail(busy) : store.read("fall/17"))))
 * })
 * ;(await Effect.runPromise(Effect.provide(program, memoryEventStore()))).version // => 0
 * times // => 2
 * ```
 */
export const patiently = <A>(ask: Effect.Effect<A, EventStoreError>): Effect.Effect<A, EventStoreError> =>
  Effect.gen(function* () {
    for (let pause: number = PAUSE.first; ; pause = Math.min(pause * 2, PAUSE.longest)) {
      const answer = yield* Effect.result(ask)
      if (Result.isSuccess(answer)) return answer.success
      if (!isPassing(answer.failure)) return yield* Effect.fail(answer.failure)
      yield* Effect.sleep(pause)
    }
  })
