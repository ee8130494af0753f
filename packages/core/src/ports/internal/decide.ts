import type { Rewrite, Tombstone } from "../Entry.js"
import type { Snapshot } from "../Snapshot.js"
import { conflict, duplicate, erased, notFound, rewritten } from "../StoreFault.js"
import * as StoreForm from "../StoreForm.js"
import type { Appended, AppendRequest, EraseRequest, Expected, NewEvent, RewriteRequest } from "../StoreRequest.js"
import type { Change, Head, KeptEvent, State } from "./memory.js"

/** What a call answers, and what it changes: nothing where it was done before. */
export interface Decision<A> {
  readonly answer: A
  readonly change?: Change
}

const EMPTY: Head = { version: 0, revision: 0 }

const headOf = (state: State, stream: string): Head => state.heads.get(stream) ?? EMPTY

/** The head of a stream that may still be written; throws where it was erased. */
const livingHead = (state: State, stream: string): Head => {
  const head = headOf(state, stream)
  if (head.tombstone !== undefined) throw erased(head.tombstone)
  return head
}

const requireVersion = (stream: string, expected: Expected, { version }: Head): void => {
  if (expected !== "any" && expected !== version) throw conflict(stream, expected, version)
}

const requireRevision = (stream: string, expected: number | undefined, { revision }: Head): void => {
  if (expected !== undefined && expected !== revision) throw rewritten(stream, expected, revision)
}

const keep = (stream: string, events: ReadonlyArray<NewEvent>, version: number, position: number): ReadonlyArray<KeptEvent> =>
  StoreForm.writeEvents(stream, events).map((event, at) => ({ _tag: "Event", stream, version: version + at + 1, position: position + at + 1, ...event }))

/** Decides an append; throws where it is refused. */
export const append = (state: State, requests: ReadonlyArray<AppendRequest>): Decision<Appended> => {
  StoreForm.requireAppend(requests)
  const entries: Array<KeptEvent> = []
  for (const { events, stream } of requests) entries.push(...keep(stream, events, headOf(state, stream).version, state.position + entries.length))
  const living = requests.map((request) => ({ ...request, head: livingHead(state, request.stream) }))
  const repeated = StoreForm.repeatedAppend(requests, (id) => state.ids.get(id))
  if (repeated !== undefined) return { answer: repeated }
  for (const { expected, head, revision, stream } of living) {
    requireVersion(stream, expected, head)
    requireRevision(stream, revision, head)
  }
  const heads = living.map(({ events, head, stream }) => [stream, { ...head, version: head.version + events.length }] as const)
  return {
    answer: { from: state.position + 1, to: state.position + entries.length, versions: heads.map(([, { version }]) => version), repeated: false },
    change: { heads, entries },
  }
}

/** Decides an erasure; throws where it is refused. */
export const erase = (state: State, request: EraseRequest): Decision<Tombstone> => {
  StoreForm.requireErase(request)
  const { by, expected, on, rule, stream } = request
  const { revision, tombstone, version } = headOf(state, stream)
  if (tombstone !== undefined) return { answer: tombstone }
  if (version === 0) throw notFound(stream)
  requireVersion(stream, expected, { version, revision })
  const answer: Tombstone = { _tag: "Tombstone", position: state.position + 1, stream, events: version, on, rule, by }
  return { answer, change: { heads: [[stream, { version, revision, tombstone: answer }]], entries: [answer], clear: stream } }
}

/** Gives the rewrite that stored these events in the same step before, or throws where their ids are taken otherwise. */
const repeatedRewrite = (state: State, { append: events, expected, stream }: RewriteRequest): Rewrite | undefined => {
  const known = StoreForm.repeatedAppend([{ stream, events }], (id) => state.ids.get(id))
  if (known === undefined) return undefined
  const done = state.entries.find((entry) => entry._tag === "Rewrite" && entry.position === known.from - 1)
  if (done?._tag === "Rewrite" && done.stream === stream && done.version === expected) return done
  throw duplicate(events[0]?.id ?? "", stream)
}

/** Decides a rewrite; throws where it is refused. */
export const rewrite = (state: State, request: RewriteRequest): Decision<Rewrite> => {
  StoreForm.requireRewrite(request)
  const { by, data, expected, on, rule, stream } = request
  const where = (at: number): string => `payload ${at + 1} of ${JSON.stringify(stream)}`
  const texts = data.map((payload, at) => StoreForm.writePayload(payload, where(at)))
  const entries = keep(stream, request.append, expected, state.position + 1)
  const head = livingHead(state, stream)
  if (head.version === 0) throw notFound(stream)
  const done = repeatedRewrite(state, request)
  if (done !== undefined) return { answer: done }
  requireVersion(stream, expected, head)
  requireRevision(stream, request.revision, head)
  const answer: Rewrite = { _tag: "Rewrite", position: state.position + 1, stream, version: expected, on, rule, by }
  const after: Head = { version: expected + entries.length, revision: head.revision + 1 }
  return { answer, change: { heads: [[stream, after]], entries: [answer, ...entries], replace: { stream, texts } } }
}

/** Decides whether a snapshot is kept; throws where it breaks a rule. */
export const saveSnapshot = (state: State, snapshot: Snapshot): Decision<boolean> => {
  StoreForm.requireSnapshot(snapshot)
  const { format, revision, stream, version } = snapshot
  const text = StoreForm.writePayload(snapshot.data, `snapshot of stream ${JSON.stringify(stream)}`)
  const head = headOf(state, stream)
  const isLate = head.tombstone !== undefined || head.revision !== revision || version > head.version || (head.snapshot?.version ?? 0) > version
  if (isLate) return { answer: false }
  return { answer: true, change: { heads: [[stream, { ...head, snapshot: { stream, version, revision, format, text } }]], entries: [] } }
}
