/**
 * A number of a group as it is printed: rounded, and absent where it rests on too few.
 *
 * @module
 */
import type { Geheimhaltungsregel } from "../../geheimhaltung/Geheimhaltungsregel.js"
import * as Messwert from "../../kernel/Messwert.js"
import type { Bogen } from "../Bogen.js"
import type { Erhebung } from "../Erhebung.js"
import type { Gewichtung } from "../Gewichtung.js"
import type { Groesse } from "../Groesse.js"
import type { Konfidenzintervall } from "../Konfidenzintervall.js"
import { wertIn } from "./wert.js"

/** A number as it may be published: rounded, or absent with its reason, `gesperrt` or `unsicher`. */
export interface Angabe {
  readonly wert: Messwert.Messwert
  /** For a random sample, wherever the value is told. */
  readonly intervall?: Konfidenzintervall
}

/** By which weights, and from how many on. */
export interface Angabeweise {
  readonly regel: Geheimhaltungsregel
  readonly gewichtung?: Gewichtung
  readonly mindestens?: number
}

/** What is told in place of a number that is withheld. */
export const WITHHELD: Angabe = { wert: Messwert.fehlend("gesperrt") }

const STELLEN = 1

/** Rounds a number to so many decimals, and says so with it. */
export const rounded = (wert: Messwert.Messwert, stellen: number): Messwert.Messwert =>
  wert._tag === "Fehlend" ? wert : Messwert.gerundet(Number(wert.wert.toFixed(stellen)), { basis: 10 ** -stellen })

// The ends are rounded outwards, so that the printed interval holds all of the true one.
const widened = (intervall: Konfidenzintervall): Konfidenzintervall =>
  ({ ...intervall, von: Math.floor(intervall.von * 10 ** STELLEN) / 10 ** STELLEN, bis: Math.ceil(intervall.bis * 10 ** STELLEN) / 10 ** STELLEN })

/** Tells the value of a group, whose numbers may be told. */
export const angabeOf = (erhebung: Erhebung, weise: Angabeweise, groesse: Groesse, bereich: (bogen: Bogen) => boolean): Angabe => {
  const { gewichtung, mindestens = 2 * weise.regel.schwelle } = weise
  const { effektiv, intervall, wert } = wertIn(erhebung, groesse, { bereich, ...(gewichtung === undefined ? {} : { gewichtung }) })
  if (wert._tag === "Fehlend") return { wert }
  if (effektiv < mindestens) return { wert: Messwert.fehlend("unsicher") }
  return { wert: rounded(wert, STELLEN), ...(intervall === undefined ? {} : { intervall: widened(intervall) }) }
}
