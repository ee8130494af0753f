import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import type { Statement } from "./driver.js"
import { fault } from "./fault.js"
import { whenFree } from "./patience.js"

/** What SQLite says when others are in the way, for a reader that keeps the log from being emptied. */
const READER = { message: "a reader keeps the log from being emptied", rawCode: 5 }

/**
 * Takes the log into the file and empties it, so that no byte of what was erased stays in it; waits for readers in the way.
 *
 * Where one stays, what was to be done is done, and `connection` says that the same call again finishes it.
 */
export const forget = (file: string, geduld: number, truncate: Statement): Effect.Effect<void, EventStore.EventStoreError> =>
  whenFree(file, geduld, () => {
    if (truncate.all([])[0]?.[0] !== 0) throw Object.assign(new Error(READER.message), READER)
  }).pipe(Effect.mapError((error) => error.reason !== "busy" ? error : fault(
    "connection", file,
    `what was to be erased is erased for every reader, but its bytes are still in the log beside the file (-wal), since somebody has been reading for more than ${geduld} ms (a backup that runs, perhaps): make the same call again, or close all that have the file open`,
    error,
  )))
