/**
 * Writes one group after the other: what is asked in one turn of the process is written, and synced to the disk, together.
 *
 * @module
 */
import { EventStore, StoreFault } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
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
  readonly until: number
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

const closed = (name: string) => Effect.fail(StoreFault.closed(name))

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
    rollback(sql)
    throw cause
  }
}

const rollback = (sql: Statements): void => {
  try {
    sql.rollback.run([])
  } catch {
    // SQLite has rolled back by itself, as it does where the disk is full.
  }
}

const takeGroup = (queue: Array<Queued>): ReadonlyArray<Queued> => {
  let weight = 0
  const more = queue.findIndex(({ job }) => (weight += job.weight) > GROUP)
  return queue.splice(0, more === -1 ? queue.length : Math.max(1, more))
}

/** Makes the writer of one connection; `wrote` is called after each group. */
export const makeWriter = (options: { readonly name: string; readonly file: string; readonly geduld: number; readonly sql: Statements; readonly wrote: () => void }): Writer => {
  const { file, geduld, name, sql, wrote } = options
  const queue: Array<Queued> = []
  let isOpen = true
  let isDue = false

  const due = (again: boolean): void => {
    if (isDue || queue.length === 0) return
    isDue = true
    if (again) setTimeout(drain, pause())
    else setImmediate(drain)
  }
  const one = (queued: Queued): ReadonlyArray<Outcome> => {
    const answer = queued.job.alone?.()
    return answer === undefined ? together(sql, [queued]) : [() => { queued.succeed(answer) }]
  }
  const settle = (group: ReadonlyArray<Queued>, cause: unknown): boolean => {
    if (isBusy(cause)) {
      const now = performance.now()
      queue.unshift(...group.filter(({ until }) => until > now))
      for (const { fail, until } of group) if (until <= now) fail(cause)
      return true
    }
    // One that is too large must not take the others with it: each by itself, unless it is not known what was stored.
    if (group.length > 1 && !isUnsure(cause)) return group.reduce((busy, queued) => write([queued]) || busy, false)
    for (const { fail } of group) fail(cause)
    return false
  }
  /** Tells whether somebody else was in the way. */
  const write = (group: ReadonlyArray<Queued>): boolean => {
    const [first] = group
    if (first === undefined) return false
    let outcomes: ReadonlyArray<Outcome> = []
    try {
      outcomes = group.length === 1 ? one(first) : together(sql, group)
    } catch (cause) {
      return settle(group, cause)
    }
    for (const outcome of outcomes) outcome()
    wrote()
    return false
  }
  const drain = (): void => {
    isDue = false
    if (isOpen) due(write(takeGroup(queue)))
  }
  const submit = <A>(prepare: () => Job<A>): Effect.Effect<A, EventStore.EventStoreError> =>
    Effect.callback<A, EventStore.EventStoreError>((resume) => {
      if (!isOpen) return resume(closed(name))
      const fail = (cause: unknown): void => { resume(Effect.suspend(() => Effect.fail(toPortError(file, cause)))) }
      try {
        const queued: Queued = { job: prepare(), until: performance.now() + geduld, succeed: (answer) => { resume(Effect.succeed(answer as A)) }, fail }
        queue.push(queued)
        due(false)
        return Effect.sync(() => { if (queue.includes(queued)) queue.splice(queue.indexOf(queued), 1) })
      } catch (cause) {
        return fail(cause)
      }
    })
  const close = (): void => {
    isOpen = false
    for (const { fail } of queue.splice(0)) fail(StoreFault.closed(name))
  }
  return { submit, close }
}
