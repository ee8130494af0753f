import * as Result from "effect/Result"
import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import { abgehalten, am, angesetzt, befehl, events, fallbericht, expectGiven, GRUPPE, PROJEKT, RAT, stadt, TAG, tag, vorbereitet, expectRefused, said } from "../../test/gremienprobe.js"
import * as Entscheider from "../ereignis/Entscheider.js"
import * as Spezifikation from "../ereignis/Spezifikation.js"
import * as Id from "../kernel/Id.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import { entscheider } from "./entscheider.js"
import type { Ereignis } from "./Ereignis.js"
import { leer } from "./Gremienstand.js"
import { offenePflichten } from "./offenePflichten.js"

const id = Id.make

describe("a sitting", () => {
  it("is called for a day from the note on, moved and cancelled", () => {
    expectGiven([]).when(befehl.ansetzen()).then([{ ...befehl.ansetzen(), _tag: "SitzungScheduled" }])
    expectGiven(angesetzt).when(befehl.verlegen()).thenState(({ sitzungen: [one] }) => one?.stand === "angesetzt" && one.tag === "2026-04-16" && one.verlegt[0]?.von === TAG)
    expectGiven(angesetzt).when(befehl.absagen()).thenState(({ sitzungen: [one] }) => one?.stand === "abgesagt" && one.grund === "Kein Thema")
  })

  it("may be noted afterwards, with its own day and those on which it was prepared", () => {
    const wann = am("2026-04-02")
    const danach = [
      befehl.ansetzen({ vermerk: wann }), befehl.punkt({ vermerk: wann }), befehl.ermitteln({ am: tag("2026-03-04"), vermerk: wann }), { ...befehl.niemand(), am: TAG, vermerk: wann },
      befehl.einladen({ am: tag("2026-03-25"), vermerk: wann }), befehl.einladen({ wer: id("jobcenter-marl"), als: "vorab-zu-ermitteln", am: tag("2026-03-06"), vermerk: wann }), befehl.abhalten({ vermerk: wann }),
    ]
    const [one] = Entscheider.replay(stadt, events(danach)).sitzungen
    expect(one).toMatchObject({ stand: "abgehalten", tag: TAG, eingeladen: [{ am: "2026-03-25" }, { am: "2026-03-06" }], ermittelt: [{ am: "2026-03-04" }, { am: TAG }] })
    expect(one).not.toHaveProperty("maengel")
    expectGiven(vorbereitet).when(befehl.verlegen({ tag: tag("2026-03-10"), vermerk: am("2026-03-12") })).thenState(({ sitzungen: [moved] }) => moved?.tag === "2026-03-10")
  })

  it("keeps hour and place that a move does not speak of", () => {
    const mitOrt = events([befehl.ansetzen({ beginn: "17:00", ort: id("stadtteilbuero-mitte") }), befehl.verlegen({ beginn: "18:00" })])
    expect(Entscheider.replay(stadt, mitOrt).sitzungen[0]).toMatchObject({ beginn: "18:00", ort: "stadtteilbuero-mitte", tag: "2026-04-16" })
  })

  it("is held on its day or later, and once", () => {
    expectGiven(vorbereitet).when(befehl.abhalten()).then([{ ...befehl.abhalten(), _tag: "SitzungHeld" }])
    expectRefused(vorbereitet, befehl.abhalten({ vermerk: am("2026-03-25") }), "gremienarbeit/SitzungNotDue")
    for (const zuSpaet of [befehl.abhalten({ vermerk: am("2026-03-27") }), befehl.verlegen({ vermerk: am("2026-03-27") }), befehl.absagen({ vermerk: am("2026-03-27") }), befehl.punkt({ vermerk: am("2026-03-27") }), befehl.streichen({ vermerk: am("2026-03-27") }), befehl.ermitteln({ vermerk: am("2026-03-27") }), befehl.einladen({ vermerk: am("2026-03-27") })]) {
      expect(expectRefused(abgehalten, zuSpaet, "gremienarbeit/SitzungNotInState").details["stand"]).toBe("abgehalten")
    }
  })

  it("that is not held has no minutes, no decisions and no reports", () => {
    for (const zuFrueh of [befehl.protokollieren(), befehl.genehmigen(), befehl.beschliessen(), befehl.hoeren(fallbericht())]) expectRefused(vorbereitet, zuFrueh, "gremienarbeit/SitzungNotInState")
    expectRefused(events([befehl.ansetzen(), befehl.absagen()]), befehl.abhalten(), "gremienarbeit/SitzungNotInState")
  })

  it("is attended by Akteure and Gremien of the Konzept", () => {
    expect(expectRefused(vorbereitet, befehl.abhalten({ anwesend: [RAT, id("jobcenter-mar")] }), "gremienarbeit/ElementNotFound").details["nearest"]).toBe("jobcenter-marl")
  })

  it("is put right where it was noted wrongly who was there", () => {
    const berichtigen = (...anwesend: ReadonlyArray<string>): Befehl => ({ _tag: "CorrectSitzung", gremium: GRUPPE, sitzung: id("wohnen-1"), anwesend: anwesend.map((one) => id(one)), grund: "Verwechselt", vermerk: am("2026-03-27") })
    expectGiven(abgehalten).when(berichtigen("jobcenter-marl")).thenState(({ sitzungen: [one] }) => one?.stand === "abgehalten" && one.anwesend.join() === "jobcenter-marl")
    expectRefused(abgehalten, berichtigen("jobcenter-mar"), "gremienarbeit/ElementNotFound")
    expectRefused(vorbereitet, berichtigen(), "gremienarbeit/SitzungNotInState")
  })

  it("is known by its id, which is given once", () => {
    expectRefused(angesetzt, befehl.ansetzen({ vermerk: am("2026-03-03") }), "gremienarbeit/IdTaken")
    expect(expectRefused(angesetzt, befehl.absagen({ sitzung: id("wohnen-l") }), "gremienarbeit/SitzungNotFound").details["nearest"]).toBe("wohnen-1")
  })

  it("is at a place of the Konzept", () => {
    expect(expectRefused([], befehl.ansetzen({ ort: id("stadtteilbuero-mite") }), "gremienarbeit/ElementNotFound").details).toEqual({ id: "stadtteilbuero-mite", art: "ort", nearest: "stadtteilbuero-mitte" })
    expectRefused(angesetzt, befehl.verlegen({ ort: id("mond") }), "gremienarbeit/ElementNotFound")
  })
})

describe("what has to be there before a sitting", () => {
  it("is named all at once, with what to do", () => {
    const { details, message, needed } = expectRefused(angesetzt, befehl.abhalten(), "gremienarbeit/PflichtenOpen")
    expect(details).toEqual({ sitzung: "wohnen-1", tag: TAG, einladungen: "integrationsrat", ermittlungen: "jobcenter-marl, abteilung-auslaenderwesen", tagesordnung: "fehlt" })
    expect(message).toContain("an invitation of integrationsrat; who comes from jobcenter-marl, abteilung-auslaenderwesen; an agenda")
    expect(needed).toContain("InviteBeteiligte for integrationsrat; IdentifyBeteiligte and then InviteBeteiligte for jobcenter-marl, abteilung-auslaenderwesen; AddTagesordnungspunkt")
  })

  it.each([
    ["the invitation of the Integrationsrat", "BeteiligteInvited", RAT, { einladungen: "integrationsrat" }],
    ["the invitation of the Jobcenter, that was found", "BeteiligteInvited", "jobcenter-marl", { einladungen: "jobcenter-marl" }],
    ["who comes from Ausländerwesen, or why nobody", "BeteiligteIdentified", "abteilung-auslaenderwesen", { ermittlungen: "abteilung-auslaenderwesen" }],
  ])("may lack nothing: %s", (_, art, wer, fehlt) => {
    const ohne = vorbereitet.filter((one) => !(one._tag === art && "wer" in one && one.wer === wer))
    expect(expectRefused(ohne, befehl.abhalten(), "gremienarbeit/PflichtenOpen").details).toMatchObject(fehlt)
  })

  it("is an agenda only where the Konzept wants one", () => {
    const ohne = vorbereitet.filter(({ _tag }) => _tag !== "TagesordnungspunktAdded")
    expect(expectRefused(ohne, befehl.abhalten(), "gremienarbeit/PflichtenOpen").details).toEqual({ sitzung: "wohnen-1", tag: TAG, einladungen: "", ermittlungen: "", tagesordnung: "fehlt" })
    const runde = { gremium: id("runde-tische-ehrenamt") }
    expect(said(events([befehl.ansetzen(runde)]), befehl.abhalten({ ...runde, anwesend: [] }))).toEqual(["SitzungHeld"])
  })

  it("is found first and invited then, up to the day of the sitting and before it", () => {
    const einladen = (rest: Partial<ReturnType<typeof befehl.einladen>> = {}) => befehl.einladen({ wer: id("jobcenter-marl"), als: "vorab-zu-ermitteln", ...rest })
    expectRefused(angesetzt, einladen(), "gremienarbeit/ErmittlungMissing")
    expectRefused(events([befehl.ansetzen(), befehl.niemand("jobcenter-marl")]), einladen(), "gremienarbeit/ErmittlungMissing")
    expect(said(events([befehl.ansetzen(), befehl.niemand("jobcenter-marl"), befehl.ermitteln({ vermerk: am("2026-03-06") })]), einladen())).toEqual(["BeteiligteInvited"])
    expect(said(angesetzt, befehl.ermitteln({ vermerk: am(TAG) }))).toEqual(["BeteiligteIdentified"])
    expectRefused(angesetzt, befehl.ermitteln({ vermerk: am("2026-03-27") }), "gremienarbeit/ErmittlungTooLate")
    expect(said(angesetzt, befehl.einladen({ vermerk: am("2026-03-25") }))).toEqual(["BeteiligteInvited"])
    expectRefused(angesetzt, befehl.einladen({ vermerk: am(TAG) }), "gremienarbeit/EinladungTooLate")
    // The day on which it was done counts, not the note; and nothing was done after its note.
    expectRefused(angesetzt, befehl.einladen({ am: TAG, vermerk: am("2026-03-27") }), "gremienarbeit/EinladungTooLate")
    expectRefused(angesetzt, befehl.ermitteln({ am: tag("2026-03-27"), vermerk: am("2026-03-28") }), "gremienarbeit/ErmittlungTooLate")
    expect(expectRefused(angesetzt, befehl.einladen({ am: tag("2026-03-07") }), "gremienarbeit/DayAfterNote").details).toEqual({ tag: "2026-03-07", am: "2026-03-06" })
    expectRefused(angesetzt, befehl.ermitteln({ am: tag("2026-03-05") }), "gremienarbeit/DayAfterNote")
    expectRefused(events([befehl.ansetzen(), befehl.einladen()]), befehl.verlegen({ tag: tag("2026-03-06"), vermerk: am("2026-03-06") }), "gremienarbeit/EinladungTooLate")
  })

  it("may be missing where somebody says why it met nevertheless, and then stays on record", () => {
    const trotzdem = { ...befehl.abhalten({ vermerk: am("2026-04-01") }), maengel: "Der Saal war bestellt" }
    const offen = [{ art: "einladung", wer: RAT }, { art: "ermittlung", wer: id("jobcenter-marl") }, { art: "ermittlung", wer: id("abteilung-auslaenderwesen") }, { art: "tagesordnung" }] as const
    const { _tag: _, ...angaben } = trotzdem
    const held: Ereignis = { ...angaben, _tag: "SitzungHeld", offen }
    expectGiven(angesetzt).when(trotzdem).then([held])
    const gehalten = Entscheider.replay(stadt, [...angesetzt, held])
    expect(gehalten.sitzungen[0]).toMatchObject({ stand: "abgehalten", maengel: { grund: "Der Saal war bestellt", offen } })
    const pflichten = offenePflichten(gehalten, marl)
    expect(pflichten.map(({ art, maengel, wer }) => [art, wer, maengel !== undefined])).toEqual([...offen.map((one) => [one.art, "wer" in one ? one.wer : undefined, true]), ["protokoll", undefined, false]])
    expect(pflichten[0]?.satz).toBe("Zur Sitzung vom 26.03.2026 fehlte die Einladung an „Integrationsrat der Stadt Marl“; sie fand dennoch statt: Der Saal war bestellt.")
    expectRefused(angesetzt, befehl.abhalten({ maengel: "Zu früh", vermerk: am("2026-03-25") }), "gremienarbeit/SitzungNotDue")
    expectRefused(vorbereitet, trotzdem, "gremienarbeit/MaengelNotOpen")
    expectRefused(abgehalten, befehl.einladen({ am: tag("2026-03-06"), vermerk: am("2026-04-01") }), "gremienarbeit/SitzungNotInState")
  })

  it("came too late where the sitting was before it", () => {
    const vorgezogen = [...vorbereitet, { ...befehl.verlegen({ tag: tag("2026-03-05"), vermerk: am("2026-03-07") }), _tag: "SitzungMoved" as const }]
    expect(said(vorbereitet, befehl.verlegen({ tag: tag("2026-03-05"), vermerk: am("2026-03-07") }))).toEqual(["SitzungMoved"])
    expect(expectRefused(vorgezogen, befehl.abhalten({ vermerk: am("2026-03-07") }), "gremienarbeit/PflichtenOpen").details).toMatchObject({ einladungen: "integrationsrat, jobcenter-marl", ermittlungen: "" })
    expectGiven(vorgezogen).when(befehl.abhalten({ maengel: "Es eilte", vermerk: am("2026-03-07") })).thenState(({ sitzungen: [one] }) => one?.stand === "abgehalten" && one.maengel?.offen.length === 2)
  })

  it("names an Akteur or the reason why nobody was found, of those who have to be found", () => {
    const { stelle: _, ...ohne } = befehl.ermitteln()
    expectRefused(angesetzt, ohne, "gremienarbeit/ErmittlungInvalid")
    expectRefused(angesetzt, befehl.ermitteln({ niemand: "Urlaub" }), "gremienarbeit/ErmittlungInvalid")
    expect(expectRefused(angesetzt, befehl.ermitteln({ stelle: id("jobcenter-mar") }), "gremienarbeit/ElementNotFound").details).toEqual({ id: "jobcenter-mar", art: "akteur", nearest: "jobcenter-marl" })
    expect(expectRefused(angesetzt, befehl.ermitteln({ wer: RAT }), "gremienarbeit/ErmittlungNotNeeded").details["erlaubt"]).toBe("jobcenter-marl, abteilung-auslaenderwesen")
  })

  it("is invited as what the Konzept says, once; guests are invited as guests", () => {
    const sprecher = (als: "ansprechperson" | "einzuladen") => befehl.einladen({ wer: id("fluechtlingsvertretung"), als })
    expect(said(angesetzt, sprecher("ansprechperson"))).toEqual(["BeteiligteInvited"])
    expect(expectRefused(angesetzt, sprecher("einzuladen"), "gremienarbeit/RolleMismatch").details["erlaubt"]).toBe("ansprechperson")
    expect(said(angesetzt, befehl.einladen({ wer: id("ciag"), als: "einzuladen" }))).toEqual(["BeteiligteInvited"])
    expectRefused(angesetzt, befehl.einladen({ wer: id("ciag"), als: "festes-mitglied" }), "gremienarbeit/RolleMismatch")
    expectRefused(vorbereitet, befehl.einladen({ vermerk: am("2026-03-07") }), "gremienarbeit/AlreadyInvited")
    expect(expectRefused(angesetzt, befehl.einladen({ wer: id("integrationsrad") }), "gremienarbeit/ElementNotFound").details["nearest"]).toBe("integrationsrat")
  })
})

describe("an agenda", () => {
  it("joins topics of several Handlungsfelder in one sitting", () => {
    expectGiven(events([befehl.ansetzen(), befehl.punkt()])).when(befehl.zweiterPunkt()).thenState(({ sitzungen: [one] }) => one?.tagesordnung.length === 2)
    expectGiven(vorbereitet).when(befehl.streichen()).thenState(({ sitzungen: [one] }) => one?.tagesordnung.map((punkt) => punkt.id).join() === "top-2")
  })

  it.each([
    ["projekte", { projekte: [id("wohnen-mieterqualifizirung")] }, PROJEKT], ["handlungsfelder", { handlungsfelder: [id("wohnem")] }, "wohnen"],
    ["a review", { anlass: { art: "ueberpruefung", projekt: id("wohnen-mieterqualifizirung") } }, PROJEKT], ["a wish", { anlass: { art: "anregung", von: id("ciak") } }, "ciag"],
    ["a figure", { anlass: { art: "indikator", indikator: id("3.99"), jahr: 2025 } }, undefined],
  ] as const)("names elements of the Konzept: %s", (_, teil, nearest) => {
    expect(expectRefused(angesetzt, befehl.punkt({ punkt: { ...befehl.punkt().punkt, ...teil } }), "gremienarbeit/ElementNotFound").details["nearest"]).toBe(nearest)
  })

  it("has each topic once, and strikes out what it has", () => {
    expectRefused(vorbereitet, befehl.punkt({ vermerk: am("2026-03-07") }), "gremienarbeit/IdTaken")
    expect(expectRefused(vorbereitet, befehl.streichen({ top: id("top-l") }), "gremienarbeit/PunktNotFound").details["nearest"]).toBe("top-1")
  })
})

describe("minutes", () => {
  const geschrieben = [...abgehalten, { ...befehl.protokollieren({ dokument: "A-17" }), _tag: "ProtokollWritten" as const }]

  it("are owed after the sitting, and keep no next one from being called", () => {
    const stand = Entscheider.replay(stadt, abgehalten)
    expect(offenePflichten(stand, marl)).toEqual([{ art: "protokoll", sitzung: "wohnen-1", satz: "Das Protokoll der Sitzung vom 26.03.2026 fehlt." }])
    expect(said(abgehalten, befehl.ansetzen({ sitzung: id("wohnen-2"), tag: tag("2026-06-25"), vermerk: am("2026-03-27") }))).toEqual(["SitzungScheduled"])
    expect(offenePflichten(Entscheider.replay(stadt, geschrieben), marl)).toEqual([])
  })

  it("are written once, and approved once, in a later sitting that was held", () => {
    expectRefused(geschrieben, befehl.protokollieren({ vermerk: am("2026-03-31") }), "gremienarbeit/ProtokollExists")
    expectRefused(abgehalten, befehl.genehmigen(), "gremienarbeit/ProtokollMissing")
    expectGiven(geschrieben).when(befehl.genehmigen()).thenState(({ sitzungen: [one] }) => one?.stand === "abgehalten" && one.protokoll?.genehmigt?.am === "2026-04-20" && one.protokoll.dokument === "A-17")
    expectRefused([...geschrieben, { ...befehl.genehmigen(), _tag: "ProtokollApproved" }], befehl.genehmigen(), "gremienarbeit/ProtokollExists")
    expectRefused(geschrieben, befehl.genehmigen({ in: id("wohnen-1") }), "gremienarbeit/GenehmigungInvalid")
    const berichtigen: Befehl = { _tag: "CorrectProtokoll", gremium: GRUPPE, sitzung: id("wohnen-1"), dokument: "A-18", grund: "Falsche Datei", vermerk: am("2026-04-21") }
    const genehmigt = [...geschrieben, { ...befehl.genehmigen(), _tag: "ProtokollApproved" as const }]
    expect(Entscheider.replay(stadt, [...genehmigt, ...Result.getOrThrow(stadt.decide(berichtigen, Entscheider.replay(stadt, genehmigt)))]).sitzungen[0]).toMatchObject({ protokoll: { am: "2026-03-30", dokument: "A-18", berichtigt: "2026-04-21" } })
    expectGiven(genehmigt).when(berichtigen).thenState(({ sitzungen: [one] }) => one?.stand === "abgehalten" && one.protokoll !== undefined && !("genehmigt" in one.protokoll))
    expectRefused(abgehalten, berichtigen, "gremienarbeit/ProtokollMissing")
    expectRefused(geschrieben, befehl.genehmigen({ in: id("wohnen-9") }), "gremienarbeit/SitzungNotFound")
  })
})

describe("a command", () => {
  it("is for a Gremium of the Konzept, the one of the events", () => {
    expect(expectRefused([], befehl.ansetzen({ gremium: id("steuerungsgruppe-wonen") }), "gremienarbeit/GremiumNotFound").details["nearest"]).toBe(GRUPPE)
    expectRefused(angesetzt, befehl.ansetzen({ gremium: RAT, sitzung: id("ir-1") }), "gremienarbeit/GremiumMismatch")
  })

  it("is never noted before the last note, nor after today", () => {
    expect(expectRefused(vorbereitet, befehl.absagen({ vermerk: am("2026-03-05") }), "gremienarbeit/VermerkTooEarly").details).toEqual({ am: "2026-03-05", zuletzt: "2026-03-06" })
    const heute = Spezifikation.of(entscheider({ konzept: marl, heute: tag("2026-03-05") }))
    heute(angesetzt).when(befehl.absagen()).thenRefused("gremienarbeit/VermerkInFuture")
    // What slipped in before the host gave the day does not block the notes of today.
    heute(vorbereitet).when(befehl.absagen({ vermerk: am("2026-03-05") })).thenState(({ sitzungen: [one] }) => one?.stand === "abgesagt")
    heute(vorbereitet).when(befehl.absagen({ vermerk: am("2026-03-04") })).thenRefused("gremienarbeit/VermerkTooEarly")
  })

  it("that there is not, or that was not read, is a slip of the caller", () => {
    const falsch = (wunsch: unknown) => () => decide(wunsch as Befehl, leer, { konzept: marl })
    expect(falsch({ ...befehl.ansetzen(), _tag: "ScheduleSitzungen" })).toThrow("did you mean ScheduleSitzung?")
    expect(falsch({ _tag: "ScheduleSitzung", gremium: GRUPPE })).toThrow("has no vermerk")
    expect(() => decide({ ...befehl.punkt(), punkt: undefined } as unknown as Befehl, Entscheider.replay(stadt, angesetzt), { konzept: marl })).toThrow("was not read (punkt)")
  })

  it("brings no key into an event that it does not have", () => {
    expectGiven([]).when({ ...befehl.ansetzen(), notiz: "Vorname-17" } as Befehl).then([{ ...befehl.ansetzen(), _tag: "SitzungScheduled" }])
  })
})
