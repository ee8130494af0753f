import * as Result from "effect/Result"
import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import { abgehalten, abschrift, am, angesetzt, befehl, beschlossen, events, fallbericht, expectGiven, GRUPPE, PROJEKT, RAT, stadt, TAG, tag, vorbereitet } from "../../test/gremienprobe.js"
import * as Entscheider from "../ereignis/Entscheider.js"
import * as Spezifikation from "../ereignis/Spezifikation.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Text from "../kernel/Text.js"
import type * as Ablehnung from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import type { Antrag, Wirkung } from "./Beschluss.js"
import { decide } from "./decide.js"
import { entscheider } from "./entscheider.js"
import type { Ereignis } from "./Ereignis.js"
import { leer } from "./Gremienstand.js"
import { offenePflichten } from "./offenePflichten.js"
import type { Wahlergebnis } from "./Wahlergebnis.js"

const id = Id.make
const expectRefused = (vorher: ReadonlyArray<Ereignis>, wunsch: Befehl, code: Ablehnung.Code): Ablehnung.Ablehnung => {
  const ablehnung = expectGiven(vorher).when(wunsch).thenRefused(code)
  expect(ablehnung.befehl).toBe(wunsch._tag)
  return ablehnung
}
/** What happens, as events without their note. */
const said = (vorher: ReadonlyArray<Ereignis>, wunsch: Befehl): ReadonlyArray<string> => Result.getOrThrow(stadt.decide(wunsch, Entscheider.replay(stadt, vorher))).map(({ _tag }) => _tag)
const wirkung = (...wirkungen: readonly [Wirkung, ...ReadonlyArray<Wirkung>]) => befehl.beschliessen({ beschluss: { ...befehl.beschliessen().beschluss, wirkungen } })
const antrag = (art: Antrag["art"], ...elemente: ReadonlyArray<string>) => wirkung({ art: "konzept", antrag: { art, elemente: elemente.map((one) => id(one)), wortlaut: Text.make("So soll es heißen") } })

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

describe("a decision", () => {
  it("is taken on a topic of a sitting that was held", () => {
    expectGiven(abgehalten).when(befehl.beschliessen()).thenState(({ beschluesse }) => beschluesse[0]?.am === TAG)
    expectRefused(abgehalten, befehl.beschliessen({ beschluss: { ...befehl.beschliessen().beschluss, top: id("top-9") } }), "gremienarbeit/PunktNotFound")
    expectRefused(beschlossen, befehl.beschliessen(), "gremienarbeit/IdTaken")
  })

  it("has an id that nothing else in the city has", () => {
    const nennen = (name: string) => befehl.beschliessen({ beschluss: { ...befehl.beschliessen().beschluss, id: id(name) } })
    for (const name of [PROJEKT, "wohnen", "befund-1"]) expect(expectRefused(abgehalten, nennen(name), "gremienarbeit/IdTaken").details).toEqual({ id: name })
    Spezifikation.of(entscheider({ konzept: marl, vergeben: new Set([id("b-7")]) }))(abgehalten).when(nennen("b-7")).thenRefused("gremienarbeit/IdTaken")
    const befund = (name: string) => befehl.punkt({ punkt: { ...befehl.punkt().punkt, id: id("top-9"), anlass: { art: "befund", befund: id(name) } }, sitzung: id("wohnen-2"), vermerk: am("2026-03-30") })
    const mitZweiter = [...beschlossen, { ...befehl.ansetzen({ sitzung: id("wohnen-2"), tag: tag("2026-06-25"), vermerk: am("2026-03-30") }), _tag: "SitzungScheduled" as const }]
    for (const name of [PROJEKT, "b-1"]) expectRefused(mitZweiter, befund(name), "gremienarbeit/IdTaken")
    expect(said(mitZweiter, befund("befund-1"))).toEqual(["TagesordnungspunktAdded"])
  })

  it("gives no order that could never be carried out", () => {
    for (const [auftrag, regel] of [
      [{ _tag: "MergeProjekt", projekt: PROJEKT, nach: PROJEKT }, "projektverlauf/MergeToSelf"],
      [{ _tag: "ExtendProjekt", projekt: PROJEKT, zielgruppen: [id("niemand")], orte: [] }, undefined],
      [{ _tag: "GrantMittel", projekt: PROJEKT, mittel: id("m-1"), geber: id("niemand"), betrag: Messwert.exakt(-5) }, undefined],
    ] as const) {
      const { details } = expectRefused(abgehalten, wirkung({ art: "projekt", auftrag }), "gremienarbeit/AuftragInvalid")
      expect(details["regel"]).toMatch(/^projektverlauf[/]/u)
      if (regel !== undefined) expect(details["regel"]).toBe(regel)
    }
  })

  it.each([[3, 3], [0, 0], [2, 5]])("is none with %s votes for it and %s against", (ja, nein) => {
    const abstimmung = { ja, nein, enthaltungen: 9 }
    expect(expectRefused(abgehalten, befehl.beschliessen({ beschluss: { ...befehl.beschliessen().beschluss, abstimmung } }), "gremienarbeit/BeschlussNotTaken").details).toMatchObject({ ja, nein })
  })

  it("is taken by one vote more, however many abstain", () => {
    expect(said(abgehalten, befehl.beschliessen({ beschluss: { ...befehl.beschliessen().beschluss, abstimmung: { ja: 1, nein: 0, enthaltungen: 20 } } }))).toEqual(["BeschlussTaken"])
  })

  it("gives an order for a Projekt of the Konzept that the topic is about", () => {
    const auf = (projekt: string, top = "top-1") => befehl.beschliessen({ beschluss: { ...befehl.beschliessen().beschluss, top: id(top), wirkungen: [{ art: "projekt", auftrag: { _tag: "MakeRegelangebot", projekt: id(projekt) } }] } })
    expect(expectRefused(abgehalten, auf("wohnen-mieterqualifizierungen"), "gremienarbeit/ElementNotFound").details["nearest"]).toBe(PROJEKT)
    const anderes = marl.projekte.find(({ handlungsfeld, id: own }) => handlungsfeld === "wohnen" && own !== PROJEKT)?.id ?? ""
    expectRefused(abgehalten, auf(anderes), "gremienarbeit/ProjektNotInPunkt")
    expect(expectRefused(abgehalten, auf(PROJEKT, "top-2"), "gremienarbeit/ProjektNotInPunkt").needed).toContain("AddTagesordnungspunkt")
  })

  it("assesses a Projekt in its own name and sitting", () => {
    const urteil = { antwort: "ja" } as const
    const bewerten = (gremium: string, sitzung?: string) => wirkung({ art: "projekt", auftrag: { _tag: "AssessProjekt", projekt: PROJEKT, bewertung: {
      id: id("bw-1"), gremium: id(gremium), ...(sitzung === undefined ? {} : { sitzung: id(sitzung) }), effizienz: urteil, sinnhaftigkeit: urteil, anpassungsnotwendigkeit: urteil, ergebnis: "fortfuehren",
    } } })
    expect(said(abgehalten, bewerten(GRUPPE, "wohnen-1"))).toEqual(["BeschlussTaken"])
    expect(said(abgehalten, bewerten(GRUPPE))).toEqual(["BeschlussTaken"])
    expectRefused(abgehalten, bewerten("steuerungsgruppe-sport"), "gremienarbeit/BewertungMismatch")
    expectRefused(abgehalten, bewerten(GRUPPE, "wohnen-2"), "gremienarbeit/BewertungMismatch")
  })

  it.each([["hinzufuegen", []], ["hinzufuegen", ["wohnen"]], ["streichen", [PROJEKT]], ["zusammenfuehren", ["wohnen", "arbeiten"]], ["umbenennen", ["jobcenter-marl"]]] as const)("proposes to change the Konzept: %s %j", (art, elemente) => {
    expect(said(abgehalten, antrag(art, ...elemente))).toEqual(["BeschlussTaken"])
  })

  it.each([["streichen", []], ["zusammenfuehren", ["wohnen"]], ["zusammenfuehren", ["wohnen", "wohnen"]], ["aendern", ["wohnen", "wohnen"]]] as const)("does not propose %s of %j", (art, elemente) => {
    expectRefused(abgehalten, antrag(art, ...elemente), "gremienarbeit/AntragInvalid")
  })

  it("names what there is: elements, and who is asked", () => {
    expect(expectRefused(abgehalten, antrag("streichen", "wohnung"), "gremienarbeit/ElementNotFound").details["nearest"]).toBe("wohnen")
    expectRefused(abgehalten, wirkung({ art: "kenntnisnahme" }, { art: "empfehlung", an: id("jobcentre-marl"), wortlaut: Text.make("Bitte") }), "gremienarbeit/ElementNotFound")
    expect(said(abgehalten, wirkung({ art: "kenntnisnahme" }, { art: "empfehlung", an: id("jobcenter-marl"), wortlaut: Text.make("Bitte") }))).toEqual(["BeschlussTaken"])
  })

  it("is taken back once, in a sitting on its day or later", () => {
    expectGiven(beschlossen).when(befehl.aufheben()).thenState(({ beschluesse: [one] }) => one?.aufgehoben?.am === TAG && one.aufgehoben.grund === "Die Mittel fehlen")
    expect(expectRefused(beschlossen, befehl.aufheben({ beschluss: id("b-2") }), "gremienarbeit/BeschlussNotFound").details["nearest"]).toBe("b-1")
    expectRefused([...beschlossen, { ...befehl.aufheben(), _tag: "BeschlussRevoked" }], befehl.aufheben(), "gremienarbeit/BeschlussRevoked")
    const runde = { gremium: id("runde-tische-ehrenamt") }
    const beschluss = { ...befehl.beschliessen().beschluss, wirkungen: [{ art: "kenntnisnahme" }] as const }
    const punkt = { ...befehl.punkt().punkt, anlass: { art: "regel" } as const }
    const spaet = events([
      befehl.ansetzen({ ...runde, sitzung: id("r-0"), tag: tag("2026-03-10") }), befehl.ansetzen(runde), befehl.punkt({ ...runde, punkt }),
      befehl.abhalten({ ...runde, sitzung: id("r-0") }), befehl.abhalten(runde), befehl.beschliessen({ ...runde, beschluss }),
    ])
    expectRefused(spaet, befehl.aufheben({ ...runde, sitzung: id("r-0") }), "gremienarbeit/AufhebungTooEarly")
  })
})

describe("a report on a case", () => {
  it("is heard without a word of it in the event", () => {
    const bericht = fallbericht()
    expectGiven(abgehalten).when(befehl.hoeren(bericht)).then([{ _tag: "FallberichtHeard", gremium: GRUPPE, sitzung: id("wohnen-1"), top: id("top-1"), schwelle: 5, vermerk: am("2026-03-27") }])
    expectGiven(abgehalten).when(befehl.hoeren(bericht)).thenState((stand) => !JSON.stringify(stand).includes(bericht.schilderung))
  })

  it("is heard only where the Konzept lets it, made for this Gremium, with a clean check", () => {
    expectRefused(abgehalten, befehl.hoeren(fallbericht(id("steuerungsgruppe-sport"))), "gremienarbeit/FallberichtMismatch")
    const finding = (schwere: "fehler" | "hinweis") => ({ code: "befund/SchilderungName", schwere, path: [], message: "", details: {} })
    expect(expectRefused(abgehalten, befehl.hoeren(fallbericht(GRUPPE, [finding("hinweis"), finding("fehler")])), "gremienarbeit/FallberichtDoubtful").details["codes"]).toBe("befund/SchilderungName")
    expect(said(abgehalten, befehl.hoeren(fallbericht(GRUPPE, [finding("hinweis")])))).toEqual(["FallberichtHeard"])
    expectRefused(abgehalten, befehl.hoeren(fallbericht(), { top: id("top-9") }), "gremienarbeit/PunktNotFound")
    // What was read from data, or was changed after it was made, cannot say that it is anonymous.
    for (const falsch of [abschrift(), fallbericht(GRUPPE, [], "Vorname-17"), fallbericht(GRUPPE, [], 0), fallbericht(GRUPPE, [], 2), fallbericht(GRUPPE, [], 3.5)]) {
      const { details, message } = expectRefused(abgehalten, befehl.hoeren(falsch), "gremienarbeit/FallberichtNotMade")
      expect(`${JSON.stringify(details)}${message}`).not.toContain("Vorname-17")
    }
    const runde = { gremium: id("runde-tische-ehrenamt") }
    const sitzung = events([befehl.ansetzen(runde), befehl.punkt(runde), befehl.abhalten(runde)])
    expectRefused(sitzung, befehl.hoeren(fallbericht(runde.gremium), runde), "gremienarbeit/FallberichteNotAllowed")
  })
})

describe("an election", () => {
  const ergebnis: Wahlergebnis = {
    id: id("wahl-2020"), tag: tag("2020-09-13"), wahlberechtigte: Messwert.exakt(11_000), abgegeben: Messwert.exakt(1_320), gueltig: Messwert.exakt(1_300),
    listen: [{ titel: Text.make("Liste A"), stimmen: Messwert.exakt(800), sitze: Messwert.exakt(8) }, { titel: Text.make("Liste B"), stimmen: Messwert.exakt(500), sitze: Messwert.exakt(5) }],
  }
  const notieren = (rest: Partial<Wahlergebnis> = {}): Befehl => ({ _tag: "RecordWahl", gremium: RAT, ergebnis: { ...ergebnis, ...rest }, vermerk: { ...am("2020-09-20"), zweck: "wahl" } })
  const notiert = events([notieren()])
  const rund = (wert: number) => Messwert.gerundet(wert, { basis: 100, ganzzahlig: true })

  it("is noted of an Integrationsrat, once, and put right", () => {
    expectGiven([]).when(notieren()).thenState(({ wahlen }) => wahlen.length === 1)
    expectRefused(notiert, notieren(), "gremienarbeit/IdTaken")
    expectRefused([], { ...notieren(), gremium: GRUPPE } as Befehl, "gremienarbeit/KeineVertretung")
    const berichtigen = (wahl: string): Befehl => ({ _tag: "CorrectWahl", gremium: RAT, grund: "Zählfehler", ergebnis: { ...ergebnis, id: id(wahl), abgegeben: Messwert.exakt(1_400) }, vermerk: am("2020-09-21") })
    expectGiven(notiert).when(berichtigen("wahl-2020")).thenState(({ wahlen: [one] }) => one !== undefined && Messwert.getWert(one.abgegeben) === 1_400)
    expectRefused(notiert, berichtigen("wahl-2025"), "gremienarbeit/WahlNotFound")
  })

  it.each([
    ["more cast than entitled", { abgegeben: Messwert.exakt(11_001), gueltig: Messwert.exakt(5) }, { grund: "abgegeben", kleiner: "11001", groesser: "11000" }],
    ["more valid than cast", { gueltig: Messwert.exakt(1_321) }, { grund: "gueltig", kleiner: "1321", groesser: "1320" }],
    ["more votes for the lists than are valid", { gueltig: Messwert.exakt(1_299) }, { grund: "stimmen", kleiner: "1300", groesser: "1299" }],
    ["more votes for one list than are valid", { listen: [{ titel: Text.make("Liste A"), stimmen: Messwert.exakt(1_301), sitze: Messwert.exakt(13) }, { titel: Text.make("Liste B"), stimmen: Messwert.fehlend("unbekannt"), sitze: Messwert.exakt(0) }] }, { grund: "stimmen" }],
    ["surely more cast than entitled, though rounded", { wahlberechtigte: rund(1_000), abgegeben: rund(1_200) }, { grund: "abgegeben" }],
    ["other seats than are elected", { listen: ergebnis.listen.slice(0, 1) }, { grund: "sitze", kleiner: "8", groesser: "13" }],
    ["a term before the election", { amtsbeginn: tag("2020-09-12") }, { grund: "amtsbeginn" }],
    ["a day after the note", { tag: tag("2020-09-21") }, { grund: "tag" }],
  ])("does not contradict itself: %s", (_, rest, details) => {
    expect(expectRefused([], notieren(rest), "gremienarbeit/WahlInvalid").details).toMatchObject(details)
  })

  it.each([
    ["absent counts", { wahlberechtigte: Messwert.fehlend("unbekannt"), gueltig: Messwert.fehlend("folgt-spaeter") }],
    ["rounded counts that may fit", { wahlberechtigte: rund(1_300), abgegeben: Messwert.exakt(1_320) }],
    ["no lists", { listen: [] }],
    ["a list whose seats are not known", { listen: [...ergebnis.listen.slice(0, 1), { titel: Text.make("Liste C"), stimmen: Messwert.exakt(3), sitze: Messwert.fehlend("unbekannt") }] }],
  ])("may be known in part: %s", (_, rest) => {
    expect(said([], notieren(rest))).toEqual(["WahlRecorded"])
  })

  it("fills seats that there are", () => {
    const fill = (sitze: string, besetzt: number): Befehl => ({ _tag: "FillSitze", gremium: RAT, sitze, besetzt, vermerk: am("2020-11-02") })
    const titel = "Vom Rat benannte Ratsmitglieder"
    expectGiven([]).when(fill(titel, 8)).thenState(({ besetzt }) => besetzt[titel]?.[0]?.anzahl === 8 && besetzt[titel][0].ab === "2020-11-02")
    expect(expectRefused([], fill(titel, 9), "gremienarbeit/SitzeInvalid").details).toMatchObject({ besetzt: 9, anzahl: 8 })
    expect(expectRefused([], fill("Vom Rat benannte Mitglieder", 1), "gremienarbeit/SitzeInvalid").details["nearest"]).toBe(titel)
    expectRefused([], { ...fill(titel, 1), gremium: GRUPPE } as Befehl, "gremienarbeit/KeineVertretung")
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
