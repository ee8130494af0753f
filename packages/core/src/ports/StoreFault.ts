/**
 * The errors that every store gives in the same words, whatever lies below it.
 *
 * @module
 */
import type { Tombstone } from "./Entry.js"
import { EventStoreError } from "./EventStore.js"
import type { Expected } from "./StoreRequest.js"

const quote = (name: string): string => JSON.stringify(name)

/**
 * Says that a call breaks a rule of the port.
 *
 * @example
 * ```ts
 * import { StoreFault } from "@teilhabe/core/ports"
 *
 * StoreFault.request("limit is 0: it has to be a whole number from 1 on").reason // => "request"
 * ```
 */
export const request = (message: string, stream?: string): EventStoreError =>
  new EventStoreError({ reason: "request", message: `${message}. Nothing was sent.`, ...(stream === undefined ? {} : { stream }) })

/**
 * Says that a stream is not where the writer thought.
 *
 * @example
 * ```ts
 * import { StoreFault } from "@teilhabe/core/ports"
 *
 * const { actual, expected } = StoreFault.conflict("fall/17", 2, 3)
 * expected // => 2
 * actual // => 3
 * ```
 */
export const conflict = (stream: string, expected: Exclude<Expected, "any">, actual: number): EventStoreError =>
  new EventStoreError({
    reason: "conflict", stream, expected, actual,
    message: `stream ${quote(stream)} is at version ${actual}, and ${expected} was expected: somebody else wrote it. Read it again and decide anew. Nothing was stored.`,
  })

/**
 * Says that a stream was rewritten since the writer looked; `expected` and `actual` are revisions.
 *
 * @example
 * ```ts
 * import { StoreFault } from "@teilhabe/core/ports"
 *
 * StoreFault.rewritten("fall/17", 0, 1).reason // => "conflict"
 * ```
 */
export const rewritten = (stream: string, expected: number, actual: number): EventStoreError =>
  new EventStoreError({
    reason: "conflict", stream, expected, actual,
    message: `stream ${quote(stream)} was rewritten: it is at revision ${actual}, and ${expected} was expected. Read it again and decide anew. Nothing was stored.`,
  })

/**
 * Says that a stream was erased, when and under which rule.
 *
 * @example
 * ```ts
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { StoreFault } from "@teilhabe/core/ports"
 *
 * const on = Stichtag.make(2026, 3, 1)
 * const tombstone = { _tag: "Tombstone", position: 4, stream: "fall/17", events: 3, on, rule: "akte-abgelegt", by: Id.make("archiv") } as const
 * StoreFault.erased(tombstone).message // => 'stream "fall/17" was erased on 2026-03-01 under the rule "akte-abgelegt" by "archiv": its name is never free again. Nothing was stored.'
 * ```
 */
export const erased = ({ by, on, rule, stream }: Tombstone): EventStoreError =>
  new EventStoreError({
    reason: "erased", stream,
    message: `stream ${quote(stream)} was erased on ${on} under the rule ${quote(rule)} by ${quote(by)}: its name is never free again. Nothing was stored.`,
  })

/**
 * Says that an event id is taken, and not by the same append.
 *
 * @example
 * ```ts
 * import { StoreFault } from "@teilhabe/core/ports"
 *
 * StoreFault.duplicate("e-1", "fall/17").message // => 'event id "e-1" for stream "fall/17" is taken: an id stands for one event. Give the new event a new id. Nothing was stored.'
 * ```
 */
export const duplicate = (id: string, stream: string): EventStoreError =>
  new EventStoreError({
    reason: "duplicate", stream,
    message: `event id ${quote(id)} for stream ${quote(stream)} is taken: an id stands for one event. Give the new event a new id. Nothing was stored.`,
  })

/**
 * Says that nothing was ever stored under a name.
 *
 * @example
 * ```ts
 * import { StoreFault } from "@teilhabe/core/ports"
 *
 * StoreFault.notFound("fall/17").reason // => "not-found"
 * ```
 */
export const notFound = (stream: string): EventStoreError =>
  new EventStoreError({ reason: "not-found", stream, message: `nothing was ever stored in stream ${quote(stream)}: check the name. Nothing was changed.` })

/**
 * Says that somebody has read further than the store goes: it was set back to an earlier state, such as a backup.
 *
 * @example
 * ```ts
 * import { StoreFault } from "@teilhabe/core/ports"
 *
 * StoreFault.ahead(500, 480).reason // => "corrupt"
 * ```
 */
export const ahead = (after: number, last: number): EventStoreError =>
  new EventStoreError({
    reason: "corrupt",
    message: `what comes after position ${after} was asked for, and the last one is ${last}: the store was set back since that was read, or is another one. Build anew from the beginning what was made of its entries.`,
  })

/**
 * Says that what is stored cannot be what was stored.
 *
 * @example
 * ```ts
 * import { StoreFault } from "@teilhabe/core/ports"
 *
 * StoreFault.corrupt('event "e-1" of stream "fall/17" is no JSON').reason // => "corrupt"
 * ```
 */
export const corrupt = (message: string, cause?: unknown): EventStoreError =>
  new EventStoreError({ reason: "corrupt", message: `${message}. Check the store, and bring back a backup where it is damaged.`, ...(cause === undefined ? {} : { cause }) })

/**
 * Says that a store was closed.
 *
 * @example
 * ```ts
 * import { StoreFault } from "@teilhabe/core/ports"
 *
 * StoreFault.closed("@teilhabe/storage-sqlite").reason // => "closed"
 * ```
 */
export const closed = (name: string): EventStoreError =>
  new EventStoreError({ reason: "closed", message: `the store ${name} was closed: open it again. Nothing was stored by this call.` })
