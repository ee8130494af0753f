import type { Messwert } from "../kernel/Messwert.js"
import type { Handlungsziel, Rahmenziel, Stufe, Zielbaum } from "./Ziel.js"

/** A goal as the formula needs it; without `stufe` it was not rated. */
export interface Gewertet {
  readonly gewicht: Handlungsziel["gewicht"]
  readonly stufe?: Stufe
}

/** How far goals were reached, with what it rests on. */
export interface Zielerreichung {
  /** The T-score, 50 where all was reached as expected; `undefiniert` where nothing with a weight above 0 was rated. */
  readonly wert: Messwert
  /** How many goals with a weight above 0 were rated. */
  readonly bewertet: number
  /** How many were not; they are not in the score, whatever they might have been. */
  readonly unbewertet: number
  /** The sum of the weights of the rated goals. */
  readonly gewicht: number
}

/** Calculates the T-score of Goal Attainment Scaling over rated goals. */
export const zielerreichung = (ziele: ReadonlyArray<Gewertet>): Zielerreichung => {
  void ziele
  throw new Error("not built yet")
}

/** Calculates the T-score of the Handlungsziele of one Rahmenziel; a Mottoziel has none, as it is never measured. */
export const zielerreichungOf = (baum: Zielbaum, rahmenziel: Rahmenziel): Zielerreichung => {
  void [baum, rahmenziel]
  throw new Error("not built yet")
}
