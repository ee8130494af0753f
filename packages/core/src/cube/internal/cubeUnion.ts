import * as Result from "effect/Result"
import type { Finding } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import { find } from "../../merkmal/Codeliste.js"
import { deckungOf } from "./cubeDeckung.js"
import { MerkmaleDiffer, ZellenDiffer } from "./cubeFailure.js"
import { fehler, messwertText } from "./cubeFinding.js"
import { koordinateOf, splitKey } from "./cubeKey.js"
import { tableOf } from "./cubeMerge.js"
import { uniteMerkmale } from "./cubeUnite.js"
import type { Cube } from "./cubeType.js"

type Inhalt = Cube["inhalt"]

const conflict = (merkmale: Cube["merkmale"], key: string, a: Messwert.Messwert, b: Messwert.Messwert): Finding =>
  fehler("ZellenDiffer", merkmale, koordinateOf(merkmale, key), {
    message: `one cube states ${messwertText(a)}, the other ${messwertText(b)}: find out which is right, or dice it away in one of them`,
    details: { eins: messwertText(a), zwei: messwertText(b) },
  })

const both = (merkmale: Cube["merkmale"], a: Inhalt, b: Inhalt): ReadonlyArray<Finding> =>
  [...a].flatMap(([key, wert]) => {
    const other = b.get(key)
    return other === undefined || Messwert.equals(wert, other) ? [] : [conflict(merkmale, key, wert, other)]
  })

// A count speaks of every coordinate of its lists, of those with no row too.
const withZeros = (cube: Cube, other: Cube): Inhalt => {
  const zeros = [...other.inhalt.keys()].filter((key) =>
    !cube.inhalt.has(key) && splitKey(key).every((part, index) => {
      const merkmal = cube.merkmale[index]
      return merkmal === undefined || find(merkmal.liste, part) !== undefined
    }))
  return new Map([...cube.inhalt, ...zeros.map((key) => [key, Messwert.exakt(0)] as const)])
}

const countProblem = (a: Cube, b: Cube, merkmale: Cube["merkmale"]): MerkmaleDiffer | undefined => {
  const changed = merkmale.filter(({ liste }, index) => [a, b].some((cube) => (cube.merkmale[index]?.liste.auspraegungen.length ?? 0) < liste.auspraegungen.length))
  const [first, second] = changed
  if (first !== undefined && second !== undefined) {
    return new MerkmaleDiffer({ merkmal: first.id, difference: `counts that differ in ${second.id} too leave coordinates where neither counted`, abhilfe: "unite them one Merkmal at a time" })
  }
  const divided = merkmale.find(({ liste }, index) => {
    const { zaehlbar } = deckungOf(liste)
    return [a, b].some((cube) => [...cube.inhalt.keys()].some((key) => cube.merkmale.length > 0 && !zaehlbar.has(splitKey(key)[index] ?? "")))
  })
  return divided === undefined ? undefined : new MerkmaleDiffer({ merkmal: divided.id, difference: "a group that holds rows in one cube is divided in the other", abhilfe: "take that one to the coarser list with rollUpTo" })
}

/**
 * Puts two cubes together that state different cells of one thing: other areas, other years.
 *
 * The lists of `raum` and `zeit` are united; groups that no longer make up the whole become `darunter`. Where both state
 * a cell, they must state the same; else it fails with a finding for each. It adds nothing up: to take two towns together
 * as one area use `merge`. Two counts must differ in one Merkmal at most, since between them every coordinate was counted.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert, Zeitraum } from "@teilhabe/core/kernel"
 * import { Zeitmerkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const jahr = (year: number, wert: number) =>
 *   Cube.make([Zeitmerkmal.make([Zeitraum.jahr(year)])], "unbekannt", [{ koordinate: { zeit: String(year) }, wert: Messwert.exakt(wert) }])
 * const reihe = Result.getOrThrow(Cube.union(jahr(2014, 8921), jahr(2015, 10233)))
 * Cube.get(reihe, { zeit: "2015" }) // => Messwert.exakt(10233)
 * Result.isFailure(Cube.union(reihe, jahr(2015, 10234))) // => true
 * ```
 */
export const union = (a: Cube, b: Cube): Result.Result<Cube, MerkmaleDiffer | ZellenDiffer> =>
  Result.flatMap(uniteMerkmale(a.merkmale, b.merkmale), (merkmale): Result.Result<Cube, MerkmaleDiffer | ZellenDiffer> => {
    const isCount = a.ungenannt === "null"
    if (a.ungenannt !== b.ungenannt) {
      return Result.fail(new MerkmaleDiffer({ merkmal: merkmale[0]?.id ?? "", difference: "one cube is a count of rows and one a published table", abhilfe: "unite counts with counts, and tables with tables" }))
    }
    const problem = isCount ? countProblem(a, b, merkmale) : undefined
    if (problem !== undefined) return Result.fail(problem)
    // A table that states a cell as unknown states nothing there.
    const [first, second] = isCount ? [withZeros(a, b), withZeros(b, a)] : [tableOf(merkmale, a.inhalt).inhalt, tableOf(merkmale, b.inhalt).inhalt]
    const findings = both(merkmale, first, second)
    if (findings.length > 0) return Result.fail(new ZellenDiffer({ findings }))
    return Result.succeed({ merkmale, ungenannt: a.ungenannt, inhalt: isCount ? new Map([...a.inhalt, ...b.inhalt]) : new Map([...first, ...second]) })
  })
