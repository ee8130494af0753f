/**
 * One computed figure, with everything that it was computed from.
 *
 * @module
 */
import type { Fundstelle, Herkunft } from "../cube/Datensatz.js"
import type { Messwert } from "../kernel/Messwert.js"
import type { Raum } from "../kernel/Raum.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import type { Koordinate } from "../merkmal/Merkmal.js"
import { teile } from "./Ausdruck.js"
import type { Indikatordefinition, Mass } from "./Indikatordefinition.js"

/** One age band of a sum. */
export interface Altersteil {
  readonly schluessel: string
  readonly name: string
  readonly wert: Messwert
}

/** A number that was read, and where. */
export interface Operandwert {
  readonly art: "operand"
  readonly wert: Messwert
  readonly groesse: string
  readonly einheit: string
  /** The id and title of the Datensatz. */
  readonly datensatz: string
  readonly titel: string
  readonly statistik: string
  readonly herkunft: Herkunft
  readonly fundstelle: Fundstelle
  readonly zeit: Zeitraum
  readonly raum: Raum
  /** The cell in the Datensatz, and its keys in words: `["Ausländer", "weiblich"]`. */
  readonly koordinate: Koordinate
  readonly auswahl: ReadonlyArray<string>
  readonly definitionen: Readonly<Record<string, string>>
  /** The age bands that `wert` is the sum of, where a range of ages was asked for. */
  readonly alter?: ReadonlyArray<Altersteil>
}

/** A number that no Datensatz holds; `wert` is absent with the reason. */
export interface Operandluecke {
  readonly art: "luecke"
  readonly wert: Messwert
  readonly groesse: string
  /** What was looked for and why it is not there, in German. */
  readonly warum: string
}

/**
 * A division; below the `mindestnenner` of its definition the value is absent, whatever was read.
 *
 * `hoechstens` is there for a share of a whole: what rounding leaves below 0 or above it is cut off.
 */
export interface Quotient {
  readonly art: "quotient"
  readonly wert: Messwert
  readonly zaehler: Rechnung
  readonly nenner: Rechnung
  readonly je: number
  readonly mindestnenner?: NonNullable<Indikatordefinition["mindestnenner"]>
  readonly hoechstens?: number
}

/** The computation with the value of every step. */
export type Rechnung =
  | Operandwert
  | Operandluecke
  | { readonly art: "summe" | "mittel"; readonly wert: Messwert; readonly teile: ReadonlyArray<Rechnung> }
  | { readonly art: "differenz"; readonly wert: Messwert; readonly von: Rechnung; readonly minus: Rechnung }
  | Quotient

/**
 * What a reader has to be told beside the number.
 *
 * `andere-ebene`: the value of a wider area than the one asked for. `anderes-jahr`: of another year. `stellvertretend`:
 * another figure stands in. `mischung`: numbers of different statistics, declared. `offen`: the definition is not
 * confirmed in every point. `eingeschraenkt`: limited in reliability. `synthetisch`: made up, not counted.
 */
export type Kennzeichen =
  | "andere-ebene"
  | "anderes-jahr"
  | "stellvertretend"
  | "mischung"
  | "offen"
  | "eingeschraenkt"
  | "synthetisch"

/** What the definition says about itself, kept with the figure so that it explains itself years later. */
export type Erlaeuterungen = Pick<Indikatordefinition, "mischung" | "stellvertretend" | "offen" | "wahl" | "quellen">

/** One computed figure for one group, area and year. */
export interface Ergebnis {
  readonly indikator: string
  readonly variante: string
  readonly titel: string
  readonly mass: Mass
  readonly einheit: string
  readonly nachkommastellen: number
  /** The group: keys by Merkmal without the totals, and the same in words. */
  readonly gruppe: Koordinate
  readonly gruppenname: ReadonlyArray<string>
  /** The area that the value is of. */
  readonly raum: Raum
  /** The reporting year (Berichtsjahr). */
  readonly jahr: number
  readonly wert: Messwert
  readonly rechnung: Rechnung
  /** Sorted, each at most once. */
  readonly kennzeichen: ReadonlyArray<Kennzeichen>
  readonly erlaeuterungen?: Erlaeuterungen
}

/**
 * Lists the numbers and gaps of a computation from left to right.
 *
 * @example
 * ```ts
 * import { Ergebnis } from "@teilhabe/core/indikator"
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * const luecke = { art: "luecke", wert: Messwert.fehlend("unbekannt"), groesse: "elb", warum: "" } as const
 * Ergebnis.blaetter({ art: "summe", wert: luecke.wert, teile: [luecke] }) // => [luecke]
 * ```
 */
export const blaetter = (rechnung: Rechnung): ReadonlyArray<Operandwert | Operandluecke> =>
  rechnung.art === "operand" || rechnung.art === "luecke" ? [rechnung] : teile<Rechnung>(rechnung).flatMap(blaetter)

/**
 * Lists the numbers that were read, from left to right.
 *
 * @example
 * ```ts
 * import { Ergebnis } from "@teilhabe/core/indikator"
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Ergebnis.operandwerte({ art: "luecke", wert: Messwert.fehlend("unbekannt"), groesse: "elb", warum: "" }) // => []
 * ```
 */
export const operandwerte = (rechnung: Rechnung): ReadonlyArray<Operandwert> =>
  blaetter(rechnung).filter((blatt) => blatt.art === "operand")
