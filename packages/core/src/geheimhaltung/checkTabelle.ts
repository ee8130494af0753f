import type { Zelle } from "../cube/Cube.js"
import type { Finding } from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Koordinate } from "../merkmal/Merkmal.js"
import type { Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import { keysLack } from "./internal/rauschen/pruefung.js"
import { countOf } from "./internal/regel/dominanz.js"
import { fehler, warnung } from "./internal/finding.js"
import { isHoldable } from "./internal/regel/schwelle.js"
import { lesungOf } from "./internal/regel/summen.js"
import { publishedZellen } from "./internal/regel/zellen.js"
import * as Stelle from "./Stelle.js"
import type { Tabelle } from "./Tabelle.js"

const placeOf = ({ gegenstand }: Tabelle, koordinate: Koordinate): string => Stelle.toText({ gegenstand, koordinate })

const traegerProblems = (tabelle: Tabelle, zellen: ReadonlyArray<Zelle>): ReadonlyArray<Finding> => {
  const traeger = tabelle.traeger === undefined ? undefined : lesungOf(tabelle.traeger)
  const open = zellen.filter(({ koordinate, wert }) => wert._tag !== "Fehlend" && !isHoldable(traeger?.(koordinate) ?? wert))
  const [first] = open
  if (first === undefined) return []
  const stelle = placeOf(tabelle, first.koordinate)
  return [warnung("TraegerFehlen", ["traeger"],
    `${open.length} cells of "${tabelle.id}" are held to no threshold, the first is ${stelle}: they are no whole numbers from 0 on, so that they are withheld, or nothing is published; pass as traeger how many persons, households or firms each rests on`,
    { tabelle: tabelle.id, anzahl: open.length, stelle })]
}

const dominanzProblems = ({ id, traeger, beitraege }: Tabelle, { dominanz = [] }: Geheimhaltungsregel): ReadonlyArray<Finding> => {
  const wanted = Math.max(0, ...dominanz.map(countOf))
  const given = beitraege?.length ?? 0
  if (traeger === undefined && beitraege === undefined) return []
  const added = (beitraege ?? []).some(({ ungenannt }) => ungenannt === "null")
  return [
    ...given >= wanted ? [] : [warnung("BeitraegeFehlen", ["beitraege"],
      `the rule looks at the ${wanted} largest contributions, and "${id}" gives ${given}, so that all its sums are withheld: pass the others as beitraege`, { tabelle: id, gebraucht: wanted, da: given })],
    ...!added || wanted === 0 ? [] : [warnung("BeitraegeAdded", ["beitraege"],
      `the contributions to "${id}" are a count of rows, so that its totals add the largest of each part up, and more is withheld than need be: state them as a table with each total by itself`, { tabelle: id })],
  ]
}

// The largest comes first, and all together are no more than the sum.
const isContradiction = (beitraege: ReadonlyArray<Messwert.Messwert>, wert: Messwert.Messwert): boolean => {
  const zahlen = beitraege.map((one) => Messwert.getWert(one)).filter((one) => one !== undefined)
  const [all, sum] = [Messwert.getWert(wert), Messwert.getWert(Messwert.sum(zahlen.map(Messwert.exakt)))]
  return zahlen.some((one, at) => one > (zahlen[at - 1] ?? Infinity)) || all !== undefined && sum !== undefined && sum > all
}

const beitragProblems = (tabelle: Tabelle, zellen: ReadonlyArray<Zelle>): ReadonlyArray<Finding> => {
  const read = (tabelle.beitraege ?? []).map(lesungOf)
  const wrong = read.length === 0 ? undefined : zellen.find(({ koordinate, wert }) => isContradiction(read.map((one) => one(koordinate)), wert))
  if (wrong === undefined) return []
  const stelle = placeOf(tabelle, wrong.koordinate)
  return [fehler("BeitraegeContradict", ["beitraege"],
    `the contributions to ${stelle} in "${tabelle.id}" do not fall from the largest on, or are more than the sum together: check their order and what they belong to`, { tabelle: tabelle.id, stelle })]
}

const quoteProblems = ({ quoten = [] }: Tabelle): ReadonlyArray<Finding> => quoten.flatMap(({ id, nachkommastellen }, index) =>
  Number.isInteger(nachkommastellen) && nachkommastellen >= 0 && nachkommastellen <= 3 ? [] : [fehler("NachkommastellenInvalid", ["quoten", index, "nachkommastellen"],
    `the rate "${id}" is to have ${nachkommastellen} decimals: give 0 to 3`, { quote: id, stellen: nachkommastellen })])

/**
 * Finds what keeps a table from being held to a rule, or makes it lose more cells than need be.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { checkTabelle, regeln } from "@teilhabe/core/geheimhaltung"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const cube = Cube.make([Merkmal.make("geschlecht", Geschlecht.liste)], "unbekannt", [{ koordinate: { geschlecht: "w" }, wert: Messwert.exakt(1250.5) }])
 * checkTabelle({ id: "leistungen", gegenstand: "euro", cube }, regeln.bundesagentur).map(({ code }) => code) // => ["geheimhaltung/TraegerFehlen"]
 * ```
 */
export const checkTabelle = (tabelle: Tabelle, regel: Geheimhaltungsregel): ReadonlyArray<Finding> => {
  const zellen = publishedZellen(tabelle)
  const isCellKey = regel.verfahren.art === "cell-key" && tabelle.zellschluessel === undefined
  return [
    ...quoteProblems(tabelle),
    ...beitragProblems(tabelle, zellen),
    ...isCellKey ? [keysLack(tabelle)] : [],
    ...traegerProblems(tabelle, zellen),
    ...dominanzProblems(tabelle, regel),
  ]
}
