/**
 * The reading of one table: text in, events out, holding no more than a block of it.
 *
 * @module
 */
import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
import type { Ereignis, Schriftform, Tabellenzeile } from "../Ereignis.js"
import type { Mapping } from "../Mapping.js"
import type { Meldung } from "../Meldung.js"
import { footEvent, isFoot } from "./foot.js"
import { labelOf } from "./lists.js"
import { makeLineReader, type ReadLine, type Zeilenproblem } from "./lines.js"
import { type Code, meldung, quote } from "./message.js"
import { planCross, planLong, type Position } from "./plan.js"
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

type Dateiform = Pick<Schriftform, "bom" | "kodierung">

const headLines = ({ angaben }: Mapping): number =>
  angaben.format === "genesis" ? 1 + (angaben.titelzeilen ?? 0) + (angaben.kopf?.length ?? 0) : 1

const separator = ({ angaben: { format, trennzeichen } }: Mapping): string => trennzeichen ?? (format === "genesis" ? ";" : ",")

const footAt = (text: string): number => {
  if (isFoot(text)) return 0
  const at = text.indexOf("\n__________")
  return at === -1 ? -1 : at + 1
}

const shorten = (details: Zeilenproblem["details"]): Meldung["finding"]["details"] =>
  Object.fromEntries(Object.entries(details).map(([key, value]) => [key, typeof value === "string" ? quote(value) : value]))

/** The reading of one table, step by step: head, lines, foot. It holds a block of text and no line. */
export class Reading {
  readonly #umgebung: Leseumgebung
  readonly #trennzeichen: string
  #zeilenende: "\n" | "\r\n" = "\n"
  #held = ""
  #line = 1
  #zeilen = 0
  #found = 0
  #stopped = false
  #endsWithLine = false
  #width = 0
  #read: ReadLine | undefined
  #foot: string | undefined
  #footLine = 0
  #events: Array<Ereignis> = []

  constructor(umgebung: Leseumgebung) {
    this.#umgebung = umgebung
    this.#trennzeichen = separator(umgebung.mapping)
  }

  /** How many lines were read, whether the last one was ended, and whether something stopped the reading. */
  state(): { readonly zeilen: number; readonly endsWithLine: boolean; readonly stopped: boolean } {
    return { zeilen: this.#zeilen, endsWithLine: this.#endsWithLine, stopped: this.#stopped }
  }

  /** Takes text and gives what it says; `last` where no more comes. */
  push(text: string, last: boolean, form: Dateiform): ReadonlyArray<Ereignis> {
    this.#events = []
    if (text !== "") this.#endsWithLine = text.endsWith("\n")
    if (this.#foot !== undefined) this.#foot += text
    else if (!this.#stopped) {
      this.#held += text
      const ready = this.#read !== undefined || this.#takeHead(last, form)
      if (ready) this.#takeLines(last)
    }
    if (last) this.#finish()
    return this.#events
  }

  #tell(one: Meldung): void {
    this.#found += 1
    if (this.#found <= this.#umgebung.hoechstens) this.#events.push({ _tag: "Meldung", meldung: one })
  }

  #at(zeile: number, spalte = 1): Meldung["fundstelle"] {
    return { datei: this.#umgebung.datei, zeile, spalte }
  }

  #tellAt(satz: Satz, { code, feld, details, known, wort }: Zeilenproblem): void {
    const suggestion = { ...(known === undefined ? {} : { known }), ...(wort === undefined ? {} : { wort }) }
    this.#tell(meldung(code, this.#at(satz.nummer, columnOf(satz, feld, this.#trennzeichen)), shorten(details), suggestion))
  }

  #stop(code: Code, zeile: number, details: Meldung["finding"]["details"]): void {
    this.#tell(meldung(code, this.#at(zeile), details))
    this.#stopped = true
  }

  #parsed(text: string): ReadonlyArray<Satz> {
    const form = { trennzeichen: this.#trennzeichen, zeilenende: this.#zeilenende }
    const saetze = parseRecords(this.#umgebung.parse, text, this.#line, form)
    if ("grund" in saetze) {
      this.#stop("tabelle/QuoteOpen", saetze.nummer, { grund: quote(saetze.grund) })
      return []
    }
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#line += 1
    return saetze
  }

  #takeHead(last: boolean, form: Dateiform): boolean {
    const count = headLines(this.#umgebung.mapping)
    let end = 0
    for (let lines = 0; lines < count; lines++) {
      const next = this.#held.indexOf("\n", end)
      const isLastLine = last && lines === count - 1 && end < this.#held.length
      if (next === -1 && !isLastLine) {
        if (last) this.#stop(this.#held === "" ? "tabelle/FileEmpty" : "tabelle/HeadTooShort", Math.max(1, lines + (end < this.#held.length ? 1 : 0)), { zeilen: count })
        return false
      }
      end = next === -1 ? this.#held.length : next + 1
    }
    const text = this.#held.slice(0, end)
    this.#zeilenende = text.includes("\r\n") ? "\r\n" : "\n"
    this.#held = this.#held.slice(end)
    this.#readHead(this.#parsed(text), text, form)
    return !this.#stopped
  }

  #plan(head: ReadonlyArray<Satz>): ReadonlyArray<Position> {
    const { mapping } = this.#umgebung
    const { format, kopf = [] } = mapping.angaben
    const rows = head.slice(head.length - (format === "genesis" ? kopf.length : 1))
    const { positionen, probleme } = format === "open-sdg"
      ? planLong(mapping, rows[0]?.felder ?? [])
      : planCross(mapping, rows.map(({ felder }) => felder))
    for (const { zeile, ...problem } of probleme) {
      const row = rows[zeile]
      if (row !== undefined) this.#tellAt(row, problem)
    }
    this.#stopped ||= probleme.length > 0
    return positionen
  }

  #readHead(head: ReadonlyArray<Satz>, text: string, form: Dateiform): void {
    const { mapping, datei, zeit } = this.#umgebung
    const { format, tabelle, raum } = mapping.angaben
    const named = labelOf(head[0]?.roh ?? "")
    if (format === "genesis" && named !== `GENESIS-Tabelle: ${tabelle}`) {
      this.#stop("tabelle/WrongTable", 1, { found: `"${quote(named)}"`, tabelle })
      return
    }
    const positionen = this.#plan(head)
    const time = tableTime(mapping, head, datei, zeit)
    if ("code" in time) this.#stop(time.code, time.zeile, time.details)
    this.#width = positionen.length
    const anfuehrung = positionen.flatMap((position, index) =>
      (position._tag === "Rolle" && position.rolle.anfuehrung !== undefined ? [index] : []))
    const grund = {
      ...("schluessel" in time ? { [Zeitmerkmal.ID]: time.schluessel } : {}), ...(raum === undefined ? {} : { [Raummerkmal.ID]: raum }),
    }
    const trennzeichen = this.#trennzeichen
    this.#read = makeLineReader({ mapping, positionen, grund, trennzeichen, anfuehrung: new Set(anfuehrung) })
    this.#events.push({ _tag: "Kopf", text, form: { ...form, trennzeichen, zeilenende: this.#zeilenende, anfuehrung } })
  }

  #takeLines(last: boolean): void {
    const { mapping: { angaben: { format } } } = this.#umgebung
    const whole = last ? this.#held.length : wholeRecords(this.#held, this.#trennzeichen)
    const text = this.#held.slice(0, whole)
    const cut = format === "genesis" ? footAt(text) : -1
    const lines = cut === -1 ? text : text.slice(0, cut)
    if (lines !== "") this.#readLines(this.#parsed(lines))
    if (cut === -1) this.#held = this.#held.slice(whole)
    else {
      this.#footLine = this.#line
      this.#foot = this.#held.slice(cut)
      this.#held = ""
    }
    if (this.#held.length > HELD) this.#stop("tabelle/QuoteOpen", this.#line, { grund: `no end of the record within ${HELD} characters` })
  }

  #readLines(saetze: ReadonlyArray<Satz>): void {
    const zeilen = saetze.map((satz) => this.#readLine(satz))
    this.#zeilen += zeilen.length
    if (zeilen.length > 0) this.#events.push({ _tag: "Zeilen", zeilen })
  }

  #readLine(satz: Satz): Tabellenzeile {
    const { felder, nummer } = satz
    if (felder.length === this.#width && satz.roh !== "" && this.#read !== undefined) {
      const { zeile, probleme } = this.#read(satz)
      for (const problem of probleme) this.#tellAt(satz, problem)
      return zeile
    }
    const code = satz.roh === "" ? "tabelle/LineEmpty" : felder.length < this.#width ? "tabelle/TooFewFields" : "tabelle/TooManyFields"
    this.#tellAt(satz, { code, feld: Math.min(felder.length, this.#width), details: { found: felder.length, expected: this.#width } })
    return { nummer, felder, zellen: [] }
  }

  #finish(): void {
    const { datei, hoechstens, mapping } = this.#umgebung
    const zeile = this.#footLine
    if (this.#foot !== undefined) this.#events.push(...footEvent(this.#foot, { datei, zeile }, (one) => this.#tell(one)))
    else if (mapping.angaben.format === "genesis" && !this.#stopped) this.#tell(meldung("tabelle/FootMissing", this.#at(this.#line)))
    const more = this.#found - hoechstens
    if (more > 0) this.#events.push({ _tag: "Meldung", meldung: meldung("tabelle/MoreFindings", this.#at(this.#line), { anzahl: more }) })
  }
}
