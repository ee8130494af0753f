/**
 * What makes no sense in the parameters of the cell-key method.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import { outOfReach } from "./zeile.js"
import { fehler, hinweis, warnung } from "../finding.js"
import type { CellKey } from "../regel/type.js"

const isWhole = (zahl: number, from: number): boolean => Number.isSafeInteger(zahl) && zahl >= from

// The largest change stays small enough for a table that can be looked through.
const MOST = 100

const shapeProblems = ({ hoechstens, kleinste, unveraendert = 0 }: CellKey): ReadonlyArray<Finding> => [
  ...isWhole(hoechstens, 1) && hoechstens <= MOST ? [] : [fehler("HoechstensInvalid", ["verfahren", "hoechstens"], `the largest change is a whole number from 1 to ${MOST}, not ${hoechstens}: give 3 to 5`, { hoechstens })],
  ...isWhole(kleinste, 0) ? [] : [fehler("KleinsteInvalid", ["verfahren", "kleinste"], `the largest number that is never published is a whole number from 0 on, not ${kleinste}`, { kleinste })],
  ...unveraendert >= 0 && unveraendert < 1 ? [] : [fehler("UnveraendertInvalid", ["verfahren", "unveraendert"], `the share of numbers that stay is from 0 to under 1, not ${unveraendert}`, { unveraendert })],
]

/** Finds what keeps a table of changes from being made. */
export const findCellKeyFehler = (wahl: CellKey): ReadonlyArray<Finding> => {
  const { hoechstens, varianz, kleinste, unveraendert = 0 } = wahl
  const shape = shapeProblems(wahl)
  if (shape.length > 0) return shape
  // Every number that changes does so by 1 at least and by `hoechstens` at most.
  const [least, most] = [unveraendert > 0 ? 1 - unveraendert : 0, (1 - unveraendert) * hoechstens ** 2]
  return [
    ...kleinste <= hoechstens ? [] : [fehler("KleinsteUnreachable", ["verfahren", "kleinste"],
      `from 1 no number above ${kleinste} can be reached by changes of at most ${hoechstens}: give at most ${hoechstens}, or a larger hoechstens`, { kleinste, hoechstens })],
    ...varianz > least && varianz < most ? [] : [fehler("VarianzUnreachable", ["verfahren", "varianz"],
      `changes of at most ${hoechstens} have a variance between ${least} and ${most}, both excluded, not ${varianz}: give one between, or another hoechstens`, { varianz, hoechstens, von: least, bis: most })],
  ]
}

/** Finds what makes no sense in the parameters of the cell-key method, and what a city should know of them. */
export const findCellKeyProblems = (wahl: CellKey, schwelle: number): ReadonlyArray<Finding> => {
  const fehlerhaft = findCellKeyFehler(wahl)
  if (fehlerhaft.length > 0) return fehlerhaft
  const { kleinste, varianz } = wahl
  const others = outOfReach(wahl)
  return [
    ...kleinste >= schwelle - 1 ? [] : [warnung("KleinsteUnderSchwelle", ["verfahren", "kleinste"],
      `numbers from ${kleinste + 1} to ${schwelle - 1} may be published although the threshold keeps them secret: give ${schwelle - 1} to spare readers the doubt`, { kleinste, schwelle })],
    ...others.length === 0 ? [] : [hinweis("VarianzNotEverywhere", ["verfahren", "varianz"],
      `the counts ${others.join(", ")} cannot be changed with the variance ${varianz}, and get the nearest possible one: nothing to do, or give another variance`, { varianz, zahlen: others.join(", ") })],
  ]
}

/** Says that a table has no cell keys. */
export const keysLack = ({ id }: { readonly id: string }): Finding => fehler("ZellschluesselFehlen", ["zellschluessel"],
  `the table "${id}" has no cell keys, and without them the same persons would not always get the same change: add the record keys of each cell up and pass them as zellschluessel`,
  { tabelle: id })
