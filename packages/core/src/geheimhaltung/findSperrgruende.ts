import type { Koordinate } from "../merkmal/Merkmal.js"
import type { Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import { findGruppen } from "./internal/regel/gruppe.js"
import { dominanzOf } from "./internal/regel/dominanz.js"
import { grundOf } from "./internal/regel/schwelle.js"
import { lesungOf } from "./internal/regel/summen.js"
import { publishedZellen } from "./internal/regel/zellen.js"
import { getSpanne } from "./Geheimhaltungsregel.js"
import type { Sperrgrund } from "./Schutz.js"
import type { Tabelle } from "./Tabelle.js"

/** A cell that is secret in itself, why, and how wide its possible values have to stay. */
export interface Primaersperrung {
  readonly koordinate: Koordinate
  readonly gruende: ReadonlyArray<Sperrgrund>
  readonly spanne: number
}

/**
 * Finds the cells of a table that are secret in themselves, in the order in which the table publishes them.
 *
 * - The threshold is held to whole numbers from 0 on; where the table names its carriers (`traeger`), to these instead.
 * - A number below 0 or with decimals cannot be held to it: without carriers, or where they are unknown, it is secret
 *   (`traeger`). `checkTabelle` says so beforehand, and `protect` publishes no table with such a count.
 * - A rounded number is secret where all that can lie behind it is. An absent one is not told anyway.
 * - Dominance is looked for where the table names contributions (`beitraege`) or carriers; with carriers and too few
 *   contributions to judge, the cell is secret. The span is twice what the rule lacks to be kept: once to each side.
 * - Where one undivided value of a Merkmal of `gruppen` holds all of a group, that cell, the groups above it that hold as
 *   many, and the zeros beside them are secret. The value for a missing answer tells nothing about anybody.
 *
 * Carriers and contributions of a count of rows add up like the rows. Where one household stands in several cells, or
 * the largest of a sum is asked for, that is too much: state them as a table, each total by itself.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { findSperrgruende, regeln } from "@teilhabe/core/geheimhaltung"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const cube = Cube.make([Merkmal.make("geschlecht", Geschlecht.liste)], "null", [
 *   { koordinate: { geschlecht: "m" }, wert: Messwert.exakt(14) },
 *   { koordinate: { geschlecht: "w" }, wert: Messwert.exakt(2) },
 * ])
 * findSperrgruende({ id: "kita", gegenstand: "kita-kinder", cube }, regeln.bundesagentur)
 * // => [{ koordinate: { geschlecht: "w" }, gruende: ["schwelle"], spanne: 2 }]
 * ```
 */
export const findSperrgruende = (tabelle: Tabelle, regel: Geheimhaltungsregel): ReadonlyArray<Primaersperrung> => {
  const zellen = publishedZellen(tabelle)
  const gruppen = findGruppen(tabelle, zellen, regel)
  const traeger = tabelle.traeger === undefined ? undefined : lesungOf(tabelle.traeger)
  const spanne = getSpanne(regel)
  return zellen.flatMap(({ koordinate, wert }, index) => {
    if (wert._tag === "Fehlend") return []
    const grund = grundOf(wert, traeger?.(koordinate), regel)
    const dominanz = dominanzOf(tabelle, koordinate, wert, regel)
    const gruende: ReadonlyArray<Sperrgrund> = [
      ...grund === undefined ? [] : [grund],
      ...dominanz === undefined ? [] : ["dominanz" as const],
      ...gruppen.has(index) ? ["gruppe" as const] : [],
    ]
    return gruende.length === 0 ? [] : [{ koordinate, gruende, spanne: Math.max(spanne, dominanz ?? 0) }]
  })
}
