/**
 * The command `teilhabe-konzept`, with everything it touches handed in.
 *
 * @module
 */
import type { Konzept } from "@teilhabe/core/konzept"
import * as Result from "effect/Result"
import { konzeptModule } from "../konzeptModule.js"
import type { Meldung } from "../Meldung.js"
import { meldungText } from "../meldungText.js"
import { loadOrdner } from "./loadOrdner.js"
import { isModuleName } from "./moduleName.js"
import { type GelesenesKonzept, readDateien } from "./readDateien.js"

/** Where the command writes. */
interface Ausgabe {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  readonly write: (file: string, text: string) => Promise<void>
}

const HILFE = `teilhabe-konzept liest ein Integrationskonzept, das als YAML-Dateien in einem Ordner steht.

  teilhabe-konzept check <ordner>
      prüft alle Dateien und nennt jeden Fehler mit Datei, Zeile und Spalte
  teilhabe-konzept build <ordner> --out <datei.ts|datei.json> [--name <name>]
      schreibt das geprüfte Konzept als TypeScript-Modul oder als JSON
  teilhabe-konzept --help
      zeigt diese Hilfe

Rückgabewert: 0 in Ordnung, 1 das Konzept hat Fehler, 2 der Aufruf ist falsch.`

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The last line: how much of each weight. */
const summary = (meldungen: ReadonlyArray<Meldung>): string => {
  const count = (schwere: string): number => meldungen.filter(({ finding }) => finding.schwere === schwere).length
  const [warnungen, hinweise] = [count("warnung"), count("hinweis")]
  return [
    plural(count("fehler"), "Fehler", "Fehler"),
    plural(warnungen, "Warnung", "Warnungen"),
    plural(hinweise, "Hinweis", "Hinweise"),
  ].join(", ")
}

const describe = (konzept: Konzept.Konzept): string =>
  `${konzept.titel.de}: ${plural(konzept.handlungsfelder.length, "Handlungsfeld", "Handlungsfelder")}, ` +
  `${plural(konzept.projekte.length, "Projekt", "Projekte")}, ${plural(konzept.akteure.length, "Akteur", "Akteure")}`

const read = async (ordner: string, ausgabe: Ausgabe): Promise<GelesenesKonzept | undefined> => {
  const { dateien, meldungen } = await loadOrdner(ordner)
  ausgabe.err(`${plural(dateien.length, "Datei", "Dateien")} in ${ordner} ${dateien.length === 1 ? "wird" : "werden"} gelesen …`)
  const result = readDateien(dateien, meldungen)
  if (Result.isSuccess(result)) return result.success
  for (const meldung of result.failure.meldungen) ausgabe.out(meldungText(meldung))
  ausgabe.err(`${summary(result.failure.meldungen)}. Das Konzept ist so nicht verwendbar.`)
  return undefined
}

const check = async (ordner: string, ausgabe: Ausgabe): Promise<number> => {
  const gelesen = await read(ordner, ausgabe)
  if (gelesen === undefined) return 1
  const meldungen = gelesen.meldungen()
  for (const meldung of meldungen) ausgabe.out(meldungText(meldung))
  ausgabe.out(describe(gelesen.konzept))
  ausgabe.err(`${summary(meldungen)}. Das Konzept ist in Ordnung.`)
  return 0
}

const build = async (ordner: string, file: string, name: string, ausgabe: Ausgabe): Promise<number> => {
  const gelesen = await read(ordner, ausgabe)
  if (gelesen === undefined) return 1
  const { konzept } = gelesen
  const text = file.endsWith(".json")
    ? `${JSON.stringify(konzept, null, 2)}\n`
    : konzeptModule(konzept, name)
  try {
    await ausgabe.write(file, text)
  } catch (error) {
    const grund = error instanceof Error && "code" in error ? String(error.code) : "unbekannter Grund"
    ausgabe.err(`${file} lässt sich nicht schreiben (${grund}). Pfad und Rechte prüfen.`)
    return 2
  }
  ausgabe.out(`${file}: ${describe(konzept)}`)
  return 0
}

const misuse = (ausgabe: Ausgabe, why: string): number => {
  ausgabe.err(`${why}\n\n${HILFE}`)
  return 2
}

const buildArguments = (rest: ReadonlyArray<string>): Readonly<Record<string, string>> | string => {
  const found: Record<string, string> = {}
  for (let at = 0; at < rest.length; at += 2) {
    const [option = "", value] = rest.slice(at, at + 2)
    if (option !== "--out" && option !== "--name") return `Unbekannt: ${option}`
    if (value === undefined || value.startsWith("--")) return `Hinter ${option} fehlt ein Wert.`
    found[option.slice(2)] = value
  }
  return found
}

const runBuild = async (ordner: string, rest: ReadonlyArray<string>, ausgabe: Ausgabe): Promise<number> => {
  const options = buildArguments(rest)
  if (typeof options === "string") return misuse(ausgabe, options)
  const { out, name = "konzept" } = options
  if (out === undefined || !/\.(?:ts|json)$/u.test(out)) {
    return misuse(ausgabe, "Es fehlt, wohin geschrieben wird: --out <datei.ts|datei.json>")
  }
  if (!isModuleName(name)) return misuse(ausgabe, `„${name}“ ist kein Name für --name; erlaubt sind Buchstaben, Ziffern und _, am Anfang ein Buchstabe, und kein reserviertes Wort.`)
  return build(ordner, out, name, ausgabe)
}

/** Runs the command and tells its exit code. */
export const run = async (argv: ReadonlyArray<string>, ausgabe: Ausgabe): Promise<number> => {
  const [command, ordner, ...rest] = argv
  if (argv.includes("--help") || argv.includes("-h")) {
    ausgabe.out(HILFE)
    return 0
  }
  if (command === undefined) return misuse(ausgabe, "Es fehlt, was zu tun ist: check oder build.")
  if (command !== "check" && command !== "build") return misuse(ausgabe, `„${command}“ ist kein Befehl; gemeint: check oder build?`)
  if (ordner === undefined || ordner.startsWith("--")) return misuse(ausgabe, `Hinter ${command} fehlt der Ordner mit den YAML-Dateien.`)
  if (command === "build") return runBuild(ordner, rest, ausgabe)
  return rest.length > 0 ? misuse(ausgabe, `check nimmt einen Ordner; zu viel: ${rest.join(" ")}`) : check(ordner, ausgabe)
}
