import * as Messwert from "../../kernel/Messwert.js"
import { find, INSGESAMT } from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import { koordinateOf, splitKey } from "./cubeKey.js"
import { keepKeys } from "./cubeMerkmale.js"
import { countFrom } from "./cubeRollUp.js"
import type { Cube } from "./cubeType.js"

/** Which keys of which Merkmale stay. */
export type Auswahl = Readonly<Record<string, ReadonlyArray<string>>>

const cut = (cube: Cube, merkmale: Cube["merkmale"]): Cube["inhalt"] => {
  const isTable = cube.ungenannt === "unbekannt"
  const isThere = (part: string, index: number): boolean => {
    const merkmal = merkmale[index]
    return merkmal === undefined || find(merkmal.liste, part) !== undefined || (isTable && part === INSGESAMT)
  }
  return new Map([...cube.inhalt].filter(([key]) => splitKey(key).every(isThere)))
}

const requireNothingLost = (cube: Cube, inhalt: Cube["inhalt"]): void => {
  if (cube.ungenannt === "unbekannt") return
  const lost = [...cube.inhalt].find(([key, wert]) => !inhalt.has(key) && !Messwert.equals(wert, Messwert.exakt(0)))
  if (lost === undefined) return
  throw new RangeError(`The kept keys are not the whole: ${JSON.stringify(koordinateOf(cube.merkmale, lost[0]))} was counted too; leave vollstaendig out`)
}

/**
 * Keeps some keys of some Merkmale, each with all that lies below it.
 *
 * The groups that are left no longer make up the whole, so they become `darunter`: nothing adds them up any more, and a
 * count answers `unbekannt` for all of them together. A table keeps the totals that it states, which are those of the
 * whole. With `vollstaendig` the caller says that the kept groups are the whole, as where a table prints men and women
 * only of a list that knows more; it throws a `RangeError` where a count held rows elsewhere.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste)]
 * const gezaehlt = Cube.make(merkmale, "null", [
 *   { koordinate: { geschlecht: "m" }, wert: Messwert.exakt(3) },
 *   { koordinate: { geschlecht: "w" }, wert: Messwert.exakt(4) },
 * ])
 * Cube.get(Cube.dice(gezaehlt, { geschlecht: ["w"] }), {}) // => Messwert.fehlend("unbekannt")
 * Cube.get(Cube.dice(gezaehlt, { geschlecht: ["m", "w"] }, { vollstaendig: true }), {}) // => Messwert.exakt(7)
 * ```
 */
export const dice = (cube: Cube, auswahl: Auswahl, { vollstaendig = false }: { readonly vollstaendig?: boolean } = {}): Cube => {
  for (const id of Object.keys(auswahl)) Merkmal.get(cube.merkmale, id)
  const merkmale = cube.merkmale.map((merkmal) => {
    const keys = auswahl[merkmal.id]
    const liste = keys === undefined ? merkmal.liste : keepKeys(merkmal.liste, keys, vollstaendig)
    return liste === merkmal.liste ? merkmal : { ...merkmal, liste }
  })
  const inhalt = cut(cube, merkmale)
  if (vollstaendig) requireNothingLost(cube, inhalt)
  return cube.ungenannt === "null" ? countFrom(cube, merkmale, inhalt) : { merkmale, ungenannt: "unbekannt", inhalt }
}
