/**
 * Tells before any number is read whether the tables at hand can answer for a figure at all.
 *
 * Most ways to an answer fail for want of a table, and there are many ways: years, areas, readings. What is looked up
 * here are only the lists of the tables, never their cells.
 *
 * @module
 */
import type { Datensatz } from "../../cube/Datensatz.js"
import type { Raum } from "../../kernel/Raum.js"
import * as Altersgruppe from "../../merkmal/Altersgruppe.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import { operanden, type Operand } from "../Ausdruck.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import type { Befund } from "./befund.js"
import { isPublished, outsideOf } from "./gilt.js"
import { raumkeys, zeitOf } from "./operanden.js"

/** The tables by what they count. */
export type Vorrat = ReadonlyMap<string, ReadonlyArray<Datensatz>>

/** Sorts tables by what they count. */
export const vorratOf = (daten: ReadonlyArray<Datensatz>): Vorrat =>
  new Map([...new Set(daten.map(({ groesse }) => groesse))].map((groesse) => [groesse, daten.filter((one) => one.groesse === groesse)]))

const listOf = ({ cube }: Datensatz, id: string): Codeliste.Codeliste | undefined => cube.merkmale.find((one) => one.id === id)?.liste

const holds = (datensatz: Datensatz, id: string, keys: ReadonlyArray<string>): boolean => {
  const liste = listOf(datensatz, id)
  return liste !== undefined && keys.some((key) => key === Codeliste.INSGESAMT || Codeliste.find(liste, key) !== undefined)
}

type Bestand = { readonly art: "daten" | "zeit" } | { readonly art: "da"; readonly tabellen: ReadonlyArray<Datensatz>; readonly fehlend: ReadonlyArray<string> }

const bestandOf = (vorrat: Vorrat, operand: Operand, raum: Raum, jahr: number): Bestand => {
  const keys = raumkeys(raum)
  const here = (vorrat.get(operand.groesse) ?? []).filter((one) => operand.statistiken.includes(one.statistik) && holds(one, Raummerkmal.ID, keys))
  if (here.length === 0) return { art: "daten" }
  const times = operand.zeit.flatMap((regel) => zeitOf(regel, jahr) ?? []).map(Zeitmerkmal.keyOf)
  const tabellen = here.filter((one) => holds(one, Zeitmerkmal.ID, times))
  if (tabellen.length === 0) return { art: "zeit" }
  const lost = Object.entries(operand.fest).filter(([id, key]) => !tabellen.some((one) => holds(one, id, [key]))).map(([id]) => id)
  const ageless = operand.alter !== undefined && !tabellen.some((one) => listOf(one, Altersgruppe.ID) !== undefined)
  return { art: "da", tabellen, fehlend: ageless ? [...lost, Altersgruppe.ID] : lost }
}

/** The Merkmale of the core that no table of the figure tells apart. */
const uncored = ({ kern }: Indikatordefinition, operands: ReadonlyArray<Operand>, bestaende: ReadonlyArray<Bestand>): ReadonlyArray<string> =>
  kern.filter((id) => !operands.some(({ nach }, at) => {
    const bestand = bestaende[at]
    return nach.includes(id) && bestand?.art === "da" && bestand.tabellen.some((one) => listOf(one, id) !== undefined)
  }))

/** Says what is missing for a figure, as far as the lists of the tables tell it; nothing where it has to be computed. */
export const mangelOf = (vorrat: Vorrat, definition: Indikatordefinition, raum: Raum, jahr: number): Befund | undefined => {
  if (!isPublished(definition, raum)) return { art: "ebene" }
  if (outsideOf(definition, jahr) !== undefined) return { art: "ungueltig" }
  const operands = operanden(definition.formel)
  const bestaende = operands.map((operand) => bestandOf(vorrat, operand, raum, jahr))
  const lacking = operands.filter((_, at) => bestaende[at]?.art !== "da")
  if (lacking.length > 0) {
    if (lacking.length < operands.length) return { art: "teil", groessen: [...new Set(lacking.map(({ groesse }) => groesse))] }
    return { art: bestaende.some(({ art }) => art === "zeit") ? "zeit" : "daten" }
  }
  const lost = bestaende.flatMap((bestand) => (bestand.art === "da" ? bestand.fehlend : []))
  const merkmale = [...new Set([...lost, ...uncored(definition, operands, bestaende)])]
  return merkmale.length === 0 ? undefined : { art: "summen", merkmale }
}
