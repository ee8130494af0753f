import type { Ablehnung } from "@teilhabe/core/ereignis"
import { EventStore } from "@teilhabe/core/ports"
import type { Finding } from "@teilhabe/core/kernel"
import * as Schema from "effect/Schema"

/**
 * Why a call was rejected:
 *
 * - `ablehnung`: the rules of the case, Projekt or Gremium, or of the house, refuse it; `ablehnung` says why and what would be needed
 * - `decode`: what was handed in is no command, or not of its form; `findings` says where
 * - `not-found`: there is no such case, Projekt, Gremium, decision or element
 * - `erased`: the case was erased for good
 * - `conflict`: others wrote the same case, Projekt or Gremium all the time; nothing happened, try again
 * - `duplicate`: the id of the request belongs to another one
 * - `unreadable`: a stored event cannot be read by this version of the program
 * - `storage`: the store did not do it; `storage` says why and so what to do, and `cause` is its `EventStoreError`
 * - `figures`, `renderer`: what counts, or what writes the report, failed; `cause` is its error
 * - `request`: the call itself is wrong
 * - `host`: a function of the host (`clock`, `ids`, `apply`, `onEntry`) threw, or gave what it must not
 * - `closed`: it was closed before
 * - `defect`: a slip of ours; please report it
 */
export type Reason =
  | "ablehnung" | "decode" | "not-found" | "erased" | "conflict" | "duplicate" | "unreadable" | "storage" | "figures" | "renderer" | "request" | "host"
  | "closed" | "defect"

/** What an error says beside its reason. */
interface Anlass {
  readonly cause?: unknown
  readonly ablehnung?: Ablehnung.Ablehnung
  readonly findings?: ReadonlyArray<Finding.Finding>
  readonly storage?: EventStore.Reason
}

/** The one error that every Promise of the front door is rejected with; its message holds ids and no words about a person. */
export class TeilhabeError extends Error {
  override readonly name = "TeilhabeError"
  readonly reason: Reason
  /** Only where `reason` is `ablehnung`. */
  readonly ablehnung?: Ablehnung.Ablehnung
  /** Only where `reason` is `decode`. */
  readonly findings?: ReadonlyArray<Finding.Finding>
  /**
   * Only where the store said no: its own reason. `busy` and `full`: nothing happened. `connection`: it may have happened or not, and the same
   * call again, with the same `id`, settles it. `key`: where `message` says so, it is done and the same call again finishes it.
   */
  readonly storage?: EventStore.Reason

  constructor(reason: Reason, message: string, { ablehnung, cause, findings, storage }: Anlass = {}) {
    super(message, cause === undefined ? {} : { cause })
    this.reason = reason
    if (ablehnung !== undefined) this.ablehnung = ablehnung
    if (findings !== undefined) this.findings = findings
    if (storage !== undefined) this.storage = storage
  }
}

const storeReasons: Partial<Record<EventStore.Reason, Reason>> = {
  conflict: "conflict", erased: "erased", duplicate: "duplicate", "not-found": "not-found", request: "request", closed: "closed",
}

const tags: Readonly<Record<string, Reason>> = { "ports/CubeSourceError": "figures", "ports/RendererError": "renderer" }

interface Erkannt {
  readonly reason: Reason
  readonly storage?: EventStore.Reason
}

const isStoreReason = Schema.is(EventStore.Reason)

/** What the cause is by its own name: where a package is there twice, its classes are too, and `instanceof` knows only one of them. */
const known = (cause: unknown): Erkannt | undefined => {
  if (typeof cause !== "object" || cause === null || !("_tag" in cause)) return undefined
  if (cause._tag === "ports/KeyRingError") return { reason: "storage", storage: "key" }
  if (cause._tag !== "ports/EventStoreError" || !("reason" in cause) || !isStoreReason(cause.reason)) {
    const reason = tags[String(cause._tag)]
    return reason === undefined ? undefined : { reason }
  }
  return { reason: storeReasons[cause.reason] ?? "storage", storage: cause.reason }
}

/** Turns whatever was thrown into the one error; a `RangeError` of core is a wrong call. */
export const toTeilhabeError = (cause: unknown): TeilhabeError => {
  if (cause instanceof TeilhabeError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const { reason, storage }: Erkannt = known(cause) ?? { reason: cause instanceof RangeError ? "request" : "defect" }
  return new TeilhabeError(reason, message, { cause, ...(storage === undefined ? {} : { storage }) })
}
