/**
 * The command `teilhabe-konzept`, with everything it touches handed in.
 *
 * @module
 */
import type { Kim } from "@teilhabe/core/kim"
import type { Konzept } from "@teilhabe/core/konzept"
import * as Result from "effect/Result"
import { konzeptModule } from "../konzeptModule.js"
import type { Meldung } from "../Meldung.js"
import { meldungText } from "../meldungText.js"
import { loadOrdner, type Ordner } from "./loadOrdner.js"
import { isModuleName } from "./moduleName.js"
import { type GelesenesKonzept, readDateien } from "./readDateien.js"
import { readKimDateien } from "./readKimDateien.js"

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
  teilhabe-konzept kim <ordner> --konzept <ordner>
      prüft die Daten zum Kommunalen Integrationsmanagement (KIM) gegen das Konzept, dessen Akteure und Gremien sie nennen
  teilhabe-konzept --help
      zeigt diese Hilfe

Rückgabewert: 0 in Ordnung, 1 die Dateien haben Fehler, 2 der Aufruf ist falsch.`

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

const describeKim = ({ bausteine, stellen, titel, vereinbarungen }: Kim.Kim): string =>
  `${titel.de}: ${plural(bausteine.length, "Baustein", "Bausteine")}, ${plural(stellen.length, "Stelle", "Stellen")}, ` +
  `${plural(vereinbarungen.length, "Kooperationsvereinbarung", "Kooperationsvereinbarungen")}`

const load = async (ordner: string, ausgabe: Ausgabe): Promise<Ordner> => {
  const geladen = await loadOrdner(ordner)
  const { length } = geladen.dateien
  ausgabe.err(`${plural(length, "Datei", "Dateien")} in ${ordner} ${length === 1 ? "wird" : "werden"} gelesen …`)
  return geladen
}

/** What was read, or nothing once everything that is wrong is told. */
const accept = <T>(result: Result.Result<T, { readonly meldungen: ReadonlyArray<Meldung> }>, refusal: string, ausgabe: Ausgabe): T | undefined => {
  if (Result.isSuccess(result)) return result.success
  for (const meldung of result.failure.meldungen) ausgabe.out(meldungText(meldung))
  ausgabe.err(`${summary(result.failure.meldungen)}. ${refusal}`)
  return undefined
}

const read = async (ordner: string, ausgabe: Ausgabe): Promise<GelesenesKonzept | undefined> => {
  const { dateien, meldungen } = await load(ordner, ausgabe)
  return accept(readDateien(dateien, meldungen), "Das Konzept ist so nicht verwendbar.", ausgabe)
}

const checkKim = async (ordner: string, konzeptordner: string, ausgabe: Ausgabe): Promise<number> => {
  const gelesen = await read(konzeptordner, ausgabe)
  if (gelesen === undefined) return 1
  const { dateien, meldungen } = await load(ordner, ausgabe)
  const kim = accept(readKimDateien(dateien, gelesen.konzept, meldungen), "Die Daten zum KIM sind so nicht verwendbar.", ausgabe)
  if (kim === undefined) return 1
  for (const meldung of kim.meldungen) ausgabe.out(meldungText(meldung))
  ausgabe.out(describeKim(kim.kim))
  ausgabe.err(`${summary(kim.meldungen)}. Die Daten zum KIM sind in Ordnung.`)
  return 0
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

const runKim = async (ordner: string, rest: ReadonlyArray<string>, ausgabe: Ausgabe): Promise<number> => {
  const [option, konzept, ...more] = rest
  if (option !== undefined && option !== "--konzept") return misuse(ausgabe, `Unbekannt: ${option}`)
  if (konzept === undefined || konzept.startsWith("--")) return misuse(ausgabe, "Es fehlt, zu welchem Konzept die Daten gehören: --konzept <ordner>")
  return more.length > 0 ? misuse(ausgabe, `kim nimmt einen Ordner und --konzept; zu viel: ${more.join(" ")}`) : checkKim(ordner, konzept, ausgabe)
}

/** Runs the command and tells its exit code. */
export const run = async (argv: ReadonlyArray<string>, ausgabe: Ausgabe): Promise<number> => {
  const [command, ordner, ...rest] = argv
  if (argv.includes("--help") || argv.includes("-h")) {
    ausgabe.out(HILFE)
    return 0
  }
  if (command === undefined) return misuse(ausgabe, "Es fehlt, was zu tun ist: check, build oder kim.")
  if (command !== "check" && command !== "build" && command !== "kim") return misuse(ausgabe, `„${command}“ ist kein Befehl; gemeint: check, build oder kim?`)
  if (ordner === undefined || ordner.startsWith("--")) return misuse(ausgabe, `Hinter ${command} fehlt der Ordner mit den YAML-Dateien.`)
  if (command === "build") return runBuild(ordner, rest, ausgabe)
  if (command === "kim") return runKim(ordner, rest, ausgabe)
  return rest.length > 0 ? misuse(ausgabe, `check nimmt einen Ordner; zu viel: ${rest.join(" ")}`) : check(ordner, ausgabe)
}
