import type { Statement } from "./driver.js"

/** What ends a transaction, well or not. */
interface Ends {
  readonly commit: Pick<Statement, "run">
  readonly rollback: Pick<Statement, "run">
}

/** Ends a transaction that failed, which SQLite may have ended by itself, as it does where the disk is full. */
export const endQuietly = (rollback: Pick<Statement, "run">): void => {
  try {
    rollback.run([])
  } catch {
    // There is nothing left to end, and what failed is told by who failed.
  }
}

/** Runs something within a transaction that `begin` opens; where it throws, nothing of it is left. */
export const transaction = <A>(begin: Pick<Statement, "run">, { commit, rollback }: Ends, run: () => A): A => {
  begin.run([])
  try {
    const answer = run()
    commit.run([])
    return answer
  } catch (cause) {
    endQuietly(rollback)
    throw cause
  }
}
