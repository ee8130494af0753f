/**
 * What SQLite reports, as the error of the port: what, where, why, and what to do.
 *
 * @module
 */
import { statfsSync } from "node:fs"
import path from "node:path"
import { EventStore } from "@teilhabe/core/ports"
import * as Schema from "effect/Schema"

const isEventStoreError = Schema.is(EventStore.EventStoreError)

const rawCodeOf = (cause: unknown): number => {
  if (!(cause instanceof Error)) return 0
  if ("rawCode" in cause && typeof cause.rawCode === "number") return cause.rawCode
  // A file that cannot be opened comes without a code, but for the end of its message.
  return Number(/^ConnectionFailed\(".*: (\d+)"\)$/su.exec(cause.message)?.[1] ?? 0)
}

/** Gives the primary code of SQLite; 0 where something else failed. */
export const codeOf = (cause: unknown): number => rawCodeOf(cause) & 0xff

/** Tells whether another connection holds the file, and trying again helps. */
export const isBusy = (cause: unknown): boolean => [5, 6, 15].includes(codeOf(cause))

/** Tells whether the disk or the memory failed, so that nobody knows what was stored. */
export const isUnsure = (cause: unknown): boolean => [7, 10].includes(codeOf(cause))

/** Tells whether a value is there already that may be there once only. */
export const isUnique = (cause: unknown): boolean => rawCodeOf(cause) === 2067 || rawCodeOf(cause) === 1555

interface Rule {
  readonly reason: EventStore.Reason
  readonly why: string
}

const FULL: Rule = { reason: "full", why: "there is no room left on the disk: make room, and try again. Nothing was stored" }

// By the primary code of SQLite.
const RULES: Readonly<Record<number, Rule>> = {
  3: { reason: "permission", why: "this account may not use it: check its rights and those of its folder" },
  5: { reason: "busy", why: "another process holds it too long: try again. Nothing happened" },
  6: { reason: "busy", why: "another connection holds it too long: try again. Nothing happened" },
  7: { reason: "connection", why: "there was not enough memory: it may or may not have happened, so make the same call again" },
  8: { reason: "permission", why: "it may only be read by this account: check the rights of the file and of its folder, and whether the disk is mounted for reading only" },
  10: { reason: "connection", why: "the disk did not do what it was asked: it may or may not have happened, so look at the disk and make the same call again" },
  11: { reason: "corrupt", why: "it is damaged: stop writing, run `check`, and bring back a backup" },
  13: FULL,
  14: { reason: "permission", why: "it cannot be opened: check that its folder is there and that this account may write in it" },
  15: { reason: "busy", why: "other processes open it or mend it all the time: try again. Nothing happened" },
  18: { reason: "request", why: "a text is larger than SQLite keeps: make it smaller. Nothing was stored" },
  23: { reason: "permission", why: "this account may not use it: check its rights and those of its folder" },
  26: { reason: "corrupt", why: "it is no SQLite file any more: bring back a backup" },
}

const isDiskFull = (file: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(path.dirname(file))
    return bavail * bsize < 128 * 1024
  } catch {
    return false
  }
}

/** Says what keeps a file from being a store, with a reason of the port. */
export const fault = (reason: EventStore.Reason, file: string, why: string, cause?: unknown): EventStore.EventStoreError =>
  new EventStore.EventStoreError({ reason, message: `The SQLite file ${JSON.stringify(file)}: ${why}.`, ...(cause === undefined ? {} : { cause }) })

/** Translates what the driver reported; a slip of ours is thrown on. */
export const toPortError = (file: string, cause: unknown): EventStore.EventStoreError => {
  if (isEventStoreError(cause)) return cause
  const rule = RULES[codeOf(cause)]
  if (rule === undefined) throw cause
  return fault(rule.reason, file, rule.why, cause)
}

// The file -shm cannot be opened, made larger, or brought into memory.
const SHARED = [4618, 4874, 5386]

/**
 * Tells a full disk from one that fails, where a file is just being opened and nothing was stored yet.
 *
 * Later an I/O error is never told as `full`, since what was to be stored may be in the log already: a sync that fails comes after it.
 */
export const toOpeningFault = (file: string, cause: unknown): unknown =>
  SHARED.includes(rawCodeOf(cause)) && isDiskFull(file) ? fault(FULL.reason, file, FULL.why, cause) : cause
