import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Key, KeyRing } from "./KeyRing.js"

/** The keys of each stream, in the order in which they were made; the last is the current one. */
export type KeptKeys = Map<string, ReadonlyArray<Key>>

const random = (count: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(count))

const make = (): Key => ({ id: [...random(16)].map((byte) => byte.toString(16).padStart(2, "0")).join(""), bytes: random(32) })

/** A copy, as the kept bytes are overwritten when the key is destroyed, and nobody may close anything with zeros. */
const copy = (key: Key): Key => ({ id: key.id, bytes: key.bytes.slice() })

const ringOf = (kept: KeptKeys) => {
  const keysOf = (stream: string): ReadonlyArray<Key> => kept.get(stream) ?? []
  const renew = (stream: string): Key => {
    const key = make()
    kept.set(stream, [...keysOf(stream), key])
    return key
  }
  const destroy = (stream: string, before?: string): void => {
    const keys = keysOf(stream)
    const from = before === undefined ? keys.length : Math.max(0, keys.findIndex(({ id }) => id === before))
    for (const { bytes } of keys.slice(0, from)) bytes.fill(0)
    if (from === keys.length) kept.delete(stream)
    else kept.set(stream, keys.slice(from))
  }
  return KeyRing.of({
    current: (stream) => Effect.sync(() => copy(keysOf(stream).at(-1) ?? renew(stream))),
    find: (stream, id) => Effect.sync(() => keysOf(stream).filter((key) => key.id === id).map(copy)[0]),
    renew: (stream) => Effect.sync(() => copy(renew(stream))),
    destroy: (stream, before) => Effect.sync(() => destroy(stream, before)),
  })
}

/**
 * Keeps keys in memory: for tests and for trying out. With the keys goes all that they closed, so a city keeps its own elsewhere.
 *
 * @example
 * ```ts
 * import { KeyRing, memoryKeyRing } from "@teilhabe/core/ports"
 * import * as Effect from "effect/Effect"
 *
 * const program = Effect.gen(function* () {
 *   const ring = yield* KeyRing.KeyRing
 *   const key = yield* ring.current("fall/17")
 *   yield* ring.destroy("fall/17")
 *   return [key.bytes.length, yield* ring.find("fall/17", key.id)]
 * })
 * Effect.runSync(Effect.provide(program, memoryKeyRing())) // => [32, undefined]
 * ```
 */
export const memoryKeyRing = (kept?: KeptKeys): Layer.Layer<KeyRing> => Layer.sync(KeyRing, () => ringOf(kept ?? new Map()))
