/**
 * Waiting for a file that another process holds, without holding up this one.
 *
 * @module
 */
import { randomInt } from "node:crypto"
import type { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { isBusy, toPortError } from "./fault.js"

/** How long SQLite itself may wait, and so hold up the process, in milliseconds. */
export const BLOCK = 10

/** How long to wait before the next try, in milliseconds; by chance, so that processes do not meet again and again. */
export const pause = (): number => randomInt(1, 12)

/** Runs something until no other process is in the way, for some milliseconds; fails with what stood in the way last. */
export const whenFree = <A>(file: string, patience: number, run: () => A): Effect.Effect<A, EventStore.EventStoreError> =>
  Effect.callback((resume) => {
    const until = performance.now() + patience
    let timer: NodeJS.Timeout | undefined
    const attempt = (): void => {
      try {
        resume(Effect.succeed(run()))
      } catch (cause) {
        if (isBusy(cause) && performance.now() < until) timer = setTimeout(attempt, pause())
        else resume(Effect.suspend(() => Effect.fail(toPortError(file, cause))))
      }
    }
    attempt()
    return Effect.sync(() => { clearTimeout(timer) })
  })
