import { type Entry, type EventStore, StoreFault, StoreForm } from "@teilhabe/core/ports"
import type { Row, Statement, Value } from "./driver.js"
import { findHead, toEntry, toEvent } from "./row.js"
import type { Statements } from "./statements.js"
import { transaction } from "./transaction.js"

/** Reads as of one moment, whatever others write meanwhile. */
export const together = <A>(sql: Statements, run: () => A): A => transaction(sql.begin, sql, run)

/** How many rows are looked at for one page. */
const ROWS = 100_000

/** The statements for one way of reading: the sum of the bytes, the bytes of each row, the rows. */
type Reading = readonly [sum: Statement, bytes: Statement, rows: Statement]

/** Reads as many rows as a page holds; only where they may be too many bytes, each is asked for its own. */
const page = ([sum, bytes, rows]: Reading, where: ReadonlyArray<Value>, limit: number): ReadonlyArray<Row> => {
  const most = Math.min(limit, ROWS)
  const isSmall = Number(sum.all([...where, most])[0]?.[0] ?? 0) <= StoreForm.PAGE.bytes
  const end = isSmall ? most : StoreForm.pageEnd(bytes.all([...where, most]).map(([size]) => Number(size ?? 0)), most)
  return rows.all([...where, end])
}

const requireUnbroken = (events: ReadonlyArray<Entry.StoredEvent>, stream: string, from: number, version: number): void => {
  const gap = events.findIndex((event, at) => event.version !== from + at)
  const missing = gap === -1 ? from + events.length : from + gap
  if (gap !== -1 || (events.length === 0 && from <= version)) throw StoreFault.corrupt(`stream ${JSON.stringify(stream)} has no event of version ${missing}`)
}

/** Reads a page of a stream. */
export const readStream = (sql: Statements, stream: string, from: number, limit: number): Entry.EventPage =>
  together(sql, () => {
    const head = findHead(sql, stream)
    if (head === undefined) return { events: [], version: 0, revision: 0 }
    const { nr, revision, tombstone, version } = head
    if (tombstone !== undefined) return { events: [], version, revision, tombstone }
    const events = page([sql.streamSum, sql.streamBytes, sql.stream], [nr, from], limit).map(toEvent)
    requireUnbroken(events, stream, from, version)
    const next = from + events.length
    return { events, version, revision, ...(events.length > 0 && next <= version ? { next } : {}) }
  })

/** Reads a page of the one order. */
export const readOrder = (sql: Statements, after: number, limit: number): EventStore.EntryPage =>
  together(sql, () => {
    const entries = page([sql.allSum, sql.allBytes, sql.all], [after], limit).map(toEntry)
    const position = entries.at(-1)?.position ?? after
    const last = lastPosition(sql)
    if (after > last) throw StoreFault.ahead(after, last)
    return { entries, position, end: position >= last }
  })

/** Tells the last position given; 0 before the first. */
export const lastPosition = (sql: Statements): number => Number(sql.lastPosition.all([])[0]?.[0] ?? 0)
