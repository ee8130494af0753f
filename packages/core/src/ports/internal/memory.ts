import type { Position, Rewrite, StoredEvent, Tombstone, Version } from "../Entry.js"
import type { Snapshot } from "../Snapshot.js"

/** An event with its payload as text. */
export type KeptEvent = Omit<StoredEvent, "data"> & { readonly text: string }

/** A snapshot with its state as text. */
export type KeptSnapshot = Omit<Snapshot, "data"> & { readonly text: string }

/** What is known of a stream, its events aside. */
export interface Head {
  readonly version: Version
  readonly revision: number
  readonly snapshot?: KeptSnapshot
  readonly tombstone?: Tombstone
}

/** An entry of the order as it is kept. */
export type Kept = KeptEvent | Tombstone | Rewrite

/** All that is kept, as the rules see it: they look and change nothing. */
export interface State {
  readonly position: Position
  /** In the order of their positions. */
  readonly entries: ReadonlyArray<Kept>
  readonly heads: ReadonlyMap<string, Head>
  /** The events of each stream, in the order of their versions. */
  readonly events: ReadonlyMap<string, ReadonlyArray<KeptEvent>>
  readonly ids: ReadonlyMap<string, KeptEvent>
}

/** What a call changes, all of it or nothing. */
export interface Change {
  readonly heads: ReadonlyArray<readonly [stream: string, head: Head]>
  /** New entries, in the order of their positions. */
  readonly entries: ReadonlyArray<Kept>
  /** The stream whose events go. */
  readonly clear?: string
  /** The payloads of a stream, from version 1 on, that take the place of those kept. */
  readonly replace?: { readonly stream: string; readonly texts: ReadonlyArray<string> }
}

/** What is kept, to be changed by `apply` alone. */
export interface Memory {
  position: Position
  entries: Array<Kept>
  readonly heads: Map<string, Head>
  readonly events: Map<string, Array<KeptEvent>>
  readonly ids: Map<string, KeptEvent>
  /** Whoever waits for a change. */
  readonly waiting: Set<() => void>
}

/** Makes an empty memory. */
export const make = (): Memory => ({ position: 0, entries: [], heads: new Map(), events: new Map(), ids: new Map(), waiting: new Set() })

/** Finds where the entries after a position begin. */
export const indexAfter = (entries: ReadonlyArray<Kept>, after: Position): number => {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.position ?? 0) <= after) low = middle + 1
    else high = middle
  }
  return low
}

const put = (memory: Memory, event: KeptEvent): void => {
  const events = memory.events.get(event.stream) ?? []
  events[event.version - 1] = event
  memory.events.set(event.stream, events)
  memory.ids.set(event.id, event)
}

const replace = (memory: Memory, stream: string, texts: ReadonlyArray<string>): void => {
  texts.forEach((text, at) => {
    const kept = memory.events.get(stream)?.[at]
    if (kept === undefined) return
    const event = { ...kept, text }
    put(memory, event)
    memory.entries[indexAfter(memory.entries, event.position - 1)] = event
  })
}

const clear = (memory: Memory, stream: string): void => {
  for (const { id } of memory.events.get(stream) ?? []) memory.ids.delete(id)
  memory.events.delete(stream)
  memory.entries = memory.entries.filter((entry) => entry._tag !== "Event" || entry.stream !== stream)
}

/** Changes what is kept, and wakes whoever waits. */
export const apply = (memory: Memory, change: Change): void => {
  if (change.clear !== undefined) clear(memory, change.clear)
  if (change.replace !== undefined) replace(memory, change.replace.stream, change.replace.texts)
  for (const entry of change.entries) {
    memory.entries.push(entry)
    memory.position = entry.position
    if (entry._tag === "Event") put(memory, entry)
  }
  for (const [stream, head] of change.heads) memory.heads.set(stream, head)
  if (change.entries.length > 0) for (const wake of memory.waiting) wake()
}

/** Writes all that is kept as JSON, for a test that looks at every byte. */
export const dump = ({ entries, heads, position }: Memory): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ position, entries, streams: [...heads] }))
