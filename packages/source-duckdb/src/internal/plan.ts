/**
 * A question as one SQL statement, made of the question alone: no look at the rows, nothing asked of DuckDB.
 *
 * @module
 */
import type { Zaehlfrage } from "@teilhabe/core/cube"
import type { Merkmal } from "@teilhabe/core/merkmal"
import type { Leser } from "./antwort.js"
import { bedingungAlsSql, type Typsuche } from "./bedingung.js"
import { gewichtsteile } from "./gewicht.js"
import { leser } from "./leser.js"
import { ganz, isSame, reihe, sql, type Stueck } from "./stueck.js"

/** A Merkmal, and in which columns of the result its answer is. */
export interface Planmerkmal {
  readonly merkmal: Merkmal.Merkmal
  readonly lies: Leser["lies"]
  readonly stellen: ReadonlyArray<number>
  /** Whether several unknown answers lie in one group, until asked for apart. */
  readonly gebuendelt: boolean
}

/** A statement with its values, and what the columns of its result mean. */
export interface Plan extends Stueck {
  readonly merkmale: ReadonlyArray<Planmerkmal>
  readonly zeilen: number
  readonly gewicht?: { readonly gueltig: number; readonly einzeln: number; readonly summe: number }
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

const withNames = (spalten: ReadonlyArray<Stueck>): Stueck => reihe(spalten.map((one, at) => sql`${one} AS s${ganz(at)}`))

/**
 * Plans a question to a table; the Merkmale have the order of their ids, as in the cube.
 *
 * With `nachfrage` unknown answers that are lumped together otherwise come one by one.
 */
export const planOf = (frage: Zaehlfrage.Zaehlfrage, tabelle: Stueck, typ: Typsuche, nachfrage = false): Plan => {
  const { teile, place } = sammlung()
  const merkmale = [...frage.merkmale].sort((a, b) => (a.merkmal.id < b.merkmal.id ? -1 : 1)).map((one): Planmerkmal => {
    const { lies, nachfrage: apart, teile: gruppen } = leser(one, typ)
    const alle = nachfrage && apart !== undefined ? [...gruppen, apart] : gruppen
    return { merkmal: one.merkmal, lies, stellen: alle.map(place), gebuendelt: apart !== undefined && !nachfrage }
  })
  const gewicht = frage.gewicht === undefined ? undefined : gewichtsteile(frage.gewicht, typ)
  const gruppiert = gewicht === undefined ? undefined : { gueltig: place(gewicht.gueltig), einzeln: place(gewicht.einzeln) }
  const spalten = [...teile, sql`count(*)`, ...(gewicht === undefined ? [] : [gewicht.summe])]
  const wo = frage.filter === undefined ? sql`` : sql` WHERE ${bedingungAlsSql(frage.filter, typ)}`
  return {
    ...sql`SELECT ${withNames(spalten)} FROM ${tabelle}${wo} GROUP BY ALL`,
    merkmale,
    zeilen: teile.length,
    ...(gruppiert === undefined ? {} : { gewicht: { ...gruppiert, summe: teile.length + 1 } }),
  }
}
