/**
 * How counts are changed by the cell-key method (Cell-Key-Methode): for each count the possible changes, and how often
 * each is made.
 *
 * Every person has a random record key. The keys of all persons of a cell, added up modulo 2^32, are its cell key, and
 * the cell key picks the change: the same persons always get the same one, in whatever table. A host makes the
 * record keys, for example as the first 32 bits of an HMAC of the person's id with a secret key of the statistics
 * office: they must not change from year to year, and must never leave the office, as they undo the protection.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import { findCellKeyFehler } from "./internal/rauschen/pruefung.js"
import { firstLarge, type Rauschzeile, zeileOf } from "./internal/rauschen/zeile.js"
import type { CellKey } from "./internal/regel/type.js"

export { type CellKey } from "./internal/regel/type.js"
export { type Rauschzeile } from "./internal/rauschen/zeile.js"

/** The changes for every count: one row each from 0 on; the last holds for all that are larger. */
export interface Rauschtabelle {
  readonly wahl: CellKey
  readonly zeilen: ReadonlyArray<Rauschzeile>
}

/** One more than the largest record key and cell key. */
export const SCHLUESSEL = 2 ** 32

/**
 * Makes the table of changes: unbiased, of the given variance where a small count allows it, never below 0, never from 1
 * to `kleinste`, a 0 stays; among all such distributions the one of largest entropy. Fails where the parameters
 * contradict each other.
 *
 * The parameters of Zensus 2022 are not public.
 *
 * @quelle Destatis, Cell-Key-Methode; sdcTools/ptable
 * @example
 * ```ts
 * import { Rauschtabelle } from "@teilhabe/core/geheimhaltung"
 * import * as Result from "effect/Result"
 *
 * const tabelle = Result.getOrThrow(Rauschtabelle.make({ hoechstens: 2, varianz: 2, kleinste: 2 }))
 * tabelle.zeilen[1] // => { zahl: 1, aenderungen: [-1, 2], anteile: [2 / 3, 1 / 3], varianz: 2 }
 * tabelle.zeilen.length // => 6
 * Result.isFailure(Rauschtabelle.make({ hoechstens: 2, varianz: 5, kleinste: 2 })) // => true
 * ```
 */
export const make = (wahl: CellKey): Result.Result<Rauschtabelle, ReadonlyArray<Finding>> => {
  const findings = findCellKeyFehler(wahl)
  if (findings.length > 0) return Result.fail(findings)
  return Result.succeed({ wahl, zeilen: Array.from({ length: firstLarge(wahl) + 1 }, (_, zahl) => zeileOf(zahl, wahl)) })
}

/**
 * Reads the row of a count; throws a `RangeError` where it is no whole number from 0 on.
 *
 * @example
 * ```ts
 * import { Rauschtabelle } from "@teilhabe/core/geheimhaltung"
 * import * as Result from "effect/Result"
 *
 * const tabelle = Result.getOrThrow(Rauschtabelle.make({ hoechstens: 2, varianz: 2, kleinste: 0 }))
 * Rauschtabelle.getZeile(tabelle, 1).aenderungen // => [-1, 0, 1, 2]
 * Rauschtabelle.getZeile(tabelle, 5000).aenderungen // => [-2, -1, 0, 1, 2]
 * ```
 */
export const getZeile = ({ zeilen }: Rauschtabelle, zahl: number): Rauschzeile => {
  const found = Number.isSafeInteger(zahl) && zahl >= 0 ? zeilen[Math.min(zahl, zeilen.length - 1)] : undefined
  if (found === undefined) throw new RangeError(`No change for ${zahl}: only whole numbers from 0 on have one`)
  return found
}

/**
 * Adds keys up modulo 2^32; throws a `RangeError` where one is no whole number from 0 on.
 *
 * Each sum of cell keys is brought below 2^32, so that a count over many rows may add them up as numbers first.
 *
 * @example
 * ```ts
 * import { Rauschtabelle } from "@teilhabe/core/geheimhaltung"
 *
 * Rauschtabelle.addSchluessel([4294967295, 2]) // => 1
 * Rauschtabelle.addSchluessel([]) // => 0
 * ```
 */
export const addSchluessel = (schluessel: Iterable<number>): number => {
  let sum = 0
  for (const one of schluessel) {
    if (!Number.isSafeInteger(one) || one < 0) throw new RangeError(`${one} is no record key: give whole numbers from 0 to ${SCHLUESSEL - 1}`)
    sum = (sum + one % SCHLUESSEL) % SCHLUESSEL
  }
  return sum
}

/**
 * Finds the change of a count by its cell key; the same key always picks the same.
 *
 * @example
 * ```ts
 * import { Rauschtabelle } from "@teilhabe/core/geheimhaltung"
 * import * as Result from "effect/Result"
 *
 * const tabelle = Result.getOrThrow(Rauschtabelle.make({ hoechstens: 2, varianz: 2, kleinste: 2 }))
 * Rauschtabelle.getAenderung(tabelle, 1, 0) // => -1
 * Rauschtabelle.getAenderung(tabelle, 1, 4294967295) // => 2
 * Rauschtabelle.getAenderung(tabelle, 0, 4294967295) // => 0
 * ```
 */
export const getAenderung = (tabelle: Rauschtabelle, zahl: number, zellschluessel: number): number => {
  const { aenderungen, anteile } = getZeile(tabelle, zahl)
  const key = addSchluessel([zellschluessel])
  let share = 0
  for (const [at, change] of aenderungen.entries()) {
    share += anteile[at] ?? 0
    // Whole numbers, so that the last digits of a machine's exponential function pick no change.
    if (key < Math.round(share * SCHLUESSEL)) return change
  }
  return aenderungen.findLast((_, at) => (anteile[at] ?? 0) > 0) ?? 0
}
