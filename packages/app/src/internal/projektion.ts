import type { Entry } from "@teilhabe/core/ports"
import type { Anschluss } from "./anschluss.js"
import { readEntries } from "./lesen.js"
import { kindOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"
import { type Abonnement, follow } from "./verfolgen.js"

/** Something in memory that is built from all entries of the store, and kept up. */
export interface Projektion<S> {
  /** What was built so far; throws where the projection has stopped, as what it holds would grow old unseen. */
  readonly state: () => S
  readonly position: () => number
  /** Resolves once everything up to a position is in it. */
  readonly whenAt: (position: number) => Promise<void>
  /** Builds it from the beginning; what was there stays in use until the new one has come as far. */
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
  readonly apply: (state: S, event: Entry.StoredEvent) => S
}

interface Bau<S> {
  state: S
  readonly abonnement: Abonnement
}

const requirePlan = (plan: Readonly<Record<string, unknown>>, what: string): void => {
  for (const name of ["initial", "apply"]) {
    if (typeof plan[name] !== "function") throw new TeilhabeError("request", `${what} needs ${name}, a function; it was given ${kindOf(plan[name])}`)
  }
}

const build = <S>(anschluss: Anschluss, { apply, initial, name }: Projektionsplan<S>): Bau<S> => {
  const begin = { state: initial() }
  const onEntry = async (entry: Entry.Entry): Promise<void> => {
    const next = apply(begin.state, entry)
    begin.state = next instanceof Promise ? await next : next
  }
  return Object.assign(begin, { abonnement: follow(anschluss, { name: `The projection ${JSON.stringify(name)}`, after: 0, onEntry }) })
}

/** Opens a projection: it reads the store from the beginning, in pages, and follows it from then on. */
export const openProjektion = <S>(anschluss: Anschluss, plan: Projektionsplan<S>): Projektion<S> => {
  requirePlan({ ...plan }, "A projection")
  let bau = build(anschluss, plan)
  let stopped: TeilhabeError | undefined
  const watch = (one: Bau<S>): void => {
    void one.abonnement.ended.then((error) => {
      if (one === bau) stopped = error ?? new TeilhabeError("closed", `The projection ${JSON.stringify(plan.name)} was closed`)
    })
  }
  watch(bau)
  return {
    state: () => {
      if (stopped !== undefined) throw stopped
      return bau.state
    },
    position: () => bau.abonnement.position(),
    whenAt: (position) => bau.abonnement.whenAt(position),
    rebuild: async () => {
      const next = build(anschluss, plan)
      while (next.abonnement.position() < bau.abonnement.position()) await next.abonnement.whenAt(bau.abonnement.position())
      const before = bau
      bau = next
      stopped = undefined
      watch(next)
      before.abonnement.close()
    },
    ended: () => bau.abonnement.ended,
    close: () => bau.abonnement.close(),
  }
}

/** Opens a projection that holds a state per stream. */
export const openStromprojektion = <S>(anschluss: Anschluss, plan: Stromprojektionsplan<S>): Projektion<ReadonlyMap<string, S>> => {
  requirePlan({ ...plan }, "A projection per stream")
  const { apply, initial, name, prefix } = plan
  const replay = (stream: string, events: ReadonlyArray<Entry.StoredEvent>): S => events.reduce((state, event) => apply(state, event), initial(stream))

  // Up to the version that the rewrite names, all events were there before it, and those after it are still to come.
  const rebuild = async (staende: Map<string, S>, { stream, version }: Entry.Rewrite): Promise<void> => {
    const { events } = await readEntries(anschluss, stream).catch((error: unknown) => {
      if (error instanceof TeilhabeError && error.reason === "erased") return { events: [] }
      throw error
    })
    if (events.length === 0) staende.delete(stream)
    else staende.set(stream, replay(stream, events.slice(0, version)))
  }

  const take = async (staende: Map<string, S>, entry: Entry.Entry): Promise<Map<string, S>> => {
    const { stream } = entry
    if (!stream.startsWith(prefix)) return staende
    if (entry._tag === "Event") staende.set(stream, apply(staende.get(stream) ?? initial(stream), entry))
    else if (entry._tag === "Rewrite") await rebuild(staende, entry)
    else staende.delete(stream)
    return staende
  }
  return openProjektion(anschluss, { name, initial: () => new Map<string, S>(), apply: take })
}
