/**
 * How the note of a Freigabe is made, from the counts as they are when they are released.
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
import type { Vermerk } from "./marke.js"
import type { Ziel } from "../../Schutz.js"
import { gegenstandOf, koordinateFrom, koordinateIn, statedOf } from "./tabellen.js"
import type { Protokoll } from "./type.js"
import { verratOf, zelleText } from "./verrat.js"

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

/** Makes the note of what is released; what becomes of the counts later makes no difference to it. */
export const vermerkOf = (vorlage: Vorlage, geheimes: Geheimes): Vermerk => {
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
