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

/** Makes the watch of one connection. */
export const makeWatch = (name: string, file: string, sql: Statements): Watch => {
  const waiting = new Set<Waiting>()
  let timer: NodeJS.Timeout | undefined
  let seen: unknown
  let isOpen = true

  const leave = (one: Waiting): void => {
    waiting.delete(one)
    if (waiting.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
  const release = (effect: Effect.Effect<void, EventStore.EventStoreError>, position: number): void => {
    for (const one of waiting) {
      if (one.after >= position) continue
      leave(one)
      one.resume(effect)
    }
  }
  const look = (always: boolean): void => {
    if (waiting.size === 0) return
    try {
      // Tells changes of other connections only, and reads nothing of the file itself.
      const version = sql.dataVersion.all([])[0]?.[0]
      if (!always && version === seen) return
      seen = version
      release(Effect.void, lastPosition(sql))
    } catch (cause) {
      if (!isBusy(cause)) release(Effect.suspend(() => Effect.fail(toPortError(file, cause))), Infinity)
    }
  }
  const until = (after: number): Effect.Effect<void, EventStore.EventStoreError> =>
    Effect.callback((resume) => {
      const one: Waiting = { after, resume }
      if (!isOpen) return resume(Effect.fail(StoreFault.closed(name)))
      waiting.add(one)
      timer ??= setInterval(() => { look(false) }, TICK)
      look(true)
      return Effect.sync(() => { leave(one) })
    })
  const close = (): void => {
    isOpen = false
    release(Effect.fail(StoreFault.closed(name)), Infinity)
  }
  return { until, wake: () => { look(true) }, close }
}
