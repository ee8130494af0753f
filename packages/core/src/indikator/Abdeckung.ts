/**
 * Which figures of the Konzept's list are there for a city and a year, by what, and why the others are not.
 *
 * @module
 */
import type { Raum } from "../kernel/Raum.js"
import type { Ergebnis, Kennzeichen } from "./Ergebnis.js"

/**
 * How far a figure of the list is there.
 *
 * `vorhanden`: for the city and year itself, every group that the definition asks for with a value, or with a sign that
 * answers for it. What an office withholds or calls too unsure is an answer; `gruppen` says how many numbers there are.
 * `teilweise`: for the city and year itself, with what makes the figure (`kern`) told apart, but some groups are not
 * stated. `vertreten`: by a wider area, an older year or another figure, never passed off as the city's own. `fehlt`:
 * not at all, with the reason; totals that do not tell the `kern` apart are no answer.
 */
export type Stand = "vorhanden" | "teilweise" | "vertreten" | "fehlt"

/** One figure of the Konzept's list, and whether it is there. */
export interface Abdeckung {
  readonly indikator: string
  readonly stand: Stand
  /** The reading that answered, the area and the year that it is of; absent where the figure is not there. */
  readonly variante?: string
  readonly raum?: Raum
  readonly jahr?: number
  /** Other readings that have a value for the same area and year, in the order of the definitions. */
  readonly lesarten?: ReadonlyArray<string>
  readonly kennzeichen: ReadonlyArray<Kennzeichen>
  /** The results, all groups; empty where the figure is not there. */
  readonly ergebnisse: ReadonlyArray<Ergebnis>
  /** Groups that have a value, and groups that the definition asks for. */
  readonly gruppen: { readonly mitWert: number; readonly alle: number }
  /** Why it is not there, why something stands in for it, or by what it is not told apart, in German. */
  readonly grund?: string
}
