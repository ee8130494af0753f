import { runCheck, suite } from "./internal/suite.js"
import type { Adapter } from "./place.js"

/** What came of one check of the suite. */
export interface CheckReport {
  /** The theme and what is promised: `conflict: the error says the stream, the expected version and the actual one`. */
  readonly name: string
  readonly outcome: "passed" | "failed"
  /** Of a failed check: what was expected, what happened, and what to look at. */
  readonly message?: string
}

/**
 * Holds an adapter to everything that the port of the event store promises and reports each check, outside of a test file; every check gets a
 * place of its own. Vitest has to be installed all the same.
 *
 * It reads the manifest of the adapter. There is nothing to switch off.
 *
 * @example
 * ```ts
 * import { checkEventStore } from "@teilhabe/conformance"
 * import { dumpMemory, makeMemory, memoryEventStore } from "@teilhabe/core/ports"
 * import * as Layer from "effect/Layer"
 *
 * const prepare = async () => {
 *   let memory = makeMemory()
 *   const layer = Layer.suspend(() => memoryEventStore((memory = makeMemory())))
 *   return { layer, dump: async () => dumpMemory(memory), remove: async () => undefined }
 * }
 * const reports = await checkEventStore({ prepare })
 * reports.filter(({ outcome }) => outcome === "failed") // => []
 * ```
 */
export const checkEventStore = async (adapter: Adapter): Promise<ReadonlyArray<CheckReport>> => {
  const reports: Array<CheckReport> = []
  for (const check of suite) {
    const message = await runCheck(adapter, check)
    reports.push(message === undefined ? { name: check.name, outcome: "passed" } : { name: check.name, outcome: "failed", message })
  }
  return reports
}
