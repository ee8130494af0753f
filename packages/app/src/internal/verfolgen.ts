import { type Entry, type EventStore, follow as followStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import type { Anschluss } from "./anschluss.js"
import { kindOf } from "./optionen.js"
import { TeilhabeError, toTeilhabeError } from "./TeilhabeError.js"

/** Whoever follows the order: how far it has come, and how to end it. */
export interface Abonnement {
  /** The position of the last entry that was taken. */
  readonly position: () => number
  /** Resolves once the entry at a position, and all before it, were taken; waits for one that is not there yet, and is rejected where it stops before. */
  readonly whenAt: (position: number) => Promise<void>
  /** Resolves when it ends: with the error that stopped it, with nothing after `close`. */
  readonly ended: Promise<TeilhabeError | undefined>
  /** Ends it; nothing more is handed out, and what is being taken is not called off. */
  readonly close: () => void
}

/** What to follow from where. */
export interface Verfolgung {
  readonly name: string
  readonly after: number
  /** Takes one entry; the next one comes when it is done. What it throws ends this following and nothing else. `signal` says that it was closed. */
  readonly onEntry: (entry: Entry.Entry, signal: AbortSignal) => unknown
}

/** Checks a position that comes from the host; what is none would be waited for without end. */
export const requirePosition = (position: unknown, what: string): number => {
  if (typeof position === "number" && Number.isSafeInteger(position) && position >= 0) return position
  throw new TeilhabeError("request", `${what}: a whole number from 0 on; it was given ${typeof position === "number" ? position : kindOf(position)}`)
}

const closed = (name: string): TeilhabeError => new TeilhabeError("closed", `${name} was closed`)

/** Those who wait for a position. */
const openWaiters = () => {
  const waiting = new Set<{ readonly position: number; readonly reached: () => void; readonly failed: (error: TeilhabeError) => void }>()
  return {
    wait: (position: number) => new Promise<void>((reached, failed) => void waiting.add({ position, reached, failed })),
    tell: (position: number) => {
      for (const one of waiting) if (one.position <= position && waiting.delete(one)) one.reached()
    },
    fail: (error: TeilhabeError) => {
      for (const one of waiting) one.failed(error)
      waiting.clear()
    },
  }
}

/** Says where it stopped; what the store said when the taker asked it is no slip of the host, and keeps its reason. */
const stopped = (name: string, { position, stream }: Entry.Entry, cause: unknown): TeilhabeError => {
  const why = cause instanceof Error ? cause.message : String(cause)
  const where = `${name} stopped at the position ${position} (${JSON.stringify(stream)})`
  if (cause instanceof TeilhabeError && (cause.storage !== undefined || cause.reason === "unreadable")) {
    return new TeilhabeError(cause.reason, `${where}: ${why}`, { cause, ...(cause.storage === undefined ? {} : { storage: cause.storage }) })
  }
  return new TeilhabeError("host", `${where}, as what takes the entries threw: ${why}`, { cause })
}

/**
 * Hands out every entry after a position, in order, one after the other, until it is closed or the taker throws. Closing the city waits for the
 * taker: an index that is written half may be worse than one that is old.
 */
export const follow = ({ onClose, run, store, waitFor }: Pick<Anschluss, "onClose" | "run" | "store" | "waitFor">, { after, name, onEntry }: Verfolgung): Abonnement => {
  const ending = new AbortController()
  const waiters = openWaiters()
  let position = after
  let end: TeilhabeError | undefined

  const take = async (entry: Entry.Entry): Promise<void> => {
    try {
      const taken = onEntry(entry, ending.signal)
      await (taken instanceof Promise ? waitFor(taken) : taken)
    } catch (cause) {
      throw stopped(name, entry, cause)
    }
  }

  const takePage = async (entries: ReadonlyArray<Entry.Entry>): Promise<void> => {
    for (const entry of entries) {
      if (ending.signal.aborted) return
      await take(entry)
      position = entry.position
      waiters.tell(position)
    }
  }

  const takeBack = onClose(() => ending.abort())
  const onPage = ({ entries }: EventStore.EntryPage) => Effect.tryPromise({ try: () => takePage(entries), catch: (cause) => cause })
  const ended = run(followStore(store, { after, onPage }), ending.signal).then(() => undefined, (cause: unknown) => (ending.signal.aborted ? undefined : toTeilhabeError(cause))).then((error) => {
    end = error ?? closed(name)
    takeBack()
    waiters.fail(end)
    return error
  })
  return {
    position: () => position,
    whenAt: async (wanted) => {
      requirePosition(wanted, "whenAt needs a position")
      if (wanted > position) await (end === undefined ? waiters.wait(wanted) : Promise.reject(end))
    },
    ended,
    close: () => ending.abort(),
  }
}
