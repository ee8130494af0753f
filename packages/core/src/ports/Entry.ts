/**
 * What a store holds in its one order: events, and what became of them.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"

/** The place in a stream: 1 for its first event, 0 before it. */
export type Version = number

/** The place in the order of all streams: 1 for the first entry of a store, 0 before it. */
export type Position = number

/** An event as it was stored. */
export interface StoredEvent {
  readonly _tag: "Event"
  readonly position: Position
  readonly stream: string
  readonly version: Version
  /** The id that the writer gave it, unique in the store. */
  readonly id: string
  /** What kind of event: `FallOpened`. */
  readonly type: string
  /** The version of the form of its payload, from 1. */
  readonly schema: number
  /** What JSON can say. */
  readonly data: unknown
}

/**
 * An event that cannot be opened, as its key is gone, or as it was stored in plain: that it was there is known, what it said is not. Only an
 * encrypting store gives it.
 */
export interface SealedEvent extends Omit<StoredEvent, "_tag" | "data"> {
  readonly _tag: "Sealed"
}

/** What is left of an erased stream. */
export interface Tombstone {
  readonly _tag: "Tombstone"
  readonly position: Position
  readonly stream: string
  /** How many events are gone; rewrites of the stream stay, as they hold no payload. */
  readonly events: number
  readonly on: Stichtag
  /** Under which rule it was erased, by the key of the host's Loeschkonzept: `akte-abgelegt`. */
  readonly rule: string
  /** Who erased, by the key of the host. */
  readonly by: Id
}

/** That the payloads of a stream were replaced; whoever built something from the stream before builds it anew. */
export interface Rewrite {
  readonly _tag: "Rewrite"
  readonly position: Position
  readonly stream: string
  /** Up to which version payloads were replaced; events that were appended in the same step come after it, and after this entry. */
  readonly version: Version
  readonly on: Stichtag
  readonly rule: string
  readonly by: Id
}

/** One entry of the order. */
export type Entry = StoredEvent | SealedEvent | Tombstone | Rewrite

/** A page of a stream. */
export interface EventPage {
  /** In the order of their versions. Empty where the stream was erased, or nobody wrote it. */
  readonly events: ReadonlyArray<StoredEvent>
  /** The version of the stream when the page was read; of an erased stream its last. */
  readonly version: Version
  /** How often the stream was rewritten; a snapshot holds for one revision. */
  readonly revision: number
  /** From where to read on; absent at the end. */
  readonly next?: Version
  readonly tombstone?: Tombstone
}
