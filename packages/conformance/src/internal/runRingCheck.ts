import { KeyRing } from "@teilhabe/core/ports"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { KeyRingAdapter } from "../keyRingAdapter.js"
import { Unmet } from "./expectation.js"
import type { RingCheck } from "./ringChecks.js"

/** How long a check may take, in milliseconds: a ring may be a service somewhere else. */
export const RING_LIMIT = 10_000

const explain = (cause: Cause.Cause<unknown>): string => {
  const error = Cause.squash(cause)
  if (error instanceof Unmet) return error.message
  return `A step of this check: expected an answer, but the ring refused it: ${error instanceof Error ? error.message : String(error)}`
}

/** Runs one check at an empty ring of its own; gives what is wrong, or nothing. */
export const runRingCheck = async (adapter: KeyRingAdapter, check: RingCheck): Promise<string | undefined> => {
  const { layer, remove } = await adapter.prepare()
  try {
    const run = Effect.provide(Effect.flatMap(KeyRing.KeyRing, check.run), layer).pipe(Effect.timeout(RING_LIMIT))
    const exit = await Effect.runPromiseExit(run)
    return Exit.isSuccess(exit) ? undefined : `${explain(exit.cause)}\nLook at: ${check.look}.`
  } finally {
    await remove()
  }
}
