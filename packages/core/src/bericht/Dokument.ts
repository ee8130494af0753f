/**
 * A report as data, before any output has given it a form.
 *
 * @module
 */
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Block } from "./Block.js"

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
}
