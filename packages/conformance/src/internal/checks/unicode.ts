/** Names and texts of every kind go in and come out unchanged. */
import * as Effect from "effect/Effect"
import { type EventStoreCheck, atStore } from "../check.js"
import { erasure } from "../erasing.js"
import { granted, refused, same } from "../expectation.js"
import { entriesIn, event, eventsIn, write } from "../opening.js"

/** Names that a store which trims, folds, normalises or pastes text into SQL takes for another, or falls over. */
export const HOSTILE_NAMES: ReadonlyArray<string> = [
  "fall/plain", "Fall/plain", "FALL/PLAIN", "fall/plain ", " fall/plain", "fall/plain\t", "fall/plain\n", "fall//plain", "fall/plain/", "fall/pla%n", "fall/pla_n",
  "fall/ä", "fall/a\u0308", "fall/Ä", "fall/ß", "fall/ss", "fall/ẞ", "fall/\ufb01", "fall/fi", "fall/İ", "fall/i", "fall/ı", "fall/k", "fall/\u212a",
  "fall/\u{1f9d1}\u200d\u{1f91d}\u200d\u{1f9d1}", "fall/\u{1f9d1}", "fall/\u{10ffff}", "fall/\uffff", "fall/\ufeff", "fall/\u200b", "fall/\u202etxet", "fall/日本", "fall/العربية",
  "'; DROP TABLE events; --", "\"quoted\"", "'quoted'", "back\\slash", "\\", "`tick`", "$1", "?", ":name", "@p1", "${x}", "%s", "{}", "[]", "null", "undefined", "true", "0", "1e3", "NaN",
  "__proto__", "constructor", "toString", "hasOwnProperty", "../../etc", "C:\\", "a\u0001b", "a\u007fb", "\u0085", " ", "\n",
  "n".repeat(500), "\u{1f9d1}".repeat(250),
]

/** Two names that are taken for one mix the files of two people. */
const names = atStore(
  "unicode: names of streams come back unchanged, and those that differ at all are different",
  "the type, the collation and the encoding of the column, and anything that trims, folds or normalises; names go as parameters and never into the text of SQL",
  Effect.fnUntraced(function* (store) {
    for (const [at, name] of HOSTILE_NAMES.entries()) yield* granted(write(store, name, 0, [event(`name-${at}`, at)]), `appending to ${JSON.stringify(name.slice(0, 40))}, which nobody wrote`)
    const entries = yield* entriesIn(store)
    same(entries.map(({ stream }) => stream), HOSTILE_NAMES, "the names of the streams in the one order")
    for (const [at, name] of HOSTILE_NAMES.entries()) {
      const { events } = yield* store.read(name)
      same(events.map(({ data, stream }) => [stream, data]), [[name, at]], `the stream ${JSON.stringify(name.slice(0, 40))}, read alone`)
    }
  }),
)

/** What ids, types, formats and rules may be: the same without what is longer than 200 code units. */
const SHORT = HOSTILE_NAMES.filter((name) => name.length <= 200)

/** Ids tell what was stored before: two that are taken for one lose an event. */
const words = atStore(
  "unicode: ids, types, formats and rules come back unchanged, and ids that differ at all are different",
  "the type, the collation and the encoding of these columns, above all of the unique one of the ids",
  Effect.fnUntraced(function* (store) {
    const written = SHORT.map((word, at) => ({ id: word, type: SHORT.at(-at - 1) ?? word, schema: at + 1, data: at }))
    yield* write(store, "unicode/words", 0, written)
    const events = yield* eventsIn(store, "unicode/words")
    same(events.map(({ data, id, schema, type }) => ({ id, type, schema, data })), written, "the ids, types and schemas of the events")
    for (const word of SHORT.slice(0, 40)) {
      yield* store.saveSnapshot({ stream: "unicode/words", version: SHORT.length, revision: 0, format: word, data: word })
      same((yield* store.loadSnapshot("unicode/words"))?.format, word, "the format of a snapshot")
    }
    for (const [at, rule] of SHORT.slice(0, 40).entries()) {
      yield* write(store, `unicode/rule-${at}`, 0, [event(`rule-${at}`)])
      same((yield* store.erase({ ...erasure, stream: `unicode/rule-${at}`, expected: 1, rule })).rule, rule, "the rule of a tombstone")
    }
    const rules = (yield* entriesIn(store)).flatMap((entry) => (entry._tag === "Tombstone" ? [entry.rule] : []))
    same(rules, SHORT.slice(0, 40), "the rules of the tombstones in the one order")
  }),
)

/** Half surrogate pairs, alone and in the wrong order. */
const LONE = ["\ud83e", "\uddd1", "a\ud800b", "\udfff\ud800", "\ud83e \uddd1"]

/** Texts of payloads: more than names may hold. */
const TEXTS: ReadonlyArray<string> = [...HOSTILE_NAMES, ...LONE, "", "\u0000", "a\u0000b", "\\u0000", "\ud83e\\uddd1", "\u2028\u2029", "\r\n", "\b\f", "</script>"]

/** People write what they write; a search elsewhere compares it to the letter. */
const texts = atStore(
  "unicode: texts of payloads come back unchanged, half surrogate pairs and U+0000 too",
  "whether a payload is kept as the text that `StoreForm.writePayload` gives (it escapes what no column can hold), and not as a type of JSON of the database",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "unicode/texts", 0, [event("texts", TEXTS), ...TEXTS.map((text, at) => event(`text-${at}`, { text }))])
    const [all, ...single] = yield* eventsIn(store, "unicode/texts")
    const list = Array.isArray(all?.data) ? (all.data as ReadonlyArray<unknown>) : []
    TEXTS.forEach((text, at) => same(list[at], text, `text ${at} of a payload, in an array`))
    TEXTS.forEach((text, at) => same(single[at]?.data, { text }, `text ${at} of a payload, in an object`))
    yield* store.saveSnapshot({ stream: "unicode/texts", version: 1, revision: 0, format: "texts/1", data: TEXTS })
    same((yield* store.loadSnapshot("unicode/texts"))?.data, TEXTS, "the texts of a snapshot")
  }),
)

/** What is no name, each with what it is. */
const WRONG: ReadonlyArray<readonly [string, string]> = [
  ["an empty one", ""], ["one with U+0000", "a\u0000b"], ["one with half a surrogate pair", "a\ud800"], ["one with the other half", "\udc00a"],
]

/** What one store cannot keep no store takes, so that a city can change its store. */
const refusals = atStore(
  "unicode: a name that no store can keep is refused before anything is sent",
  "whether `StoreForm.requireAppend`, `requireStream`, `requireErase`, `requireRewrite` and `requireSnapshot` are asked first",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "unicode/known", 0, [event("known")])
    for (const [kind, name] of [...WRONG, ["one of 501 code units", "n".repeat(501)]] as const) {
      const snapshot = { stream: name, version: 1, revision: 0, format: "f/1", data: 1 }
      yield* refused(write(store, name, 0, [event("wrong")]), "request", `appending to a stream whose name is ${kind}`)
      yield* refused(store.read(name), "request", `reading a stream whose name is ${kind}`)
      yield* refused(store.erase({ ...erasure, stream: name, expected: "any" }), "request", `erasing a stream whose name is ${kind}`)
      yield* refused(store.rewrite({ ...erasure, stream: name, expected: 0, data: [], append: [] }), "request", `rewriting a stream whose name is ${kind}`)
      yield* refused(store.saveSnapshot(snapshot), "request", `keeping a snapshot of a stream whose name is ${kind}`)
      yield* refused(store.loadSnapshot(name), "request", `loading a snapshot of a stream whose name is ${kind}`)
    }
    for (const [kind, word] of [...WRONG, ["one of 201 code units", "n".repeat(201)]] as const) {
      yield* refused(write(store, "unicode/new", 0, [event("right"), { ...event("x"), id: word }]), "request", `an event whose id is ${kind}`)
      yield* refused(write(store, "unicode/new", 0, [event("right"), { ...event("x"), type: word }]), "request", `an event whose type is ${kind}`)
      yield* refused(store.erase({ ...erasure, stream: "unicode/known", expected: 1, rule: word }), "request", `an erasure whose rule is ${kind}`)
    }
    same((yield* entriesIn(store)).length, 1, "how many entries there are after refused calls")
  }),
)

/** Names and texts. */
export const unicode: ReadonlyArray<EventStoreCheck> = [names, words, texts, refusals]
