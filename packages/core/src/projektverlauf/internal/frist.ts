/**
 * What is due in a Projekt, by name: the first day that the Konzept or an event gave, and the day to which it was put off.
 *
 * @module
 */
import type { Dauer } from "../../kernel/Dauer.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import { type Frist, fristen } from "../../konzept/fristen.js"
import * as Horizontregel from "../../konzept/Horizontregel.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Projekt } from "../../konzept/Projekt.js"
import { ueberpruefungen } from "../../konzept/ueberpruefungen.js"
import type { Projektstand } from "../Projektstand.js"
import type { Terminschluessel } from "../Terminschluessel.js"

/** Something that is due, with the day that it had at first and the one that it has now. */
export interface Faellig {
  readonly schluessel: Terminschluessel
  /** The day that gave the name. */
  readonly erster: Stichtag.Stichtag
  /** The day after all that was put off and prolonged. */
  readonly jetzt: Stichtag.Stichtag
  readonly erfuellt: boolean
}

/** Beyond this year no term and no rhythm is counted, as the calendar ends soon after. */
export const LETZTES_JAHR = 2799

/** The last day of a trial of a length; its first day counts. A slip of the pen in the year leads to the end of the calendar. */
export const erprobungsende = (seit: Stichtag.Stichtag, dauer: Dauer): Stichtag.Stichtag =>
  Stichtag.jahr(seit) > LETZTES_JAHR ? Stichtag.make(2999, 12, 31) : Stichtag.endOfTerm(seit, dauer)

/** Names what is due by its kind and its first day. */
export const schluesselOf = (art: Frist["art"] | "pruefung", tag: Stichtag.Stichtag): Terminschluessel => `${art}/${tag}` as Terminschluessel

/** Names what is due by the id of its Meilenstein. */
export const meilensteinschluessel = (id: string): Terminschluessel => `meilenstein/${id}` as Terminschluessel

/** The rule by which a city counts its Horizonte; the assumption where it has none. */
export const regelOf = ({ horizontregel }: Pick<Konzept, "horizontregel">): Horizontregel.Horizontregel => horizontregel ?? Horizontregel.annahme

type Erster = readonly [schluessel: Terminschluessel, erster: Stichtag.Stichtag]

/** What the Konzept makes due, each review that comes back only once. */
const imKonzept = (projekt: Projekt | undefined, konzept: Konzept): ReadonlyArray<Erster> =>
  projekt === undefined ? [] : fristen(projekt, regelOf(konzept), konzept.beschluss).map(({ am, art }) => [schluesselOf(art, am), am])

/** What the state makes due: the answer of an examination, the end of a trial, what is to be reached. */
const imStand = (stand: Projektstand): ReadonlyArray<Erster> => {
  if (stand.lage === "vorgesehen") return []
  const offen = stand.meilensteine.filter((one) => one.stand === "offen").map(({ bis, id }): Erster => [meilensteinschluessel(id), bis])
  if (stand.lage === "in-pruefung" && stand.bis !== undefined) return [[schluesselOf("pruefung", stand.bis), stand.bis], ...offen]
  if (stand.lage !== "in-erprobung") return offen
  const ende = erprobungsende(stand.seit, stand.dauer)
  return [[schluesselOf("erprobungsende", ende), ende], ...offen]
}

const withStand = (stand: Projektstand, [schluessel, erster]: Erster): Faellig => {
  if (stand.lage === "vorgesehen") return { schluessel, erster, jetzt: erster, erfuellt: false }
  const verschoben = stand.verschiebungen.filter(({ frist }) => frist === schluessel).map(({ bis }) => bis)
  const verlaengert = stand.lage === "in-erprobung" && schluessel === schluesselOf("erprobungsende", erprobungsende(stand.seit, stand.dauer)) ? [stand.bis] : []
  return { schluessel, erster, jetzt: Stichtag.max(erster, ...verschoben, ...verlaengert), erfuellt: stand.erfuellt.some(({ frist }) => frist === schluessel) }
}

/** A later review of what is permanent: every day of the rhythm has its own name. */
const findUeberpruefung = (schluessel: Terminschluessel, projekt: Projekt | undefined, konzept: Konzept): ReadonlyArray<Erster> => {
  const [art, tag] = schluessel.split("/")
  const am = tag as Stichtag.Stichtag
  if (projekt?.horizont !== "dauerhaft" || art !== "ueberpruefung" || Stichtag.jahr(am) > LETZTES_JAHR) return []
  return ueberpruefungen(regelOf(konzept), konzept.beschluss, am).includes(am) ? [[schluessel, am]] : []
}

const findIn = (schluessel: Terminschluessel, projekt: Projekt | undefined, konzept: Konzept): ReadonlyArray<Erster> => {
  const found = imKonzept(projekt, konzept).filter(([one]) => one === schluessel)
  return found.length === 0 ? findUeberpruefung(schluessel, projekt, konzept) : found
}

/** Everything that is due in a Projekt, of a review that comes back the first one only. */
export const faelligeTage = (projekt: Projekt | undefined, stand: Projektstand, konzept: Konzept): ReadonlyArray<Faellig> =>
  [...imKonzept(projekt, konzept), ...imStand(stand)].map((erster) => withStand(stand, erster))

/** Finds what the Konzept makes due by its name, also a review that comes back. */
export const findImKonzept = (schluessel: Terminschluessel, projekt: Projekt | undefined, stand: Projektstand, konzept: Konzept): Faellig | undefined =>
  findIn(schluessel, projekt, konzept).map((erster) => withStand(stand, erster))[0]

/** Finds what is due by its name, whether the Konzept or an event made it so. */
export const findFaellig = (schluessel: Terminschluessel, projekt: Projekt | undefined, stand: Projektstand, konzept: Konzept): Faellig | undefined =>
  [...findIn(schluessel, projekt, konzept), ...imStand(stand).filter(([one]) => one === schluessel)].map((erster) => withStand(stand, erster))[0]
