/**
 * A value cell: its text into a Messwert by the signs of the table, and back into the same text.
 *
 * @module
 */
import { Messwert, Tabellenzeichen } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import type { Code } from "./message.js"

/** How the numbers of a column are written, and what an empty cell means. */
export interface Zahlform {
  readonly dialekt: Tabellenzeichen.Dialekt
  readonly nachkommastellen: number | "beliebig"
  /** Whole things are counted, so that a printed 0 is a counted 0. */
  readonly ganzzahlig: boolean
  readonly rundung?: Messwert.Rundung
  readonly leer?: Messwert.Messwert
}

/** A value with the form that it was printed in. */
export interface Wertfeld {
  readonly wert: Messwert.Messwert
  readonly form: Zahlform
}

/** Why a cell is no value. */
export interface Zellproblem {
  readonly code: Code
  readonly details: Readonly<Record<string, string>>
}

/** The signs of GENESIS: those of DIN 55301, typed with a hyphen. */
export const genesis: Tabellenzeichen.Dialekt = { ...Tabellenzeichen.din55301, name: "GENESIS", nichts: "-" }

/** The signs of data files: decimal points, and a 0 that is nothing but 0. */
export const datei: Tabellenzeichen.Dialekt = {
  ...Tabellenzeichen.din55301,
  name: "CSV",
  dezimalzeichen: ".",
  nichts: "0",
  zeichen: [
    { zeichen: "0", auch: [], bedeutung: "null", messwert: Messwert.exakt(0) },
    ...Tabellenzeichen.din55301.zeichen.slice(1),
  ],
}

/** The signs of a column in which a dash says that nothing was asked. */
export const notAsked = (dialekt: Tabellenzeichen.Dialekt): Tabellenzeichen.Dialekt => {
  const [dash, ...rest] = dialekt.zeichen
  if (dash === undefined) return dialekt
  return {
    ...dialekt,
    zeichen: [{ ...dash, bedeutung: "nicht erhoben", messwert: Messwert.fehlend("nicht-erhoben") }, ...rest],
    gruende: { ...dialekt.gruende, "nicht-erhoben": dialekt.nichts },
  }
}

const REVISED = /^([+-]?[\d.,]+)\s*([A-Za-z*]\)?)$/u

const COUNTED: Messwert.Rundung = { basis: 1, ganzzahlig: true, nichtNegativ: true }

/** What is printed as -0,0 was rounded up to 0: nothing above 0 lies behind it. */
const belowZero = (wert: Messwert.Messwert, text: string): Messwert.Messwert =>
  wert._tag === "Gerundet" && wert.wert === 0 && wert.von < 0 && /^\(?-/u.test(text) ? { ...wert, bis: 0 } : wert

const toNumber = (text: string, form: Zahlform): Result.Result<Messwert.Messwert, Zellproblem> => {
  const { dialekt, ganzzahlig, rundung, leer } = form
  const isNull = text === "0"
  if (isNull && ganzzahlig && (dialekt.nichts !== "0" || leer?._tag === "Exakt")) return Result.succeed(Messwert.gerundet(0, COUNTED))
  const signs = isNull && rundung !== undefined ? { ...dialekt, zeichen: dialekt.zeichen.slice(1) } : dialekt
  const read = Tabellenzeichen.read(text, signs, rundung)
  if (Result.isSuccess(read)) return Result.succeed(belowZero(read.success, text))
  const [, , marke] = REVISED.exec(text) ?? []
  if (marke !== undefined && text !== "x") return Result.fail({ code: "tabelle/NumberRevised", details: { text, marke } })
  const grund = read.failure.message.slice(read.failure.message.indexOf(": ") + 2)
  return Result.fail({ code: "tabelle/SignUnknown", details: { text, grund } })
}

/** Reads a cell; what would not be printed as it stood is refused, so that nothing is lost on the way back. */
export const readCell = (text: string, form: Zahlform): Wertfeld | Zellproblem => {
  if (text === "") return form.leer === undefined ? { code: "tabelle/CellEmpty", details: {} } : { wert: form.leer, form }
  const read = toNumber(text, form)
  if (Result.isFailure(read)) return read.failure
  const gedruckt = printCell({ wert: read.success, form })
  return gedruckt === text ? { wert: read.success, form } : { code: "tabelle/NumberUnusual", details: { text, gedruckt } }
}

const digitsOf = (wert: number, nachkommastellen: number | "beliebig"): string => {
  if (nachkommastellen === "beliebig") return String(Math.abs(wert))
  if (nachkommastellen === 0 && Number.isSafeInteger(wert)) return String(Math.abs(wert))
  const short = Math.abs(wert).toFixed(nachkommastellen)
  if (Number(short) === Math.abs(wert)) return short
  // Numbers that were changed since they were read are rounded as the core does it.
  return Tabellenzeichen.print(Messwert.exakt(Math.abs(wert)), { nachkommastellen }).replaceAll(".", "").replace(",", ".")
}

const isSame = (a: Messwert.Messwert, b: Messwert.Messwert): boolean =>
  a._tag === "Fehlend" ? b._tag === "Fehlend" && a.grund === b.grund : a._tag === "Exakt" && b._tag === "Exakt" && a.wert === b.wert

/** Prints a cell from its value and the form of its column. */
export const printCell = ({ wert, form }: Wertfeld): string => {
  const { dialekt, nachkommastellen, leer } = form
  if (leer !== undefined && isSame(wert, leer)) return ""
  if (wert._tag === "Fehlend") return dialekt.gruende[wert.grund]
  const isNothing = wert._tag === "Exakt" && wert.wert === 0
  const isBelow = wert.wert < 0 || (wert.wert === 0 && wert._tag === "Gerundet" && wert.bis === 0 && wert.von < 0)
  const digits = digitsOf(wert.wert, nachkommastellen).replace(".", dialekt.dezimalzeichen)
  const text = isNothing ? dialekt.nichts : `${isBelow ? "-" : ""}${digits}`
  return wert.eingeschraenkt === true ? `(${text})` : text
}
