/**
 * The figures of one year that a Konzeptbericht shows, as the calculation gave them.
 *
 * @module
 */
import type { Abdeckung } from "../indikator/Abdeckung.js"
import type { Ergebnis } from "../indikator/Ergebnis.js"
import type { Indikatordefinition } from "../indikator/Indikatordefinition.js"
import type { Statistik } from "../indikator/Statistik.js"
import type { Raum } from "../kernel/Raum.js"

/** What is known of the Konzept's figures for a city and a year. */
export interface Monitoringzahlen {
  /** The city that the report is about. */
  readonly raum: Raum
  /** The reporting year (Berichtsjahr). */
  readonly jahr: number
  readonly abdeckung: ReadonlyArray<Abdeckung>
  /** The readings that the results refer to by `indikator` and `variante`. */
  readonly definitionen: ReadonlyArray<Indikatordefinition>
  /** The statistics that the results refer to by id. */
  readonly statistiken: ReadonlyArray<Statistik>
  /**
   * Results of all years that there are, in any order, for the pictures. Drawn are those of the reading and the area
   * that the Abdeckung shows, from three years with a value on.
   */
  readonly verlauf: ReadonlyArray<Ergebnis>
}
