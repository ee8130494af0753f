// Five simulated years of Marl, 2021 to 2025: from a seed to events. Everything in them is invented.
import { Messwert, Stichtag } from "@teilhabe/core/kernel"
import { alleSitzungen, haltAlle } from "./sitzungen.mjs"
import { makeStadt } from "./stadt.mjs"
import { punkteOf, VERGESSEN } from "./ueberpruefung.mjs"
import { SPAETER_MEILENSTEIN, geheWege } from "./wege.mjs"
import { zaehleAlles } from "./zahlen.mjs"
import { erfunden, makeZufall } from "./zufall.mjs"

export const BEGINN = "2021-01-01"
export const ENDE = "2025-12-31"

const quartal = (jahr, nummer) => Stichtag.make(jahr, (nummer - 1) * 3 + 1, 1)
const monat = (jahr, nummer) => Stichtag.make(jahr, nummer, 1)

/** What goes wrong: sittings that are not held, or late, or without minutes. Gives the sittings, and which duties are missed by it. */
const stoere = (sitzungen, zufall) => {
  const versaeumt = []
  const verspaetet = []
  const stoereEine = (id, was) => sitzungen.set(id, { ...sitzungen.get(id), ...was })
  const [ohne, abgesagt] = [zufall.wahl([1, 2, 3]), zufall.wahl([1, 2, 3])]
  stoereEine(`tisch-2021-${ohne}`, { entfaellt: true })
  stoereEine(`tisch-2024-${abgesagt}`, { abgesagt: erfunden("Niemand konnte") })
  versaeumt.push([2021, `runder-tisch/runde-tische-ehrenamt/${quartal(2021, ohne)}`], [2024, `runder-tisch/runde-tische-ehrenamt/${quartal(2024, abgesagt)}`])
  for (const jahr of [2021, 2024]) {
    const stumm = zufall.ganz(6, 9)
    stoereEine(`ciag-${jahr}-${stumm}`, { entfaellt: true })
    versaeumt.push([jahr, `austausch/ciag-plenum/${monat(jahr, stumm)}`])
  }
  stoereEine("info-sport-2021-1", { abgesagt: erfunden("Die Hallen waren geschlossen") })
  versaeumt.push([2021, "austausch/informationstage-sport/2021-01-01"])
  stoereEine("tisch-2023-3", { zuerst: "2023-09-20", tag: "2023-10-05" })
  verspaetet.push([2023, "runder-tisch/runde-tische-ehrenamt/2023-07-01"])
  stoereEine("arbeiten-2022-1", { protokollTage: 45 })
  stoereEine("bildung-2024-1", { einladungTage: 9 })
  verspaetet.push([2022, "protokoll/steuerungsgruppe-arbeiten/arbeiten-2022-1"], [2024, "einladung/steuerungsgruppe-bildung/bildung-2024-1"])
  stoereEine("sport-2025-1", { protokollTage: "nie" })
  versaeumt.push([2025, "protokoll/steuerungsgruppe-sport/sport-2025-1"])
  return { versaeumt, verspaetet }
}

/** What the Projekte, the reports and KIM miss. */
const VERSAEUMT = [
  [2021, "frist/sozialraeume-angebotsstrukturen/abschluss/2021-12-31"],
  [2022, `ueberpruefung/${VERGESSEN.projekt}/ueberpruefung/${VERGESSEN.jahr}-12-31`],
  [2022, `meilenstein/${SPAETER_MEILENSTEIN.projekt}/meilenstein/${SPAETER_MEILENSTEIN.meilenstein}`],
  [2022, "monitoringbericht/integrationsmonitoring/2022-12-31"],
  [2023, "frist/sozialraeume-gesamtstrategie/abschluss/2023-12-31"],
  [2023, "kim-austausch/austausch-der-bausteine/2023-12-31"],
]
const VERSPAETET = [
  [2022, "meilenstein/sport-gesamtstrategie/meilenstein/vereine-befragt"],
  [2022, "frist/arbeiten-diversitaetsbewusste-verwaltung/beginn/2022-02-01"],
  // Its first day is a matter of chance.
  [2025, "frist/sozialraeume-lotsenteams/erprobungsende/"],
]

/** The reports that were given; the one for 2022 comes in March after it. */
export const berichte = [
  { art: "monitoring", jahr: 2021, am: "2021-12-09" }, { art: "monitoring", jahr: 2022, am: "2023-03-10" }, { art: "monitoring", jahr: 2023, am: "2023-12-07" },
  { art: "monitoring", jahr: 2024, am: "2024-12-12" }, { art: "monitoring", jahr: 2025, am: "2025-12-11" },
  { art: "befragung", jahr: 2022, am: "2022-11-24" }, { art: "befragung", jahr: 2024, am: "2024-11-21" }, { art: "fortschreibung", jahr: 2023, am: "2023-12-14" },
]

const liste = (titel, stimmen, sitze) => ({ titel: { de: erfunden(titel) }, stimmen: Messwert.exakt(stimmen), sitze: Messwert.exakt(sitze) })

/** An election from counts; the turnout follows from them and is nowhere written down. */
const waehle = (zufall, tag, amtsbeginn) => {
  const stimmen = [zufall.ganz(620, 700), zufall.ganz(480, 540), zufall.ganz(200, 240)]
  const gueltig = stimmen.reduce((summe, eine) => summe + eine, 0)
  return {
    id: `wahl-${tag.slice(0, 4)}`, tag, amtsbeginn, wahlberechtigte: Messwert.exakt(zufall.ganz(10_800, 11_900)), abgegeben: Messwert.exakt(gueltig + zufall.ganz(10, 60)), gueltig: Messwert.exakt(gueltig),
    listen: [liste("Liste A", stimmen[0], 6), liste("Liste B", stimmen[1], 5), liste("Liste C", stimmen[2], 2)],
  }
}

const waehleRat = (stadt, zufall) => {
  const gremium = "integrationsrat"
  const notiere = (am, befehl) => stadt.plane(am, (tag) => stadt.gremium(tag, { ...befehl, gremium }, "wahl"))
  notiere("2021-01-04", { _tag: "RecordWahl", ergebnis: waehle(zufall, "2020-09-13", "2020-11-01") })
  notiere("2021-01-04", { _tag: "FillSitze", sitze: "Vom Rat benannte Ratsmitglieder", besetzt: 8 })
  notiere("2025-09-16", { _tag: "RecordWahl", ergebnis: waehle(zufall, "2025-09-14", "2025-11-01") })
  notiere("2025-11-05", { _tag: "FillSitze", sitze: "Migrantenvertreterinnen und Migrantenvertreter", besetzt: 13 })
}

/** The five years of a seed: the events of all Projekte and Gremien, and which duties were missed on purpose. */
export const simuliere = (seed) => {
  const zufall = makeZufall(seed)
  const stadt = makeStadt()
  const sitzungen = alleSitzungen(zufall)
  const { verspaetet, versaeumt } = stoere(sitzungen, zufall)
  sitzungen.set("dialog-2023-0", { id: "dialog-2023-0", gremium: "dialogsitzung", jahr: 2023, nummer: 0, tag: "2023-02-16", nachgeholt: VERGESSEN.projekt })
  geheWege(stadt, zufall)
  haltAlle(stadt, zufall, sitzungen, punkteOf(stadt, zufall))
  waehleRat(stadt, zufall)
  zaehleAlles(stadt, zufall)
  stadt.lebe(ENDE)
  return {
    seed, abgelehnt: stadt.abgelehnt, projektereignisse: stadt.projekte.ereignisse, gremienereignisse: stadt.gremien.ereignisse,
    berichte, versaeumt: [...versaeumt, ...VERSAEUMT], verspaetet: [...verspaetet, ...VERSPAETET],
  }
}
