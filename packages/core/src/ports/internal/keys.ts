import * as Effect from "effect/Effect"
import { EventStoreError } from "../EventStore.js"
import type { Key, KeyRing, KeyRingError } from "../KeyRing.js"
import { requireName } from "./rules.js"

/** What a key ring can do. */
export type Ring = KeyRing["Service"]

const quote = (name: string): string => JSON.stringify(name)

/** An error of reason `key`. */
export const keyFault = (stream: string, message: string, cause?: unknown): EventStoreError =>
  new EventStoreError({ reason: "key", stream, message, ...(cause === undefined ? {} : { cause }) })

/** Says that what is stored of a stream cannot be opened any more. */
export const keyGone = (stream: string, what: string): EventStoreError =>
  keyFault(stream, `${what} cannot be read: its key was destroyed, or is not in this key ring. Open the store with the key ring that it was written with; where the key was destroyed on purpose, erase stream ${quote(stream)}.`)

const isKey = ({ bytes, id }: Key): boolean => {
  try {
    requireName(id, 200, "", "")
    return bytes instanceof Uint8Array && bytes.length === 32
  } catch {
    return false
  }
}

/** Asks the ring, and gives its failure, or a key that is none, as an error of the port. */
export const ask = <A extends Key | undefined>(stream: string, asked: Effect.Effect<A, KeyRingError>): Effect.Effect<A, EventStoreError> =>
  asked.pipe(
    Effect.mapError((cause) => keyFault(stream, `the key ring gave no key for stream ${quote(stream)} (see cause). Nothing was stored by this call; see to the key ring and try again.`, cause)),
    Effect.flatMap((key) => key === undefined || isKey(key)
      ? Effect.succeed(key)
      : Effect.fail(keyFault(stream, `the key ring gave a key for stream ${quote(stream)} that is none: it needs an id of 1 to 200 code units and 32 bytes. Nothing was stored.`))),
  )

/** Destroys keys; where that fails, says what is done and what is not. */
export const destroy = (ring: Ring, stream: string, done: string, before?: string): Effect.Effect<void, EventStoreError> =>
  ring.destroy(stream, before).pipe(
    Effect.mapError((cause) => keyFault(stream, `stream ${quote(stream)} is ${done} in the store, but its old keys could not be destroyed (see cause), so that backups can still be read: make the same call again.`, cause)),
  )
