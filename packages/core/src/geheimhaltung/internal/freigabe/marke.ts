/**
 * What is noted of a Freigabe when it is made, outside the value: no copy carries it, and nobody writes over it.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import type { Datensatz } from "../../../cube/Datensatz.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import type { Koordinate } from "../../../merkmal/Merkmal.js"
import type { VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import { contentOf } from "./inhalt.js"
import type { Ziel } from "../../Schutz.js"
import type { Stelle } from "../../Stelle.js"
import { gegenstandOf, koordinateFrom, koordinateIn, statedOf, type Zaehlung } from "./tabellen.js"
import type { Protokoll } from "./type.js"
import { type Aussage, verratOf, zelleText } from "./verrat.js"

export { type Aussage, type Zahlspanne } from "./verrat.js"

/** How a place is known to a release: stated, known but not stated, of another table, or of no key of it. */
export type Lage = "genannt" | "ungenannt" | "fremd" | "unbekannt"

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
  /** All tables that its attacker had, its own among them. */
  readonly tabellen: ReadonlyArray<VeroeffentlichteTabelle>
  /** Tells how a place is known to it. */
  readonly locate: (datensatz: string, koordinate: Koordinate) => Lage
  /** Names a cell by the names of its groups. */
  readonly toText: (datensatz: string, koordinate: Koordinate) => string
  /** Names a place of its tables so; nothing where it is of none. */
  readonly nameOf: (stelle: Stelle) => string | undefined
  /** Writes cells of a released Datensatz as a table of their own, for an attacker; nothing where a place is unknown. */
  readonly state: (datensatz: string, zellen: ReadonlyArray<Cube.Zelle>) => VeroeffentlichteTabelle | undefined
  /** Tells whether the Datensätze and the register of a Freigabe still say what they said when it was made. */
  readonly isIntact: (freigabe: Freigegebenes) => boolean
  /**
   * Names the secret cells that a place of a report tells, by words and number; no cell is named that a place does not tell.
   *
   * It compares with the true counts, in memory only. Whoever has the Freigabe in his process can find a count by trying.
   */
  readonly verraet: (aussage: Aussage) => ReadonlyArray<string>
}

/** The parts of a Freigabe that somebody could write over. */
export interface Freigegebenes {
  readonly datensaetze: ReadonlyArray<Datensatz>
  readonly register: { readonly eintraege: ReadonlyArray<{ readonly tabelle: VeroeffentlichteTabelle }> }
}

/** What a Vermerk is made from. */
export interface Vorlage {
  readonly protokoll: Protokoll
  readonly datensaetze: ReadonlyArray<Datensatz>
  readonly neu: ReadonlyArray<VeroeffentlichteTabelle>
  /** All tables that the attacker had, those of this Freigabe among them. */
  readonly tabellen: ReadonlyArray<VeroeffentlichteTabelle>
}

/** What is secret of a Freigabe, and never stands in its value. */
export interface Geheimes {
  /** The counts with their true numbers. */
  readonly wahr: ReadonlyArray<Datensatz>
  readonly ziele: ReadonlyArray<Ziel>
  readonly spanne: number
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

const isKnown = (cube: Cube.Cube, koordinate: Koordinate): boolean =>
  Object.entries(koordinate).every(([id, key]) => cube.merkmale.some(({ id: own, liste }) =>
    own === id && (key === Codeliste.INSGESAMT || liste.auspraegungen.some(({ schluessel }) => schluessel === key))))

const cubeContent = ({ cube, id }: Datensatz): string => JSON.stringify([id, [...cube.inhalt]])

// The predicate takes what it needs at once: what becomes of the counts later makes no difference.
const verraterOf = ({ datensaetze: freigegeben, tabellen }: Vorlage, { spanne, wahr, ziele }: Geheimes): Vermerk["verraet"] =>
  verratOf({ wahr, freigegeben, tabellen, spanne, geheime: (datensatz) => ziele.map(({ stelle }) => koordinateFrom(datensatz, stelle)).filter((one) => one !== undefined) })

/** Reads and compares what was released. */
const leserOf = (datensaetze: ReadonlyArray<Datensatz>, neu: ReadonlyArray<VeroeffentlichteTabelle>): Pick<Vermerk, "locate" | "nameOf" | "state" | "toText"> => {
  const byId = new Map(datensaetze.map((one) => [one.id, one]))
  return {
    locate: (id, koordinate) => {
      const cube = byId.get(id)?.cube
      if (cube === undefined) return "fremd"
      return !isKnown(cube, koordinate) ? "unbekannt" : readIn(cube, koordinate) === undefined ? "ungenannt" : "genannt"
    },
    toText: (id, koordinate) => {
      const datensatz = byId.get(id)
      return datensatz === undefined ? id : zelleText(datensatz, koordinate)
    },
    nameOf: (stelle) => datensaetze.map((one) => {
      const koordinate = koordinateFrom(one, stelle)
      return koordinate === undefined ? undefined : zelleText(one, koordinate)
    }).find((one) => one !== undefined),
    state: (id, zellen) => {
      const datensatz = byId.get(id)
      const tabelle = neu.find((one) => one.id === id)
      return datensatz === undefined || tabelle === undefined || !zellen.every(({ koordinate }) => isKnown(datensatz.cube, koordinate))
        ? undefined
        : statedOf(datensatz, tabelle, zellen)
    },
  }
}

const vermerkOf = (vorlage: Vorlage, geheimes: Geheimes): Vermerk => {
  const kept = copy(vorlage)
  const { datensaetze, neu, protokoll, tabellen } = kept
  const inhalte = neu.map(contentOf)
  const eingetragen = tabellen.map(contentOf)
  const known = new Set(eingetragen)
  const cubes = datensaetze.map(cubeContent).join()
  const byId = new Map(datensaetze.map(({ cube, id }) => [id, cube]))
  return Object.freeze<Vermerk>({
    protokoll,
    inhalte,
    tabellen,
    ...leserOf(datensaetze, neu),
    verraet: verraterOf(kept, geheimes),
    isIntact: ({ datensaetze: now, register }) =>
      now.map(cubeContent).join() === cubes && register.eintraege.length === eingetragen.length && register.eintraege.every(({ tabelle }, at) => contentOf(tabelle) === eingetragen[at]),
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
export const markMade = (freigabe: object, vorlage: Vorlage, geheimes: Geheimes): void => {
  made.set(freigabe, vermerkOf(vorlage, geheimes))
}

/** Reads what was noted of a Freigabe; nothing where a value is none. */
export const vermerkFor = (value: object): Vermerk | undefined => made.get(value)
