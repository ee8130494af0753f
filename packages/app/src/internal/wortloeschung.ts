import { type Ereignis, type Fall, withoutDaten } from "@teilhabe/core/fall"
import type { StoreRequest } from "@teilhabe/core/ports"
import * as ablegen from "./ablegen.js"
import type { Anschluss } from "./anschluss.js"
import { fallformat, requireNothingLost } from "./fallformat.js"
import { fallart, type Fallspeicher } from "./fallspeicher.js"
import type { Gelesen } from "./lesen.js"
import { TeilhabeError, toTeilhabeError } from "./TeilhabeError.js"

type Ablage = ablegen.Ablage<Fall.Fall, Ereignis.Ereignis>

type Geloescht = Extract<Ereignis.Ereignis, { readonly _tag: "DatenErased" }>

const isGeloescht = (ereignis: Ereignis.Ereignis): ereignis is Geloescht => ereignis._tag === "DatenErased"

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
  async (ablage: Ablage, [first, ...others]: readonly [Geloescht, ...ReadonlyArray<Geloescht>]): Promise<ablegen.Abgelegt> => {
    const { stand, stream } = ablage
    const { events, revision, version } = await speicher.events(stream)
    if (version !== stand.version || revision !== stand.revision) throw new TeilhabeError("conflict", `The stream ${JSON.stringify(stream)} was written meanwhile`)
    const data = payloadsWithout(events, [first, ...others])
    try {
      const { position } = await run(store.rewrite({ stream, expected: version, revision, data, append: ablegen.newEvents(fallart, ablage), ...erasureOf(first) }))
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

/** Opens what stores the events of requests to cases; an erasure of words is stored by rewriting. */
export const openFallspeicherung = (anschluss: Anschluss, speicher: Fallspeicher): ablegen.Speicherung<Fall.Fall, Ereignis.Ereignis> => {
  const beendet: Beendet = new Map()
  const rewrite = rewriteWith(anschluss, speicher, beendet)
  const { append } = ablegen.openSpeicherung(anschluss, fallart)
  return {
    append: async (ablage) => {
      const [first, ...others] = ablage.ereignisse.filter(isGeloescht)
      return first === undefined ? append(ablage) : rewrite(ablage, [first, ...others])
    },
    isGeloescht,
    finish: finishWith(anschluss, speicher, beendet),
  }
}
