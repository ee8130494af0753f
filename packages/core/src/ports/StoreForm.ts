/**
 * The rules of the port that an adapter asks before it sends anything, and the one form of a payload.
 *
 * What is asked throws an `EventStoreError`; `attempt` brings it into the error channel.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Position, Version } from "./Entry.js"
import { EventStoreError } from "./EventStore.js"
import * as payload from "./internal/payload.js"
import * as rules from "./internal/rules.js"
import type { Snapshot } from "./Snapshot.js"
import { duplicate } from "./StoreFault.js"
import type { Appended, AppendRequest, EraseRequest, NewEvent, RewriteRequest } from "./StoreRequest.js"

/** How many events and how much payload a page holds at most where nothing is said: 500 events, 8 MiB. */
export const PAGE = { events: 500, bytes: 8 * 1024 * 1024 } as const

/** How many events one call may append. */
export const EVENTS = rules.EVENTS

/**
 * Writes a payload as JSON text, or throws with reason `request` where it is not what JSON can say: it says where and why.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 * import * as Effect from "effect/Effect"
 *
 * StoreForm.writePayload({ anzahl: 3 }, 'event "e-1" of stream "fall/17"') // => '{"anzahl":3}'
 * const fault = Effect.flip(StoreForm.attempt(() => StoreForm.writePayload({ anzahl: Number.NaN }, "here")))
 * Effect.runSync(fault).message // => "here: data.anzahl is NaN, which JSON cannot say: write null, or say in a key of its own what is missing. Nothing was sent."
 * ```
 */
export const writePayload = (data: unknown, where: string): string => payload.write(data, () => where)

/**
 * Reads the text of a payload, or throws with reason `corrupt` where it is none.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * StoreForm.readPayload('{"anzahl":3}', 'event "e-1" of stream "fall/17"') // => { anzahl: 3 }
 * ```
 */
export const readPayload = (text: string, where: string): unknown => payload.read(text, where)

/**
 * Names an event as messages do.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * StoreForm.nameEvent("fall/17", "e-1") // => 'event "e-1" of stream "fall/17"'
 * ```
 */
export const nameEvent = (stream: string, id: string): string => `event ${JSON.stringify(id)} of stream ${JSON.stringify(stream)}`

/**
 * Throws with reason `request` where an append breaks a rule; payloads are checked by `writePayload`, an id twice in a call by `repeatedAppend`.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * StoreForm.requireAppend([{ stream: "fall/17", expected: 0, events: [{ id: "e-1", type: "FallOpened", schema: 1, data: {} }] }]) // => undefined
 * ```
 */
export const requireAppend = (requests: ReadonlyArray<AppendRequest>): void => rules.append(requests)

/**
 * Throws with reason `request` where a text is no name of a stream.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * StoreForm.requireStream("fall/17") // => undefined
 * ```
 */
export const requireStream = (stream: string): void => rules.stream(stream)

/**
 * Throws with reason `request` where an erasure breaks a rule.
 *
 * @example
 * ```ts
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * StoreForm.requireErase({ stream: "fall/17", expected: "any", on: Stichtag.make(2026, 3, 1), rule: "akte-abgelegt", by: Id.make("archiv") }) // => undefined
 * ```
 */
export const requireErase = (request: EraseRequest): void => rules.erase(request)

/**
 * Throws with reason `request` where a rewrite breaks a rule; payloads are checked by `writePayload`.
 *
 * @example
 * ```ts
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * const erasure = { on: Stichtag.make(2026, 3, 1), rule: "name-loeschen", by: Id.make("archiv") }
 * StoreForm.requireRewrite({ ...erasure, stream: "fall/17", expected: 1, data: [{}], append: [] }) // => undefined
 * ```
 */
export const requireRewrite = (request: RewriteRequest): void => rules.rewrite(request)

/**
 * Throws with reason `request` where a snapshot breaks a rule; its state is checked by `writePayload`.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * StoreForm.requireSnapshot({ stream: "fall/17", version: 3, revision: 0, format: "fall/1", data: {} }) // => undefined
 * ```
 */
export const requireSnapshot = (snapshot: Snapshot): void => rules.snapshot(snapshot)

/**
 * Gives from where and how far to read a stream, or throws with reason `request`.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * StoreForm.requireRead("fall/17") // => { from: 1, limit: 500 }
 * ```
 */
export const requireRead = (stream: string, options: { readonly from?: Version; readonly limit?: number } = {}): { readonly from: Version; readonly limit: number } => {
  rules.stream(stream)
  return { from: rules.wholeFrom(options.from ?? 1, 1, "from"), limit: rules.wholeFrom(options.limit ?? PAGE.events, 1, "limit") }
}

/**
 * Gives from where and how far to read the one order, or throws with reason `request`.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * StoreForm.requireReadAll({ after: 7 }) // => { after: 7, limit: 500 }
 * ```
 */
export const requireReadAll = (options: { readonly after?: Position; readonly limit?: number } = {}): { readonly after: Position; readonly limit: number } => ({
  after: rules.wholeFrom(options.after ?? 0, 0, "after"), limit: rules.wholeFrom(options.limit ?? PAGE.events, 1, "limit"),
})

/**
 * Tells how many of the next entries belong on a page, by the bytes of their payloads: at least one, where there is one.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * StoreForm.pageEnd([10, 20, 30], 2) // => 2
 * StoreForm.pageEnd([9_000_000, 20], 500) // => 1
 * ```
 */
export const pageEnd = (bytes: Iterable<number>, limit: number): number => {
  let count = 0
  let sum = 0
  for (const size of bytes) {
    sum += size
    if (count >= limit || (count > 0 && sum > PAGE.bytes)) return count
    count += 1
  }
  return count
}

/** Where an event is stored. */
export interface Place {
  readonly stream: string
  readonly version: Version
  readonly position: Position
}

/**
 * Settles the ids of an append, by where each is stored: undefined where all are new, the first answer where it is the same append again;
 * throws with reason `duplicate` otherwise. To be asked after erased streams were refused, and before versions are compared.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * const event = { id: "e-1", type: "FallOpened", schema: 1, data: {} }
 * const requests = [{ stream: "fall/17", expected: 0, events: [event] }]
 * StoreForm.repeatedAppend(requests, () => undefined) // => undefined
 * const again = StoreForm.repeatedAppend(requests, () => ({ stream: "fall/17", version: 1, position: 7 }))
 * again // => { from: 7, to: 7, versions: [1], repeated: true }
 * ```
 */
export const repeatedAppend = (requests: ReadonlyArray<Pick<AppendRequest, "stream" | "events">>, find: (id: string) => Place | undefined): Appended | undefined => {
  const seen = new Set<string>()
  const all = requests.flatMap(({ events, stream }) => events.map(({ id }, at) => ({ id, stream, at, place: find(id) })))
  for (const { id, stream } of all) {
    if (seen.has(id)) throw duplicate(id, stream)
    seen.add(id)
  }
  const known = all.find(({ place }) => place !== undefined)
  if (known === undefined) return undefined
  const first = all[0]?.place
  const starts = requests.map(({ events: [event] }) => (event === undefined ? undefined : find(event.id)?.version))
  const strange = all.find(({ at, place, stream }, index) =>
    first === undefined || place?.stream !== stream || place.position !== first.position + index || place.version !== (starts[requests.findIndex((request) => request.stream === stream)] ?? 0) + at)
  if (first === undefined || strange !== undefined) {
    // An id that is stored is named, and not one that merely stands beside it.
    const { id, stream } = strange?.place === undefined ? known : strange
    throw duplicate(id, stream)
  }
  return { from: first.position, to: first.position + all.length - 1, versions: requests.map(({ events }, at) => (starts[at] ?? 0) + events.length - 1), repeated: true }
}

const isEventStoreError = Schema.is(EventStoreError)

/**
 * Runs what throws an `EventStoreError`, and gives that error in the error channel; anything else thrown is a defect.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 * import * as Effect from "effect/Effect"
 *
 * Effect.runSync(Effect.flip(StoreForm.attempt(() => StoreForm.requireStream("")))).reason // => "request"
 * ```
 */
export const attempt = <A>(run: () => A): Effect.Effect<A, EventStoreError> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(run())
    } catch (error) {
      return isEventStoreError(error) ? Effect.fail(error) : Effect.die(error)
    }
  })

/** An event as text, ready to be sent. */
export interface WrittenEvent extends Omit<NewEvent, "data"> {
  readonly text: string
}

/**
 * Writes the payloads of events for a stream.
 *
 * @example
 * ```ts
 * import { StoreForm } from "@teilhabe/core/ports"
 *
 * const [event] = StoreForm.writeEvents("fall/17", [{ id: "e-1", type: "FallOpened", schema: 1, data: { am: 3 } }])
 * event?.text // => '{"am":3}'
 * ```
 */
export const writeEvents = (stream: string, events: ReadonlyArray<NewEvent>): ReadonlyArray<WrittenEvent> =>
  events.map(({ data, id, schema, type }) => ({ id, type, schema, text: payload.write(data, () => nameEvent(stream, id)) }))
