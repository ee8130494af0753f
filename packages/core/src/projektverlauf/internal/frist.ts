/**
 * How what is due in a Projekt is named, and by what rule its day is counted.
 *
 * @module
 */
import type { Dauer } from "../../kernel/Dauer.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Frist } from "../../konzept/fristen.js"
import * as Horizontregel from "../../konzept/Horizontregel.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Terminschluessel } from "../Terminschluessel.js"

/** Beyond this year no term and no rhythm is counted, as the calendar ends soon after. */
export const LETZTES_JAHR = 2799

/** The last day of a trial of a length; its first day counts. A slip of the pen in the year leads to the end of the calendar. */
export const erprobungsende = (seit: Stichtag.Stichtag, dauer: Dauer): Stichtag.Stichtag =>
  Stichtag.jahr(seit) > LETZTES_JAHR ? Stichtag.make(2999, 12, 31) : Stichtag.endOfTerm(seit, dauer)

/** Names what is due by its kind and its first day. */
export const schluesselOf = (art: Frist["art"] | "pruefung", tag: Stichtag.Stichtag): Terminschluessel => `${art}/${tag}` as Terminschluessel

/** Names what is due by the id of its Meilenstein. */
export const meilensteinschluessel = (id: string): Terminschluessel => `meilenstein/${id}` as Terminschluessel

/** The rule by which a city counts its Horizonte; the assumption where it has none. */
export const regelOf = ({ horizontregel }: Pick<Konzept, "horizontregel">): Horizontregel.Horizontregel => horizontregel ?? Horizontregel.annahme

/** The day that what is due had at first; a Meilenstein has none in its name. */
export const ersterTag = (schluessel: Terminschluessel): Stichtag.Stichtag | undefined =>
  schluessel.startsWith("meilenstein/") ? undefined : (schluessel.slice(schluessel.indexOf("/") + 1) as Stichtag.Stichtag)
