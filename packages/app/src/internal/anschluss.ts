import { CubeSource, encryptedEventStore, EventStore } from "@teilhabe/core/ports"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { type Geprueft, kindOf } from "./optionen.js"
import { TeilhabeError, toTeilhabeError } from "./TeilhabeError.js"
import { requireSameForm } from "./verschluesselung.js"

/** The one place where effects are run: what they fail with becomes the one error, and nothing begins after closing. */
export interface Anschluss {
  readonly store: EventStore.EventStore["Service"]
  readonly source: CubeSource.CubeSource["Service"] | undefined
  /** Runs an effect of a port. */
  readonly run: <A>(effect: Effect.Effect<A, unknown>, signal?: AbortSignal) => Promise<A>
  /** Does one call of the host: rejected after closing, waited for by it, and rejected with the one error. */
  readonly call: <A>(work: () => A | Promise<A>) => Promise<A>
  readonly isClosed: () => boolean
  /** Tells of closing, before anything else is done; gives what takes this back. */
  readonly onClose: (end: () => void) => () => void
  /** Has closing wait for something that is no call, such as a function of the host. */
  readonly waitFor: <A>(work: Promise<A>) => Promise<A>
  readonly close: (options?: Schliessung) => Promise<void>
}

/** How it is closed. */
export interface Schliessung {
  /** How long to wait for what is going on, in milliseconds; 10 000 where left out. What is left then is called off. */
  readonly within?: number
}

const WITHIN = 10_000

const closed = (): TeilhabeError => new TeilhabeError("closed", "Teilhabe was closed; open it again with openTeilhabe")

const calledOff = (): TeilhabeError =>
  new TeilhabeError("closed", "Teilhabe was closed while this was going on and took too long: it is stored or it is not, whole in either case; the same call again, with the same id, settles it")

const layerOf = ({ keys, source, storage }: Geprueft): Layer.Layer<EventStore.EventStore, unknown> => {
  const checked = requireSameForm(storage, keys !== undefined)
  const store = keys === undefined ? checked : Layer.provide(encryptedEventStore, Layer.merge(checked, keys))
  return source === undefined ? store : Layer.merge(store, source)
}

/** Opens the store, with encryption and the source of figures where there are some. */
export const connect = async (optionen: Geprueft): Promise<Anschluss> => {
  const runtime = ManagedRuntime.make(layerOf(optionen))
  const dying = new AbortController()
  const run: Anschluss["run"] = async (effect, signal) => {
    const exit = await runtime.runPromiseExit(effect, { signal: signal === undefined ? dying.signal : AbortSignal.any([signal, dying.signal]) })
    if (Exit.isSuccess(exit)) return exit.value
    if (dying.signal.aborted && Cause.hasInterruptsOnly(exit.cause)) throw calledOff()
    throw toTeilhabeError(Cause.squash(exit.cause))
  }
  const context = await runtime.context().catch(async (cause: unknown) => {
    await runtime.dispose()
    throw toTeilhabeError(cause)
  })
  return { store: Context.get(context, EventStore.EventStore), source: Context.getOrUndefined(context, CubeSource.CubeSource), run, ...lifeOf(dying, () => runtime.dispose()) }
}

/** Whether everything was done in time. */
const isDoneWithin = async (pending: ReadonlySet<Promise<unknown>>, within: number): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<boolean>((done) => { timer = setTimeout(() => done(false), within) })
  try {
    return await Promise.race([Promise.allSettled(pending).then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

const requireWithin = (within: unknown): number => {
  if (typeof within === "number" && within >= 0 && within <= 2_147_483_647) return within
  throw new TeilhabeError("request", `close takes within: milliseconds from 0 on; it was given ${typeof within === "number" ? within : kindOf(within)}`)
}

const work = async <A>(doIt: () => A | Promise<A>): Promise<A> => {
  try {
    return await doIt()
  } catch (cause) {
    throw toTeilhabeError(cause)
  }
}

/** What is going on, and how it ends. */
const lifeOf = (dying: AbortController, dispose: () => Promise<void>): Pick<Anschluss, "call" | "close" | "isClosed" | "onClose" | "waitFor"> => {
  const pending = new Set<Promise<unknown>>()
  const ends = new Set<() => void>()
  let closing: Promise<void> | undefined
  const waitFor: Anschluss["waitFor"] = async (mine) => {
    pending.add(mine)
    try {
      return await mine
    } finally {
      pending.delete(mine)
    }
  }
  const end = async (within: number): Promise<void> => {
    for (const one of ends) one()
    if (!(await isDoneWithin(pending, within))) dying.abort()
    await dispose()
  }
  return {
    call: async (doIt) => {
      if (closing !== undefined) throw closed()
      return waitFor(work(doIt))
    },
    waitFor,
    isClosed: () => closing !== undefined,
    onClose: (one) => {
      ends.add(one)
      return () => void ends.delete(one)
    },
    close: async ({ within = WITHIN } = {}) => {
      closing ??= end(requireWithin(within))
      return closing
    },
  }
}
