/**
 * Opens a file: looks at it first, makes it or brings it to the present version, and refuses what is not ours untouched.
 *
 * @module
 */
import { accessSync, closeSync, constants, openSync, readSync, statSync } from "node:fs"
import path from "node:path"
import { EventStore } from "@teilhabe/core/ports"
import type * as Effect from "effect/Effect"
import { type Connection, connect } from "./driver.js"
import { endQuietly } from "./ending.js"
import { fault, toPortError } from "./fault.js"
import { BLOCK, whenFree } from "./patience.js"
import type { Form } from "./schema.js"

const MAGIC = "SQLite format 3\0"
const HEADER = 100

const errnoOf = (cause: unknown): string => (cause instanceof Error && "code" in cause ? String(cause.code) : "")

/** Translates a fault of files that Node reports. */
export const fromErrno = (file: string, cause: unknown): EventStore.EventStoreError => {
  const code = errnoOf(cause)
  if (code === "ENOENT" || code === "ENOTDIR") return fault("connection", file, `it is not there, or its folder ${JSON.stringify(path.dirname(file))} is not: check the path, and make the folder first`, cause)
  if (code === "EEXIST") return fault("request", file, "it is there already, and nothing is overwritten: name another file", cause)
  if (code === "ENOSPC" || code === "EDQUOT") return fault("full", file, "there is no room left on the disk: make room, and try again. Nothing was stored", cause)
  if (["EACCES", "EPERM", "EROFS", "EISDIR"].includes(code)) return fault("permission", file, "this account may not read and write it, or it is a folder: check the path and the rights", cause)
  throw cause
}

const readHeader = (file: string): Buffer => {
  const handle = openSync(file, "r")
  try {
    const bytes = Buffer.alloc(HEADER)
    return bytes.subarray(0, readSync(handle, bytes, 0, HEADER, 0))
  } finally {
    closeSync(handle)
  }
}

const foreign = (file: string, form: Form, what: string): EventStore.EventStoreError =>
  fault("schema", file, `it is ${what} and not ${form.name}: name another file. It was not touched`)

const newer = (file: string, form: Form, version: number): EventStore.EventStoreError =>
  fault("schema", file, `it has version ${version} of ${form.name}, and this program knows versions up to ${form.steps.length}: take a newer program. It was not touched`)

// Before SQLite opens it, since SQLite would recover and change a foreign file that was left open.
const inspect = (file: string, form: Form): void => {
  const header = readHeader(file)
  if (header.length === 0) return
  if (header.subarray(0, MAGIC.length).toString("latin1") !== MAGIC) throw foreign(file, form, "no SQLite file")
  if (header.length < HEADER) throw fault("corrupt", file, `it ends after ${header.length} bytes: bring back a backup`)
  const application = header.readUInt32BE(68)
  if (application !== form.application) throw foreign(file, form, "an SQLite file of another program")
  const version = header.readUInt32BE(60)
  if (version > form.steps.length) throw newer(file, form, version)
}

/** The rights of what is kept: the account that made it, and nobody else, until the host says otherwise. */
const PRIVATE = 0o600

/** Makes sure that a file is there, may be written and is ours or empty; gives its full path. */
export const requireFile = (datei: string, form: Form, make: boolean): string => {
  if (datei === "" || datei.includes("\0")) throw fault("permission", datei, "a path is not empty and holds no U+0000")
  // A full path is never taken for an address or for the name of a database in memory.
  const file = path.resolve(datei)
  try {
    statSync(path.dirname(file))
    closeSync(openSync(file, make ? "a" : "r", PRIVATE))
    if (!statSync(file).isFile()) throw fault("permission", file, "it is no plain file: name a file")
    if (make) accessSync(file, constants.R_OK | constants.W_OK)
    inspect(file, form)
  } catch (cause) {
    throw cause instanceof EventStore.EventStoreError ? cause : fromErrno(file, cause)
  }
  return file
}

const numberOf = (connection: Connection, sql: string): number => Number(connection.prepare(sql).all([])[0]?.[0] ?? 0)

/** Tells the version of an open file; 0 where it is empty. */
const versionOf = (connection: Connection, file: string, form: Form): number => {
  const application = numberOf(connection, "PRAGMA application_id")
  const version = numberOf(connection, "PRAGMA user_version")
  if (application !== form.application) {
    if (application !== 0 || version !== 0 || numberOf(connection, "SELECT count(*) FROM sqlite_schema") > 0) throw foreign(file, form, "an SQLite file of another program")
    return 0
  }
  if (version > form.steps.length) throw newer(file, form, version)
  return version
}

const migrate = (connection: Connection, file: string, form: Form): void => {
  if (versionOf(connection, file, form) === form.steps.length) return
  connection.exec("BEGIN IMMEDIATE")
  try {
    // Asked again: another process may have been first.
    for (const step of form.steps.slice(versionOf(connection, file, form))) connection.exec(step)
    // Numbers of ours, as a PRAGMA takes no bound value.
    connection.exec(`PRAGMA application_id = ${form.application}`)
    connection.exec(`PRAGMA user_version = ${form.steps.length}`)
    connection.exec("COMMIT")
  } catch (cause) {
    endQuietly(connection.prepare("ROLLBACK"))
    throw cause
  }
}

const setUp = (connection: Connection, file: string, form: Form): void => {
  connection.exec(`PRAGMA busy_timeout = ${BLOCK}`)
  migrate(connection, file, form)
  const [mode] = connection.prepare("PRAGMA journal_mode = WAL").all([])
  if (mode?.[0] !== "wal") throw fault("permission", file, "it cannot be kept with a log beside it (WAL): put it on a disk of this machine and not on a network share")
  // References are looked at by `check`: a statement that enforced them might delete and insert where it should overwrite.
  for (const pragma of ["foreign_keys = OFF", "synchronous = FULL", "secure_delete = ON", "cell_size_check = ON", "trusted_schema = OFF", "cache_size = -16384"]) connection.exec(`PRAGMA ${pragma}`)
}

/** A file that is open. */
export interface Opened {
  readonly file: string
  readonly connection: Connection
}

/** Opens a file as what it should be, and waits some milliseconds for others that hold it. */
export const open = (datei: string, form: Form, patience: number): Effect.Effect<Opened, EventStore.EventStoreError> => {
  const file = path.resolve(datei)
  return whenFree(file, patience, () => {
    requireFile(datei, form, true)
    const connection = connect(file)
    try {
      setUp(connection, file, form)
      // What an eraser that was killed left in the log goes now, or with the last reader.
      clear(connection, file)
    } catch (cause) {
      connection.close()
      throw cause
    }
    return { file, connection }
  })
}

/** Empties the log; its first column is 1 where a reader is in the way. */
export const TRUNCATE = "PRAGMA wal_checkpoint(TRUNCATE)"

/** Empties the log where there is room for it: a city that has none left can still read. */
const clear = (connection: Connection, file: string): void => {
  try {
    connection.prepare(TRUNCATE).all([])
  } catch (cause) {
    if (toPortError(file, cause).reason !== "full") throw cause
  }
}

/** Closes a file, with an empty log where nobody else reads. */
export const close = ({ connection }: Opened): void => {
  try {
    connection.prepare(TRUNCATE).all([])
  } catch {
    // What is stored is stored: the log is taken in by whoever opens the file next.
  } finally {
    connection.close()
  }
}
