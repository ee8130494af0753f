/**
 * Every statement that a store runs: constants all, values are bound.
 *
 * @module
 */
import type { Connection, Statement } from "./driver.js"
import { TRUNCATE } from "./open.js"

const COLUMNS = "e.position, e.kind, s.name, e.version, e.id, e.type, e.schema"

// An event that was rewritten has its payload elsewhere, where it grew.
const TEXT = "CASE e.kind WHEN 4 THEN (SELECT b.data FROM moved m JOIN block b ON b.nr = m.block WHERE m.position = e.position) ELSE e.data END"

// Asked of the column itself, so that SQLite does not read the text to tell its length.
const BYTES = "CASE e.kind WHEN 4 THEN (SELECT octet_length(b.data) FROM moved m JOIN block b ON b.nr = m.block WHERE m.position = e.position) ELSE octet_length(e.data) END"

const STREAM = "WHERE e.stream = ?1 AND e.version >= ?2 AND e.kind < 5 ORDER BY e.version LIMIT ?3"

const ORDER = "WHERE e.position > ?1 AND e.kind < 9 ORDER BY e.position LIMIT ?2"

const blank = (column: "id" | "type" | "data"): string => `CAST(zeroblob(octet_length(${column})) AS TEXT)`

const BLANK = blank("data")

// An erased event keeps the lengths of its texts.
const BLANKS = (["id", "type", "data"] as const).map((column) => `${column} = ${blank(column)}`).join(", ")

const HEAD = "(SELECT max(e.version) FROM entry e WHERE e.stream = s.nr AND e.kind < 5)"

// Stops at a row that is there already, and leaves those before it to whoever rolls back: SQLite then keeps no copy of the pages for that.
const addSeveral = (count: number): string => {
  const rows = Array.from({ length: count }, (_, at) => `(2, ?1, ?2 + ${at}, ${[3, 4, 5, 6].map((column) => `?${column + 4 * at}`).join(", ")})`)
  return `INSERT OR FAIL INTO entry (kind, stream, version, id, type, schema, data) VALUES ${rows.join(", ")}`
}

const SQL = {
  begin: "BEGIN",
  beginWrite: "BEGIN IMMEDIATE",
  commit: "COMMIT",
  rollback: "ROLLBACK",
  save: "SAVEPOINT call",
  undo: "ROLLBACK TO call",
  release: "RELEASE call",
  truncate: TRUNCATE,
  dataVersion: "PRAGMA data_version",
  lastPosition: "SELECT max(position) FROM entry",
  head: `SELECT s.nr, s.revision, s.tombstone, s.snapshot, s.snapshot_version, s.snapshot_format, ${HEAD} FROM stream s WHERE s.name = ?1`,
  addStream: "INSERT INTO stream (name) VALUES (?1)",
  // One event onto a stream whose version is the expected one: all in one statement, as most appends are.
  addNext: `INSERT OR FAIL INTO entry (kind, stream, version, id, type, schema, data) SELECT 2, s.nr, ?2 + 1, ?3, ?4, ?5, ?6 FROM stream s
    WHERE s.name = ?1 AND s.revision = coalesce(?7, s.revision) AND EXISTS (SELECT 1 FROM entry e WHERE e.stream = s.nr AND e.version = ?2 AND e.kind < 5)`,
  addLast: `INSERT OR FAIL INTO entry (kind, stream, version, id, type, schema, data) SELECT 2, s.nr, ${HEAD} + 1, ?3, ?4, ?5, ?6 FROM stream s
    WHERE s.name = ?1 AND s.revision = coalesce(?7, s.revision) AND ${HEAD} >= ?2 RETURNING position, version`,
  addEvent: addSeveral(1),
  addEvents5: addSeveral(5),
  addEvents25: addSeveral(25),
  addMark: "INSERT INTO entry (kind, stream, data) VALUES (?1, ?2, ?3)",
  place: "SELECT s.name, e.version, e.position FROM entry e JOIN stream s ON s.nr = e.stream WHERE e.id = ?1 AND e.kind < 5",
  mark: "SELECT e.kind, s.name, e.data FROM entry e JOIN stream s ON s.nr = e.stream WHERE e.position = ?1 AND e.kind IN (6, 7)",
  streamSum: `SELECT sum(bytes) FROM (SELECT ${BYTES} AS bytes FROM entry e ${STREAM})`,
  streamBytes: `SELECT ${BYTES} FROM entry e ${STREAM}`,
  stream: `SELECT ${COLUMNS}, ${TEXT} FROM entry e CROSS JOIN stream s ON s.nr = e.stream ${STREAM}`,
  allSum: `SELECT sum(bytes) FROM (SELECT ${BYTES} AS bytes FROM entry e ${ORDER})`,
  allBytes: `SELECT ${BYTES} FROM entry e ${ORDER}`,
  all: `SELECT ${COLUMNS}, ${TEXT} FROM entry e CROSS JOIN stream s ON s.nr = e.stream ${ORDER}`,
  payloads: "SELECT e.position, e.kind, octet_length(e.data), m.block FROM entry e LEFT JOIN moved m ON m.position = e.position WHERE e.stream = ?1 AND e.kind < 5 ORDER BY e.version",
  overwrite: "UPDATE entry SET data = ?2 WHERE position = ?1",
  move: `UPDATE entry SET kind = 4, data = ${BLANK} WHERE position = ?1`,
  addMoved: "INSERT INTO moved (position, block) VALUES (?1, ?2)",
  setMoved: "UPDATE moved SET block = ?2 WHERE position = ?1",
  freeMoved: `UPDATE block SET free = 1, data = ${BLANK} WHERE nr IN (SELECT m.block FROM moved m JOIN entry e ON e.position = m.position WHERE e.stream = ?1 AND e.kind < 5)`,
  dropMoved: "DELETE FROM moved WHERE position IN (SELECT position FROM entry WHERE stream = ?1 AND kind < 5)",
  erase: `UPDATE entry SET kind = 9, ${BLANKS} WHERE stream = ?1 AND kind < 5`,
  setTombstone: "UPDATE stream SET tombstone = ?2, snapshot = NULL, snapshot_version = NULL, snapshot_format = NULL WHERE nr = ?1",
  setRevision: "UPDATE stream SET revision = revision + 1, snapshot = NULL, snapshot_version = NULL, snapshot_format = NULL WHERE nr = ?1",
  setSnapshot: "UPDATE stream SET snapshot = ?2, snapshot_version = ?3, snapshot_format = ?4 WHERE nr = ?1",
  block: "SELECT data FROM block WHERE nr = ?1",
  blockBytes: "SELECT octet_length(data) FROM block WHERE nr = ?1",
  findFree: "SELECT nr, octet_length(data) FROM block WHERE free = 1 AND octet_length(data) BETWEEN ?1 AND ?2 ORDER BY octet_length(data) LIMIT 1",
  addBlock: "INSERT INTO block (free, data) VALUES (0, ?1)",
  fillBlock: "UPDATE block SET free = 0, data = ?2 WHERE nr = ?1",
  freeBlock: `UPDATE block SET free = 1, data = ${BLANK} WHERE nr = ?1`,
} as const

/** The statements of one connection, compiled. */
export type Statements = Readonly<Record<keyof typeof SQL, Statement>>

/** Compiles every statement. */
export const compile = (connection: Connection): Statements =>
  Object.fromEntries(Object.entries(SQL).map(([name, sql]) => [name, connection.prepare(sql)])) as Statements
