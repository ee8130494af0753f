import { type Vermerk, vermerkFor } from "./internal/freigabe/marke.js"

export { type Aussage, type Vermerk, type Zahlspanne } from "./internal/freigabe/marke.js"

/**
 * Reads what a Freigabe released, as it was when it was made, whatever became of its Datensätze since.
 *
 * Gives nothing for what `Freigabe.make` did not give, as for a copy.
 *
 * @example
 * ```ts
 * import { readFreigabe } from "@teilhabe/core/geheimhaltung"
 *
 * readFreigabe({ datensaetze: [], protokoll: {}, register: { eintraege: [] } }) // => undefined
 * ```
 */
export const readFreigabe = (value: unknown): Vermerk | undefined =>
  typeof value === "object" && value !== null ? vermerkFor(value) : undefined
