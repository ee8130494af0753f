import type { Freigabe } from "./Freigabe.js"
import { readFreigabe } from "./readFreigabe.js"

/**
 * Tells whether a value came from `Freigabe.make`; a copy, or what was read from a file, did not.
 *
 * @example
 * ```ts
 * import { isFreigabe } from "@teilhabe/core/geheimhaltung"
 *
 * isFreigabe({ datensaetze: [], protokoll: {}, register: { eintraege: [] } }) // => false
 * ```
 */
export const isFreigabe = (value: unknown): value is Freigabe => readFreigabe(value) !== undefined
