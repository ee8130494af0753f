import { CubeSource, encryptedEventStore, EventStore } from "@teilhabe/core/ports"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { Geprueft } from "./optionen.js"
import { TeilhabeError, toTeilhabeError } from "./TeilhabeError.js"
import { requireSameForm } from "./verschluesselung.js"

/** The one place where effects are run: what they fail with becomes the one error, and nothing begins after closing. */
export interface Anschluss {
  readonly store: EventStore.EventStore["Service"]
  readonly quelle: CubeSource.CubeSource["Service"] | undefined
  /** Runs an effect of a port. */
  readonly run: <A>(effect: Effect.Effect<A, unknown>, signal?: AbortSignal) => Promise<A>
  /** Does one call of the host: rejected after closing, waited for by it, and rejected with the one error. */
  readonly call: <A>(work: () => A | Promise<A>) => Promise<A>
  readonly isClosed: () => boolean
  /** Tells of closing, before anything else is done; gives what takes this back. */
  readonly onClose: (end: () => void) => () => void
  readonly close: () => Promise<void>
}

const closed = (): TeilhabeError => new TeilhabeError("closed", "Teilhabe was closed; open it again with openTeilhabe")

const layerOf = ({ keys, quelle, storage }: Geprueft): Layer.Layer<EventStore.EventStore, unknown> => {
  const checked = requireSameForm(storage, keys !== undefined)
  const store = keys === undefined ? checked : Layer.provide(encryptedEventStore, Layer.merge(checked, keys))
  return quelle === undefined ? store : Layer.merge(store, quelle)
}

/** Opens the store, with encryption and the source of figures where there are some. */
export const connect = async (optionen: Geprueft): Promise<Anschluss> => {
  const runtime = ManagedRuntime.make(layerOf(optionen))
  const run: Anschluss["run"] = async (effect, signal) => {
    const exit = await runtime.runPromiseExit(effect, signal === undefined ? {} : { signal })
    if (Exit.isSuccess(exit)) return exit.value
    throw toTeilhabeError(Cause.squash(exit.cause))
  }
  const context = await runtime.context().catch(async (cause: unknown) => {
    await runtime.dispose()
    throw toTeilhabeError(cause)
  })
  return { store: Context.get(context, EventStore.EventStore), quelle: Context.getOrUndefined(context, CubeSource.CubeSource), run, ...lifeOf(() => runtime.dispose()) }
}

/** What is going on, and how it ends. */
const lifeOf = (dispose: () => Promise<void>): Pick<Anschluss, "call" | "close" | "isClosed" | "onClose"> => {
  const pending = new Set<Promise<unknown>>()
  const ends = new Set<() => void>()
  let closing: Promise<void> | undefined
  const work = async <A>(doIt: () => A | Promise<A>): Promise<A> => {
    try {
      return await doIt()
    } catch (cause) {
      throw toTeilhabeError(cause)
    }
  }
  return {
    call: async (doIt) => {
      if (closing !== undefined) throw closed()
      const mine = work(doIt)
      pending.add(mine)
      try {
        return await mine
      } finally {
        pending.delete(mine)
      }
    },
    isClosed: () => closing !== undefined,
    onClose: (end) => {
      ends.add(end)
      return () => void ends.delete(end)
    },
    close: () => {
      closing ??= (async () => {
        for (const end of ends) end()
        await Promise.allSettled(pending)
        await dispose()
      })()
      return closing
    },
  }
}
