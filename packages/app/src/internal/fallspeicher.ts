import { type Ereignis, evolve, type Fall, Phase } from "@teilhabe/core/fall"
import type { Anschluss } from "./anschluss.js"
import { fallformat, fallIdOf } from "./fallformat.js"
import { type Gelesen, readStream } from "./lesen.js"
import type { Geprueft } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** What a kept state is written as. Raise it with every change of what a case holds, or of what `evolve` makes of an event. */
export const FORMAT = "fall/1"

/** A case as it stands in the store. */
export interface Stand {
  readonly fall: Fall.Fall
  readonly version: number
  readonly revision: number
}

/** Where the states of cases come from: memory, what was kept beside the events, and the events. */
export interface Fallspeicher {
  /** The case of a stream as it stands now; `neu` where nobody wrote it. */
  readonly load: (stream: string, options?: { readonly isWalk?: boolean }) => Promise<Stand>
  readonly events: (stream: string) => Promise<Gelesen<Ereignis.Ereignis>>
  /** Takes over what was just stored, so that it need not be read; with the id of its last event it is believed only on that one. */
  readonly put: (stream: string, stand: Stand, last?: string) => Promise<Stand>
  /** Lets go of a stream that was erased or rewritten; what is being read of it now is read again. */
  readonly forget: (stream: string) => void
}

const NEU: Stand = { fall: { phase: "neu" }, version: 0, revision: 0 }

/** Freezes a state: it is handed out and built upon. What is frozen stands in the state before and was walked through then. */
const freeze = <A>(value: A): A => {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
  return value
}

/** Tells the case after events. */
export const after = (fall: Fall.Fall, ereignisse: ReadonlyArray<Ereignis.Ereignis>): Fall.Fall => freeze(ereignisse.reduce(evolve, fall))

/** A stand with what it takes to believe it again. */
interface Gemerkt extends Stand {
  /** The version at which it was last tried to keep it beside its events. */
  readonly tried: number
  /** The id of its last event, where it was read: another one under the same version is another history. */
  readonly last?: string
}

/** The states of the last cases asked for. */
const remembered = (size: number) => {
  const staende = new Map<string, Gemerkt>()
  return {
    get: (stream: string) => staende.get(stream),
    forget: (stream: string) => void staende.delete(stream),
    /** Whoever walks over all cases does not push out those that are worked with. */
    put: (stream: string, stand: Gemerkt, isWalk: boolean) => {
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

const phasen: ReadonlySet<unknown> = new Set(Phase.uebergaenge.flatMap(({ nach, von }) => [nach, von]))

/** Whether a kept state looks like a case of this stream at this version; what does not is built from its events. */
const isFallAt = (data: unknown, stream: string, version: number): data is Fall.Eroeffnet => {
  if (typeof data !== "object" || data === null) return false
  const { fall, personen, phase, version: counted } = data as Readonly<Record<string, unknown>>
  return phase !== "neu" && phasen.has(phase) && fall === fallIdOf(stream) && Array.isArray(personen) && counted === version
}

const isErased = (error: unknown): boolean => error instanceof TeilhabeError && error.reason === "erased"

/** Keeps states beside their events, and reads them again. */
const openKept = ({ run, store }: Anschluss, snapshotEvery: number) => ({
  load: async (stream: string): Promise<Gemerkt> => {
    const snapshot = snapshotEvery === 0 ? undefined : await run(store.loadSnapshot(stream))
    if (snapshot?.format !== FORMAT || !isFallAt(snapshot.data, stream, snapshot.version)) return { ...NEU, tried: 0 }
    const { data, revision, version } = snapshot
    return { fall: freeze(data), version, revision, tried: version }
  },
  // A state is a shortcut and nothing depends on it: where it cannot be kept, it is tried again when as many events have come once more.
  keep: async (stream: string, { fall, revision, version }: Stand, tried: number): Promise<number> => {
    if (snapshotEvery === 0 || version - tried < snapshotEvery) return tried
    await run(store.saveSnapshot({ stream, version, revision, format: FORMAT, data: fall })).catch(() => false)
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

/** Opens the states of cases. */
export const openFallspeicher = (anschluss: Anschluss, { cache, snapshotEvery }: Pick<Geprueft, "cache" | "snapshotEvery">): Fallspeicher => {
  const [memory, kept, gaenge] = [remembered(cache), openKept(anschluss, snapshotEvery), openGaenge()]

  const forget = (stream: string): void => {
    gaenge.callOff(stream)
    memory.forget(stream)
  }

  const take = async (stream: string, stand: Gemerkt, gang: Gang, isWalk: boolean): Promise<Stand> => {
    const tried = stand.version === 0 ? 0 : await kept.keep(stream, stand, stand.tried)
    if (stand.version > 0 && !gang.isCalledOff) memory.put(stream, { ...stand, tried }, isWalk)
    return stand
  }

  /** Reads on from a state, beginning with its last event, which has to be the one that it was made of. */
  const advance = async (stream: string, from: Gemerkt, gang: Gang, isWalk: boolean): Promise<Stand | undefined> => {
    const { events, revision, version } = await readStream(anschluss, fallformat, stream, Math.max(from.version, 1))
    const since = from.version === 0 ? events : events.slice(1)
    const [first] = events
    // Rewritten meanwhile, or restored from a backup: an older one, or one that another history was written on.
    const isOther = first === undefined || revision !== from.revision || version !== from.version + since.length || (from.last ?? first.id) !== first.id
    if (from.version > 0 && isOther) return undefined
    const last = events.at(-1)?.id
    const stand: Gemerkt = { fall: after(from.fall, since.map(({ ereignis }) => ereignis)), version, revision, tried: from.tried, ...(last === undefined ? {} : { last }) }
    return take(stream, stand, gang, isWalk)
  }

  const loadOnce = async (stream: string, gang: Gang, isWalk: boolean): Promise<Stand> => {
    const known = memory.get(stream)
    const stand = (known && await advance(stream, known, gang, isWalk)) ?? await advance(stream, await kept.load(stream), gang, isWalk) ?? await advance(stream, { ...NEU, tried: 0 }, gang, isWalk)
    return stand ?? NEU
  }

  const fresh = readingFresh(gaenge, memory.forget)

  return {
    load: (stream, { isWalk = false } = {}) => fresh(stream, (gang) => loadOnce(stream, gang, isWalk)),
    events: (stream) => fresh(stream, () => readStream(anschluss, fallformat, stream)),
    put: (stream, stand, last) => gaenge.during(stream, (gang) => take(stream, { ...stand, tried: memory.get(stream)?.tried ?? 0, ...(last === undefined ? {} : { last }) }, gang, false)),
    forget,
  }
}

/** The case of a stand, or says that there is none. */
export const requireEroeffnet = (fallId: string, { fall }: Stand): Fall.Eroeffnet => {
  if (fall.phase !== "neu") return fall
  throw new TeilhabeError("not-found", `There is no case ${JSON.stringify(fallId)}: nothing was stored under this id`)
}
