/**
 * What a reader knows of bands of ages because they are bands: 15 to under 25 is made of 15 to under 20 and the rest.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Altersgruppe from "../../../merkmal/Altersgruppe.js"
import { INSGESAMT } from "../../../merkmal/Codeliste.js"
import type { Beziehung } from "./beziehung.js"

interface Band {
  readonly key: string
  readonly von: number
  readonly bis: number
}

const bandsOf = (keys: Iterable<string>): ReadonlyArray<Band> =>
  [...keys].flatMap((key) => {
    const read = Altersgruppe.parse(key)
    return Result.isSuccess(read) ? [{ key, von: read.success.von, bis: read.success.bis ?? Infinity }] : []
  })

const inside = (band: Band, { von, bis }: Band): boolean => von <= band.von && band.bis <= bis

/** The smallest pieces that the ends of all bands cut the ages into, each with the key of a band where one is just it. */
const piecesOf = (bands: ReadonlyArray<Band>): ReadonlyArray<Band> => {
  const ends = [...new Set(bands.flatMap(({ von, bis }) => [von, bis]))].sort((a, b) => a - b)
  return ends.slice(0, -1).flatMap((von, at) => {
    const piece = { key: `alter ${von} ${ends[at + 1] ?? Infinity}`, von, bis: ends[at + 1] ?? Infinity }
    if (!bands.some((band) => inside(piece, band))) return []
    return [bands.find((band) => band.von === piece.von && band.bis === piece.bis) ?? piece]
  })
}

const isGapless = (pieces: ReadonlyArray<Band>): boolean =>
  pieces[0]?.von === 0 && pieces.at(-1)?.bis === Infinity && pieces.every(({ bis }, at) => (pieces[at + 1]?.von ?? bis) === bis)

/** The total over the pieces; nobody is outside where they reach every age and no key stands for an unknown one. */
const totalOf = (pieces: ReadonlyArray<Band>, isAll: boolean): Beziehung =>
  ({ ganzes: INSGESAMT, teile: pieces.map(({ key }) => key), art: isAll ? "gleich" : "hoechstens" })

/** A piece that one relation alone names says no more than that the whole is at least the other parts. */
const withoutLonely = (beziehungen: ReadonlyArray<Beziehung>, keys: ReadonlySet<string>): ReadonlyArray<Beziehung> => {
  const count = new Map<string, number>()
  for (const { teile } of beziehungen) for (const key of teile) count.set(key, (count.get(key) ?? 0) + 1)
  return beziehungen.flatMap((one) => {
    const teile = one.teile.filter((key) => keys.has(key) || (count.get(key) ?? 0) > 1)
    if (teile.length === one.teile.length) return [one]
    return teile.length === 0 ? [] : [{ ...one, teile, art: "hoechstens" as const }]
  })
}

/** Relates the keys of an axis that are bands of ages; `hasTotal` says that a list already makes up the total. */
export const alterBeziehungen = (keys: ReadonlySet<string>, hasTotal: boolean): ReadonlyArray<Beziehung> => {
  const bands = bandsOf(keys)
  if (bands.length < 2) return []
  const pieces = piecesOf(bands)
  const made = bands.flatMap((band): ReadonlyArray<Beziehung> => {
    const teile = pieces.filter((piece) => inside(piece, band)).map(({ key }) => key)
    return teile.length === 1 && teile[0] === band.key ? [] : [{ ganzes: band.key, teile, art: "gleich" }]
  })
  const total = hasTotal ? [] : [totalOf(pieces, isGapless(pieces) && bands.length === keys.size)]
  return withoutLonely([...made, ...total], keys)
}
