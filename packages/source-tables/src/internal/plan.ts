/**
 * What each column of a table is, found out once from its head.
 *
 * @module
 */
import { Messwert } from "@teilhabe/core/kernel"
import type { DatensatzAngabe, Mapping, Rolle } from "../Mapping.js"
import { datei, genesis, notAsked, type Zahlform } from "./cell.js"
import { labelOf } from "./lists.js"
import type { Code } from "./message.js"
import { interpret } from "./roles.js"

/** A value column: which Datensatz its cells belong to, and where in it. */
export interface Wertspalte {
  readonly datensatz?: DatensatzAngabe
  readonly koordinate: Readonly<Record<string, string>>
  readonly form: Zahlform
  /** The form of another time: before a rounding began, or while a dash says that nothing was asked. */
  readonly andere?: { readonly ab?: string; readonly bis?: string; readonly form: Zahlform }
}

/** What stands at one position of every line. */
export type Position =
  | { readonly _tag: "Rolle"; readonly rolle: Rolle; readonly name: string }
  | { readonly _tag: "Wert"; readonly spalte: Wertspalte }
  | { readonly _tag: "WertJeZeile" }

/** Something that a head says wrongly: in which of its rows and at which field. */
export interface Kopfproblem {
  readonly code: Code
  readonly zeile: number
  readonly feld: number
  readonly details: Readonly<Record<string, string | number>>
  readonly known?: Iterable<string>
  readonly wort?: string
}

type Angaben = Mapping["angaben"]

const missing = (grund: NonNullable<DatensatzAngabe["leer"]>): Messwert.Messwert =>
  grund === "null" ? Messwert.exakt(0) : Messwert.fehlend(grund)

/** How the numbers of a Datensatz are written. */
const formOf = ({ format }: Angaben, datensatz: Partial<DatensatzAngabe>): Zahlform => {
  const { nachkommastellen, ganzzahlig, rundung, leer } = datensatz
  return {
    dialekt: format === "genesis" ? genesis : datei,
    nachkommastellen: nachkommastellen ?? (format === "genesis" ? 0 : "beliebig"),
    ganzzahlig: ganzzahlig !== undefined,
    ...(rundung === undefined ? {} : {
      rundung: { basis: rundung.basis, ganzzahlig: ganzzahlig !== undefined, nichtNegativ: rundung.nichtNegativ !== undefined },
    }),
    ...(leer === undefined ? {} : { leer: missing(leer) }),
  }
}

const withoutRounding = ({ dialekt, nachkommastellen, ganzzahlig, leer }: Zahlform): Zahlform =>
  ({ dialekt, nachkommastellen, ganzzahlig, ...(leer === undefined ? {} : { leer }) })

type Formen = Pick<Wertspalte, "form" | "andere">

/** Columns whose numbers are written alike share their form, and with it what is remembered of their texts. */
const shared = new WeakMap<Angaben, Map<string, Formen>>()

/** How the numbers of a Datensatz are written, and how at another time. */
export const formsOf = (angaben: Angaben, datensatz: Partial<DatensatzAngabe>): Formen => {
  const { nachkommastellen, ganzzahlig, rundung, leer, strich } = datensatz
  const known = shared.get(angaben) ?? new Map<string, Formen>()
  const key = JSON.stringify([nachkommastellen, ganzzahlig, rundung, leer, strich])
  const found = known.get(key) ?? makeForms(angaben, datensatz)
  known.set(key, found)
  shared.set(angaben, known)
  return found
}

const makeForms = (angaben: Angaben, datensatz: Partial<DatensatzAngabe>): Formen => {
  const form = formOf(angaben, datensatz)
  const { strich, rundung } = datensatz
  if (strich !== undefined) return { form, andere: { ...strich, form: { ...form, dialekt: notAsked(form.dialekt) } } }
  return rundung?.ab === undefined ? { form } : { form: withoutRounding(form), andere: { ab: rundung.ab, form } }
}

/** The form of a column at a time. */
export const formAt = ({ form, andere }: Wertspalte, zeit: string = ""): Zahlform =>
  andere !== undefined && (andere.ab === undefined || zeit >= andere.ab) && (andere.bis === undefined || zeit.slice(0, andere.bis.length) <= andere.bis)
    ? andere.form
    : form

const asList = (texte: string | ReadonlyArray<string>): ReadonlyArray<string> => (typeof texte === "string" ? [texte] : texte)

/** The Datensätze that a choice of labels fits. */
export const fitting = (datensaetze: ReadonlyArray<DatensatzAngabe>, wahl: Readonly<Record<string, string>>): ReadonlyArray<DatensatzAngabe> =>
  datensaetze.filter(({ bei = {} }) => Object.entries(bei).every(([name, labels]) => asList(labels).includes(wahl[name] ?? "")))

const wahlText = (wahl: Readonly<Record<string, string>>): string =>
  Object.entries(wahl).map(([name, label]) => `${name}: ${label}`).join(", ")

/** The one Datensatz that a choice fits, or what is wrong with it. */
export const choose = (angaben: Angaben, wahl: Readonly<Record<string, string>>): DatensatzAngabe | Omit<Kopfproblem, "zeile" | "feld"> => {
  const found = fitting(angaben.datensaetze, wahl)
  const [only] = found
  return only !== undefined && found.length === 1 ? only
    : { code: "tabelle/DatensatzUnclear", details: { anzahl: found.length, auswahl: wahlText(wahl) || "keine Auswahl" } }
}

const byHead = (mapping: Mapping, labels: ReadonlyArray<string>, feld: number): Wertspalte | Kopfproblem => {
  const { angaben } = mapping
  const spalten = angaben.spalten ?? []
  const found = spalten.find(({ kopf }) => kopf.length === labels.length && kopf.every((label, at) => label === labels[at]))
  if (found === undefined) {
    const best = Math.max(...spalten.map(({ kopf }) => kopf.findIndex((label, at) => label !== labels[at])))
    const zeile = Math.max(0, Math.min(best, labels.length - 1))
    const known = spalten.filter(({ kopf }) => kopf.slice(0, zeile).every((label, at) => label === labels[at])).map(({ kopf }) => kopf[zeile] ?? "")
    return { code: "tabelle/ColumnUnknown", zeile, feld, details: { kopf: labels.join(" / ") }, known, wort: labels[zeile] ?? "" }
  }
  const { auslassen, nachkommastellen, strich, koordinate = {}, datensatz: id } = found
  const datensatz = auslassen === undefined ? angaben.datensaetze.find((one) => one.id === id) ?? angaben.datensaetze[0] : undefined
  const own = { ...(nachkommastellen === undefined ? {} : { nachkommastellen }), ...(strich === undefined ? {} : { strich }) }
  const forms = formsOf(angaben, { ...datensatz, ...own })
  return { ...(datensatz === undefined ? {} : { datensatz }), koordinate: { ...datensatz?.koordinate, ...koordinate }, ...forms }
}

const byRoles = (mapping: Mapping, labels: ReadonlyArray<string>, feld: number): Wertspalte | Kopfproblem => {
  const { angaben } = mapping
  let koordinate: Record<string, string> = {}
  const wahl: Record<string, string> = {}
  let left = false
  for (const [zeile, rolle] of (angaben.kopf ?? []).entries()) {
    const said = interpret(labels[zeile] ?? "", rolle, mapping)
    if (said._tag === "Unbekannt") return { ...said, zeile, feld }
    if (said._tag === "Koordinate") koordinate = { ...koordinate, ...said.koordinate }
    if (said._tag === "Wahl") wahl[said.name] = said.label
    left ||= said._tag === "Auslassen"
  }
  if (left) return { koordinate: {}, ...formsOf(angaben, angaben.datensaetze[0] ?? {}) }
  const datensatz = choose(angaben, wahl)
  if ("code" in datensatz) return { ...datensatz, zeile: 0, feld }
  return { datensatz, koordinate: { ...datensatz.koordinate, ...koordinate }, ...formsOf(angaben, datensatz) }
}

const leadingProblem = ({ angaben }: Mapping, rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<Kopfproblem> =>
  (angaben.vorspalten ?? []).flatMap(({ name = "" }, feld) => rows.flatMap((row, zeile): ReadonlyArray<Kopfproblem> => {
    const found = labelOf(row[feld] ?? "")
    const expected = angaben.format === "spalten" ? name : ""
    if (found === expected) return []
    const words = { found: found === "" ? "nothing" : `"${found}"`, expected: expected === "" ? "an empty field" : `"${expected}"` }
    return [{ code: "tabelle/HeadUnexpected", zeile, feld, details: words }]
  }))

/** Finds out what each column of a cross table is; one problem per wrong column. */
export const planCross = (mapping: Mapping, rows: ReadonlyArray<ReadonlyArray<string>>): {
  readonly positionen: ReadonlyArray<Position>
  readonly probleme: ReadonlyArray<Kopfproblem>
} => {
  const { vorspalten = [], spalten } = mapping.angaben
  const probleme: Array<Kopfproblem> = [...leadingProblem(mapping, rows)]
  const width = Math.max(...rows.map((row) => row.length))
  const positionen: Array<Position> = vorspalten.map((rolle) => ({ _tag: "Rolle", rolle, name: rolle.name ?? "" }))
  const seen = new Set<string>()
  for (let feld = vorspalten.length; feld < width; feld++) {
    const labels = rows.map((row) => labelOf(row[feld] ?? ""))
    const spalte = spalten === undefined ? byRoles(mapping, labels, feld) : byHead(mapping, labels, feld)
    const kopf = labels.join(" / ")
    if (seen.has(kopf)) probleme.push({ code: "tabelle/ColumnTwice", zeile: rows.length - 1, feld, details: { kopf } })
    seen.add(kopf)
    if ("code" in spalte) probleme.push(spalte)
    else positionen.push({ _tag: "Wert", spalte })
  }
  for (const { kopf } of spalten ?? []) {
    if (!seen.has(kopf.join(" / "))) probleme.push({ code: "tabelle/ColumnMissing", zeile: 0, feld: 0, details: { kopf: kopf.join(" / ") } })
  }
  return { positionen, probleme }
}

/** Finds out what each column of a long table is: by the name in its head, in any order. */
export const planLong = ({ angaben }: Mapping, head: ReadonlyArray<string>): {
  readonly positionen: ReadonlyArray<Position>
  readonly probleme: ReadonlyArray<Kopfproblem>
} => {
  const felder = angaben.felder ?? {}
  const probleme: Array<Kopfproblem> = []
  const positionen = head.map((text, feld): Position => {
    const name = labelOf(text)
    const rolle = felder[name]
    if (head.findIndex((one) => labelOf(one) === name) < feld) probleme.push({ code: "tabelle/ColumnTwice", zeile: 0, feld, details: { kopf: name } })
    if (rolle === undefined) probleme.push({ code: "tabelle/ColumnUnknown", zeile: 0, feld, details: { kopf: name }, known: Object.keys(felder), wort: name })
    return rolle?.wert === undefined ? { _tag: "Rolle", rolle: rolle ?? { frei: "true" }, name } : { _tag: "WertJeZeile" }
  })
  for (const name of Object.keys(felder)) {
    if (!head.some((text) => labelOf(text) === name)) probleme.push({ code: "tabelle/ColumnMissing", zeile: 0, feld: 0, details: { kopf: name } })
  }
  return { positionen, probleme }
}
