import type { Entry, EventStore, StoreRequest } from "@teilhabe/core/ports"
import { StoreFault, StoreForm } from "@teilhabe/core/ports"

interface KnownStream {
  readonly stream: string
  readonly version: number
  readonly revision: number
  readonly tombstone: (Pick<Entry.Tombstone, "position" | "on" | "rule" | "by"> & { readonly until: number }) | null
}

/** What the server found where it did not do what it was asked. */
export interface Facts {
  readonly streams: ReadonlyArray<KnownStream>
  readonly places: ReadonlyArray<StoreForm.Place & { readonly id: string }>
}

interface Head {
  readonly version: number
  readonly revision: number
  readonly tombstone?: Entry.Tombstone
}

const headOf = ({ streams }: Facts, stream: string): Head => {
  const found = streams.find((one) => one.stream === stream)
  if (found === undefined) return { version: 0, revision: 0 }
  if (found.tombstone === null) return { version: found.version, revision: found.revision }
  const { until, ...tombstone } = found.tombstone
  return { version: found.version, revision: found.revision, tombstone: { _tag: "Tombstone", stream, events: until, ...tombstone } }
}

const livingHead = (facts: Facts, stream: string): Head => {
  const head = headOf(facts, stream)
  if (head.tombstone !== undefined) throw StoreFault.erased(head.tombstone)
  return head
}

const requireVersion = ({ expected, stream }: Pick<StoreRequest.AppendRequest, "stream" | "expected">, { version }: Head): void => {
  if (expected !== "any" && expected !== version) throw StoreFault.conflict(stream, expected, version)
}

const requireRevision = ({ revision, stream }: Pick<StoreRequest.AppendRequest, "stream" | "revision">, head: Head): void => {
  if (revision !== undefined && revision !== head.revision) throw StoreFault.rewritten(stream, revision, head.revision)
}

const finder = ({ places }: Facts): ((id: string) => StoreForm.Place | undefined) => {
  const known = new Map(places.map((place) => [place.id, place]))
  return (id) => known.get(id)
}

/** Says why an append was not done: gives the first answer, throws, or gives nothing where it can be tried again. */
export const append = (requests: ReadonlyArray<StoreRequest.AppendRequest>, facts: Facts): StoreRequest.Appended | undefined => {
  const living = requests.map((request) => ({ request, head: livingHead(facts, request.stream) }))
  const repeated = StoreForm.repeatedAppend(requests, finder(facts))
  if (repeated !== undefined) return repeated
  for (const { head, request } of living) {
    requireVersion(request, head)
    requireRevision(request, head)
  }
  return undefined
}

/** The same for an erasure. */
export const erase = (request: StoreRequest.EraseRequest, facts: Facts): Entry.Tombstone | undefined => {
  const head = headOf(facts, request.stream)
  if (head.tombstone !== undefined) return head.tombstone
  if (head.version === 0) throw StoreFault.notFound(request.stream)
  requireVersion(request, head)
  return undefined
}

/** The same for a rewrite; where it was done before, it gives the position where it has to be. */
export const rewrite = (request: StoreRequest.RewriteRequest, facts: Facts): number | undefined => {
  const { append: events, stream } = request
  const head = livingHead(facts, stream)
  if (head.version === 0) throw StoreFault.notFound(stream)
  const known = StoreForm.repeatedAppend([{ stream, events }], finder(facts))
  if (known === undefined) {
    requireVersion(request, head)
    requireRevision(request, head)
    return undefined
  }
  return known.from - 1
}

/** Says that the events of a rewrite are stored, and not by it. */
export const notTheSame = (stream: string, events: ReadonlyArray<StoreRequest.NewEvent>): EventStore.EventStoreError =>
  StoreFault.duplicate(events[0]?.id ?? "", stream)
