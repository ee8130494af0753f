import * as Effect from "effect/Effect"
import type { Entry, SealedEvent, StoredEvent } from "../Entry.js"
import type { EventStoreError } from "../EventStore.js"
import type { Key } from "../KeyRing.js"
import type { Snapshot } from "../Snapshot.js"
import { corrupt } from "../StoreFault.js"
import * as StoreForm from "../StoreForm.js"
import * as envelopes from "./envelope.js"
import { ask, keyFault, type Ring } from "./keys.js"

/** What an event is bound to: its name, not its place in the order, which nobody knows before it is stored. */
export const placeOf = ({ id, schema, stream, type }: Pick<StoredEvent, "stream" | "id" | "type" | "schema">): envelopes.Place => [stream, id, type, schema]

/** What a snapshot is bound to. */
export const snapshotPlace = ({ format, revision, stream, version }: Omit<Snapshot, "data">): envelopes.Place => [stream, "snapshot", version, revision, format]

/** Tells whether something was stored without an envelope; one that is broken, or of another form, is none in plain. */
const isPlain = (data: unknown): boolean => !(typeof data === "object" && data !== null && Object.hasOwn(data, "enc"))

const noEnvelope = (stream: string, what: string, data: unknown): EventStoreError =>
  !isPlain(data)
    ? corrupt(`${what} is stored in an envelope of another form`)
    : keyFault(stream, `${what} is stored in plain, in a store that is read with keys: it was written without encryptedEventStore. Read it without, append it to a store with keys, and erase it here.`)

/** Gives the envelope that something was stored as, or fails. */
export const envelopeOf = (stream: string, what: string, data: unknown): Effect.Effect<envelopes.Envelope, EventStoreError> =>
  envelopes.isEnvelope(data) ? Effect.succeed(data) : Effect.fail(noEnvelope(stream, what, data))

/** Opens one payload with a key, or fails. */
export const openWith = async (key: CryptoKey, envelope: envelopes.Envelope, place: envelopes.Place, what: string): Promise<unknown> => {
  const text = await envelopes.open(key, envelope, place)
  if (text === undefined) throw corrupt(`${what} cannot be opened with its key: it was changed, or moved from another place`)
  return StoreForm.readPayload(text, what)
}

/** Waits for a promise that may throw an error of the port. */
export const awaitOpened = <A>(run: () => Promise<A>): Effect.Effect<A, EventStoreError> =>
  Effect.flatMap(Effect.promise(() => run().then((value) => () => value, (error: unknown) => (): A => { throw error })), StoreForm.attempt)

const nameOf = ({ id, stream }: StoredEvent): string => StoreForm.nameEvent(stream, id)

const seal = (event: StoredEvent): SealedEvent => {
  const { data: _, ...known } = event
  return { ...known, _tag: "Sealed" }
}

/** The envelope of an event; nothing where it was stored in plain, and a failure where it is one of another form. */
const envelopeIn = (entry: StoredEvent): Effect.Effect<envelopes.Envelope | undefined, EventStoreError> => {
  const { data, stream } = entry
  return isPlain(data) ? Effect.succeed(undefined) : envelopeOf(stream, nameOf(entry), data)
}

/**
 * Opens entries; an event whose key is gone stays sealed, and so does one that was stored in plain: one slip of somebody who had no keys
 * must not keep everybody from reading the rest. Each key is asked for once.
 */
export const openEntries = <A extends Entry>(ring: Ring, entries: ReadonlyArray<A>): Effect.Effect<ReadonlyArray<A | SealedEvent>, EventStoreError> =>
  Effect.gen(function* () {
    const keys = new Map<string, Promise<CryptoKey> | undefined>()
    const closed = new Map<Entry, { readonly envelope: envelopes.Envelope; readonly ref: string }>()
    for (const entry of entries) {
      if (entry._tag !== "Event") continue
      const envelope = yield* envelopeIn(entry)
      if (envelope === undefined) continue
      const ref = JSON.stringify([entry.stream, envelope.key])
      closed.set(entry, { envelope, ref })
      if (keys.has(ref)) continue
      const key: Key | undefined = yield* ask(entry.stream, ring.find(entry.stream, envelope.key))
      keys.set(ref, key === undefined ? undefined : envelopes.take(key))
    }
    return yield* awaitOpened(() => Promise.all(entries.map(async (entry): Promise<A | SealedEvent> => {
      const found = closed.get(entry)
      if (entry._tag !== "Event") return entry
      if (found === undefined) return seal(entry)
      const key = await keys.get(found.ref)
      return key === undefined ? seal(entry) : { ...entry, data: await openWith(key, found.envelope, placeOf(entry), nameOf(entry)) }
    })))
  })
