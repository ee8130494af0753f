import { EventStore } from "@teilhabe/core/ports"
import * as Schema from "effect/Schema"

type Reason = EventStore.Reason

interface Meaning {
  readonly reason: Reason
  readonly why: string
}

/** By code of PostgreSQL, or by the first two letters of it. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  "40": { reason: "busy", why: "others wrote the same at the same time; nothing happened. Try again" },
  "40003": { reason: "connection", why: "the server lost the answer; it may or may not have happened. The same call again, with the same ids, settles it" },
  "55P03": { reason: "busy", why: "others hold the lock of the city too long; nothing happened. Try again" },
  "57014": { reason: "busy", why: "it took longer than allowed and was stopped; nothing happened. Try again, or allow more time" },
  "53": { reason: "busy", why: "the server has no room for this now; nothing happened. Try again, or give it more connections or memory" },
  "53100": { reason: "full", why: "the disk of the server is full; nothing happened. Make room" },
  "42501": { reason: "permission", why: "this account may not do this. Give it the rights by rollenskript({ schema, stadt, rolle }), or ask the owner of the schema" },
  "28": { reason: "permission", why: "the server does not let this account in. Check account, password and pg_hba.conf" },
  "25006": { reason: "permission", why: "the server takes no writes here: it is a copy, or was made read-only. Name the one that is written" },
  "3D000": { reason: "schema", why: "there is no such database. Make it, and run migrate({ url, schema })" },
  "3F000": { reason: "schema", why: "there is no such schema. Run migrate({ url, schema })" },
  "42P01": { reason: "schema", why: "a table is not there. Run migrate({ url, schema }), or install the version that belongs to the schema" },
  "42703": { reason: "schema", why: "a column is not there. Install the version that belongs to the schema" },
  "42883": { reason: "schema", why: "a function is not there. Run migrate({ url, schema }), or install the version that belongs to the schema" },
  "0A000": { reason: "schema", why: "the schema was changed while the program ran. Try again, or install the version that belongs to the schema" },
  "22": { reason: "request", why: "the server does not take a value of the call; nothing happened" },
  "54": { reason: "request", why: "the call is larger than the server takes; nothing happened. Make several calls, or shorter ones" },
  "57": { reason: "connection", why: "the server ended the connection; it may or may not have happened. The same call again, with the same ids, settles it" },
  "08": { reason: "connection", why: "the connection broke; it may or may not have happened. The same call again, with the same ids, settles it" },
  "58": { reason: "connection", why: "the server could not read or write its files; it may or may not have happened. Look at its log" },
  "XX": { reason: "busy", why: "the server met something it did not expect, such as a change of the schema at the same time; nothing happened. Try again, and look at its log where it stays so" },
  "XX001": { reason: "corrupt", why: "the server found its data damaged. Look at its log, and bring back a backup where it is damaged" },
  "XX002": { reason: "corrupt", why: "the server found its data damaged. Look at its log, and bring back a backup where it is damaged" },
}

const LOST: Meaning = { reason: "connection", why: "the server did not answer; it may or may not have happened. The same call again, with the same ids, settles it" }
const CROWDED: Meaning = { reason: "busy", why: "all connections of the store are in use; nothing was sent. Try again, or allow more connections" }

const codeOf = (cause: unknown): string | undefined =>
  typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string" ? cause.code : undefined

const isSqlState = (code: string): boolean => /^(?=.*\d)[0-9A-Z]{5}$/u.test(code)

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** Errors of the language are slips of ours or of the driver: to ask again would give the same. */
const isSlip = (cause: unknown): boolean =>
  cause instanceof RangeError || cause instanceof TypeError || cause instanceof SyntaxError || cause instanceof ReferenceError || codeOf(cause) === "ERR_STRING_TOO_LONG"

const meaningOf = (cause: unknown): Meaning | undefined => {
  const code = codeOf(cause)
  if (messageOf(cause).includes("timeout exceeded when trying to connect")) return CROWDED
  if (code === undefined || !isSqlState(code)) return isSlip(cause) ? undefined : LOST
  if (messageOf(cause).includes("No space left on device")) return MEANINGS["53100"]
  return MEANINGS[code] ?? MEANINGS[code.slice(0, 2)]
}

const isEventStoreError = Schema.is(EventStore.EventStoreError)

/** Was it refused because an event id is there already? */
export const isKnownId = (cause: unknown): boolean => codeOf(cause) === "23505"

/** Can the connection be used again after this? */
export const isFatal = (cause: unknown): boolean => {
  const code = codeOf(cause)
  return code === undefined || !isSqlState(code) || /^(?:08|0A|57P|58|XX)/u.test(code)
}

/** Turns what the driver reported into the error of the port; what means a slip of ours is given back as it is. */
export const toPortError = (cause: unknown, where: string): unknown => {
  if (isEventStoreError(cause)) return cause
  const meaning = cause instanceof Error ? meaningOf(cause) : undefined
  if (meaning === undefined) return cause
  const code = codeOf(cause)
  return new EventStore.EventStoreError({ reason: meaning.reason, message: `${where}: ${meaning.why}${code === undefined ? "" : ` (${code})`}.`, cause })
}
