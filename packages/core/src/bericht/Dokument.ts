/**
 * A report as data, before any output has given it a form.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Block } from "./Block.js"

/** A document that sources of the report point to, so that a reader sees its title instead of its id. */
export interface Quellendokument {
  readonly id: Id
  readonly titel: string
}

/** A report: title, day it speaks of, and its blocks in order. */
export interface Dokument {
  /** ASCII key that gives the files their name: `marl-konzept`. */
  readonly id: string
  readonly titel: string
  readonly untertitel: string
  /** The day as of which the report speaks. */
  readonly stand: Stichtag
  /** One sentence on what the report is, for search results and previews. */
  readonly zusammenfassung: string
  readonly bloecke: ReadonlyArray<Block>
  /** The documents that a `Quelle` of the blocks names by id; left out where there is only the Konzept itself. */
  readonly quellen?: ReadonlyArray<Quellendokument>
}
