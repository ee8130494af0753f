/**
 * Municipal integration management in the city of Marl as typed data: posts, agreement, and the *Marler Weg*.
 *
 * @module @teilhabe/konzepte/marlKim
 */
import type { Kim } from "@teilhabe/core/kim"
import { data } from "./marlKim.generated.js"

/**
 * Marl's data on KIM, authored as YAML in the folder `marl-kim` of this package, with the source of every element.
 *
 * The sources are two press texts. What they do not say is absent: no day on which a post was filled, no full-time
 * equivalents, no amount, no term of the agreement. What was read into them says so in `lesarten`.
 *
 * @quelle Pressebericht über die Tagung zum Marler Weg (2023); Meldung der Stadt Marl über die Kooperationsvereinbarung
 * @example
 * ```ts
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 *
 * marlKim.stellen.length // => 5
 * marlKim.vereinbarungen.map(({ partner }) => partner) // => [["stadtverwaltung-marl", "awo", "diakonie"]]
 * ```
 */
export const marlKim: Kim.Kim = data
