/** Opens places, and the few steps that most checks begin with. */
import { EventStore } from "@teilhabe/core/ports"
import type { Entry, StoreRequest } from "@teilhabe/core/ports"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import type { Place } from "../place.js"
import { fail } from "./expectation.js"

/** A store that is open. */
export type Store = EventStore.EventStore["Service"]

/** What a check runs: whatever it finds wrong it throws. */
export type Run<A = void> = Effect.Effect<A, EventStore.EventStoreError>

/** An opening that the check closes itself. */
export interface Opening {
  readonly store: Store
  readonly close: Effect.Effect<void>
}

/** Opens a place until `close` is run. */
export const open = (place: Place): Run<Opening> =>
  Effect.gen(function* () {
    const scope = yield* Scope.make()
    const context = yield* Layer.buildWithScope(Layer.fresh(place.layer), scope)
    return { store: Context.get(context, EventStore.EventStore), close: Scope.close(scope, Exit.void) }
  })

/** Opens a place for one use and closes it. */
export const within = <A>(place: Place, use: (store: Store) => Run<A>): Run<A> =>
  Effect.acquireUseRelease(open(place), ({ store }) => use(store), ({ close }) => close)

/** What is kept at a place now. */
export const dumpOf = (place: Place): Effect.Effect<Uint8Array> => Effect.promise(() => place.dump())

/** An event with this id. */
export const event = (id: string, data: unknown = { id }): StoreRequest.NewEvent => ({ id, type: "Noted", schema: 1, data })

/** Events with ids that begin with a word: `a-1`, `a-2`, … */
export const eventsOf = (word: string, count: number): ReadonlyArray<StoreRequest.NewEvent> =>
  Array.from({ length: count }, (_, at) => event(`${word}-${at + 1}`))

/** Appends events to one stream at an expected version. */
export const write = (
  store: Store,
  stream: string,
  expected: StoreRequest.Expected,
  events: ReadonlyArray<StoreRequest.NewEvent>,
): Run<StoreRequest.Appended> => store.append([{ stream, expected, events }])

/** So many pages no check needs: a store that gives more turns in a circle. */
const MOST_PAGES = 500

/** Every event of a stream, page after page. */
export const eventsIn = (store: Store, stream: string, limit?: number): Run<ReadonlyArray<Entry.StoredEvent>> =>
  Effect.gen(function* () {
    const found: Array<Entry.StoredEvent> = []
    let from = 1
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page = yield* store.read(stream, limit === undefined ? { from } : { from, limit })
      found.push(...page.events)
      if (page.next === undefined) return found
      from = page.next
    }
    return fail(`reading "${stream}" page after page`, "an end: a page without `next`", `there was none after ${MOST_PAGES} pages`)
  })

/** Every entry of the order after a position, page after page. */
export const entriesIn = (store: Store, start = 0, limit?: number): Run<ReadonlyArray<Entry.Entry>> =>
  Effect.gen(function* () {
    const found: Array<Entry.Entry> = []
    let after = start
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page = yield* store.readAll(limit === undefined ? { after } : { after, limit })
      found.push(...page.entries)
      if (page.end) return found
      after = page.position
    }
    return fail("reading the order page after page", "an end: a page with `end`", `there was none after ${MOST_PAGES} pages`)
  })

/** The ids of events, in the order given. */
export const idsOf = (entries: ReadonlyArray<Entry.Entry>): ReadonlyArray<string> =>
  entries.flatMap((entry) => (entry._tag === "Event" || entry._tag === "Sealed" ? [entry.id] : []))
