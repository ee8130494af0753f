import type { Entry, EventStore, Snapshot } from "@teilhabe/core/ports"
import { StoreFault, StoreForm } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import type { Row } from "./exchange.js"
import { type Call, check, query, type Session } from "./session.js"

/** Position, version, id, type, schema, payload. What a row holds is said by our own statement, and by nothing that a type could see. */
type EventColumns = readonly [number | null, number, string, string, number, string]

const toEvent = (stream: string, [position, version, id, type, schema, text]: EventColumns): Entry.StoredEvent =>
  ({ _tag: "Event", position: position ?? 0, stream, version, id, type, schema, data: StoreForm.readPayload(text, StoreForm.nameEvent(stream, id)) })

type Mark = Pick<Entry.Tombstone, "on" | "rule" | "by">

const toPage = (stream: string, rows: ReadonlyArray<Row>): Entry.EventPage => {
  const [first] = rows
  if (first === undefined) return { events: [], version: 0, revision: 0 }
  const [head, revision, position, events, on, rule, by] = first as readonly [number | null, number, number | null, number, Mark["on"], string, Mark["by"]]
  if (position !== null) return { events: [], version: events, revision, tombstone: { _tag: "Tombstone", position, stream, events, on, rule, by } }
  const version = head ?? 0
  const found = rows.map((row) => row.slice(7) as unknown as EventColumns).filter(([place]) => place !== null).map((row) => toEvent(stream, row))
  const next = (found.at(-1)?.version ?? version) + 1
  return { events: found, version, revision, ...(next <= version ? { next } : {}) }
}

/** Reads a page of a stream. */
export const read = (session: Session, stream: string, options?: { readonly from?: number; readonly limit?: number }): Call<Entry.EventPage> =>
  Effect.flatMap(check(session, () => StoreForm.requireRead(stream, options)), ({ from, limit }) =>
    Effect.flatMap(
      query(session, `read stream ${JSON.stringify(stream)}`, session.statements.read, [session.nr, stream, from, limit, StoreForm.PAGE.bytes]),
      (rows) => StoreForm.attempt(() => toPage(stream, rows)),
    ))

/** Head, kind, position, stream, then an event, then a mark. */
type EntryColumns = readonly [number, "E" | "T" | "R" | null, number, string, number, string, string, number, string, number, Mark["on"], string, Mark["by"]]

const toEntry = ([, kind, position, stream, version, id, type, schema, data, until, on, rule, by]: EntryColumns): Entry.Entry => {
  if (kind === "T") return { _tag: "Tombstone", position, stream, events: until, on, rule, by }
  if (kind === "R") return { _tag: "Rewrite", position, stream, version: until, on, rule, by }
  return toEvent(stream, [position, version, id, type, schema, data])
}

const toEntries = (after: number, rows: ReadonlyArray<Row>): EventStore.EntryPage => {
  const found = rows as unknown as ReadonlyArray<EntryColumns>
  const entries = found.filter(([, kind]) => kind !== null).map(toEntry)
  const last = found[0]?.[0] ?? 0
  if (after > last) throw StoreFault.ahead(after, last)
  const position = entries.at(-1)?.position ?? after
  return { entries, position, end: position >= last }
}

/** Reads a page of the one order. */
export const readAll = (session: Session, options?: { readonly after?: number; readonly limit?: number }): Call<EventStore.EntryPage> =>
  Effect.flatMap(check(session, () => StoreForm.requireReadAll(options)), ({ after, limit }) =>
    Effect.flatMap(
      query(session, `read after position ${after}`, session.statements.readAll, [session.nr, after, limit, StoreForm.PAGE.bytes]),
      (rows) => StoreForm.attempt(() => toEntries(after, rows)),
    ))

/** Reads the last position. */
export const head = (session: Session): Call<number> =>
  Effect.map(query(session, "look for changes", session.statements.head, [session.nr]), ([row]) => Number(row?.[0] ?? 0))

/** Reads the kept state of a stream. */
export const loadSnapshot = (session: Session, stream: string): Call<Snapshot.Snapshot | undefined> => {
  const where = `snapshot of stream ${JSON.stringify(stream)}`
  return Effect.flatMap(check(session, () => StoreForm.requireStream(stream)), () =>
    Effect.flatMap(query(session, where, session.statements.loadSnapshot, [session.nr, stream]), ([row]) =>
      StoreForm.attempt(() => {
        if (row === undefined) return undefined
        const [version, revision, format, text] = row as readonly [number, number, string, string]
        return { stream, version, revision, format, data: StoreForm.readPayload(text, where) }
      })))
}
