import { Client, type ClientBase, type CustomTypesConfig, Pool, type PoolClient } from "pg"
import { type Done, Exchange, parserOf, type Statement, type Value } from "./exchange.js"
import { isFatal } from "./failure.js"
import { makeStock, type Stock } from "./stock.js"

/** How long things may take, in milliseconds. */
export interface Patience {
  /** For the lock of the city. */
  readonly lock: number
  /** For a statement. */
  readonly statement: number
  /** For a connection. */
  readonly connection: number
}

/** The connections of an open store. */
export interface Connections {
  /** Sends a statement; what it gives asks the server to stop, and comes back when it is settled whether it happened. */
  readonly start: (statement: Statement, values: ReadonlyArray<Value>, done: Done) => () => Promise<void>
  /** A connection of its own, outside of the pool. */
  readonly connect: () => Promise<Client>
  readonly close: () => Promise<void>
}

/** The driver asks for no more of it than its types say that it needs. */
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

/** A call under way. */
interface Job {
  client?: PoolClient
  isStopped: boolean
  isSettled: boolean
  cancelling?: Promise<void>
  readonly done: Done
  readonly waiting: Array<() => void>
}

/** Tells the caller, once, and whoever waits until it is settled. */
const settle = (running: Set<Job>, job: Job, cause: unknown, rows: Parameters<Done>[1]): void => {
  if (job.isSettled) return
  job.isSettled = true
  running.delete(job)
  job.done(cause, rows)
  for (const one of job.waiting) one()
}

const settled = (job: Job): Promise<void> => (job.isSettled ? Promise.resolve() : new Promise((done) => { job.waiting.push(done) }))

/** Gives the connection back, and then the answer. */
const finish = (stock: Stock, running: Set<Job>, job: Job, client: PoolClient): Done => (cause, rows) => {
  const last = (): void => {
    stock.give(client, cause !== undefined && isFatal(cause))
    settle(running, job, cause, rows)
  }
  // Whom the server is asked to stop has to stay this call.
  if (job.cancelling === undefined) last()
  else void job.cancelling.then(last)
}

/** Sends a call by a connection, unless it was broken off before it got one. */
const send = (stock: Stock, running: Set<Job>, job: Job, client: PoolClient, statement: Statement, values: ReadonlyArray<Value>): void => {
  if (job.isStopped) {
    stock.give(client, false)
    return settle(running, job, undefined, [])
  }
  job.client = client
  const done = finish(stock, running, job, client)
  try {
    client.query(new Exchange(statement, values, done))
  } catch (cause) {
    // What could not be written leaves the connection in the middle of a message.
    done(cause)
  }
}

/** A short call is let end by itself; of a longer one the server is asked to stop it. */
const stopJob = async (job: Job, cancel: (pid: number) => Promise<void>): Promise<void> => {
  job.isStopped = true
  // What did not get a connection yet is never sent.
  if (job.client === undefined) return
  const isSettled = await Promise.race([settled(job).then(() => true), after(GRACE).then(() => false)])
  // The driver's types leave out the number of the server's process.
  const { processID } = job.client as PoolClient & { readonly processID: number | null }
  if (!isSettled && processID !== null) job.cancelling = cancel(processID)
  await settled(job)
}

/** A connection that belongs to nobody else, with the same settings. */
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

/** Asks the server to stop what a process of it does. */
const canceller = (connect: () => Promise<Client>) => async (pid: number): Promise<void> => {
  try {
    const client = await connect()
    await client.query("SELECT pg_catalog.pg_cancel_backend($1)", [pid]).finally(() => client.end())
  } catch {
    // It then ends by itself, at the latest by the timeout of the statement.
  }
}

/** Makes the connections of a store; none is opened before it is needed. */
export const makeConnections = ({ max, patience, url }: { readonly url: string; readonly max: number; readonly patience: Patience }): Connections => {
  const config = { connectionString: url, types, keepAlive: true, connectionTimeoutMillis: patience.connection, query_timeout: patience.statement + 5000 }
  const pool = new Pool({ ...config, max, onConnect: (client) => prepare(client, patience) })
  pool.on("error", () => undefined)
  const stock = makeStock(pool)
  const running = new Set<Job>()
  const connect = (): Promise<Client> => connectAlone(config, patience)
  const cancel = canceller(connect)
  return {
    connect,
    start: (statement, values, done) => {
      const job: Job = { isStopped: false, isSettled: false, done, waiting: [] }
      running.add(job)
      const client = stock.take()
      if (client === undefined) pool.connect().then((fresh) => send(stock, running, job, fresh, statement, values), (cause: unknown) => settle(running, job, cause, undefined))
      else send(stock, running, job, client, statement, values)
      return () => stopJob(job, cancel)
    },
    close: async () => {
      await Promise.all([...running].map(settled))
      stock.close()
      await pool.end()
    },
  }
}
