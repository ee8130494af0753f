import { describe, expect, it } from "vitest"
import { ringSuite } from "./internal/ringChecks.js"
import { RING_LIMIT, runRingCheck } from "./internal/runRingCheck.js"
import type { KeyRingAdapter } from "./keyRingAdapter.js"

/**
 * Describes what every key ring promises, for one of the host's; to be called at the top level of a test file that Vitest runs.
 *
 * @example
 * ```ts
 * import { type KeyRingAdapter, testKeyRing } from "@teilhabe/conformance"
 * import { memoryKeyRing } from "@teilhabe/core/ports"
 *
 * const adapter: KeyRingAdapter = { prepare: async () => ({ layer: memoryKeyRing(new Map()), remove: async () => undefined }) }
 * const atTopLevel = () => testKeyRing("keys in memory", adapter)
 * typeof atTopLevel // => "function"
 * ```
 */
export const testKeyRing = (name: string, adapter: KeyRingAdapter): void => {
  describe(`${name}`, () => {
    for (const check of ringSuite) {
      it(`${check.name}`, async () => {
        const message = await runRingCheck(adapter, check)
        expect(message === undefined, message ?? "").toBe(true)
      }, RING_LIMIT * 2)
    }
  })
}
