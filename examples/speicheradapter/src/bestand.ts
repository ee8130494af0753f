// What the journal says, in memory: the one order, the streams, the ids.
import { type Entry, type EventStore, type Snapshot, StoreFault, StoreForm } from "@teilhabe/core/ports"

/** An event; its payload stays text, so that nobody changes it from outside. */
export type Ereignis = Omit<Entry.StoredEvent, "data"> & { readonly text: string }
/** A snapshot; the state stays text. */
export type Stand = Omit<Snapshot.Snapshot, "data"> & { readonly _tag: "Snapshot"; readonly text: string }
/** What a line of the journal says. */
export type Posten = Ereignis | Entry.Tombstone | Entry.Rewrite | Stand

// #region bestand
interface Strom { events: Array<Ereignis>; version: number; revision: number; stand?: Stand; tombstone?: Entry.Tombstone }

export class Bestand {
  readonly order: Array<Exclude<Posten, Stand>> = []
  readonly streams = new Map<string, Strom>()
  readonly ids = new Map<string, Ereignis>()

  get position(): number {
    return this.order.at(-1)?.position ?? 0
  }

  of(stream: string): Strom {
    return this.streams.get(stream) ?? { events: [], version: 0, revision: 0 }
  }

  /** Takes in what a line says: on opening and after writing alike. */
  apply(posten: Posten): void {
    const strom = this.of(posten.stream)
    this.streams.set(posten.stream, strom)
    if (posten._tag !== "Snapshot") this.order.push(posten)
    if (posten._tag === "Event") {
      strom.events.push(posten)
      strom.version = posten.version
      this.ids.set(posten.id, posten)
    } else if (posten._tag === "Rewrite") strom.revision += 1
    else if (posten._tag === "Snapshot") strom.stand = posten
    else Object.assign(strom, { version: posten.events, tombstone: posten })
  }
}
// #endregion bestand

// #region page
const toEvent = ({ text, ...event }: Ereignis): Entry.StoredEvent => ({ ...event, data: StoreForm.readPayload(text, StoreForm.nameEvent(event.stream, event.id)) })

/** As many rows from a place on as belong on a page. */
const pageOf = <R extends Posten>(rows: ReadonlyArray<R>, from: number, limit: number): ReadonlyArray<R> => {
  const sizes = function* () {
    for (let at = from; at < rows.length; at += 1) {
      const row = rows[at]
      yield row?._tag === "Event" ? row.text.length : 0
    }
  }
  return rows.slice(from, from + StoreForm.pageEnd(sizes(), limit))
}

export const read = (bestand: Bestand, stream: string, options?: { readonly from?: number; readonly limit?: number }): Entry.EventPage => {
  const { from, limit } = StoreForm.requireRead(stream, options)
  const { events, revision, tombstone, version } = bestand.of(stream)
  const rows = pageOf(events, from - 1, limit)
  const next = from + rows.length
  const more = rows.length > 0 && next <= version ? { next } : {}
  return { events: rows.map(toEvent), version, revision, ...more, ...(tombstone === undefined ? {} : { tombstone }) }
}

export const readAll = ({ order, position }: Bestand, options?: { readonly after?: number; readonly limit?: number }): EventStore.EntryPage => {
  const { after, limit } = StoreForm.requireReadAll(options)
  if (after > position) throw StoreFault.ahead(after, position)
  const start = order.findLastIndex(({ position }) => position <= after) + 1
  const rows = pageOf(order, start, limit)
  const entries = rows.map((row) => (row._tag === "Event" ? toEvent(row) : row))
  return { entries, position: rows.at(-1)?.position ?? after, end: start + rows.length === order.length }
}
// #endregion page

export const loadSnapshot = (bestand: Bestand, stream: string): Snapshot.Snapshot | undefined => {
  StoreForm.requireStream(stream)
  const { stand } = bestand.of(stream)
  if (stand === undefined) return undefined
  const { _tag, text, ...rest } = stand
  return { ...rest, data: StoreForm.readPayload(text, `${_tag} of stream ${JSON.stringify(stream)}`) }
}
