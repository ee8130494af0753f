import type { StoreRequest } from "@teilhabe/core/ports"
import type { Anschluss } from "./anschluss.js"
import type { Stromart } from "./stromart.js"
import type { Stand } from "./stromspeicher.js"

/** What is to be stored, on which state of which stream, under the id of the request. */
export interface Ablage<Z, E> {
  readonly stream: string
  readonly id: string
  readonly stand: Stand<Z>
  readonly ereignisse: ReadonlyArray<E>
}

/** That it is stored. */
export interface Abgelegt {
  /** It was stored before, and not now. */
  readonly repeated: boolean
  /** The place of the last event in the order of the store. */
  readonly position: number
}

/** What stores the events of a request, at least one, all in one step, and ends what was left of it. */
export interface Speicherung<Z, E> {
  readonly append: (ablage: Ablage<Z, E>) => Promise<Abgelegt>
  /** Whether an event takes words from those before it; only those of cases do. */
  readonly isGeloescht: (ereignis: E) => boolean
  /**
   * Ends an erasure of words that is stored, and may have stopped before its end: keys that were not destroyed, a log that holds the words, a
   * process that died between. A store cannot be asked whether it has ended; asked for the same again, it ends it.
   */
  readonly finish: (stream: string) => Promise<void>
}

/** Names the events of a request after it. */
export const newEvents = <Z, E>({ format }: Stromart<Z, E>, { ereignisse, id }: Ablage<Z, E>): ReadonlyArray<StoreRequest.NewEvent> =>
  ereignisse.map((ereignis, at) => ({ id: `${id}/${at}`, ...format.write(ereignis) }))

/** Opens what stores the events of requests, of streams from which no words are taken. */
export const openSpeicherung = <Z, E>({ run, store }: Anschluss, art: Stromart<Z, E>): Speicherung<Z, E> => ({
  append: async (ablage) => {
    const { stand: { revision, version }, stream } = ablage
    const { repeated, to } = await run(store.append([{ stream, expected: version, revision, events: newEvents(art, ablage) }]))
    return { repeated, position: to }
  },
  isGeloescht: () => false,
  finish: async () => undefined,
})
