import { type Ereignis, withoutDaten } from "@teilhabe/core/fall"
import type { StoreRequest } from "@teilhabe/core/ports"
import type { Anschluss } from "./anschluss.js"
import { fallformat } from "./fallformat.js"
import type { Fallspeicher, Stand } from "./fallspeicher.js"
import type { Gelesen } from "./lesen.js"
import { TeilhabeError } from "./TeilhabeError.js"

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
  const all = events.map(({ ereignis }) => ereignis)
  const wiped = geloescht.reduce<ReadonlyArray<Ereignis.Ereignis>>((left, { datenarten, personen }) => withoutDaten(left, personen, datenarten), all)
  return events.map((event, at) => fallformat.rewrite(event, wiped[at] ?? event.ereignis))
}

// The words go from the events in the same step in which it is stored that they go: no crash leaves the one without the other.
const rewrite = async ({ run, store }: Anschluss, speicher: Fallspeicher, ablage: Ablage, [first, ...others]: readonly [Geloescht, ...ReadonlyArray<Geloescht>]): Promise<Abgelegt> => {
  const { stand, stream } = ablage
  const { events, revision, version } = await speicher.events(stream)
  if (version !== stand.version) throw new TeilhabeError("conflict", `The stream ${JSON.stringify(stream)} was written meanwhile`)
  const { grundlage, vermerk } = first
  const data = payloadsWithout(events, [first, ...others])
  const erasure = { on: vermerk.am, by: vermerk.von, rule: grundlage.art === "loeschklasse" ? grundlage.id : grundlage.art }
  const { position } = await run(store.rewrite({ stream, expected: version, revision, data, append: newEvents(ablage), ...erasure }))
  speicher.forget(stream)
  return { repeated: false, position: position + ablage.ereignisse.length }
}

/** Makes what stores the events of a request, at least one, all in one step. */
export const openAblage = (anschluss: Anschluss, speicher: Fallspeicher) => async (ablage: Ablage): Promise<Abgelegt> => {
  const { ereignisse, stand: { revision, version }, stream } = ablage
  const [first, ...others] = ereignisse.filter(isGeloescht)
  if (first !== undefined) return rewrite(anschluss, speicher, ablage, [first, ...others])
  const { run, store } = anschluss
  const { repeated, to } = await run(store.append([{ stream, expected: version, revision, events: newEvents(ablage) }]))
  return { repeated, position: to }
}
