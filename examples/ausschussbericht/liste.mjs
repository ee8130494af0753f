// Reads a German list (CSV with semicolons, as Excel writes it) as rows that know their place and say what is wrong with a cell.
import { parse } from "csv-parse/sync"
import { Id, Messwert, Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"

/** Reads a file as UTF-8, with or without a byte order mark; tells where it is none. */
export const textOf = (bytes, datei, melde) => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    melde(`${datei}: Die Datei ist nicht in UTF-8 gespeichert, Umlaute wären falsch. Nötig: in Excel „Speichern unter“, Dateityp „CSV UTF-8 (durch Trennzeichen getrennt)“.`)
  }
}

const TAG = /^(\d{2})\.(\d{2})\.(\d{4})$/u
const ZAHL = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/u
const GRUENDE = { "nicht erhoben": "nicht-erhoben", unbekannt: "unbekannt" }

/** One row: each cell by the name of its column; `fehler` counts what was told about it. */
class Zeile {
  fehler = 0
  constructor(datei, nummer, spalten, werte, melde) {
    Object.assign(this, { datei, nummer, spalten, werte, melde })
  }

  ort(spalte) {
    const at = this.spalten.indexOf(spalte)
    return `${this.datei}, Zeile ${this.nummer}${at < 0 ? "" : `, Spalte ${String.fromCharCode(65 + at)} (${spalte})`}`
  }

  /** Tells what is wrong, and what would be right; gives nothing. */
  sag(spalte, warum, noetig) {
    this.fehler += 1
    this.melde(`${this.ort(spalte)}: ${warum} Nötig: ${noetig}`)
  }

  text(spalte) {
    return this.werte[spalte] === "" ? undefined : this.werte[spalte]
  }

  /** A cell that may not be empty. */
  muss(spalte, wozu) {
    return this.text(spalte) ?? this.sag(spalte, "Die Zelle ist leer.", wozu)
  }

  /** A key such as `runder-tisch-2025-1`; an empty cell is told where one is needed. */
  kennung(spalte, wozu) {
    const text = wozu === undefined ? this.text(spalte) : this.muss(spalte, wozu)
    if (text === undefined || Result.isSuccess(Id.parse(text))) return text
    return this.sag(spalte, `„${text}“ ist keine Kennung.`, `Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche, etwa ${Id.suggest(text)}.`)
  }

  tag(spalte) {
    const text = this.text(spalte)
    if (text === undefined) return undefined
    const [, tag, monat, jahr] = TAG.exec(text) ?? []
    const gelesen = Stichtag.parse(`${jahr}-${monat}-${tag}`)
    return Result.isSuccess(gelesen) ? gelesen.success : this.sag(spalte, `„${text}“ ist kein Tag.`, "ein Tag des Kalenders wie 31.12.2025.")
  }

  mussTag(spalte, wozu) {
    return this.muss(spalte, wozu) === undefined ? undefined : this.tag(spalte)
  }

  /** A number as a German writes it, or why there is none; an empty cell is never 0. */
  zahl(spalte, { ganz = false } = {}) {
    const text = this.muss(spalte, "eine Zahl, oder „nicht erhoben“ oder „unbekannt“.")
    if (text === undefined) return undefined
    if (Object.hasOwn(GRUENDE, text)) return Messwert.fehlend(GRUENDE[text])
    if (!ZAHL.test(text)) return this.sag(spalte, `„${text}“ ist keine Zahl.`, "Ziffern, Punkte nur zwischen Tausendern, ein Komma vor den Nachkommastellen: 1.240,50.")
    const wert = Number(text.replaceAll(".", "").replace(",", "."))
    return ganz && !Number.isInteger(wert) ? this.sag(spalte, `„${text}“ ist keine ganze Zahl.`, "eine Zahl ohne Komma; Personen, Stimmen und Monate sind ganz.") : Messwert.exakt(wert)
  }

  ganz(spalte) {
    const wert = this.text(spalte) === undefined ? undefined : this.zahl(spalte, { ganz: true })
    return wert === undefined || wert._tag === "Exakt" ? wert?.wert : this.sag(spalte, "Hier hilft kein Grund, warum die Zahl fehlt.", "eine ganze Zahl.")
  }

  /** Several keys with commas between them. */
  mehrere(spalte) {
    return (this.text(spalte) ?? "").split(",").map((one) => one.trim()).filter((one) => one !== "")
  }
}

const checkKopf = (kopf, spalten, datei, melde) => {
  if (kopf.length === 1 && kopf[0].includes(",")) {
    melde(`${datei}, Zeile 1: Zwischen den Spalten stehen Kommas. Nötig: Semikolons, wie ein deutsches Excel sie schreibt.`)
    return false
  }
  const fehlen = spalten.filter((one) => !kopf.includes(one))
  const fremd = kopf.filter((one, at) => !spalten.includes(one) || kopf.indexOf(one) < at)
  for (const one of fehlen) melde(`${datei}, Zeile 1: Die Spalte „${one}“ fehlt. Nötig: die Spalten ${spalten.join("; ")}.`)
  for (const one of fremd) melde(`${datei}, Zeile 1: Die Spalte „${one}“ gibt es hier nicht, oder sie steht doppelt. Nötig: nur die Spalten ${spalten.join("; ")}.`)
  return fehlen.length + fremd.length === 0
}

/** Reads a list whose columns have these names; rows are numbered as Excel does. Empty rows are passed over, a row that stands twice is told; a file that is no such list gives nothing. */
export const readListe = (bytes, datei, spalten, melde) => {
  const text = textOf(bytes, datei, melde)
  if (text === undefined) return undefined
  let zellen
  try {
    zellen = parse(text, { bom: true, delimiter: ";", relax_column_count: true, skip_empty_lines: false, trim: true })
  } catch (error) {
    melde(`${datei}, Zeile ${error.lines ?? "?"}: Ein Anführungszeichen ist nicht geschlossen oder steht mitten in einer Zelle. Nötig: Anführungszeichen im Text doppelt schreiben: "Der ""kleine"" Kurs".`)
    return undefined
  }
  const [kopf = [], ...reihen] = zellen
  if (!checkKopf(kopf, spalten, datei, melde)) return undefined
  const gesehen = new Map()
  return reihen.flatMap((reihe, at) => {
    if (reihe.every((zelle) => zelle === "")) return []
    const zeile = new Zeile(datei, at + 2, kopf, Object.fromEntries(kopf.map((name, nummer) => [name, reihe[nummer] ?? ""])), melde)
    if (reihe.length !== kopf.length) zeile.sag("", `Die Zeile hat ${reihe.length} Zellen, die erste Zeile nennt ${kopf.length}.`, "ein Semikolon zwischen je zwei Zellen; ein Semikolon im Text braucht Anführungszeichen um die Zelle.")
    const key = JSON.stringify(reihe)
    if (gesehen.has(key)) zeile.sag("", `Dieselbe Zeile steht schon als Zeile ${gesehen.get(key)}.`, "eine der beiden löschen.")
    gesehen.set(key, at + 2)
    return zeile.fehler > 0 ? [] : [zeile]
  })
}
