/**
 * Whether a sheet has room for a table.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"
import { MAX_SPALTEN, MAX_ZEILEN } from "./zelle.js"

/** What a table needs, head and notes included. */
export interface Bedarf {
  readonly zeilen: number
  readonly spalten: number
}

/** Refuses a table that has more rows or columns than a sheet: nothing is cut off in silence. */
export const requireRoom = ({ titel }: Pick<Datentabelle.Datentabelle, "titel">, { spalten, zeilen }: Bedarf): void => {
  if (zeilen <= MAX_ZEILEN && spalten <= MAX_SPALTEN) return
  const problem = zeilen > MAX_ZEILEN ? `${zeilen} rows with its head and notes, and a sheet of Excel has ${MAX_ZEILEN}` : `${spalten} columns, and a sheet of Excel has ${MAX_SPALTEN}`
  throw new Renderer.RendererError({ reason: "document", message: `the data table "${titel.slice(0, 80)}" needs ${problem}; part it, or give it out as CSV by @teilhabe/output-tables` })
}
