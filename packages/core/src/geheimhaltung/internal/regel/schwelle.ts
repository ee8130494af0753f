/**
 * The threshold, held to a number of persons, cases or carriers.
 *
 * @module
 */
import type { Messwert } from "../../../kernel/Messwert.js"
import type { Sperrgrund } from "../../Schutz.js"
import type { Geheimhaltungsregel } from "./type.js"

type Schwellenregel = Pick<Geheimhaltungsregel, "schwelle" | "nullen">

/** Tells whether a number can be held to a threshold: a whole count from 0 on, or one that was rounded. */
export const isHoldable = (wert: Messwert): boolean =>
  wert._tag === "Gerundet" ? wert.von >= 0 : wert._tag === "Exakt" && wert.wert >= 0 && Number.isInteger(wert.wert)

/** Tells whether a plain number is secret by a threshold; parts of one count as one begun. */
export const isGeheim = (zahl: number, { schwelle, nullen }: Schwellenregel): boolean =>
  zahl === 0 ? nullen === "geheim" : zahl > 0 && zahl < schwelle

// Nothing stays to be told where all that can lie behind a number is secret.
const smallness = (wert: Messwert, regel: Schwellenregel): "null" | "schwelle" | undefined => {
  if (wert._tag === "Fehlend") return undefined
  const [von, bis] = wert._tag === "Exakt" ? [wert.wert, wert.wert] : [wert.von, wert.bis]
  if (!isGeheim(von, regel) || !isGeheim(bis, regel)) return undefined
  return bis === 0 ? "null" : "schwelle"
}

/** Tells why a number is secret by the threshold; nothing where it is not. */
export const grundOf = (wert: Messwert, traeger: Messwert | undefined, regel: Schwellenregel): Sperrgrund | undefined => {
  const held = traeger ?? wert
  if (!isHoldable(held)) return "traeger"
  const small = smallness(held, regel)
  return small === "schwelle" && traeger !== undefined ? "traeger" : small
}
