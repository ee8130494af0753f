import * as Result from "effect/Result"
import { below, type Codeliste, find, get, INSGESAMT } from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import type { Zuordnung } from "../../merkmal/Zuordnung.js"
import { deckungOf, partsOf } from "./cubeDeckung.js"
import { GruppenNotAdditive, type GruppenNotStated, KeysNotNested, MerkmaleDiffer } from "./cubeFailure.js"
import { deadAt, type Gueltigkeit } from "./cubeGueltig.js"
import { sumByKey } from "./cubeIndex.js"
import { joinKey, splitKey } from "./cubeKey.js"
import { tableOf } from "./cubeMerge.js"
import { isUnbekannt, lackingOf, type Summenweise, sumOf, Verlust } from "./cubeSumme.js"
import { rowsOf } from "./cubeTotals.js"
import type { Cube } from "./cubeType.js"

/** What rolling up to a coarser list needs of a mapping; the list that it maps, where it is known. */
export type Vergroeberung = Pick<Zuordnung, "nach" | "paare"> & Partial<Pick<Zuordnung, "von">>

type Paare = Zuordnung["paare"]

// The finest davon groups that the mapping knows; what lies below a mapped group without being mapped goes with it.
const unitsBelow = (liste: Codeliste, key: string, paare: Paare): ReadonlyArray<string> => {
  const parts = partsOf(liste, key)
  const units = parts.flatMap((part) => unitsBelow(liste, part, paare))
  return key !== INSGESAMT && (parts.length === 0 || !units.some((unit) => paare.has(unit))) ? [key] : units
}

interface Plan {
  readonly place: number
  readonly liste: Codeliste
  readonly merkmale: Cube["merkmale"]
  readonly units: ReadonlyArray<string>
  /** The unit that the rows of an undivided group go with. */
  readonly unitOf: ReadonlyMap<string, string>
  readonly targetOf: ReadonlyMap<string, string>
}

// The one target that all rows of a key go to: a stated key of it says something about this target, and about no other.
const targetsByKey = ({ liste, unitOf, targetOf }: Plan): ReadonlyMap<string, string> => {
  const all = new Map<string, Set<string>>()
  for (const [key, weg] of deckungOf(liste).wege) {
    const target = targetOf.get(unitOf.get(key) ?? "")
    if (target === undefined) continue
    for (const one of weg) all.set(one, (all.get(one) ?? new Set<string>()).add(target))
  }
  all.delete(INSGESAMT)
  return new Map([...all].flatMap(([key, [target, second]]) => (target === undefined || second !== undefined ? [] : [[key, target] as const])))
}

interface Mapped {
  readonly cube: Cube
  readonly verlust: Verlust
}

const mapTable = (cube: Cube, plan: Plan, gueltigAm: Gueltigkeit | undefined): Mapped => {
  const { place, liste, merkmale, targetOf, units } = plan
  const { rows, keyAt } = rowsOf(cube, cube.merkmale[place]?.id ?? "")
  const toldBy = targetsByKey(plan)
  const deadFor = deadAt(cube.merkmale, liste, gueltigAm)
  const targets = [...new Set(targetOf.values())].map((target) => [target, units.filter((unit) => targetOf.get(unit) === target)] as const)
  const verlust = new Verlust()
  const entries = [...rows].flatMap(([row, stated]) => {
    const isDead = deadFor(row)
    const told = new Set([...stated].filter(([, wert]) => !isUnbekannt(wert)).map(([key]) => toldBy.get(key)))
    const sums = targets.map(([target, parts]) => {
      if (told.has(target)) verlust.note(target, lackingOf(parts, stated, isDead))
      return [keyAt(row, target), sumOf(parts, stated, isDead)] as const
    })
    const total = stated.get(INSGESAMT)
    return total === undefined ? sums : [...sums, [row, total] as const]
  })
  return { cube: tableOf(merkmale, entries), verlust }
}

const mapCount = (cube: Cube, { place, merkmale, unitOf, targetOf }: Plan): Cube => ({
  merkmale,
  ungenannt: "null",
  inhalt: sumByKey([...cube.inhalt].map(([key, wert]) => {
    const parts = splitKey(key)
    return [joinKey(parts.with(place, targetOf.get(unitOf.get(parts[place] ?? "") ?? "") ?? "")), wert] as const
  })),
})

// The groups without a place: of a count those that hold rows, since it put nobody elsewhere; of a table all, since it may
// leave out what is not 0.
const lostKeys = (cube: Cube, { place, units, unitOf, targetOf }: Plan, nach: Codeliste): ReadonlyArray<string> => {
  if (cube.ungenannt === "unbekannt") return units.filter((unit) => !targetOf.has(unit))
  const { zaehlbar } = deckungOf(nach)
  const stated = new Set([...cube.inhalt.keys()].map((key) => splitKey(key)[place] ?? INSGESAMT))
  return [...stated].filter((key) => !zaehlbar.has(targetOf.get(unitOf.get(key) ?? "") ?? INSGESAMT))
}

const otherList = (merkmal: string, liste: Codeliste, von: Codeliste | undefined): MerkmaleDiffer | undefined => {
  if (von === undefined || von === liste) return undefined
  const lost = liste.auspraegungen.find(({ schluessel }) => find(von, schluessel) === undefined)
  if (von.id === liste.id && lost === undefined) return undefined
  const difference = von.id === liste.id ? `the mapping does not know its key ${lost?.schluessel ?? ""}` : `its list is ${liste.id}, but the mapping is one of ${von.id}`
  return new MerkmaleDiffer({ merkmal, difference, abhilfe: "map the list of the cube" })
}

const planOf = (cube: Cube, merkmalId: string, { nach, paare }: Vergroeberung, units: ReadonlyArray<string>): Plan => {
  const { liste, titel } = Merkmal.get(cube.merkmale, merkmalId)
  const place = cube.merkmale.findIndex(({ id }) => id === merkmalId)
  const finest = new Set(units)
  const carried = [...deckungOf(liste).wege].flatMap(([key, weg]) => weg.filter((one) => finest.has(one)).map((unit) => [key, unit] as const))
  return {
    place,
    liste,
    merkmale: cube.merkmale.with(place, Merkmal.make(merkmalId, nach, titel)),
    units,
    unitOf: new Map([...carried, ...units.map((unit) => [unit, unit] as const)]),
    targetOf: new Map(units.flatMap((unit) => {
      const target = paare.get(unit)?.nach
      return target === undefined ? [] : [[unit, get(nach, target).schluessel] as const]
    })),
  }
}

/**
 * Takes a Merkmal to a coarser list: single years to bands, nationality to continent, Gemeinde to Kreis.
 *
 * Adds up the finest `davon` groups that the mapping knows; only the total over all stays as printed. Fails where a group
 * has no place in the coarser list (in a count, one that holds rows), where a count would put rows into a divided group
 * there, where a row of a table states some groups of a sum and lacks one (see `rollUp` for what to do), where the mapping
 * is one of another list, and where groups are `darunter`: some towns of a Kreis are not the Kreis.
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
  { gueltigAm, lueckenhaft = false }: Summenweise = {},
): Result.Result<Cube, GruppenNotAdditive | GruppenNotStated | KeysNotNested | MerkmaleDiffer> => {
  const { liste } = Merkmal.get(cube.merkmale, merkmalId)
  const { von, nach, paare } = zuordnung
  const other = otherList(merkmalId, liste, von)
  if (other !== undefined) return Result.fail(other)
  const units = unitsBelow(liste, INSGESAMT, paare)
  if (units.length === 0) return Result.fail(new GruppenNotAdditive({ merkmal: merkmalId, gruppen: below(liste).map(({ schluessel }) => schluessel) }))
  const plan = planOf(cube, merkmalId, zuordnung, units)
  const lost = lostKeys(cube, plan, nach)
  if (lost.length > 0) return Result.fail(new KeysNotNested({ merkmal: merkmalId, liste: nach.id, schluessel: lost }))
  if (cube.ungenannt === "null") return Result.succeed(mapCount(cube, plan))
  const { cube: mapped, verlust } = mapTable(cube, plan, gueltigAm)
  const failure = lueckenhaft ? undefined : verlust.failure(merkmalId)
  return failure === undefined ? Result.succeed(mapped) : Result.fail(failure)
}
