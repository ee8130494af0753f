import type { Entry } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { type Defect, onRefusal, type Store, reading as change } from "./defect.js"

type Options = { readonly limit?: number } | undefined

const isLimit = (options: Options): boolean => options?.limit !== undefined && Number.isSafeInteger(options.limit) && options.limit > 0

const withoutLimit = <A extends Options>(options: A): Omit<NonNullable<A>, "limit"> | A => {
  if (options === undefined || !isLimit(options)) return options
  const { limit: _limit, ...rest } = options
  return rest
}

/** Leaves out position 2. */
const gapped = (store: Store): Store => {
  const shown = (position: number): number => (position > 1 ? position + 1 : position)
  const kept = (position: number): number => (Number.isSafeInteger(position) && position > 1 ? position - 1 : position)
  const gap = change((entry) => ({ ...entry, position: shown(entry.position) }))({ ...store })
  return {
    ...gap,
    append: (requests) => Effect.map(store.append(requests), (answer) => ({ ...answer, from: shown(answer.from), to: shown(answer.to) })),
    readAll: (options) => Effect.map(gap.readAll(options?.after === undefined ? options : { ...options, after: kept(options.after) }), (page) =>
      ({ ...page, position: page.entries.at(-1)?.position ?? options?.after ?? 0 })),
    awaitChange: (after) => store.awaitChange(kept(after)),
  }
}

/** Every fifth append is through at once for those who read its stream, and late for those who read the order. */
const slowWriter = (): ((store: Store) => Store) => {
  const hidden = new Set<number>()
  let slow = 0
  return (store) => ({
    ...store,
    append: (requests) => Effect.uninterruptible(Effect.gen(function* () {
      yield* Effect.yieldNow
      const answer = yield* store.append(requests)
      slow = (slow + 1) % 5
      if (slow !== 0 || answer.repeated || answer.to - answer.from > 5) return answer
      for (let at = answer.from; at <= answer.to; at += 1) hidden.add(at)
      yield* Effect.sleep(3)
      for (let at = answer.from; at <= answer.to; at += 1) hidden.delete(at)
      return answer
    })),
    readAll: (options) => Effect.map(store.readAll(options), (page) => ({ ...page, entries: page.entries.filter(({ position }) => !hidden.has(position)) })),
  })
}

/** An append over several streams becomes readable stream by stream. */
const halves = (): ((store: Store) => Store) => {
  let from = Number.POSITIVE_INFINITY
  const behind = (page: { readonly entries: ReadonlyArray<Entry.Entry>; readonly position: number; readonly end: boolean }, after: number) => {
    const entries = page.entries.filter(({ position }) => position < from)
    return entries.length === page.entries.length ? page : { entries, position: entries.at(-1)?.position ?? after, end: true }
  }
  return (store) => ({
    ...store,
    append: (requests) => Effect.uninterruptible(Effect.gen(function* () {
      const answer = yield* store.append(requests)
      if (requests.length < 2 || answer.repeated) return answer
      from = answer.to
      yield* Effect.sleep(1)
      from = Number.POSITIVE_INFINITY
      return answer
    })),
    readAll: (options) => Effect.map(store.readAll(options), (page) => behind(page, options?.after ?? 0)),
  })
}

const withoutBytes = (store: Store): Store => ({
  ...store,
  read: (stream, options) => Effect.gen(function* () {
    const limit = options?.limit ?? 500
    let page = yield* store.read(stream, options)
    while (page.next !== undefined && page.events.length < limit) {
      const { next, ...more } = yield* store.read(stream, { from: page.next, limit: limit - page.events.length })
      const { next: _next, ...rest } = page
      page = { ...rest, events: [...page.events, ...more.events], ...(next === undefined ? {} : { next }) }
    }
    return page
  }),
})

const readingPages = (read: Store["read"] | undefined, readAll: Store["readAll"] | undefined, store: Store): Store =>
  ({ ...store, ...(read === undefined ? {} : { read }), ...(readAll === undefined ? {} : { readAll }) })

const more = "paging: a page says whether more follows, also where its size cut it short"

export const reading: ReadonlyArray<Defect> = [
  { title: "gives positions with gaps", check: "order: positions have no gap, and what tombstones count adds up", make: () => gapped },
  {
    title: "counts one event too many in its tombstones",
    check: "order: positions have no gap, and what tombstones count adds up",
    make: () => change((entry) => (entry._tag === "Tombstone" ? { ...entry, events: entry.events + 1 } : entry)),
  },
  { title: "shows the event of a slow writer behind a position that was read", check: "many writers: all that was acknowledged is there once, and nothing appears behind a reader", make: slowWriter, races: true },
  { title: "shows an append by halves", check: "atomicity: no reader sees half of an append", make: halves, races: true },
  {
    title: "does not know its limit",
    check: "paging: a page holds no more than it was asked for, and 500 where nothing is said",
    make: () => (store) => readingPages((stream, options) => store.read(stream, withoutLimit(options)), (options) => store.readAll(withoutLimit(options)), store),
  },
  { title: "fills a page whatever its size", check: "paging: a page ends at about 8 MiB of payload", make: () => withoutBytes },
  {
    title: "loses the last event of a page of a stream",
    check: "paging: the pages of a stream, put together, give every event once",
    make: () => (store) => readingPages((stream, options) => Effect.map(store.read(stream, options), (page) => (page.events.length > 1 && isLimit(options) && page.next !== undefined ? { ...page, events: page.events.slice(0, -1) } : page)), undefined, store),
  },
  {
    title: "loses the last entry of a page of the order",
    check: "paging: the pages of the order, put together, give every entry once",
    make: () => (store) => readingPages(undefined, (options) => Effect.map(store.readAll(options), (page) => (isLimit(options) && !page.end ? { ...page, entries: page.entries.slice(0, -1) } : page)), store),
  },
  {
    title: "takes a page that its size cut short for the end",
    check: more,
    make: () => (store) => readingPages(undefined, (options) => Effect.map(store.readAll(options), (page) => ({ ...page, end: page.entries.length < (options?.limit ?? 500) || page.end })), store),
  },
  {
    title: "does not see that a full page is the last",
    check: more,
    make: () => (store) => readingPages(undefined, (options) => Effect.map(store.readAll(options), (page) => ({ ...page, end: page.entries.length < (options?.limit ?? 500) && page.end })), store),
  },
  {
    title: "gives the position of the end for an empty page",
    check: "paging: reading from the end gives nothing and says so",
    make: () => (store) => readingPages(undefined, (options) => Effect.gen(function* () {
      const page = yield* store.readAll(options)
      return page.entries.length === 0 && page.position === 3 ? { ...page, position: 0 } : page
    }), store),
  },
  {
    title: "gives nothing to whoever has read further than it goes",
    check: "paging: whoever asks for what comes after the last position is told that the store was set back",
    make: () => (store) => readingPages(undefined, (options) =>
      onRefusal(store.readAll(options), "corrupt", () => Effect.succeed({ entries: [], position: options?.after ?? 0, end: true })), store),
  },
  {
    title: "takes a limit of 0 for none",
    check: "paging: a limit, a version or a position that is no whole number is refused",
    make: () => (store) => readingPages((stream, options) => (options?.limit === 0 ? store.read(stream) : store.read(stream, options)), undefined, store),
  },
]
