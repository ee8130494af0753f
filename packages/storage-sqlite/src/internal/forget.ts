import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import type { Statement } from "./driver.js"
import { fault } from "./fault.js"
import { whenFree } from "./patience.js"

/** What SQLite says when others are in the way, for a reader that keeps the log from being emptied. */
const READER = { message: "a reader keeps the log from being emptied", rawCode: 5 }

const WHY = {
  busy: "since somebody has been reading for too long (a backup or a check that runs, perhaps): make the same call again",
  other: "since it could not be emptied (see the cause): make room on the disk where there is none, and make the same call again",
} as const

/** The same for every call, as each of them, and each opening, finishes what another one left. */
const ELSE = "(after a rewrite that appends nothing, which would be one rewrite more, open the file once more instead)"

/**
 * Takes the log into the file and empties it, so that no byte of what was erased stays in it; waits for readers in the way.
 *
 * Where one stays, or the disk is full, what was to be done is done, and `connection` says how to finish it.
 */
export const forget = (file: string, patience: number, truncate: Statement): Effect.Effect<void, EventStore.EventStoreError> =>
  whenFree(file, patience, () => {
    if (truncate.all([])[0]?.[0] !== 0) throw Object.assign(new Error(READER.message), READER)
  }).pipe(Effect.mapError((error) => error.reason === "corrupt" ? error : fault(
    "connection", file,
    `what was to be erased is erased for every reader, but its bytes are still in the log beside the file (-wal), ${WHY[error.reason === "busy" ? "busy" : "other"]} ${ELSE}`,
    error,
  )))
