import type { Anschluss } from "./anschluss.js"
import { type Gelesen, readStream } from "./lesen.js"
import type { Geprueft } from "./optionen.js"
import { idIn, type Stromart } from "./stromart.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** A stream as it stands in the store. */
export interface Stand<Z> {
  readonly zustand: Z
  readonly version: number
  readonly revision: number
}

/** Where the states of the streams of one kind come from: memory, what was kept beside the events, and the events. */
export interface Stromspeicher<Z, E> {
  /** The state of a stream as it stands now; the first one where nobody wrote it. */
  readonly load: (stream: string, options?: { readonly isWalk?: boolean }) => Promise<Stand<Z>>
  readonly events: (stream: string) => Promise<Gelesen<E>>
  /** Takes over what was just stored, so that it need not be read; with the id of its last event it is believed only on that one. */
  readonly put: (stream: string, stand: Stand<Z>, last?: string) => Promise<Stand<Z>>
  /** Lets go of a stream that was erased or rewritten; what is being read of it now is read again. */
  readonly forget: (stream: string) => void
}

/** Freezes a state: it is handed out and built upon. What is frozen stands in the state before and was walked through then. */
const freeze = <A>(value: A): A => {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
  return value
}

/** Tells the state after events. */
export const after = <Z, E>({ evolve }: Stromart<Z, E>, zustand: Z, ereignisse: ReadonlyArray<E>): Z => freeze(ereignisse.reduce((before, ereignis) => evolve(before, ereignis), zustand))

/** A stand with what it takes to believe it again. */
interface Gemerkt<Z> extends Stand<Z> {
  /** The version at which it was last tried to keep it beside its events. */
  readonly tried: number
  /** The id of its last event, where it was read: another one under the same version is another history. */
  readonly last?: string
}

/** The states of the last streams asked for. */
const remembered = <Z>(size: number) => {
  const staende = new Map<string, Gemerkt<Z>>()
  return {
    get: (stream: string) => staende.get(stream),
    forget: (stream: string) => void staende.delete(stream),
    /** Whoever walks over all streams does not push out those that are worked with. */
    put: (stream: string, stand: Gemerkt<Z>, isWalk: boolean) => {
      if (isWalk && staende.size >= size && !staende.has(stream)) return
      staende.delete(stream)
      if (size > 0) staende.set(stream, stand)
      const [oldest] = staende.keys()
      if (staende.size > size && oldest !== undefined) staende.delete(oldest)
    },
  }
}

/** What is going on with a stream; it is called off where the stream is to be forgotten meanwhile, so that nothing erased comes back. */
interface Gang {
  isCalledOff: boolean
}

/** Those that are going on, per stream. */
const openGaenge = () => {
  const going = new Map<string, Set<Gang>>()
  return {
    callOff: (stream: string) => {
      for (const gang of going.get(stream) ?? []) gang.isCalledOff = true
    },
    during: async <A>(stream: string, work: (gang: Gang) => Promise<A>): Promise<A> => {
      const gang: Gang = { isCalledOff: false }
      const all = going.get(stream) ?? new Set()
      going.set(stream, all.add(gang))
      try {
        return await work(gang)
      } finally {
        all.delete(gang)
        if (all.size === 0 && going.get(stream) === all) going.delete(stream)
      }
    },
  }
}

const isErased = (error: unknown): boolean => error instanceof TeilhabeError && error.reason === "erased"

/** Keeps states beside their events, and reads them again. */
const openKept = <Z, E>({ run, store }: Anschluss, art: Stromart<Z, E>, snapshotEvery: number) => ({
  load: async (stream: string): Promise<Gemerkt<Z>> => {
    const snapshot = snapshotEvery === 0 ? undefined : await run(store.loadSnapshot(stream))
    if (snapshot?.format !== art.snapshot || !art.isAt(snapshot.data, idIn(art, stream) ?? "", snapshot.version)) return { zustand: art.initial, version: 0, revision: 0, tried: 0 }
    const { data, revision, version } = snapshot
    return { zustand: freeze(data), version, revision, tried: version }
  },
  // A state is a shortcut and nothing depends on it: where it cannot be kept, it is tried again when as many events have come once more.
  keep: async (stream: string, { revision, version, zustand }: Stand<Z>, tried: number): Promise<number> => {
    if (snapshotEvery === 0 || version - tried < snapshotEvery) return tried
    await run(store.saveSnapshot({ stream, version, revision, format: art.snapshot, data: zustand })).catch(() => false)
    return version
  },
})

/** Reads, and reads again where the stream was erased or rewritten meanwhile: an answer from before would hold words that are gone. */
const readingFresh = ({ callOff, during }: ReturnType<typeof openGaenge>, drop: (stream: string) => void) =>
  async <A>(stream: string, read: (gang: Gang) => Promise<A>): Promise<A> => {
    try {
      for (;;) {
        const [answer, isOld] = await during(stream, async (gang) => [await read(gang), gang.isCalledOff] as const)
        if (!isOld) return answer
      }
    } catch (error) {
      if (isErased(error)) callOff(stream)
      drop(stream)
      throw error
    }
  }

/** Opens the states of the streams of one kind. */
export const openStromspeicher = <Z, E>(anschluss: Anschluss, art: Stromart<Z, E>, { cache, snapshotEvery }: Pick<Geprueft, "cache" | "snapshotEvery">): Stromspeicher<Z, E> => {
  const [memory, kept, gaenge] = [remembered<Z>(cache), openKept(anschluss, art, snapshotEvery), openGaenge()]
  const neu: Stand<Z> = { zustand: art.initial, version: 0, revision: 0 }

  const forget = (stream: string): void => {
    gaenge.callOff(stream)
    memory.forget(stream)
  }

  const take = async (stream: string, stand: Gemerkt<Z>, gang: Gang, isWalk: boolean): Promise<Stand<Z>> => {
    const tried = stand.version === 0 ? 0 : await kept.keep(stream, stand, stand.tried)
    if (stand.version > 0 && !gang.isCalledOff) memory.put(stream, { ...stand, tried }, isWalk)
    return stand
  }

  /** Reads on from a state, beginning with its last event, which has to be the one that it was made of. */
  const advance = async (stream: string, from: Gemerkt<Z>, gang: Gang, isWalk: boolean): Promise<Stand<Z> | undefined> => {
    const { events, revision, version } = await readStream(anschluss, art.format, stream, Math.max(from.version, 1))
    const since = from.version === 0 ? events : events.slice(1)
    const [first] = events
    // Rewritten meanwhile, or restored from a backup: an older one, or one that another history was written on.
    const isOther = first === undefined || revision !== from.revision || version !== from.version + since.length || (from.last ?? first.id) !== first.id
    if (from.version > 0 && isOther) return undefined
    const last = events.at(-1)?.id
    const zustand = after(art, from.zustand, since.map(({ ereignis }) => ereignis))
    return take(stream, { zustand, version, revision, tried: from.tried, ...(last === undefined ? {} : { last }) }, gang, isWalk)
  }

  const loadOnce = async (stream: string, gang: Gang, isWalk: boolean): Promise<Stand<Z>> => {
    const known = memory.get(stream)
    const stand = (known && await advance(stream, known, gang, isWalk)) ?? await advance(stream, await kept.load(stream), gang, isWalk) ?? await advance(stream, { ...neu, tried: 0 }, gang, isWalk)
    return stand ?? neu
  }

  const fresh = readingFresh(gaenge, memory.forget)

  return {
    load: (stream, { isWalk = false } = {}) => fresh(stream, (gang) => loadOnce(stream, gang, isWalk)),
    events: (stream) => fresh(stream, () => readStream(anschluss, art.format, stream)),
    put: (stream, stand, last) => gaenge.during(stream, (gang) => take(stream, { ...stand, tried: memory.get(stream)?.tried ?? 0, ...(last === undefined ? {} : { last }) }, gang, false)),
    forget,
  }
}
