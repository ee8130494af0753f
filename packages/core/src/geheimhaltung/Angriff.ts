/**
 * What an attacker learned from all that is published.
 *
 * @module
 */
import type { Finding } from "../kernel/Finding.js"
import type { Stelle } from "./Stelle.js"

/** The values that a withheld cell can have, whole numbers where it counts. */
export interface Schranke {
  readonly stelle: Stelle
  readonly von: number
  /** `Infinity` where nothing bounds it from above. */
  readonly bis: number
  /** How it was found: by equations alone, by narrowing bounds step by step, or by a linear program. */
  readonly durch: "gleichungen" | "eingrenzung" | "programm"
}

/** How far the attack went. */
export interface Reichweite {
  /** The withheld cells that were attacked by equations; all of them. */
  readonly gleichungen: number
  /** The withheld cells whose bounds were worked out by linear programs. */
  readonly programme: number
  /** Why not all were; nothing where all were. */
  readonly grund?: string
}

/** What came of an attack. */
export interface Angriff {
  /** How many cells were attacked: those withheld and the further targets, each counted once over all tables. */
  readonly gesperrt: number
  /** The bounds of every withheld cell. */
  readonly schranken: ReadonlyArray<Schranke>
  /** The withheld cells that are known exactly, or more closely than the protection interval allows. */
  readonly enthuellt: ReadonlyArray<Schranke>
  readonly reichweite: Reichweite
  readonly findings: ReadonlyArray<Finding>
}
