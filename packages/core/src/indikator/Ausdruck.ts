/**
 * How a figure is computed, as data: operands, and what is done with them.
 *
 * @module
 */

/**
 * Which time of an operand belongs to a reporting year (Berichtsjahr): `jahr` shifts it, -1 is the year before.
 *
 * `tag` is month and day, `12-31`. A school year is named by the calendar year in which it begins.
 */
export type Zeitregel =
  | { readonly art: "stichtag"; readonly tag: string; readonly jahr: number }
  | { readonly art: "jahr" | "jahresdurchschnitt" | "schuljahr"; readonly jahr: number }

/** One number that is read from a Datensatz. */
export interface Operand {
  readonly art: "operand"
  /** What is counted: the `groesse` of the Datensatz. */
  readonly groesse: string
  /** The keys that are always selected, by Merkmal; what is neither here nor in `nach` is the total. */
  readonly fest: Readonly<Record<string, string>>
  /**
   * The ages that are meant, completed years from `von` to under `bis`; the bands of the data that lie in it are added
   * up, and bands that do not fit are refused.
   */
  readonly alter?: { readonly von: number; readonly bis?: number }
  /** The Merkmale whose key is that of the group of the result. */
  readonly nach: ReadonlyArray<string>
  /** The times that will do, the best first. */
  readonly zeit: ReadonlyArray<Zeitregel>
  /** The statistics that will do, by id, the best first. */
  readonly statistiken: ReadonlyArray<string>
}

/** How a figure is computed. `je` is what a quotient is multiplied by: 100 for percent, 1000 for per thousand. */
export type Ausdruck =
  | Operand
  | { readonly art: "summe" | "mittel"; readonly teile: ReadonlyArray<Ausdruck> }
  | { readonly art: "differenz"; readonly von: Ausdruck; readonly minus: Ausdruck }
  | { readonly art: "quotient"; readonly zaehler: Ausdruck; readonly nenner: Ausdruck; readonly je: number }

/** A step of a formula, or of the computation by it: a leaf, or what is done with parts. */
export type Schritt<Teil> =
  | { readonly art: "operand" | "luecke" }
  | { readonly art: "summe" | "mittel"; readonly teile: ReadonlyArray<Teil> }
  | { readonly art: "differenz"; readonly von: Teil; readonly minus: Teil }
  | { readonly art: "quotient"; readonly zaehler: Teil; readonly nenner: Teil }

/**
 * Lists the parts directly below a step, from left to right; a leaf has none.
 *
 * @example
 * ```ts
 * import { Ausdruck } from "@teilhabe/core/indikator"
 *
 * Ausdruck.teile({ art: "differenz", von: "Zuzüge", minus: "Fortzüge" }) // => ["Zuzüge", "Fortzüge"]
 * Ausdruck.teile({ art: "luecke" }) // => []
 * ```
 */
export const teile = <Teil>(schritt: Schritt<Teil>): ReadonlyArray<Teil> => {
  switch (schritt.art) {
    case "operand":
    case "luecke":
      return []
    case "summe":
    case "mittel":
      return schritt.teile
    case "differenz":
      return [schritt.von, schritt.minus]
    case "quotient":
      return [schritt.zaehler, schritt.nenner]
  }
}

/**
 * Lists the operands of a formula from left to right, the same one as often as it stands there.
 *
 * @example
 * ```ts
 * import { Ausdruck, findDefinition } from "@teilhabe/core/indikator"
 *
 * const anteil = findDefinition("1.1.1", "auslaenderanteil")
 * anteil && Ausdruck.operanden(anteil.formel).map(({ groesse }) => groesse) // => ["bevoelkerung", "bevoelkerung"]
 * ```
 */
export const operanden = (formel: Ausdruck): ReadonlyArray<Operand> =>
  formel.art === "operand" ? [formel] : teile(formel).flatMap(operanden)
