import type { Berichtsmerkmal } from "../../fall/Berichtsmerkmal.js"
import type { Id } from "../../kernel/Id.js"

/** A feature of a case. */
export type Merkmal = Berichtsmerkmal

/** How many Handlungsziele a case has in one Handlungsfeld, and how many of them were reached. */
export interface Zielstand {
  readonly handlungsfeld: Id
  readonly anzahl: number
  readonly erreicht: number
}

/**
 * The features of one case, each as the list of what is told at its levels, finest first; the last is always `""`, which tells
 * nothing. A feature that is not known, or whose kind of data may not leave the case, is `""` at every level.
 */
export interface Fallmerkmale {
  readonly stufen: Readonly<Record<Merkmal, ReadonlyArray<string>>>
  readonly handlungsfelder: ReadonlyArray<Id>
  readonly ziele: ReadonlyArray<Zielstand>
}
