import { describe, expect, it } from "vitest"
import { befehl, bewertung, spiele, tag, vermerk, vorlagen as v } from "../../test/projekte/beispielprojekt.js"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import type { Ereignis } from "./Ereignis.js"
import { ereignisglieder, glieder } from "./glieder.js"

const ganze = spiele([
  befehl(1, v.bewilligen), befehl(2, v.pruefen), befehl(3, v.planen), befehl(4, v.erproben), befehl(5, v.verlaengern), befehl(6, v.meilenstein),
  befehl(7, { ...v.verschieben, frist: "abschluss/2021-07-05" as never }), befehl(8, { ...v.verschieben, frist: "meilenstein/raeume" as never }), befehl(9, v.beginnen), befehl(10, { ...v.regelangebot, am: tag(9) }), befehl(11, v.ausweiten), befehl(12, v.anpassen),
  befehl(13, v.bewerten), befehl(14, v.beenden), befehl(15, v.wiederaufnehmen), befehl(16, v.beginnen), befehl(17, v.abschliessen),
])

describe("glieder", () => {
  it("says each event of weight in one German line, and passes over money and milestones", () => {
    expect(glieder(ganze).map(({ id, titel }) => `${id}: ${titel.de}`)).toEqual([
      "ereignis.patenschaft.2: Prüfauftrag: Gibt es Räume?",
      "ereignis.patenschaft.3: Geplant ab 10.07.2020 bis 05.07.2021",
      "ereignis.patenschaft.4: Erprobung begonnen (10 Monate)",
      "ereignis.patenschaft.5: Erprobung verlängert bis 13.10.2021: Weil es so beschlossen ist",
      "ereignis.patenschaft.7: Verschoben: Abschluss (05.07.2021) auf 21.01.2022, Weil es so beschlossen ist",
      "ereignis.patenschaft.8: Verschoben: Meilenstein „raeume“ auf 21.01.2022, Weil es so beschlossen ist",
      "ereignis.patenschaft.9: Begonnen",
      "ereignis.patenschaft.10: Regelangebot geworden",
      "ereignis.patenschaft.11: Ausgeweitet: „alle“, „rathaus“",
      "ereignis.patenschaft.12: Angepasst: Abends statt morgens",
      "ereignis.patenschaft.13: Bewertet von „steuerungsgruppe“: fortführen",
      "ereignis.patenschaft.14: Beendet: Mittel fehlen",
      "ereignis.patenschaft.15: Wieder aufgenommen: Es gibt wieder Mittel",
      "ereignis.patenschaft.16: Begonnen",
      "ereignis.patenschaft.17: Abgeschlossen: Vierzig Patenschaften",
    ])
  })

  it("leads to the Projekt on the day on which it happened, a merger to both", () => {
    const [, , , , , , , regelangebot] = glieder(ganze)
    expect(regelangebot).toMatchObject({ art: "projektereignis", am: tag(9), fuehrtZu: ["patenschaft"] })
    expect(glieder(spiele([befehl(1, v.zusammenfuehren)]), (id) => `das ${id}`)).toMatchObject([{ titel: { de: "Zusammengeführt mit das jobmesse" }, fuehrtZu: ["patenschaft", "jobmesse"] }])
  })

  it("pairs each link with its event, so that a decision finds what it led to", () => {
    const beschluss = Id.make("beschluss-1")
    const ereignisse = spiele([befehl(1, v.bewilligen), befehl(2, { ...v.beginnen, beschluss }), befehl(3, { ...v.bewerten, beschluss, bewertung: bewertung() })])
    const found = ereignisglieder(ereignisse).filter(({ ereignis }) => ereignis.beschluss === beschluss)
    expect(found.map(({ glied }) => glied.id)).toEqual(["ereignis.patenschaft.2", "ereignis.patenschaft.3"])
  })

  it("keeps the ids of earlier events as more is noted, of each Projekt by itself", () => {
    const fremd: Ereignis = { _tag: "ProjektStarted", projekt: Id.make("jobmesse"), vermerk: vermerk(3) }
    const before = glieder(ganze.slice(0, 5)).map(({ id }) => id)
    expect(glieder(ganze).slice(0, before.length).map(({ id }) => id)).toEqual(before)
    const mixed = glieder(ganze.flatMap((ereignis) => [fremd, ereignis]))
    expect(mixed.filter(({ fuehrtZu }) => fuehrtZu.includes(Id.make("patenschaft")))).toEqual(glieder(ganze))
    expect(new Set(mixed.map(({ id }) => id)).size).toBe(mixed.length)
  })

  it("names links of Projekte with long ids, alike but at the end, apart, in 80 characters", () => {
    const lang = Array.from({ length: 30 }, (_, at) => Id.make(`${"a-".repeat(38)}b${String(at).padStart(2, "0")}`))
    const ids = glieder(lang.flatMap((projekt) => [1, 2].map((day): Ereignis => ({ _tag: "RegelangebotMade", projekt, vermerk: vermerk(day) })))).map(({ id }) => id)
    expect(new Set(ids).size).toBe(60)
    for (const id of ids) expect(Id.make(id).length).toBeLessThanOrEqual(80)
  })

  it("keeps a title on one line and short, whatever was written", () => {
    const [glied] = glieder([{ _tag: "ProjektAdapted", projekt: Id.make("patenschaft"), was: `Zeile eins\nZeile zwei ${"😀".repeat(4000)}`, vermerk: vermerk(1) }])
    expect(glied?.titel.de).toMatch(/^Angepasst: Zeile eins Zeile zwei 😀+…$/u)
    expect([...(glied?.titel.de ?? "")].length).toBeLessThanOrEqual(200)
    const viele = Array.from({ length: 900 }, (_, at) => Id.make(`gruppe-${at}`))
    expect(Text.make(glieder([{ _tag: "ProjektExtended", projekt: Id.make("patenschaft"), zielgruppen: viele, orte: [], vermerk: vermerk(1) }])[0]?.titel.de ?? "").de.length).toBeLessThanOrEqual(201)
  })
})
