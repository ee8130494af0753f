import type { Statement } from "./driver.js"

/** Ends a transaction that failed, which SQLite may have ended by itself, as it does where the disk is full. */
export const endQuietly = (rollback: Pick<Statement, "run">): void => {
  try {
    rollback.run([])
  } catch {
    // There is nothing left to end, and what failed is told by who failed.
  }
}
