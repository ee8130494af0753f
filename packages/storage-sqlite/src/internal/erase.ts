import { type Entry, StoreFault, StoreForm, type StoreRequest } from "@teilhabe/core/ports"
import { addEvents, finder } from "./append.js"
import { fill, keepText } from "./block.js"
import type { Row } from "./driver.js"
import { findHead, findMark, writeMark } from "./row.js"
import { KIND } from "./schema.js"
import type { Statements } from "./statements.js"
import type { Job } from "./writer.js"

const requireVersion = (stream: string, expected: StoreRequest.Expected, actual: number): void => {
  if (expected !== "any" && expected !== actual) throw StoreFault.conflict(stream, expected, actual)
}

const erase = (sql: Statements, { by, expected, on, rule, stream }: StoreRequest.EraseRequest): Entry.Tombstone => {
  const head = findHead(sql, stream)
  if (head === undefined) throw StoreFault.notFound(stream)
  if (head.tombstone !== undefined) return head.tombstone
  requireVersion(stream, expected, head.version)
  const events = head.version
  const position = sql.addMark.run([KIND.tombstone, head.nr, writeMark({ events, on, rule, by })]).last
  sql.freeMoved.run([head.nr])
  sql.dropMoved.run([head.nr])
  sql.erase.run([head.nr])
  if (head.snapshot !== undefined) sql.freeBlock.run([head.snapshot.block])
  sql.setTombstone.run([head.nr, position])
  return { _tag: "Tombstone", position, stream, events, on, rule, by }
}

/** Makes the job of an erasure; throws where the call breaks a rule. */
export const eraseJob = (sql: Statements, request: StoreRequest.EraseRequest): Job<Entry.Tombstone> => {
  StoreForm.requireErase(request)
  return { weight: 1000, run: () => erase(sql, request) }
}

/** Puts a text in place of a payload: where it stands if it fits, else in a block. */
const replace = (sql: Statements, row: Row, text: string): void => {
  const [position = 0, kind, size, block] = row
  const bytes = Buffer.byteLength(text)
  if (kind === KIND.event && bytes <= Number(size)) {
    sql.overwrite.run([position, fill(text, bytes, Number(size))])
  } else if (kind === KIND.event) {
    sql.move.run([position])
    sql.addMoved.run([position, keepText(sql, text)])
  } else {
    sql.setMoved.run([position, keepText(sql, text, Number(block))])
  }
}

/** Gives the rewrite that stored these events in the same step before, or throws where their ids are taken otherwise. */
const repeated = (sql: Statements, { append, expected, stream }: StoreRequest.RewriteRequest): Entry.Rewrite | undefined => {
  const known = append.length === 0 ? undefined : StoreForm.repeatedAppend([{ stream, events: append }], finder(sql))
  if (known === undefined) return undefined
  const done = findMark(sql, known.from - 1)
  if (done?._tag === "Rewrite" && done.stream === stream && done.version === expected) return done
  throw StoreFault.duplicate(append[0]?.id ?? "", stream)
}

const rewrite = (sql: Statements, request: StoreRequest.RewriteRequest, texts: ReadonlyArray<string>, events: ReadonlyArray<StoreForm.WrittenEvent>): Entry.Rewrite => {
  const { by, expected, on, rule, stream } = request
  const head = findHead(sql, stream)
  if (head === undefined) throw StoreFault.notFound(stream)
  if (head.tombstone !== undefined) throw StoreFault.erased(head.tombstone)
  const done = repeated(sql, request)
  if (done !== undefined) return done
  requireVersion(stream, expected, head.version)
  if (request.revision !== undefined && request.revision !== head.revision) throw StoreFault.rewritten(stream, request.revision, head.revision)
  const position = sql.addMark.run([KIND.rewrite, head.nr, writeMark({ version: expected, on, rule, by })]).last
  for (const [at, row] of sql.payloads.all([head.nr]).entries()) replace(sql, row, texts[at] ?? "null")
  if (head.snapshot !== undefined) sql.freeBlock.run([head.snapshot.block])
  sql.setRevision.run([head.nr])
  addEvents(sql, head.nr, expected, events)
  return { _tag: "Rewrite", position, stream, version: expected, on, rule, by }
}

/** Makes the job of a rewrite, with its payloads written; throws where the call breaks a rule. */
export const rewriteJob = (sql: Statements, request: StoreRequest.RewriteRequest): Job<Entry.Rewrite> => {
  StoreForm.requireRewrite(request)
  const texts = request.data.map((payload, at) => StoreForm.writePayload(payload, `payload ${at + 1} of ${JSON.stringify(request.stream)}`))
  const events = StoreForm.writeEvents(request.stream, request.append)
  return { weight: texts.length + events.length, run: () => rewrite(sql, request, texts, events) }
}
