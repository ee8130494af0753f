/**
 * The columns of the data tables of a year's report, and the origin that their rows have.
 *
 * @module
 */
import type { Datenherkunft, Datenspalte } from "../../Datentabelle.js"
import type { Jahressicht } from "./sicht.js"

/** A column of words. */
export const text = (name: string, titel: string, teil: Partial<Datenspalte> = {}): Datenspalte => ({ name, titel, art: "text", ...teil })

/** A column of days. */
export const tag = (name: string, titel: string, teil: Partial<Datenspalte> = {}): Datenspalte => ({ name, titel, art: "tag", ...teil })

/** A column of years. */
export const jahr = (name: string, titel: string, teil: Partial<Datenspalte> = {}): Datenspalte => ({ name, titel, art: "jahr", ...teil })

/** A column of values. */
export const wert = (name: string, titel: string, teil: Partial<Datenspalte> = {}): Datenspalte => ({ name, titel, art: "messwert", ...teil })

/** Writes a year for a column of years. */
export const jahreszahl = (one: number): string => String(one).padStart(4, "0")

/** Where facts of the administration come from: made up, where the whole report is marked so. */
export const verwaltungOf = ({ stadt: { kennzeichnung = "" } }: Jahressicht, sonst: Datenherkunft = "verwaltung"): Datenherkunft =>
  /erfunden/iu.test(kennzeichnung) ? "erfunden" : sonst

/** Who is named as source of what the administration noted. */
export const quelleOf = ({ konzept: { stadt: { name } }, verlauf: { eingang: { kennzeichnung }, stichtag } }: Jahressicht): string =>
  `Stadt ${name}, Verwaltung, Stand ${stichtag}${kennzeichnung === undefined ? "" : ` (${kennzeichnung})`}`
