/**
 * The figures of one year that a Konzeptbericht shows, as the calculation gave them.
 *
 * @module
 */
import type { Datensatz } from "../cube/Datensatz.js"
import type { Freigabe } from "../geheimhaltung/Freigabe.js"
import type { Abdeckung } from "../indikator/Abdeckung.js"
import { operanden } from "../indikator/Ausdruck.js"
import { checkAbdeckung } from "../indikator/checkAbdeckung.js"
import { type Ergebnis, operandwerte } from "../indikator/Ergebnis.js"
import { evaluate } from "../indikator/evaluate.js"
import type { Indikatordefinition } from "../indikator/Indikatordefinition.js"
import type { Statistik } from "../indikator/Statistik.js"
import type { Raum } from "../kernel/Raum.js"
import type { Konzept } from "../konzept/Konzept.js"
import { definitionOf } from "../konzept/Monitoring.js"
import * as Zeitmerkmal from "../merkmal/Zeitmerkmal.js"

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
   * that the Abdeckung shows, from three years with a value on, and those of parts of the city on a map.
   */
  readonly verlauf: ReadonlyArray<Ergebnis>
  /** What the tables say of themselves, by the id of the Datensatz. */
  readonly anmerkungen?: Readonly<Record<string, ReadonlyArray<string>>>
  /** What lets counts of the city's own stand in a report; without it no output renders them. */
  readonly freigaben?: ReadonlyArray<Freigabe>
}

/** What the figures are calculated from. */
export interface Zahlenfrage extends Pick<Monitoringzahlen, "raum" | "jahr" | "definitionen" | "statistiken"> {
  readonly daten: ReadonlyArray<Datensatz>
  /** Counts of the city's own as they may go out; they take the place of those of the same id in `daten`. */
  readonly freigaben?: ReadonlyArray<Freigabe>
  /** Areas that hold the city, the nearest first, whose values stand in where the city has none. */
  readonly weitereRaeume?: ReadonlyArray<Raum>
  /** Parts of the city (Sozialräume) whose values a map shows, where the data have them. */
  readonly teilraeume?: ReadonlyArray<Raum>
  /** How many years back a value may lie to stand in; left out, none. */
  readonly hoechstensJahreZurueck?: number
}

/** The years that any table of a definition speaks of: no other year can have a value. */
const yearsOf = (daten: ReadonlyArray<Datensatz>, { formel }: Indikatordefinition): ReadonlyArray<number> => {
  const groessen = new Set(operanden(formel).map(({ groesse }) => groesse))
  const times = daten.filter(({ groesse }) => groessen.has(groesse)).flatMap(({ cube }) => cube.merkmale.find(({ id }) => id === Zeitmerkmal.ID)?.liste.auspraegungen ?? [])
  return [...new Set(times.map(({ schluessel }) => Number(schluessel.slice(0, 4))))].sort((a, b) => a - b)
}

// A part of the city of which nothing is known is none: its gaps would stand for a count that nobody made.
const teileOf = ({ daten, teilraeume = [] }: Zahlenfrage, definition: Indikatordefinition, jahr: number): ReadonlyArray<Ergebnis> =>
  teilraeume.flatMap((raum) => {
    const { ergebnisse } = evaluate(definition, { daten, raum, jahr })
    return ergebnisse.some(({ rechnung }) => operandwerte(rechnung).length > 0) ? [...ergebnisse] : []
  })

// What the Abdeckung shows is drawn, in the same reading and for the same area.
const verlaufOf = (frage: Zahlenfrage, abdeckung: ReadonlyArray<Abdeckung>): ReadonlyArray<Ergebnis> => {
  const { daten, definitionen, jahr } = frage
  return abdeckung.flatMap(({ indikator, jahr: shown = jahr, raum, variante }) => {
    const definition = definitionen.find((one) => one.indikator === indikator && one.variante === variante)
    if (definition === undefined || raum === undefined) return []
    const years = yearsOf(daten, definition).filter((year) => year <= jahr)
    return [...years.flatMap((year) => [...evaluate(definition, { daten, raum, jahr: year }).ergebnisse]), ...teileOf(frage, definition, shown)]
  })
}

// What is withheld may not come back through the true counts beside it.
const withReleased = ({ daten, freigaben = [] }: Pick<Zahlenfrage, "daten" | "freigaben">): ReadonlyArray<Datensatz> => {
  const released = freigaben.flatMap(({ datensaetze }) => datensaetze)
  const ids = new Set(released.map(({ id }) => id))
  return [...daten.filter(({ id }) => !ids.has(id)), ...released]
}

/**
 * Calculates the figures that a Konzept lists, for a city and a year, with their course up to that year.
 *
 * Counts of the city's own come from `freigaben`, so that no figure tells more than the released counts. Figures can be
 * calculated from such counts in `daten` too, but no output renders a report that shows them.
 *
 * @example
 * ```ts
 * import { Monitoringzahlen } from "@teilhabe/core/bericht"
 * import { definitionen, statistiken } from "@teilhabe/core/indikator"
 * import { Raum } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const stadt = Raum.make("05562024", "Marl")
 * const zahlen = Monitoringzahlen.calculate(marl, { raum: stadt, jahr: 2015, daten: [], definitionen, statistiken })
 * zahlen.abdeckung.filter(({ stand }) => stand === "fehlt").length // => 19
 * ```
 */
export const calculate = (konzept: Pick<Konzept, "monitoring">, frage: Zahlenfrage): Monitoringzahlen => {
  const { definitionen, freigaben, jahr, raum, statistiken } = frage
  const ganz = { ...frage, daten: withReleased(frage) }
  const abdeckung = checkAbdeckung({ ...ganz, indikatoren: [...new Set(konzept.monitoring?.indikatoren.map(definitionOf))] })
  const noted = ganz.daten.filter(({ anmerkungen }) => anmerkungen.length > 0).map(({ anmerkungen, id }) => [id, anmerkungen] as const)
  const notes = noted.length === 0 ? {} : { anmerkungen: Object.fromEntries(noted) }
  return { raum, jahr, abdeckung, definitionen, statistiken, verlauf: verlaufOf(ganz, abdeckung), ...notes, ...(freigaben === undefined ? {} : { freigaben }) }
}
