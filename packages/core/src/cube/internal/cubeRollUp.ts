import * as Result from "effect/Result"
import * as Messwert from "../../kernel/Messwert.js"
import { below, type Codeliste, INSGESAMT } from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import { deckungOf, partsOf } from "./cubeDeckung.js"
import { GruppenNotAdditive, type GruppenNotStated } from "./cubeFailure.js"
import { deadAt, type Gueltigkeit, type IsDead } from "./cubeGueltig.js"
import { isNeutral, sumByKey } from "./cubeIndex.js"
import { joinKey, requireKoordinate, splitKey } from "./cubeKey.js"
import { tableOf } from "./cubeMerge.js"
import { isUnbekannt, lackingOf, type Summenweise, sumOf, Verlust } from "./cubeSumme.js"
import type { Cube } from "./cubeType.js"

/**
 * Keeps a count of rows apart from a count of no rows: where no row is left, an exact 0 is stored, so that the total
 * over `darunter` groups stays unknown. A Merkmal without any key left makes it a table that states nothing.
 */
export const countFrom = (source: Cube, merkmale: Cube["merkmale"], inhalt: Cube["inhalt"]): Cube => {
  if (inhalt.size > 0 || isNeutral(source)) return { merkmale, ungenannt: "null", inhalt }
  const first = merkmale.map(({ liste }) => [...deckungOf(liste).zaehlbar][0])
  const keys = first.filter((key) => key !== undefined)
  return keys.length < first.length ? tableOf(merkmale, []) : { merkmale, ungenannt: "null", inhalt: new Map([[joinKey(keys), Messwert.exakt(0)]]) }
}

type Wanted = ReadonlyArray<string | undefined>

const without = (parts: ReadonlyArray<string>, wanted: Wanted): string => joinKey(parts.filter((_, index) => wanted[index] === undefined))

const sliceTable = ({ inhalt }: Cube, wanted: Wanted, rest: Cube["merkmale"]): Cube => {
  const there = new Map<string, Messwert.Messwert>()
  for (const [key, wert] of inhalt) {
    const parts = splitKey(key)
    if (wanted.every((one, index) => one === undefined || one === parts[index])) there.set(without(parts, wanted), wert)
  }
  return { merkmale: rest, ungenannt: "unbekannt", inhalt: there }
}

const sliceCount = (cube: Cube, wanted: Wanted, rest: Cube["merkmale"]): Cube => {
  const deckungen = cube.merkmale.map(({ liste }) => deckungOf(liste))
  const follows = wanted.every((one, index) => one === undefined || deckungen[index]?.folgt.has(one))
  if (isNeutral(cube)) return { merkmale: rest, ungenannt: "null", inhalt: cube.inhalt }
  if (!follows) return tableOf(rest, [])
  const inside: Array<readonly [string, Messwert.Messwert]> = []
  for (const [key, wert] of cube.inhalt) {
    const parts = splitKey(key)
    const isIn = parts.every((part, index) => {
      const one = wanted[index]
      return one === undefined || deckungen[index]?.wege.get(part)?.includes(one)
    })
    if (isIn) inside.push([without(parts, wanted), wert])
  }
  const isStored = wanted.every((one, index) => one === undefined || deckungen[index]?.zaehlbar.has(one))
  return countFrom(cube, rest, isStored ? new Map(inside) : sumByKey(inside))
}

/**
 * Fixes Merkmale at a key each and removes them: one year, one area, or with `insgesamt` the total as it was published.
 *
 * A table gives what it states, a count adds up what lies in the key. Where nothing follows, as for all years of a count
 * together, the result is a table that states nothing. Throws a `RangeError` for an unknown Merkmal or key.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste)]
 * const tabelle = Cube.make(merkmale, "unbekannt", [{ koordinate: {}, wert: Messwert.exakt(75) }, { koordinate: { geschlecht: "w" }, wert: Messwert.exakt(38) }])
 * Cube.get(Cube.slice(tabelle, { geschlecht: "insgesamt" }), {}) // => Messwert.exakt(75)
 * Cube.get(Cube.slice(tabelle, { geschlecht: "w" }), {}) // => Messwert.exakt(38)
 * ```
 */
export const slice = (cube: Cube, koordinate: Merkmal.Koordinate): Cube => {
  requireKoordinate(cube.merkmale, koordinate)
  const wanted = cube.merkmale.map(({ id }) => koordinate[id])
  if (wanted.every((one) => one === undefined)) return cube
  const rest = cube.merkmale.filter((_, index) => wanted[index] === undefined)
  return cube.ungenannt === "null" ? sliceCount(cube, wanted, rest) : sliceTable(cube, wanted, rest)
}

interface Rolled {
  readonly cube: Cube
  readonly verlust: Verlust
}

const rollUpTable = ({ inhalt, merkmale }: Cube, place: number, liste: Codeliste, gueltigAm: Gueltigkeit | undefined): Rolled => {
  const { folgt } = deckungOf(liste)
  const parts = partsOf(liste, INSGESAMT)
  const deadFor = deadAt(merkmale, liste, gueltigAm)
  const groups = new Map<string, { readonly isDead: IsDead; readonly stated: Map<string, Messwert.Messwert> }>()
  for (const [key, wert] of inhalt) {
    const split = splitKey(key)
    const part = split[place] ?? INSGESAMT
    if (part === INSGESAMT || !folgt.has(part)) continue
    const rest = joinKey(split.toSpliced(place, 1))
    const group = groups.get(rest) ?? { isDead: deadFor(key), stated: new Map<string, Messwert.Messwert>() }
    groups.set(rest, group)
    group.stated.set(part, wert)
  }
  const verlust = new Verlust()
  const sums = [...groups].map(([key, { stated, isDead }]) => {
    // A row that states no group at all is not divided by this Merkmal.
    if ([...stated.values()].some((wert) => !isUnbekannt(wert))) verlust.note(INSGESAMT, lackingOf(parts, stated, isDead))
    return [key, sumOf(parts, stated, isDead)] as const
  })
  return { cube: tableOf(merkmale.toSpliced(place, 1), sums), verlust }
}

/**
 * Removes a Merkmal by adding up its top `davon` groups; never reads the total that an office printed, see `slice`.
 *
 * In a table every one of these groups must be stated: it fails where a row states some groups and lacks one, since its
 * sum would be lost. `withTotals` adds the groups that follow from those below them; `gueltigAm` leaves out keys that
 * were no longer in use; `dice` with `vollstaendig` says that a table prints fewer groups than its list has; with
 * `lueckenhaft` such sums are unknown. Fails too where the top groups are `darunter`, naming them: they may overlap, and
 * years of a stock never add up.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
 * import { Zeitraum } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste), Zeitmerkmal.make([Zeitraum.jahr(2020)])]
 * const gezaehlt = Cube.make(merkmale, "null", [{ koordinate: { geschlecht: "w", zeit: "2020" }, wert: Messwert.exakt(3) }])
 * Result.map(Cube.rollUp(gezaehlt, "geschlecht"), (cube) => Cube.get(cube, { zeit: "2020" })) // => Result.succeed(Messwert.exakt(3))
 * Result.isFailure(Cube.rollUp(gezaehlt, "zeit")) // => true
 * ```
 */
export const rollUp = (
  cube: Cube,
  merkmalId: string,
  { gueltigAm, lueckenhaft = false }: Summenweise = {},
): Result.Result<Cube, GruppenNotAdditive | GruppenNotStated> => {
  const { liste } = Merkmal.get(cube.merkmale, merkmalId)
  if (partsOf(liste, INSGESAMT).length === 0) {
    return Result.fail(new GruppenNotAdditive({ merkmal: merkmalId, gruppen: below(liste).map(({ schluessel }) => schluessel) }))
  }
  if (cube.ungenannt === "null") return Result.succeed(slice(cube, { [merkmalId]: INSGESAMT }))
  const { cube: rolled, verlust } = rollUpTable(cube, cube.merkmale.findIndex(({ id }) => id === merkmalId), liste, gueltigAm)
  const failure = lueckenhaft ? undefined : verlust.failure(merkmalId)
  return failure === undefined ? Result.succeed(rolled) : Result.fail(failure)
}
