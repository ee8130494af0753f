import { Ablehnung } from "@teilhabe/core/ereignis"
import { type Befehl as Gremienbefehl, type Gremienstand, umsetzung, type Umsetzung } from "@teilhabe/core/gremienarbeit"
import { type Id, Stichtag } from "@teilhabe/core/kernel"
import { Befehl, befehlOf, type Ereignis } from "@teilhabe/core/projektverlauf"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { keyOf, orRefuse, requireObject } from "./eingaben.js"
import { gremienart } from "./gremienart.js"
import { ereignisseOf, type Jahresstand, staendeOf } from "./jahresregister.js"
import type { Projektbuch, Projektergebnis } from "./projekte.js"
import { projektart, type Projektbefehlseingabe } from "./projektart.js"
import { after } from "./stromspeicher.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** What came of an order of a decision, and in which Projekt. */
export interface Umgesetzt extends Projektergebnis {
  readonly projekt: string
}

/** Carries out what a decision ordered for Projekte. */
export type Umsetze = (beschluss: string, vermerk: Projektbefehlseingabe["vermerk"], options?: { readonly am?: string }) => Promise<ReadonlyArray<Umgesetzt>>

type Lage = Gremienstand.Beschlusslage

/** A decision that a Gremium took. */
export interface Genommen extends Lage {
  readonly gremium: Id.Id
}

/** Every decision that was taken, by the Gremien in the order of their ids. */
export const beschluesseIn = ({ gremien }: Jahresstand): ReadonlyArray<Genommen> =>
  [...staendeOf(gremienart, gremien)].flatMap(([gremium, { beschluesse }]) => beschluesse.map((lage) => ({ ...lage, gremium })))

/** The ids of decisions that other Gremien took, where a command is to take one. */
export const takenElsewhere = async (befehl: Gremienbefehl.Befehl, read: () => Promise<Jahresstand>): Promise<{ readonly vergeben?: ReadonlySet<Id.Id> }> => {
  if (befehl._tag !== "TakeBeschluss") return {}
  const others = beschluesseIn(await read()).filter(({ gremium }) => gremium !== befehl.gremium)
  return { vergeben: new Set(others.map(({ beschluss }) => beschluss.id)) }
}

/** The decision of an id, which is unique in the city. */
const findBeschluss = (stand: Jahresstand, id: Id.Id): Genommen => {
  const [found, other] = beschluesseIn(stand).filter(({ beschluss }) => beschluss.id === id)
  if (other !== undefined) throw new TeilhabeError("request", `Two Gremien took a decision ${JSON.stringify(id)}: ${String(found?.gremium)} and ${other.gremium}; nothing was done, as it is not known which one is meant`)
  if (found !== undefined) return found
  // It may stand where nobody can read.
  const [unread] = stand.unlesbare
  if (unread !== undefined) throw unread.unlesbar
  throw new TeilhabeError("not-found", `There is no decision ${JSON.stringify(id)}: no Gremium took one under this id`)
}

/** What is to be done in a Projekt, by the place of the order among the effects of the decision. */
interface Anordnung {
  readonly id: string
  readonly befehl: Befehl.Befehl
  readonly umsetzung: Umsetzung
  /** The same order with the note of an event that came of it. */
  readonly likeStored: (stored: Ereignis.Ereignis) => Befehl.Befehl
}

const anordnungOf = (folge: Umsetzung, at: number, kopf: Readonly<Record<string, unknown>>): ReadonlyArray<Anordnung> => {
  const { beschluss, wirkung } = folge
  if (wirkung.art !== "projekt") return []
  const { auftrag } = wirkung
  const { am, vermerk } = projektart.read({ ...Schema.encodeSync(Befehl.Auftrag)(auftrag), ...kopf, beschluss })
  return [{
    id: `beschluss/${beschluss}/${at}`,
    befehl: befehlOf(auftrag, beschluss, vermerk, am),
    umsetzung: folge,
    likeStored: (stored) => befehlOf(auftrag, beschluss, stored.vermerk, stored.am),
  }]
}

/** The outcome of what was carried out before, by whichever call. */
const doneBefore = ({ projekte }: Jahresstand, { befehl: { projekt }, umsetzung: { durch } }: Anordnung): Umgesetzt | undefined => {
  const events = projekte.get(projekt) ?? []
  const at = events.findIndex(({ ereignis }) => durch?.art === "projektereignis" && ereignis === durch.ereignis)
  const event = events[at]
  return event === undefined ? undefined : { projekt, zustand: after(projektart, projektart.initial, ereignisseOf(events.slice(0, at + 1))), ereignisse: [event.ereignis], version: at + 1, position: event.position }
}

const checkHolds = ({ befehl, umsetzung: { am, beschluss, stand } }: Anordnung): Result.Result<void, Ablehnung.Ablehnung> =>
  stand !== "aufgehoben" ? Result.void : Result.fail(Ablehnung.make(
    "gremienarbeit/BeschlussRevoked", befehl._tag, `the decision ${beschluss} was taken back on ${String(am)}, and was not carried out by then`, "a decision that holds", { beschluss, am: String(am) }))

// What was done is done, whatever day its note speaks of: nothing is carried out twice.
const ALLES = Stichtag.make(2999, 12, 31)

/** Makes what carries out decisions: each order once, named after the decision. */
export const openUmsetzung = (read: () => Promise<Jahresstand>, buch: Projektbuch): Umsetze =>
  async (given, vermerk, options = {}) => {
    const id = keyOf(given, "The id of a decision")
    requireObject(options, "The options of carryOut")
    const stand = await read()
    const lage = findBeschluss(stand, id)
    const kopf = { vermerk, ...(options.am === undefined ? {} : { am: options.am }) }
    const folgen = umsetzung([lage], [...stand.projekte.values()].flatMap(ereignisseOf), ALLES)
    const done: Array<Umgesetzt> = []
    for (const anordnung of folgen.flatMap((one, at) => anordnungOf(one, at, kopf))) {
      const before = doneBefore(stand, anordnung)
      if (before === undefined) orRefuse(checkHolds(anordnung))
      done.push(before ?? { projekt: anordnung.befehl.projekt, ...await buch.submit({ ...anordnung, repeatable: true }) })
    }
    return done
  }
