/**
 * Columns of the process as columns of DuckDB, a batch of rows at a time.
 *
 * @module
 */
import { setImmediate } from "node:timers/promises"
import { DATE, DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBDateValue, type DuckDBType, type DuckDBValue, DuckDBVector, ENUM, FLOAT, INTEGER, UINTEGER, USMALLINT, UTINYINT, VARCHAR } from "@duckdb/node-api"
import type { Spaltentabelle } from "@teilhabe/core/cube"
import { Stueck } from "@teilhabe/core/zaehlsql"

const { name, reihe, sql } = Stueck

/** The type of a column, and how a batch of its rows is written. */
interface Ladespalte {
  readonly typ: DuckDBType
  /** A value of the type: DuckDB does not see the type of a bound NULL. */
  readonly beispiel: DuckDBValue
  readonly write: (vector: DuckDBVector, from: number, rows: number) => void
}

// Days that a Stichtag can be, from 1800-01-01 to 2999-12-31; any other means that there is none.
const [FIRST_DAY, LAST_DAY] = [-62_091, 376_199]
const BATCHES_AT_ONCE = 64

const schluesselspalte = ({ codes, schluessel }: Spaltentabelle.Schluesselspalte): Ladespalte => {
  const missing = 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1
  return {
    // There is no ENUM without values, and its values end at U+0000.
    typ: schluessel.length === 0 || schluessel.some((key) => key.includes("\u0000")) ? VARCHAR : ENUM([...new Set(schluessel)]),
    beispiel: schluessel[0] ?? "",
    write: (vector, from, rows) => {
      for (let row = 0; row < rows; row += 1) {
        const code = codes[from + row] ?? missing
        const key = code === missing ? null : schluessel[code]
        if (key === undefined) throw new RangeError(`Row ${from + row + 1} has the code ${code}, and there are ${schluessel.length} keys`)
        vector.setItem(row, key)
      }
    },
  }
}

const tagesspalte = ({ tage }: Spaltentabelle.Tagesspalte): Ladespalte => {
  const known = new Map<number, DuckDBDateValue>()
  const dayOf = (tag: number): DuckDBDateValue => {
    const found = known.get(tag) ?? new DuckDBDateValue(tag)
    known.set(tag, found)
    return found
  }
  return {
    typ: DATE,
    beispiel: new DuckDBDateValue(0),
    write: (vector, from, rows) => {
      for (let row = 0; row < rows; row += 1) {
        const tag = tage[from + row] ?? LAST_DAY + 1
        vector.setItem(row, tag < FIRST_DAY || tag > LAST_DAY ? null : dayOf(tag))
      }
    },
  }
}

const zahlentyp = (zahlen: Spaltentabelle.Zahlenspalte["zahlen"]): DuckDBType => {
  if (zahlen instanceof Float64Array) return DOUBLE
  if (zahlen instanceof Float32Array) return FLOAT
  if (zahlen instanceof Int32Array) return INTEGER
  return zahlen instanceof Uint32Array ? UINTEGER : zahlen instanceof Uint16Array ? USMALLINT : UTINYINT
}

const ladespalte = (spalte: Spaltentabelle.Spalte): Ladespalte => {
  if (spalte._tag === "Schluessel") return schluesselspalte(spalte)
  if (spalte._tag === "Tag") return tagesspalte(spalte)
  const { zahlen } = spalte
  return {
    typ: zahlentyp(zahlen),
    beispiel: 0,
    write: (vector, from, rows) => {
      for (let row = 0; row < rows; row += 1) {
        const zahl = zahlen[from + row] ?? Number.NaN
        vector.setItem(row, Number.isNaN(zahl) ? null : zahl)
      }
    },
  }
}

/** Makes the table and fills it. The keys of a column become the values of an ENUM, bound as a type and not written as SQL. */
export const lade = async (connection: DuckDBConnection, { spalten, zeilen }: Spaltentabelle.Spaltentabelle, ziel: { readonly name: Stueck.Stueck; readonly tabelle: string; readonly schema?: string }): Promise<void> => {
  const namen = Object.keys(spalten)
  if (namen.length === 0) throw new RangeError(`The table "${ziel.tabelle}" would have no column: DuckDB has no such tables, so leave it out`)
  const ladespalten = Object.values(spalten).map(ladespalte)
  const typen = ladespalten.map(({ typ }) => typ)
  const leer = sql`CREATE TABLE ${ziel.name} AS SELECT ${reihe(namen.map((one) => sql`? AS ${name(one)}`))} LIMIT 0`
  await connection.run(Stueck.toText(leer, () => "?"), ladespalten.map(({ beispiel }) => beispiel), typen)
  const appender = await connection.createAppender(ziel.tabelle, ziel.schema ?? null)
  try {
    const size = DuckDBVector.standardSize()
    for (let from = 0; from < zeilen; from += size) {
      const chunk = DuckDBDataChunk.create(typen, Math.min(size, zeilen - from))
      for (const [at, spalte] of ladespalten.entries()) {
        const vector = chunk.getColumnVector(at)
        spalte.write(vector, from, chunk.rowCount)
        vector.flush()
      }
      appender.appendDataChunk(chunk)
      if ((from / size) % BATCHES_AT_ONCE === BATCHES_AT_ONCE - 1) await setImmediate()
    }
  } finally {
    appender.closeSync()
  }
}
