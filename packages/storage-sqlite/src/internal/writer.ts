/**
 * Writes one group after the other: what is asked in one turn of the process is written, and synced to the disk, together.
 *
 * @module
 */
import { EventStore, StoreFault } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { isBusy, isUnique, isUnsure, toPortError } from "./fault.js"
import { pause } from "./patience.js"
import type { Statements } from "./statements.js"
import { transaction } from "./transaction.js"

/** Something to write. It looks before it changes anything: where it throws an error of the port, it has changed nothing. */
export interface Job<A> {
  /** Roughly how much it writes, in events. */
  readonly weight: number
  /** Does it in one statement, which needs no transaction around it; undefined where it cannot. */
  readonly alone?: () => A | undefined
  /** Does it within a transaction. Only where it is told to be careful it undoes by itself what stops at something that is there already. */
  readonly run: (careful: boolean) => A
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
const attempt = ({ fail, job, succeed }: Queued, careful: boolean): Outcome => {
  try {
    const answer = job.alone?.() ?? job.run(careful)
    return () => { succeed(answer) }
  } catch (cause) {
    if (!(cause instanceof EventStore.EventStoreError)) throw cause
    return () => { fail(cause) }
  }
}

/** Does several jobs in one transaction; throws where the whole of it failed. */
const together = (sql: Statements, group: ReadonlyArray<Queued>): ReadonlyArray<Outcome> => {
  const inOne = (careful: boolean): ReadonlyArray<Outcome> => transaction(sql.beginWrite, sql, () => group.map((queued) => attempt(queued, careful)))
  try {
    return inOne(false)
  } catch (cause) {
    if (!isUnique(cause)) throw cause
    // Something is there already, which is seldom: all once more, and each ready to be undone alone, which is slow.
    return inOne(true)
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
  readonly patience: number
  readonly sql: Statements
  /** Called after each group that was written. */
  readonly wrote: () => void
}

interface State extends Ground {
  readonly queue: Array<Queued>
  isOpen: boolean
  isDue: boolean
  /** Until when to write at once, without a turn for others in the process. */
  quick: number
  /** Whether something was written at once, and whoever asked for it has not gone on yet: who asks meanwhile is not alone. */
  isFresh: boolean
  readonly goOn: () => void
}

/** How long a lone writer is served at once, and others in the process wait, in milliseconds; a write that was begun is ended. */
const QUICK = 4

const due = (state: State, later: boolean): void => {
  if (state.isDue || state.queue.length === 0) return
  state.isDue = true
  if (later) setTimeout(drain, pause(), state)
  else if (performance.now() < state.quick) queueMicrotask(() => { drain(state) })
  else setImmediate(drainTurn, state)
}

/** After a turn of the process: where one writer alone came, the next times are served at once; where several did, turns gather them. */
const drainTurn = (state: State): void => {
  state.quick = state.queue.length === 1 ? Infinity : 0
  drain(state)
  // The time that this write itself took does not count.
  if (state.quick === Infinity) state.quick = performance.now() + QUICK
}

const drain = (state: State): void => {
  state.isDue = false
  if (!state.isOpen) return
  const [single] = state.queue
  if (single === undefined || state.queue.length > 1) return due(state, write(state, takeGroup(state.queue)))
  state.queue.length = 0
  due(state, writeAlone(state, single))
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
    for (const queued of group) queued.until ??= now + state.patience
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

const isLone = ({ isDue, isFresh, queue, quick }: State): boolean => !isFresh && !isDue && queue.length === 0 && performance.now() < quick

/** Cheaper than `queueMicrotask`, which every append would pay for. */
const SOON = Promise.resolve()

/** Serves a lone writer at once; undefined where another process, or something that is there already, is in the way. */
const writeNow = <A>(state: State, { alone, run }: Job<A>): A | undefined => {
  state.isFresh = true
  // By then whoever asked for it goes on.
  void SOON.then(state.goOn)
  try {
    const answer = alone?.() ?? transaction(state.sql.beginWrite, state.sql, () => run(false))
    state.wrote()
    return answer
  } catch (cause) {
    if (!isBusy(cause) && !isUnique(cause)) throw cause
    state.quick = 0
    return undefined
  }
}

const failing = ({ file }: State, cause: unknown): Effect.Effect<never, EventStore.EventStoreError> => Effect.suspend(() => Effect.fail(toPortError(file, cause)))

const waiting = <A>(state: State, job: Job<A>): Effect.Effect<A, EventStore.EventStoreError> =>
  Effect.callback((resume) => {
    const queued: Queued = { job, until: undefined, succeed: (answer) => { resume(Effect.succeed(answer as A)) }, fail: (cause) => { resume(failing(state, cause)) } }
    state.queue.push(queued)
    due(state, false)
    return Effect.sync(() => { if (state.queue.includes(queued)) state.queue.splice(state.queue.indexOf(queued), 1) })
  })

const submit = <A>(state: State, prepare: () => Job<A>): Effect.Effect<A, EventStore.EventStoreError> =>
  Effect.suspend(() => {
    if (!state.isOpen) return Effect.fail(StoreFault.closed(state.name))
    try {
      const job = prepare()
      const answer = isLone(state) ? writeNow(state, job) : undefined
      return answer === undefined ? waiting(state, job) : Effect.succeed(answer)
    } catch (cause) {
      return failing(state, cause)
    }
  })

/** Makes the writer of one connection. */
export const makeWriter = (ground: Ground): Writer => {
  const state: State = { ...ground, queue: [], isOpen: true, isDue: false, quick: 0, isFresh: false, goOn: () => { state.isFresh = false } }
  const close = (): void => {
    state.isOpen = false
    for (const { fail } of state.queue.splice(0)) fail(StoreFault.closed(state.name))
  }
  return { submit: (prepare) => submit(state, prepare), close }
}
