/**
 * What everybody can read: tables with cells that are withheld, and what the rule itself gives away.
 *
 * @module
 */
import type { Cube } from "../cube/Cube.js"
import type { Messwert } from "../kernel/Messwert.js"
import type { Zuordnung } from "../merkmal/Zuordnung.js"
import type { Quote } from "./Tabelle.js"

/** A rate as it was published; withheld ones are absent. */
export interface VeroeffentlichteQuote extends Quote {
  readonly wert: Messwert
}

/** One table as it was published. */
export interface VeroeffentlichteTabelle {
  readonly id: string
  readonly gegenstand: string
  /** States every published cell (`ungenannt: "unbekannt"`): a number, its interval where it is rounded, or `gesperrt` without telling which way. */
  readonly cube: Cube
  readonly quoten: ReadonlyArray<VeroeffentlichteQuote>
  /** What every withheld cell holds at least: 1 where the rule says in public that a 0 is never withheld. */
  readonly mindestens: 0 | 1
  /** Whether it holds whole persons or cases; false for sums of money, hours and the like. */
  readonly ganzzahlig: boolean
}

/** All that is out: the tables of a report, and those of earlier ones. */
export interface Veroeffentlichung {
  readonly tabellen: ReadonlyArray<VeroeffentlichteTabelle>
  /** How lists under one Merkmal hang together that do not say so themselves. */
  readonly zuordnungen?: ReadonlyArray<Zuordnung>
}
