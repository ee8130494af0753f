import { describe, expect, it } from "vitest"
import { checkEventStore } from "../../src/checkEventStore.js"
import { suite } from "../../src/internal/suite.js"
import { type Defect, adapterOf } from "./defect.js"

/** What fails of the suite for an adapter. */
export const failures = async (adapter: Parameters<typeof checkEventStore>[0]) => (await checkEventStore(adapter)).filter(({ outcome }) => outcome === "failed")

/**
 * Describes broken stores, each of which has to fail the check named for its defect, and no other.
 *
 * Several at once, since a check mostly waits; but one by one those that fail by a race, which a busy process could hide.
 */
export const expectExactly = (defects: ReadonlyArray<Defect>): void => {
  describe("a broken store", () => {
    for (const { check, title, races = false, ...defect } of defects) (races ? it : it.concurrent)(`that ${title} fails: ${check}`, async () => {
      expect(suite.map(({ name }) => name)).toContain(check)
      const failed = await failures(adapterOf(defect))
      expect(failed.map(({ name }) => name), failed.map(({ message }) => message).join("\n\n")).toEqual([check])
      for (const { message } of failed) expect(message).toMatch(/^.+: expected .+, but .+\.\nLook at: .+\.$/su)
    }, 60_000)
  })
}
