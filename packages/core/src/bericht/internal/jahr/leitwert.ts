/**
 * The few values that stand for a figure where there is no room for all groups, and how they are written.
 *
 * @module
 */
import type { Ergebnis, Operandwert } from "../../../indikator/Ergebnis.js"
import type { Messwert } from "../../../kernel/Messwert.js"
import type { Koordinate } from "../../../merkmal/Merkmal.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import * as Block from "../../Block.js"
import type { Posten } from "../monitoringSicht.js"
import { rangOf, type Schrift } from "../monitoringTabelle.js"
import { zahlzelle } from "../zahlzelle.js"
import { indikatorAnker } from "./sicht.js"

/** A value that stands for its figure, with the name of its group. */
export interface Leitwert {
  readonly name: string
  readonly ergebnis: Ergebnis
}

/** As many as a reader takes in at one look. */
const MAX_SHOWN = 4
const MAX_RANKED = 3

/** The key of a group, whatever the order of its Merkmale. */
export const gruppenschluessel = ({ gruppe }: Pick<Ergebnis, "gruppe">): string =>
  Object.entries(gruppe).map(([id, key]) => `${id}=${key}`).sort().join("|")

const hasNumber = ({ wert }: Ergebnis): boolean => wert._tag !== "Fehlend"

const nameOf = ({ gruppenname }: Ergebnis): string => (gruppenname.length === 0 ? "insgesamt" : gruppenname.join(", "))

const named = (ergebnisse: ReadonlyArray<Ergebnis>): ReadonlyArray<Leitwert> => ergebnisse.map((ergebnis) => ({ name: nameOf(ergebnis), ergebnis }))

const byOne = (ergebnisse: ReadonlyArray<Ergebnis>, merkmal: string | undefined): ReadonlyArray<Ergebnis> =>
  merkmal === undefined ? [] : ergebnisse.filter((one) => Object.keys(one.gruppe).length === 1 && one.gruppe[merkmal] !== undefined && hasNumber(one))

/** The Merkmal that makes a figure what it is; where none does, its total stands for it. */
export const kernOf = ({ definition }: Posten): string | undefined =>
  definition?.gliederung.find(({ merkmal: { id } }) => definition.kern.includes(id))?.merkmal.id

/**
 * Gives the values that stand for a figure: the first places of a ranking; the groups that its Merkmal tells apart, with the
 * total where only one of them has a number; else the total, else the first groups with a number.
 */
export const leitwerteOf = (posten: Posten): ReadonlyArray<Leitwert> => {
  const { abdeckung: { ergebnisse }, definition } = posten
  const liste = rangOf(ergebnisse, definition)
  if (liste !== undefined) return liste.plaetze.slice(0, MAX_RANKED).map(({ ergebnis, name }) => ({ name, ergebnis }))
  const total = ergebnisse.filter((one) => Object.keys(one.gruppe).length === 0 && hasNumber(one))
  const apart = byOne(ergebnisse, kernOf(posten))
  if (apart.length > 1) return named(apart.slice(0, MAX_SHOWN))
  if (apart.length + total.length > 0) return named([...apart, ...total.slice(0, 1)])
  const first = byOne(ergebnisse, definition?.gliederung[0]?.merkmal.id)
  return named((first.length > 0 ? first : ergebnisse.filter(hasNumber)).slice(0, MAX_SHOWN))
}

/** The unit as it stands behind a number; percent belongs to the number itself. */
export const einheitWort = (einheit: string): string => (einheit === "Prozent" ? "" : ` ${einheit}`)

/** Writes a value with its sign for percent: `25,6 %`; what its rounding leaves open is told in the table, here by one word. */
export const wertText = (wert: Messwert, { einheit, nachkommastellen }: Pick<Ergebnis, "einheit" | "nachkommastellen">): string => {
  const whole = zahlzelle(wert, nachkommastellen)
  const text = whole.includes(" [") ? `rund ${whole.slice(0, whole.indexOf(" ["))}` : whole
  return einheit === "Prozent" && wert._tag !== "Fehlend" ? `${text}\u00A0%` : text
}

// A figure that is the count itself names its cell; what was worked out from several has none.
const bezugOf = ({ rechnung }: Ergebnis): Pick<Operandwert, "datensatz" | "koordinate" | "wert"> | undefined =>
  rechnung.art === "operand" && rechnung.herkunft === "eigene-auszaehlung" && rechnung.alter === undefined
    ? { datensatz: rechnung.datensatz, koordinate: rechnung.koordinate as Koordinate, wert: rechnung.wert }
    : undefined

/** Writes numbers of one figure so that each leads to its explanation, and names the counted cell where it is one. */
export const schriftOf = (id: string): Schrift => (text, wert, ergebnis) => {
  if (wert._tag === "Fehlend") return text
  const bezug = ergebnis === undefined ? undefined : bezugOf(ergebnis)
  return [Block.zahl(text, { anker: indikatorAnker(id), ...(bezug === undefined ? {} : { bezug: { datensatz: bezug.datensatz, koordinate: bezug.koordinate, wert: bezug.wert } }) })]
}

/** One value in a line: a number that leads to its explanation, with its unit; the sign of an absent one as it is. */
export const wertZeile = (id: string, ergebnis: Ergebnis, withUnit = true): Block.Zeile => {
  const written = schriftOf(id)(wertText(ergebnis.wert, ergebnis), ergebnis.wert, ergebnis)
  const unit = withUnit && hasNumber(ergebnis) ? einheitWort(ergebnis.einheit) : ""
  return [...(typeof written === "string" ? [written] : written), ...(unit === "" ? [] : [unit])]
}

const HERKUNFT = { veroeffentlicht: "veröffentlichte Zahlen", "eigene-auszaehlung": "eigene Auszählung", synthetisch: "erfundene Zahlen" } as const

/** Says where the numbers of the figures come from, for the heading of a chapter; nothing where there is no number. */
export const herkunftWort = ({ abdeckung }: Pick<Monitoringzahlen, "abdeckung">, operanden: (one: Ergebnis) => ReadonlyArray<Operandwert>): string | undefined => {
  const all = abdeckung.flatMap(({ ergebnisse }) => ergebnisse)
  const found = new Set(all.flatMap((one) => [...(one.kennzeichen.includes("synthetisch") ? ["synthetisch" as const] : []), ...operanden(one).map(({ herkunft }) => herkunft)]))
  const words = (["veroeffentlicht", "eigene-auszaehlung", "synthetisch"] as const).filter((one) => found.has(one)).map((one) => HERKUNFT[one])
  return words.length === 0 ? undefined : words.join(" und ")
}
