/**
 * What has to hold in a file, each as a question whose rows are the faults.
 *
 * @module
 */
import type { Row } from "./driver.js"

/** One thing that has to hold. */
export interface Check {
  readonly code: string
  /** Gives a row for each fault: where it is, then what the message needs. */
  readonly sql: string
  /** What kind of thing the first column names. */
  readonly at: "entry" | "stream" | "block" | "key" | "file"
  readonly says: (row: Row) => string
}

const TEXT = "CASE e.kind WHEN 4 THEN (SELECT b.data FROM moved m JOIN block b ON b.nr = m.block WHERE m.position = e.position) ELSE e.data END"
const notBlank = (column: "id" | "type" | "data"): string => `CAST(${column} AS BLOB) <> zeroblob(octet_length(${column}))`
const NOT_BLANK = notBlank("data")
const HEAD = "(SELECT max(e.version) FROM entry e WHERE e.stream = s.nr AND e.kind < 5)"

const orders: ReadonlyArray<Check> = [
  { code: "PositionMissing", at: "entry", says: ([at]) => `no entry has position ${at}: one is lost`,
    sql: `SELECT e.position + 1 FROM entry e WHERE e.position < (SELECT max(position) FROM entry) AND NOT EXISTS (SELECT 1 FROM entry f WHERE f.position = e.position + 1)
      UNION ALL SELECT 1 WHERE EXISTS (SELECT 1 FROM entry) AND NOT EXISTS (SELECT 1 FROM entry WHERE position = 1)` },
  { code: "VersionMissing", at: "stream", says: ([, count, least, most]) => `${count} events have versions from ${least} to ${most}: they have to be 1 to ${count}`,
    sql: "SELECT s.name, count(*), min(e.version), max(e.version) FROM entry e NOT INDEXED JOIN stream s ON s.nr = e.stream WHERE e.kind < 5 GROUP BY e.stream HAVING min(e.version) <> 1 OR max(e.version) <> count(*) OR count(DISTINCT e.version) <> count(*)" },
  { code: "IdTwice", at: "entry", says: ([, id, other]) => `the id ${JSON.stringify(id)} is that of position ${other} too: an id stands for one event`,
    sql: "SELECT max(position), id, min(position) FROM entry NOT INDEXED WHERE kind < 5 GROUP BY id HAVING count(*) > 1" },
  { code: "KindUnknown", at: "entry", says: ([, kind]) => `its kind is ${kind}, which is none`, sql: "SELECT position, kind FROM entry WHERE kind NOT IN (2, 4, 6, 7, 9)" },
  { code: "EventIncomplete", at: "entry", says: () => "it is an event without id, type, schema or version", sql: "SELECT position FROM entry WHERE kind < 5 AND (id IS NULL OR type IS NULL OR schema IS NULL OR version IS NULL)" },
  { code: "StreamEmpty", at: "stream", says: () => "it has neither an event nor a tombstone: its events are lost",
    sql: "SELECT s.name FROM stream s WHERE s.tombstone IS NULL AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.stream = s.nr AND e.kind < 5)" },
]

const texts: ReadonlyArray<Check> = [
  { code: "PayloadUnreadable", at: "entry", says: ([, name]) => `its payload, in stream ${JSON.stringify(name)}, is no JSON`,
    sql: `SELECT e.position, s.name FROM entry e LEFT JOIN stream s ON s.nr = e.stream WHERE e.kind < 9 AND coalesce(json_valid(${TEXT}), 0) = 0` },
  { code: "PayloadLost", at: "entry", says: () => "its payload was rewritten and is not where it should be", sql: "SELECT e.position FROM entry e WHERE e.kind = 4 AND NOT EXISTS (SELECT 1 FROM moved m JOIN block b ON b.nr = m.block WHERE m.position = e.position AND b.free = 0)" },
  { code: "BlockLost", at: "block", says: () => "it holds a text that belongs to no event and no snapshot",
    sql: "SELECT b.nr FROM block b WHERE b.free = 0 AND NOT EXISTS (SELECT 1 FROM moved m JOIN entry e ON e.position = m.position AND e.kind = 4 WHERE m.block = b.nr) AND NOT EXISTS (SELECT 1 FROM stream s WHERE s.snapshot = b.nr)" },
  { code: "BlockTwice", at: "block", says: ([, count]) => `${count} events or snapshots say that it is theirs`,
    sql: "SELECT nr, count(*) FROM (SELECT block AS nr FROM moved UNION ALL SELECT snapshot FROM stream WHERE snapshot IS NOT NULL) GROUP BY nr HAVING count(*) > 1" },
]

const erasures: ReadonlyArray<Check> = [
  { code: "ErasedNotEmpty", at: "stream", says: ([, count]) => `it was erased, and ${count} events are there: erase what came back from a backup`,
    sql: "SELECT s.name, count(*) FROM stream s JOIN entry e ON e.stream = s.nr AND e.kind < 5 WHERE s.tombstone IS NOT NULL GROUP BY s.nr" },
  { code: "ErasedNotBlank", at: "entry", says: () => "it was erased or rewritten, and its text is still there", sql: `SELECT position FROM entry WHERE (kind IN (4, 9) AND ${NOT_BLANK}) OR (kind = 9 AND (${notBlank("id")} OR ${notBlank("type")}))` },
  { code: "FreeNotBlank", at: "block", says: () => "it is free, and a text is still there", sql: `SELECT nr FROM block WHERE free = 1 AND ${NOT_BLANK}` },
  { code: "TombstoneMissing", at: "stream", says: ([, position]) => `it says that its tombstone is at position ${position}, and there is none of it`,
    sql: "SELECT s.name, s.tombstone FROM stream s WHERE s.tombstone IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.position = s.tombstone AND e.kind = 6 AND e.stream = s.nr)" },
  { code: "TombstoneUnknown", at: "entry", says: ([, name]) => `it is a tombstone of stream ${JSON.stringify(name)}, which does not know it`,
    sql: "SELECT e.position, s.name FROM entry e LEFT JOIN stream s ON s.nr = e.stream WHERE e.kind = 6 AND s.tombstone IS NOT e.position" },
  { code: "ErasedCount", at: "stream", says: ([, count, said]) => `${count} events are erased, and its tombstone says ${said}`,
    sql: `SELECT s.name, (SELECT count(*) FROM entry e WHERE e.stream = s.nr AND e.kind = 9), json_extract(t.data, '$.events') FROM stream s JOIN entry t ON t.position = s.tombstone
      WHERE json_valid(t.data) AND (SELECT count(*) FROM entry e WHERE e.stream = s.nr AND e.kind = 9) IS NOT json_extract(t.data, '$.events')` },
  { code: "ErasedWithoutTombstone", at: "stream", says: ([, count]) => `${count} events are erased, and there is no tombstone`,
    sql: "SELECT s.name, count(*) FROM stream s JOIN entry e ON e.stream = s.nr AND e.kind = 9 WHERE s.tombstone IS NULL GROUP BY s.nr" },
  { code: "RevisionWrong", at: "stream", says: ([, revision, count]) => `it is at revision ${revision}, and was rewritten ${count} times`,
    sql: "SELECT s.name, s.revision, count(e.position) FROM stream s LEFT JOIN entry e ON e.stream = s.nr AND e.kind = 7 GROUP BY s.nr HAVING s.revision <> count(e.position)" },
]

const snapshots: ReadonlyArray<Check> = [
  { code: "SnapshotLost", at: "stream", says: () => "its snapshot is not where it should be, or lacks its version or format", sql: "SELECT s.name FROM stream s LEFT JOIN block b ON b.nr = s.snapshot WHERE s.snapshot IS NOT NULL AND (b.free IS NOT 0 OR s.snapshot_version IS NULL OR s.snapshot_format IS NULL)" },
  { code: "SnapshotUnreadable", at: "stream", says: () => "its snapshot is no JSON", sql: "SELECT s.name FROM stream s JOIN block b ON b.nr = s.snapshot WHERE b.free = 0 AND json_valid(b.data) = 0" },
  { code: "SnapshotAhead", at: "stream", says: ([, version, head]) => `its snapshot is of version ${version}, and it is at version ${head ?? 0}`,
    sql: `SELECT s.name, s.snapshot_version, ${HEAD} FROM stream s WHERE s.snapshot IS NOT NULL AND (s.snapshot_version > coalesce(${HEAD}, 0) OR s.snapshot_version < 1)` },
]

/** Everything that has to hold, beside the pages themselves, which SQLite checks. */
export const CHECKS: ReadonlyArray<Check> = [
  { code: "ReferenceBroken", at: "file", says: ([, table, row, parent]) => `row ${row} of ${table} refers to a row of ${parent} that is not there`, sql: 'SELECT NULL, "table", rowid, parent FROM pragma_foreign_key_check' },
  ...orders, ...texts, ...erasures, ...snapshots,
]
