/**
 * The official signs in German tables, read into a Messwert and printed from it.
 *
 * @module
 */
import * as Result from "effect/Result"
import { dezimalProblem, parseDezimal, printDezimal, type Dezimal } from "./internal/dezimaltext.js"
import { gerundet, exakt, markEingeschraenkt, rundungProblem, type Rundung } from "./internal/messwertMake.js"
import type { Messwert, Zahl } from "./internal/messwertType.js"
import { din55301, type Dialekt } from "./internal/zeichenDialekt.js"

export { ba, din55301, type Dialekt, type Zeichen } from "./internal/zeichenDialekt.js"

/** A cell that no sign and no number explains, with the signs that are known. */
export interface TabellenzeichenUnknown {
  readonly _tag: "kernel/TabellenzeichenUnknown"
  readonly text: string
  readonly dialekt: string
  readonly known: ReadonlyArray<string>
  readonly message: string
}

const unknown = (text: string, dialekt: Dialekt, why: string): Result.Result<never, TabellenzeichenUnknown> => {
  const known = dialekt.zeichen.map(({ zeichen }) => zeichen)
  const message = `"${text.slice(0, 40)}" is neither a German number nor a sign of ${dialekt.name}: ${why}. ` +
    `Known signs: ${known.join(" ")}; numbers such as 1.234,5 and, limited in reliability, (12,3)`
  return Result.fail({ _tag: "kernel/TabellenzeichenUnknown", text, dialekt: dialekt.name, known, message })
}

// A printed 0 is more than nothing and less than half of what its last digit counts.
const roundedZero = ({ nachkommastellen, negativ }: Dezimal): Zahl => {
  const zero = gerundet(0, { basis: Number(`1e-${nachkommastellen}`), nichtNegativ: true })
  return negativ ? { ...zero, von: -zero.bis, bis: 0 } : zero
}

const toZahl = (dezimal: Dezimal, rundung: Rundung | undefined): Zahl => {
  if (rundung !== undefined) return gerundet(dezimal.wert, rundung)
  return dezimal.wert === 0 ? roundedZero(dezimal) : exakt(dezimal.wert)
}

const BLANK = "a blank says nothing; nothing present is –, an unknown number has its sign"

/**
 * Reads a cell of a table: a sign of the dialect, a German number, or a number in brackets.
 *
 * A number is exact unless the source states a rounding (`rundung`). A printed `0` is a rounded one: more than nothing,
 * less than half of its last digit. A dash alone is the exact 0. In print `28.125` is twenty-eight thousand; for a data
 * file with decimal points say so in the dialect.
 *
 * @quelle DIN 55301
 * @example
 * ```ts
 * import { Messwert, Tabellenzeichen } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * Tabellenzeichen.read("1.234,5") // => Result.succeed(Messwert.exakt(1234.5))
 * Tabellenzeichen.read("–") // => Result.succeed(Messwert.exakt(0))
 * Tabellenzeichen.read("0") // => Result.succeed(Messwert.gerundet(0, { basis: 1, nichtNegativ: true }))
 * Tabellenzeichen.read("*", Tabellenzeichen.ba) // => Result.succeed(Messwert.fehlend("geheim"))
 * const datei = { ...Tabellenzeichen.din55301, dezimalzeichen: "." } as const
 * Tabellenzeichen.read("28.125", datei) // => Result.succeed(Messwert.exakt(28.125))
 * Result.isFailure(Tabellenzeichen.read("")) // => true
 * ```
 */
export const read = (
  text: string,
  dialekt: Dialekt = din55301,
  rundung?: Rundung,
): Result.Result<Messwert, TabellenzeichenUnknown> => {
  const cell = text.trim()
  const sign = dialekt.zeichen.find(({ zeichen, auch }) => zeichen === cell || auch.includes(cell))
  if (sign !== undefined) return Result.succeed(sign.messwert)
  const limited = cell.startsWith("(") && cell.endsWith(")")
  const inner = limited ? cell.slice(1, -1).trim() : cell
  const nothing = dialekt.zeichen.find(({ zeichen }) => zeichen === dialekt.nichts)
  if (limited && nothing !== undefined && [nothing.zeichen, ...nothing.auch].includes(inner)) {
    return Result.succeed(markEingeschraenkt(nothing.messwert))
  }
  const dezimal = parseDezimal(inner, dialekt.dezimalzeichen)
  if (dezimal === undefined) {
    return unknown(text, dialekt, cell === "" ? BLANK : (dezimalProblem(inner, dialekt.dezimalzeichen) ?? "nothing like it is known"))
  }
  const problem = rundung === undefined ? undefined : rundungProblem(dezimal.wert, rundung)
  if (problem !== undefined) return unknown(text, dialekt, problem)
  const zahl = toZahl(dezimal, rundung)
  return Result.succeed(limited ? markEingeschraenkt(zahl) : zahl)
}

/** How to print: the decimals to show and whose signs to use. */
export interface Druck {
  /** A whole number from 0 to 15. */
  readonly nachkommastellen: number
  readonly dialekt?: Dialekt
}

/**
 * Prints a value for the cell of a table; throws a `RangeError` where `nachkommastellen` is no whole number from 0 to 15.
 *
 * An exact 0 is a dash; what is rounded to 0, by its source or by printing, is `0`. Ties are rounded away from 0.
 *
 * @quelle DIN 55301, DIN 1333
 * @example
 * ```ts
 * import { Messwert, Tabellenzeichen } from "@teilhabe/core/kernel"
 *
 * Tabellenzeichen.print(Messwert.exakt(1234.5), { nachkommastellen: 1 }) // => "1.234,5"
 * Tabellenzeichen.print(Messwert.exakt(0), { nachkommastellen: 1 }) // => "–"
 * Tabellenzeichen.print(Messwert.exakt(0.04), { nachkommastellen: 1 }) // => "0,0"
 * Tabellenzeichen.print(Messwert.fehlend("unsicher"), { nachkommastellen: 0 }) // => "/"
 * ```
 */
export const print = (messwert: Messwert, { nachkommastellen, dialekt = din55301 }: Druck): string => {
  if (!Number.isInteger(nachkommastellen) || nachkommastellen < 0 || nachkommastellen > 15) {
    throw new RangeError(`nachkommastellen must be a whole number from 0 to 15, not ${nachkommastellen}`)
  }
  if (messwert._tag === "Fehlend") return dialekt.gruende[messwert.grund]
  const isNothing = messwert._tag === "Exakt" && messwert.wert === 0
  const text = isNothing ? dialekt.nichts : printDezimal(messwert.wert, nachkommastellen)
  return messwert.eingeschraenkt === true ? `(${text})` : text
}
