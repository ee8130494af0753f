import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import { abgehalten, abschrift, am, befehl, beschlossen, events, fallbericht, expectGiven, GRUPPE, PROJEKT, RAT, TAG, tag, expectRefused, said } from "../../test/gremienprobe.js"
import * as Spezifikation from "../ereignis/Spezifikation.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Text from "../kernel/Text.js"
import type { Befehl } from "./Befehl.js"
import type { Antrag, Wirkung } from "./Beschluss.js"
import { entscheider } from "./entscheider.js"
import type { Wahlergebnis } from "./Wahlergebnis.js"

const id = Id.make
const wirkung = (...wirkungen: readonly [Wirkung, ...ReadonlyArray<Wirkung>]) => befehl.beschliessen({ beschluss: { ...befehl.beschliessen().beschluss, wirkungen } })
const antrag = (art: Antrag["art"], ...elemente: ReadonlyArray<string>) => wirkung({ art: "konzept", antrag: { art, elemente: elemente.map((one) => id(one)), wortlaut: Text.make("So soll es heißen") } })

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
