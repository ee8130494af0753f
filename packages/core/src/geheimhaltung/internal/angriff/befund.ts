/**
 * Puts what an attack found into words.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import type { Schranke } from "../../Angriff.js"
import type { Zeile } from "../../Loeser.js"
import * as Stelle from "../../Stelle.js"
import type { Veroeffentlichung } from "../../Veroeffentlichung.js"
import { fehler, finding } from "../finding.js"
import { isKnown, stelleOf, type Widerspruch, type Wissen } from "./wissen.js"

/** How many members of a sum, and how many contradictions, are named one by one. */
const SHOWN = 6

const nameOf = (wissen: Wissen, variable: number): string => {
  const { gegenstand, koordinate } = stelleOf(wissen.namen[variable] ?? "")
  return Stelle.toText({ gegenstand, koordinate }).slice(gegenstand.length + 2)
}

/** Writes the sum that a row states. */
const rowText = (wissen: Wissen, { variablen, koeffizienten, von, bis }: Zeile): string => {
  const [first = "", ...rest] = variablen.map((variable) => nameOf(wissen, variable))
  if (koeffizienten[0] !== -1) return `the rate of ${first} to ${rest.join()}`
  const parts = rest.length <= SHOWN ? rest : [...rest.slice(0, SHOWN), `${rest.length - SHOWN} more`]
  return `(${first}) ${von === bis ? "=" : ">="} ${parts.map((part) => `(${part})`).join(" + ")}`
}

/** Finds a sum whose other members are all known. */
const sumFor = (wissen: Wissen, variable: number, rows: ReadonlyArray<number>): Zeile | undefined => {
  const zeilen = rows.flatMap((at) => wissen.zeilen[at] ?? [])
  return zeilen.find((zeile) => zeile.von === zeile.bis && zeile.variablen.every((one) => one === variable || isKnown(wissen, one)))
}

/** Says from what a cell is known, as far as that is told easily. */
export const reasonOf = (wissen: Wissen, variable: number, durch: Schranke["durch"], ursache: Zeile | undefined, rows: ReadonlyArray<number>): string => {
  if (durch === "programm") return "a linear program over all that is published"
  const zeile = durch === "gleichungen" ? sumFor(wissen, variable, rows) : ursache
  if (zeile !== undefined) return rowText(wissen, zeile)
  return durch === "gleichungen" ? "another table that states it, or several sums together" : "its bounds in several tables"
}

/** The finding about a cell that is withheld and can be worked out all the same. */
export const revealed = (
  { tabellen }: Veroeffentlichung,
  { stelle, von, bis }: Schranke,
  withheldIn: ReadonlyArray<string>,
  reason: string,
): Finding => {
  const text = Stelle.toText(stelle)
  const value = von === bis ? `is ${von}` : `lies between ${von} and ${bis}`
  return fehler("ZelleEnthuellt", ["tabellen", Math.max(0, tabellen.findIndex(({ id }) => withheldIn.includes(id)))],
    `The cell ${text}, ${withheldIn.length === 0 ? "which is secret" : `withheld in ${withheldIn.join(", ")}`}, ${value}: it follows from ${reason}. Withhold another cell of that sum, or publish fewer totals, tables or rates`,
    { stelle: text, von, bis: Number.isFinite(bis) ? bis : "∞", tabellen: withheldIn.join(", "), grund: reason })
}

/** The findings about statements that cannot all be true: those around withheld cells, and the others. */
export const contradictions = (wissen: Wissen): ReadonlyArray<Finding> => {
  const concerns = ({ variablen }: Widerspruch): boolean => variablen.some((variable) => wissen.ziele.has(variable))
  const about = (ones: ReadonlyArray<Widerspruch>, schwere: "fehler" | "hinweis"): ReadonlyArray<Finding> => {
    if (ones.length === 0) return []
    const shown = ones.slice(0, SHOWN).map(({ variablen: [first = 0], text }) => `${text} at ${Stelle.toText(stelleOf(wissen.namen[first] ?? ""))}`)
    const rat = schwere === "fehler" ? "No bounds can be proven for the withheld cells there: correct the tables, or give revised ones a gegenstand of their own" : "No withheld cell stands there; those sums were left aside, and of two numbers for one cell the newest and the oldest were tried, each by itself"
    return [finding("AngriffWiderspruch", schwere, ["tabellen"], `What is published contradicts itself in ${ones.length} places: ${shown.join("; ")}. ${rat}`,
      { anzahl: ones.length, stellen: shown.join("; ") })]
  }
  return [...about(wissen.widersprueche.filter(concerns), "fehler"), ...about(wissen.widersprueche.filter((one) => !concerns(one)), "hinweis")]
}

/** The finding that the equations could not be solved to the end. */
export const gaveUp = (gesperrt: number): Finding => fehler("AngriffAbgebrochen", ["tabellen"],
  `The equations have coefficients too large to be exact, so that for ${gesperrt} withheld cells nothing is proven: publish fewer linked tables at once`, { gesperrt })
