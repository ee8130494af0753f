import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Ereignis } from "../../Ereignis.js"
import type { Gefuehrtes, Projektstand, Verschiebung, Vorgemerkt, Wegmarke } from "../../Projektstand.js"

/** The event with a name. */
export type EreignisOf<T extends Ereignis["_tag"]> = Extract<Ereignis, { readonly _tag: T }>

/** Tells how a Projekt stands after one event, in a Lage that takes it; it returns the state as it was where the event has no place. */
type Evolver<T extends Ereignis["_tag"]> = (stand: Projektstand, ereignis: EreignisOf<T>) => Projektstand

/** Tells how a Projekt stands after some events, one function each. */
export type Evolvers<T extends Ereignis["_tag"]> = { readonly [K in T]: Evolver<K> }

/** What every Projekt has of which something was noted, whatever its Lage. */
export type Kern = Omit<Vorgemerkt, "lage">

/** The day from which something holds: the one that is said, or else that of the note. */
export const tagOf = ({ am, vermerk }: Pick<Ereignis, "am" | "vermerk">): Stichtag.Stichtag => am ?? vermerk.am

const marke = (lage: Wegmarke["lage"], seit: Stichtag.Stichtag, { beschluss, vermerk }: Ereignis, faellig?: Stichtag.Stichtag): Wegmarke =>
  ({ lage, seit, notiert: vermerk.am, ...(faellig === undefined ? {} : { faellig }), ...(beschluss === undefined ? {} : { beschluss }) })

const beginKern = (ereignis: Ereignis): Kern => ({
  projekt: ereignis.projekt, seit: tagOf(ereignis), weg: [], meilensteine: [], verschiebungen: [], erfuellt: [], mittel: [], kennzahlen: [],
  bewertungen: [], anpassungen: [], zielgruppen: [], orte: [], zuletzt: ereignis.vermerk.am, version: 0,
})

// Whatever belonged to the Lage before stays behind.
const kernOf = ({ anpassungen, bewertungen, erfuellt, kennzahlen, meilensteine, mittel, orte, plan, projekt, seit, verschiebungen, version, weg, zielgruppen, zuletzt }: Gefuehrtes): Kern => ({
  anpassungen, bewertungen, erfuellt, kennzahlen, meilensteine, mittel, orte, projekt, seit, verschiebungen, version, weg, zielgruppen, zuletzt,
  ...(plan === undefined ? {} : { plan }),
})

/** The state to which something is noted: a Projekt of which nothing was noted yet is now on the list, and not yet on its way. */
export const gefuehrt = (stand: Projektstand, ereignis: Ereignis): Gefuehrtes => {
  if (stand.lage !== "vorgesehen") return stand
  const kern = beginKern(ereignis)
  return { ...kern, lage: "vorgemerkt", weg: [marke("vorgemerkt", kern.seit, ereignis)] }
}

/** What is in a state but its Lage. */
type OhneKern<S extends Gefuehrtes> = Omit<S, keyof Kern>

type Faellig = Pick<Gefuehrtes, "lage"> & { readonly bis?: Stichtag.Stichtag; readonly ende?: Stichtag.Stichtag }

// The days of a plan are kept as a plan.
const faelligOf = ({ bis, ende, lage }: Faellig): Stichtag.Stichtag | undefined => (lage === "laufend" ? ende : bis)

/**
 * Takes the next step on the way. A Projekt that was on its way before the first note about it was never merely on the list, and no
 * step lies before the one that it follows.
 */
export const enter = <S extends Gefuehrtes>(stand: Projektstand, ereignis: Ereignis, next: (seit: Stichtag.Stichtag) => OhneKern<S>): S => {
  const kern = stand.lage === "vorgesehen" ? beginKern(ereignis) : kernOf(stand)
  const tag = tagOf(ereignis)
  const weg = kern.weg.filter(({ lage, seit }) => lage !== "vorgemerkt" || seit <= tag)
  const letzte = weg.at(-1)
  const seit = letzte === undefined ? tag : Stichtag.max(letzte.seit, tag)
  const own = next(seit)
  return { ...kern, ...own, seit, weg: [...weg, marke(own.lage, seit, ereignis, faelligOf(own as unknown as Faellig))] } as unknown as S
}

/** Without the plan of earlier: a new one stands in its place, or none. */
export const withoutPlan = (stand: Projektstand): Projektstand => {
  if (stand.lage === "vorgesehen") return stand
  const { plan: _plan, ...rest } = stand
  return rest
}

/** A day that was put off, as it is kept. */
export const verschiebung = (frist: Verschiebung["frist"], { beschluss, bis, grund, vermerk }: EreignisOf<"FristDeferred" | "ErprobungProlonged">): Verschiebung =>
  ({ frist, bis, grund, notiert: vermerk.am, ...(beschluss === undefined ? {} : { beschluss }) })
