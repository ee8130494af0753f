/**
 * What is noted of a Freigabe when it is made, outside the value: no copy carries it, and nobody writes over it.
 *
 * @module
 */
import type { Zelle } from "../../../cube/Cube.js"
import type { Datensatz } from "../../../cube/Datensatz.js"
import type { Messwert } from "../../../kernel/Messwert.js"
import type { Koordinate } from "../../../merkmal/Merkmal.js"
import type { Stelle } from "../../Stelle.js"
import type { VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import type { Zaehlung } from "./tabellen.js"
import type { Protokoll } from "./type.js"
import type { Aussage } from "./verrat.js"

export { type Aussage, type Zahlspanne } from "./verrat.js"

/** How a place is known to a release: stated, known but not stated, of another table, or of no key of it. */
export type Lage = "genannt" | "ungenannt" | "fremd" | "unbekannt"

/** What a Freigabe released, as it was when it was made. */
export interface Vermerk {
  readonly protokoll: Protokoll
  /** Reads a released cell; nothing where that Datensatz is no part of the Freigabe. */
  readonly read: (datensatz: string, koordinate: Koordinate) => Messwert | undefined
  /** Tells whether its attacker had all tables of another one. */
  readonly includes: (other: Vermerk) => boolean
  /** Tells whether a number that others published bears on the released persons, and the attacker did not have it. */
  readonly misses: (zaehlung: Zaehlung, koordinate: Koordinate, wert: Messwert) => boolean
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
  readonly state: (datensatz: string, zellen: ReadonlyArray<Zelle>) => VeroeffentlichteTabelle | undefined
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

const made = new WeakMap<object, Vermerk>()

/** Notes that a value is a Freigabe, and what it released. */
export const markMade = (freigabe: object, vermerk: Vermerk): void => {
  made.set(freigabe, vermerk)
}

/** Reads what was noted of a Freigabe; nothing where a value is none. */
export const vermerkFor = (value: object): Vermerk | undefined => made.get(value)
