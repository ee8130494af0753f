/**
 * What is known of the population by one Merkmal (Rand): how many persons there are in each of its values, and from where.
 *
 * @module
 */
import * as Cube from "../cube/Cube.js"
import type { Messwert } from "../kernel/Messwert.js"
import type { Quelle } from "../kernel/Quelle.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"

/** A margin: persons by the values of one Merkmal of the Bögen. */
export interface Rand {
  /** The Merkmal of the Bögen; post-stratification by two at once is one Merkmal of their pairs. */
  readonly merkmal: string
  readonly bezeichnung: string
  readonly werte: Readonly<Record<string, Messwert>>
  readonly quelle: Quelle
  readonly stichtag: Stichtag
}

/**
 * Takes a margin from a table: the undivided values of one Merkmal, at a place that fixes the others.
 *
 * The value for a missing answer is left out: no weight can be fitted to it.
 *
 * @example
 * ```ts
 * import { Rand } from "@teilhabe/core/befragung"
 * import { Cube } from "@teilhabe/core/cube"
 * import { Id, Messwert, Stichtag } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const cube = Cube.make([Merkmal.make("geschlecht", Geschlecht.liste)], "unbekannt", [
 *   { koordinate: { geschlecht: "m" }, wert: Messwert.exakt(490) },
 *   { koordinate: { geschlecht: "w" }, wert: Messwert.exakt(510) },
 * ])
 * const rand = Rand.of(cube, "geschlecht", {}, { quelle: { dokument: Id.make("melderegister"), kapitel: "Bevölkerung" }, stichtag: Stichtag.make(2025, 12, 31) })
 * Object.keys(rand.werte) // => ["m", "w"]
 * ```
 */
export const of = (cube: Cube.Cube, merkmalId: string, ort: Merkmal.Koordinate, { quelle, stichtag }: Pick<Rand, "quelle" | "stichtag">): Rand => {
  const merkmal = Merkmal.get(cube.merkmale, merkmalId)
  const keys = Codeliste.leaves(merkmal.liste).filter(({ art }) => art !== "fehlt").map(({ schluessel }) => schluessel)
  const werte = keys.flatMap((key) => {
    const place = { ...ort, [merkmalId]: key }
    return Cube.has(cube, place) || cube.ungenannt === "null" ? [[key, Cube.get(cube, place)] as const] : []
  })
  return { merkmal: merkmalId, bezeichnung: merkmal.titel, werte: Object.fromEntries(werte), quelle, stichtag }
}
