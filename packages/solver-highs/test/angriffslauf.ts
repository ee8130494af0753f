/**
 * Protects tables and attacks what is published, again and again, and counts what came of it.
 *
 * @module
 */
import { Cube } from "@teilhabe/core/cube"
import { type Angriff, attack, type Geheimhaltungsregel, type Loeser, protect, regeln, type Schutz, Stelle, type Tabelle, type Veroeffentlichung } from "@teilhabe/core/geheimhaltung"
import { type Finding, Messwert } from "@teilhabe/core/kernel"
import type { Zuordnung } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import { verbundeneTabellen } from "./zufall.js"

export { groesster, linked } from "./verknuepft.js"

/** What one attack on protected tables found. */
export interface Lauf {
  readonly id: string
  readonly zellen: number
  readonly primaer: number
  readonly gesperrt: number
  /** Bounds that the solver was asked for. */
  readonly formen: number
  readonly sekunden: { readonly schutz: number; readonly angriff: number }
  readonly enthuellt: ReadonlyArray<Angriff.Schranke>
  /** Withheld cells without bounds that are proven to be the closest. */
  readonly offen: number
  readonly findings: ReadonlyArray<Finding.Finding>
  /** Whether primary cells can be worked out where the other withheld cells are told. */
  readonly ohneZweiteGebrochen: boolean
}

/** A question to the protector, answered or refused. */
export type Ergebnis = { readonly _tag: "Lauf"; readonly lauf: Lauf } | { readonly _tag: "Abgelehnt"; readonly findings: ReadonlyArray<Finding.Finding> }

/** How wide a withheld cell has to stay: a primary one as the rule wants, any other must not be known exactly. */
const spanneOf = ({ sperrungen }: Schutz.Schutz): ((stelle: Stelle.Stelle) => number) => {
  const wide = new Map(sperrungen.flatMap((one) => (one.art === "primaer" ? [[Stelle.keyOf(one.stelle), one.spanne] as const] : [])))
  return (stelle) => Math.max(1, wide.get(Stelle.keyOf(stelle)) ?? 1)
}

/** What would be published by a protector that knows no second step: the true number of each cell that is not secret in itself. */
export const ohneZweite = (tabellen: ReadonlyArray<Tabelle.Tabelle>, { sperrungen, veroeffentlichung }: Schutz.Schutz): Veroeffentlichung.Veroeffentlichung => {
  const primary = new Set(sperrungen.flatMap((one) => (one.art === "primaer" ? [Stelle.keyOf(one.stelle)] : [])))
  return {
    ...veroeffentlichung,
    tabellen: veroeffentlichung.tabellen.map((tabelle) => {
      const wahr = tabellen.find(({ id }) => id === tabelle.id)
      if (wahr === undefined) return tabelle
      return { ...tabelle, cube: Cube.make(tabelle.cube.merkmale, tabelle.cube.ungenannt, Cube.zellen(tabelle.cube).map(({ koordinate, wert }) =>
        ({ koordinate, wert: wert._tag !== "Fehlend" || primary.has(Stelle.keyOf({ gegenstand: tabelle.gegenstand, koordinate })) ? wert : Cube.get(wahr.cube, koordinate) }))) }
    }),
  }
}

/** The true number of a cell, from whichever table states it. */
const wahrheit = (tabellen: ReadonlyArray<Tabelle.Tabelle>, { gegenstand, koordinate }: Stelle.Stelle): number | undefined => {
  for (const tabelle of tabellen) {
    if (tabelle.gegenstand === gegenstand && Cube.has(tabelle.cube, koordinate)) return Messwert.getWert(Cube.get(tabelle.cube, koordinate))
  }
  return undefined
}

/** The bounds that do not hold the true number: a slip of the attacker's own. */
export const falsche = (tabellen: ReadonlyArray<Tabelle.Tabelle>, { schranken }: Angriff.Angriff): ReadonlyArray<Angriff.Schranke> =>
  schranken.filter(({ stelle, von, bis }) => {
    const wahr = wahrheit(tabellen, stelle)
    return wahr !== undefined && (wahr < von || wahr > bis)
  })

/** Protects and attacks. */
export const laufe = (
  id: string, tabellen: ReadonlyArray<Tabelle.Tabelle>, regel: Geheimhaltungsregel.Geheimhaltungsregel, loeser: Loeser.Loeser,
  mehr: { readonly zuordnungen?: ReadonlyArray<Zuordnung.Zuordnung>; readonly hoechstens?: number } = {},
): Ergebnis => {
  const begin = performance.now()
  const protectedTables = protect(tabellen, regel, { ...mehr, loeser })
  if (Result.isFailure(protectedTables)) return { _tag: "Abgelehnt", findings: protectedTables.failure }
  const schutz = protectedTables.success
  const middle = performance.now()
  let formen = 0
  const counting: Loeser.Loeser = (programm, wanted) => { formen += wanted.length; return loeser(programm, wanted) }
  const angriff = attack(schutz.veroeffentlichung, { loeser: counting, spanne: spanneOf(schutz), ...(mehr.hoechstens === undefined ? {} : { hoechstens: mehr.hoechstens }) })
  const end = performance.now()
  const wrong = falsche(tabellen, angriff)
  if (wrong.length > 0) throw new Error(`${id}: the bounds of ${wrong.map(({ stelle }) => Stelle.toText(stelle)).join("; ")} do not hold the true number`)
  return { _tag: "Lauf", lauf: {
    id, formen, zellen: schutz.zellen, gesperrt: angriff.gesperrt, enthuellt: angriff.enthuellt,
    primaer: schutz.sperrungen.filter(({ art }) => art === "primaer").length,
    offen: angriff.gesperrt - angriff.reichweite.programme,
    sekunden: { schutz: (middle - begin) / 1000, angriff: (end - middle) / 1000 },
    findings: angriff.findings.filter(({ schwere }) => schwere === "fehler"),
    ohneZweiteGebrochen: attack(ohneZweite(tabellen, schutz), { spanne: spanneOf(schutz) }).enthuellt.length > 0,
  } }
}

const REGELN = [regeln.bundesagentur, regeln.schwelleFuenf, regeln.stadtStreng]

/** Protects and attacks random linked tables, one seed after the other. */
export const laufeZufall = (from: number, count: number, loeser: Loeser.Loeser): ReadonlyArray<Ergebnis> =>
  Array.from({ length: count }, (_, at) => laufe(`seed ${from + at}`, verbundeneTabellen(from + at), REGELN[(from + at) % REGELN.length] ?? regeln.bundesagentur, loeser))

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, one) => total + one, 0)

/** Sums up runs in one line. */
export const zusammenfassung = (ergebnisse: ReadonlyArray<Ergebnis>): string => {
  const laeufe = ergebnisse.flatMap((one) => (one._tag === "Lauf" ? [one.lauf] : []))
  const secret = laeufe.filter(({ primaer }) => primaer > 0)
  const seconds = (key: "schutz" | "angriff"): string => sum(laeufe.map(({ sekunden }) => sekunden[key])).toFixed(1)
  return [
    `${laeufe.length} sets of tables protected, ${ergebnisse.length - laeufe.length} refused`,
    `${sum(laeufe.map(({ zellen }) => zellen))} cells, ${sum(laeufe.map(({ primaer }) => primaer))} secret, ${sum(laeufe.map(({ gesperrt }) => gesperrt))} withheld`,
    `${sum(laeufe.map(({ formen }) => formen))} cells bounded by programs, ${sum(laeufe.map(({ offen }) => offen))} left without`,
    `${sum(laeufe.map(({ enthuellt }) => enthuellt.length))} withheld cells recovered`,
    `without the second step ${secret.filter(({ ohneZweiteGebrochen }) => ohneZweiteGebrochen).length} of ${secret.length} sets with secret cells broken`,
    `${seconds("schutz")} s to protect, ${seconds("angriff")} s to attack`,
  ].join("; ")
}
