// Reads the folder of a city: everything that `jahresbericht` needs, and everything that is wrong with it, told at once.
import { createReadStream, existsSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import { findingText, Monitoringzahlen } from "@teilhabe/core/bericht"
import { definitionen, statistiken } from "@teilhabe/core/indikator"
import { Finding, Raum, Stichtag } from "@teilhabe/core/kernel"
import { checkKonzept } from "@teilhabe/core/pruefung"
import { meldungText as konzeptText, readKonzeptOrdner } from "@teilhabe/konzept-yaml"
import { Meldung, meldungText, parseMapping, readDatensaetze } from "@teilhabe/source-tables"
import * as Result from "effect/Result"
import { parseDocument } from "yaml"
import { readListe, textOf } from "./liste.mjs"
import { readTexte } from "./texte.mjs"
import { gremienOf, projekteOf } from "./vorgaenge.mjs"

/** The columns of each list, in any order. */
const SPALTEN = {
  "projekte.csv": ["am", "projekt", "was", "name", "wert", "bis", "beschluss", "grund"],
  "sitzungen.csv": ["sitzung", "gremium", "tag", "stand", "eingeladen", "ermittelt", "anwesend", "protokoll", "grund"],
  "beschluesse.csv": ["sitzung", "beschluss", "titel", "projekt", "was", "name", "wert", "bis", "grund", "ja", "nein", "enthaltungen"],
}
const PFLICHT = ["name", "ags", "herausgeber", "stelle", "domain"]
const SCHLUESSEL = [...PFLICHT, "kennzeichnung", "stichtag", "berichte", "feldbezuege", "vorlage"]

const readStadt = async (ordner, jahr, melde) => {
  const datei = path.join(ordner, "stadt.yaml")
  if (!existsSync(datei)) return melde(`stadt.yaml fehlt. Nötig: eine Datei mit ${PFLICHT.join(", ")}.`)
  const text = textOf(await readFile(datei), "stadt.yaml", melde)
  if (text === undefined) return undefined
  const yaml = parseDocument(text)
  for (const { linePos, message } of yaml.errors) melde(`stadt.yaml, Zeile ${linePos?.[0].line ?? "?"}: Das ist kein YAML (${message.split("\n")[0]}). Nötig: Einrückung und Anführungszeichen prüfen.`)
  if (yaml.errors.length > 0) return undefined
  const stadt = yaml.toJS() ?? {}
  for (const key of PFLICHT) if (typeof stadt[key] !== "string") melde(`stadt.yaml: „${key}“ fehlt oder ist kein Text. Nötig: ${key}: "…".`)
  for (const key of Object.keys(stadt)) if (!SCHLUESSEL.includes(key)) melde(`stadt.yaml: „${key}“ gibt es hier nicht. Nötig: nur ${SCHLUESSEL.join(", ")}.`)
  for (const key of ["berichte", "feldbezuege"]) if (!Array.isArray(stadt[key] ?? [])) melde(`stadt.yaml: „${key}“ ist keine Liste. Nötig: eine Zeile mit „- { … }“ für jeden Eintrag.`)
  if (typeof (stadt.stichtag ?? {}) !== "object") melde(`stadt.yaml: „stichtag“ nennt kein Jahr. Nötig: stichtag: { ${jahr}: ${jahr + 1}-01-31 }.`)
  if (stadt.vorlage !== undefined && !existsSync(path.join(ordner, stadt.vorlage))) melde(`stadt.yaml: Die Word-Vorlage „${stadt.vorlage}“ fehlt im Ordner. Nötig: die Datei, oder die Zeile vorlage löschen.`)
  const stichtag = stadt.stichtag?.[jahr] ?? `${jahr}-12-31`
  const tage = [["stichtag", stichtag], ...[stadt.berichte ?? []].flat().map((one) => ["berichte", one?.am])]
  for (const [key, tag] of tage) if (Result.isFailure(Stichtag.parse(String(tag)))) melde(`stadt.yaml: „${tag}“ bei ${key} ist kein Tag. Nötig: ein Tag wie 2026-01-31.`)
  return { ...stadt, stichtag }
}

/** What `stadt.yaml` says of the Konzept has to be there. */
const checkBezuege = ({ feldbezuege = [], stelle }, { akteure, handlungsfelder, monitoring }, melde) => {
  const check = (was, id, alle = []) => {
    if (!alle.some((one) => one.id === id)) melde(`stadt.yaml: ${was} „${id}“ steht nicht im Konzept. Nötig: eines von ${alle.map((one) => one.id).join(", ")}.`)
  }
  check("Die Stelle", stelle, akteure)
  for (const { handlungsfeld, indikatoren = [] } of [feldbezuege].flat()) {
    check("Das Handlungsfeld", handlungsfeld, handlungsfelder)
    for (const indikator of indikatoren) check("Der Indikator", indikator, monitoring?.indikatoren)
  }
}

const readKonzept = async (ordner, stadt, melde) => {
  const gelesen = await readKonzeptOrdner(path.join(ordner, "konzept"))
  if (Result.isFailure(gelesen)) {
    for (const meldung of gelesen.failure.meldungen) melde(konzeptText(meldung))
    return undefined
  }
  const konzept = gelesen.success
  for (const finding of checkKonzept(konzept).filter(Finding.isFehler)) melde(`konzept: ${findingText(finding)} Stelle: ${Finding.pathToText(finding.path)}`)
  if (stadt !== undefined && stadt.ags !== konzept.stadt.ags) {
    melde(`stadt.yaml: Der Schlüssel „${stadt.ags}“ (ags) ist nicht der des Konzepts, „${konzept.stadt.ags}“. Nötig: der Amtliche Gemeindeschlüssel mit 8 Ziffern, an beiden Stellen derselbe.`)
  }
  if (stadt !== undefined) checkBezuege(stadt, konzept, melde)
  return konzept
}

const raeumeOf = ({ cube }) => cube.merkmale.find(({ id }) => id === "raum")?.liste.auspraegungen.map(({ schluessel }) => schluessel) ?? []

/** Each mapping `tabellen/x.yaml` with its table `tabellen/x.csv`. */
const readTabellen = async (ordner, { ags, name: stadt } = {}, melde) => {
  const folder = path.join(ordner, "tabellen")
  const namen = existsSync(folder) ? (await readdir(folder)).sort() : []
  for (const name of namen.filter((one) => one.endsWith(".csv") && !namen.includes(one.replace(/csv$/u, "yaml")))) melde(`tabellen/${name}: Niemand sagt, was in der Tabelle steht. Nötig: eine Datei tabellen/${name.replace(/csv$/u, "yaml")}.`)
  const alle = await Promise.all(namen.filter((name) => name.endsWith(".yaml")).map(async (name) => {
    const mapping = parseMapping(await readFile(path.join(folder, name), "utf8"), { datei: `tabellen/${name}` })
    const csv = name.replace(/yaml$/u, "csv")
    if (Result.isFailure(mapping)) return mapping.failure.forEach((meldung) => melde(meldungText(meldung)))
    if (!namen.includes(csv)) return melde(`tabellen/${csv} fehlt. Nötig: die Tabelle, von der tabellen/${name} spricht.`)
    const { datensaetze, meldungen } = await readDatensaetze(createReadStream(path.join(folder, csv)), mapping.success, { datei: `tabellen/${csv}` })
    for (const meldung of meldungen) if (Meldung.hasFehler([meldung])) melde(meldungText(meldung))
    const fremd = ags !== undefined && datensaetze.length > 0 && !datensaetze.flatMap(raeumeOf).includes(ags)
    if (fremd) melde(`tabellen/${name}: Die Tabelle spricht nicht von ${stadt} (${ags}). Nötig: raum: "${ags}".`)
    return datensaetze
  }))
  return alle.flatMap((one) => one ?? [])
}

const readListen = async (ordner, melde) =>
  Object.fromEntries(await Promise.all(Object.entries(SPALTEN).map(async ([datei, spalten]) => {
    const file = path.join(ordner, datei)
    if (existsSync(file)) return [datei, readListe(await readFile(file), datei, spalten, melde)]
    melde(`${datei} fehlt. Nötig: die Datei, auch wenn nichts zu notieren ist; dann nur mit der ersten Zeile ${spalten.join(";")}`)
    return [datei, undefined]
  })))

/** What is told, file by file and from the first row to the last. */
const inOrder = (fehler) => {
  const dateiOf = (text) => text.split(/[ ,:]/u)[0]
  const zeileOf = (text) => Number(/^\S+, Zeile (\d+)/u.exec(text)?.[1] ?? 0)
  const dateien = [...new Set(fehler.map(dateiOf))]
  return fehler.toSorted((a, b) => dateien.indexOf(dateiOf(a)) - dateien.indexOf(dateiOf(b)) || zeileOf(a) - zeileOf(b))
}

/** Reads all files of a folder for the report on a year; `heute` is the day after which nothing can have happened yet. */
export const readOrdner = async (ordner, jahr, heute) => {
  const fehler = []
  const melde = (text) => void fehler.push(text)
  const stadt = await readStadt(ordner, jahr, melde)
  const konzept = await readKonzept(ordner, stadt, melde)
  const [daten, listen, eigentexte] = [await readTabellen(ordner, konzept?.stadt, melde), await readListen(ordner, melde), await readTexte(ordner, melde)]
  // Without a Konzept no command can be decided; the cells are checked all the same.
  const umfeld = { heute, konzept: konzept ?? { gremien: [], projekte: [] }, stelle: stadt?.stelle, stichtag: stadt?.stichtag, nurZellen: stadt === undefined || konzept === undefined }
  const beschluesse = listen["beschluesse.csv"]
  const gremien = gremienOf(listen["sitzungen.csv"], beschluesse, umfeld)
  const projekte = projekteOf(listen["projekte.csv"] ?? [], beschluesse && new Map(beschluesse.map((zeile) => [zeile.text("beschluss"), zeile])), umfeld)
  if (fehler.length > 0) return { fehler: inOrder(fehler) }
  const { berichte, feldbezuege, kennzeichnung, stichtag } = stadt
  const monitoring = Monitoringzahlen.calculate(konzept, { raum: Raum.make(stadt.ags, stadt.name), jahr, daten, definitionen, statistiken })
  const optional = Object.fromEntries(Object.entries({ berichte, feldbezuege, kennzeichnung }).filter(([, wert]) => wert !== undefined))
  return { fehler, stadt, eingang: { konzept, stichtag, gremien, projekte, monitoring, eigentexte, ...optional } }
}
