/**
 * The integration strategy of the city of Marl as typed data, without a parser and without a Schema at run time.
 *
 * @module @teilhabe/konzepte/marl
 */
import type { Konzept } from "@teilhabe/core/konzept"
import { data } from "./marl.generated.js"

/**
 * Marl's Konzept, authored as YAML in the folder `marl` of this package, with the source of every element.
 *
 * @quelle Integrationskonzept der Stadt Marl
 * @example
 * ```ts
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * marl.stadt.ags // => "05562024"
 * marl.handlungsfelder.length // => 8
 * ```
 */
export const marl: Konzept.Konzept = data
