/**
 * The coarse features of a case that a report to a body may speak of; nothing finer leaves the case.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"

/** A feature, and how it is told at each level, from the finest to `""`, which tells nothing. */
export type Merkmal = "altersgruppe" | "haushalt" | "herkunft" | "rechtskreis" | "sozialraum" | "dauer" | "handlungsfelder"

/** The features of one case, each as the list of what is told at its levels, finest first; the last is always `""`. */
export interface Fallmerkmale {
  readonly stufen: Readonly<Record<Merkmal, ReadonlyArray<string>>>
  readonly handlungsfelder: ReadonlyArray<Id>
}
