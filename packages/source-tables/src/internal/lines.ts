/**
 * One line of a table into its fields and cells.
 *
 * @module
 */
import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
import type { Tabellenzeile, Tabellenzelle, Wertfeld } from "../Ereignis.js"
import type { Mapping } from "../Mapping.js"
import type { Zahlform } from "./cell.js"
import type { Code } from "./message.js"
import { choose, formAt, formsOf, type Kopfproblem, type Position, type Wertspalte } from "./plan.js"
import { makeCellReader, type ReadWert, remember } from "./plainNumber.js"
import { printField } from "./printLine.js"
import type { Satz } from "./records.js"
import { type Aussage, interpret } from "./roles.js"

/** Something wrong at a field of a line. */
export interface Zeilenproblem {
  readonly code: Code
  readonly feld: number
  readonly details: Readonly<Record<string, string | number>>
  readonly known?: Iterable<string>
  readonly wort?: string
}

/** What the lines of one table share. */
export interface Zeilenplan {
  readonly mapping: Mapping
  readonly positionen: ReadonlyArray<Position>
  readonly grund: Readonly<Record<string, string>>
  readonly trennzeichen: string
  readonly anfuehrung: ReadonlySet<number>
}

/** How many texts of a column of labels are remembered with what they mean. */
const REMEMBERED = 32_768

/** What the labels of one line say together. */
interface Zeilenkopf {
  koordinate: Record<string, string>
  wahl: Record<string, string>
  raumname?: string
  pruefung?: { readonly schluessel: string; readonly feld: number }
  left: boolean
}

const addSaid = (kopf: Zeilenkopf, said: Aussage, feld: number): Zeilenproblem | undefined => {
  if (said._tag === "Unbekannt") return { ...said, feld }
  if (said._tag === "Koordinate") Object.assign(kopf.koordinate, said.koordinate)
  else if (said._tag === "Wahl") kopf.wahl[said.name] = said.label
  else if (said._tag === "Raumname") kopf.raumname = said.name
  else if (said._tag === "Raumpruefung") kopf.pruefung = { schluessel: said.schluessel, feld }
  else if (said._tag === "Auslassen") kopf.left = true
  return undefined
}

const contradiction = ({ koordinate, pruefung }: Zeilenkopf): ReadonlyArray<Zeilenproblem> => {
  const raum = koordinate[Raummerkmal.ID]
  if (pruefung === undefined || raum === undefined || pruefung.schluessel === raum) return []
  const found = pruefung.schluessel === "" ? "nothing" : `"${pruefung.schluessel}"`
  return [{ code: "tabelle/RaumContradicted", feld: pruefung.feld, details: { found, expected: raum } }]
}

/** A line while it is read. */
interface Line {
  readonly felder: Array<string | Wertfeld>
  readonly zellen: Array<Tabellenzelle>
  readonly probleme: Array<Zeilenproblem>
  lost: boolean
}

const NEEDS_QUOTES = /["\r\n]/u

const printProblems = (satz: Satz, { felder }: Line, { trennzeichen, anfuehrung }: Zeilenplan): ReadonlyArray<Zeilenproblem> => {
  // Cut at its separators and in need of no quotation marks, a line is put together again from the same pieces.
  if (anfuehrung.size === 0 && !NEEDS_QUOTES.test(satz.roh)) return []
  // A value was taken only where it is printed as its text.
  const printed = felder.map((feld, at) => (typeof feld === "string" ? printField(feld, trennzeichen, anfuehrung.has(at)) : satz.felder[at] ?? ""))
  const gedruckt = printed.join(trennzeichen)
  if (gedruckt === satz.roh) return []
  // The first field that differs: its own text and all before it are the same up to there.
  let length = 0
  const feld = printed.findIndex((text) => {
    const same = satz.roh.startsWith(text, length) && (length + text.length === satz.roh.length || satz.roh.startsWith(trennzeichen, length + text.length))
    length += text.length + trennzeichen.length
    return !same
  })
  return [{ code: "tabelle/PrintDiffers", feld: Math.max(0, feld), details: { gedruckt: printed[Math.max(0, feld)] ?? "" } }]
}

type Chosen = Gelesene | Omit<Kopfproblem, "zeile" | "feld">

/** A value column with what reads its cells, at most times and at another time. */
interface Gelesene {
  readonly spalte: Wertspalte
  readonly read: ReadWert
  readonly andere: ReadWert
}

/** What reads a line. */
export type ReadLine = (satz: Satz) => { readonly zeile: Tabellenzeile; readonly probleme: ReadonlyArray<Zeilenproblem> }

/** Columns that are written alike share what reads their cells. */
const makeReaders = (): ((spalte: Wertspalte) => Gelesene) => {
  const readers = new Map<Zahlform, ReadWert>()
  const readerOf = (form: Zahlform): ReadWert => {
    const found = readers.get(form) ?? makeCellReader(form)
    readers.set(form, found)
    return found
  }
  return (spalte) => ({ spalte, read: readerOf(spalte.form), andere: readerOf(spalte.andere?.form ?? spalte.form) })
}

const makeChosen = ({ angaben }: Mapping, withReader: (spalte: Wertspalte) => Gelesene): ((wahl: Zeilenkopf["wahl"]) => Chosen) => {
  const columns = new Map<string, Chosen>()
  return (wahl) => {
    const key = Object.entries(wahl).join("\u001F")
    const before = columns.get(key)
    if (before !== undefined) return before
    const datensatz = choose(angaben, wahl)
    const found = "code" in datensatz ? datensatz : withReader({ datensatz, koordinate: datensatz.koordinate ?? {}, ...formsOf(angaben, datensatz) })
    columns.set(key, found)
    return found
  }
}

const readLabels = (
  satz: Satz,
  meanings: ReadonlyArray<((text: string) => Aussage) | undefined>,
  grund: Zeilenplan["grund"],
  into: Line,
): Zeilenkopf => {
  const kopf: Zeilenkopf = { koordinate: { ...grund }, wahl: {}, left: false }
  meanings.forEach((meaning, feld) => {
    const problem = meaning === undefined ? undefined : addSaid(kopf, meaning(satz.felder[feld] ?? ""), feld)
    if (problem !== undefined) into.probleme.push(problem)
  })
  // What a table leaves out may say what it likes in its other columns.
  if (kopf.left) into.probleme.length = 0
  into.lost = into.probleme.length > 0
  if (!kopf.left) into.probleme.push(...contradiction(kopf))
  return kopf
}

const addCell = (text: string, feld: number, { spalte, read, andere }: Gelesene, { kopf, nummer }: { readonly kopf: Zeilenkopf; readonly nummer: number }, into: Line): void => {
  const isOther = spalte.andere !== undefined && formAt(spalte, kopf.koordinate[Zeitmerkmal.ID]) !== spalte.form
  const found = isOther ? andere(text) : read(text)
  if ("code" in found) {
    into.felder.push(text)
    into.probleme.push({ ...found, feld })
    return
  }
  into.felder.push(found)
  if (kopf.left || into.lost || spalte.datensatz === undefined) return
  // Runs for every cell, where assign is ten times as fast as spreading both.
  const koordinate = Object.assign({}, kopf.koordinate, spalte.koordinate)
  into.zellen.push({ datensatz: spalte.datensatz.id, koordinate, wert: found.wert, zeile: nummer, spalte: feld + 1 })
}

/** A reader of lines; it remembers what texts mean, and no line. */
export const makeLineReader = (plan: Zeilenplan): ReadLine => {
  const { mapping, positionen, grund } = plan
  const meanings = positionen.map((position) =>
    position._tag === "Rolle" ? remember((text) => interpret(text, position.rolle, mapping, position.name), REMEMBERED) : undefined)
  const withReader = makeReaders()
  const columns = positionen.map((position) => (position._tag === "Wert" ? withReader(position.spalte) : undefined))
  const chosen = makeChosen(mapping, withReader)
  return (satz) => {
    const { felder: texte, nummer } = satz
    const into: Line = { felder: [], zellen: [], probleme: [], lost: false }
    const kopf = readLabels(satz, meanings, grund, into)
    const at = { kopf, nummer }
    for (const [feld, text] of texte.entries()) {
      const column = columns[feld] ?? (meanings[feld] === undefined && !into.lost ? chosen(kopf.wahl) : undefined)
      if (column !== undefined && !("code" in column)) addCell(text, feld, column, at, into)
      else {
        into.felder.push(text)
        if (column !== undefined) into.probleme.push({ ...column, feld })
      }
    }
    into.probleme.push(...printProblems(satz, into, plan))
    const { felder, zellen, probleme } = into
    return { zeile: { nummer, felder, zellen, ...(kopf.raumname === undefined ? {} : { raumname: kopf.raumname }) }, probleme }
  }
}
