// Tells five invented years of Marl, year by year, checks what has to hold, and writes the report on them.
import { deepEqual, equal } from "node:assert/strict"
import { mkdirSync, writeFileSync } from "node:fs"
import { jahresbericht } from "@teilhabe/core/bericht"
import { checkFassung, Fassungen } from "@teilhabe/core/fortschreibung"
import { gremienformat, wahlbeteiligung } from "@teilhabe/core/gremienarbeit"
import { Finding, Messwert, Stichtag } from "@teilhabe/core/kernel"
import { ampel, Lage, projektformat, quartalstage, uebersicht } from "@teilhabe/core/projektverlauf"
import { marl } from "@teilhabe/konzepte/marl"
import { renderHtml } from "@teilhabe/output-html"
import * as Result from "effect/Result"
import { befragung2022, befragung2024 } from "./befragungen.mjs"
import { berichtOf } from "./bericht.mjs"
import { BEGINN, ENDE, simuliere } from "./ereignisse.mjs"
import { befundId, beschluesseOf, fadenOf } from "./faden.mjs"
import { fassung2, fassungen, uebergang } from "./fassung-2.mjs"
import { stadtOf } from "./jahr.mjs"
import { kalenderOf, staendeAm } from "./kalender.mjs"

const sag = (text) => console.log(text)
const deutsch = (zahl) => zahl.toLocaleString("de-DE", { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const seed = Number(process.argv[2] ?? 2021)

const jahre = simuliere(seed)
equal(jahre.abgelehnt.length, 0, "no command of the simulation is refused")
sag(`Fünf erfundene Jahre Marl (Startwert ${seed}): ${jahre.projektereignisse.length} Ereignisse in Projekten, ${jahre.gremienereignisse.length} in Gremien.`)

/** What a store keeps: one line of JSON for each event, and back. */
const durchDenSpeicher = (format, ereignisse) => ereignisse.map((ereignis) => Result.getOrThrow(format.read(JSON.parse(JSON.stringify(format.write(ereignis))))))
deepEqual(durchDenSpeicher(projektformat, jahre.projektereignisse), jahre.projektereignisse)
deepEqual(durchDenSpeicher(gremienformat, jahre.gremienereignisse), jahre.gremienereignisse)

// #region erzaehle
/** How the Projekte stood on the last day of a year, by the Fassung then in force, and what the year missed. */
const erzaehle = (jahr) => {
  const tag = Stichtag.make(jahr, 12, 31)
  const konzept = Fassungen.konzeptAm(fassungen, tag)
  const { gremien, projekte } = staendeAm(jahre, tag)
  const { farben } = uebersicht(konzept, projekte, tag, "handlungsfeld").gesamt
  const sitzungen = [...gremien.values()].flatMap((stand) => stand.sitzungen).filter((sitzung) => sitzung.stand === "abgehalten" && Stichtag.jahr(sitzung.tag) === jahr)
  const kalender = kalenderOf(jahre, jahr)
  sag(`\n${jahr}  ${sitzungen.length} Sitzungen, ${beschluesseOf(gremien).filter(({ am }) => Stichtag.jahr(am) === jahr).length} Beschlüsse. Am Jahresende: ${farben.gruen.anzahl} grün, ${farben.gelb.anzahl} gelb, ${farben.rot.anzahl} rot, ${farben.ohne.anzahl} ohne Farbe.`)
  sag(`      ${kalender.satz}`)
  for (const { satz } of kalender.versaeumt) sag(`      ${satz}`)
  for (const projekt of konzept.projekte) {
    const found = ampel(projekt, projekte.get(projekt.id) ?? { lage: "vorgesehen" }, konzept, tag)
    if (found.farbe === "rot") sag(`      ${found.satz}`)
  }
}
for (let jahr = 2021; jahr <= 2025; jahr += 1) erzaehle(jahr)
// #endregion erzaehle

// #region fassung
const vorher = staendeAm(jahre, "2023-12-31")
const lage = { projekte: vorher.projekte, beschluesse: beschluesseOf(vorher.gremien) }
equal(checkFassung(marl, fassung2, uebergang, lage).filter(Finding.isFehler).length, 0)
// #endregion fassung
const { faden, fortschreibung } = fadenOf(jahre, ENDE)
sag("\nDie erfundene Fassung 2, in Kraft ab 01.01.2024:")
for (const { saetze } of fortschreibung.zeilen) sag(`  ${saetze.join(" ")}`)

const { pfad } = faden(befundId)
sag("\nDer rote Faden vom Befund zum Integrationsbegriff:")
for (const { art, titel } of pfad) sag(`  ${art}: ${titel.de}`)

const [offen, zufall] = [befragung2022(seed).wert, befragung2024(seed).schaetzung]
sag(`\n2022: ${offen.aussage}`)
sag(`2024: ${Math.round(zufall.wert.wert)} % (${deutsch(zufall.intervall.von)} bis ${deutsch(zufall.intervall.bis)} %), ${zufall.befragte} Antworten zählen wie ${Math.round(zufall.effektiv)}.`)
for (const wahl of staendeAm(jahre, ENDE).gremien.get("integrationsrat").wahlen) {
  sag(`Wahl zum Integrationsrat am ${Stichtag.toText(wahl.tag)} (erfunden): Beteiligung ${deutsch(Messwert.getWert(wahlbeteiligung(wahl)))} %.`)
}

const tage = quartalstage(BEGINN, ENDE)
const offene = [...staendeAm(jahre, ENDE).projekte.values()].filter(({ lage: eine }) => !Lage.isEnded(eine)).length
sag(`\n${tage.length} Quartalstage; am letzten sind ${offene} Projekte nicht zu Ende.`)

const out = new URL("out/", import.meta.url)
mkdirSync(out, { recursive: true })
for (const { bytes, path } of [...(await renderHtml(berichtOf(jahre))), ...(await renderHtml(jahresbericht(stadtOf(jahre, 2023), 2023)))]) {
  writeFileSync(new URL(path, out), bytes)
  sag(`Geschrieben: out/${path}`)
}
