/**
 * For which areas and days a definition is made.
 *
 * @module
 */
import type { Raum } from "../../kernel/Raum.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import { raumkeys, stichtagOf } from "./operanden.js"

/** Tells whether its statistics are made for the level of an area; a town that is its own county has several levels. */
export const isPublished = ({ ebenen }: Indikatordefinition, raum: Raum): boolean => {
  const levels = raumkeys(raum).map((key) => (key.length === 2 ? "Land" : key.length === 5 ? "Kreis" : raum._tag))
  return [raum._tag, ...levels].some((ebene) => ebenen.includes(ebene))
}

/** The day of a reporting year on which the definition does not hold; none where it holds. */
export const outsideOf = ({ formel, gueltigAb, gueltigBis }: Indikatordefinition, jahr: number): string | undefined => {
  if (gueltigAb === undefined && gueltigBis === undefined) return undefined
  const tag = stichtagOf(formel, jahr)
  if (tag === undefined) return undefined
  return (gueltigAb !== undefined && tag < gueltigAb) || (gueltigBis !== undefined && tag > gueltigBis) ? tag : undefined
}
