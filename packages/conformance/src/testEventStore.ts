import { describe, expect, it } from "vitest"
import { LIMIT, runCheck, suite } from "./internal/suite.js"
import type { Adapter } from "./place.js"

/**
 * Describes the whole suite for an adapter, one test per check; to be called at the top level of a test file that Vitest runs.
 *
 * It reads the manifest of the adapter. There is nothing to switch off.
 *
 * @example
 * ```ts
 * import { type Adapter, testEventStore } from "@teilhabe/conformance"
 * import { dumpMemory, makeMemory, memoryEventStore } from "@teilhabe/core/ports"
 * import * as Layer from "effect/Layer"
 *
 * const adapter: Adapter = {
 *   prepare: async () => {
 *     let memory = makeMemory()
 *     const layer = Layer.suspend(() => memoryEventStore((memory = makeMemory())))
 *     return { layer, dump: async () => dumpMemory(memory), remove: async () => undefined }
 *   },
 * }
 * const atTopLevel = () => testEventStore("memory", adapter)
 * typeof atTopLevel // => "function"
 * ```
 */
export const testEventStore = (name: string, adapter: Adapter): void => {
  describe(`${name}`, () => {
    for (const check of suite) {
      it(`${check.name}`, async () => {
        const message = await runCheck(adapter, check)
        expect(message === undefined, message ?? "").toBe(true)
      }, LIMIT * 2 + 5_000)
    }
  })
}
