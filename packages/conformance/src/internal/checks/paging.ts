/** Pages, their limits and their edges, and calls that break a rule of form. */
import type { StoreRequest } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { type EventStoreCheck, atStore } from "../check.js"
import { holds, refused, same, show } from "../expectation.js"
import { type Run, type Store, entriesIn, event, eventsIn, eventsOf, idsOf, write } from "../opening.js"

/** The ids of ten events. */
const TEN = eventsOf("page", 10).map(({ id }) => id)

/** The position of the last entry. */
const lastPosition = (store: Store): Run<number> => Effect.map(entriesIn(store), (entries) => entries.at(-1)?.position ?? 0)

/** A state that is built from all events but one is a wrong state. */
const ofStream = atStore(
  "paging: the pages of a stream, put together, give every event once",
  "`next` of `read`: the version of the first event that the page does not hold",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "paging/a", 0, eventsOf("page", 10))
    for (const limit of [1, 2, 3, 5, 9, 10, 11]) same(idsOf(yield* eventsIn(store, "paging/a", limit)), TEN, `ten events, read in pages of ${limit}`)
  }),
)

/** A projection that misses one entry never learns of it. */
const ofOrder = atStore(
  "paging: the pages of the order, put together, give every entry once",
  "`position` of `readAll`, which is the position of the last entry of the page, and `end`",
  Effect.fnUntraced(function* (store) {
    for (const [at, id] of TEN.entries()) yield* write(store, `paging/${at % 3}`, "any", [event(id)])
    for (const limit of [1, 2, 3, 5, 9, 10, 11]) same(idsOf(yield* entriesIn(store, 0, limit)), TEN, `ten entries, read in pages of ${limit}`)
  }),
)

/** Memory is bounded by the page. */
const limits = atStore(
  "paging: a page holds no more than it was asked for, and 500 where nothing is said",
  "whether `limit` reaches the query, and `StoreForm.PAGE.events` where it is left out",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "paging/a", 0, eventsOf("page", 501))
    for (const limit of [1, 3, 501]) {
      const [page, all] = [yield* store.read("paging/a", { limit }), yield* store.readAll({ limit })]
      holds(page.events.length <= limit && all.entries.length <= limit, `pages with limit ${limit}`, `at most ${limit}`, () => `\`read\` gave ${page.events.length} and \`readAll\` ${all.entries.length}`)
    }
    const [page, all] = [yield* store.read("paging/a"), yield* store.readAll()]
    holds(page.events.length <= 500 && all.entries.length <= 500, "pages without a limit", "at most 500", () => `\`read\` gave ${page.events.length} and \`readAll\` ${all.entries.length}`)
  }),
)

/** Five hundred scanned letters do not fit into memory. */
const bytes = atStore(
  "paging: a page ends at about 8 MiB of payload",
  "whether the sizes of payloads are summed before they are fetched (`StoreForm.pageEnd`)",
  Effect.fnUntraced(function* (store) {
    const megabyte = "x".repeat(1_000_000)
    yield* write(store, "paging/large", 0, eventsOf("large", 10).map((large) => ({ ...large, data: megabyte })))
    const [page, all] = [yield* store.read("paging/large"), yield* store.readAll()]
    const counts = [page.events.length, all.entries.length]
    holds(counts.every((count) => count >= 1 && count < 10), "pages over 10 payloads of 1 MB", "about 8 on a page", () => `\`read\` gave ${counts[0]} and \`readAll\` ${counts[1]}`)
  }),
)

/** A reader stops at the end it is told of. */
const more = atStore(
  "paging: a page says whether more follows, also where its size cut it short",
  "`end` and `next`: from whether something stands behind the page, and not from how many entries it has",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "paging/a", 0, eventsOf("page", 4))
    const last = yield* lastPosition(store)
    for (const limit of [1, 2, 3, 4, 5, 500]) {
      const [page, all] = [yield* store.read("paging/a", { limit }), yield* store.readAll({ limit })]
      same([page.next === undefined, all.end], [page.events.length >= 4, all.entries.length >= 4], `whether \`read\` (no \`next\`) and \`readAll\` (\`end\`) say that they are through, at limit ${limit} of 4 events`)
    }
    const megabytes = "x".repeat(3_000_000)
    yield* write(store, "paging/large", 0, eventsOf("large", 3).map((large) => ({ ...large, data: megabytes })))
    const [alone, together] = [yield* eventsIn(store, "paging/large"), yield* entriesIn(store, last)]
    same([idsOf(alone), idsOf(together)], [["large-1", "large-2", "large-3"], ["large-1", "large-2", "large-3"]], "three payloads of 3 MB, read page after page: of the stream, and of the order")
  }),
)

/** A reader that has caught up asks on from where it is. */
const edges = atStore(
  "paging: reading from the end gives nothing and says so",
  "`next` and `end` where nothing follows, and `position` of an empty page, which is the one asked for",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "paging/a", 0, eventsOf("page", 3))
    const to = yield* lastPosition(store)
    const last = yield* store.read("paging/a", { from: 3 })
    same([idsOf(last.events), last.next], [["page-3"], undefined], "reading from the last version")
    for (const from of [4, 5, 1_000_000]) {
      const page = yield* store.read("paging/a", { from })
      same(page, { events: [], version: 3, revision: 0 }, `reading from version ${from} of a stream at version 3`)
    }
    same(yield* store.readAll({ after: to }), { entries: [], position: to, end: true }, `reading after position ${to}, where it is the last`)
    same(idsOf((yield* store.readAll({ after: to - 1 })).entries), ["page-3"], "reading after the last but one")
  }),
)

/** Whoever has read further than a restored backup goes would otherwise never see what comes next. */
const setBack = atStore(
  "paging: whoever asks for what comes after the last position is told that the store was set back",
  "whether `after` is compared with the last position, in the same view of the store as the page, and refused by `StoreFault.ahead`",
  Effect.fnUntraced(function* (store) {
    yield* refused(store.readAll({ after: 1 }), "corrupt", "reading after position 1 of an empty store")
    yield* write(store, "paging/a", 0, eventsOf("page", 3))
    const to = yield* lastPosition(store)
    for (const after of [to + 1, to + 1_000_000]) yield* refused(store.readAll({ after }), "corrupt", `reading after position ${after}, where ${to} is the last`)
  }),
)

/** Numbers that count nothing. */
const NOT_WHOLE = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]

/** NaN and half a version are slips, and a database takes them for something. */
const options = atStore(
  "paging: a limit, a version or a position that is no whole number is refused",
  "whether `StoreForm.requireRead` and `StoreForm.requireReadAll` are asked first",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "paging/a", 0, eventsOf("page", 3))
    for (const wrong of NOT_WHOLE) {
      const calls: ReadonlyArray<readonly [string, Run<unknown>]> = [
        ["`read` with limit", store.read("paging/a", { limit: wrong })], ["`read` with from", store.read("paging/a", { from: wrong })],
        ["`readAll` with limit", store.readAll({ limit: wrong })], ["`readAll` with after", store.readAll({ after: wrong })],
      ]
      for (const [what, call] of calls) yield* refused(call, "request", `${what} ${show(wrong)}`)
    }
    yield* refused(store.read("paging/a", { limit: 0 }), "request", "`read` with limit 0")
    yield* refused(store.read("paging/a", { from: 0 }), "request", "`read` with from 0")
    yield* refused(store.readAll({ limit: 0 }), "request", "`readAll` with limit 0")
  }),
)

/** Calls of `append` that break a rule of form, each with what it is. */
const forms = (): ReadonlyArray<readonly [string, ReadonlyArray<StoreRequest.AppendRequest>]> => {
  const request = { stream: "form/a", expected: 0, events: [event("a")] }
  return [
    ["a call without requests", []],
    ["a request without events", [{ ...request, events: [] }]],
    ["one of two requests without events", [request, { stream: "form/b", expected: 0, events: [] }]],
    ["one stream twice in a call", [request, { ...request, events: [event("b")] }]],
    ...[...NOT_WHOLE, "1"].map((expected) => [`expected ${show(expected)}`, [{ ...request, expected: expected as number }]] as const),
    ...[0, ...NOT_WHOLE].map((schema) => [`schema ${show(schema)}`, [{ ...request, events: [{ ...event("a"), schema }] }]] as const),
  ]
}

/** A slip of the host is told before anything happens. */
const form = atStore(
  "requests: an append that breaks a rule of form is refused, and nothing is stored",
  "whether `StoreForm.requireAppend` is asked first",
  Effect.fnUntraced(function* (store) {
    for (const [what, requests] of forms()) yield* refused(store.append(requests), "request", what)
    same((yield* store.readAll()).entries.length, 0, "how many entries there are after refused calls")
  }),
)

/** Pages and forms. */
export const paging: ReadonlyArray<EventStoreCheck> = [ofStream, ofOrder, limits, bytes, more, edges, setBack, options, form]
