/**
 * The host's keys, one at a time per stream: who destroys the key of a stream erases every copy of it, backups included.
 *
 * A key ring is kept apart from the store and from its backups, and has backups of its own that forget. It belongs to one store: keys are found
 * by the name of a stream, so that two cities, or a store and a copy of it for tests, would destroy each other's keys in one ring.
 *
 * @module
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** A key for AES-256-GCM. */
export interface Key {
  /** Unique in the ring, 1 to 200 code units; it stands beside what the key closes. */
  readonly id: string
  /** 32 bytes. */
  readonly bytes: Uint8Array
}

/** A key ring that did not answer, or may not. */
export class KeyRingError extends Schema.TaggedError<KeyRingError>()("ports/KeyRingError", {
  message: Schema.String,
  cause: Schema.optionalKey(Schema.Defect()),
}) {}

/** Keeps the keys. */
export class KeyRing extends Context.Service<
  KeyRing,
  {
    /** The key that closes what is written to a stream now, the last one made; made where there is none. Two callers at once get the same. */
    readonly current: (stream: string) => Effect.Effect<Key, KeyRingError>
    /** The key of a stream by its id; undefined where it was destroyed, or never was. */
    readonly find: (stream: string, id: string) => Effect.Effect<Key | undefined, KeyRingError>
    /** Makes another key the current one of a stream; the earlier stay until they are destroyed. Two callers at once get two, one after the other. */
    readonly renew: (stream: string) => Effect.Effect<Key, KeyRingError>
    /**
     * Destroys for good the keys of a stream that were made before the one named, or all where none is named. Those made later stay, as somebody
     * may be writing with them; where the one named is not there, all stay.
     */
    readonly destroy: (stream: string, before?: string) => Effect.Effect<void, KeyRingError>
  }
>()("teilhabe/ports/KeyRing") {}
