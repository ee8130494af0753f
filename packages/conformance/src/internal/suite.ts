/** All checks of the suite, and how one is run against an adapter. */
import type { EventStore } from "@teilhabe/core/ports"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Adapter, Place } from "../place.js"
import type { EventStoreCheck } from "./check.js"
import { atomicity } from "./checks/atomicity.js"
import { conflict } from "./checks/conflict.js"
import { encryption } from "./checks/encryption.js"
import { erasing } from "./checks/erasing.js"
import { idempotency } from "./checks/idempotency.js"
import { openings } from "./checks/openings.js"
import { order } from "./checks/order.js"
import { paging } from "./checks/paging.js"
import { payloads } from "./checks/payloads.js"
import { rewriting } from "./checks/rewriting.js"
import { sharing } from "./checks/sharing.js"
import { snapshots } from "./checks/snapshots.js"
import { unicode } from "./checks/unicode.js"
import { Unmet } from "./expectation.js"

/** Every check, by theme. */
export const suite: ReadonlyArray<EventStoreCheck> = [
  ...openings, ...order, ...conflict, ...atomicity, ...idempotency, ...unicode, ...payloads, ...paging, ...erasing, ...rewriting, ...snapshots, ...sharing, ...encryption,
]

/** How long a check may take: a store that hangs fails. In milliseconds. */
export const LIMIT = 30_000

/** What went wrong, for the author of the adapter. */
const explain = (cause: Cause.Cause<EventStore.EventStoreError>): string => {
  const error = Cause.squash(cause)
  if (error instanceof Unmet) return error.message
  const failed = Cause.hasFails(cause)
  const text = error instanceof Error ? error.message : String(error)
  if (failed) return `A step of this check: expected an answer, but the store refused it: ${text.replace(/\.$/u, "")}.`
  const stack = error instanceof Error ? `\n${error.stack ?? ""}` : ""
  return `A defect, which is a slip and no EventStoreError: ${text}${stack}`
}

/** Runs an effect with an end: a promise that hangs for good is given up, and whatever can be interrupted is. */
const runWithin = async (run: Effect.Effect<void, EventStore.EventStoreError>, limit: number): Promise<string | undefined> => {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`It was not through after ${limit / 1000} s: the store hangs, or is very slow.`), limit)
  })
  const done = Effect.runPromiseExit(run, { signal: controller.signal }).then((exit) => (Exit.isSuccess(exit) ? undefined : explain(exit.cause)))
  try {
    return await Promise.race([done, late])
  } finally {
    clearTimeout(timer)
    controller.abort()
  }
}

/** What the test file gives, with its own name where it fails. */
const promised = (what: string, run: () => Promise<unknown>): Effect.Effect<void> =>
  Effect.asVoid(Effect.tryPromise({ try: run, catch: (cause) => new Unmet(`\`${what}\` of the test file failed: ${cause instanceof Error ? cause.message : String(cause)}`) }).pipe(Effect.orDie))

/** Runs one check at an empty place of its own, and takes the place away; gives what is wrong, or nothing. */
export const runCheck = async (adapter: Adapter, check: EventStoreCheck, limit = LIMIT): Promise<string | undefined> => {
  let place: Place | undefined
  const run = Effect.gen(function* () {
    yield* promised("prepare", async () => {
      place = await adapter.prepare()
    })
    if (place !== undefined) yield* check.run(place)
  })
  const wrong = await runWithin(run, limit)
  const { remove } = place ?? { remove: () => Promise.resolve() }
  const left = await runWithin(promised("remove", remove), limit)
  const message = wrong ?? left
  return message === undefined ? undefined : `${message}\nLook at: ${check.look}.`
}
