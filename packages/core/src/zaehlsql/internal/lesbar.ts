/**
 * The columns of a table with the dialect they are read in.
 *
 * @module
 */
import type { Dialekt } from "../Dialekt.js"
import type { Spaltentyp, Spaltentypen } from "../Spaltentyp.js"
import { name, type Stueck } from "../Stueck.js"
import { alsTag } from "./tag.js"

/** How columns are read. */
export interface Lesbar {
  readonly dialekt: Dialekt
  readonly typ: (spalte: string) => Spaltentyp
  /** The day in a column; nothing where it is none that a Stichtag can be. */
  readonly tag: (spalte: string) => Stueck
}

/** Tells how the columns of a table are read; one that is not there was refused before. */
export const lesbar = (spalten: Spaltentypen, dialekt: Dialekt): Lesbar => {
  const typ = (spalte: string): Spaltentyp => spalten.get(spalte) ?? { art: "fremd", typ: "unknown", sql: name(spalte) }
  return { dialekt, typ, tag: (spalte) => alsTag(typ(spalte), dialekt) }
}
