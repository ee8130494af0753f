/**
 * Short ways to write definitions down: times, operands and formulas that many figures share.
 *
 * @module
 */
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Ausdruck, Operand, Zeitregel } from "../Ausdruck.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"

/** 31 December of the reporting year. */
export const JAHRESENDE: Zeitregel = { art: "stichtag", tag: "12-31", jahr: 0 }
/** 31 December of the year before. */
export const VORJAHRESENDE: Zeitregel = { art: "stichtag", tag: "12-31", jahr: -1 }
/** 30 June, the day of the employment statistics. */
export const JUNI: Zeitregel = { art: "stichtag", tag: "06-30", jahr: 0 }
/** 1 March, the day of the statistics of day care. */
export const MAERZ: Zeitregel = { art: "stichtag", tag: "03-01", jahr: 0 }
/** 9 May, the day of the Zensus 2011. */
export const ZENSUSTAG_2011: Zeitregel = { art: "stichtag", tag: "05-09", jahr: 0 }
/** 15 May, the day of the Zensus 2022. */
export const ZENSUSTAG_2022: Zeitregel = { art: "stichtag", tag: "05-15", jahr: 0 }
/** The day from which the Mikrozensus tells of people in private households only. */
export const PRIVATHAUSHALTE_AB = Stichtag.make(2017, 1, 1)

/** How sure an extrapolated number of the Mikrozensus has to be. */
export const HOCHRECHNUNG: NonNullable<Indikatordefinition["hochrechnung"]> = {
  statistik: "mikrozensus",
  unsicherUnter: 5000,
  eingeschraenktUnter: 10_000,
  quelle: "gesellschaftsmonitoring-bw: hochgerechnet unter 5.000 nicht veröffentlicht, ab 5.000 und unter 10.000 eingeklammert",
}

export const JAHR: Zeitregel = { art: "jahr", jahr: 0 }
export const JAHRESDURCHSCHNITT: Zeitregel = { art: "jahresdurchschnitt", jahr: 0 }
export const SCHULJAHR: Zeitregel = { art: "schuljahr", jahr: 0 }
export const SCHULTAG: Zeitregel = { art: "stichtag", tag: "10-15", jahr: 0 }

/** What an operand selects; left out, nothing. */
export type Auswahl = Partial<Pick<Operand, "fest" | "alter" | "nach">>

/** Makes an operand of one or several statistics and times, the best first. */
export const operand = (
  groesse: string,
  statistik: string | ReadonlyArray<string>,
  zeit: Zeitregel | ReadonlyArray<Zeitregel>,
  { fest = {}, nach = [], alter }: Auswahl = {},
): Operand => ({
  art: "operand",
  groesse,
  fest,
  ...(alter === undefined ? {} : { alter }),
  nach,
  zeit: "art" in zeit ? [zeit] : zeit,
  statistiken: typeof statistik === "string" ? [statistik] : statistik,
})

/** Makes a quotient, in percent where nothing else is said. */
export const quotient = (zaehler: Ausdruck, nenner: Ausdruck, je = 100): Ausdruck => ({ art: "quotient", zaehler, nenner, je })

/** Makes a difference. */
export const differenz = (von: Ausdruck, minus: Ausdruck): Ausdruck => ({ art: "differenz", von, minus })

/** Makes a sum. */
export const summe = (...teile: ReadonlyArray<Ausdruck>): Ausdruck => ({ art: "summe", teile })

/** Makes a mean. */
export const mittel = (...teile: ReadonlyArray<Ausdruck>): Ausdruck => ({ art: "mittel", teile })

/** Makes the share of those who are selected in addition among those who are selected by both. */
export const anteilVon = (alle: Operand, fest: Operand["fest"]): Ausdruck =>
  quotient({ ...alle, fest: { ...alle.fest, ...fest } }, alle)

type Voreingestellt = "standard" | "nachkommastellen" | "entsprechungen"

/** A definition without what follows from the rest. */
export type Entwurf = Omit<Indikatordefinition, Voreingestellt> & Partial<Pick<Indikatordefinition, Voreingestellt>>

/** Completes a definition: not the standard reading; persons and cases whole, rates with one decimal. */
export const definition = (entwurf: Entwurf): Indikatordefinition => ({
  standard: false,
  nachkommastellen: entwurf.einheit === "Personen" || entwurf.einheit === "Fälle" ? 0 : 1,
  entsprechungen: [],
  ...entwurf,
})

/** Refers to the same figure in another catalogue. */
export const entspricht = (system: string, ...schluessel: ReadonlyArray<string>): Indikatordefinition["entsprechungen"] =>
  schluessel.map((key) => ({ system, schluessel: key }))

/** Refers to a figure in another catalogue that is probably the same: not all of its definition is known. */
export const vermutlich = (system: string, ...schluessel: ReadonlyArray<string>): Indikatordefinition["entsprechungen"] =>
  schluessel.map((key) => ({ system, schluessel: key, vermutlich: true }))

/** Refers to a number of the profiles of Nordrhein-Westfalen, of which only the table of contents is known. */
export const profil = (...schluessel: ReadonlyArray<string>): Indikatordefinition["entsprechungen"] =>
  vermutlich("NRW-Integrationsprofil", ...schluessel)
