/** A Hilfeplan in which every word is the same, for hostile words in every output. */
import type * as Angebotskatalog from "../src/angebot/Angebotskatalog.js"
import type { Dokument } from "../src/bericht/Dokument.js"
import { hilfeplanbericht } from "../src/bericht/hilfeplanbericht.js"
import type * as Fallsicht from "../src/fall/Fallsicht.js"
import * as Kennung from "../src/fall/Kennung.js"
import * as Id from "../src/kernel/Id.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import { marl } from "../../konzepte/src/marl.js"

const am = Stichtag.make(2026, 3, 2)
const katalog: Angebotskatalog.Angebotskatalog = { id: Id.make("katalog"), titel: { de: "Angebote" }, konzept: marl.id, stand: am, angebote: [] }
const [m, r, h] = [Kennung.mottoziel("m-1"), Kennung.rahmenziel("r-1"), Kennung.handlungsziel("h-1")]
const base = { beruehrt: [], seit: am } as const

/** What a case manager sees of a case in which every word is the same. */
const sichtOf = (wort: string): Fallsicht.Fallsicht => ({
  anfrage: { empfaenger: Id.make("cm-7"), rolle: "fallfuehrung", zweck: "fallarbeit", datenarten: ["identitaet", "ziele", "hilfeplan"] },
  phase: "hilfeplanung", personen: [{ label: "Person 1", beziehung: "hauptperson", name: wort }], angaben: [],
  bestand: [{ id: Id.make("b-1"), person: "Person 1", art: "staerke", wortlaut: wort, beruehrt: [], am }],
  ziele: {
    motto: [{ ...base, id: m, person: "Person 1", wortlaut: wort, sprache: "tr" }],
    rahmen: [{ ...base, id: r, mottoziel: m, handlungsfeld: Id.make("wohnen"), wortlaut: wort, problem: wort, hypothese: wort }],
    handlung: [{ ...base, id: h, rahmenziel: r, personen: ["Person 1"], wortlaut: wort, bis: am, gewicht: 1, skala: [wort, wort, wort, wort, wort], bewertungen: [], ausgang: "offen" }],
  },
  massnahmen: [{ id: Kennung.massnahme("ma-1"), handlungsziel: h, art: "eigenaktivitaet", person: "Person 1", wortlaut: wort, bis: am, beruehrt: [], stand: "geplant", geplantAm: am }],
  passungen: [{ id: Id.make("pa-1"), handlungsziel: h, art: "kompromiss", grund: wort, vereinbarung: wort, beruehrt: [], am }],
  rechtskreise: [], checklisten: [], ueberpruefungen: [], evaluationen: [], protokoll: [], einwilligungen: [],
})

/** The report on it. */
export const wortplan = (wort: string): Dokument => hilfeplanbericht(sichtOf(wort), { konzept: marl, katalog, stand: am })
