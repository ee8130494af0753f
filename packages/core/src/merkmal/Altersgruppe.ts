/**
 * A band of completed years of age, half open: from `von` to under `bis`, without `bis` and more.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Codeliste } from "./Codeliste.js"
import { readKey, writeKey } from "./internal/alterKey.js"
import { readLabel, writeLabel } from "./internal/alterLabel.js"
import { cover } from "./internal/alterCover.js"
import { bandText, cut, overlap, type Band } from "./internal/alterBand.js"
import { umfangOf } from "./internal/altersumfang.js"

/** A band of completed years of age (Altersgruppe); `{ von: 75 }` is 75 and more. */
export interface Altersgruppe extends Band {}

/** The id of the Merkmal that holds the age. */
export const ID = "alter"

/** A text that is no band of ages, with what was expected. */
export interface AltersgruppeInvalid {
  readonly _tag: "merkmal/AltersgruppeInvalid"
  readonly text: string
  readonly message: string
}

const invalid = (text: string) => (why: string): AltersgruppeInvalid => ({
  _tag: "merkmal/AltersgruppeInvalid",
  text,
  message: `"${text.slice(0, 40)}" is no Altersgruppe: ${why}`,
})

/**
 * Makes a band; throws a `RangeError` where an end is no whole number of years or the band is empty.
 *
 * @example
 * ```ts
 * import { Altersgruppe } from "@teilhabe/core/merkmal"
 *
 * Altersgruppe.make(3, 6) // => { von: 3, bis: 6 }
 * Altersgruppe.make(75) // => { von: 75 }
 * Altersgruppe.make(6, 6) // => throws RangeError
 * ```
 */
export const make = (von: number, bis?: number): Altersgruppe => {
  const isYear = (years: number): boolean => Number.isInteger(years) && years >= 0 && years <= 999
  if (!isYear(von) || (bis !== undefined && !isYear(bis))) {
    throw new RangeError(`An Altersgruppe has whole years from 0 to 999, not ${von} to ${bis ?? "open"}`)
  }
  if (bis !== undefined && bis <= von) throw new RangeError(`An Altersgruppe from ${von} to under ${bis} holds no age`)
  return bis === undefined ? { von } : { von, bis }
}

/**
 * Reads an official key: three digits for a single year, with `B` and two digits up to under another, with `UM` and more.
 *
 * Keys with a letter at the end (`ALT002B008A`) are refused: what the letter says is in no grammar we know.
 *
 * @example
 * ```ts
 * import { Altersgruppe } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * Altersgruppe.parse("ALT003B06") // => Result.succeed(Altersgruppe.make(3, 6))
 * Altersgruppe.parse("ALT004") // => Result.succeed(Altersgruppe.make(4, 5))
 * Altersgruppe.parse("ALT075UM") // => Result.succeed(Altersgruppe.make(75))
 * Result.isFailure(Altersgruppe.parse("ALT002B008A")) // => true
 * ```
 */
export const parse = (schluessel: string): Result.Result<Altersgruppe, AltersgruppeInvalid> =>
  Result.mapError(readKey(schluessel), invalid(schluessel))

/**
 * Writes the official key; throws a `RangeError` where the grammar has no room for the end of several years above 99.
 *
 * @example
 * ```ts
 * import { Altersgruppe } from "@teilhabe/core/merkmal"
 *
 * Altersgruppe.keyOf(Altersgruppe.make(0, 3)) // => "ALT000B03"
 * Altersgruppe.keyOf(Altersgruppe.make(104, 105)) // => "ALT104"
 * Altersgruppe.keyOf(Altersgruppe.make(95, 100)) // => throws RangeError
 * ```
 */
export const keyOf = (gruppe: Altersgruppe): string => writeKey(gruppe)

/**
 * Reads a band as German tables print it.
 *
 * "3 bis 5 Jahre" is refused: it does not say whether the age of 5 belongs to it.
 *
 * @example
 * ```ts
 * import { Altersgruppe } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * Altersgruppe.parseText("unter 3 Jahre") // => Result.succeed(Altersgruppe.make(0, 3))
 * Altersgruppe.parseText("75 und mehr") // => Result.succeed(Altersgruppe.make(75))
 * Altersgruppe.parseText("4 Jahre") // => Result.succeed(Altersgruppe.make(4, 5))
 * Result.isFailure(Altersgruppe.parseText("3 bis 5 Jahre")) // => true
 * ```
 */
export const parseText = (text: string): Result.Result<Altersgruppe, AltersgruppeInvalid> =>
  Result.mapError(readLabel(text), invalid(text))

/**
 * Writes a band as German tables print it.
 *
 * @example
 * ```ts
 * import { Altersgruppe } from "@teilhabe/core/merkmal"
 *
 * Altersgruppe.toText(Altersgruppe.make(0, 3)) // => "unter 3 Jahre"
 * Altersgruppe.toText(Altersgruppe.make(15, 65)) // => "15 bis unter 65 Jahre"
 * Altersgruppe.toText(Altersgruppe.make(75)) // => "75 Jahre und mehr"
 * ```
 */
export const toText = (gruppe: Altersgruppe): string => writeLabel(gruppe)

/**
 * Tells whether an age in completed years falls into a band.
 *
 * @example
 * ```ts
 * import { Altersgruppe } from "@teilhabe/core/merkmal"
 *
 * Altersgruppe.contains(Altersgruppe.make(3, 6), 5) // => true
 * Altersgruppe.contains(Altersgruppe.make(3, 6), 6) // => false
 * ```
 */
export const contains = ({ von, bis = Infinity }: Altersgruppe, alter: number): boolean => von <= alter && alter < bis

/**
 * Tells whether every age of the first band is in the second.
 *
 * @example
 * ```ts
 * import { Altersgruppe } from "@teilhabe/core/merkmal"
 *
 * Altersgruppe.nests(Altersgruppe.make(15, 18), Altersgruppe.make(0, 18)) // => true
 * Altersgruppe.nests(Altersgruppe.make(15, 20), Altersgruppe.make(0, 18)) // => false
 * ```
 */
export const nests = (fein: Altersgruppe, grob: Altersgruppe): boolean =>
  grob.von <= fein.von && (fein.bis ?? Infinity) <= (grob.bis ?? Infinity)

/**
 * Tells whether two bands have an age in common.
 *
 * @example
 * ```ts
 * import { Altersgruppe } from "@teilhabe/core/merkmal"
 *
 * Altersgruppe.overlaps(Altersgruppe.make(15, 20), Altersgruppe.make(15, 25)) // => true
 * Altersgruppe.overlaps(Altersgruppe.make(15, 18), Altersgruppe.make(18, 25)) // => false
 * ```
 */
export const overlaps = (a: Altersgruppe, b: Altersgruppe): boolean => overlap(a, b)

/**
 * Counts the completed years of a person on a day; throws a `RangeError` where the day lies before the birth.
 *
 * A year of life is complete at the end of the day before the birthday, so the new age holds from the birthday on.
 * Who was born on 29 February completes a year, where there is no such day, at the end of the 28th and is older from
 * 1 March.
 *
 * @quelle §§ 187 Abs. 2 Satz 2, 188 Abs. 2 zweite Alternative BGB
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Altersgruppe } from "@teilhabe/core/merkmal"
 *
 * const geboren = Stichtag.make(2004, 2, 29)
 * Altersgruppe.alterAm(geboren, Stichtag.make(2022, 2, 28)) // => 17
 * Altersgruppe.alterAm(geboren, Stichtag.make(2022, 3, 1)) // => 18
 * ```
 */
export const alterAm = (geburtsdatum: Stichtag, stichtag: Stichtag): number => {
  if (stichtag < geburtsdatum) throw new RangeError(`Nobody born on ${geburtsdatum} has an age on ${stichtag}: it is the earlier day`)
  const years = Number(stichtag.slice(0, 4)) - Number(geburtsdatum.slice(0, 4))
  return stichtag.slice(5) < geburtsdatum.slice(5) ? years - 1 : years
}

/** Why a list of bands does not fill a range of ages: what sticks out of it, and what no band reaches. */
export interface AltersgruppeUnfilled {
  readonly _tag: "merkmal/AltersgruppeUnfilled"
  /** The list, by its id. */
  readonly liste: string
  readonly gesucht: Altersgruppe
  /** The keys of the bands that lie partly inside the range and partly outside. */
  readonly hinausragend: ReadonlyArray<string>
  /** The ages of the range that no band inside it reaches. */
  readonly luecken: ReadonlyArray<Altersgruppe>
  readonly message: string
}

const unfilled = (
  liste: Codeliste,
  gesucht: Altersgruppe,
  { hinausragend, luecken }: Pick<AltersgruppeUnfilled, "hinausragend" | "luecken">,
): AltersgruppeUnfilled => {
  const out = hinausragend.length > 0 ? `; partly outside: ${hinausragend.join(", ")}` : ""
  const gaps = luecken.length > 0 ? `; not reached: ${luecken.map(bandText).join(", ")}` : ""
  const crossed = hinausragend.length + luecken.length === 0 ? "; those inside overlap" : ""
  const message =
    `The bands of the list ${liste.id} do not exactly fill the ages ${bandText(gesucht)}${out}${gaps}${crossed}. ` +
    `Take a range that begins and ends where bands do, or a list with finer bands`
  return { _tag: "merkmal/AltersgruppeUnfilled", liste: liste.id, gesucht, hinausragend, luecken, message }
}

/**
 * Finds the keys of a list that exactly fill a range of ages, or says what sticks out: for "15 to under 65".
 *
 * The bands found never overlap and leave no gap; where a list can fill the range in several ways, the fewest bands
 * are taken, so that the least is added up. Values of the list that are no bands (age unknown) are passed over.
 *
 * `umfang` says which ages the counted people can have at all, and a band that reaches beyond is read as cut by it: of
 * people who are at least 15, the band "under 25" fills 15 to under 25, and not 0 to under 25. Left out, it is that of the
 * named set that made the list, else every age.
 *
 * @example
 * ```ts
 * import { Altersgruppe, Altersgruppensatz } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const liste = Altersgruppensatz.toListe(Altersgruppensatz.ALTX01)
 * Altersgruppe.fill(liste, { von: 25, bis: 65 }) // => Result.succeed(["ALT025B30", "ALT030B50", "ALT050B65"])
 * Result.mapError(Altersgruppe.fill(liste, { von: 15, bis: 65 }), (why) => why.hinausragend) // => Result.fail(["ALT000B18"])
 * const erwerbsfaehige = Altersgruppensatz.toListe(Altersgruppensatz.BA_ELB)
 * Altersgruppe.fill(erwerbsfaehige, { von: 15, bis: 25 }) // => Result.succeed(["ALT000B25"])
 * ```
 */
export const fill = (
  liste: Codeliste,
  gesucht: Altersgruppe,
  umfang: Altersgruppe | undefined = umfangOf(liste.id),
): Result.Result<ReadonlyArray<string>, AltersgruppeUnfilled> => {
  const wanted = make(gesucht.von, gesucht.bis)
  const bands = liste.auspraegungen.flatMap(({ schluessel }) => {
    const read = readKey(schluessel)
    const band = Result.isSuccess(read) ? cut(read.success, umfang) : undefined
    return band === undefined ? [] : [{ schluessel, ...band }]
  })
  return Result.mapError(cover(bands, wanted), (why) => unfilled(liste, wanted, why))
}
