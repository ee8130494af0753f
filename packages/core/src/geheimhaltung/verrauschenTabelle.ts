import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import { isFehler } from "../kernel/Finding.js"
import type * as Messwert from "../kernel/Messwert.js"
import { check, type Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import { isCount, otherVerfahren, publish } from "./internal/regel/ausgabe.js"
import { keysLack } from "./internal/rauschen/pruefung.js"
import { lesungOf } from "./internal/regel/summen.js"
import type { Abbildung } from "./internal/runden/quote.js"
import * as Rauschtabelle from "./Rauschtabelle.js"
import type { Tabelle } from "./Tabelle.js"
import type { VeroeffentlichteTabelle } from "./Veroeffentlichung.js"

// What a reader can rely on: nothing is off by more, and where a number stands somebody is there, as a 0 stays 0.
const changed = (zahl: number, hoechstens: number): Messwert.Messwert =>
  ({ _tag: "Gerundet", wert: zahl, von: zahl === 0 ? 0 : Math.max(1, zahl - hoechstens), bis: zahl + hoechstens })

const changeBy = (rauschen: Rauschtabelle.Rauschtabelle): Abbildung => ({ zellschluessel }, { koordinate, wert }) => {
  if (wert._tag === "Fehlend") return wert
  if (wert._tag !== "Exakt" || !isCount(wert)) return undefined
  const key = zellschluessel === undefined ? undefined : lesungOf(zellschluessel)(koordinate)
  if (key === undefined || key._tag !== "Exakt" || !isCount(key)) return undefined
  return changed(wert.wert + Rauschtabelle.getAenderung(rauschen, wert.wert, key.wert), rauschen.wahl.hoechstens)
}

/**
 * Changes each count of a table by a little, picked by its cell key, so that the same persons have the same change in
 * whatever table (Cell-Key-Methode). A 0 stays 0; nothing adds up, and changed numbers must not be added.
 *
 * What is published carries the interval that a reader can rely on: as much as the rule changes at most to either side,
 * not below 1 where a number stands, and from 0 on where a 0 stands. Rates are computed from the changed numbers; cells
 * of rates in other tables are read from `weitere`. Fails where cell keys are missing, or where a cell is no count.
 *
 * @quelle Destatis, Cell-Key-Methode (Zensus 2022)
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { regeln, verrauschenTabelle } from "@teilhabe/core/geheimhaltung"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const of = (m: number, w: number) => Cube.make([Merkmal.make("geschlecht", Geschlecht.liste)], "null", [
 *   { koordinate: { geschlecht: "m" }, wert: Messwert.exakt(m) },
 *   { koordinate: { geschlecht: "w" }, wert: Messwert.exakt(w) },
 * ])
 * const tabelle = { id: "kita", gegenstand: "kita-kinder", cube: of(40, 0), zellschluessel: of(4000000000, 0) }
 * const verrauscht = Result.getOrThrow(verrauschenTabelle(tabelle, regeln.cellKey))
 * Messwert.getWert(Cube.get(verrauscht.cube, { geschlecht: "w" })) // => 0
 * Messwert.getIntervall(Cube.get(verrauscht.cube, { geschlecht: "m" })) // => { von: 39, bis: 47 }
 * Messwert.getWert(Cube.get(verrauscht.cube, {})) // => 43
 * ```
 */
export const verrauschenTabelle = (
  tabelle: Tabelle,
  regel: Geheimhaltungsregel,
  weitere: ReadonlyArray<Tabelle> = [],
): Result.Result<VeroeffentlichteTabelle, ReadonlyArray<Finding>> => {
  const { verfahren } = regel
  if (verfahren.art !== "cell-key") return Result.fail([otherVerfahren(regel, "cell-key")])
  const findings = check(regel)
  if (findings.some(isFehler)) return Result.fail(findings)
  const without = [tabelle, ...weitere].filter(({ zellschluessel }) => zellschluessel === undefined)
  if (without.length > 0) return Result.fail(without.map(keysLack))
  return Result.flatMap(Rauschtabelle.make(verfahren), (rauschen) => publish(tabelle, weitere, changeBy(rauschen)))
}
