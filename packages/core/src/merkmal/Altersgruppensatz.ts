/**
 * A named set of age bands, as an office uses it in its tables.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Altersgruppe from "./Altersgruppe.js"
import type { Codeliste } from "./Codeliste.js"
import * as Merkmal from "./Merkmal.js"
import * as Zuordnung from "./Zuordnung.js"
import { bandText, cut } from "./internal/alterBand.js"
import { isWhole, listOf, type Satz } from "./internal/altersliste.js"

export * from "./internal/alterssaetze.js"

/** A named set of age bands (Altersgruppensatz). Whether they overlap or leave gaps is computed, never stated. */
export interface Altersgruppensatz extends Satz {}

const EVERY_AGE: Altersgruppe.Altersgruppe = { von: 0 }

const agesOf = ({ id, umfang = EVERY_AGE }: Altersgruppensatz): string => `${id} those of ${bandText(umfang)}`

/**
 * Makes a set; throws a `RangeError` where it has no bands, one twice, or one that holds every age.
 *
 * @example
 * ```ts
 * import { Altersgruppe, Altersgruppensatz } from "@teilhabe/core/merkmal"
 *
 * const jugend = Altersgruppensatz.make({ id: "jugend", titel: "Jugend", quelle: "erfunden", gruppen: [Altersgruppe.make(14, 18), Altersgruppe.make(18, 27)] })
 * Altersgruppensatz.exhaustive(jugend) // => false
 * Altersgruppensatz.make({ ...jugend, gruppen: [Altersgruppe.make(0)] }) // => throws RangeError
 * ```
 */
export const make = (satz: Altersgruppensatz): Altersgruppensatz => {
  const keys = satz.gruppen.map(Altersgruppe.keyOf)
  if (keys.length === 0) throw new RangeError(`The Altersgruppensatz ${satz.id} has no bands`)
  if (new Set(keys).size < keys.length) throw new RangeError(`The Altersgruppensatz ${satz.id} has a band twice`)
  if (keys.includes("ALT000UM")) throw new RangeError(`A band of the Altersgruppensatz ${satz.id} holds every age: a total is no band`)
  return satz
}

/**
 * Tells whether no two bands of a set have an age in common.
 *
 * @example
 * ```ts
 * import { Altersgruppensatz } from "@teilhabe/core/merkmal"
 *
 * Altersgruppensatz.disjoint(Altersgruppensatz.ALTX20) // => true
 * Altersgruppensatz.disjoint(Altersgruppensatz.BA_ARBEITSLOSE) // => false
 * ```
 */
export const disjoint = ({ gruppen }: Altersgruppensatz): boolean =>
  gruppen.every((one, at) => gruppen.slice(at + 1).every((other) => !Altersgruppe.overlaps(one, other)))

/**
 * Tells whether the bands of a set reach every age that its people can have.
 *
 * @example
 * ```ts
 * import { Altersgruppensatz } from "@teilhabe/core/merkmal"
 *
 * Altersgruppensatz.exhaustive(Altersgruppensatz.ALT033) // => true
 * Altersgruppensatz.exhaustive(Altersgruppensatz.BA_ARBEITSLOSE) // => false
 * ```
 */
export const exhaustive = (satz: Altersgruppensatz): boolean => isWhole(satz.gruppen, satz.umfang)

/**
 * Makes the list of a set: `davon` groups where the bands are disjoint and exhaustive, else `darunter` groups.
 *
 * A band that lies inside another of the same set stands below it.
 *
 * @example
 * ```ts
 * import { Altersgruppensatz, Codeliste } from "@teilhabe/core/merkmal"
 *
 * const arbeitslose = Altersgruppensatz.toListe(Altersgruppensatz.BA_ARBEITSLOSE)
 * Codeliste.get(arbeitslose, "ALT015B20").oberhalb // => "ALT015B25"
 * Codeliste.leaves(arbeitslose) // => []
 * ```
 */
export const toListe = (satz: Altersgruppensatz): Codeliste => listOf(satz, disjoint(satz) && exhaustive(satz))

/**
 * Makes the Merkmal `alter` with the bands of a set.
 *
 * @example
 * ```ts
 * import { Altersgruppensatz } from "@teilhabe/core/merkmal"
 *
 * Altersgruppensatz.toMerkmal(Altersgruppensatz.ALTX20).id // => "alter"
 * ```
 */
export const toMerkmal = (satz: Altersgruppensatz): Merkmal.Merkmal => Merkmal.make(Altersgruppe.ID, toListe(satz), "Alter")

/**
 * Finds the bands of a set that an age in completed years falls into; more than one where bands overlap, and none for
 * an age that the counted people cannot have.
 *
 * @example
 * ```ts
 * import { Altersgruppensatz } from "@teilhabe/core/merkmal"
 *
 * Altersgruppensatz.find(Altersgruppensatz.ALTX20, 5) // => ["ALT003B06"]
 * Altersgruppensatz.find(Altersgruppensatz.BA_ARBEITSLOSE, 17) // => ["ALT015B20", "ALT015B25"]
 * ```
 */
export const find = ({ gruppen, umfang = EVERY_AGE }: Altersgruppensatz, alter: number): ReadonlyArray<string> =>
  Altersgruppe.contains(umfang, alter) ? gruppen.filter((gruppe) => Altersgruppe.contains(gruppe, alter)).map(Altersgruppe.keyOf) : []

const haveSameAges = ({ umfang: a = EVERY_AGE }: Altersgruppensatz, { umfang: b = EVERY_AGE }: Altersgruppensatz): boolean =>
  a.von === b.von && a.bis === b.bis

/** The bands of the coarser set around one of the finer, each cut to the ages that their people can have. */
const around = (band: Altersgruppe.Altersgruppe, { umfang }: Altersgruppensatz, grob: Altersgruppensatz): Altersgruppensatz["gruppen"] => {
  const inner = cut(band, umfang) ?? band
  return grob.gruppen.filter((other) => Altersgruppe.nests(inner, cut(other, grob.umfang) ?? other))
}

/**
 * Tells whether each band of the finer set lies inside one of the coarser, and both count people of the same ages.
 *
 * @example
 * ```ts
 * import { Altersgruppensatz } from "@teilhabe/core/merkmal"
 *
 * Altersgruppensatz.nests(Altersgruppensatz.ALTX20, Altersgruppensatz.ALTX01) // => true
 * Altersgruppensatz.nests(Altersgruppensatz.ALTX01, Altersgruppensatz.ALT007) // => false
 * ```
 */
export const nests = (fein: Altersgruppensatz, grob: Altersgruppensatz): boolean =>
  haveSameAges(fein, grob) && fein.gruppen.every((band) => around(band, fein, grob).length > 0)

/**
 * Why a set of bands cannot be mapped onto another: the bands that lie in none of its bands, or in several. There may be
 * no such band where the two sets count people of different ages.
 */
export interface AltersgruppenNotNested {
  readonly _tag: "merkmal/AltersgruppenNotNested"
  readonly fein: string
  readonly grob: string
  readonly gruppen: ReadonlyArray<string>
  readonly message: string
}

/**
 * Maps the bands of a finer set onto those of a coarser, or names the bands that do not nest in exactly one.
 *
 * Sets that count people of different ages are never mapped: "under 25" of people who are at least 15 is no part of
 * "under 25" of everybody that a rate could be made with.
 *
 * @example
 * ```ts
 * import { Altersgruppensatz } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const read = Altersgruppensatz.zuordnung(Altersgruppensatz.ALTX01, Altersgruppensatz.ALT007)
 * Result.mapError(read, (why) => why.gruppen) // => Result.fail(["ALT018B25", "ALT050B65"])
 * ```
 */
export const zuordnung = (
  fein: Altersgruppensatz,
  grob: Altersgruppensatz,
): Result.Result<Zuordnung.Zuordnung, AltersgruppenNotNested> => {
  const wide = (band: Altersgruppe.Altersgruppe) => around(band, fein, grob)
  const lost = fein.gruppen.filter((band) => wide(band).length !== 1).map(Altersgruppe.keyOf)
  if (lost.length > 0 || !haveSameAges(fein, grob)) {
    const why = [
      ...(lost.length > 0 ? [`${lost.join(", ")} lie in none or in several`] : []),
      ...(haveSameAges(fein, grob) ? [] : [`they count people of other ages: ${agesOf(fein)}, ${agesOf(grob)}`]),
    ]
    const message =
      `The bands of ${fein.id} do not nest in those of ${grob.id}: ${why.join("; ")}. ` +
      `Counts by these bands cannot be added up to the coarser ones`
    return Result.fail({ _tag: "merkmal/AltersgruppenNotNested", fein: fein.id, grob: grob.id, gruppen: lost, message })
  }
  const paare = fein.gruppen.flatMap((band) =>
    wide(band).map((other) => ({ von: Altersgruppe.keyOf(band), nach: Altersgruppe.keyOf(other) })))
  return Result.succeed(Zuordnung.makeOrThrow(toListe(fein), toListe(grob), paare))
}
