/**
 * Which blocks show counts of the city's own, and what lets them go out: kept beside the blocks, so that a report whose
 * record was dropped or written over is known for what it is.
 *
 * @module
 */
import type { Block } from "../Block.js"
import type { Geheimhaltungsstand } from "../Dokument.js"

const staende = new WeakMap<object, Geheimhaltungsstand>()

/** Notes how blocks stand to disclosure control, and gives them back; nothing is noted where they show no such counts. */
export const markBloecke = (bloecke: ReadonlyArray<Block>, stand: Geheimhaltungsstand | undefined): ReadonlyArray<Block> => {
  if (stand === undefined) return bloecke
  const { freigaben = [], getrennt, nichtBekannt, ohneFreigabe, protokolle } = stand
  const kept = { protokolle: [...protokolle], ohneFreigabe: [...ohneFreigabe], getrennt: [...getrennt], nichtBekannt: [...nichtBekannt], freigaben: [...freigaben] }
  for (const block of bloecke) staende.set(block, kept)
  return bloecke
}

/** Notes of a copy what was noted of its original. */
export const carryMark = (original: object, copy: object): void => {
  const stand = staende.get(original)
  if (stand !== undefined) staende.set(copy, stand)
}

/** Reads what was noted of blocks, each once. */
export const staendeOf = (bloecke: ReadonlyArray<Block>): ReadonlyArray<Geheimhaltungsstand> =>
  [...new Set(bloecke.flatMap((block) => staende.get(block) ?? []))]
