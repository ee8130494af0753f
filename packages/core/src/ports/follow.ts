import * as Effect from "effect/Effect"
import type { Position } from "./Entry.js"
import type { EntryPage, EventStore, EventStoreError } from "./EventStore.js"
import { patiently } from "./patiently.js"

/** From where on to follow, and what to do with each page. */
export interface Follower<E, R> {
  /** After which position to begin; from the first entry on where left out. */
  readonly after?: Position
  /** How many entries a page may have; 500 where left out. */
  readonly limit?: number
  /** Takes a page that is never empty; its `position` is where to begin the next time. What it fails with ends the following. */
  readonly onPage: (page: EntryPage) => Effect.Effect<void, E, R>
}

/**
 * Takes every entry of a store, page by page in the one order, and waits for more, until it is interrupted.
 *
 * It waits where the store or its key ring does not answer, as `patiently` does, and ends with what does not pass.
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
      const page = yield* patiently(store.readAll({ after: position, ...(limit === undefined ? {} : { limit }) }))
      if (page.entries.length > 0) yield* onPage(page)
      position = page.position
      if (page.end) yield* patiently(store.awaitChange(position))
    }
  })
