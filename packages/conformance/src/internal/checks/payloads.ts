/** Payloads of every shape and size, and those that JSON cannot say. */
import * as Effect from "effect/Effect"
import { type EventStoreCheck, atStore } from "../check.js"
import { erasure } from "../erasing.js"
import { holds, isSame, refused, same } from "../expectation.js"
import { event, eventsIn, eventsOf, idsOf, write } from "../opening.js"

/** A value that lies so many levels deep, arrays and objects in turns. */
const nested = (depth: number): unknown => {
  let value: unknown = "innermost"
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { inner: value }
  return value
}

/** What JSON can say, each once, with what databases and drivers like to change: numbers at the limits, keys that look like others. */
const SHAPES: ReadonlyArray<unknown> = [
  {}, [], "", null, 0, true, false, [[]], [{}], { a: {} }, { a: [] }, [null], { a: null }, { "": 1 }, { " ": 1 }, { "a.b": 1, "$ref": 2 }, [1, [2, [3, []]]],
  1, -1, 0.1, 1e-7, 1e21, 5e-324, 1.7976931348623157e308, 9007199254740991, -9007199254740991, 9007199254740992, 123456789.12345679,
  { b: 1, a: 2, "10": 3, "9": 4 }, { Key: 1, key: 2, KEY: 3 }, { "ä": 1, "a\u0308": 2 }, { length: 3, valueOf: "no method", toJSON: "no method" },
  "null", "{}", "[1", "2026-11-30", "2026-11-30T00:00:00Z", "\\x00", "NaN", { data: { data: { data: 1 } } },
]

/** A figure that is read differently is a wrong figure. */
const shapes = atStore(
  "payloads: everything that JSON can say comes back equal",
  "whether the text that `StoreForm.writePayload` gives is kept as it is, and read by `StoreForm.readPayload`",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "payload/shapes", 0, SHAPES.map((data, at) => event(`shape-${at}`, data)))
    const events = yield* eventsIn(store, "payload/shapes")
    SHAPES.forEach((data, at) => same(events[at]?.data, data, `payload ${at} of the list of shapes`))
    yield* store.saveSnapshot({ stream: "payload/shapes", version: 1, revision: 0, format: "shapes/1", data: SHAPES })
    same((yield* store.loadSnapshot("payload/shapes"))?.data, SHAPES, "the shapes as the data of a snapshot")
  }),
)

/** A walk by recursion ends somewhere; it has to be said where. */
const deep = atStore(
  "payloads: one that is nested 500 deep comes back equal",
  "whether anything beside `JSON.parse` walks through a payload",
  Effect.fnUntraced(function* (store) {
    const data = nested(499)
    yield* write(store, "payload/deep", 0, [event("deep", data)])
    holds(isSame((yield* eventsIn(store, "payload/deep"))[0]?.data, data), "a payload of 499 levels", "the same payload back", () => "another came back")
    yield* refused(write(store, "payload/deep", 1, [event("deeper", nested(600))]), "request", "appending a payload of 600 levels")
  }),
)

/** Such a key, revived, changes objects that have nothing to do with it. */
const dangerous = atStore(
  "payloads: keys such as `__proto__` come back as plain keys",
  "whether a payload is copied key by key, or revived, on its way",
  Effect.fnUntraced(function* (store) {
    const text = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"hasOwnProperty":1,"inner":{"__proto__":null}}'
    yield* write(store, "payload/keys", 0, [event("keys", JSON.parse(text))])
    const data = (yield* eventsIn(store, "payload/keys"))[0]?.data
    same(data, JSON.parse(text), "a payload with the keys `__proto__`, `constructor` and `hasOwnProperty`")
    const plain: Readonly<Record<string, unknown>> = {}
    holds(plain["isAdmin"] === undefined, "another object, after that payload was read", "no key `isAdmin`", () => "it has one: a prototype was changed")
  }),
)

/** An instance of it is what JSON would write as a plain object. */
class Klasse {
  readonly raum = 1
}

/** What holds itself. */
const circle = (): unknown => {
  const value: Record<string, unknown> = { tuer: 1 }
  value["raum"] = value
  return value
}

/** What JSON cannot say, or says otherwise without a word. */
const REFUSED: ReadonlyArray<readonly [string, () => unknown]> = [
  ["undefined", () => undefined], ["NaN", () => Number.NaN], ["Infinity", () => Number.POSITIVE_INFINITY], ["-Infinity", () => Number.NEGATIVE_INFINITY],
  ["-0", () => -0], ["a bigint", () => 17n], ["a symbol", () => Symbol("s")], ["a function", () => () => 1], ["a Date", () => new Date(0)],
  ["a Map", () => new Map([[1, 2]])], ["a Set", () => new Set([1])], ["bytes", () => new Uint8Array(3)], ["an instance of a class", () => new Klasse()],
  // oxlint-disable-next-line no-sparse-arrays -- A hole is what is tested.
  ["an array with a hole", () => [1, , 3]], ["what holds itself", circle],
]

/** JSON drops or changes these without a word, and it is noticed years later. */
const refusals = atStore(
  "payloads: what JSON cannot say is refused by its place, and nothing is stored",
  "whether `StoreForm.writePayload` makes the text of every payload before anything is sent, those of `rewrite` and `saveSnapshot` too",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "payload/known", 0, eventsOf("known", 1))
    for (const [kind, make] of REFUSED) {
      const call = write(store, "payload/refused", 0, [event("right"), event("wrong", { haus: [1, { zimmer: make() }] }), event("also-right")])
      const { message } = yield* refused(call, "request", `a payload with ${kind} in it`)
      holds(message.includes("zimmer") && message.includes('"wrong"'), `the message for a payload with ${kind} in it`, "the id of the event in quotes and the place, data.haus[1].zimmer", () => `it is: ${message}`)
      yield* refused(write(store, "payload/refused", 0, [{ ...event("bare"), data: make() }]), "request", `a payload that is ${kind}`)
    }
    const wrong = { zimmer: Number.NaN }
    const call = store.rewrite({ stream: "payload/known", expected: 1, data: [wrong], append: [], ...erasure })
    yield* refused(call, "request", "a rewrite with NaN in a payload")
    yield* refused(store.saveSnapshot({ stream: "payload/known", version: 1, revision: 0, format: "f/1", data: wrong }), "request", "a snapshot with NaN in it")
    same((yield* store.read("payload/refused")).version, 0, "the version of a stream to which only refused payloads went")
  }),
)

/** So many code units, which are more bytes. */
const TEN_MB = 10_000_000

/** A scanned letter is an event too. */
const huge = atStore(
  "payloads: one of 10 MB comes back whole",
  "limits of the column, the parameter, the packet or the buffer; a page holds at least one event, however large",
  Effect.fnUntraced(function* (store) {
    const text = "Größe-\u{1f9d1}-\"x\"-".repeat(Math.ceil(TEN_MB / 13)).slice(0, TEN_MB)
    yield* write(store, "payload/huge", 0, [event("huge", { text }), event("small", 1)])
    const [found, small] = yield* eventsIn(store, "payload/huge")
    const back = (found?.data as { readonly text?: unknown } | undefined)?.text
    holds(back === text, "a payload of 10 MB", "the same text back", () => `a ${typeof back} of ${typeof back === "string" ? back.length : 0} code units came back, of ${text.length}`)
    same(small?.data, 1, "the small payload behind it")
  }),
)

/** Imports write what years have gathered. */
const many = atStore(
  "payloads: 10,000 small events go into one call, and one more is refused",
  "limits of parameters in one statement, and `StoreForm.requireAppend`",
  Effect.fnUntraced(function* (store) {
    const events = eventsOf("many", 10_000)
    yield* write(store, "payload/many", 0, events)
    const last = yield* store.read("payload/many", { from: 10_000 })
    same([last.version, idsOf(last.events)], [10_000, ["many-10000"]], "the version of the stream, and the last of its events")
    yield* refused(write(store, "payload/more", 0, eventsOf("more", 10_001)), "request", "appending 10,001 events in one call")
  }),
)

/** What payloads are. */
export const payloads: ReadonlyArray<EventStoreCheck> = [shapes, deep, dangerous, refusals, huge, many]
