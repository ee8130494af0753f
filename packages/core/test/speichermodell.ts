/**
 * A store of events as one would write it on a sheet of paper: a list of what happened, and every answer worked out from the whole list.
 *
 * It is slow and knows nothing of the store that it measures; forms of names and payloads it takes for granted.
 *
 * @module
 */
import type { Erasure, NewEvent } from "../src/ports/StoreRequest.js"

interface Event extends NewEvent { readonly _tag: "Event"; readonly position: number; readonly stream: string; readonly version: number }
interface Gone extends Erasure { readonly _tag: "Tombstone" | "Rewrite"; readonly position: number; readonly stream: string; readonly count: number }
interface Kept { readonly stream: string; readonly version: number; readonly revision: number; readonly data: unknown }

export type Call =
  | { readonly _tag: "Append"; readonly requests: ReadonlyArray<{ readonly stream: string; readonly expected: number | "any"; readonly revision?: number; readonly events: ReadonlyArray<NewEvent> }> }
  | { readonly _tag: "Erase"; readonly stream: string; readonly expected: number | "any" }
  | { readonly _tag: "Rewrite"; readonly stream: string; readonly expected: number; readonly revision?: number; readonly data: ReadonlyArray<unknown>; readonly append: ReadonlyArray<NewEvent> }
  | { readonly _tag: "Snapshot"; readonly stream: string; readonly version: number; readonly revision: number; readonly data: unknown }

export interface Modell { readonly entries: ReadonlyArray<Event | Gone>; readonly snapshots: ReadonlyArray<Kept> }

export const leer: Modell = { entries: [], snapshots: [] }

export const eventsOf = ({ entries }: Modell, stream: string): ReadonlyArray<Event> => entries.filter((entry) => entry._tag === "Event").filter((entry) => entry.stream === stream)
const goneOf = ({ entries }: Modell, stream: string, tag: Gone["_tag"]): ReadonlyArray<Gone> => entries.filter((entry) => entry._tag !== "Event").filter((entry) => entry.stream === stream && entry._tag === tag)
export const tombstoneOf = (modell: Modell, stream: string): Gone | undefined => goneOf(modell, stream, "Tombstone")[0]
export const versionOf = (modell: Modell, stream: string): number => tombstoneOf(modell, stream)?.count ?? eventsOf(modell, stream).length
export const revisionOf = (modell: Modell, stream: string): number => goneOf(modell, stream, "Rewrite").length

/** The last position: every event, erased ones too, and everything else has had one. */
export const headOf = ({ entries }: Modell): number => entries.reduce((sum, entry) => sum + (entry._tag === "Tombstone" ? entry.count + 1 : 1), 0)

type Outcome = { readonly modell: Modell; readonly answer: unknown } | { readonly refused: string }

const has = (modell: Modell, id: string): boolean => modell.entries.some((entry) => entry._tag === "Event" && entry.id === id)

const wrongVersion = (modell: Modell, { expected, revision, stream }: { readonly stream: string; readonly expected: number | "any"; readonly revision?: number }): boolean =>
  (expected !== "any" && expected !== versionOf(modell, stream)) || (revision !== undefined && revision !== revisionOf(modell, stream))

const put = (modell: Modell, stream: string, events: ReadonlyArray<NewEvent>): Modell =>
  events.reduce((before, event): Modell => ({
    ...before,
    entries: [...before.entries, { ...event, _tag: "Event", stream, position: headOf(before) + 1, version: eventsOf(before, stream).length + 1 }],
  }), modell)

/** The entries of these events where they stand one after the other. */
const together = ({ entries }: Modell, wanted: ReadonlyArray<readonly [stream: string, id: string]>): ReadonlyArray<Event> | undefined => {
  const found = wanted.flatMap(([stream, id]) => entries.filter((entry): entry is Event => entry._tag === "Event" && entry.stream === stream && entry.id === id))
  const first = found[0]
  return first !== undefined && found.length === wanted.length && found.every(({ position }, at) => position === first.position + at) ? found : undefined
}

const append = (modell: Modell, { requests }: Extract<Call, { _tag: "Append" }>): Outcome => {
  if (requests.some(({ stream }) => tombstoneOf(modell, stream) !== undefined)) return { refused: "erased" }
  const wanted = requests.flatMap(({ events, stream }) => events.map(({ id }) => [stream, id] as const))
  if (new Set(wanted.map(([, id]) => id)).size < wanted.length) return { refused: "duplicate" }
  if (wanted.some(([, id]) => has(modell, id))) {
    const found = together(modell, wanted)
    if (found === undefined) return { refused: "duplicate" }
    const versions = requests.map(({ stream }) => Math.max(...found.filter((event) => event.stream === stream).map(({ version }) => version)))
    return { modell, answer: { from: found[0]?.position, to: found.at(-1)?.position, versions, repeated: true } }
  }
  if (requests.some((request) => wrongVersion(modell, request))) return { refused: "conflict" }
  const after = requests.reduce((before, { events, stream }) => put(before, stream, events), modell)
  return { modell: after, answer: { from: headOf(modell) + 1, to: headOf(after), versions: requests.map(({ stream }) => versionOf(after, stream)), repeated: false } }
}

const answerOf = ({ count, ...gone }: Gone) => (gone._tag === "Tombstone" ? { ...gone, events: count } : { ...gone, version: count })

const erase = (modell: Modell, { expected, stream }: Extract<Call, { _tag: "Erase" }>, erasure: Erasure): Outcome => {
  const known = tombstoneOf(modell, stream)
  if (known !== undefined) return { modell, answer: answerOf(known) }
  const count = versionOf(modell, stream)
  if (count === 0) return { refused: "not-found" }
  if (wrongVersion(modell, { stream, expected })) return { refused: "conflict" }
  const tombstone: Gone = { ...erasure, _tag: "Tombstone", position: headOf(modell) + 1, stream, count }
  const entries = modell.entries.filter((entry) => entry._tag !== "Event" || entry.stream !== stream)
  return { modell: { entries: [...entries, tombstone], snapshots: modell.snapshots.filter((kept) => kept.stream !== stream) }, answer: answerOf(tombstone) }
}

const rewrite = (modell: Modell, call: Extract<Call, { _tag: "Rewrite" }>, erasure: Erasure): Outcome => {
  const { append: events, data, expected, stream } = call
  if (tombstoneOf(modell, stream) !== undefined) return { refused: "erased" }
  if (versionOf(modell, stream) === 0) return { refused: "not-found" }
  if (new Set(events.map(({ id }) => id)).size < events.length) return { refused: "duplicate" }
  if (events.some(({ id }) => has(modell, id))) {
    const found = together(modell, events.map(({ id }) => [stream, id]))
    const before = goneOf(modell, stream, "Rewrite").find(({ position }) => position + 1 === found?.[0]?.position)
    const isDone = before !== undefined && before.count === expected
    return isDone ? { modell, answer: answerOf(before) } : { refused: "duplicate" }
  }
  if (wrongVersion(modell, call)) return { refused: "conflict" }
  const done: Gone = { ...erasure, _tag: "Rewrite", position: headOf(modell) + 1, stream, count: expected }
  const entries = modell.entries.map((entry) => (entry._tag === "Event" && entry.stream === stream ? { ...entry, data: data[entry.version - 1] } : entry))
  return { modell: put({ entries: [...entries, done], snapshots: modell.snapshots.filter((kept) => kept.stream !== stream) }, stream, events), answer: answerOf(done) }
}

const snapshot = (modell: Modell, { _tag, ...kept }: Extract<Call, { _tag: "Snapshot" }>): Outcome => {
  const others = modell.snapshots.filter(({ stream }) => stream !== kept.stream)
  const earlier = modell.snapshots.find(({ stream }) => stream === kept.stream)
  const isLate = tombstoneOf(modell, kept.stream) !== undefined || kept.revision !== revisionOf(modell, kept.stream) || kept.version > versionOf(modell, kept.stream) || kept.version < (earlier?.version ?? 0)
  return isLate ? { modell, answer: false } : { modell: { ...modell, snapshots: [...others, kept] }, answer: true }
}

/** What a call does to the list, and what it answers. */
export const carryOut = (modell: Modell, call: Call, erasure: Erasure): Outcome => {
  switch (call._tag) {
    case "Append": return append(modell, call)
    case "Erase": return erase(modell, call, erasure)
    case "Rewrite": return rewrite(modell, call, erasure)
    case "Snapshot": return snapshot(modell, call)
  }
}

/** The list as a reader of the one order sees it. */
export const readable = ({ entries }: Modell): ReadonlyArray<unknown> => entries.map((entry) => (entry._tag === "Event" ? entry : answerOf(entry)))
