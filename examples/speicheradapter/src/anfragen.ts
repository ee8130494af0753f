// What a request comes to: an answer, and what to write for it. Nothing here touches the file; what is refused throws.
import { type Entry, type Snapshot, StoreFault, StoreForm, type StoreRequest } from "@teilhabe/core/ports"
import type { Bestand, Ereignis, Posten } from "./bestand.js"

/** An answer, and the lines to add for it, or all lines anew. */
export interface Ergebnis<A> {
  readonly answer: A
  readonly add?: ReadonlyArray<Posten>
  readonly replace?: ReadonlyArray<Posten>
}

// #region append
const toRows = (stream: string, events: ReadonlyArray<StoreRequest.NewEvent>, version: number, position: number): ReadonlyArray<Ereignis> =>
  StoreForm.writeEvents(stream, events).map((event, at) => ({ _tag: "Event", stream, version: version + at + 1, position: position + at + 1, ...event }))

const requireLiving = (bestand: Bestand, stream: string): void => {
  const { tombstone } = bestand.of(stream)
  if (tombstone !== undefined) throw StoreFault.erased(tombstone)
}

const requireSeen = (bestand: Bestand, { expected, revision, stream }: { readonly stream: string; readonly expected: StoreRequest.Expected; readonly revision?: number }): void => {
  const strom = bestand.of(stream)
  if (expected !== "any" && expected !== strom.version) throw StoreFault.conflict(stream, expected, strom.version)
  if (revision !== undefined && revision !== strom.revision) throw StoreFault.rewritten(stream, revision, strom.revision)
}

export const append = (bestand: Bestand, requests: ReadonlyArray<StoreRequest.AppendRequest>): Ergebnis<StoreRequest.Appended> => {
  StoreForm.requireAppend(requests)
  const from = bestand.position + 1
  const add: Array<Ereignis> = []
  const versions = requests.map(({ events, stream }) => {
    add.push(...toRows(stream, events, bestand.of(stream).version, bestand.position + add.length))
    return bestand.of(stream).version + events.length
  })
  for (const { stream } of requests) requireLiving(bestand, stream)
  const repeated = StoreForm.repeatedAppend(requests, (id) => bestand.ids.get(id))
  if (repeated !== undefined) return { answer: repeated }
  for (const request of requests) requireSeen(bestand, request)
  return { answer: { from, to: bestand.position + add.length, versions, repeated: false }, add }
}
// #endregion append

/** Every line of the file anew: an order, and the snapshots but for the one of the stream that changed. */
const allWith = (bestand: Bestand, order: ReadonlyArray<Posten>, changed: string): ReadonlyArray<Posten> =>
  [...order, ...[...bestand.streams].flatMap(([stream, { stand }]) => (stand === undefined || stream === changed ? [] : [stand]))]

// #region erase
export const erase = (bestand: Bestand, request: StoreRequest.EraseRequest): Ergebnis<Entry.Tombstone> => {
  StoreForm.requireErase(request)
  const { by, on, rule, stream } = request
  const { tombstone, version } = bestand.of(stream)
  if (tombstone !== undefined) return { answer: tombstone }
  if (version === 0) throw StoreFault.notFound(stream)
  requireSeen(bestand, request)
  const answer: Entry.Tombstone = { _tag: "Tombstone", position: bestand.position + 1, stream, events: version, on, rule, by }
  const kept = bestand.order.filter((row) => row._tag !== "Event" || row.stream !== stream)
  return { answer, replace: allWith(bestand, [...kept, answer], stream) }
}
// #endregion erase

// #region rewrite
/** The rewrite that appended these events in the same step, where it was done before. */
const doneBefore = (bestand: Bestand, { append: events, expected, stream }: StoreRequest.RewriteRequest): Entry.Rewrite | undefined => {
  const known = StoreForm.repeatedAppend([{ stream, events }], (id) => bestand.ids.get(id))
  if (known === undefined) return undefined
  const done = bestand.order.find(({ position }) => position === known.from - 1)
  if (done?._tag === "Rewrite" && done.stream === stream && done.version === expected) return done
  throw StoreFault.duplicate(events[0]?.id ?? "", stream)
}

export const rewrite = (bestand: Bestand, request: StoreRequest.RewriteRequest): Ergebnis<Entry.Rewrite> => {
  StoreForm.requireRewrite(request)
  const { by, expected, on, rule, stream } = request
  const texts = request.data.map((data, at) => StoreForm.writePayload(data, `payload ${at + 1} of stream ${JSON.stringify(stream)}`))
  const answer: Entry.Rewrite = { _tag: "Rewrite", position: bestand.position + 1, stream, version: expected, on, rule, by }
  const added = toRows(stream, request.append, expected, answer.position)
  requireLiving(bestand, stream)
  if (bestand.of(stream).version === 0) throw StoreFault.notFound(stream)
  const done = doneBefore(bestand, request)
  if (done !== undefined) return { answer: done }
  requireSeen(bestand, request)
  const order = bestand.order.map((row) => (row._tag === "Event" && row.stream === stream ? { ...row, text: texts[row.version - 1] ?? row.text } : row))
  return { answer, replace: allWith(bestand, [...order, answer, ...added], stream) }
}
// #endregion rewrite

// #region snapshot
export const saveSnapshot = (bestand: Bestand, snapshot: Snapshot.Snapshot): Ergebnis<boolean> => {
  StoreForm.requireSnapshot(snapshot)
  const { data, format, revision, stream, version } = snapshot
  const text = StoreForm.writePayload(data, `snapshot of stream ${JSON.stringify(stream)}`)
  const strom = bestand.of(stream)
  const isLate = strom.tombstone !== undefined || strom.revision !== revision || strom.version < version || (strom.stand?.version ?? 0) > version
  return isLate ? { answer: false } : { answer: true, add: [{ _tag: "Snapshot", stream, version, revision, format, text }] }
}
// #endregion snapshot
