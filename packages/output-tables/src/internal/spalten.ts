/**
 * Which columns of a file a column of a table becomes.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import { Messwert } from "@teilhabe/core/kernel"

/** A table without its rows. */
export type Tabellenkopf = Omit<Datentabelle.Datentabelle, "zeilen">

const KOPF = ["id", "titel", "beschreibung", "spalten", "schluessel", "herkunft", "quellen", "lizenz", "indikator", "anker", "datensatz"] as const
const SPALTE = ["name", "titel", "art", "beschreibung", "einheit", "nachkommastellen", "merkmal"] as const

const pick = <A extends object, K extends keyof A>(value: A, keys: ReadonlyArray<K>): Pick<A, K> =>
  Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]])) as Pick<A, K>

/** A table without its rows, and without what somebody noted beside what a table has: nobody has checked that. */
export const kopfOf = (tabelle: Datentabelle.Datentabelle): Tabellenkopf => ({
  ...pick(tabelle, KOPF),
  spalten: tabelle.spalten.map((spalte) => pick(spalte, SPALTE)),
})

/** What the further columns of a value are called after its name. */
export const TEILE = ["", "_status", "_von", "_bis", "_basis", "_eingeschraenkt"] as const

/** The column by which each row says where its numbers come from. */
export const HERKUNFT = "datenherkunft"

/** How a value is there: exact, rounded, an empty cell, or absent with its reason. */
export const STATUS: ReadonlyArray<string> = ["exakt", "gerundet", "leer", ...Messwert.gruende, "gesperrt-primaer", "gesperrt-sekundaer"]

/** The names of the columns of a file for one column of a table. */
export const namesOf = ({ art, name }: Datentabelle.Datenspalte): ReadonlyArray<string> =>
  art === "messwert" ? TEILE.map((teil) => `${name}${teil}`) : [name]

/** The names of all columns of a file, in order. */
export const headerOf = ({ spalten }: Pick<Tabellenkopf, "spalten">): ReadonlyArray<string> => [...spalten.flatMap(namesOf), HERKUNFT]
