/**
 * Writes one group after the other: what is asked in one turn of the process is written, and synced to the disk, together.
 *
 * @module
 */
import { EventStore, StoreFault } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { endQuietly } from "./ending.js"
import { isBusy, isUnsure, toPortError } from "./fault.js"
import { pause } from "./patience.js"
import type { Statements } from "./statements.js"

/** Something to write. It looks before it changes anything: where it throws an error of the port, it has changed nothing. */
export interface Job<A> {
  /** Roughly how much it writes, in events. */
  readonly weight: number
  /** Does it in one statement, which needs no transaction around it; undefined where it cannot. */
  readonly alone?: () => A | undefined
  /** Does it within a transaction. */
  readonly run: () => A
}

type Outcome = () => void

interface Queued {
  readonly job: Job<unknown>
  /** When to give up; set when somebody is in the way first. */
  until: number | undefined
  readonly succeed: (answer: unknown) => void
  readonly fail: (cause: unknown) => void
}

/** How much one group writes at most, in events, so that the process is not held up for long. */
const GROUP = 2000

/** Takes jobs, and does them in groups. */
export interface Writer {
  readonly submit: <A>(prepare: () => Job<A>) => Effect.Effect<A, EventStore.EventStoreError>
  readonly close: () => void
}

/** Does a job; what the port refuses is an outcome like another, anything else takes the transaction with it. */
const attempt = ({ fail, job, succeed }: Queued): Outcome => {
  try {
    const answer = job.alone?.() ?? job.run()
    return () => { succeed(answer) }
  } catch (cause) {
    if (!(cause instanceof EventStore.EventStoreError)) throw cause
    return () => { fail(cause) }
  }
}

/** Does several jobs in one transaction; throws where the whole of it failed. */
const together = (sql: Statements, group: ReadonlyArray<Queued>): ReadonlyArray<Outcome> => {
  sql.beginWrite.run([])
  try {
    const outcomes = group.map(attempt)
    sql.commit.run([])
    return outcomes
  } catch (cause) {
    endQuietly(sql.rollback)
    throw cause
  }
}

const takeGroup = (queue: Array<Queued>): ReadonlyArray<Queued> => {
  let weight = 0
  const more = queue.findIndex(({ job }) => (weight += job.weight) > GROUP)
  return queue.splice(0, more === -1 ? queue.length : Math.max(1, more))
}

/** What a writer stands on. */
interface Ground {
  readonly name: string
  readonly file: string
  /** How many milliseconds a job waits for other processes. */
  readonly geduld: number
  readonly sql: Statements
  /** Called after each group that was written. */
  readonly wrote: () => void
}

interface State extends Ground {
  readonly queue: Array<Queued>
  isOpen: boolean
  isDue: boolean
  /** How many times more to write at once, without a turn for others in the process. */
  quick: number
}

/** How often in a row a lone writer is served at once: some two milliseconds. */
const QUICK = 8

const due = (state: State, later: boolean): void => {
  if (state.isDue || state.queue.length === 0) return
  state.isDue = true
  if (later) setTimeout(drain, pause(), state)
  else if (state.quick > 0) queueMicrotask(() => { drain(state) })
  else setImmediate(drainTurn, state)
  state.quick -= 1
}

/** After a turn of the process: where one writer alone came, the next times are served at once; where several did, turns gather them. */
const drainTurn = (state: State): void => {
  state.quick = state.queue.length === 1 ? QUICK : 0
  drain(state)
}

const drain = (state: State): void => {
  state.isDue = false
  if (!state.isOpen) return
  const single = state.queue.length === 1 ? state.queue.pop() : undefined
  due(state, single === undefined ? write(state, takeGroup(state.queue)) : writeAlone(state, single))
}

/** The way of most appends: nothing else to write, and one statement does it. */
const writeAlone = (state: State, queued: Queued): boolean => {
  let answer: unknown
  try {
    answer = queued.job.alone?.()
  } catch (cause) {
    return settle(state, [queued], cause)
  }
  if (answer === undefined) return write(state, [queued])
  queued.succeed(answer)
  state.wrote()
  return false
}

/** Writes a group; tells whether another process was in the way. */
const write = (state: State, group: ReadonlyArray<Queued>): boolean => {
  if (group.length === 0) return false
  let outcomes: ReadonlyArray<Outcome> = []
  try {
    outcomes = together(state.sql, group)
  } catch (cause) {
    return settle(state, group, cause)
  }
  for (const outcome of outcomes) outcome()
  state.wrote()
  return false
}

const settle = (state: State, group: ReadonlyArray<Queued>, cause: unknown): boolean => {
  if (isBusy(cause)) {
    const now = performance.now()
    for (const queued of group) queued.until ??= now + state.geduld
    const isLate = ({ until = 0 }: Queued): boolean => until <= now
    state.queue.unshift(...group.filter((queued) => !isLate(queued)))
    for (const queued of group.filter(isLate)) queued.fail(cause)
    return true
  }
  // One that is too large must not take the others with it: each by itself, unless it is not known what was stored.
  if (group.length > 1 && !isUnsure(cause)) return group.reduce((busy, queued) => write(state, [queued]) || busy, false)
  for (const { fail } of group) fail(cause)
  return false
}

const submit = <A>(state: State, prepare: () => Job<A>): Effect.Effect<A, EventStore.EventStoreError> =>
  Effect.callback<A, EventStore.EventStoreError>((resume) => {
    if (!state.isOpen) return resume(Effect.fail(StoreFault.closed(state.name)))
    const fail = (cause: unknown): void => { resume(Effect.suspend(() => Effect.fail(toPortError(state.file, cause)))) }
    try {
      const queued: Queued = { job: prepare(), until: undefined, succeed: (answer) => { resume(Effect.succeed(answer as A)) }, fail }
      state.queue.push(queued)
      due(state, false)
      return Effect.sync(() => { if (state.queue.includes(queued)) state.queue.splice(state.queue.indexOf(queued), 1) })
    } catch (cause) {
      return fail(cause)
    }
  })

/** Makes the writer of one connection. */
export const makeWriter = (ground: Ground): Writer => {
  const state: State = { ...ground, queue: [], isOpen: true, isDue: false, quick: 0 }
  const close = (): void => {
    state.isOpen = false
    for (const { fail } of state.queue.splice(0)) fail(StoreFault.closed(state.name))
  }
  return { submit: (prepare) => submit(state, prepare), close }
}
