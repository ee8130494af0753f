/**
 * Which columns of a sheet a column of a data table becomes, and what stands in them.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import { Messwert, Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { MAX_STELLEN, stilOf, zahlstilOf } from "./stile.js"
import { textzelle, wortzelle, type Zelle } from "./zelle.js"
import { zeichenOf } from "./zeichen.js"

/** A column of a sheet. */
export interface Blattspalte {
  readonly titel: string
  readonly rechts: boolean
  /** The column of the data table that it shows. */
  readonly von: number
  readonly cellOf: (wert: Datentabelle.Datenwert) => Zelle
}

// Spreadsheets count days from 1900 on and hold its February for a day longer than it was.
const FIRST_DAY = Stichtag.make(1900, 3, 1)
const ZERO_DAY = Stichtag.make(1899, 12, 30)

const zahl = (wert: number, stil: number): Zelle => ({ _tag: "Zahl", wert, stil })

const LEER: Zelle = { _tag: "Leer", stil: stilOf("text") }

const dayCell = (text: string): Zelle => {
  const tag = Result.getOrThrow(Stichtag.parse(text))
  return tag < FIRST_DAY ? textzelle(Stichtag.toText(tag)) : zahl(Stichtag.diffInDays(ZERO_DAY, tag), stilOf("tag"))
}

const simple = ({ art, merkmal }: Datentabelle.Datenspalte): ((wert: Datentabelle.Datenwert) => Zelle) => (wert) => {
  if (wert === undefined) return merkmal === undefined ? LEER : textzelle("insgesamt")
  if (typeof wert === "object") return LEER
  return art === "jahr" ? zahl(Number(wert), stilOf("jahr")) : art === "tag" ? dayCell(wert) : textzelle(wert)
}

/** Writes what `read` finds in a value that is there, the sign of one that is not, and leaves free what holds no value. */
const ofValue = (read: (wert: Messwert.Zahl) => Zelle): Blattspalte["cellOf"] => (wert) => {
  if (typeof wert !== "object") return LEER
  return wert._tag === "Fehlend" ? wortzelle(zeichenOf(wert), "zeichen") : read(wert)
}

const valueCell = (stellen: number): Blattspalte["cellOf"] =>
  ofValue((wert) => zahl(wert.wert, zahlstilOf({ stellen, strich: wert._tag === "Exakt", klammer: wert.eingeschraenkt === true })))

const boundCell = (stellen: number, end: "von" | "bis"): Blattspalte["cellOf"] =>
  ofValue((wert) => zahl(wert._tag === "Exakt" ? wert.wert : wert[end], zahlstilOf({ stellen, strich: false, klammer: false })))

const DEZIMAL = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 12 })

const roundingText = (wert: Messwert.Zahl): string =>
  wert._tag === "Exakt" ? "genau" : wert.basis === undefined ? "aus gerundeten Zahlen berechnet" : `auf ${DEZIMAL.format(wert.basis)} gerundet`

/** How many decimals numbers need, no more than `most`. */
const decimalsOf = (numbers: Iterable<number>, most: number): number => {
  let needed = 0
  for (const one of numbers) {
    while (needed < most && Math.abs(Number(one.toFixed(needed)) - one) > 1e-9) needed += 1
  }
  return needed
}

type Zeilen = Datentabelle.Datentabelle["zeilen"]

function* valuesIn(zeilen: Zeilen, at: number): Generator<Messwert.Zahl> {
  for (const zeile of zeilen) {
    const wert = zeile[at]
    if (typeof wert === "object" && wert._tag !== "Fehlend") yield wert
  }
}

function* bounds(zeilen: Zeilen, at: number): Generator<number> {
  for (const wert of valuesIn(zeilen, at)) {
    if (wert._tag === "Gerundet") yield* [wert.von, wert.bis]
    else yield wert.wert
  }
}

const isRounded = (zeilen: Zeilen, at: number): boolean => zeilen.some((zeile) => {
  const wert = zeile[at]
  return typeof wert === "object" && wert._tag === "Gerundet"
})

const headOf = ({ einheit, titel }: Datentabelle.Datenspalte): string =>
  einheit === undefined || titel.includes(einheit) ? titel : `${titel} (${einheit})`

const valueColumns = (spalte: Datentabelle.Datenspalte, zeilen: Zeilen, von: number, stellen: number): ReadonlyArray<Blattspalte> => {
  const titel = headOf(spalte)
  const value: Blattspalte = { titel, rechts: true, von, cellOf: valueCell(stellen) }
  if (!isRounded(zeilen, von)) return [value]
  const wide = Math.max(stellen, decimalsOf(bounds(zeilen, von), MAX_STELLEN))
  return [
    value,
    { titel: `${titel}: mindestens`, rechts: true, von, cellOf: boundCell(wide, "von") },
    { titel: `${titel}: höchstens`, rechts: true, von, cellOf: boundCell(wide, "bis") },
    { titel: `${spalte.titel}: Genauigkeit`, rechts: false, von, cellOf: ofValue((wert) => textzelle(roundingText(wert))) },
  ]
}

/** The decimals that each column of values shows: as many as it says, else as many as its values need, three at most. */
export const stellenOf = ({ spalten, zeilen }: Datentabelle.Datentabelle): ReadonlyMap<number, number> => {
  const needed = function* (at: number): Generator<number> {
    for (const { wert } of valuesIn(zeilen, at)) yield wert
  }
  return new Map(spalten.flatMap(({ art, nachkommastellen }, at) =>
    art === "messwert" ? [[at, nachkommastellen ?? decimalsOf(needed(at), 3)] as const] : []))
}

/** A column in which no row has anything; a Merkmal has something, as nothing stands for all. */
const isUnused = ({ merkmal }: Datentabelle.Datenspalte, zeilen: Zeilen, at: number): boolean =>
  merkmal === undefined && zeilen.length > 0 && zeilen.every((zeile) => zeile[at] === undefined)

/** The columns of a sheet: one for each of the table that is used, and three more where values are rounded. */
export const spaltenplan = ({ spalten, zeilen }: Datentabelle.Datentabelle, stellen: ReadonlyMap<number, number>): ReadonlyArray<Blattspalte> =>
  spalten.flatMap((spalte, von): ReadonlyArray<Blattspalte> => {
    if (isUnused(spalte, zeilen, von)) return []
    return spalte.art === "messwert"
      ? valueColumns(spalte, zeilen, von, stellen.get(von) ?? 0)
      : [{ titel: headOf(spalte), rechts: false, von, cellOf: simple(spalte) }]
  })
