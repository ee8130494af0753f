import type { Cube } from "./cubeType.js"
import type { Toleranzen } from "./cubeToleranz.js"

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
  /** How far its source lets parts lie from their total. */
  readonly toleranz?: Toleranzen
  /** Whether its values add up; left out, the unit tells: people and cases do, rates, ages and years do not. */
  readonly summierbar?: boolean
  /** Whether its values are balances, of which some lie below 0. */
  readonly saldo?: boolean
  /** What the source says about these numbers. */
  readonly anmerkungen: ReadonlyArray<string>
  readonly cube: Cube
}
