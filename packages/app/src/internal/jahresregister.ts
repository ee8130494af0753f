import type { Ereignis as Gremienereignis, Gremienstand } from "@teilhabe/core/gremienarbeit"
import { Id, type Stichtag } from "@teilhabe/core/kernel"
import type { Ereignis as Projektereignis, Projektstand } from "@teilhabe/core/projektverlauf"
import type { Anschluss } from "./anschluss.js"
import { gremienart } from "./gremienart.js"
import type { Gelesen } from "./lesen.js"
import { projektart } from "./projektart.js"
import { idIn, type Stromart } from "./stromart.js"
import { openStromregister, type Unlesbar } from "./stromregister.js"
import type { Vorgangsart } from "./strombuch.js"
import { after, type Stromspeicher } from "./stromspeicher.js"

/** A stream of a Projekt or Gremium that cannot be read, and why: what is told of the city is told without it. */
export interface UnlesbarerStrom extends Unlesbar {
  readonly stream: string
}

/** The events of some streams by their ids. */
type Stroeme<E> = ReadonlyMap<string, Gelesen<E>["events"]>

/** What happened in all Projekte and Gremien. */
export interface Jahresstand {
  readonly projekte: Stroeme<Projektereignis.Ereignis>
  readonly gremien: Stroeme<Gremienereignis.Ereignis>
  readonly unlesbare: ReadonlyArray<UnlesbarerStrom>
}

/** Where the events of both kinds come from. */
export interface Jahresquellen {
  readonly projekte: Stromspeicher<Projektstand.Projektstand, Projektereignis.Ereignis>
  readonly gremien: Stromspeicher<Gremienstand.Gremienstand, Gremienereignis.Ereignis>
}

/** The events of a stream without their places. */
export const ereignisseOf = <E>(events: Gelesen<E>["events"]): ReadonlyArray<E> => events.map(({ ereignis }) => ereignis)

/** How all streams of one kind stand, as of now or as it was known at the end of a day. */
export const staendeOf = <Z, E, B>(art: Vorgangsart<Z, E, B>, stroeme: Stroeme<E>, stichtag?: Stichtag.Stichtag): ReadonlyMap<Id.Id, Z> =>
  new Map([...stroeme].map(([id, events]) => {
    const ereignisse = ereignisseOf<E>(events)
    return [Id.make(id), stichtag === undefined ? after(art, art.initial, ereignisse) : art.standAt(ereignisse, stichtag)]
  }))

/** Keeps the events of all Projekte and Gremien: reads on from where it was, and anew the streams to which something came. */
export const openJahresregister = (anschluss: Anschluss, { gremien, projekte }: Jahresquellen): (() => Promise<Jahresstand>) => {
  const isOf = (art: Pick<Stromart<never, never>, "name">, stream: string): boolean => idIn(art, stream) !== undefined
  const list = openStromregister(anschluss, {
    isListed: (stream) => isOf(projektart, stream) || isOf(gremienart, stream),
    look: async (stream) => (isOf(projektart, stream) ? { projekt: (await projekte.events(stream)).events } : { gremium: (await gremien.events(stream)).events }),
    forget: (stream) => {
      projekte.forget(stream)
      gremien.forget(stream)
    },
  })
  return async () => {
    const stand = { projekte: new Map<string, Gelesen<Projektereignis.Ereignis>["events"]>(), gremien: new Map<string, Gelesen<Gremienereignis.Ereignis>["events"]>() }
    const unlesbare: Array<UnlesbarerStrom> = []
    for (const [stream, zeile] of await list()) {
      if ("unlesbar" in zeile) unlesbare.push({ stream, unlesbar: zeile.unlesbar })
      else if ("projekt" in zeile) stand.projekte.set(idIn(projektart, stream) ?? stream, zeile.projekt)
      else stand.gremien.set(idIn(gremienart, stream) ?? stream, zeile.gremium)
    }
    return { ...stand, unlesbare }
  }
}
