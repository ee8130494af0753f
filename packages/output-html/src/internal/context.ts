/**
 * What every part of the page needs to know while it is written.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import type { Drawing } from "@teilhabe/output-svg"
import type { Seitenanker } from "./anker.js"
import type { Filterplan } from "./filterplan.js"

/** A picture of a report. */
export type Bild = Extract<Block.Block, { readonly _tag: "Bild" }>

/** A table of a report. */
export type Tabelle = Extract<Block.Block, { readonly _tag: "Tabelle" }>

/** Ids, pictures and titles of sources of the page at hand. */
export interface Context {
  readonly anker: Seitenanker
  readonly drawings: ReadonlyMap<Bild, Drawing>
  /** The title of each document that a source names by its id. */
  readonly quellen: ReadonlyMap<string, string>
  readonly filter: Filterplan
}
