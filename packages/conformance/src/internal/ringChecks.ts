/** What every key ring promises. */
import { KeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { holds, same } from "./expectation.js"

type Ring = KeyRing.KeyRing["Service"]

/** One thing that the port promises, held against a ring. */
export interface RingCheck {
  readonly name: string
  /** What the author of a ring looks at when it fails. */
  readonly look: string
  readonly run: (ring: Ring) => Effect.Effect<void, KeyRing.KeyRingError>
}

const ringCheck = (name: string, look: string, run: RingCheck["run"]): RingCheck => ({ name, look, run })

const ids = (keys: ReadonlyArray<KeyRing.Key | undefined>): ReadonlyArray<string | undefined> => keys.map((key) => key?.id)

/** A key is for AES-256-GCM, and made by chance: two that are equal would open each other's streams. */
const form = ringCheck(
  "keys: each has 32 bytes of its own and an id that stands for it alone",
  "how a key is made: by the random bytes of the platform, and never from the name of a stream",
  Effect.fnUntraced(function* (ring) {
    const keys = yield* Effect.forEach(["a", "A", "a ", "ä", "a\u0308", "'; --", "n".repeat(500)], (stream) => ring.current(stream))
    for (const { bytes, id } of keys) {
      holds(bytes instanceof Uint8Array && bytes.length === 32, "the bytes of a key", "32 of them", () => `there are ${bytes.length}`)
      holds(id.length >= 1 && id.length <= 200, "the id of a key", "1 to 200 code units", () => `it has ${id.length}`)
    }
    same(new Set(ids(keys)).size, keys.length, "how many different ids the keys of different streams have")
    same(new Set(keys.map(({ bytes }) => bytes.join())).size, keys.length, "how many different keys there are")
  }),
)

/** Two writers that made a key each would leave one of them closed with a key that nobody finds. */
const atOnce = ringCheck(
  "current: it stays, and two callers at once get the same",
  "whether a key is made and kept in one step, over processes too",
  Effect.fnUntraced(function* (ring) {
    const keys = yield* Effect.forEach([1, 2, 3, 4, 5, 6, 7, 8], () => ring.current("ring/a"), { concurrency: "unbounded" })
    const later = yield* ring.current("ring/a")
    same(new Set([...keys, later].map(({ bytes, id }) => `${id} ${bytes.join()}`)).size, 1, "how many keys eight callers at once, and one later, got for one stream")
  }),
)

/** What is stored names its key: it has to be found as long as it may be needed. */
const finding = ringCheck(
  "find: a key is found by its id in its stream, and nowhere else",
  "the lookup: stream and id together, both to the code unit",
  Effect.fnUntraced(function* (ring) {
    const key = yield* ring.current("ring/a")
    const found = yield* ring.find("ring/a", key.id)
    same([found?.id, found?.bytes.join()], [key.id, key.bytes.join()], "the key that is found")
    same(ids([yield* ring.find("ring/b", key.id), yield* ring.find("ring/a", "no-such-key")]), [undefined, undefined], "a key of another stream, and one that never was")
  }),
)

/** A rewrite takes another key; what was written before is read until the rewrite is through. */
const renewing = ringCheck(
  "renew: another key becomes the current one, and the earlier stay",
  "whether `renew` adds a key, and `current` gives the last",
  Effect.fnUntraced(function* (ring) {
    const first = yield* ring.current("ring/renewed")
    const second = yield* ring.renew("ring/renewed")
    holds(second.id !== first.id && second.bytes.join() !== first.bytes.join(), "the key after `renew`", "another id and other bytes", () => "one of them is the same")
    same((yield* ring.current("ring/renewed")).id, second.id, "the id of the current key after `renew`")
    same((yield* ring.find("ring/renewed", first.id))?.bytes.join(), first.bytes.join(), "the bytes of the earlier key")
    const pair = yield* Effect.forEach([1, 2], () => ring.renew("ring/renewed"), { concurrency: "unbounded" })
    same(new Set(ids(pair)).size, 2, "how many keys two callers of `renew` at once got")
  }),
)

/** Destroying is erasing: it has to reach all that it names, and nothing that somebody may be writing with. */
const destroying = ringCheck(
  "destroy: the keys made before the one named are gone for good, the later stay, and all go where none is named",
  "the order in which the keys of a stream were made, which has to be kept with them",
  Effect.fnUntraced(function* (ring) {
    const other = yield* ring.current("ring/b")
    const keys = [yield* ring.current("ring/a"), yield* ring.renew("ring/a"), yield* ring.renew("ring/a")] as const
    const found = Effect.map(Effect.forEach(keys, ({ id }) => ring.find("ring/a", id)), (all) => all.map((key) => key !== undefined))
    yield* ring.destroy("ring/a", "no-such-key")
    same(yield* found, [true, true, true], "which keys are there after destroying those before one that is not")
    yield* ring.destroy("ring/a", keys[1].id)
    same(yield* found, [false, true, true], "which keys are there after destroying those before the second")
    yield* ring.destroy("ring/a")
    same(yield* found, [false, false, false], "which keys are there after destroying all")
    yield* ring.destroy("ring/a")
    const next = yield* ring.current("ring/a")
    holds(!ids(keys).includes(next.id), "the current key after destroying all", "a new one", () => "it is one of those destroyed")
    same((yield* ring.find("ring/b", other.id))?.id, other.id, "the key of another stream")
  }),
)

/** Every check of a key ring. */
export const ringSuite: ReadonlyArray<RingCheck> = [form, atOnce, finding, renewing, destroying]
