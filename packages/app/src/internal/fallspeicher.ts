import { type Ereignis, evolve, type Fall } from "@teilhabe/core/fall"
import type { Anschluss } from "./anschluss.js"
import { fallformat } from "./fallformat.js"
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
  readonly load: (stream: string) => Promise<Stand>
  readonly events: (stream: string) => Promise<Gelesen<Ereignis.Ereignis>>
  /** Takes over what was just stored, so that it need not be read. */
  readonly put: (stream: string, stand: Stand) => Promise<Stand>
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

/** The states of the last cases asked for, and the version at which each was kept beside its events. */
const remembered = (size: number) => {
  const staende = new Map<string, Stand & { readonly kept: number }>()
  return {
    get: (stream: string) => staende.get(stream),
    forget: (stream: string) => void staende.delete(stream),
    put: (stream: string, stand: Stand & { readonly kept: number }) => {
      staende.delete(stream)
      if (size > 0) staende.set(stream, stand)
      const [oldest] = staende.keys()
      if (staende.size > size && oldest !== undefined) staende.delete(oldest)
    },
  }
}

/** Opens the states of cases. */
export const openFallspeicher = (anschluss: Anschluss, { cache, snapshotEvery }: Pick<Geprueft, "cache" | "snapshotEvery">): Fallspeicher => {
  const { run, store } = anschluss
  const memory = remembered(cache)

  const loadKept = async (stream: string): Promise<Stand & { readonly kept: number }> => {
    const snapshot = snapshotEvery === 0 ? undefined : await run(store.loadSnapshot(stream))
    if (snapshot?.format !== FORMAT) return { ...NEU, kept: 0 }
    const { data, revision, version } = snapshot
    return { fall: freeze(data as Fall.Fall), version, revision, kept: version }
  }

  // A state is a shortcut and nothing depends on it: where it cannot be kept, the next one is tried.
  const keep = async (stream: string, { fall, revision, version }: Stand, kept: number): Promise<number> => {
    if (snapshotEvery === 0 || version - kept < snapshotEvery) return kept
    return run(store.saveSnapshot({ stream, version, revision, format: FORMAT, data: fall })).then((saved) => (saved ? version : kept), () => kept)
  }

  const put = async (stream: string, stand: Stand, kept: number): Promise<Stand> => {
    if (stand.version > 0) memory.put(stream, { ...stand, kept: await keep(stream, stand, kept) })
    return stand
  }

  const advance = async (stream: string, from: Stand & { readonly kept: number }): Promise<Stand | undefined> => {
    const { events, revision, version } = await readStream(anschluss, fallformat, stream, from.version + 1)
    // Rewritten meanwhile, or restored from a backup that is older than what we know.
    if (from.version > 0 && (revision !== from.revision || version !== from.version + events.length)) return undefined
    return put(stream, { fall: after(from.fall, events.map(({ ereignis }) => ereignis)), version, revision }, from.kept)
  }

  const load = async (stream: string): Promise<Stand> => {
    try {
      const known = memory.get(stream)
      const stand = (known && await advance(stream, known)) ?? await advance(stream, await loadKept(stream)) ?? await advance(stream, { ...NEU, kept: 0 })
      return stand ?? NEU
    } catch (error) {
      memory.forget(stream)
      throw error
    }
  }

  return {
    load,
    events: (stream) => readStream(anschluss, fallformat, stream),
    put: (stream, stand) => put(stream, stand, memory.get(stream)?.kept ?? 0),
    forget: memory.forget,
  }
}

/** The case of a stand, or says that there is none. */
export const requireEroeffnet = (fallId: string, { fall }: Stand): Fall.Eroeffnet => {
  if (fall.phase !== "neu") return fall
  throw new TeilhabeError("not-found", `There is no case ${JSON.stringify(fallId)}: nothing was stored under this id`)
}
