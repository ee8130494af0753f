import { type Entry, patiently } from "@teilhabe/core/ports"
import type { Anschluss } from "./anschluss.js"
import { readEntries } from "./lesen.js"
import { kindOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"
import { type Abonnement, follow } from "./verfolgen.js"

/** Something in memory that is built from all entries of the store, and kept up. */
export interface Projektion<S> {
  /** What was built so far; throws where the projection has stopped, as what it held would grow old unseen and is let go. */
  readonly state: () => S
  readonly position: () => number
  /** Resolves once everything up to a position is in it. */
  readonly whenAt: (position: number) => Promise<void>
  /**
   * Builds it from the beginning, also where it was stopped by an error; what was there stays in use until the new one has come as far.
   * Rejected with `closed` where it was closed.
   */
  readonly rebuild: () => Promise<void>
  /** Resolves when it ends: with the error that stopped it, with nothing after `close`. */
  readonly ended: () => Promise<TeilhabeError | undefined>
  readonly close: () => void
}

/** How a projection is built. */
export interface Projektionsplan<S> {
  /** For messages. */
  readonly name: string
  /** Makes the state before the first entry, anew at each building. */
  readonly initial: () => S
  /** Gives the state after an entry: an event, a tombstone (a stream is gone) or a rewrite (its events say less than before). */
  readonly apply: (state: S, entry: Entry.Entry) => S | Promise<S>
}

/** How a state per stream is built: what is erased or rewritten is dropped or built anew by itself. */
export interface Stromprojektionsplan<S> {
  readonly name: string
  /** With what the names of the streams begin: `fall/`. */
  readonly prefix: string
  readonly initial: (stream: string) => S
  /** Gives the state after an event, whose `data` is as it was stored; `faelle.readEntry` reads that of a case in its present form. */
  readonly apply: (state: S, event: Entry.StoredEvent) => S
}

interface Bau<S> {
  readonly state: () => S | undefined
  /** Lets go of what was built: where it has stopped nobody can read it, and nobody takes from it what is erased. */
  readonly drop: () => void
  readonly abonnement: Abonnement
}

/** Gives the state after an entry; `signal` says that the projection was closed. */
type Schritt<S> = (state: S, entry: Entry.Entry, signal: AbortSignal) => S | Promise<S>

type Bauplan<S> = Omit<Projektionsplan<S>, "apply"> & { readonly apply: Schritt<S> }

const requirePlan = (plan: Readonly<Record<string, unknown>>, what: string): void => {
  for (const name of ["initial", "apply"]) {
    if (typeof plan[name] !== "function") throw new TeilhabeError("request", `${what} needs ${name}, a function; it was given ${kindOf(plan[name])}`)
  }
}

const build = <S>(anschluss: Anschluss, { apply, initial, name }: Bauplan<S>): Bau<S> => {
  const held = { state: initial() as S | undefined }
  const onEntry = async (entry: Entry.Entry, signal: AbortSignal): Promise<void> => {
    const next = apply(held.state as S, entry, signal)
    held.state = next instanceof Promise ? await next : next
  }
  return {
    state: () => held.state,
    drop: () => void (held.state = undefined),
    abonnement: follow(anschluss, { name: `The projection ${JSON.stringify(name)}`, after: 0, onEntry }),
  }
}

/** Waits until one has come as far as another, which may be replaced meanwhile; ends it where that fails. */
const catchUp = async (one: Abonnement, other: () => Abonnement, requireOpen: () => void): Promise<void> => {
  try {
    while (one.position() < other().position()) await one.whenAt(other().position())
    requireOpen()
  } catch (error) {
    one.close()
    throw error
  }
}

/** Opens a projection: it reads the store from the beginning, in pages, and follows it from then on. */
export const openProjektion = <S>(anschluss: Anschluss, plan: Bauplan<S>): Projektion<S> => {
  requirePlan({ ...plan }, "A projection")
  const closed = (): TeilhabeError => new TeilhabeError("closed", `The projection ${JSON.stringify(plan.name)} was closed; open another one`)
  let bau = build(anschluss, plan)
  let stopped: TeilhabeError | undefined
  let isClosed = false
  const watch = (one: Bau<S>): void => {
    void one.abonnement.ended.then((error) => {
      one.drop()
      if (one === bau) stopped = error ?? closed()
    })
  }
  watch(bau)
  const requireOpen = (): void => {
    if (isClosed || anschluss.isClosed()) throw closed()
  }
  return {
    state: () => {
      if (stopped !== undefined) throw stopped
      return bau.state() as S
    },
    position: () => bau.abonnement.position(),
    whenAt: (position) => bau.abonnement.whenAt(position),
    rebuild: async () => {
      requireOpen()
      const next = build(anschluss, plan)
      watch(next)
      await catchUp(next.abonnement, () => bau.abonnement, requireOpen)
      const before = bau
      bau = next
      stopped = undefined
      before.abonnement.close()
    },
    ended: () => bau.abonnement.ended,
    close: () => {
      isClosed = true
      bau.abonnement.close()
    },
  }
}

/** The events of a stream as they are now; none where it is erased, or where its key is gone. */
const readPatiently = async ({ run, store }: Anschluss, stream: string, signal: AbortSignal): Promise<ReadonlyArray<Entry.StoredEvent>> => {
  const patient = { run: (effect) => run(effect, signal), store: { ...store, read: (...asked) => patiently(store.read(...asked)) } } satisfies Pick<Anschluss, "run" | "store">
  try {
    return (await readEntries(patient, stream)).events
  } catch (error) {
    if (error instanceof TeilhabeError && (error.reason === "erased" || error.storage === "key")) return []
    throw error
  }
}

/** Opens a projection that holds a state per stream. */
export const openStromprojektion = <S>(anschluss: Anschluss, plan: Stromprojektionsplan<S>): Projektion<ReadonlyMap<string, S>> => {
  requirePlan({ ...plan }, "A projection per stream")
  const { apply, initial, name, prefix } = plan
  const replay = (stream: string, events: ReadonlyArray<Entry.StoredEvent>): S => events.reduce((state, event) => apply(state, event), initial(stream))

  // Up to the version that the rewrite names, all events were there before it, and those after it are still to come.
  const rebuild = async (staende: Map<string, S>, { stream, version }: Entry.Rewrite, signal: AbortSignal): Promise<void> => {
    const events = await readPatiently(anschluss, stream, signal)
    if (events.length === 0) staende.delete(stream)
    else staende.set(stream, replay(stream, events.slice(0, version)))
  }

  const take = async (staende: Map<string, S>, entry: Entry.Entry, signal: AbortSignal): Promise<Map<string, S>> => {
    const { stream } = entry
    if (!stream.startsWith(prefix)) return staende
    // Events after one that is sealed would be told on a state that lacks it.
    const known = staende.get(stream)
    if (entry._tag === "Event" && (known !== undefined || entry.version === 1)) staende.set(stream, apply(known ?? initial(stream), entry))
    else if (entry._tag === "Rewrite") await rebuild(staende, entry, signal)
    else staende.delete(stream)
    return staende
  }
  return openProjektion(anschluss, { name, initial: () => new Map<string, S>(), apply: take })
}
