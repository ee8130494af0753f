import type { Finding } from "../kernel/Finding.js"
import { decodeView } from "./internal/decodeView.js"
import { findingsOf } from "./internal/findingsOf.js"

/**
 * Checks a Konzept and returns everything there is to say about it at once, the gravest first.
 *
 * Takes a typed Konzept as well as data of unknown shape. Where parts cannot be read, the rules look at the others;
 * rules that need the whole ("nothing names it") then stay silent. Linear in the size of the data.
 *
 * @example
 * ```ts
 * import { checkKonzept } from "@teilhabe/core/pruefung"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * checkKonzept(marl).filter((finding) => finding.schwere === "fehler") // => []
 * checkKonzept("marl").map((finding) => finding.code) // => ["konzept/ValueInvalid"]
 * ```
 */
export const checkKonzept = (input: unknown): ReadonlyArray<Finding> => findingsOf(decodeView(input))
