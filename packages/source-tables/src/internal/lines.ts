/**
 * One line of a table into its fields and cells.
 *
 * @module
 */
import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import type { Tabellenzeile, Tabellenzelle, Wertfeld } from "../Ereignis.js"
import type { Mapping } from "../Mapping.js"
import { readCell, type Zahlform, type Zellproblem } from "./cell.js"
import type { Code } from "./message.js"
import { choose, formAt, formsOf, type Kopfproblem, type Position, type Wertspalte } from "./plan.js"
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

/** How many texts of one column, or of columns written alike, are remembered with what they mean. */
const REMEMBERED = 32_768

const remember = <A>(read: (text: string) => A): ((text: string) => A) => {
  const known = new Map<string, A>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text)
    if (known.size >= REMEMBERED) known.clear()
    known.set(text, found)
    return found
  }
}

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

type ReadWert = (text: string) => Result.Result<Wertfeld, Zellproblem>

/** A line while it is read. */
interface Line {
  readonly felder: Array<string | Wertfeld>
  readonly zellen: Array<Tabellenzelle>
  readonly probleme: Array<Zeilenproblem>
  lost: boolean
}

const printProblems = (satz: Satz, { felder }: Line, { trennzeichen, anfuehrung }: Zeilenplan): ReadonlyArray<Zeilenproblem> => {
  const printed = felder.map((feld, at) => printField(feld, trennzeichen, anfuehrung.has(at)))
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

type Chosen = Wertspalte | Omit<Kopfproblem, "zeile" | "feld">

/** What reads a line. */
export type ReadLine = (satz: Satz) => { readonly zeile: Tabellenzeile; readonly probleme: ReadonlyArray<Zeilenproblem> }

const makeReaders = (): ((form: Zahlform) => ReadWert) => {
  const readers = new Map<Zahlform, ReadWert>()
  return (form) => {
    const found = readers.get(form) ?? remember((text: string) => readCell(text, form))
    readers.set(form, found)
    return found
  }
}

const makeChosen = ({ angaben }: Mapping): ((wahl: Zeilenkopf["wahl"]) => Chosen) => {
  const columns = new Map<string, Wertspalte>()
  return (wahl) => {
    const datensatz = choose(angaben, wahl)
    if ("code" in datensatz) return datensatz
    const found = columns.get(datensatz.id) ?? { datensatz, koordinate: datensatz.koordinate ?? {}, ...formsOf(angaben, datensatz) }
    columns.set(datensatz.id, found)
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

/** A reader of lines; it remembers what texts mean, and no line. */
export const makeLineReader = (plan: Zeilenplan): ReadLine => {
  const { mapping, positionen, grund } = plan
  const meanings = positionen.map((position) =>
    position._tag === "Rolle" ? remember((text) => interpret(text, position.rolle, mapping, position.name)) : undefined)
  const [readerOf, chosen] = [makeReaders(), makeChosen(mapping)]
  const cell = (satz: Satz, feld: number, spalte: Chosen | undefined, kopf: Zeilenkopf, into: Line): void => {
    const text = satz.felder[feld] ?? ""
    if (spalte === undefined || "code" in spalte) {
      into.felder.push(text)
      if (spalte !== undefined) into.probleme.push({ ...spalte, feld })
      return
    }
    const read = readerOf(formAt(spalte, kopf.koordinate[Zeitmerkmal.ID]))(text)
    into.felder.push(Result.isSuccess(read) ? read.success : text)
    if (Result.isFailure(read)) into.probleme.push({ ...read.failure, feld })
    else if (!kopf.left && !into.lost && spalte.datensatz !== undefined) {
      // Runs for every cell, where assign is several times as fast as spreading both.
      const koordinate = Object.assign({}, kopf.koordinate, spalte.koordinate)
      into.zellen.push({ datensatz: spalte.datensatz.id, koordinate, wert: read.success.wert, zeile: satz.nummer, spalte: feld + 1 })
    }
  }
  return (satz) => {
    const into: Line = { felder: [], zellen: [], probleme: [], lost: false }
    const kopf = readLabels(satz, meanings, grund, into)
    positionen.forEach((position, feld) => {
      if (position._tag === "Rolle") into.felder.push(satz.felder[feld] ?? "")
      else cell(satz, feld, position._tag === "Wert" ? position.spalte : into.lost ? undefined : chosen(kopf.wahl), kopf, into)
    })
    into.probleme.push(...printProblems(satz, into, plan))
    const { felder, zellen, probleme } = into
    return { zeile: { nummer: satz.nummer, felder, zellen, ...(kopf.raumname === undefined ? {} : { raumname: kopf.raumname }) }, probleme }
  }
}
