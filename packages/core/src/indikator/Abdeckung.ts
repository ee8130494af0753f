/**
 * Which figures of the Konzept's list are there for a city and a year, by what, and why the others are not.
 *
 * @module
 */
import type { Raum } from "../kernel/Raum.js"
import type { Ergebnis, Kennzeichen } from "./Ergebnis.js"

/**
 * How far a figure of the list is there: `vorhanden` for the city and year itself; `vertreten` by a wider area, an
 * older year or another figure, never passed off as the city's own; `fehlt` with the reason.
 */
export type Stand = "vorhanden" | "vertreten" | "fehlt"

/** One figure of the Konzept's list, and whether it is there. */
export interface Abdeckung {
  readonly indikator: string
  readonly stand: Stand
  /** The reading that answered, the area and the year that it is of; absent where the figure is not there. */
  readonly variante?: string
  readonly raum?: Raum
  readonly jahr?: number
  readonly kennzeichen: ReadonlyArray<Kennzeichen>
  /** The results, all groups; empty where the figure is not there. */
  readonly ergebnisse: ReadonlyArray<Ergebnis>
  /** Groups that have a value, and groups that the definition asks for. */
  readonly gruppen: { readonly mitWert: number; readonly alle: number }
  /** Why it is not there, why something stands in for it, or by what it is not told apart, in German. */
  readonly grund?: string
}
