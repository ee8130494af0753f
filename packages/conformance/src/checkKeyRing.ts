import type { CheckReport } from "./checkEventStore.js"
import { ringSuite } from "./internal/ringChecks.js"
import { runRingCheck } from "./internal/runRingCheck.js"
import type { KeyRingAdapter } from "./keyRingAdapter.js"

/**
 * Holds a key ring to everything that the port promises and reports each check, outside of a test file.
 *
 * @example
 * ```ts
 * import { checkKeyRing } from "@teilhabe/conformance"
 * import { memoryKeyRing } from "@teilhabe/core/ports"
 *
 * const reports = await checkKeyRing({ prepare: async () => ({ layer: memoryKeyRing(new Map()), remove: async () => undefined }) })
 * reports.filter(({ outcome }) => outcome === "failed") // => []
 * ```
 */
export const checkKeyRing = async (adapter: KeyRingAdapter): Promise<ReadonlyArray<CheckReport>> => {
  const reports: Array<CheckReport> = []
  for (const check of ringSuite) {
    const message = await runRingCheck(adapter, check)
    reports.push(message === undefined ? { name: check.name, outcome: "passed" } : { name: check.name, outcome: "failed", message })
  }
  return reports
}
