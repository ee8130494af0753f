import type { Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import { isGeheim } from "./internal/regel/schwelle.js"

/**
 * Tells whether a rate of two counts gives away a secret one: its numerator, its denominator, or what lacks to it.
 *
 * `100 % − 98 %` is a rate too, so that a small number of people outside is as secret as one inside. With
 * secret zeros, and where the rule keeps groups, 0 % and 100 % are. A numerator above the denominator (more children in care than live here) leaves nobody outside.
 *
 * @example
 * ```ts
 * import { isGeheimeQuote, regeln } from "@teilhabe/core/geheimhaltung"
 *
 * isGeheimeQuote(40, 100, regeln.bundesagentur) // => false
 * isGeheimeQuote(98, 100, regeln.bundesagentur) // => true
 * isGeheimeQuote(100, 100, regeln.bundesagentur) // => false
 * isGeheimeQuote(100, 100, { ...regeln.bundesagentur, gruppen: ["aufenthaltsstatus"] }) // => true
 * ```
 */
export const isGeheimeQuote = (zaehler: number, nenner: number, regel: Geheimhaltungsregel): boolean => {
  const outside = nenner - zaehler
  const isGroup = (regel.gruppen ?? []).length > 0 && nenner > 0 && (zaehler === 0 || outside === 0)
  return isGeheim(zaehler, regel) || isGeheim(nenner, regel) || isGeheim(outside, regel) || isGroup
}
