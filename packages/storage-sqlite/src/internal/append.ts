import { StoreFault, StoreForm, type StoreRequest } from "@teilhabe/core/ports"
import type { Statement, Value } from "./driver.js"
import { isUnique } from "./fault.js"
import { findHead, type Head } from "./row.js"
import type { Statements } from "./statements.js"
import type { Job } from "./writer.js"

interface Written extends StoreRequest.AppendRequest {
  readonly written: ReadonlyArray<StoreForm.WrittenEvent>
}

/** Finds where an event is stored, each id once. */
export const finder = (sql: Statements): ((id: string) => StoreForm.Place | undefined) => {
  const known = new Map<string, StoreForm.Place | undefined>()
  return (id) => {
    if (known.has(id)) return known.get(id)
    const [row] = sql.place.all([id])
    const place = row === undefined ? undefined : { stream: String(row[0]), version: Number(row[1]), position: Number(row[2]) }
    known.set(id, place)
    return place
  }
}

/** The statements that add events, those that add the most first: a call of the driver costs about as much as a row. */
const adders = (sql: Statements): ReadonlyArray<readonly [count: number, statement: Statement]> => [[25, sql.addEvents25], [5, sql.addEvents5], [1, sql.addEvent]]

/** Adds events to a stream behind a version; gives the positions of the first and the last, between which is nothing else. */
export const addEvents = (sql: Statements, nr: number, version: number, events: ReadonlyArray<StoreForm.WrittenEvent>): readonly [first: number, last: number] => {
  let last = 0
  let at = 0
  for (const [count, statement] of adders(sql)) {
    for (; at + count <= events.length; at += count) {
      const values: Array<Value> = [nr, version + at + 1]
      for (const { id, schema, text, type } of events.slice(at, at + count)) values.push(id, type, schema, text)
      last = statement.run(values).last
    }
  }
  return [last - events.length + 1, last]
}

const versionOf = (head: Head | undefined): number => head?.version ?? 0

const addAll = (sql: Statements, requests: ReadonlyArray<Written>, heads: ReadonlyArray<Head | undefined>): StoreRequest.Appended => {
  const spans = requests.map(({ stream, written }, at) =>
    addEvents(sql, heads[at]?.nr ?? sql.addStream.run([stream]).last, versionOf(heads[at]), written))
  return {
    from: spans[0]?.[0] ?? 0, to: spans.at(-1)?.[1] ?? 0, repeated: false,
    versions: requests.map(({ written }, at) => versionOf(heads[at]) + written.length),
  }
}

/** Adds all, or leaves everything as it was where an id is known. */
const addUnlessKnown = (sql: Statements, requests: ReadonlyArray<Written>, heads: ReadonlyArray<Head | undefined>): StoreRequest.Appended | undefined => {
  sql.save.run([])
  let added: StoreRequest.Appended | undefined
  try {
    added = addAll(sql, requests, heads)
  } catch (cause) {
    // Anything else ends the transaction, and may have ended it by itself.
    if (!isUnique(cause)) throw cause
    sql.undo.run([])
  }
  sql.release.run([])
  return added
}

const conflictOf = (requests: ReadonlyArray<Written>, heads: ReadonlyArray<Head | undefined>) => {
  for (const [at, { expected, revision, stream }] of requests.entries()) {
    const actual = versionOf(heads[at])
    if (expected !== "any" && expected !== actual) return StoreFault.conflict(stream, expected, actual)
    const revised = heads[at]?.revision ?? 0
    if (revision !== undefined && revision !== revised) return StoreFault.rewritten(stream, revision, revised)
  }
  return undefined
}

const run = (sql: Statements, requests: ReadonlyArray<Written>, careful: boolean): StoreRequest.Appended => {
  const heads = requests.map(({ stream }) => findHead(sql, stream))
  for (const head of heads) if (head?.tombstone !== undefined) throw StoreFault.erased(head.tombstone)
  const conflict = conflictOf(requests, heads)
  // Whether ids are known is asked before versions, but seldom matters: an append that goes through has none.
  if (conflict === undefined && !careful) return addAll(sql, requests, heads)
  const added = conflict === undefined ? addUnlessKnown(sql, requests, heads) : undefined
  const answer = added ?? StoreForm.repeatedAppend(requests, finder(sql))
  if (answer !== undefined) return answer
  throw conflict ?? StoreFault.corrupt("an id or a version is known to an index and to no event")
}

/** One event onto a stream that is there: undefined where it is not, is elsewhere, or where something is known. */
const runAlone = (sql: Statements, { revision, stream }: Written, version: StoreRequest.Expected, { id, schema, text, type }: StoreForm.WrittenEvent): StoreRequest.Appended | undefined => {
  try {
    if (version === "any") {
      const [row] = sql.addLast.all([stream, 1, id, type, schema, text, revision ?? null])
      return row === undefined ? undefined : { from: Number(row[0]), to: Number(row[0]), versions: [Number(row[1])], repeated: false }
    }
    const { changes, last } = sql.addNext.run([stream, version, id, type, schema, text, revision ?? null])
    return changes === 0 ? undefined : { from: last, to: last, versions: [version + 1], repeated: false }
  } catch (cause) {
    if (isUnique(cause)) return undefined
    throw cause
  }
}

const write = ({ events, expected, revision, stream }: StoreRequest.AppendRequest): Written =>
  ({ stream, expected, events, written: StoreForm.writeEvents(stream, events), ...(revision === undefined ? {} : { revision }) })

/** Makes the job of an append, with its payloads written; throws where the call breaks a rule. */
export const appendJob = (sql: Statements, requests: ReadonlyArray<StoreRequest.AppendRequest>): Job<StoreRequest.Appended> => {
  StoreForm.requireAppend(requests)
  const written = requests.map(write)
  const [first] = written
  const [event] = first?.written ?? []
  if (first === undefined || event === undefined || first.expected === 0 || written.length > 1 || first.written.length > 1) {
    return { weight: written.reduce((sum, { events }) => sum + events.length, 0), run: (careful) => run(sql, written, careful) }
  }
  return { weight: 1, run: (careful) => run(sql, written, careful), alone: () => runAlone(sql, first, first.expected, event) }
}
