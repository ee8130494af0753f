/**
 * One row of a table as a line of its file.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import { Messwert, Stichtag } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import * as Result from "effect/Result"
import type { Schreibweise } from "../Tabellenform.js"
import type { Tabellenkopf } from "./spalten.js"
import { writeWoerter } from "./woerter.js"
import { writeZahl } from "./zahl.js"

/** The end of every line. */
export const LINE_END = "\r\n"

/** Refuses a table that cannot become a file. */
export const refuse = (id: string, place: string, why: string): never => {
  throw new Renderer.RendererError({ reason: "document", message: `the data table "${id.slice(0, 60)}"${place} ${why}` })
}

// Blanks at the ends are quoted too: some programs take them off otherwise.
const quote = (cell: string, { trennzeichen }: Schreibweise): string =>
  cell.includes(trennzeichen) || /["\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll("\"", "\"\"")}"` : cell

/** Puts cells together to a line. */
export const writeLine = (cells: ReadonlyArray<string>, form: Schreibweise): string =>
  `${cells.map((cell) => quote(cell, form)).join(form.trennzeichen)}${LINE_END}`

const flag = ({ eingeschraenkt }: Messwert.Zahl): string => (eingeschraenkt === true ? "ja" : "nein")

const statusOf = (fehlend: Messwert.Fehlend): string =>
  fehlend.grund === "gesperrt" && fehlend.sperrung !== undefined ? `gesperrt-${fehlend.sperrung}` : fehlend.grund

const isFiniteAll = (messwert: Messwert.Zahl): boolean => {
  const parts = messwert._tag === "Exakt" ? [messwert.wert] : [messwert.wert, messwert.von, messwert.bis, messwert.basis ?? 1]
  return parts.every(Number.isFinite)
}

const writeMesswert = (messwert: Messwert.Messwert | undefined, form: Schreibweise): ReadonlyArray<string> | undefined => {
  if (messwert === undefined) return ["", "leer", "", "", "", ""]
  if (messwert._tag === "Fehlend") return ["", statusOf(messwert), "", "", "", ""]
  if (!isFiniteAll(messwert)) return undefined
  const write = (zahl: number): string => writeZahl(zahl, form)
  if (messwert._tag === "Exakt") return [write(messwert.wert), "exakt", "", "", "", flag(messwert)]
  const { basis, bis, von, wert } = messwert
  return [write(wert), "gerundet", write(von), write(bis), basis === undefined ? "" : write(basis), flag(messwert)]
}

/** A year that all programs read as one. */
export const JAHR = /^[1-9]\d{3}$/u

const writeWert = (wert: Datentabelle.Datenwert, { art, merkmal }: Datentabelle.Datenspalte, form: Schreibweise): ReadonlyArray<string> | undefined => {
  if (art === "messwert") return typeof wert === "string" ? undefined : writeMesswert(wert, form)
  if (typeof wert === "object") return undefined
  if (art === "text") return [writeWoerter(wert, merkmal !== undefined, form)]
  if (wert === undefined) return [""]
  const isSound = art === "jahr" ? JAHR.test(wert) : Result.isSuccess(Stichtag.parse(wert))
  return isSound ? [wert] : undefined
}

const EXPECTED: Readonly<Record<Datentabelle.Spaltenart, string>> = {
  text: "words",
  jahr: "a year such as \"2015\"",
  tag: "a day such as \"2015-12-31\"",
  messwert: "a Messwert of finite numbers or with its reason",
}

/** Writes a row; throws a `RendererError` where a cell does not hold what its column says. */
export const writeZeile = (zeile: ReadonlyArray<Datentabelle.Datenwert>, nummer: number, kopf: Tabellenkopf, form: Schreibweise): string => {
  const { herkunft, id, spalten } = kopf
  if (zeile.length !== spalten.length) refuse(id, `, row ${nummer},`, `has ${zeile.length} cells for ${spalten.length} columns; give every row one cell per column`)
  const cells = spalten.flatMap((spalte, at) =>
    writeWert(zeile[at], spalte, form) ??
      refuse(id, `, row ${nummer}, column "${spalte.name}",`, `holds no ${spalte.art}; give it ${EXPECTED[spalte.art]}, or nothing`))
  return writeLine([...cells, herkunft], form)
}
