/**
 * The cells of a column as the value that they were written from.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import { Messwert, nearest, Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Schreibweise } from "../Tabellenform.js"
import { shown } from "./melden.js"
import { STATUS, TEILE } from "./spalten.js"
import { escapeProblem, readWoerter } from "./woerter.js"
import { JAHR } from "./writeZeile.js"
import { readZahl, type Zahlproblem } from "./zahl.js"

/** Says that a cell of the row is wrong. */
export type Sagen = (code: string, spalte: string, message: string, nearest?: string) => void

/** What it takes to read a cell: the cells by their column, how they are written, and where to say what is wrong. */
export interface Zeilenleser {
  readonly cell: (spalte: string) => string
  readonly form: Schreibweise
  readonly sagen: Sagen
}

const zahlText = (problem: Zahlproblem, text: string, { dezimalzeichen }: Schreibweise): string => {
  if (problem === "sign") return `${shown(text)} is written with the other decimal sign; this form has "${dezimalzeichen}"`
  if (problem === "size") return `${shown(text)} is too large for a number; give a smaller one, in another unit`
  return `${shown(text)} is no number; write digits, one "${dezimalzeichen}" at most, no thousands and no unit, or leave it empty and say why in the status`
}

/** Reads a number; nothing where the cell is empty or was told to be wrong. */
const zahlIn = (spalte: string, { cell, form, sagen }: Zeilenleser): number | undefined => {
  const text = cell(spalte)
  if (text === "") return undefined
  const zahl = readZahl(text, form)
  if (typeof zahl === "number") return zahl
  sagen(zahl === "sign" ? "DecimalSignWrong" : "NumberInvalid", spalte, zahlText(zahl, text, form))
  return undefined
}

// Strict, or an interval that does not hold its value would be read as the short form of an exact number.
const decodeMesswert = Schema.decodeUnknownResult(Messwert.Messwert, { onExcessProperty: "error" })

/** The parts that belong to a status beside it: which must hold something, and which may. */
const partsOf = (status: string): { readonly must: ReadonlyArray<string>; readonly may: ReadonlyArray<string> } => {
  if (status === "exakt") return { must: ["", "_eingeschraenkt"], may: [] }
  return status === "gerundet" ? { must: ["", "_von", "_bis", "_eingeschraenkt"], may: ["_basis"] } : { must: [], may: [] }
}

const checkParts = (name: string, status: string, { cell, sagen }: Zeilenleser): boolean => {
  const { may, must } = partsOf(status)
  let sound = true
  for (const teil of TEILE.filter((one) => one !== "_status")) {
    const text = cell(`${name}${teil}`)
    if (text === "" && must.includes(teil)) {
      sagen("PartMissing", `${name}${teil}`, `the status "${status}" needs this cell; fill it, or give the reason why there is no number as the status`)
      sound = false
    }
    if (text !== "" && !must.includes(teil) && !may.includes(teil)) {
      sagen("PartUnexpected", `${name}${teil}`, `${shown(text)} stands here although the status is "${status}"; take it out, or correct the status`)
      sound = false
    }
  }
  return sound
}

const toFehlend = (status: string): unknown => {
  const sperrung = status.startsWith("gesperrt-") ? status.slice("gesperrt-".length) : undefined
  return { _tag: "Fehlend", grund: sperrung === undefined ? status : "gesperrt", ...(sperrung === undefined ? {} : { sperrung }) }
}

const toZahl = (name: string, status: string, leser: Zeilenleser): unknown => {
  const [wert, von, bis, basis] = ["", "_von", "_bis", "_basis"].map((teil) => zahlIn(`${name}${teil}`, leser))
  const limited = leser.cell(`${name}_eingeschraenkt`)
  if (limited !== "ja" && limited !== "nein") leser.sagen("FlagInvalid", `${name}_eingeschraenkt`, `${shown(limited)} is neither "ja" nor "nein"; write one of them`)
  const bracket = limited === "ja" ? { eingeschraenkt: true } : {}
  if (wert === undefined) return undefined
  if (status === "exakt") return { _tag: "Exakt", wert, ...bracket }
  if (von === undefined || bis === undefined) return undefined
  return { _tag: "Gerundet", wert, von, bis, ...(basis === undefined ? {} : { basis }), ...bracket }
}

const readMesswert = (name: string, leser: Zeilenleser): Messwert.Messwert | undefined => {
  const status = leser.cell(`${name}_status`)
  if (!STATUS.includes(status)) {
    leser.sagen("StatusUnknown", `${name}_status`, `${shown(status)} is no status; known: ${STATUS.join(", ")}`, nearest(status, STATUS))
    return undefined
  }
  if (!checkParts(name, status, leser) || status === "leer") return undefined
  const made = status === "exakt" || status === "gerundet" ? toZahl(name, status, leser) : toFehlend(status)
  if (made === undefined) return undefined
  const decoded = decodeMesswert(made)
  if (Result.isSuccess(decoded)) return decoded.success
  leser.sagen("IntervalInvalid", name, `${decoded.failure.message}; correct the value, its ends (_von, _bis) or its base (_basis)`)
  return undefined
}

const readText = (name: string, isMerkmal: boolean, { cell, form, sagen }: Zeilenleser): string | undefined => {
  const text = cell(name)
  const unknown = escapeProblem(text)
  if (unknown === undefined) return readWoerter(text, isMerkmal, form)
  sagen("EscapeUnknown", name, `${shown(unknown)} begins an escape and is none; write a backslash before u{ as \\u{5C}`)
  return undefined
}

/** Reads the value of a column; what is wrong is told, and nothing given for it. */
export const readWert = ({ art, merkmal, name }: Datentabelle.Datenspalte, leser: Zeilenleser): Datentabelle.Datenwert => {
  if (art === "messwert") return readMesswert(name, leser)
  if (art === "text") return readText(name, merkmal !== undefined, leser)
  const text = leser.cell(name)
  if (text === "") return undefined
  const tag = art === "tag" ? Stichtag.parse(text) : undefined
  if (tag !== undefined && Result.isFailure(tag)) leser.sagen("DayInvalid", name, tag.failure.message)
  if (art === "jahr" && !JAHR.test(text)) leser.sagen("YearInvalid", name, `${shown(text)} is no year; write four digits such as 2015`)
  return text
}
