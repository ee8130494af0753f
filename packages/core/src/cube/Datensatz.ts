/**
 * A Cube with all that a reader of its numbers has to know: what was counted, by which statistics, printed where.
 *
 * @module
 */
import type { Cube } from "./Cube.js"

/** Where a table was published, so that anybody can look it up. */
export interface Fundstelle {
  /** Who publishes: `Statistische Ämter des Bundes und der Länder`. */
  readonly herausgeber: string
  /** What to look for: `Regionaldatenbank, Tabelle 12411-03-03-4`. */
  readonly tabelle: string
  /** When the table was made or fetched, as it says itself: `10.10.2017`. */
  readonly stand?: string
  readonly lizenz?: string
  readonly adresse?: string
}

/**
 * How far the parts of a total may lie from it without anything being wrong, as the source itself says.
 *
 * `gerundet`: every cell was rounded to a multiple of `basis`. `abweichung`: a sum of cells and the printed total
 * may differ by up to `hoechstens`, since the source altered cells to protect people. `ohne-angabe`: cases without
 * an answer stand in the total only, so the parts may fall short of it, never go beyond.
 */
export type Toleranz =
  | { readonly art: "gerundet"; readonly basis: number }
  | { readonly art: "abweichung"; readonly hoechstens: number }
  | { readonly art: "ohne-angabe" }

/** Whether an office published the numbers, a city counted its own rows, or somebody made them up to try things out. */
export type Herkunft = "veroeffentlicht" | "eigene-auszaehlung" | "synthetisch"

/** Numbers of one kind over Merkmale; area is the Merkmal `raum`, time the Merkmal `zeit`. */
export interface Datensatz {
  readonly id: string
  readonly titel: string
  /** What is counted: `bevoelkerung`, `svb-wohnort`. Numbers of different kinds are never in one Datensatz. */
  readonly groesse: string
  /** The unit: `Personen`, `Fälle`, `Prozent`. */
  readonly einheit: string
  /** The statistics that it comes from, by id: `bevoelkerungsfortschreibung`. */
  readonly statistik: string
  /** Which version of a definition the values of a Merkmal follow, by Merkmal id. */
  readonly definitionen: Readonly<Record<string, string>>
  readonly herkunft: Herkunft
  readonly fundstelle: Fundstelle
  readonly toleranz?: Toleranz
  /** What the source says about these numbers. */
  readonly anmerkungen: ReadonlyArray<string>
  readonly cube: Cube
}

/**
 * Writes where a table was published in one line, for a footnote.
 *
 * @example
 * ```ts
 * import { Datensatz } from "@teilhabe/core/cube"
 *
 * Datensatz.fundstelleText({ herausgeber: "IT.NRW", tabelle: "12411-01i", stand: "10.10.2017" }) // => "IT.NRW, 12411-01i, Stand 10.10.2017"
 * ```
 */
export const fundstelleText = ({ herausgeber, tabelle, stand, lizenz }: Fundstelle): string =>
  [herausgeber, tabelle, ...(stand === undefined ? [] : [`Stand ${stand}`]), ...(lizenz === undefined ? [] : [lizenz])].join(", ")
