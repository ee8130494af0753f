import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import { isFehler } from "../kernel/Finding.js"
import { check, type Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import { isCount, otherVerfahren, publish } from "./internal/regel/ausgabe.js"
import type { Abbildung } from "./internal/runden/quote.js"
import { roundTo } from "./internal/runden/zahl.js"
import { publishedZellen } from "./internal/regel/zellen.js"
import type { Tabelle } from "./Tabelle.js"
import type { VeroeffentlichteTabelle } from "./Veroeffentlichung.js"

const roundBy = (tabelle: Tabelle, basis: number): Abbildung => {
  // A balance may be negative, and then nothing is known of what lies behind a 0.
  const zahlen = publishedZellen(tabelle).map(({ wert }) => wert).filter((wert) => wert._tag === "Exakt")
  const areCounts = zahlen.every(isCount)
  const areWhole = zahlen.every(({ wert }) => Number.isInteger(wert))
  return (of, { wert }) => {
    if (wert._tag !== "Exakt") return wert._tag === "Fehlend" ? wert : undefined
    const isOwn = of === tabelle
    return Messwert.gerundet(roundTo(wert.wert, basis), { basis, ganzzahlig: isOwn ? areWhole : isCount(wert), nichtNegativ: isOwn ? areCounts : isCount(wert) })
  }
}

/**
 * Rounds each number of a table by itself to the nearest multiple of the base, as German offices do; exactly between
 * two, to the one further from 0. Totals are rounded from the true ones, so that nothing need add up.
 *
 * What is published carries the interval in which the true number lies. Rates are computed from the rounded numbers, not
 * from the true ones, so that they tell no more than these; where the denominator may be 0, there is none. Cells of rates
 * in other tables are read from `weitere`.
 *
 * @quelle Destatis, 5er-Rundung: each value by itself to the nearest multiple of 5, at most 2 off, not additive
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { regeln, rundenTabelle } from "@teilhabe/core/geheimhaltung"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const cube = Cube.make([Merkmal.make("geschlecht", Geschlecht.liste)], "null", [
 *   { koordinate: { geschlecht: "m" }, wert: Messwert.exakt(4) },
 *   { koordinate: { geschlecht: "w" }, wert: Messwert.exakt(4) },
 * ])
 * const rund = Result.getOrThrow(rundenTabelle({ id: "duldung", gegenstand: "auslaender", cube }, regeln.azr))
 * Messwert.getWert(Cube.get(rund.cube, { geschlecht: "w" })) // => 5
 * Messwert.getIntervall(Cube.get(rund.cube, { geschlecht: "w" })) // => { von: 3, bis: 7 }
 * Messwert.getWert(Cube.get(rund.cube, {})) // => 10
 * ```
 */
export const rundenTabelle = (
  tabelle: Tabelle,
  regel: Geheimhaltungsregel,
  weitere: ReadonlyArray<Tabelle> = [],
): Result.Result<VeroeffentlichteTabelle, ReadonlyArray<Finding>> => {
  if (regel.verfahren.art !== "rundung") return Result.fail([otherVerfahren(regel, "rundung")])
  const findings = check(regel)
  return findings.some(isFehler) ? Result.fail(findings) : publish(tabelle, weitere, roundBy(tabelle, regel.verfahren.basis))
}
