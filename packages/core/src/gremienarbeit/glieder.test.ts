import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { abgehalten, am, befehl, beschlossen, events, PROJEKT, stadt, TAG, tag, vorbereitet } from "../../test/gremienprobe.js"
import { befundkennung } from "../befund/befundkennung.js"
import * as Entscheider from "../ereignis/Entscheider.js"
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
  const one = (...more: Parameters<typeof umsetzung> extends readonly [unknown, ...infer R] ? R : never) => umsetzung(lagen, ...more)[0]

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
    expect(umsetzung(zurueck, [beginn])[0]).toMatchObject({ stand: "aufgehoben", am: TAG, satz: expect.stringMatching(/aufgehoben am 26\.03\.2026, Die Mittel fehlen\.$/u) as string })
    expect(umsetzung(zurueck, [{ ...beginn, am: TAG }])[0]).toMatchObject({ stand: "umgesetzt", satz: expect.stringMatching(/, der Beschluss am 26\.03\.2026 aufgehoben\.$/u) as string })
  })

  it("of a proposal is the Fassung that names it, of a recommendation the sitting that takes it up, of a note nothing more", () => {
    const beschluss = { ...befehl.beschliessen().beschluss, wirkungen: [
      { art: "konzept", antrag: { art: "streichen", elemente: [PROJEKT], wortlaut: Text.make("Streichen") } }, { art: "empfehlung", an: RUNDE.gremium, wortlaut: Text.make("Bitte beraten") }, { art: "kenntnisnahme" },
    ] as const }
    const alle = [{ beschluss, sitzung: Id.make("wohnen-1"), am: TAG }]
    expect(umsetzung(alle, []).map(({ stand }) => stand)).toEqual(["offen", "offen", "umgesetzt"])
    const anlass = { art: "auftrag", beschluss: beschluss.id } as const
    const runde = { ...RUNDE, sitzung: Id.make("r-1") }
    const gremien = [after(events([befehl.ansetzen({ ...runde, tag: tag("2026-06-01") }), befehl.punkt({ ...runde, punkt: { ...befehl.punkt().punkt, anlass } }), befehl.abhalten({ ...runde, vermerk: am("2026-06-01") })]))]
    const fassungen = [{ fassung: Id.make("fassung-3"), am: tag("2029-01-01"), beschluesse: [beschluss.id] }, { fassung: Id.make("fassung-2"), am: tag("2027-01-01"), beschluesse: [beschluss.id] }]
    const done = umsetzung(alle, [], fassungen, { gremien, nenne: (id) => `«${id}»` })
    expect(done.map(({ am: day, durch }) => [day, durch?.art])).toEqual([["2027-01-01", "fassung"], ["2026-06-01", "sitzung"], [TAG, "beschluss"]])
    expect(done[1]?.satz).toContain("Empfehlung an «runde-tische-ehrenamt»: aufgegriffen am 01.06.2026.")
    const fremd = [{ ...gremien[0]!, gremium: Id.make("steuerungsgruppe-sport") }]
    for (const andere of [[after(beschlossen)], fremd]) expect(umsetzung(alle, [], fassungen, { gremien: andere })[1]?.stand).toBe("offen")
  })

  it("asks of every step that can be decided for the event that says the same", () => {
    const auftrag = { _tag: "SetMeilenstein", projekt: PROJEKT, meilenstein: Id.make("m-1"), titel: Text.make("Räume gefunden"), bis: tag("2026-12-31") } as const
    const lage = { ...lagen[0]!, beschluss: { ...lagen[0]!.beschluss, wirkungen: [{ art: "projekt", auftrag }, { art: "projekt", auftrag: { ...auftrag, meilenstein: Id.make("m-2") } }] as const } }
    const gesetzt: Projektereignis = { ...befehlOf(auftrag, Id.make("b-1"), steuerung("2026-04-01")), _tag: "MeilensteinSet" }
    expect(umsetzung([lage], [gesetzt]).map(({ stand }) => stand)).toEqual(["umgesetzt", "offen"])
    const tagOf = ({ fields }: { readonly fields: { readonly _tag: { readonly schema: { readonly literal: string } } } }): string => fields._tag.schema.literal
    const paare = Object.values(vorgaenge).map((paar) => [tagOf(paar.Befehl), tagOf(paar.Ereignis)] as const)
    for (const [wunsch, ereignis] of paare) expect([undefined, ereignis]).toContain(AUFTRAEGE[wunsch as keyof typeof AUFTRAEGE]?.[0])
    expect(Object.keys(AUFTRAEGE).every((name) => paare.some(([wunsch]) => wunsch === name))).toBe(true)
  })
})
