/**
 * What came of protecting tables: what may go out, and, for the statistics office alone, why cells are withheld.
 *
 * @module
 */
import type { Finding } from "../kernel/Finding.js"
import type { Stelle } from "./Stelle.js"
import type { VeroeffentlichteTabelle, Veroeffentlichung } from "./Veroeffentlichung.js"

/** Why a cell is secret in itself. */
export type Sperrgrund =
  | "schwelle" | "null" | "traeger" | "dominanz" | "gruppe" | "quote" | "frueher-gesperrt"

/** One withheld cell and why; not for publication, as it tells which cells are small. */
export type Sperrung =
  | {
    readonly art: "primaer"
    readonly stelle: Stelle
    readonly gruende: ReadonlyArray<Sperrgrund>
    /** How wide its possible values have to stay. */
    readonly spanne: number
  }
  | {
    readonly art: "sekundaer"
    readonly stelle: Stelle
    /** The secret cells that could be worked out if this one were told. */
    readonly fuer: ReadonlyArray<Stelle>
  }

/** A secret cell, however it is kept: the attack goes for it. */
export interface Ziel {
  readonly stelle: Stelle
  readonly spanne: number
}

/** Protected tables. */
export interface Schutz {
  readonly tabellen: ReadonlyArray<VeroeffentlichteTabelle>
  /** The tables together with what earlier reports published: what an attacker has. */
  readonly veroeffentlichung: Veroeffentlichung
  /** Not for publication. */
  readonly sperrungen: ReadonlyArray<Sperrung>
  /** Every secret cell of the tables, withheld, left out or changed, with how wide its values have to stay; not for publication. */
  readonly ziele: ReadonlyArray<Ziel>
  /** How many cells the tables have, each counted once. */
  readonly zellen: number
  /** What the office should know: what is odd in the rule and tables, and numbers that differ from those of an earlier report. */
  readonly findings: ReadonlyArray<Finding>
}
