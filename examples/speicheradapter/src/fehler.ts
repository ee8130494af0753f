// From what Node reports to the one error of the port.
import { EventStore } from "@teilhabe/core/ports"

const reasons: Readonly<Record<string, EventStore.Reason>> = { ENOSPC: "full", EDQUOT: "full", EACCES: "permission", EPERM: "permission", EROFS: "permission" }

/** The code of an error of the operating system: `ENOSPC`. */
export const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && "syscall" in cause && "code" in cause ? String(cause.code) : undefined

// #region error
/** What a caller may expect becomes an error of the port; anything else is a slip of ours and stays what it is. */
export const toError = (cause: unknown): unknown => {
  const code = codeOf(cause)
  if (code === undefined) return cause
  const message = `the journal cannot be used (${code}): look at the disk and at the rights of the folder.`
  return new EventStore.EventStoreError({ reason: reasons[code] ?? "connection", message, cause })
}
// #endregion error
