/**
 * What a store is asked to do, and the rules that hold before anything is sent.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Position, Version } from "./Entry.js"

/** An event that is not stored yet. */
export interface NewEvent {
  /** Unique in the store while its stream is there: the same id again is the same event. 1 to 200 code units. */
  readonly id: string
  /** What kind of event, 1 to 200 code units. */
  readonly type: string
  /** The version of the form of the payload, from 1 to 2,147,483,647. */
  readonly schema: number
  /** What JSON can say: no `undefined`, no NaN, no -0, no class. At most 64 MiB of JSON. */
  readonly data: unknown
}

/** At which version a stream has to be; `any` where it does not matter. */
export type Expected = Version | "any"

/** Events for one stream. */
export interface AppendRequest {
  /** The name of the stream, 1 to 500 code units of well-formed text without U+0000: `fall/f-2026-17`. */
  readonly stream: string
  readonly expected: Expected
  /** How often the stream was rewritten when the writer looked, where it matters: another number is a `conflict`, after the version was compared. */
  readonly revision?: number
  /** At least one; at most 10,000 in one call. */
  readonly events: ReadonlyArray<NewEvent>
}

/** What came of an append. */
export interface Appended {
  /** The positions of the first and the last event of the call, in the order given. */
  readonly from: Position
  readonly to: Position
  /** The version of each stream after the append, in the order of the call. */
  readonly versions: ReadonlyArray<Version>
  /** All of it was stored before, and nothing was stored now. */
  readonly repeated: boolean
}

/** Why something goes for good: the day, the rule, by whom. */
export interface Erasure {
  readonly on: Stichtag
  /** The key of the rule, 1 to 200 code units. */
  readonly rule: string
  readonly by: Id
}

/** A stream to erase. */
export interface EraseRequest extends Erasure {
  readonly stream: string
  readonly expected: Expected
}

/** Other payloads for a stream. */
export interface RewriteRequest extends Erasure {
  readonly stream: string
  readonly expected: Version
  /** As in an append. */
  readonly revision?: number
  /** One payload per event, from version 1 to `expected`; ids, types, schemas and positions stay. `Ereignisformat.rewrite` makes those of a later form. */
  readonly data: ReadonlyArray<unknown>
  /** Events to append in the same step; may be empty. */
  readonly append: ReadonlyArray<NewEvent>
}
