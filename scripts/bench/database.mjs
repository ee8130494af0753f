// A DuckDB database in memory with the columns as native tables: what the hand-written SQL asks.
import { DuckDBDataChunk, DuckDBInstance, INTEGER, DOUBLE, UINTEGER, USMALLINT, UTINYINT } from "@duckdb/node-api"

const CHUNK = 2048
const NO_DAY = -2147483648

const quoted = (text) => `'${text.replaceAll("'", "''")}'`

const typeOfArray = (array) => {
  if (array instanceof Uint8Array) return UTINYINT
  if (array instanceof Uint16Array) return USMALLINT
  if (array instanceof Uint32Array) return UINTEGER
  return array instanceof Int32Array ? INTEGER : DOUBLE
}

const arrayOf = (spalte) => spalte.codes ?? spalte.tage ?? spalte.zahlen

/** How a column is held by the table, read from the numbers that were appended. */
const finished = (name, spalte, at) => {
  if (spalte._tag === "Tag") return `CASE WHEN "${name}" <> ${NO_DAY} THEN DATE '1970-01-01' + "${name}" END AS "${name}"`
  if (spalte._tag === "Zahl") return `CASE WHEN NOT isnan("${name}") THEN "${name}" END AS "${name}"`
  return `CAST(${at}[CAST("${name}" AS INTEGER) + 1] AS ENUM(${spalte.schluessel.map(quoted).join(", ")})) AS "${name}"`
}

const append = async (connection, names, columns, zeilen) => {
  const arrays = columns.map(arrayOf)
  const types = arrays.map(typeOfArray)
  await connection.run(`CREATE TABLE roh (${names.map((name, at) => `"${name}" ${types[at]}`).join(", ")})`)
  const appender = await connection.createAppender("roh")
  for (let from = 0; from < zeilen; from += CHUNK) {
    const rows = Math.min(CHUNK, zeilen - from)
    const chunk = DuckDBDataChunk.create(types, rows)
    arrays.forEach((array, at) => {
      const vector = chunk.getColumnVector(at)
      // The vector checks every value by itself, which takes ten times as long; these are of its type.
      if (types[at] === DOUBLE) for (let row = 0; row < rows; row++) vector.setItem(row, array[from + row])
      else vector.items.set(array.subarray(from, from + rows))
      vector.flush()
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

const load = async (connection, table, names, { zeilen, spalten }) => {
  await append(connection, names, names.map((name) => spalten[name]), zeilen)
  const lists = names.filter((name) => spalten[name].schluessel !== undefined)
  await connection.run(`CREATE TABLE listen AS SELECT ${lists.map((name) => `[${spalten[name].schluessel.map(quoted).join(", ")}] AS "${name}"`).join(", ")}`)
  const keys = (name) => `(SELECT "${name}" FROM listen)`
  await connection.run(`CREATE TABLE ${table} AS SELECT ${names.map((name) => finished(name, spalten[name], keys(name))).join(", ")} FROM roh`)
  await connection.run("DROP TABLE roh")
  await connection.run("DROP TABLE listen")
}

/** Makes a database with the named columns of tables; a column of keys becomes an ENUM, which DuckDB counts fastest. */
export const open = async (tables) => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect()
  for (const { name, columns, table } of tables) await load(connection, name, columns, table)
  return connection
}

/** Asks one query and gives its rows as values of JavaScript, the keys as text. */
export const ask = async (connection, sql) => (await connection.runAndReadAll(sql)).getRowsJS()

/** The version of DuckDB, and how many threads it counts with. */
export const describe = async (connection) => {
  const [[version, threads]] = await ask(connection, "SELECT version(), current_setting('threads')")
  return { version, threads: Number(threads) }
}
