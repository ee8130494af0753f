/**
 * What a survey says of a Groesse: for a random sample with its standard error and interval, for others without.
 *
 * @module
 */
import type { Messwert } from "../kernel/Messwert.js"
import type { Konfidenzintervall } from "./Konfidenzintervall.js"

/** What every result carries, however the people asked were found. */
interface Ergebnis {
  /** What the number is, with the formula of an index. */
  readonly text: string
  /** Percent for a share; absent where nobody gave an answer. */
  readonly wert: Messwert
  /** How many gave an answer with a value. */
  readonly befragte: number
  /** What may be said by it, in German. */
  readonly aussage: string
}

/** An estimate from a random sample. */
export interface Schaetzung extends Ergebnis {
  readonly _tag: "Schaetzung"
  /** In percentage points for a share. */
  readonly standardfehler: Messwert
  /** In percent for a share; nothing where too few units were drawn to tell. */
  readonly intervall: Konfidenzintervall | undefined
  /**
   * How many respondents of a simple random sample from an endless list would tell as much: never more than there are, so
   * that near a census the interval of a share is wider than chance alone makes it.
   */
  readonly effektiv: number
  /** How many times the variance is that of a simple random sample of the same size. */
  readonly deff: Messwert
  /** Units less strata. */
  readonly freiheitsgrade: number
}

/** An estimate from a quota sample: weighted to margins or not, without a margin of error and not to be called representative. */
export interface Quotenwert extends Ergebnis {
  readonly _tag: "Quotenwert"
}

/** What those who took part in an open survey said; it stands for nobody else. */
export interface Teilnehmendenwert extends Ergebnis {
  readonly _tag: "Teilnehmendenwert"
}

/** What a survey says of a Groesse. */
export type Befragungswert = Schaetzung | Quotenwert | Teilnehmendenwert
