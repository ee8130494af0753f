/**
 * Counts over Merkmale: what a table holds, sparse, each cell a Messwert.
 *
 * @module
 */
import type { Cube as Shape } from "./internal/cubeType.js"

/**
 * Counts over Merkmale; see `make` for what a cell that is not stored means.
 */
export interface Cube extends Shape {}

export { type Ungenannt, type Zelle } from "./internal/cubeType.js"
export { GruppenNotAdditive, KeysNotNested, MerkmaleDiffer, ZellenDiffer } from "./internal/cubeFailure.js"
export { empty, make } from "./internal/cubeMake.js"
export { get, has, zellen } from "./internal/cubeRead.js"
export { merge } from "./internal/cubeMerge.js"
export { rollUp, slice } from "./internal/cubeRollUp.js"
export { equals } from "./internal/cubeEquals.js"
