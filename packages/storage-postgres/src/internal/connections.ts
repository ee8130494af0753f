import { Client, type ClientBase, type CustomTypesConfig, Pool, type PoolClient } from "pg"
import { isFatal } from "./failure.js"

/** A statement that the server parses once per connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** A row as it comes, by place. */
export type Row = ReadonlyArray<unknown>

/** How long things may take, in milliseconds. */
export interface Patience {
  /** For the lock of the city. */
  readonly lock: number
  /** For a statement. */
  readonly statement: number
  /** For a connection. */
  readonly connection: number
}

/** A query under way. */
export interface Job {
  readonly rows: Promise<ReadonlyArray<Row>>
  /** Asks the server to stop, and comes back when it is settled whether it happened. */
  readonly stop: () => Promise<void>
}

/** The connections of an open store. */
export interface Connections {
  readonly start: (statement: Statement, values: ReadonlyArray<unknown>) => Job
  /** A connection of its own, outside of the pool. */
  readonly connect: () => Promise<Client>
  readonly close: () => Promise<void>
}

const NUMBERS: ReadonlySet<number> = new Set([20, 21, 23])
const BOOLEAN = 16

const parserOf = (oid: number): ((text: string) => unknown) => {
  if (NUMBERS.has(oid)) return Number
  if (oid === BOOLEAN) return (text) => text === "t"
  return (text) => text
}

/** Reads what our statements give and nothing else, whatever the host has set for the whole process. */
const types = { getTypeParser: parserOf } as unknown as CustomTypesConfig

/** How long a call that was broken off may still run by itself, in milliseconds. */
const GRACE = 100

const SETTINGS = `SELECT pg_catalog.set_config('lock_timeout', $1, false), pg_catalog.set_config('statement_timeout', $2, false),
  pg_catalog.set_config('default_transaction_isolation', 'read committed', false),
  pg_catalog.set_config('synchronous_commit', CASE pg_catalog.current_setting('synchronous_commit') WHEN 'off' THEN 'on' ELSE pg_catalog.current_setting('synchronous_commit') END, false)`

/** What holds for a connection: a lost one is told to whoever uses it, and never to the process. */
const prepare = async (client: ClientBase, patience: Patience): Promise<void> => {
  client.on("error", () => undefined)
  await client.query(SETTINGS, [String(patience.lock), String(patience.statement)])
}

const after = (milliseconds: number): Promise<void> => new Promise((done) => { setTimeout(done, milliseconds) })

interface JobState {
  client?: PoolClient
  isStopped: boolean
  cancelling?: Promise<void>
}

const run = async (pool: Pool, state: JobState, { name, text }: Statement, values: ReadonlyArray<unknown>): Promise<ReadonlyArray<Row>> => {
  const client = await pool.connect()
  if (state.isStopped) {
    client.release()
    return []
  }
  state.client = client
  let fatal = false
  try {
    return (await client.query<Array<unknown>>({ name, text, values: values as Array<unknown>, rowMode: "array" })).rows
  } catch (cause) {
    fatal = isFatal(cause)
    throw cause
  } finally {
    // Whom the server is asked to stop has to stay this call.
    await state.cancelling
    client.release(fatal)
  }
}

const stopJob = async (state: JobState, settled: Promise<void>, cancel: (pid: number) => Promise<void>): Promise<void> => {
  state.isStopped = true
  // What did not get a connection yet is never sent.
  if (state.client === undefined) return
  const isSettled = await Promise.race([settled.then(() => true), after(GRACE).then(() => false)])
  const { processID } = state.client as unknown as { readonly processID: number | null }
  if (!isSettled && processID !== null) state.cancelling = cancel(processID)
  await settled
}

const connectAlone = async (config: ConstructorParameters<typeof Client>[0], patience: Patience): Promise<Client> => {
  const client = new Client(config)
  client.on("error", () => undefined)
  await client.connect()
  try {
    await prepare(client, patience)
  } catch (cause) {
    await client.end().catch(() => undefined)
    throw cause
  }
  return client
}

/** Makes the connections of a store; none is opened before it is needed. */
export const makeConnections = ({ max, patience, url }: { readonly url: string; readonly max: number; readonly patience: Patience }): Connections => {
  const config = { connectionString: url, types, keepAlive: true, connectionTimeoutMillis: patience.connection, query_timeout: patience.statement + 5000 }
  const pool = new Pool({ ...config, max, onConnect: (client) => prepare(client, patience) })
  pool.on("error", () => undefined)
  const running = new Set<Promise<void>>()
  const connect = (): Promise<Client> => connectAlone(config, patience)
  const cancel = async (pid: number): Promise<void> => {
    try {
      const client = await connect()
      await client.query("SELECT pg_catalog.pg_cancel_backend($1)", [pid]).finally(() => client.end())
    } catch {
      // It then ends by itself, at the latest by the timeout of the statement.
    }
  }
  return {
    connect,
    start: (statement, values) => {
      const state: JobState = { isStopped: false }
      const rows = run(pool, state, statement, values)
      const forget = (): void => { running.delete(settled) }
      const settled: Promise<void> = rows.then(forget, forget)
      running.add(settled)
      return { rows, stop: () => stopJob(state, settled, cancel) }
    },
    close: async () => {
      await Promise.all(running)
      await pool.end()
    },
  }
}
