/**
 * A connection for as long as questions need it: reading only, and all of them the same state of the table.
 *
 * @module
 */
import { Stueck, type Zaehlort } from "@teilhabe/core/zaehlsql"

const { ganz, sql, wert } = Stueck

/** A statement with its values; rows come as arrays of the texts that the server sends. */
export interface Anweisung {
  readonly text: string
  readonly values: Array<unknown>
  readonly rowMode: "array"
  readonly types: { readonly getTypeParser: () => (text: string) => unknown }
}

/** A connection on loan, as `pg` has it. */
export interface Verbindung {
  readonly query: (anweisung: Anweisung) => Promise<{ readonly rows: ReadonlyArray<ReadonlyArray<unknown>> }>
  readonly release: (destroy?: boolean) => void
  readonly on: (event: "error", listener: (error: Error) => void) => unknown
  readonly off: (event: "error", listener: (error: Error) => void) => unknown
}

/** What lends connections: a `Pool` of `pg`, or what has its shape. */
export interface Verbindungsvorrat {
  readonly connect: () => Promise<Verbindung>
}

/** Runs a statement and gives the rows of its result, every value as text or null. */
export type Lauf = (frage: Stueck.Stueck) => Promise<ReadonlyArray<ReadonlyArray<unknown>>>

const types = { getTypeParser: () => (text: string): unknown => text }

/** Runs a statement with values of any kind. */
export const runWith = async (verbindung: Verbindung, frage: Stueck.Stueck, values: ReadonlyArray<unknown>): ReturnType<Lauf> => {
  const { rows } = await verbindung.query({ text: Stueck.toText(frage, (nummer) => `$${nummer}`), values: [...values], rowMode: "array", types })
  return rows
}

const runOn = (verbindung: Verbindung): Lauf => (frage) => runWith(verbindung, frage, frage.werte)

/** The same in the form that counts are asked in. */
export const abfrageOf = (run: Lauf): Zaehlort.Abfrage => async (frage, nimm) => {
  const rows = await run(frage)
  nimm(rows.length, (spalte, zeile) => rows[zeile]?.[spalte])
}

const nothing = (): void => undefined

/** Lends a connection; what it reports while nobody asks it something shows in the next statement. */
const lent = async <A>(vorrat: Verbindungsvorrat, work: (verbindung: Verbindung) => Promise<A>): Promise<A> => {
  const verbindung = await vorrat.connect()
  verbindung.on("error", nothing)
  let isUsable = false
  try {
    const answer = await work(verbindung)
    isUsable = true
    return answer
  } catch (cause) {
    isUsable = await runOn(verbindung)(sql`ROLLBACK`).then(() => true, () => false)
    throw cause
  } finally {
    verbindung.off("error", nothing)
    verbindung.release(!isUsable)
  }
}

/** Tells the server by another connection to give up what it does; where that fails, `zeitlimit` ends it. */
const cancel = (vorrat: Verbindungsvorrat, pid: string): void => {
  lent(vorrat, (other) => runOn(other)(sql`SELECT pg_cancel_backend(CAST(${wert(pid)} AS integer))`)).catch(nothing)
}

/** How a transaction runs. */
export interface Leseoptionen {
  /** The most milliseconds for one statement. */
  readonly zeitlimit?: number
  readonly signal?: AbortSignal
}

/** Reads in one transaction, which sees the table as it is when it begins and writes nothing. */
export const reading = <A>(vorrat: Verbindungsvorrat, { signal, zeitlimit }: Leseoptionen, work: (run: Lauf) => Promise<A>): Promise<A> => lent(vorrat, async (verbindung) => {
  const run = runOn(verbindung)
  await run(sql`BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`)
  // With fewer digits than these a number is not the one that the column has.
  await run(sql`SET LOCAL extra_float_digits = 1`)
  if (zeitlimit !== undefined) await run(sql`SET LOCAL statement_timeout = ${ganz(zeitlimit)}`)
  const [[pid] = []] = await run(sql`SELECT pg_backend_pid()`)
  const abort = (): void => cancel(vorrat, String(pid))
  signal?.addEventListener("abort", abort, { once: true })
  try {
    signal?.throwIfAborted()
    const answer = await work(run)
    await run(sql`COMMIT`)
    return answer
  } finally {
    signal?.removeEventListener("abort", abort)
  }
})

/** Writes in one transaction: all or nothing. */
export const writing = <A>(vorrat: Verbindungsvorrat, work: (verbindung: Verbindung) => Promise<A>): Promise<A> => lent(vorrat, async (verbindung) => {
  const run = runOn(verbindung)
  await run(sql`BEGIN`)
  const answer = await work(verbindung)
  await run(sql`COMMIT`)
  return answer
})
