/**
 * The command `teilhabe-tabelle`, with everything it touches handed in.
 *
 * @module
 */
import * as Result from "effect/Result"
import { findMapping, tabellennummer } from "../findMapping.js"
import type { Mapping } from "../Mapping.js"
import * as Meldung from "../Meldung.js"
import { meldungText } from "../meldungText.js"
import { packagedMappings } from "../packagedMappings.js"
import { parseMapping } from "../parseMapping.js"
import { type GeleseneTabelle, readDatensaetze } from "../readDatensaetze.js"
import { meldung, quote } from "./message.js"

/** What the command writes to and reads from. */
export interface Ausgabe {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  readonly text: (file: string) => Promise<string>
  readonly firstLine: (file: string) => Promise<string>
  readonly chunks: (file: string) => AsyncIterable<Uint8Array>
}

const HILFE = `teilhabe-tabelle liest eine amtliche Tabelle (CSV) und sagt, was darin steht.

  teilhabe-tabelle <datei> [--mapping <mapping.yaml>] [--zeit <zeit>]
      liest die Tabelle und nennt ihre Datensätze, Zellen, Zeichen und jeden Fehler mit Datei, Zeile und Spalte
  teilhabe-tabelle --help
      zeigt diese Hilfe

Ohne --mapping entscheidet die Nummer in der ersten Zeile der Tabelle, sonst der Name der Datei.
--zeit gibt an, wofür die Tabelle gilt, wenn sie es nicht sagt: 2015, 2015-12-31, 2015/16.

Rückgabewert: 0 in Ordnung, 1 die Tabelle oder das Mapping hat Fehler, 2 der Aufruf ist falsch.`

const number = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ".")

const plural = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`

const reason = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "unbekannter Grund")

const report = ({ datensaetze, meldungen, zeilen, zellen, zeichen }: GeleseneTabelle, { angaben }: Mapping, ausgabe: Ausgabe): void => {
  for (const one of meldungen) ausgabe.out(meldungText(one))
  ausgabe.out(`${angaben.titel}: ${plural(zeilen, "Zeile", "Zeilen")}, ${plural(zellen, "Zelle", "Zellen")}`)
  for (const { id, titel, einheit, cube } of datensaetze) {
    const merkmale = cube.merkmale.map(({ titel: name }) => name).join(", ")
    ausgabe.out(`  ${id}: ${titel} (${einheit}), ${plural(cube.inhalt.size, "Zelle", "Zellen")}; ${merkmale}`)
  }
  const signs = Object.entries(zeichen).map(([sign, count]) => `${sign === "" ? "leer" : sign} ${number(count)}`)
  if (signs.length > 0) ausgabe.out(`  Zeichen: ${signs.join(", ")}`)
}

const mappingOf = async (file: string, named: string | undefined, ausgabe: Ausgabe): Promise<Mapping | ReadonlyArray<Meldung.Meldung>> => {
  if (named !== undefined) {
    const result = parseMapping(await ausgabe.text(named), { datei: named })
    return Result.isSuccess(result) ? result.success : result.failure
  }
  const zeile = await ausgabe.firstLine(file)
  const nummer = tabellennummer(zeile)
  const mappings = await packagedMappings(nummer === undefined ? {} : { nur: [nummer] })
  return findMapping(mappings, { zeile, datei: file }) ??
    [meldung("mapping/NotFound", { datei: file, zeile: 1, spalte: 1 }, { kopf: quote(zeile.trim()) })]
}

const readFile = async (file: string, { mapping, zeit }: Readonly<Record<string, string>>, ausgabe: Ausgabe): Promise<number> => {
  try {
    const found = await mappingOf(file, mapping, ausgabe)
    if (!("angaben" in found)) {
      for (const one of found) ausgabe.out(meldungText(one))
      return 1
    }
    const gelesen = await readDatensaetze(ausgabe.chunks(file), found, { datei: file, ...(zeit === undefined ? {} : { zeit }) })
    report(gelesen, found, ausgabe)
    const count = gelesen.meldungen.length
    ausgabe.err(Meldung.hasFehler(gelesen.meldungen)
      ? `${plural(count, "Meldung", "Meldungen")}. Nicht alles ist gelesen.`
      : `${plural(count, "Meldung", "Meldungen")}. Alles ist gelesen.`)
    return Meldung.hasFehler(gelesen.meldungen) ? 1 : 0
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error
    ausgabe.err(`Eine Datei lässt sich nicht lesen (${reason(error)}). Pfad und Rechte prüfen.`)
    return 2
  }
}

const options = (rest: ReadonlyArray<string>): Readonly<Record<string, string>> | string => {
  const found: Record<string, string> = {}
  for (let at = 0; at < rest.length; at += 2) {
    const [option = "", value] = rest.slice(at, at + 2)
    if (option !== "--mapping" && option !== "--zeit") return `Unbekannt: ${option}`
    if (value === undefined || value.startsWith("--")) return `Hinter ${option} fehlt ein Wert.`
    found[option.slice(2)] = value
  }
  return found
}

/** Runs the command and tells its exit code. */
export const run = async (argv: ReadonlyArray<string>, ausgabe: Ausgabe): Promise<number> => {
  const [file, ...rest] = argv
  if (argv.includes("--help") || argv.includes("-h")) {
    ausgabe.out(HILFE)
    return 0
  }
  const given = options(rest)
  const wrong = file === undefined || file.startsWith("--") ? "Es fehlt die Datei mit der Tabelle." : given
  if (typeof wrong === "string" || file === undefined) {
    ausgabe.err(`${String(wrong)}\n\n${HILFE}`)
    return 2
  }
  return readFile(file, wrong, ausgabe)
}
