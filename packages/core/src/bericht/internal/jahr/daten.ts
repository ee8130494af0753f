/**
 * The numbers and facts behind the report on a year as typed rows.
 *
 * @module
 */
import type { Datentabelle } from "../../Datentabelle.js"
import { datenFaelle } from "./datenFaelle.js"
import { datenIndikatoren } from "./datenIndikatoren.js"
import { datenVerwaltung } from "./datenVerwaltung.js"
import { postenFor } from "./monitoring.js"
import type { Jahressicht } from "./sicht.js"

/** Makes all data tables of the report: figures, what the administration noted, cases, surveys. */
export const datenOf = (sicht: Jahressicht): ReadonlyArray<Datentabelle> =>
  [...datenIndikatoren(sicht, postenFor(sicht)), ...datenVerwaltung(sicht), ...datenFaelle(sicht)]
