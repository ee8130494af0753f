// Attacks tables that a city made elsewhere: tries to work out every withheld cell from all files together.
// Usage: npm run attack -- tabelle.csv weitere.csv --gruppen ortsteil=bezirk --schwelle 3
// Ends with 1 where something is learned, with 2 where nothing is withheld, or a file or an option cannot be read.
import { createReadStream, readFileSync } from "node:fs"
import path from "node:path"
import { parseArgs } from "node:util"
import { EingabeError, readCsv } from "./attack/readCsv.mjs"
import { tablesOf } from "./attack/tables.mjs"
import { explainer } from "./attack/why.mjs"
import { ensureBuilt } from "./build.mjs"
import { ensureInstalled } from "./install.mjs"

const SHOWN = 50
const HELP = `npm run attack -- datei.csv … [Optionen]

Eine Zeile je Zelle, eine Spalte je Merkmal, die letzte Spalte mit den Zahlen. Mehrere Dateien gelten als Tabellen über
dieselben Personen: Gleich benannte Spalten sind dasselbe Merkmal, gleiche Werte dieselbe Gruppe.

  --wert NAME           die Spalte mit den Zahlen (sonst die letzte)
  --insgesamt WORT      Wort für Summenzeilen, mehrfach möglich (sonst: Insgesamt, Gesamt, Total, zusammen, leer)
  --gesperrt ZEICHEN    Zeichen für gesperrte Zellen, mehrfach möglich (sonst: . * x / geheim)
  --gruppen A=B,C       die Spalten B und C gruppieren die Spalte A, mehrfach möglich
  --ohne-zeile 0        Kombinationen ohne Zeile sind 0 (sonst: unbekannt)
  --nullen ART          offen: eine 0 wird nie gesperrt; geheim: sie kann gesperrt sein (sonst offen, wenn eine 0 gezeigt wird)
  --spanne N            so weit müssen die möglichen Werte auseinander liegen (sonst 1: nicht genau bekannt)
  --schwelle N          auch melden, wenn feststeht, dass eine gesperrte Zahl unter N liegt
  --hoechstens N        größtes lineares Programm, in Unbekannten
  --mapping DATEI       die Dateien nach einer Zuordnung lesen (siehe docs/guides/zahlen.md)
  --alle                alle errechneten Zellen nennen, nicht nur die ersten ${SHOWN}`

const say = (line) => console.log(line)
const progress = (line) => console.error(line)
const grouped = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 })
const number = (wert) => grouped.format(wert)
const plural = (anzahl, one, many) => `${number(anzahl)} ${anzahl === 1 ? one : many}`

const text = { type: "string" }
const OPTIONS = {
  alle: { type: "boolean" }, help: { type: "boolean", short: "h" }, hoechstens: text, mapping: text, nullen: text, "ohne-zeile": text,
  schwelle: text, spanne: text, wert: text, gesperrt: { ...text, multiple: true }, gruppen: { ...text, multiple: true }, insgesamt: { ...text, multiple: true },
}

const countOf = (name, value) => {
  if (value === undefined) return undefined
  if (!/^\d+$/u.test(value)) throw new EingabeError(`--${name} ${value} ist keine ganze Zahl.`)
  if (Number(value) < 1) throw new EingabeError(`--${name} ${value}: möglich ist 1 oder mehr.`)
  return Number(value)
}

const oneOf = (name, value, allowed) => {
  if (value !== undefined && !allowed.includes(value)) throw new EingabeError(`--${name} ${value}: möglich ist ${allowed.join(" oder ")}.`)
  return value
}

const gruppeOf = (spec) => {
  const [first, others] = spec.split("=")
  if (!others) throw new EingabeError(`--gruppen ${spec}: erwartet wird etwas wie ortsteil=bezirk,planungsraum.`)
  return [first, ...others.split(",")]
}

/** What the user wants, with every slip told at once by its option. */
const readOptions = () => {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: OPTIONS })
    return {
      ...values,
      dateien: positionals,
      gesperrt: values.gesperrt ?? [".", "*", "x", "/", "geheim"],
      gruppen: (values.gruppen ?? []).map(gruppeOf),
      hoechstens: countOf("hoechstens", values.hoechstens),
      insgesamt: values.insgesamt ?? ["Insgesamt", "Gesamt", "Total", "zusammen", ""],
      nullen: oneOf("nullen", values.nullen, ["offen", "geheim"]),
      ohneZeileNull: oneOf("ohne-zeile", values["ohne-zeile"], ["0"]) !== undefined,
      schwelle: countOf("schwelle", values.schwelle),
      spanne: countOf("spanne", values.spanne) ?? 1,
    }
  } catch (error) {
    if (error instanceof EingabeError || !String(error.code).startsWith("ERR_PARSE_ARGS")) throw error
    throw new EingabeError(`Die Optionen lassen sich nicht lesen: ${error.message.split(".")[0]}.\n\n${HELP}`)
  }
}

const readFile = (datei) => {
  try {
    return readFileSync(datei, "utf8")
  } catch (error) {
    throw new EingabeError(`${datei} lässt sich nicht lesen (${error.code}). Den Pfad prüfen.`)
  }
}

const load = async (mapping) => {
  await ensureInstalled(progress)
  await ensureBuilt({ names: ["core", "solver-highs", ...(mapping === undefined ? [] : ["source-tables"])], dts: false, say: progress })
  const [{ Cube }, { Freigabe, Stelle, attack }, { Messwert }, { Codeliste, Merkmal }, { findingText }, { highsLoeser }] = await Promise.all([
    import("@teilhabe/core/cube"), import("@teilhabe/core/geheimhaltung"), import("@teilhabe/core/kernel"),
    import("@teilhabe/core/merkmal"), import("@teilhabe/core/bericht"), import("@teilhabe/solver-highs"),
  ])
  return { Codeliste, Cube, Freigabe, Merkmal, Messwert, Stelle, attack, findingText, highsLoeser }
}

const checkGruppen = (gruppen, files) => {
  const known = [...new Set(files.flatMap(({ merkmale }) => merkmale))]
  const unknown = gruppen.flat().find((name) => !known.includes(name))
  if (unknown !== undefined) throw new EingabeError(`--gruppen: Die Spalte „${unknown}“ gibt es in keiner Datei. Vorhanden: ${known.join(", ")}.`)
}

const tellAssumptions = (files, nullen) => {
  say(`Angenommen: ${nullen === "offen" ? "Eine 0 wird nie gesperrt, jede gesperrte Zahl ist mindestens 1" : "Eine gesperrte Zahl kann 0 sein"} (--nullen).`)
  const dashes = files.reduce((sum, { striche }) => sum + striche, 0)
  if (dashes > 0) say(`Angenommen: - und – sind eine 0 (${plural(dashes, "Zelle", "Zellen")}). Stehen sie für gesperrt, sie mit --gesperrt nennen.`)
}

const readTidy = (options, core) => {
  const files = options.dateien.map((datei) => readCsv(readFile(datei), path.basename(datei), options))
  checkGruppen(options.gruppen, files)
  const showsZero = files.some(({ rows }) => rows.some(({ wert }) => wert === 0))
  const nullen = options.nullen ?? (showsZero ? "offen" : "geheim")
  const read = files.map((file) => tablesOf(file, { ...options, mindestens: nullen === "offen" ? 1 : 0 }, core))
  tellAssumptions(files, nullen)
  const without = read.reduce((sum, { ohneZeile }) => sum + ohneZeile, 0)
  if (without > 0) say(`Hinweis: ${plural(without, "Kombination hat", "Kombinationen haben")} keine Zeile und ${without === 1 ? "gilt" : "gelten"} als unbekannt. Sind sie 0, mit --ohne-zeile 0 angreifen: Der Angreifer weiß es auch.`)
  return read.flatMap(({ tabellen }) => tabellen)
}

/** Reads files by a mapping; what their source keeps secret is what the attacker goes for. */
const readMapped = async ({ dateien, gruppen, mapping, nullen }, { Cube, Freigabe, Messwert }) => {
  if (gruppen.length > 0) throw new EingabeError("--gruppen gilt nicht mit --mapping: Die Gruppen stehen in den Listen der Zuordnung (oberhalb).")
  const { Meldung, meldungText, parseMapping, readDatensaetze } = await import("@teilhabe/source-tables")
  const parsed = parseMapping(readFile(mapping))
  if (parsed._tag === "Failure") throw new EingabeError(`${mapping}:\n${parsed.failure.map(meldungText).join("\n")}`)
  const tabellen = []
  for (const datei of dateien) {
    const { datensaetze, meldungen } = await readDatensaetze(createReadStream(datei), parsed.success, { datei })
    if (Meldung.hasFehler(meldungen)) throw new EingabeError(meldungen.map(meldungText).join("\n"))
    for (const datensatz of datensaetze) {
      const withheld = (wert) => (Messwert.isFehlend(wert) && wert.grund === "geheim" ? Messwert.fehlend("gesperrt") : wert)
      const cells = Cube.zellen(datensatz.cube).map(({ koordinate, wert }) => ({ koordinate, wert: withheld(wert) }))
      tabellen.push({
        id: `${path.basename(datei)}: ${datensatz.titel}`, gegenstand: Freigabe.gegenstandOf(datensatz), quoten: [], ganzzahlig: true,
        mindestens: nullen === "offen" ? 1 : 0, cube: Cube.make(datensatz.cube.merkmale, "unbekannt", cells),
      })
    }
  }
  return tabellen
}

/** Tells what the solver is at, as nothing else is heard of for minutes. */
const told = (loeser) => (programm, formen) => {
  const since = performance.now()
  const answer = loeser(programm, formen)
  const seconds = (performance.now() - since) / 1000
  if (seconds > 1) progress(`Grenzen: ${plural(formen.length, "Zelle", "Zellen")} in einem Programm mit ${plural(programm.untergrenzen.length, "Unbekannten", "Unbekannten")}, ${number(seconds)} s`)
  return answer
}

const range = ({ bis, von }) => (von === bis ? `genau ${number(von)}` : `zwischen ${number(von)} und ${Number.isFinite(bis) ? number(bis) : "unbegrenzt"}`)

const tellLearned = (learned, tabellen, { alle, schwelle }, core) => {
  const why = explainer(tabellen, core)
  const shown = alle ? learned : learned.slice(0, SHOWN)
  for (const one of shown) {
    const small = one.von !== one.bis && schwelle !== undefined && one.bis < schwelle ? `; sie liegt also unter ${schwelle}` : ""
    const place = core.Stelle.toText(one.stelle).replace(/^[^:]*: /u, "")
    say(`  ${place}: ${range(one)} (${why(one)}${small})`)
  }
  if (shown.length < learned.length) say(`  … und ${number(learned.length - shown.length)} weitere; mit --alle werden alle genannt.`)
}

const tellReach = ({ gesperrt, reichweite: { grund, programme } }) => {
  if (programme === gesperrt) return
  say(`Grenze des Angriffs: Für ${number(gesperrt - programme)} von ${plural(gesperrt, "Zelle", "Zellen")} sind nur Gleichungen geprüft, nicht die engsten Grenzen: zu groß für den Löser (--hoechstens) oder abgebrochen.`)
  if (grund !== undefined) progress(grund)
}

/** Says that there was nothing to attack, which is no good news: most often the sign for withheld is another one. */
const tellNothing = ({ gesperrt, mapping }) => {
  const signs = mapping === undefined
    ? `Gesucht wurde nach ${gesperrt.join(" ")}. Mit --gesperrt das Zeichen nennen, das für gesperrt steht.`
    : "Keine Zelle ist nach der Zuordnung geheim."
  say(`Nichts angegriffen: In den Dateien ist keine Zelle gesperrt. ${signs}`)
  return 2
}

const main = async () => {
  const options = readOptions()
  if (options.help || options.dateien.length === 0) {
    say(HELP)
    return options.help ? 0 : 2
  }
  const core = await load(options.mapping)
  const tabellen = options.mapping === undefined ? readTidy(options, core) : await readMapped(options, core)
  const cells = tabellen.reduce((sum, { cube }) => sum + cube.inhalt.size, 0)
  progress(`Angriff auf ${plural(tabellen.length, "Tabelle", "Tabellen")} mit ${plural(cells, "Zelle", "Zellen")} …`)
  const { hoechstens, schwelle, spanne } = options
  const angriff = core.attack({ tabellen }, { loeser: told(await core.highsLoeser()), spanne: () => spanne, ...(hoechstens === undefined ? {} : { hoechstens }) })
  for (const finding of angriff.findings.filter(({ code }) => !code.endsWith("/ZelleEnthuellt"))) say(core.findingText(finding))
  const known = new Set(angriff.enthuellt)
  const small = schwelle === undefined ? [] : angriff.schranken.filter((one) => !known.has(one) && one.bis < schwelle)
  const learned = [...angriff.enthuellt, ...small]
  if (angriff.findings.some(({ code }) => code.endsWith("/AngriffWiderspruch"))) {
    say("Stehen Gruppen und ihre Teile in derselben Spalte, die Gruppe in eine eigene Spalte schreiben und mit --gruppen nennen.")
  }
  const failed = angriff.findings.some(({ schwere }) => schwere === "fehler")
  if (angriff.gesperrt === 0 && !failed) return tellNothing(options)
  say(`Gesperrt: ${plural(angriff.gesperrt, "Zelle", "Zellen")}. Errechnet: ${number(learned.length)}.`)
  tellLearned(learned, tabellen, options, core)
  tellReach(angriff)
  if (failed) return 1
  if (learned.length === 0) say("Keine gesperrte Zelle lässt sich genauer errechnen. Was jemand sonst über Personen weiß, ist damit nicht geprüft.")
  return learned.length === 0 ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  // What the user can put right is one line; the stack of a slip of ours stays readable.
  if (error instanceof EingabeError) console.error(error.message)
  else if (error instanceof RangeError) console.error(`Die Tabellen lassen sich nicht angreifen: ${error.message}`)
  else console.error(error)
  process.exitCode = 2
}
