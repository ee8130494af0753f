import * as Result from "effect/Result"
import * as Messwert from "../../kernel/Messwert.js"
import { below, type Codeliste, get, INSGESAMT } from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import type { Zuordnung } from "../../merkmal/Zuordnung.js"
import { deckungOf, partsOf } from "./cubeDeckung.js"
import { GruppenNotAdditive, KeysNotNested } from "./cubeFailure.js"
import { sumByKey } from "./cubeIndex.js"
import { joinKey, splitKey } from "./cubeKey.js"
import { tableOf } from "./cubeMerge.js"
import type { Cube } from "./cubeType.js"

/** What rolling up to a coarser list needs of a mapping. */
export type Vergroeberung = Pick<Zuordnung, "nach" | "paare">

type Paare = Zuordnung["paare"]

// The finest davon groups that the mapping knows; what lies below a mapped group without being mapped goes with it.
const unitsBelow = (liste: Codeliste, key: string, paare: Paare): ReadonlyArray<string> => {
  const parts = partsOf(liste, key)
  const units = parts.flatMap((part) => unitsBelow(liste, part, paare))
  return key !== INSGESAMT && (parts.length === 0 || !units.some((unit) => paare.has(unit))) ? [key] : units
}

interface Plan {
  readonly place: number
  readonly merkmale: Cube["merkmale"]
  /** The unit that the rows of an undivided group go with. */
  readonly unitOf: ReadonlyMap<string, string>
  readonly targetOf: ReadonlyMap<string, string>
}

const mapTable = (cube: Cube, { place, merkmale, targetOf }: Plan): Cube => {
  const rows = new Map<string, Map<string, Messwert.Messwert>>()
  for (const [key, wert] of cube.inhalt) {
    const parts = splitKey(key)
    const rest = joinKey(parts.with(place, INSGESAMT))
    rows.set(rest, (rows.get(rest) ?? new Map<string, Messwert.Messwert>()).set(parts[place] ?? INSGESAMT, wert))
  }
  const targets = [...new Set(targetOf.values())].map((target) => [target, [...targetOf.keys()].filter((unit) => targetOf.get(unit) === target)] as const)
  return tableOf(merkmale, [...rows].flatMap(([rest, stated]) => {
    const total = stated.get(INSGESAMT)
    const sums = targets.map(([target, units]) =>
      [joinKey(splitKey(rest).with(place, target)), Messwert.sum(units.map((unit) => stated.get(unit) ?? Messwert.fehlend("unbekannt")))] as const)
    return total === undefined ? sums : [...sums, [rest, total] as const]
  }))
}

const mapCount = (cube: Cube, { place, merkmale, unitOf, targetOf }: Plan): Cube => ({
  merkmale,
  ungenannt: "null",
  inhalt: sumByKey([...cube.inhalt].map(([key, wert]) => {
    const parts = splitKey(key)
    return [joinKey(parts.with(place, targetOf.get(unitOf.get(parts[place] ?? "") ?? "") ?? "")), wert] as const
  })),
})

// The groups that hold a value and have no place; a count puts its rows into undivided groups only.
const lostKeys = (cube: Cube, { place, unitOf, targetOf }: Plan, nach: Codeliste): ReadonlyArray<string> => {
  const { zaehlbar } = deckungOf(nach)
  const stated = new Set([...cube.inhalt.keys()].map((key) => splitKey(key)[place] ?? INSGESAMT))
  return [...stated].filter((key) => {
    const unit = unitOf.get(key)
    const target = unit === undefined ? undefined : targetOf.get(unit)
    if (cube.ungenannt === "null") return target === undefined || !zaehlbar.has(target)
    return unit === key && target === undefined
  })
}

/**
 * Takes a Merkmal to a coarser list: single years to bands, nationality to continent, Gemeinde to Kreis.
 *
 * Adds up the finest `davon` groups that the mapping knows; in a table each of them must be stated, and only the total
 * over all stays as printed. Fails where a group that holds a value has no place in the coarser list, or a count would
 * put rows into a divided group there, and where groups are `darunter`: some towns of a Kreis are not the Kreis.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const liste = (id: string, keys: ReadonlyArray<string>) =>
 *   Codeliste.make({ id, titel: "Alter", quelle: "erfunden", auspraegungen: keys.map((key) => ({ schluessel: key, name: key })) })
 * const jahre = Merkmal.make("alter", liste("jahre", ["0", "1", "2"]))
 * const gezaehlt = Cube.make([jahre], "null", ["0", "1", "2"].map((alter) => ({ koordinate: { alter }, wert: Messwert.exakt(5) })))
 * const paare = new Map([["0", "unter2"], ["1", "unter2"], ["2", "ab2"]].map(([von = "", nach = ""]) => [von, { von, nach }]))
 * const grob = Cube.rollUpTo(gezaehlt, "alter", { nach: liste("baender", ["unter2", "ab2"]), paare })
 * Result.map(grob, (cube) => Cube.get(cube, { alter: "unter2" })) // => Result.succeed(Messwert.exakt(10))
 * ```
 */
export const rollUpTo = (
  cube: Cube,
  merkmalId: string,
  zuordnung: Vergroeberung,
): Result.Result<Cube, GruppenNotAdditive | KeysNotNested> => {
  const { liste, titel } = Merkmal.get(cube.merkmale, merkmalId)
  const { nach, paare } = zuordnung
  const units = unitsBelow(liste, INSGESAMT, paare)
  if (units.length === 0) return Result.fail(new GruppenNotAdditive({ merkmal: merkmalId, gruppen: below(liste).map(({ schluessel }) => schluessel) }))
  const place = cube.merkmale.findIndex(({ id }) => id === merkmalId)
  const carried = [...deckungOf(liste).wege].flatMap(([key, weg]) => weg.filter((one) => units.includes(one)).map((unit) => [key, unit] as const))
  const plan: Plan = {
    place,
    merkmale: cube.merkmale.with(place, Merkmal.make(merkmalId, nach, titel)),
    unitOf: new Map([...carried, ...units.map((unit) => [unit, unit] as const)]),
    targetOf: new Map(units.flatMap((unit) => {
      const target = paare.get(unit)?.nach
      return target === undefined ? [] : [[unit, get(nach, target).schluessel] as const]
    })),
  }
  const lost = lostKeys(cube, plan, nach)
  if (lost.length > 0) return Result.fail(new KeysNotNested({ merkmal: merkmalId, liste: nach.id, schluessel: lost }))
  return Result.succeed(cube.ungenannt === "null" ? mapCount(cube, plan) : mapTable(cube, plan))
}
