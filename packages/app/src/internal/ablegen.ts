import { type Ereignis, withoutDaten } from "@teilhabe/core/fall"
import type { StoreRequest } from "@teilhabe/core/ports"
import type { Anschluss } from "./anschluss.js"
import { fallformat, requireNothingLost } from "./fallformat.js"
import type { Fallspeicher, Stand } from "./fallspeicher.js"
import type { Gelesen } from "./lesen.js"
import { TeilhabeError, toTeilhabeError } from "./TeilhabeError.js"

/** What is to be stored, on which state of which stream, under the id of the request. */
export interface Ablage {
  readonly stream: string
  readonly id: string
  readonly stand: Stand
  readonly ereignisse: ReadonlyArray<Ereignis.Ereignis>
}

/** That it is stored. */
export interface Abgelegt {
  /** It was stored before, and not now. */
  readonly repeated: boolean
  /** The place of the last event in the order of the store. */
  readonly position: number
}

type Geloescht = Extract<Ereignis.Ereignis, { readonly _tag: "DatenErased" }>

/** Tells whether an event takes words from those before it. */
export const isGeloescht = (ereignis: Ereignis.Ereignis): ereignis is Geloescht => ereignis._tag === "DatenErased"

const newEvents = ({ ereignisse, id }: Ablage): ReadonlyArray<StoreRequest.NewEvent> =>
  ereignisse.map((ereignis, at) => ({ id: `${id}/${at}`, ...fallformat.write(ereignis) }))

const payloadsWithout = (events: Gelesen<Ereignis.Ereignis>["events"], geloescht: ReadonlyArray<Geloescht>): ReadonlyArray<unknown> => {
  for (const event of events) requireNothingLost(event, event.ereignis)
  const all = events.map(({ ereignis }) => ereignis)
  const wiped = geloescht.reduce<ReadonlyArray<Ereignis.Ereignis>>((left, { datenarten, personen }) => withoutDaten(left, personen, datenarten), all)
  return events.map((event, at) => fallformat.rewrite(event, wiped[at] ?? event.ereignis))
}

/** The rule, the day and who, as the store keeps them of an erasure. */
const erasureOf = ({ grundlage, vermerk }: Geloescht): Pick<StoreRequest.RewriteRequest, "by" | "on" | "rule"> =>
  ({ on: vermerk.am, by: vermerk.von, rule: grundlage.art === "loeschklasse" ? grundlage.id : grundlage.art })

/** At which revision of a stream the erasures of words are known to have ended: another process may have stopped at a later one. */
type Beendet = Map<string, number>

// The words go from the events in the same step in which it is stored that they go: no crash leaves the one without the other.
const rewriteWith = ({ run, store }: Anschluss, speicher: Fallspeicher, beendet: Beendet) =>
  async (ablage: Ablage, [first, ...others]: readonly [Geloescht, ...ReadonlyArray<Geloescht>]): Promise<Abgelegt> => {
    const { stand, stream } = ablage
    const { events, revision, version } = await speicher.events(stream)
    if (version !== stand.version || revision !== stand.revision) throw new TeilhabeError("conflict", `The stream ${JSON.stringify(stream)} was written meanwhile`)
    const data = payloadsWithout(events, [first, ...others])
    try {
      const { position } = await run(store.rewrite({ stream, expected: version, revision, data, append: newEvents(ablage), ...erasureOf(first) }))
      beendet.set(stream, revision + 1)
      return { repeated: false, position: position + ablage.ereignisse.length }
    } finally {
      speicher.forget(stream)
    }
  }

/** The last erasure of words of a stream as the call that stored it, where nothing came after it; else, one that changes no word. */
const repeatedErasure = (stream: string, { events, revision, version }: Gelesen<Ereignis.Ereignis>): ReadonlyArray<StoreRequest.RewriteRequest> => {
  const geloescht = events.map(({ ereignis }) => ereignis).findLast(isGeloescht)
  if (geloescht === undefined) return []
  const all = events.map((event) => event.data)
  const anew = { stream, expected: version, revision, data: all, append: [], ...erasureOf(geloescht) }
  const last = events.at(-1)
  if (last === undefined || !isGeloescht(last.ereignis)) return [anew]
  const { data, id, schema, type } = last
  return [{ stream, expected: version - 1, data: all.slice(0, -1), append: [{ id, type, schema, data }], ...erasureOf(geloescht) }, anew]
}

// The event is there, and no rewrite came with it, as in a store that was filled from another one.
const isAlone = (error: unknown): boolean => toTeilhabeError(error).reason === "duplicate"

/** Sends the last erasure of words of a stream again, until nobody else is in between. */
const finishWith = ({ run, store }: Anschluss, speicher: Fallspeicher, beendet: Beendet) => async (stream: string): Promise<void> => {
  for (;;) {
    const stand = await speicher.events(stream)
    const [first, anew] = repeatedErasure(stream, stand)
    if (first === undefined || beendet.get(stream) === stand.revision) return
    const again = async (request: StoreRequest.RewriteRequest): Promise<void> => {
      await run(store.rewrite(request))
      beendet.set(stream, stand.revision + (request.append.length === 0 ? 1 : 0))
    }
    try {
      await again(first).catch((error: unknown) => {
        if (anew !== undefined && isAlone(error)) return again(anew)
        throw error
      })
      return
    } catch (error) {
      if (toTeilhabeError(error).reason !== "conflict") throw error
    } finally {
      speicher.forget(stream)
    }
  }
}

/** What stores the events of a request, at least one, all in one step, and ends what was left of it. */
export interface Speicherung {
  readonly append: (ablage: Ablage) => Promise<Abgelegt>
  /**
   * Ends an erasure of words that is stored, and may have stopped before its end: keys that were not destroyed, a log that holds the words, a
   * process that died between. A store cannot be asked whether it has ended; asked for the same again, it ends it.
   */
  readonly finish: (stream: string) => Promise<void>
}

/** Opens what stores the events of requests. */
export const openSpeicherung = (anschluss: Anschluss, speicher: Fallspeicher): Speicherung => {
  const beendet: Beendet = new Map()
  const rewrite = rewriteWith(anschluss, speicher, beendet)
  const { run, store } = anschluss
  return {
    append: async (ablage) => {
      const { ereignisse, stand: { revision, version }, stream } = ablage
      const [first, ...others] = ereignisse.filter(isGeloescht)
      if (first !== undefined) return rewrite(ablage, [first, ...others])
      const { repeated, to } = await run(store.append([{ stream, expected: version, revision, events: newEvents(ablage) }]))
      return { repeated, position: to }
    },
    finish: finishWith(anschluss, speicher, beendet),
  }
}
