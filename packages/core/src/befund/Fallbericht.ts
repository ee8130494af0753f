/**
 * An anonymous report on a case for a Steuerungsgruppe: what could point to somebody is removed or made coarse, and a check says what remains and how rare it is.
 *
 * @module
 */
import type { Finding } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import type { Merkmal } from "./Fallmerkmale.js"

declare const marke: unique symbol

/** An anonymous report; only `fallbericht` makes one. */
export interface Fallbericht {
  readonly [marke]: true
  readonly gremium: Id
  /** What is told, coarse enough. */
  readonly merkmale: Readonly<Partial<Record<Merkmal, string>>>
  /** The story, with every known word about the people taken out. */
  readonly schilderung: string
  readonly frage: string
  /** Goals by Handlungsfeld, and how they stand. */
  readonly ziele: ReadonlyArray<{ readonly handlungsfeld: Id; readonly anzahl: number; readonly erreicht: number }>
  readonly pruefung: {
    /** The least number of cases that look the same. */
    readonly schwelle: number
    /** How many cases of the comparison look the same, told as `mindestens` the threshold, never exactly. */
    readonly gleiche: string
    /** What was made coarser, and what was left out. */
    readonly vergroebert: ReadonlyArray<Merkmal>
    readonly entfernt: number
    readonly findings: ReadonlyArray<Finding>
  }
}
