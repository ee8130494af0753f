import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import { am, angesetzt, befehl, events, GRUPPE, stadt, vorbereitet } from "../../test/gremienprobe.js"
import * as Entscheider from "../ereignis/Entscheider.js"
import * as Id from "../kernel/Id.js"
import type { Ereignis } from "./Ereignis.js"
import { einladungen } from "./einladungen.js"
import { offenePflichten } from "./offenePflichten.js"

const after = (ereignisse: ReadonlyArray<Ereignis>) => Entscheider.replay(stadt, ereignisse)
const standOf = (ereignisse: ReadonlyArray<Ereignis>, wer: string) => einladungen(marl, GRUPPE, after(ereignisse).sitzungen[0]).find((one) => one.wer === wer)
const ohneEinladung = (wer: string) => vorbereitet.filter((one) => !(one._tag === "BeteiligteInvited" && one.wer === wer))

describe("einladungen", () => {
  it("follow the Konzept: the Integrationsrat as fixed member, the Flüchtlingsvertretung as Ansprechperson, two offices to be found beforehand", () => {
    const rollen = einladungen(marl, GRUPPE, undefined).filter(({ als }) => als !== "einzuladen").map(({ als, stand, wer }) => `${wer} ${als} ${stand}`)
    expect(rollen).toEqual([
      "integrationsrat festes-mitglied offen", "fluechtlingsvertretung ansprechperson offen", "jobcenter-marl vorab-zu-ermitteln zu-ermitteln", "abteilung-auslaenderwesen vorab-zu-ermitteln zu-ermitteln",
    ])
  })

  it.each(marl.gremien.filter(({ art }) => art === "steuerungsgruppe").map(({ id }) => id))("make the Integrationsrat a must in %s", (gremium) => {
    expect(einladungen(marl, gremium, undefined).find(({ wer }) => wer === "integrationsrat")).toMatchObject({ als: "festes-mitglied", pflicht: true })
  })

  it("say in a sentence how far each is", () => {
    expect(standOf(angesetzt, "jobcenter-marl")).toMatchObject({ stand: "zu-ermitteln", pflicht: true, satz: expect.stringContaining("Im Vorfeld ist zu ermitteln") as string })
    expect(standOf(ohneEinladung("jobcenter-marl"), "jobcenter-marl")).toMatchObject({ stand: "ermittelt", satz: expect.stringContaining("Ermittelt ist „Jobcenter") as string })
    expect(standOf(vorbereitet, "jobcenter-marl")?.stand).toBe("eingeladen")
    expect(standOf(vorbereitet, "abteilung-auslaenderwesen")).toMatchObject({ stand: "niemand-gefunden", satz: expect.stringContaining("Die Stelle ist nicht besetzt.") as string })
    const erstNiemand = [...angesetzt, { ...befehl.niemand("jobcenter-marl"), _tag: "BeteiligteIdentified" as const }, { ...befehl.ermitteln({ vermerk: am("2026-03-06") }), _tag: "BeteiligteIdentified" as const }]
    expect(standOf(erstNiemand, "jobcenter-marl")?.stand).toBe("ermittelt")
    expect(standOf(vorbereitet, "integrationsrat")?.satz).toBe("„Integrationsrat der Stadt Marl“: als festes Mitglied eingeladen am 06.03.2026.")
    expect(standOf(vorbereitet, "fluechtlingsvertretung")).toMatchObject({ stand: "offen", pflicht: false })
  })

  it("are none where the Konzept has no such Gremium, or names nobody", () => {
    expect(einladungen(marl, Id.make("kegelverein"), undefined)).toEqual([])
    expect(einladungen(marl, Id.make("hilfeplan-und-fallkonferenzen"), undefined)).toEqual([])
  })
})

describe("offenePflichten", () => {
  it("are the musts before a sitting, until it is held or cancelled", () => {
    expect(offenePflichten(after(angesetzt), marl).map(({ art, wer }) => wer ?? art)).toEqual(["integrationsrat", "jobcenter-marl", "abteilung-auslaenderwesen", "tagesordnung"])
    expect(offenePflichten(after(ohneEinladung("jobcenter-marl")), marl).map(({ art, wer }) => `${art} ${wer ?? ""}`)).toEqual(["einladung jobcenter-marl"])
    expect(offenePflichten(after(vorbereitet), marl)).toEqual([])
    expect(offenePflichten(after([...angesetzt, { ...befehl.absagen(), _tag: "SitzungCancelled" }]), marl)).toEqual([])
    expect(offenePflichten(after([]), marl)).toEqual([])
  })

  it("are no minutes where the Konzept wants none", () => {
    const runde = { gremium: Id.make("runde-tische-ehrenamt") }
    expect(offenePflichten(after(events([befehl.ansetzen(runde), befehl.abhalten(runde)])), marl)).toEqual([])
  })
})
