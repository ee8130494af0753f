/**
 * Rows as what the port gives; what cannot be is `corrupt`, by its place.
 *
 * @module
 */
import { type Entry, StoreFault, StoreForm } from "@teilhabe/core/ports"
import type { Row, Value } from "./driver.js"
import { KIND } from "./schema.js"
import type { Statements } from "./statements.js"

const wrong = (what: string, at: Value | undefined): never => {
  throw StoreFault.corrupt(`the entry at position ${String(at)} has no ${what}`)
}

const text = (row: Row, column: number, what: string): string => {
  const value = row[column]
  return typeof value === "string" ? value : wrong(what, row[0])
}

const number = (row: Row, column: number, what: string): number => {
  const value = row[column]
  return typeof value === "number" ? value : wrong(what, row[0])
}

/** A row of an event. */
export const toEvent = (row: Row): Entry.StoredEvent => {
  const stream = text(row, 2, "stream")
  const id = text(row, 4, "id")
  return {
    _tag: "Event", position: number(row, 0, "position"), stream, version: number(row, 3, "version"), id,
    type: text(row, 5, "type"), schema: number(row, 6, "schema"),
    data: StoreForm.readPayload(text(row, 7, "payload"), StoreForm.nameEvent(stream, id)),
  }
}

type Mark = Omit<Entry.Tombstone, "_tag" | "position" | "stream"> | Omit<Entry.Rewrite, "_tag" | "position" | "stream">

/** What a tombstone or a rewrite says, as text. */
export const writeMark = (mark: Mark): string => JSON.stringify(mark)

const toMark = (position: number, kind: Value | undefined, stream: string, data: string): Entry.Tombstone | Entry.Rewrite => {
  const mark = StoreForm.readPayload(data, `the entry at position ${position}`) as Entry.Tombstone & Entry.Rewrite
  const { by, events, on, rule, version } = mark
  return kind === KIND.tombstone
    ? { _tag: "Tombstone", position, stream, events, on, rule, by }
    : { _tag: "Rewrite", position, stream, version, on, rule, by }
}

/** A row of any entry. */
export const toEntry = (row: Row): Entry.Entry => {
  const kind = row[1]
  if (kind === KIND.event || kind === KIND.moved) return toEvent(row)
  return toMark(number(row, 0, "position"), kind, text(row, 2, "stream"), text(row, 7, "text"))
}

/** The tombstone or rewrite at a position. */
export const findMark = (sql: Statements, position: number): Entry.Tombstone | Entry.Rewrite | undefined => {
  const [row] = sql.mark.all([position])
  return row === undefined ? undefined : toMark(position, row[0], String(row[1]), String(row[2]))
}

/** The tombstone at a position, which has to be one. */
export const tombstoneAt = (sql: Statements, position: number): Entry.Tombstone => {
  const mark = findMark(sql, position)
  if (mark?._tag === "Tombstone") return mark
  throw StoreFault.corrupt(`the entry at position ${position} is no tombstone, and a stream says that it is`)
}

/** What is known of a stream that was written once. */
export interface Head {
  readonly nr: number
  readonly revision: number
  readonly version: number
  readonly tombstone?: Entry.Tombstone
  readonly snapshot?: { readonly block: number; readonly version: number; readonly format: string }
}

/** Looks up a stream; undefined where nobody wrote it. */
export const findHead = (sql: Statements, stream: string): Head | undefined => {
  const [row] = sql.head.all([stream])
  if (row === undefined) return undefined
  const [nr, revision, tombstone, block, version, format, head] = row
  const erased = tombstone === null ? undefined : tombstoneAt(sql, Number(tombstone))
  return {
    nr: Number(nr), revision: Number(revision), version: erased === undefined ? Number(head) : erased.events,
    ...(erased === undefined ? {} : { tombstone: erased }),
    ...(block === null ? {} : { snapshot: { block: Number(block), version: Number(version), format: String(format) } }),
  }
}
