/**
 * What a Jahresbericht is made from.
 *
 * @module
 */
import type { Befundlage } from "../../../befund/Befund.js"
import type { Jahresstatistik } from "../../../befund/Fallstatistik.js"
import type { Id } from "../../../kernel/Id.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Flaeche } from "../../Diagramm.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import type { Verlaufseingang } from "../verlauf/eingang.js"

/** What the office wrote itself at a place of the report; a new year or a new run keeps it. */
export interface Ortstext {
  /** The key of the place, as an Eigentext of the report names it. */
  readonly ort: string
  readonly absaetze: ReadonlyArray<string>
  readonly am?: Stichtag
  /** The office that wrote it; no names of people. */
  readonly von?: string
}

/** What cases taught: counts that went through disclosure control, and nothing else of any case. */
export interface Falllage {
  readonly statistik?: Jahresstatistik
  readonly befundlagen?: ReadonlyArray<Befundlage>
}

/** Which Indikatoren a city puts beside a Handlungsfeld: a reading of its own, as the Konzept lists them by Bereich. */
export interface Feldbezug {
  readonly handlungsfeld: Id
  /** The numbers of the Konzept's list: `3.2`. */
  readonly indikatoren: ReadonlyArray<Id>
}

/** The outline of an area of the city, for maps. */
export type Umriss = Pick<Flaeche, "polygone" | "schluessel">

/** A city with all that its report on a year needs; everything in it counts as it was known on the Stichtag. */
export interface Jahresstadt extends Omit<Verlaufseingang, "stichtag" | "zeitraum"> {
  /** The day as of which the report speaks; left out, the last day of the year. */
  readonly stichtag?: Stichtag
  /** The figures of the Konzept; its year may be another one than that of the report, and every value says its own. */
  readonly monitoring?: Monitoringzahlen
  readonly faelle?: Falllage
  readonly eigentexte?: ReadonlyArray<Ortstext>
  /** Left out, no Handlungsfeld has Indikatoren beside it. */
  readonly feldbezuege?: ReadonlyArray<Feldbezug>
  /** Outlines of areas; without them the report has no map. */
  readonly umrisse?: ReadonlyArray<Umriss>
}
