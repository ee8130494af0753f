/**
 * A table as it goes out when each number is changed by itself.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Cube from "../../../cube/Cube.js"
import type { Finding } from "../../../kernel/Finding.js"
import type { Messwert } from "../../../kernel/Messwert.js"
import * as Stelle from "../../Stelle.js"
import type { Tabelle } from "../../Tabelle.js"
import type { VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import { fehler } from "../finding.js"
import { publishedZellen } from "./zellen.js"
import { type Abbildung, quotenOf } from "../runden/quote.js"
import type { Geheimhaltungsregel } from "./type.js"

/** Says that a rule wants another method. */
export const otherVerfahren = ({ id, verfahren }: Geheimhaltungsregel, wanted: string): Finding => fehler("VerfahrenDiffers", ["verfahren", "art"],
  `the rule "${id}" wants the method ${verfahren.art}, not ${wanted}: use the function for it, or another rule`, { regel: id, verfahren: verfahren.art })

/** Tells whether a value counts whole things from 0 on. */
export const isCount = (wert: Messwert): boolean => wert._tag === "Exakt" && Number.isSafeInteger(wert.wert) && wert.wert >= 0

const notChanged = (tabelle: Tabelle, zellen: ReadonlyArray<Cube.Zelle>): Finding => {
  const stelle = Stelle.toText({ gegenstand: tabelle.gegenstand, koordinate: zellen[0]?.koordinate ?? {} })
  return fehler("WertNotChangeable", ["zellen"],
    `${zellen.length} cells of "${tabelle.id}" are no numbers that the rule can change, the first is ${stelle}: pass the exact counts, and publish what its source has rounded as it is`,
    { tabelle: tabelle.id, anzahl: zellen.length, stelle })
}

/** Changes each number that a table publishes, and its rates; absent ones stay absent. */
export const publish = (
  tabelle: Tabelle,
  weitere: ReadonlyArray<Tabelle>,
  change: Abbildung,
): Result.Result<VeroeffentlichteTabelle, ReadonlyArray<Finding>> => {
  const zellen = publishedZellen(tabelle)
  const changed = zellen.map((zelle) => ({ koordinate: zelle.koordinate, wert: zelle.wert._tag === "Fehlend" ? zelle.wert : change(tabelle, zelle) }))
  const done = changed.flatMap(({ koordinate, wert }) => (wert === undefined ? [] : [{ koordinate, wert }]))
  const wrong = zellen.filter((_, at) => changed[at]?.wert === undefined)
  const { quoten, findings } = quotenOf(tabelle, weitere, change)
  const all = wrong.length > 0 ? [notChanged(tabelle, wrong), ...findings] : findings
  if (all.length > 0) return Result.fail(all)
  return Result.succeed({
    id: tabelle.id,
    gegenstand: tabelle.gegenstand,
    cube: Cube.make(tabelle.cube.merkmale, "unbekannt", done),
    quoten,
    mindestens: 0,
    ganzzahlig: zellen.every(({ wert }) => wert._tag !== "Exakt" || Number.isInteger(wert.wert)),
  })
}
