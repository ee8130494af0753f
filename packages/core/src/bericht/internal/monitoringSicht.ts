/**
 * What the sections of the monitoring chapter share: each figure of the list with its coverage and its reading.
 *
 * @module
 */
import type { Abdeckung } from "../../indikator/Abdeckung.js"
import { teile } from "../../indikator/Ausdruck.js"
import { blaetter, type Ergebnis, type Operandwert, type Rechnung } from "../../indikator/Ergebnis.js"
import type { Indikatordefinition } from "../../indikator/Indikatordefinition.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import { definitionOf as definitionId } from "../../konzept/Monitoring.js"
import * as Block from "../Block.js"
import type { Monitoringzahlen } from "../Monitoringzahlen.js"
import { isSame } from "./raumWoerter.js"
import type { Sicht } from "./sicht.js"

/** One figure of the list with all that is known of it. */
export interface Posten {
  readonly id: string
  readonly titel: string
  readonly bereich: string
  readonly abdeckung: Abdeckung
  readonly definition: Indikatordefinition | undefined
  /** Of all years, by the reading and for the area that the coverage shows. */
  readonly verlauf: ReadonlyArray<Ergebnis>
}

const NICHT_GERECHNET = "Für diesen Indikator wurde nichts gerechnet."

const missing = (indikator: string): Abdeckung => ({
  indikator, stand: "fehlt", kennzeichen: [], ergebnisse: [], gruppen: { mitWert: 0, alle: 0 }, grund: NICHT_GERECHNET,
})

const holdsIn = (jahr: number) => ({ gueltigAb, gueltigBis }: Indikatordefinition): boolean =>
  (gueltigAb === undefined || gueltigAb <= `${jahr}-12-31`) && (gueltigBis === undefined || gueltigBis >= `${jahr}-01-01`)

const definitionOf = ({ definitionen, jahr }: Monitoringzahlen, abdeckung: Abdeckung): Indikatordefinition | undefined => {
  const own = definitionen.filter(({ indikator }) => indikator === abdeckung.indikator)
  const read = own.filter(({ standard, variante }) => (abdeckung.variante === undefined ? standard : variante === abdeckung.variante))
  return read.find(holdsIn(abdeckung.jahr ?? jahr)) ?? read[0]
}

const verlaufOf = ({ verlauf }: Monitoringzahlen, { indikator, raum, variante }: Abdeckung): ReadonlyArray<Ergebnis> =>
  raum === undefined
    ? []
    : verlauf.filter((one) => one.indikator === indikator && one.variante === variante && isSame(one.raum, raum))

/** Joins the Konzept's list with what was calculated; what the Konzept does not list comes last. */
export const postenOf = ({ konzept }: Pick<Sicht, "konzept">, zahlen: Monitoringzahlen): ReadonlyArray<Posten> => {
  const listed = konzept.monitoring?.indikatoren ?? []
  const known = new Map(zahlen.abdeckung.map((one) => [one.indikator, one]))
  const others = zahlen.abdeckung.filter(({ indikator }) => !listed.some((one) => definitionId(one) === indikator))
  const all = [
    ...listed.map((one) => ({ id: one.id as string, nach: definitionId(one) as string, titel: one.titel.de, bereich: one.bereich })),
    ...others.map(({ indikator }) => ({ id: indikator, nach: indikator, titel: indikator, bereich: "Weitere Indikatoren" })),
  ]
  return all.map(({ nach, ...one }) => {
    const abdeckung = known.get(nach) ?? missing(nach)
    const definition = definitionOf(zahlen, abdeckung)
    const titel = one.titel === one.id ? (definition?.titel ?? one.titel) : one.titel
    return { ...one, titel, abdeckung, definition, verlauf: verlaufOf(zahlen, abdeckung) }
  })
}

/** The anchor of a figure's heading. */
export const indikatorAnker = (id: string): string => `indikator-${id.replaceAll(".", "-")}`

/** A link to a figure by its number. */
export const indikatorVerweis = (id: string, text = id): Block.Inline => Block.verweis(indikatorAnker(id), text)

/** Tells whether the value is that of another area than the city. */
export const isFremd = ({ raum: stadt }: Monitoringzahlen, { raum, stand }: Abdeckung): boolean =>
  stand !== "fehlt" && raum !== undefined && !isSame(raum, stadt)

/** Why a figure is not there or another value stands in; area, year and what is shown have places of their own. */
export const grundText = ({ jahr, raum }: Monitoringzahlen, { grund = "" }: Abdeckung): string => {
  const prefix = `${raum.name}, ${jahr}: `
  return (grund.startsWith(prefix) ? grund.slice(prefix.length) : grund).replace(/ ?Gezeigt wird der Wert [^.]*\./gu, "").trim()
}

/** What an operand does in a calculation; empty where there is no quotient. */
export type Rolle = "" | "Zähler" | "Nenner"

/** Lists the numbers that went into a calculation, with what they do in the outermost quotient. */
export const operanden = (rechnung: Rechnung, rolle: Rolle = ""): ReadonlyArray<readonly [Rolle, Operandwert]> => {
  if (rechnung.art === "operand") return [[rolle, rechnung]]
  if (rechnung.art === "quotient" && rolle === "") return [...operanden(rechnung.zaehler, "Zähler"), ...operanden(rechnung.nenner, "Nenner")]
  return teile<Rechnung>(rechnung).flatMap((teil) => operanden(teil, rolle))
}

/** Lists why numbers are not there, each place by itself. */
export const luecken = (rechnung: Rechnung): ReadonlyArray<string> =>
  blaetter(rechnung).flatMap((blatt) => (blatt.art === "luecke" ? [blatt.warum] : []))

/** Says of which time the numbers are; of several times only the reporting year can be named. */
export const zeitText = (ergebnisse: ReadonlyArray<Ergebnis>, jahr: number): string => {
  const times = new Set(ergebnisse.flatMap(({ rechnung }) => operanden(rechnung).map(([, { zeit }]) => Zeitraum.toText(zeit))))
  const [only] = times
  return times.size === 1 && only !== undefined ? only : String(jahr)
}
