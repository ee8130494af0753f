/**
 * The little that the package needs of a driver: better-sqlite3 or node:sqlite fit behind it as libsql does.
 *
 * @module
 */
import { pathToFileURL } from "node:url"
import Database from "libsql"
import Offthread from "libsql/promise"

/** What is bound and what comes back. Whole numbers beyond 2^53 are not used. */
export type Value = string | number | null | Uint8Array

/** A row, by the order of its columns. */
export type Row = ReadonlyArray<Value>

/** A statement that is compiled once. */
export interface Statement {
  /** Runs it for what it changes; `last` is the rowid of the last row inserted. */
  readonly run: (values: ReadonlyArray<Value>) => { readonly changes: number; readonly last: number }
  /** Runs it for its rows, all of them. */
  readonly all: (values: ReadonlyArray<Value>) => ReadonlyArray<Row>
}

/** A connection to one file. */
export interface Connection {
  readonly prepare: (sql: string) => Statement
  readonly exec: (sql: string) => void
  readonly close: () => void
}

interface Run { readonly changes: number; readonly lastInsertRowid: number | bigint }

// The driver takes `true` for a slip of its own and ends the process, so nothing but a `Value` may reach it.
const prepare = (database: Database.Database, sql: string): Statement => {
  const statement = database.prepare(sql) as unknown as {
    readonly run: (values: ReadonlyArray<Value>) => Run
    readonly all: (values: ReadonlyArray<Value>) => ReadonlyArray<Row>
    readonly raw: () => unknown
    readonly reader: boolean
  }
  if (statement.reader) statement.raw()
  return {
    run: (values) => {
      const { changes, lastInsertRowid } = statement.run(values)
      return { changes, last: Number(lastInsertRowid) }
    },
    all: (values) => statement.all(values),
  }
}

/** Opens a file, and makes it where there is none. */
export const connect = (file: string): Connection => open(file)

const open = (address: string): Connection => {
  const database = new Database(address)
  return {
    prepare: (sql) => prepare(database, sql),
    exec: (sql) => { database.exec(sql) },
    close: () => { database.close() },
  }
}

const untouched = (file: string): string => `${pathToFileURL(file).href}?immutable=1`

const numbersOf = (connection: Connection, questions: ReadonlyArray<string>): ReadonlyArray<number> =>
  questions.map((sql) => Number(connection.prepare(sql).all([])[0]?.[0] ?? 0))

let looking: Connection | undefined

/**
 * Asks a file for numbers without a lock, without its log, and without mending what a program that died left open. In the questions it
 * is called `seen`.
 *
 * It is attached to one connection of the process, since a connection of its own would keep its descriptor until memory is cleared.
 */
export const lookInto = (file: string, questions: ReadonlyArray<string>): ReadonlyArray<number> => {
  looking ??= connect(":memory:")
  // Else a file that another process is just making longer counts as damaged.
  looking.exec("PRAGMA writable_schema = ON")
  looking.prepare("ATTACH ?1 AS seen").run([untouched(file)])
  try {
    return numbersOf(looking, questions)
  } finally {
    looking.exec("DETACH seen")
  }
}

/** The same for a file that is damaged so far that it cannot be attached, of which its header alone is asked. */
export const lookAtHeader = (file: string, questions: ReadonlyArray<string>): ReadonlyArray<number> => {
  const connection = open(untouched(file))
  try {
    connection.exec("PRAGMA writable_schema = ON")
    return numbersOf(connection, questions)
  } finally {
    connection.close()
  }
}

/** Asks for the rows of a statement. */
export type Ask = (sql: string, values?: ReadonlyArray<Value>) => Promise<ReadonlyArray<Row>>

/** Asks on a connection of its own, beside the process, so that it goes on while a long statement runs. */
export const offthread = async <A>(file: string, run: (ask: Ask) => Promise<A>): Promise<A> => {
  const database = new Offthread(file, {}) as unknown as {
    readonly prepare: (sql: string) => Promise<{ readonly raw: () => unknown; readonly reader: boolean; readonly all: (values: ReadonlyArray<Value>) => Promise<ReadonlyArray<Row>> }>
    readonly close: () => void
  }
  try {
    return await run(async (sql, values = []) => {
      const statement = await database.prepare(sql)
      if (statement.reader) statement.raw()
      // Of the ways to run a statement the only one that does not hold up the process.
      return statement.all(values)
    })
  } finally {
    database.close()
  }
}
