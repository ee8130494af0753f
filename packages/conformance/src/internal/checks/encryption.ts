/** The store below the layer that encrypts: it gets closed payloads, and has to keep them as well as open ones. */
import { KeyRing, encryptedEventStore, memoryKeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Place } from "../../place.js"
import { canaryOf, requireGone } from "../canary.js"
import { type EventStoreCheck, atPlace } from "../check.js"
import { erasure } from "../erasing.js"
import { granted, holds, refused, same } from "../expectation.js"
import { type Run, type Store, dumpOf, entriesIn, event, eventsIn, eventsOf, idsOf, within, write } from "../opening.js"

const STREAM = "encryption/a"

/** The same place with a key ring of its own, and what is in that. */
const encrypted = (place: Place) => {
  const kept = new Map<string, ReadonlyArray<KeyRing.Key>>()
  const ring = memoryKeyRing(kept)
  const layer = Layer.provide(encryptedEventStore, Layer.merge(place.layer, ring))
  const destroy = Effect.provide(Effect.flatMap(KeyRing.KeyRing, (keys) => keys.destroy(STREAM)), ring).pipe(Effect.orDie)
  const keys = (): ReadonlyArray<string> => (kept.get(STREAM) ?? []).map(({ id }) => id)
  return { place: { ...place, layer }, destroy, keys }
}

/** What is closed: of a short and a long payload, and of a snapshot. */
const WORDS = [canaryOf("verschlossen"), canaryOf("zweites"), canaryOf("drittes")] as const

/** Writes the words, and another stream. */
const writeWords = (store: Store): Run<unknown> =>
  Effect.gen(function* () {
    yield* write(store, "encryption/b", 0, [event("other", "bleibt")])
    yield* write(store, STREAM, 0, [event("word", { wort: WORDS[0] }), event("long", `${WORDS[1]} \u{1f9d1} \ud83e `.repeat(3_000))])
    yield* store.saveSnapshot({ stream: STREAM, version: 2, revision: 0, format: "wort/1", data: { wort: WORDS[2] } })
  })

/** A closed payload is text of JSON like any other, and has to come back to the letter. */
const roundTrip = atPlace(
  "encryption: what was closed comes back as it was written",
  "whether a payload comes back to the letter: a closed one opens only then",
  Effect.fnUntraced(function* (plain) {
    const { place } = encrypted(plain)
    yield* within(place, (store) =>
      Effect.gen(function* () {
        yield* granted(writeWords(store), "appending and keeping a snapshot through the layer that encrypts")
        const data = [{ wort: WORDS[0] }, `${WORDS[1]} \u{1f9d1} \ud83e `.repeat(3_000)]
        same((yield* eventsIn(store, STREAM)).map((stored) => stored.data), data, "the payloads of a stream")
        same(idsOf(yield* entriesIn(store)), ["other", "word", "long"], "the ids in the one order")
        same((yield* store.loadSnapshot(STREAM))?.data, { wort: WORDS[2] }, "the state in the snapshot")
        same((yield* write(store, STREAM, "any", [event("word"), event("long")])).repeated, true, "`repeated` of the same append again, which is closed anew")
      }),
    )
  }),
)

/** What never was there in the open need not be looked for in backups. */
const nothing = atPlace(
  "encryption: no byte of a payload or a snapshot is in the dump",
  "whether anything is written beside the payloads that the store was given: logs, indexes, caches",
  Effect.fnUntraced(function* (plain) {
    const { place } = encrypted(plain)
    requireGone(yield* within(place, (store) => Effect.andThen(writeWords(store), dumpOf(place))), WORDS, "the dump of an encrypted store, open")
    requireGone(yield* dumpOf(place), WORDS, "the dump of an encrypted store, closed")
  }),
)

/** Where the key goes by itself, as it does in every backup, the rest of the order has to stay readable. */
const sealed = atPlace(
  "encryption: without its key a stream is sealed in the order, and the others stay",
  "whether `readAll` gives every entry, whatever its payload holds",
  Effect.fnUntraced(function* (plain) {
    const { destroy, place } = encrypted(plain)
    yield* within(place, (store) =>
      Effect.gen(function* () {
        yield* writeWords(store)
        yield* destroy
        const entries = yield* entriesIn(store)
        same(entries.map(({ _tag, stream }) => [_tag, stream]), [["Event", "encryption/b"], ["Sealed", STREAM], ["Sealed", STREAM]], "the entries of the order")
        yield* refused(store.read(STREAM), "key", "reading a stream whose key was destroyed")
        same(yield* store.loadSnapshot(STREAM), undefined, "its snapshot")
      }),
    )
  }),
)

/** Erasing a key is what reaches the copies that the store cannot reach. */
const keysGo = atPlace(
  "encryption: an erasure destroys the keys, and a rewrite takes another one",
  "`erase` and `rewrite` of the store below, which come before their keys are destroyed",
  Effect.fnUntraced(function* (plain) {
    const { keys, place } = encrypted(plain)
    yield* within(place, (store) =>
      Effect.gen(function* () {
        yield* writeWords(store)
        const [before] = keys()
        yield* store.rewrite({ stream: STREAM, expected: 2, data: ["neu", null], append: eventsOf("added", 1), ...erasure })
        holds(keys().length > 0 && !keys().includes(before ?? ""), "the keys after a rewrite", "another key, and the first destroyed", () => `there are ${keys().length}`)
        same((yield* eventsIn(store, STREAM)).map(({ data }) => data), ["neu", null, { id: "added-1" }], "the payloads after a rewrite")
        yield* store.erase({ stream: STREAM, expected: 3, ...erasure })
        same(keys(), [], "the keys after an erasure")
        same((yield* store.read(STREAM)).events, [], "the events after an erasure")
      }),
    )
  }),
)

/** Encryption over the store. */
export const encryption: ReadonlyArray<EventStoreCheck> = [roundTrip, nothing, sealed, keysGo]
