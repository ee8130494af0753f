import type { Finding } from "../kernel/Finding.js"
import { findingsOf } from "./internal/findingsOf.js"
import { sichtIn } from "./internal/sicht.js"
import type { Konzeptteil } from "./internal/umfeld.js"

/**
 * Checks the data on KIM against the Konzept whose Akteure, Gremien and Handlungsfelder they name, and returns everything
 * there is to say at once, the gravest first.
 *
 * Takes typed data as well as data of unknown shape; what cannot be read does not hide the mistakes in the rest.
 *
 * @example
 * ```ts
 * import { checkKim } from "@teilhabe/core/kim"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 *
 * checkKim(marlKim, marl).filter(({ schwere }) => schwere === "fehler") // => []
 * checkKim({ ...marlKim, konzept: "marll" }, marl)[0]?.nearest // => "marl"
 * ```
 */
export const checkKim = (kim: unknown, konzept: Konzeptteil): ReadonlyArray<Finding> => findingsOf(sichtIn(kim), konzept)
