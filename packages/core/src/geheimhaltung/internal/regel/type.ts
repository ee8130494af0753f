/**
 * The shape of a rule of disclosure control.
 *
 * @module
 */
import type { Stichtag } from "../../../kernel/Stichtag.js"

/** Which sums one or few contributors dominate, by the largest contributions x1 ≥ x2 ≥ … to a cell of value X. */
export type Dominanz =
  /** The n largest together hold more than k percent. */
  | { readonly art: "nk"; readonly n: number; readonly k: number }
  /** The second largest can estimate the largest to within p percent: X − x1 − x2 < p/100 · x1. */
  | { readonly art: "p"; readonly p: number }
  /** As `p`, where everybody knows each contribution to within q percent beforehand: X − x1 − x2 < p/q · x1. */
  | { readonly art: "pq"; readonly p: number; readonly q: number }

/** How the secret cells are kept. */
export type Verfahren =
  /** They are withheld, and others with them, so that nobody can work them out. */
  | { readonly art: "sperrung" }
  /** Every number is rounded to a multiple of the base, each by itself. */
  | { readonly art: "rundung"; readonly basis: number }
  /** Every number is changed by a little, the same cell always by the same (Cell-Key-Methode). */
  | {
    readonly art: "cell-key"
    /** No number is changed by more. */
    readonly hoechstens: number
    /** The variance of the change. */
    readonly varianz: number
    /** No number from 1 to this one is ever published. */
    readonly kleinste: number
    /** The share of numbers that stay as they are, 0 to under 1; left out, what follows from the variance. */
    readonly unveraendert?: number
  }

/** The parameters of the cell-key method. */
export type CellKey = Omit<Extract<Verfahren, { readonly art: "cell-key" }>, "art">

/** Whether a rule stands in a public source, or is what this library recommends. */
export type Herkunft = "quelle" | "empfehlung"

/** One rule of disclosure control (Geheimhaltungsregel). */
export interface Geheimhaltungsregel {
  readonly id: string
  readonly titel: string
  /** Where the rule stands, or who decided it. */
  readonly quelle: string
  /** Left out, nothing is said about it. */
  readonly herkunft?: Herkunft
  readonly gueltigAb?: Stichtag
  readonly gueltigBis?: Stichtag
  /** Counts from 1 to one below it are secret: 3 keeps 1 and 2. */
  readonly schwelle: number
  /** Whether a 0 may be told; where it may, it is never withheld but for `gruppen`, and a reader knows so. */
  readonly nullen: "offen" | "geheim"
  /**
   * How wide, at least, whatever anybody can work out about a secret cell has to stay: the difference of the largest and
   * the smallest possible value. Left out, the number of secret values, so that nobody can tell that it is one of them.
   */
  readonly spanne?: number
  readonly dominanz?: ReadonlyArray<Dominanz>
  /**
   * Merkmale, by id, whose value must not be learned of a whole group: where all of a group have one value (a row of 0 %
   * and 100 %), it is withheld, zeros included.
   */
  readonly gruppen?: ReadonlyArray<string>
  readonly verfahren: Verfahren
}
