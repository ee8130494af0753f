/**
 * Columns of the process as columns of PostgreSQL, a batch of rows at a time.
 *
 * @module
 */
import { Spaltentabelle } from "@teilhabe/core/cube"
import { Stueck } from "@teilhabe/core/zaehlsql"
import { dataError } from "./fehler.js"
import { type Tabellenname, tabellenname } from "./tabelle.js"
import { runWith, type Verbindung } from "./verbindung.js"

const { ganz, name, reihe, sql } = Stueck

/** The type of a column, and its rows as an array that is bound. */
interface Ladespalte {
  readonly typ: Stueck.Stueck
  /** The type that its values are bound as, and what becomes of one of them. */
  readonly gebunden: Stueck.Stueck
  readonly made: (wert: Stueck.Stueck) => Stueck.Stueck
  readonly rows: (from: number, to: number) => ReadonlyArray<string | number | null>
}

const BATCH = 5000
const same = (wert: Stueck.Stueck): Stueck.Stueck => wert

const schluesselspalte = (spalte: string, { codes, schluessel }: Spaltentabelle.Schluesselspalte): Ladespalte => {
  const bad = schluessel.find((key) => /\p{Surrogate}|\0/u.test(key))
  if (bad !== undefined) throw dataError(`PostgreSQL cannot hold the key ${JSON.stringify(bad)} of the column "${spalte}": a text of its has no U+0000 and no half of a character`)
  const missing = 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1
  const keyOf = (code: number, row: number): string | null => {
    const key = code === missing ? null : schluessel[code]
    if (key === undefined) throw new RangeError(`Row ${row + 1} has the code ${code}, and there are ${schluessel.length} keys`)
    return key
  }
  return { typ: sql`text`, gebunden: sql`text[]`, made: same, rows: (from, to) => Array.from(codes.subarray(from, to), (code, at) => keyOf(code, from + at)) }
}

const tagesspalte = ({ tage }: Spaltentabelle.Tagesspalte): Ladespalte => ({
  typ: sql`date`, gebunden: sql`integer[]`, made: (wert) => sql`DATE '1970-01-01' + ${wert}`,
  rows: (from, to) => Array.from(tage.subarray(from, to), (tag) => (Spaltentabelle.hasTag(tag) ? tag : null)),
})

const zahlentyp = (zahlen: Spaltentabelle.Zahlenspalte["zahlen"]): Stueck.Stueck => {
  if (zahlen instanceof Float64Array) return sql`double precision`
  if (zahlen instanceof Float32Array) return sql`real`
  if (zahlen instanceof Uint32Array) return sql`bigint`
  return zahlen instanceof Int32Array || zahlen instanceof Uint16Array ? sql`integer` : sql`smallint`
}

const ladespalte = ([spalte, one]: readonly [string, Spaltentabelle.Spalte]): Ladespalte => {
  if (one._tag === "Schluessel") return schluesselspalte(spalte, one)
  if (one._tag === "Tag") return tagesspalte(one)
  const typ = zahlentyp(one.zahlen)
  return { typ, gebunden: sql`${typ}[]`, made: same, rows: (from, to) => Array.from(one.zahlen.subarray(from, to), (zahl) => (Number.isNaN(zahl) ? null : zahl)) }
}

const isTooLong = (text: string): boolean => new TextEncoder().encode(text).length > 63

/** Makes the table and fills it. */
export const lade = async (verbindung: Verbindung, { spalten, zeilen }: Spaltentabelle.Spaltentabelle, ziel: Tabellenname): Promise<void> => {
  const namen = Object.keys(spalten)
  if (namen.length === 0) throw new RangeError(`The table "${ziel.tabelle}" would have no column, and nothing to count by: leave it out`)
  const long = [ziel.tabelle, ...namen].find(isTooLong)
  if (long !== undefined) throw dataError(`PostgreSQL would cut off the name ${JSON.stringify(long)}: give it at most 63 bytes`)
  const ladespalten = Object.entries(spalten).map(ladespalte)
  const wohin = tabellenname(ziel)
  await runWith(verbindung, sql`CREATE TABLE ${wohin} (${reihe(ladespalten.map(({ typ }, at) => sql`${name(namen[at] ?? "")} ${typ}`))})`, [])
  const bound = reihe(ladespalten.map(({ gebunden }) => sql`CAST(${Stueck.wert("")} AS ${gebunden})`))
  const named = ladespalten.map((_, at) => sql`s${ganz(at)}`)
  const insert = sql`INSERT INTO ${wohin} SELECT ${reihe(ladespalten.map(({ made }, at) => made(named[at] ?? sql``)))} FROM unnest(${bound}) AS gelesen(${reihe(named)})`
  for (let from = 0; from < zeilen; from += BATCH) {
    await runWith(verbindung, insert, ladespalten.map(({ rows }) => rows(from, Math.min(from + BATCH, zeilen))))
  }
}
