/**
 * A town's register as columns: who lived there in a year, and what happened to them in it.
 *
 * @module
 */
import type { Spaltentabelle } from "@teilhabe/core/cube"
import type { Raum, Stichtag } from "@teilhabe/core/kernel"

/** A table of a register: what `spalten` lists for it, one row per person or per event. */
export type Tabelle = "personen" | "wanderungen" | "einbuergerungen" | "schulabgaenge" | "neuaufnahmen"

/** The tables of a register. */
export const tabellen: ReadonlyArray<Tabelle> = ["personen", "wanderungen", "einbuergerungen", "schulabgaenge", "neuaufnahmen"]

/** What a register says of itself; enough to ask questions, wherever its rows are. */
export interface Registerkopf {
  /** Made up, or the town's own. What is made up says so in every table too, in the column `synthetisch`. */
  readonly herkunft: "synthetisch" | "eigene-auszaehlung"
  /** Who keeps the register; `erfunden` where it is made up. */
  readonly herausgeber: string
  readonly raum: Exclude<Raum.Raum, { readonly _tag: "Sozialraum" }>
  /** The quarters that the column `raum` speaks of; empty where it holds the key of the town. */
  readonly sozialraeume: ReadonlyArray<Extract<Raum.Raum, { readonly _tag: "Sozialraum" }>>
  /** The 31 December that ends the Berichtsjahr. */
  readonly stichtag: Stichtag.Stichtag
  /** By which definition a column was told that more than one definition could tell, by name of the column. */
  readonly definitionen: Readonly<Record<string, string>>
}

/**
 * A register of one Berichtsjahr.
 *
 * `personen` holds everybody who lived in the town on any day from the 31 December before the Berichtsjahr to the one
 * that ends it, those who moved away or died in it too. So the residents of any day between are those with
 * `einzug` up to that day and no `auszug` up to it. A status without a day of its own is that of the Berichtsjahr as a
 * whole, or up to the day of leaving.
 */
export interface Register extends Registerkopf, Readonly<Record<Tabelle, Spaltentabelle.Spaltentabelle>> {}
