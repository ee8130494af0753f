/**
 * The reading of one table: text in, events out, holding no more than a block of it.
 *
 * @module
 */
import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
import type { Ereignis, Schriftform } from "../Ereignis.js"
import type { Mapping } from "../Mapping.js"
import type { Meldung } from "../Meldung.js"
import { footEvent, isFoot } from "./foot.js"
import { labelOf } from "./lists.js"
import { makeLineReader, type Zeilenproblem } from "./lines.js"
import { type Code, meldung, quote } from "./message.js"
import { planCross, planLong, type Kopfproblem, type Position } from "./plan.js"
import { columnOf, type ParseCsv, parseRecords, type Satz, wholeRecords } from "./records.js"
import { tableTime } from "./tableTime.js"

/** What a reading is told from outside. */
export interface Leseumgebung {
  readonly mapping: Mapping
  readonly datei: string
  readonly zeit?: string
  readonly hoechstens: number
  readonly parse: ParseCsv
}

/** How much text without the end of a record is held before it is given up. */
const HELD = 16 * 1024 * 1024

/** A table while it is read. */
export interface Reading {
  readonly push: (text: string, last: boolean, form: Pick<Schriftform, "bom" | "kodierung">) => ReadonlyArray<Ereignis>
  /** How many lines were read, and whether nothing more is worth reading. */
  readonly state: () => { readonly zeilen: number; readonly stopped: boolean; readonly endsWithLine: boolean }
}

const headLines = ({ angaben }: Mapping): number =>
  angaben.format === "genesis" ? 1 + (angaben.titelzeilen ?? 0) + (angaben.kopf?.length ?? 0) : 1

const separator = ({ angaben: { format, trennzeichen } }: Mapping): string => trennzeichen ?? (format === "genesis" ? ";" : ",")

type Read = ReturnType<typeof makeLineReader>

/** The reading of one table, step by step: head, lines, foot. */
export const makeReading = ({ mapping, datei, zeit, hoechstens, parse }: Leseumgebung): Reading => {
  const trennzeichen = separator(mapping)
  const { format, tabelle } = mapping.angaben
  let [held, line, zeilen, found, stopped, endsWithLine] = ["", 1, 0, 0, false, false]
  let zeilenende: "\n" | "\r\n" = "\n"
  let read: Read | undefined
  let width = 0
  let foot: string | undefined
  let footLine = 0
  let events: Array<Ereignis> = []

  const tell = (one: Meldung): void => {
    found += 1
    if (found <= hoechstens) events.push({ _tag: "Meldung", meldung: one })
  }
  const at = (nummer: number, spalte: number): Meldung["fundstelle"] => ({ datei, zeile: nummer, spalte })
  const tellAt = (satz: Satz, { code, feld, details, known, wort }: Zeilenproblem): void =>
    tell(meldung(code, at(satz.nummer, columnOf(satz, feld, trennzeichen)), shorten(details), {
      ...(known === undefined ? {} : { known }), ...(wort === undefined ? {} : { wort }),
    }))
  const stop = (code: Code, nummer: number, details: Meldung["finding"]["details"], spalte = 1): void => {
    tell(meldung(code, at(nummer, spalte), details))
    stopped = true
  }

  const plan = (head: ReadonlyArray<Satz>): ReadonlyArray<Position> => {
    const kopfhoehe = format === "genesis" ? mapping.angaben.kopf?.length ?? 0 : 1
    const rows = head.slice(head.length - kopfhoehe)
    const { positionen, probleme } = format === "open-sdg"
      ? planLong(mapping, rows[0]?.felder ?? [])
      : planCross(mapping, rows.map(({ felder }) => felder))
    for (const problem of probleme) tellHead(rows, problem)
    stopped ||= probleme.length > 0
    return positionen
  }
  const tellHead = (rows: ReadonlyArray<Satz>, { zeile, ...problem }: Kopfproblem): void => {
    const row = rows[zeile]
    if (row !== undefined) tellAt(row, problem)
  }

  const readHead = (head: ReadonlyArray<Satz>, text: string, form: Pick<Schriftform, "bom" | "kodierung">): void => {
    const [first] = head
    const named = labelOf(first?.roh ?? "")
    if (format === "genesis" && named !== `GENESIS-Tabelle: ${tabelle}`) {
      stop("tabelle/WrongTable", 1, { found: `"${quote(named)}"`, tabelle })
      return
    }
    const positionen = plan(head)
    const time = tableTime(mapping, head, datei, zeit)
    if ("code" in time) tell(meldung(time.code, at(time.zeile, 1), time.details))
    stopped ||= "code" in time
    width = positionen.length
    const anfuehrung = positionen.flatMap((position, index) => (position._tag === "Rolle" && position.rolle.anfuehrung !== undefined ? [index] : []))
    const { raum } = mapping.angaben
    const grund = {
      ...("schluessel" in time ? { [Zeitmerkmal.ID]: time.schluessel } : {}), ...(raum === undefined ? {} : { [Raummerkmal.ID]: raum }),
    }
    read = makeLineReader({ mapping, positionen, grund, trennzeichen, anfuehrung: new Set(anfuehrung) })
    events.push({ _tag: "Kopf", text, form: { ...form, trennzeichen, zeilenende, anfuehrung } })
  }

  const readLines = (saetze: ReadonlyArray<Satz>): void => {
    const batch = saetze.flatMap((satz) => {
      if (satz.roh === "") {
        tell(meldung("tabelle/LineEmpty", at(satz.nummer, 1)))
        return []
      }
      if (satz.felder.length !== width) {
        const code = satz.felder.length < width ? "tabelle/TooFewFields" : "tabelle/TooManyFields"
        const feld = Math.min(satz.felder.length, width)
        tell(meldung(code, at(satz.nummer, columnOf(satz, feld, trennzeichen)), { found: satz.felder.length, expected: width }))
        return [{ nummer: satz.nummer, felder: satz.felder, zellen: [] }]
      }
      const { zeile, probleme } = read?.(satz) ?? { zeile: { nummer: satz.nummer, felder: satz.felder, zellen: [] }, probleme: [] }
      for (const problem of probleme) tellAt(satz, problem)
      return [zeile]
    })
    zeilen += batch.length
    if (batch.length > 0) events.push({ _tag: "Zeilen", zeilen: batch })
  }

  const parsed = (text: string): ReadonlyArray<Satz> => {
    const saetze = parseRecords(parse, text, line, { trennzeichen, zeilenende })
    if ("grund" in saetze) {
      stop("tabelle/QuoteOpen", saetze.nummer, { grund: quote(saetze.grund) })
      return []
    }
    line += text.split("\n").length - 1
    return saetze
  }

  const takeHead = (last: boolean, form: Pick<Schriftform, "bom" | "kodierung">): boolean => {
    const count = headLines(mapping)
    let end = 0
    for (let lines = 0; lines < count; lines++) {
      const next = held.indexOf("\n", end)
      if (next === -1 && !(last && lines === count - 1 && end < held.length)) {
        if (last) stop(held === "" ? "tabelle/FileEmpty" : "tabelle/HeadTooShort", Math.max(1, lines), { zeilen: count })
        return false
      }
      end = next === -1 ? held.length : next + 1
    }
    const text = held.slice(0, end)
    zeilenende = text.includes("\r\n") ? "\r\n" : "\n"
    held = held.slice(end)
    readHead(parsed(text), text, form)
    return !stopped
  }

  const takeLines = (last: boolean): void => {
    const whole = last ? held.length : wholeRecords(held, trennzeichen)
    const text = held.slice(0, whole)
    const cut = format === "genesis" ? footAt(text) : -1
    const lines = cut === -1 ? text : text.slice(0, cut)
    if (lines !== "") readLines(parsed(lines))
    if (cut !== -1) {
      footLine = line
      foot = held.slice(cut)
      held = ""
    } else held = held.slice(whole)
    if (held.length > HELD) stop("tabelle/QuoteOpen", line, { grund: `no end of the record within ${HELD} characters` })
  }

  const finish = (): void => {
    if (foot !== undefined) events.push(...footEvent(foot, { datei, zeile: footLine, zeilenende }, tell))
    else if (format === "genesis" && !stopped) tell(meldung("tabelle/FootMissing", at(line, 1)))
    if (found > hoechstens) events.push({ _tag: "Meldung", meldung: meldung("tabelle/MoreFindings", at(line, 1), { anzahl: found - hoechstens }) })
  }

  const push: Reading["push"] = (text, last, form) => {
    events = []
    if (text !== "") endsWithLine = text.endsWith("\n")
    if (foot !== undefined) foot += text
    else if (!stopped) {
      held += text
      const ready = read !== undefined || takeHead(last, form)
      if (ready) takeLines(last)
    }
    if (last) finish()
    return events
  }
  return { push, state: () => ({ zeilen, stopped, endsWithLine }) }
}

const footAt = (text: string): number => {
  if (isFoot(text)) return 0
  const at = text.indexOf("\n__________")
  return at === -1 ? -1 : at + 1
}

const shorten = (details: Zeilenproblem["details"]): Meldung["finding"]["details"] =>
  Object.fromEntries(Object.entries(details).map(([key, value]) => [key, typeof value === "string" ? quote(value) : value]))
