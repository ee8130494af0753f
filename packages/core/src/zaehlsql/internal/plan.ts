/**
 * A question as one SQL statement, made of the question alone: no look at the rows, nothing asked of the database.
 *
 * @module
 */
import type { Zaehlfrage } from "../../cube/Zaehlfrage.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import { ganz, isSame, reihe, sql, type Stueck } from "../Stueck.js"
import type { Leser } from "./antwort.js"
import { bedingungAlsSql } from "./bedingung.js"
import { type Gewichtsteile, gewichtsteile } from "./gewicht.js"
import type { Lesbar } from "./lesbar.js"
import { leser } from "./leser.js"

/** A Merkmal, and in which columns of the result its answer is. */
export interface Planmerkmal {
  readonly merkmal: Merkmal
  readonly lies: Leser["lies"]
  readonly stellen: ReadonlyArray<number>
}

/** How many rows a group has, and how much they weigh, by the columns of the result. */
export type Planmenge =
  | { readonly art: "zeilen"; readonly zeilen: number }
  /** Of all rows those whose weights are in the sum. */
  | { readonly art: "summe"; readonly zeilen: number; readonly summiert: number; readonly summe: number; readonly nachkomma: number }
  /** All rows of a group have one weight, which may be none. */
  | { readonly art: "einzeln"; readonly zeilen: number; readonly gewicht: number }

/** A statement with its values, and what the columns of its result mean. */
export interface Plan extends Stueck {
  readonly merkmale: ReadonlyArray<Planmerkmal>
  readonly menge: Planmenge
}

/** The statement that answers a question, and one for the rows that it leaves open, if it does. */
export interface Plaene {
  readonly plan: Plan
  readonly rest?: Plan
}

/** Collects what is grouped by; what is asked for twice is there once. */
const sammlung = () => {
  const teile: Array<Stueck> = []
  const place = (teil: Stueck): number => {
    const known = teile.findIndex((one) => isSame(one, teil))
    return known < 0 ? teile.push(teil) - 1 : known
  }
  return { teile, place }
}

/** The parts of a table, of which each is counted by itself, and which of their rows. */
interface Zeilen {
  readonly teile: ReadonlyArray<Stueck>
  readonly bedingungen: ReadonlyArray<Stueck>
}

/** Groups by the first columns, and counts and adds up the others; groups of two parts are added up where they are read. */
const select = (gruppen: ReadonlyArray<Stueck>, mengen: ReadonlyArray<Stueck>, { bedingungen, teile }: Zeilen): Stueck => {
  const named = reihe([...gruppen, ...mengen].map((one, at) => sql`${one} AS s${ganz(at)}`))
  const wo = bedingungen.length === 0 ? sql`` : sql` WHERE ${reihe(bedingungen, sql` AND `)}`
  const nach = gruppen.length === 0 ? sql`` : sql` GROUP BY ${reihe(gruppen.map((_, at) => ganz(at + 1)))}`
  return reihe(teile.map((teil) => sql`SELECT ${named} FROM ${teil}${wo}${nach}`), sql` UNION ALL `)
}

interface Gelesen {
  readonly merkmal: Merkmal
  readonly leser: Leser
}

const hauptplan = (gelesen: ReadonlyArray<Gelesen>, gewicht: Gewichtsteile | undefined, von: Zeilen): Plan => {
  const { place, teile } = sammlung()
  const merkmale = gelesen.map(({ leser: { lies, teile: gruppen }, merkmal }) => ({ merkmal, lies, stellen: gruppen.map(place) }))
  const zeilen = teile.length
  if (gewicht === undefined) return { ...select(teile, [sql`count(*)`], von), merkmale, menge: { art: "zeilen", zeilen } }
  const { stellen: nachkomma, summe, summiert } = gewicht
  return {
    ...select(teile, [sql`count(*)`, sql`count(*) FILTER (WHERE ${summiert})`, summe], von),
    merkmale,
    menge: { art: "summe", zeilen, summiert: zeilen + 1, summe: zeilen + 2, nachkomma },
  }
}

const restplan = (gelesen: ReadonlyArray<Gelesen>, gewicht: Gewichtsteile | undefined, { bedingungen, teile: tabelle }: Zeilen): Plan | undefined => {
  const gilt = [
    ...gelesen.flatMap(({ leser: { rest } }) => (rest === undefined ? [] : [rest.gilt])),
    ...(gewicht === undefined ? [] : [sql`CASE WHEN ${gewicht.summiert} THEN FALSE ELSE TRUE END`]),
  ]
  if (gilt.length === 0) return undefined
  const { place, teile } = sammlung()
  const merkmale = gelesen.map(({ leser: { lies, rest, teile: gruppen }, merkmal }) =>
    ({ merkmal, lies, stellen: [...gruppen, ...(rest === undefined ? [] : [rest.teil])].map(place) }))
  const einzeln = gewicht === undefined ? undefined : place(gewicht.einzeln)
  const menge: Planmenge = einzeln === undefined ? { art: "zeilen", zeilen: teile.length } : { art: "einzeln", zeilen: teile.length, gewicht: einzeln }
  return { ...select(teile, [sql`count(*)`], { teile: tabelle, bedingungen: [...bedingungen, sql`(${reihe(gilt, sql` OR `)})`] }), merkmale, menge }
}

/**
 * Plans a question to a table; the Merkmale have the order of their ids, as in the cube.
 *
 * What the first statement cannot settle in few groups (ages in no band of the list, weights that are no short decimals) it
 * leaves open, and the second counts those rows alone.
 */
export const planOf = (frage: Zaehlfrage, teile: ReadonlyArray<Stueck>, lesbar: Lesbar): Plaene => {
  const gelesen = [...frage.merkmale].sort((a, b) => (a.merkmal.id < b.merkmal.id ? -1 : 1)).map((one) => ({ merkmal: one.merkmal, leser: leser(one, lesbar) }))
  const gewicht = frage.gewicht === undefined ? undefined : gewichtsteile(frage.gewicht, lesbar)
  const von = { teile, bedingungen: frage.filter === undefined ? [] : [bedingungAlsSql(frage.filter, lesbar)] }
  const rest = restplan(gelesen, gewicht, von)
  return { plan: hauptplan(gelesen, gewicht, von), ...(rest === undefined ? {} : { rest }) }
}
