/** A Hilfeplan whose words are hostile: what people say and write stays words. */
import type { Angebotskatalog } from "@teilhabe/core/angebot"
import { hilfeplanbericht } from "@teilhabe/core/bericht"
import { type Fallsicht, Kennung } from "@teilhabe/core/fall"
import { Id, Stichtag } from "@teilhabe/core/kernel"
import { marl } from "@teilhabe/konzepte/marl"
import { expect, test } from "vitest"
import { renderHtml } from "../src/renderHtml.js"
import { dangers, elements, shape, textOf } from "./parsed.js"

const am = Stichtag.make(2026, 3, 2)
const katalog: Angebotskatalog.Angebotskatalog = { id: Id.make("katalog"), titel: { de: "Angebote" }, konzept: marl.id, stand: am, angebote: [] }
const [m, r, h] = [Kennung.mottoziel("m-1"), Kennung.rahmenziel("r-1"), Kennung.handlungsziel("h-1")]
const base = { beruehrt: [], seit: am } as const

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

const page = async (wort: string): Promise<string> => {
  const [datei] = await renderHtml(hilfeplanbericht(sichtOf(wort), { konzept: marl, katalog, stand: am }))
  return new TextDecoder().decode(datei?.bytes)
}

const HOSTILE = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</h2><h2>x", "<a href=//example.org>x</a>", "[x](javascript:alert(1))", "&lt;b&gt;", "</title><body onload=1>"]

test.each(HOSTILE)("in a Hilfeplan stays words: %s", async (wort) => {
  const markup = await page(wort)
  expect(dangers(markup)).toEqual([])
  expect(shape(markup)).toEqual(shape(await page("Wort")))
  expect(elements(markup).filter(({ tagName }) => tagName === "h2").map(textOf).join("\n")).toContain(`„${wort.replaceAll('"', "'")}`.slice(0, 6))
})
