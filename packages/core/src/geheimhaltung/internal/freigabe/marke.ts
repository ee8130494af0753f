/**
 * What is noted of a Freigabe when it is made, outside the value: no copy carries it, and nobody writes over it.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import type { Datensatz } from "../../../cube/Datensatz.js"
import * as Messwert from "../../../kernel/Messwert.js"
import type { Koordinate } from "../../../merkmal/Merkmal.js"
import type { VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import { contentOf } from "./inhalt.js"
import { gegenstandOf, koordinateIn, type Zaehlung } from "./tabellen.js"
import type { Protokoll } from "./type.js"

/** What a Freigabe released, as it was when it was made. */
export interface Vermerk {
  readonly protokoll: Protokoll
  /** Reads a released cell; nothing where that Datensatz is no part of the Freigabe. */
  readonly read: (datensatz: string, koordinate: Koordinate) => Messwert.Messwert | undefined
  /** Tells whether its attacker had all tables of another one. */
  readonly includes: (other: Vermerk) => boolean
  /** Tells whether a number that others published bears on the released persons, and the attacker did not have it. */
  readonly misses: (zaehlung: Zaehlung, koordinate: Koordinate, wert: Messwert.Messwert) => boolean
  /** The tables that it released, each by what it says. */
  readonly inhalte: ReadonlyArray<string>
}

/** What a Vermerk is made from. */
export interface Vorlage {
  readonly protokoll: Protokoll
  readonly datensaetze: ReadonlyArray<Datensatz>
  readonly neu: ReadonlyArray<VeroeffentlichteTabelle>
  /** All tables that the attacker had, those of this Freigabe among them. */
  readonly tabellen: ReadonlyArray<VeroeffentlichteTabelle>
}

/** Copies a value all the way down; what is no Map can then not be changed. */
const copy = <T>(value: T): T => {
  const inner = (one: unknown): unknown => {
    if (one instanceof Map) return new Map([...one].map(([key, item]) => [key, inner(item)]))
    if (Array.isArray(one)) return Object.freeze(one.map(inner))
    if (typeof one !== "object" || one === null) return one
    return Object.freeze(Object.fromEntries(Object.entries(one).map(([key, item]) => [key, inner(item)])))
  }
  return inner(value) as T
}

const readIn = (cube: Cube.Cube, koordinate: Koordinate): Messwert.Messwert | undefined =>
  Object.keys(koordinate).every((id) => cube.merkmale.some((one) => one.id === id)) && Cube.has(cube, koordinate) ? Cube.get(cube, koordinate) : undefined

/** Tells whether two numbers say the same. */
const isSameZahl = (a: Messwert.Messwert, b: Messwert.Messwert): boolean => {
  const [left, right] = [Messwert.getIntervall(a), Messwert.getIntervall(b)]
  return left !== undefined && right !== undefined && left.von === right.von && left.bis === right.bis
}

// Only tables of the same time hang together by their keys.
const hasZeit = ({ cube }: VeroeffentlichteTabelle, { zeit }: Koordinate): boolean =>
  cube.merkmale.some(({ id, liste }) => id === "zeit" && liste.auspraegungen.some(({ schluessel }) => schluessel === zeit))

const vermerkOf = (vorlage: Vorlage): Vermerk => {
  const { datensaetze, neu, protokoll, tabellen } = copy(vorlage)
  const inhalte = neu.map(contentOf)
  const known = new Set(tabellen.map(contentOf))
  const byId = new Map(datensaetze.map(({ cube, id }) => [id, cube]))
  return Object.freeze<Vermerk>({
    protokoll,
    inhalte,
    read: (datensatz, koordinate) => {
      const cube = byId.get(datensatz)
      return cube === undefined ? undefined : readIn(cube, koordinate) ?? Messwert.fehlend("unbekannt")
    },
    includes: (other) => other.inhalte.every((one) => known.has(one)),
    misses: (zaehlung, koordinate, wert) => {
      const gegenstand = gegenstandOf(zaehlung)
      if (!Messwert.isZahl(wert) || !neu.some((one) => one.gegenstand === gegenstand && hasZeit(one, koordinate))) return false
      const stelle = koordinateIn(zaehlung, koordinate)
      return !tabellen.some(({ cube, gegenstand: counted }) => counted === gegenstand && isSameZahl(readIn(cube, stelle) ?? Messwert.fehlend("unbekannt"), wert))
    },
  })
}

const made = new WeakMap<object, Vermerk>()

/** Notes that a value is a Freigabe, and what it released. */
export const markMade = (freigabe: object, vorlage: Vorlage): void => {
  made.set(freigabe, vermerkOf(vorlage))
}

/** Reads what was noted of a Freigabe; nothing where a value is none. */
export const vermerkFor = (value: object): Vermerk | undefined => made.get(value)
