/**
 * Published figures for the city of Marl and for Kreis Recklinghausen that feed the Konzept's Indikatoren.
 *
 * @module @teilhabe/konzepte/marlZahlen
 */
import type { Datensatz } from "@teilhabe/core/cube"
import {
  Betreuungsart,
  Elternherkunft,
  Geschlecht,
  Klassenstufe,
  Migrationsstatus,
  Nationalitaet,
  Schulabschluss,
  Schulart,
  Staatsangehoerigkeit,
} from "@teilhabe/core/merkmal"
import { toDatensatz } from "./internal/zahlentabelle.js"
import { zahlen } from "./marlZahlen.generated.js"

const RAEUME = { "05562": "Recklinghausen", "05562024": "Marl" }

const LISTEN = {
  betreuungsart: Betreuungsart.liste,
  elternherkunft: Elternherkunft.liste,
  geschlecht: Geschlecht.liste,
  klassenstufe: Klassenstufe.liste,
  migrationsstatus: Migrationsstatus.liste,
  nationalitaet: Nationalitaet.liste,
  schulabschluss: Schulabschluss.liste,
  schulart: Schulart.liste,
  staatsangehoerigkeit: Staatsangehoerigkeit.liste,
}

/**
 * The figures, typed in from official tables as YAML in the folder `marl-zahlen` of this package.
 *
 * Marl is a town in a Kreis, so that many figures exist for Kreis Recklinghausen only; the area of every cell
 * says which it is. The tables were
 * fetched in 2017 and 2018, so the latest figures are of 2015 and 2016.
 *
 * @quelle © Statistische Ämter des Bundes und der Länder, Deutschland, 2017 und 2018, dl-de/by-2-0; Integrationskonzept der Stadt Marl
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { marlZahlen } from "@teilhabe/konzepte/marlZahlen"
 *
 * const svb = marlZahlen.find(({ id }) => id === "svb-wohnort-gemeinde")
 * svb?.fundstelle.tabelle // => "Regionaldatenbank Deutschland, Tabelle 13111-02-02-5"
 * svb && Cube.get(svb.cube, { zeit: "2015-06-30", raum: "05562024", nationalitaet: "NATA" }) // => Messwert.exakt(1963)
 * ```
 */
export const marlZahlen: ReadonlyArray<Datensatz.Datensatz> = zahlen.map((tabelle) => toDatensatz(tabelle, RAEUME, LISTEN))
