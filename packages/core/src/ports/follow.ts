import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Position } from "./Entry.js"
import type { EntryPage, EventStore, EventStoreError } from "./EventStore.js"

/** From where on to follow, and what to do with each page. */
export interface Follower<E, R> {
  /** After which position to begin; from the first entry on where left out. */
  readonly after?: Position
  /** How many entries a page may have; 500 where left out. */
  readonly limit?: number
  /** Takes a page that is never empty; its `position` is where to begin the next time. What it fails with ends the following. */
  readonly onPage: (page: EntryPage) => Effect.Effect<void, E, R>
}

/** The first and the longest pause before a store that did not answer is asked again, in milliseconds. */
const PAUSE = { first: 100, longest: 10_000 } as const

const isPassing = ({ reason }: EventStoreError): boolean => reason === "busy" || reason === "connection"

/** Asks again, after longer and longer pauses, as long as others hold the store or it does not answer. */
const patient = <A>(ask: Effect.Effect<A, EventStoreError>): Effect.Effect<A, EventStoreError> =>
  Effect.gen(function* () {
    for (let pause: number = PAUSE.first; ; pause = Math.min(pause * 2, PAUSE.longest)) {
      const answer = yield* Effect.result(ask)
      if (Result.isSuccess(answer)) return answer.success
      if (!isPassing(answer.failure)) return yield* Effect.fail(answer.failure)
      yield* Effect.sleep(pause)
    }
  })

/**
 * Takes every entry of a store, page by page in the one order, and waits for more, until it is interrupted.
 *
 * Within one run no entry is left out and none comes twice, whatever becomes of the connection: the next page is asked for after the last
 * position that `onPage` took. Whoever keeps that position begins there the next time; an entry comes again where the position was not kept.
 *
 * @example
 * ```ts
 * import { EventStore, follow, memoryEventStore } from "@teilhabe/core/ports"
 * import * as Effect from "effect/Effect"
 *
 * const program = Effect.gen(function* () {
 *   const store = yield* EventStore.EventStore
 *   yield* store.append([{ stream: "fall/17", expected: 0, events: [{ id: "e-1", type: "FallOpened", schema: 1, data: {} }] }])
 *   // Ends by the failure of `onPage`; without it, by interruption.
 *   return yield* Effect.flip(follow(store, { onPage: ({ entries }) => Effect.fail(entries.map(({ _tag }) => _tag)) }))
 * })
 * await Effect.runPromise(Effect.provide(program, memoryEventStore())) // => ["Event"]
 * ```
 */
export const follow = <E = never, R = never>(
  store: Pick<EventStore["Service"], "readAll" | "awaitChange">,
  { after = 0, limit, onPage }: Follower<E, R>,
): Effect.Effect<never, E | EventStoreError, R> =>
  Effect.gen(function* () {
    let position = after
    for (;;) {
      const page = yield* patient(store.readAll({ after: position, ...(limit === undefined ? {} : { limit }) }))
      if (page.entries.length > 0) yield* onPage(page)
      position = page.position
      if (page.end) yield* patient(store.awaitChange(position))
    }
  })
