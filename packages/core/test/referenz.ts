/** Counts the rows of columns one by one, by the words of the question alone: what the source has to agree with. */
import * as Result from "effect/Result"
import * as Cube from "../src/cube/Cube.js"
import type { Spaltentabelle } from "../src/cube/Spaltentabelle.js"
import * as Zaehlfragen from "../src/cube/Zaehlfrage.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Altersgruppe from "../src/merkmal/Altersgruppe.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"

type Value = string | number | undefined
export type Row = Readonly<Record<string, Value>>

const EPOCH = Stichtag.make(1970, 1, 1)

// What is no day from 1800 to 2999 means that there is none.
const dayAt = (tage: number): string | undefined => (tage >= -62_091 && tage <= 376_199 ? Stichtag.addDays(EPOCH, tage) : undefined)

/** The rows of columns: keys as text, days as YYYY-MM-DD, numbers as they are. */
export const rowsOf = ({ spalten, zeilen }: Spaltentabelle): ReadonlyArray<Row> =>
  Array.from({ length: zeilen }, (_, row) => Object.fromEntries(Object.entries(spalten).map(([name, spalte]): readonly [string, Value] => {
    if (spalte._tag === "Schluessel") return [name, spalte.schluessel[spalte.codes[row] ?? -1]]
    if (spalte._tag === "Tag") return [name, dayAt(spalte.tage[row] ?? Number.NaN)]
    return [name, Number.isNaN(spalte.zahlen[row]) ? undefined : spalte.zahlen[row]]
  })))

const dayOf = (row: Row, spalte: string): Stichtag.Stichtag | undefined => {
  const value = row[spalte]
  return value === undefined ? undefined : Result.getOrThrow(Stichtag.parse(String(value)))
}

/** True, false, or not known. */
export const holds = (one: Zaehlfragen.Bedingung, row: Row): boolean | undefined => {
  switch (one.art) {
    case "in": return row[one.spalte] === undefined ? undefined : one.schluessel.includes(String(row[one.spalte]))
    case "zwischen": {
      const day = dayOf(row, one.spalte)
      return day === undefined ? undefined : (one.von === undefined || day >= one.von) && (one.bis === undefined || day <= one.bis)
    }
    case "alter": {
      const day = dayOf(row, one.spalte)
      if (day === undefined || day > one.stichtag) return undefined
      const alter = Altersgruppe.alterAm(day, one.stichtag)
      return alter >= (one.von ?? 0) && alter < (one.unter ?? Infinity)
    }
    case "fehlt": return row[one.spalte] === undefined
    case "nicht": {
      const known = holds(one.teil, row)
      return known === undefined ? undefined : !known
    }
    case "und": {
      const all = one.teile.map((teil) => holds(teil, row))
      return all.includes(false) ? false : all.includes(undefined) ? undefined : true
    }
    case "oder": {
      const all = one.teile.map((teil) => holds(teil, row))
      return all.includes(true) ? true : all.includes(undefined) ? undefined : false
    }
  }
}

const bandOf = (liste: Codeliste.Codeliste, alter: number): string | undefined =>
  Codeliste.leaves(liste).find(({ schluessel }) => Result.match(Altersgruppe.parse(schluessel), { onFailure: () => false, onSuccess: (band) => Altersgruppe.contains(band, alter) }))?.schluessel

const keyOf = ({ lesart, merkmal }: Zaehlfragen.Zaehlmerkmal) => (row: Row): string | undefined => {
  const textOf = (spalte: string): string | undefined => (row[spalte] === undefined ? undefined : String(row[spalte]))
  switch (lesart.art) {
    case "spalte": return textOf(lesart.spalte)
    case "umschluesselung": {
      const text = textOf(lesart.spalte)
      return text === undefined ? undefined : (Object.hasOwn(lesart.paare, text) ? lesart.paare[text] : undefined) ?? lesart.sonst ?? text
    }
    case "alter": {
      const day = dayOf(row, lesart.spalte)
      if (day === undefined) return undefined
      if (day > lesart.stichtag) return Zaehlfragen.NACH_STICHTAG
      const alter = Altersgruppe.alterAm(day, lesart.stichtag)
      return bandOf(merkmal.liste, alter) ?? `ALT${String(alter).padStart(3, "0")}`
    }
    case "geschlecht": {
      const text = textOf(lesart.spalte)
      if (lesart.zuordnung.art === "keine" || (text !== "d" && text !== "ohne-angabe")) return text
      const day = dayOf(row, lesart.geburtstag)
      return day === undefined ? "unbekannt" : Number(day.slice(5, 7)) % 2 === 1 ? lesart.zuordnung.ungerade : lesart.zuordnung.gerade
    }
    case "fest": return lesart.schluessel
  }
}

/** Counts by a question. */
export const zaehleZeilen = (rows: ReadonlyArray<Row>, { filter, gewicht, hoechstens = 1000, merkmale }: Zaehlfragen.Zaehlfrage): Cube.Auszaehlung =>
  Cube.tally(rows, merkmale.map(({ merkmal }) => merkmal), Object.fromEntries(merkmale.map((one) => [one.merkmal.id, keyOf(one)])), {
    hoechstens,
    ...(filter === undefined ? {} : { filter: (row: Row) => holds(filter, row) === true }),
    ...(gewicht === undefined ? {} : { gewicht: (row: Row) => Number(row[gewicht] ?? Number.NaN) }),
  })

/** What two ways of counting have to agree in; rows with the same finding come together. */
export const vergleichbar = ({ cube, findings, ...rest }: Cube.Auszaehlung) => {
  const gefunden = new Map<string, number>()
  for (const { code, details } of findings) {
    const what = [code, details["merkmal"] ?? "", details["wert"]].join(" | ")
    gefunden.set(what, (gefunden.get(what) ?? 0) + Number(details["anzahl"] ?? 1))
  }
  return { ...rest, merkmale: cube.merkmale.map(({ id }) => id), ungenannt: cube.ungenannt, inhalt: [...cube.inhalt], findings: [...gefunden].sort() }
}
