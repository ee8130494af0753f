import { type Snapshot, StoreFault, StoreForm } from "@teilhabe/core/ports"
import { keepText } from "./block.js"
import { findHead } from "./row.js"
import type { Statements } from "./statements.js"
import type { Job } from "./writer.js"

const nameOf = (stream: string): string => `snapshot of stream ${JSON.stringify(stream)}`

const save = (sql: Statements, { format, revision, stream, version }: Snapshot.Snapshot, text: string): boolean => {
  const head = findHead(sql, stream)
  const isLate = head === undefined || head.tombstone !== undefined || head.revision !== revision || version > head.version || (head.snapshot?.version ?? 0) > version
  if (isLate) return false
  sql.setSnapshot.run([head.nr, keepText(sql, text, head.snapshot?.block), version, format])
  return true
}

/** Makes the job of keeping a snapshot, with its state written; throws where the call breaks a rule. */
export const snapshotJob = (sql: Statements, snapshot: Snapshot.Snapshot): Job<boolean> => {
  StoreForm.requireSnapshot(snapshot)
  const text = StoreForm.writePayload(snapshot.data, nameOf(snapshot.stream))
  return { weight: 1, run: () => save(sql, snapshot, text) }
}

/** Reads the snapshot of a stream. */
export const load = (sql: Statements, stream: string): Snapshot.Snapshot | undefined => {
  const head = findHead(sql, stream)
  if (head?.snapshot === undefined) return undefined
  const { block, format, version } = head.snapshot
  const text = sql.block.all([block])[0]?.[0]
  if (typeof text !== "string") throw StoreFault.corrupt(`${nameOf(stream)} has no text`)
  return { stream, version, revision: head.revision, format, data: StoreForm.readPayload(text, nameOf(stream)) }
}
