/**
 * Waking whoever waits for a change: at once for what this process writes, and by asking the file now and then for others.
 *
 * @module
 */
import { type EventStore, StoreFault } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { isBusy, toPortError } from "./fault.js"
import { lastPosition } from "./read.js"
import type { Statements } from "./statements.js"

/** How often the file is asked while somebody waits, in milliseconds. */
const TICK = 75

interface Waiting {
  readonly after: number
  readonly resume: (effect: Effect.Effect<void, EventStore.EventStoreError>) => void
}

/** Wakes whoever waits. */
export interface Watch {
  readonly until: (after: number) => Effect.Effect<void, EventStore.EventStoreError>
  /** Something was written by this process. */
  readonly wake: () => void
  readonly close: () => void
}

interface State {
  readonly waiting: Set<Waiting>
  timer: NodeJS.Timeout | undefined
  /** What SQLite said of the changes of others when it was asked last. */
  seen: unknown
  isOpen: boolean
}

const leave = (state: State, one: Waiting): void => {
  state.waiting.delete(one)
  if (state.waiting.size > 0) return
  clearInterval(state.timer)
  state.timer = undefined
}

/** Lets go whoever waits for less than a position. */
const release = (state: State, effect: Effect.Effect<void, EventStore.EventStoreError>, position: number): void => {
  for (const one of state.waiting) {
    if (one.after >= position) continue
    leave(state, one)
    one.resume(effect)
  }
}

const look = (state: State, file: string, sql: Statements, always: boolean): void => {
  if (state.waiting.size === 0) return
  try {
    // Tells changes of other connections only, and reads nothing of the file itself.
    const version = sql.dataVersion.all([])[0]?.[0]
    if (!always && version === state.seen) return
    state.seen = version
    release(state, Effect.void, lastPosition(sql))
  } catch (cause) {
    // Where others were in the way, the next tick asks again, whatever it sees.
    state.seen = undefined
    if (!isBusy(cause)) release(state, Effect.suspend(() => Effect.fail(toPortError(file, cause))), Infinity)
  }
}

/** Makes the watch of one connection. */
export const makeWatch = (name: string, file: string, sql: Statements): Watch => {
  const state: State = { waiting: new Set(), timer: undefined, seen: undefined, isOpen: true }
  const until = (after: number): Effect.Effect<void, EventStore.EventStoreError> =>
    Effect.callback((resume) => {
      const one: Waiting = { after, resume }
      if (!state.isOpen) return resume(Effect.fail(StoreFault.closed(name)))
      state.waiting.add(one)
      state.timer ??= setInterval(() => { look(state, file, sql, false) }, TICK)
      look(state, file, sql, true)
      return Effect.sync(() => { leave(state, one) })
    })
  const close = (): void => {
    state.isOpen = false
    release(state, Effect.fail(StoreFault.closed(name)), Infinity)
  }
  return { until, wake: () => { look(state, file, sql, true) }, close }
}
