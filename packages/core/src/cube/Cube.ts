/**
 * Counts over Merkmale: what a table holds, sparse, each cell a Messwert.
 *
 * A Cube is a function of all coordinates of its Merkmale. A count of rows answers its own totals; a published table
 * answers what it states. `merge` adds two of them up, `union` puts them side by side.
 *
 * @module
 */
import { Cube as Codec } from "./internal/cubeSchema.js"
import type { Cube as Shape } from "./internal/cubeType.js"

/** Reads a cube from JSON and writes it there, with its lists, so that one city can send it to another office. */
export const Cube = Codec

/**
 * Counts over Merkmale; see `make` for what a cell that is not stored means.
 */
export interface Cube extends Shape {}

export { type Ungenannt, type Zelle } from "./internal/cubeType.js"
export { type Encoded } from "./internal/cubeSchema.js"
export { GruppenNotAdditive, GruppenNotStated, KeysNotNested, MerkmaleDiffer, ZellenDiffer } from "./internal/cubeFailure.js"
export { empty, make } from "./internal/cubeMake.js"
export { type Auszaehlung, type Schluesselfunktionen, tally, type Zaehlweise } from "./internal/cubeTally.js"
export { get, has, zellen } from "./internal/cubeRead.js"
export { merge } from "./internal/cubeMerge.js"
export { mergeAll } from "./internal/cubeMergeAll.js"
export { union } from "./internal/cubeUnion.js"
export { type Gueltigkeit } from "./internal/cubeGueltig.js"
export { type Summenweise } from "./internal/cubeSumme.js"
export { rollUp, slice } from "./internal/cubeRollUp.js"
export { rollUpTo, type Vergroeberung } from "./internal/cubeRollUpTo.js"
export { type Auswahl, dice } from "./internal/cubeDice.js"
export { join } from "./internal/cubeJoin.js"
export { type MitRest, type Saldowahl, withRest, withTotals } from "./internal/cubeTotals.js"
export { type Auslassung, checkTotals, type Summenpruefung } from "./internal/cubeCheck.js"
export { equals } from "./internal/cubeEquals.js"
