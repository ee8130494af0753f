/**
 * The port through which events are kept: appended to streams, read in one order, erased for good.
 *
 * Projects, sittings, cases and published figures are all streams, so that one adapter keeps a whole city.
 *
 * @module
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Entry, EventPage, Position, Rewrite, Tombstone, Version } from "./Entry.js"
import type { AppendRequest, Appended, EraseRequest, RewriteRequest } from "./StoreRequest.js"
import type { Snapshot } from "./Snapshot.js"

/**
 * Why a store did not do what it was asked:
 *
 * - `request`: the call breaks a rule of the port (a name, an id, a payload that is no JSON); nothing was sent
 * - `conflict`: the stream is not at the expected version, or revision; `expected` and `actual` say both
 * - `erased`: the stream was erased; the message says when and under which rule
 * - `duplicate`: an event id is stored already, and not as the same append
 * - `not-found`: nothing was ever stored under this name
 * - `key`: the key of a stream is missing, or does not open what is stored
 * - `busy`: others hold the store too long; nothing happened, try again
 * - `connection`: the store did not answer; it may or may not have happened, and the same call again, with the same ids, settles it
 * - `full`: no room left; nothing happened
 * - `permission`: the store may not be written or read by this account
 * - `schema`: what is there is no store of ours, or one of a newer version
 * - `corrupt`: what is stored cannot be what was stored
 * - `closed`: the store was closed
 */
export const Reason = Schema.Literals([
  "request", "conflict", "erased", "duplicate", "not-found", "key", "busy", "connection", "full", "permission", "schema", "corrupt", "closed",
])

/** Why a store did not do what it was asked. */
export type Reason = typeof Reason.Type

/**
 * The one error of the port. Its message says what, where, why and what to do, and holds names and ids of the host and no payload;
 * `cause` is what the driver reported.
 */
export class EventStoreError extends Schema.TaggedError<EventStoreError>()("ports/EventStoreError", {
  reason: Reason,
  message: Schema.String,
  stream: Schema.optionalKey(Schema.String),
  expected: Schema.optionalKey(Schema.Int),
  actual: Schema.optionalKey(Schema.Int),
  cause: Schema.optionalKey(Schema.Defect()),
}) {}

/** What an adapter says of itself; the conformance kit tests each statement, whichever it is. */
export interface Manifest {
  /** The name of the package: `@teilhabe/storage-sqlite`. */
  readonly name: string
  /** What was acknowledged is there after closing and opening again, and after the process was killed. */
  readonly durable: boolean
  /** Several openings of the same place, in one process or in several, see and do not disturb each other. */
  readonly shared: boolean
}

/** A page of the global order. */
export interface EntryPage {
  readonly entries: ReadonlyArray<Entry>
  /** The position of the last entry, or the one asked for where there is none: where to read on. */
  readonly position: Position
  /** Nothing more was there when the page was read. */
  readonly end: boolean
}

/**
 * Keeps events in streams.
 *
 * What every store promises, and the conformance kit holds it to:
 *
 * - An append is stored whole or not at all, also over several streams, and is on disk when it is acknowledged.
 * - Versions of a stream are 1, 2, 3, …; a stream that nobody wrote has version 0.
 * - Positions are 1, 2, 3, … over all streams, tombstones and rewrites included, and are given in the order in which entries become
 *   readable: none ever appears at or before a position that somebody has read. Erasing takes away the positions of the erased
 *   events and gives no position twice; `events` of the tombstones and what is there add up to the last position.
 * - What was stored is read back equal, to the code unit.
 */
export class EventStore extends Context.Service<
  EventStore,
  {
    readonly manifest: Manifest
    /**
     * Appends to one or several streams, each at most once in a call, all or nothing.
     *
     * Where every event of the call is stored already, by id, in the same streams and one after the other, nothing is stored again and
     * `repeated` is true: whoever got no answer asks again. The payload is not compared: an id stands for one event.
     * Before anything else an erased stream is refused, then a known id, then another version.
     */
    readonly append: (requests: ReadonlyArray<AppendRequest>) => Effect.Effect<Appended, EventStoreError>
    /** Reads a stream from a version on (the first is 1), at most `limit` events (500 where left out) and about 8 MiB of payload, at least one event. */
    readonly read: (stream: string, options?: { readonly from?: Version; readonly limit?: number }) => Effect.Effect<EventPage, EventStoreError>
    /** Reads everything after a position (0 where left out), in the one order, in pages as `read`; beyond the last position it fails with `corrupt`, as the store was set back. */
    readonly readAll: (options?: { readonly after?: Position; readonly limit?: number }) => Effect.Effect<EntryPage, EventStoreError>
    /** Waits until there may be something after a position; it may come back without reason, and never too late by more than a second. */
    readonly awaitChange: (after: Position) => Effect.Effect<void, EventStoreError>
    /** Erases the events and the snapshot of a stream for good and leaves a tombstone; erasing again gives the first tombstone. The name is never free again. */
    readonly erase: (request: EraseRequest) => Effect.Effect<Tombstone, EventStoreError>
    /**
     * Puts other payloads in place of those of a stream, for an erasure of parts, and may append events in the same step. The snapshot goes.
     * Where the ids of `append` are those that follow a rewrite of this stream at this version, it was done, and its entry is given again.
     */
    readonly rewrite: (request: RewriteRequest) => Effect.Effect<Rewrite, EventStoreError>
    /** Keeps the state of a stream at a version in place of an earlier one; false where the stream was rewritten, erased or kept later meanwhile. */
    readonly saveSnapshot: (snapshot: Snapshot) => Effect.Effect<boolean, EventStoreError>
    readonly loadSnapshot: (stream: string) => Effect.Effect<Snapshot | undefined, EventStoreError>
  }
>()("teilhabe/ports/EventStore") {}
