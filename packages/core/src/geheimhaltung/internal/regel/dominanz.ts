/**
 * Sums that one or few contributors dominate.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import type { Koordinate } from "../../../merkmal/Merkmal.js"
import type { Tabelle } from "../../Tabelle.js"
import { lesungOf } from "./summen.js"
import type { Dominanz, Geheimhaltungsregel } from "./type.js"

/** How many of the largest contributions a rule looks at. */
export const countOf = (dominanz: Dominanz): number => (dominanz.art === "nk" ? dominanz.n : 2)

// How much must be added to the sum, at least, until the rule no longer finds it dominated; in exact decimals.
const lackOf = (dominanz: Dominanz, wert: Messwert.Messwert, largest: Messwert.Messwert, together: Messwert.Messwert): Messwert.Messwert => {
  if (dominanz.art === "nk") return Messwert.subtract(Messwert.divide(Messwert.scale(together, 100), Messwert.exakt(dominanz.k)), wert)
  const rest = Messwert.subtract(wert, together)
  const percent = dominanz.art === "p" ? 100 : dominanz.q
  return Messwert.subtract(Messwert.divide(Messwert.scale(largest, dominanz.p), Messwert.exakt(percent)), rest)
}

const spanneOf = (dominanz: Dominanz, wert: Messwert.Messwert, beitraege: ReadonlyArray<Messwert.Messwert>): number | undefined => {
  const largest = beitraege.slice(0, countOf(dominanz))
  const lack = largest.length < countOf(dominanz) ? Messwert.fehlend("unbekannt")
    : lackOf(dominanz, wert, largest[0] ?? Messwert.fehlend("unbekannt"), Messwert.sum(largest))
  if (lack._tag === "Fehlend") return 0
  const most = lack._tag === "Exakt" ? lack.wert : lack.bis
  return most > 0 ? 2 * most : undefined
}

/** Tells how wide the values of a dominated sum have to stay; nothing where no rule finds it dominated. */
export const dominanzOf = (
  { beitraege, traeger }: Tabelle,
  koordinate: Koordinate,
  wert: Messwert.Messwert,
  { dominanz = [] }: Geheimhaltungsregel,
): number | undefined => {
  // A count of persons, each of whom counts once, has no dominance.
  if (dominanz.length === 0 || beitraege === undefined && traeger === undefined) return undefined
  if (wert._tag === "Exakt" && wert.wert === 0) return undefined
  const known = (beitraege ?? []).map((cube) => lesungOf(cube)(koordinate))
  const spannen = dominanz.map((one) => spanneOf(one, wert, known)).filter((one) => one !== undefined)
  return spannen.length === 0 ? undefined : Math.max(...spannen)
}
