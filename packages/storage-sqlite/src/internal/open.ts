/**
 * Opens a file: looks at it first, makes it or brings it to the present version, and refuses what is not ours untouched.
 *
 * @module
 */
import { accessSync, closeSync, constants, openSync, statSync } from "node:fs"
import path from "node:path"
import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { type Connection, connect } from "./driver.js"
import { fault, toOpeningFault, toPortError } from "./fault.js"
import { foreign, newer, refuseEmpty, requireForm } from "./form.js"
import { BLOCK, whenFree } from "./patience.js"
import type { Form } from "./schema.js"
import { endQuietly } from "./transaction.js"

/** The rights of what is kept: the account that made it, and nobody else, until the host says otherwise. */
const PRIVATE = 0o600

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

/** Makes an empty file for this account alone; fails where there is one. */
export const makeFile = (file: string): void => { closeSync(openSync(file, "wx", PRIVATE)) }

/** Makes sure that a file is there; one that is there is not opened. */
const make = (file: string): void => {
  try {
    makeFile(file)
  } catch (cause) {
    if (errnoOf(cause) !== "EEXIST") throw cause
  }
}

/** Gives a full path, which is never taken for an address or for the name of a database in memory. */
export const requirePath = (datei: string): string => {
  if (typeof datei === "string" && datei !== "" && !datei.includes("\0")) return path.resolve(datei)
  throw fault("request", String(datei), "a path is a text that is not empty and holds no U+0000")
}

/** Throws with reason `request` where a number is none that can be waited for, or counted. */
export const requireWhole = (file: string, what: string, value: number, least: number): number => {
  if (Number.isSafeInteger(value) && value >= least && value <= 2_147_483_647) return value
  throw fault("request", file, `${what} is ${String(value)}: it has to be a whole number from ${least} on`)
}

const requireOptions = (datei: string, patience: number): string => {
  const file = requirePath(datei)
  requireWhole(file, "patience", patience, 0)
  return file
}

const requireRights = (file: string, rights: number): void => {
  if (!statSync(file).isFile()) throw fault("permission", file, "it is no plain file: name a file")
  accessSync(file, rights)
}

const ofFiles = <A>(file: string, run: () => A): A => {
  try {
    return run()
  } catch (cause) {
    throw cause instanceof EventStore.EventStoreError || !(cause instanceof Error && "syscall" in cause) ? cause : fromErrno(file, cause)
  }
}

/** Finds a file that is of one of some forms, and that may be read. */
export const find = (datei: string, forms: ReadonlyArray<Form>): { readonly file: string; readonly form: Form } => {
  const file = requirePath(datei)
  return ofFiles(file, () => {
    requireRights(file, constants.R_OK)
    return { file, form: requireForm(file, forms) ?? refuseEmpty(file, forms) }
  })
}

/** Makes sure that a file is there, may be written, and is of a form or empty. */
const prepare = (file: string, form: Form): void => {
  ofFiles(file, () => {
    make(file)
    requireRights(file, constants.R_OK | constants.W_OK)
    requireForm(file, [form])
  })
}

const numberOf = (connection: Connection, sql: string): number => Number(connection.prepare(sql).all([])[0]?.[0] ?? 0)

/** Tells the version of an open file; 0 where it is empty. */
const versionOf = (connection: Connection, file: string, form: Form): number => {
  const application = numberOf(connection, "PRAGMA application_id")
  const version = numberOf(connection, "PRAGMA user_version")
  if (application !== form.application) {
    if (application !== 0 || version !== 0 || numberOf(connection, "SELECT count(*) FROM sqlite_schema") > 0) throw foreign(file, [form], application)
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
export const open = (datei: string, form: Form, patience: number): Effect.Effect<Opened, EventStore.EventStoreError> =>
  Effect.flatMap(whenFree(String(datei), 0, () => requireOptions(datei, patience)), (file) => openFile(file, form, patience))

const openFile = (file: string, form: Form, patience: number): Effect.Effect<Opened, EventStore.EventStoreError> =>
  whenFree(file, patience, () => {
    prepare(file, form)
    const connection = connect(file)
    try {
      setUp(connection, file, form)
      // What an eraser that was killed left in the log goes now, or with the last reader.
      clear(connection, file)
    } catch (cause) {
      connection.close()
      throw toOpeningFault(file, cause)
    }
    return { file, connection }
  })

/** Empties the log; its first column is 1 where a reader is in the way. */
export const TRUNCATE = "PRAGMA wal_checkpoint(TRUNCATE)"

/** Empties the log where there is room for it: a city that has none left can still read. */
const clear = (connection: Connection, file: string): void => {
  try {
    connection.prepare(TRUNCATE).all([])
  } catch (cause) {
    if (toPortError(file, toOpeningFault(file, cause)).reason !== "full") throw cause
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
