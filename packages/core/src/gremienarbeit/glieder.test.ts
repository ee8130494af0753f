import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { abgehalten, am, befehl, beschlossen, events, PROJEKT, stadt, TAG, tag, vorbereitet } from "../../test/gremienprobe.js"
import { befundkennung } from "../befund/befundkennung.js"
import * as Entscheider from "../ereignis/Entscheider.js"
import { gliedkennung } from "../ereignis/gliedkennung.js"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { roterFaden } from "../konzept/roterFaden.js"
import { befehlOf } from "../projektverlauf/befehlOf.js"
import type { Ereignis as Projektereignis } from "../projektverlauf/Ereignis.js"
import { vorgaenge } from "../projektverlauf/internal/vorgang/alle.js"
import type { Antrag } from "./Beschluss.js"
import type { Ereignis } from "./Ereignis.js"
import { anlassglied, befundglied, glieder } from "./glieder.js"
import type { Gremienstand } from "./Gremienstand.js"
import { AUFTRAEGE } from "./internal/auftragWoerter.js"
import type { Tagesordnungspunkt } from "./Tagesordnungspunkt.js"
import { umsetzung } from "./umsetzung.js"

const after = (ereignisse: ReadonlyArray<Ereignis>): Gremienstand => Entscheider.replay(stadt, ereignisse)
const steuerung = (day: string) => ({ von: Id.make("stelle-1"), am: tag(day), zweck: "steuerung" as const })
const beginn: Projektereignis = { ...befehlOf({ _tag: "StartProjekt", projekt: PROJEKT }, Id.make("b-1"), steuerung("2026-05-04")), _tag: "ProjektStarted" }
const { beschluss: _, ...ohneBeschluss } = beginn
const BEFUND = Id.make("befund-1")
const amTag = Text.make("Wartezeit auf Beratung")

const faden = (von: Id.Id, staende: ReadonlyArray<Gremienstand>, projektereignisse: ReadonlyArray<Projektereignis> = []) =>
  Result.getOrThrow(roterFaden(marl, von, [befundglied(BEFUND, amTag, tag("2026-02-02"), staende), ...glieder(marl, staende, projektereignisse)]))

describe("the red thread", () => {
  it("leads from a Befund over the sitting, the topic, the decision and what came of it to the Integrationsbegriff, and back", () => {
    const { pfad, vollstaendig } = faden(BEFUND, [after(beschlossen)], [beginn])
    expect(pfad.map(({ art }) => art)).toEqual(["befund", "sitzung", "tagesordnungspunkt", "beschluss", "projektereignis", "projekt", "leitziel", "handlungsfeld", "integrationsbegriff"])
    expect(vollstaendig).toBe(true)
    expect(pfad[1]?.titel.de).toBe("Steuerungsgruppe Wohnen, Sitzung am 26.03.2026")
    expect(faden(PROJEKT, [after(beschlossen)], [beginn]).abwaerts.map(({ element }) => element.id)).toContain(BEFUND)
  })

  it("leads to the Projekt where nothing came of the decision yet, and where nothing was decided", () => {
    expect(faden(BEFUND, [after(beschlossen)]).pfad.map(({ art }) => art).slice(3, 5)).toEqual(["beschluss", "projekt"])
    expect(faden(BEFUND, [after(abgehalten)]).pfad.map(({ art }) => art).slice(2, 4)).toEqual(["tagesordnungspunkt", "projekt"])
  })

  it("does not lead from a Befund to another topic of the same sitting", () => {
    const zweiter = { ...befehl.beschliessen().beschluss, id: Id.make("b-2"), top: Id.make("top-2"), wirkungen: [{ art: "kenntnisnahme" }] as const }
    const staende = [after([...beschlossen, { ...befehl.beschliessen({ beschluss: zweiter }), _tag: "BeschlussTaken" }])]
    const reached = faden(BEFUND, staende).aufwaerts.map(({ element }) => element.id)
    expect(reached).toContain("b-1")
    expect(reached).not.toContain("b-2")
    expect(faden(zweiter.id, staende).aufwaerts.map(({ element }) => element.id)).toEqual(expect.arrayContaining(["arbeiten", "bildung"]))
  })

  it("leads to the elements that a proposal names", () => {
    const antrag: Antrag = { art: "zusammenfuehren", elemente: [Id.make("wohnen"), Id.make("sport")], wortlaut: Text.make("Gemeinsam") }
    const staende = [after(events([...wege(), befehl.beschliessen({ beschluss: { ...befehl.beschliessen().beschluss, wirkungen: [{ art: "konzept", antrag }] } })]))]
    expect(glieder(marl, staende, []).find(({ id }) => id === "b-1")?.fuehrtZu).toEqual(["wohnen", "sport"])
  })

  it("leads from a decision that was taken back only to what was done", () => {
    const aufgehoben = [after([...beschlossen, { ...befehl.aufheben(), _tag: "BeschlussRevoked" }])]
    expect(glieder(marl, aufgehoben, []).find(({ id }) => id === "b-1")?.fuehrtZu).toEqual([])
    expect(glieder(marl, aufgehoben, [beginn]).find(({ id }) => id === "b-1")?.fuehrtZu).toEqual([`ereignis.${PROJEKT}.1`])
  })

  it("never has one id twice, where an element, a Befund or another Gremium has that of a decision", () => {
    const nenne = (name: string, rest: object = {}) => [...abgehalten, { ...befehl.beschliessen({ beschluss: { ...befehl.beschliessen().beschluss, id: Id.make(name) } }), _tag: "BeschlussTaken" as const }].map((ereignis) => ({ ...ereignis, ...rest }) as Ereignis)
    const sport = { gremium: Id.make("steuerungsgruppe-sport") }
    for (const name of [PROJEKT, "wohnen", "befund-1", "ereignis.wohnen.1"]) {
      expect(faden(BEFUND, [after(nenne(name))], [beginn]).pfad.map(({ id }) => id)).toContain(gliedkennung("beschluss", "steuerungsgruppe-wohnen", name))
    }
    const zwei = [after(nenne("b-1")), after(nenne("b-1", sport))]
    expect(faden(BEFUND, zwei, [beginn]).aufwaerts.map(({ element }) => element.id)).toEqual(expect.arrayContaining(["beschluss.steuerungsgruppe-wohnen.b-1", "beschluss.steuerungsgruppe-sport.b-1"]))
    // An event that names the id goes with the decision that speaks of its Projekt.
    const anderes = { ...befehl.beschliessen().beschluss, wirkungen: [{ art: "kenntnisnahme" }] as const }
    const still = after([...abgehalten, { ...befehl.beschliessen({ beschluss: anderes }), _tag: "BeschlussTaken" as const }].map((ereignis) => ({ ...ereignis, ...sport }) as Ereignis))
    const alle = glieder(marl, [after(beschlossen), still], [beginn])
    expect(alle.filter(({ art, fuehrtZu }) => art === "beschluss" && fuehrtZu.some((id) => id.startsWith("ereignis."))).map(({ id }) => id)).toEqual(["beschluss.steuerungsgruppe-wohnen.b-1"])
    expect(befundglied(PROJEKT, amTag, TAG, [], marl).id).toBe(`befund.${PROJEKT}`)
    expect(befundglied(BEFUND, amTag, TAG, [], marl).id).toBe(BEFUND)
  })

  it("knows only sittings that were held", () => {
    expect(glieder(marl, [after(vorbereitet)], [])).toEqual([])
    expect(befundglied(BEFUND, amTag, TAG, [after(vorbereitet)]).fuehrtZu).toEqual([])
  })

  it("begins with a figure or a survey as well, each with its own year and name", () => {
    const mit = (anlass: Tagesordnungspunkt["anlass"]) => [after(events([befehl.ansetzen(RUNDE), befehl.punkt({ ...RUNDE, punkt: { ...befehl.punkt().punkt, anlass } }), befehl.abhalten(RUNDE)]))]
    const figur = { art: "indikator", indikator: Id.make("3.2"), jahr: 2025 } as const
    const umfrage = { art: "befragung", befragung: Id.make("befragung-2025") } as const
    expect(anlassglied(figur, amTag, TAG, mit(figur))).toMatchObject({ art: "indikator-stand", fuehrtZu: ["sitzung.runde-tische-ehrenamt.wohnen-1.top-1"] })
    expect(anlassglied(umfrage, amTag, TAG, mit(umfrage))).toMatchObject({ art: "umfrageergebnis", fuehrtZu: [expect.any(String)] })
    for (const other of [{ ...figur, jahr: 2024 }, { ...figur, indikator: Id.make("3.1") }, umfrage, { art: "befund", befund: BEFUND } as const]) expect(anlassglied(other, amTag, TAG, mit(figur)).fuehrtZu).toEqual([])
  })

  it("takes the name of a Befund as befundkennung makes it", () => {
    const befund = befundkennung({ art: "wartezeit", handlungsfeld: Id.make("wohnen") }, Zeitraum.jahr(2025))
    expect(anlassglied({ art: "befund", befund }, amTag, TAG, []).id).toBe(befund)
  })
})

const RUNDE = { gremium: Id.make("runde-tische-ehrenamt") }
const wege = () => [befehl.ansetzen(), befehl.punkt(), befehl.ermitteln(), befehl.niemand(), befehl.einladen(), befehl.einladen({ wer: Id.make("jobcenter-marl"), als: "vorab-zu-ermitteln" }), befehl.abhalten()]

describe("umsetzung", () => {
  const lagen = after(beschlossen).beschluesse
  const spaeter = tag("2030-12-31")
  const one = (ereignisse: ReadonlyArray<Projektereignis>, stichtag = spaeter) => umsetzung(lagen, ereignisse, stichtag)[0]

  it("is open until a step of the Projekt names the decision and says what it said", () => {
    expect(one([])).toMatchObject({ stand: "offen", satz: "Beschluss „Projekt beginnen“ vom 26.03.2026, Beginn von „wohnen-mieterqualifizierung“: noch offen." })
    expect(one([beginn])).toMatchObject({ stand: "umgesetzt", am: "2026-05-04", durch: { art: "projektereignis", ereignis: beginn }, satz: expect.stringMatching(/: umgesetzt am 04\.05\.2026\.$/u) as string })
    expect(one([{ ...beginn, am: tag("2026-05-01") }])).toMatchObject({ am: "2026-05-01" })
  })

  it.each([
    ["another decision", { ...beginn, beschluss: Id.make("b-9") }, false], ["no decision", ohneBeschluss, false],
    ["another Projekt", { ...beginn, projekt: Id.make("wohnen-haus-der-integration") }, false], ["another end than was decided", { ...beginn, ende: tag("2027-01-01") }, true],
  ] as const)("stays open where the step names %s", (_, ereignis, abweichend) => {
    expect(one([ereignis])).toMatchObject({ stand: "offen", satz: expect.stringContaining(abweichend ? "weicht vom Beschluss ab" : "noch offen.") as string })
  })

  it("is over where the decision was taken back, unless it was done before", () => {
    const zurueck = after([...beschlossen, { ...befehl.aufheben(), _tag: "BeschlussRevoked" }]).beschluesse
    expect(umsetzung(zurueck, [beginn], spaeter)[0]).toMatchObject({ stand: "aufgehoben", am: TAG, satz: expect.stringMatching(/aufgehoben am 26\.03\.2026, Die Mittel fehlen\.$/u) as string })
    expect(umsetzung(zurueck, [{ ...beginn, am: TAG }], spaeter)[0]).toMatchObject({ stand: "umgesetzt", satz: expect.stringMatching(/, der Beschluss am 26\.03\.2026 aufgehoben\.$/u) as string })
  })

  it("of a proposal is the Fassung that names it, of a recommendation the sitting that takes it up, of a note nothing more", () => {
    const beschluss = { ...befehl.beschliessen().beschluss, wirkungen: [
      { art: "konzept", antrag: { art: "streichen", elemente: [PROJEKT], wortlaut: Text.make("Streichen") } }, { art: "empfehlung", an: RUNDE.gremium, wortlaut: Text.make("Bitte beraten") }, { art: "kenntnisnahme" },
    ] as const }
    const alle = [{ beschluss, sitzung: Id.make("wohnen-1"), am: TAG }]
    expect(umsetzung(alle, [], spaeter).map(({ stand }) => stand)).toEqual(["offen", "offen", "umgesetzt"])
    const anlass = { art: "auftrag", beschluss: beschluss.id } as const
    const runde = { ...RUNDE, sitzung: Id.make("r-1") }
    const gremien = [after(events([befehl.ansetzen({ ...runde, tag: tag("2026-06-01") }), befehl.punkt({ ...runde, punkt: { ...befehl.punkt().punkt, anlass } }), befehl.abhalten({ ...runde, vermerk: am("2026-06-01") })]))]
    const fassungen = [{ fassung: Id.make("fassung-3"), am: tag("2029-01-01"), beschluesse: [beschluss.id] }, { fassung: Id.make("fassung-2"), am: tag("2027-01-01"), beschluesse: [beschluss.id] }]
    const done = umsetzung(alle, [], spaeter, fassungen, { gremien, konzept: marl, nenne: (id) => `«${id}»` })
    expect(done.map(({ am: day, durch }) => [day, durch?.art])).toEqual([["2027-01-01", "fassung"], ["2026-06-01", "sitzung"], [TAG, "beschluss"]])
    expect(done[1]?.satz).toContain("Empfehlung an «runde-tische-ehrenamt»: aufgegriffen am 01.06.2026.")
    const fremd = [{ ...gremien[0]!, gremium: Id.make("steuerungsgruppe-sport") }]
    for (const andere of [[after(beschlossen)], fremd]) expect(umsetzung(alle, [], spaeter, fassungen, { gremien: andere })[1]?.stand).toBe("offen")
  })

  it("is told as of a day: what was done, noted or taken up later does not count, and nothing is taken up before it was recommended", () => {
    const am = { ...beginn, am: tag("2026-05-01") }
    expect([tag("2026-05-03"), tag("2026-05-04")].map((stichtag) => one([am], stichtag)?.stand)).toEqual(["offen", "umgesetzt"])
    expect(umsetzung(lagen, [am], tag("2026-03-25"))).toEqual([])
    expect(one([{ ...beginn, am: tag("2019-01-01") }])?.satz).toMatch(/: umgesetzt schon am 01\.01\.2019\.$/u)
    const zurueck = lagen.map((lage) => ({ ...lage, aufgehoben: { am: tag("2026-06-01"), grund: "Die Mittel fehlen" } }))
    expect([tag("2026-05-31"), tag("2026-06-01")].map((stichtag) => umsetzung(zurueck, [], stichtag)[0]?.stand)).toEqual(["offen", "aufgehoben"])
    const wirkungen = [{ art: "konzept", antrag: { art: "streichen", elemente: [PROJEKT], wortlaut: Text.make("Streichen") } }, { art: "empfehlung", an: RUNDE.gremium, wortlaut: Text.make("Bitte beraten") }] as const
    const lage = { ...lagen[0]!, beschluss: { ...lagen[0]!.beschluss, wirkungen } }
    const fassungen = [{ fassung: Id.make("fassung-2"), am: tag("2027-01-01"), beschluesse: [Id.make("b-1")] }]
    const runde = (tagDerRunde: string) => [after([befehl.ansetzen({ ...RUNDE, tag: tag(tagDerRunde), vermerk: vor }), befehl.punkt({ ...RUNDE, punkt: { ...befehl.punkt().punkt, anlass: { art: "auftrag", beschluss: Id.make("b-1") } }, vermerk: vor }), befehl.abhalten({ ...RUNDE, vermerk: { ...vor, am: tag(tagDerRunde) } })].flatMap((wunsch, at) => [{ ...wunsch, _tag: (["SitzungScheduled", "TagesordnungspunktAdded", "SitzungHeld"] as const)[at] } as Ereignis]))]
    const vor = befehl.ansetzen().vermerk
    const staende = (stichtag: string, tagDerRunde = "2026-06-01") => umsetzung([lage], [], tag(stichtag), fassungen, { gremien: runde(tagDerRunde) }).map(({ stand }) => stand)
    expect(staende("2026-05-31")).toEqual(["offen", "offen"])
    expect(staende("2026-12-31")).toEqual(["offen", "umgesetzt"])
    expect(staende("2027-01-01", "2026-03-25")).toEqual(["umgesetzt", "offen"])
  })

  it("of a recommendation to somebody who is no Gremium is not followed, and says so", () => {
    const an = (wer: string) => umsetzung([{ ...lagen[0]!, beschluss: { ...lagen[0]!.beschluss, wirkungen: [{ art: "empfehlung", an: Id.make(wer), wortlaut: Text.make("Bitte") }] } }], [], spaeter, [], { konzept: marl })[0]
    expect(an("jobcenter-marl")).toMatchObject({ stand: "nicht-verfolgt", satz: expect.stringMatching(/Empfehlung an „jobcenter-marl“: ob sie umgesetzt ist, wird hier nicht verfolgt\.$/u) as string })
    expect(an("integrationsrat")?.stand).toBe("offen")
  })

  it("asks of every step that can be decided for the event that says the same", () => {
    const auftrag = { _tag: "SetMeilenstein", projekt: PROJEKT, meilenstein: Id.make("m-1"), titel: Text.make("Räume gefunden"), bis: tag("2026-12-31") } as const
    const lage = { ...lagen[0]!, beschluss: { ...lagen[0]!.beschluss, wirkungen: [{ art: "projekt", auftrag }, { art: "projekt", auftrag: { ...auftrag, meilenstein: Id.make("m-2") } }] as const } }
    const gesetzt: Projektereignis = { ...befehlOf(auftrag, Id.make("b-1"), steuerung("2026-04-01")), _tag: "MeilensteinSet" }
    expect(umsetzung([lage], [gesetzt], spaeter).map(({ stand }) => stand)).toEqual(["umgesetzt", "offen"])
    const tagOf = ({ fields }: { readonly fields: { readonly _tag: { readonly schema: { readonly literal: string } } } }): string => fields._tag.schema.literal
    const paare = Object.values(vorgaenge).map((paar) => [tagOf(paar.Befehl), tagOf(paar.Ereignis)] as const)
    for (const [wunsch, ereignis] of paare) expect([undefined, ereignis]).toContain(AUFTRAEGE[wunsch as keyof typeof AUFTRAEGE]?.[0])
    expect(Object.keys(AUFTRAEGE).every((name) => paare.some(([wunsch]) => wunsch === name))).toBe(true)
  })
})
