import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Wirkung } from "../gremienarbeit/Beschluss.js"
import { isFehler } from "../kernel/Finding.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projekt } from "../konzept/Projekt.js"
import type { Gefuehrtes, Projektstand } from "../projektverlauf/Projektstand.js"
import { aenderungsglieder } from "./aenderungsglieder.js"
import { checkFassung } from "./checkFassung.js"
import * as Fassungen from "./Fassungen.js"
import * as Fortschreibung from "./Fortschreibung.js"
import type { Begruendung, Ueberfuehrung, Uebergang } from "./Uebergang.js"

const [a, b, c] = marl.projekte as readonly [Projekt, Projekt, Projekt]
const ab = Stichtag.make(2024, 1, 1)

const zwei = (projekte: ReadonlyArray<Projekt>, more: Partial<Konzept> = {}): Konzept => ({ ...marl, fassung: { nummer: 2, gueltigAb: ab }, projekte, ...more })

const uebergang = (ueberfuehrungen: ReadonlyArray<Ueberfuehrung>, begruendungen: ReadonlyArray<Begruendung> = []): Uebergang =>
  ({ konzept: marl.id, von: 1, nach: 2, ueberfuehrungen, begruendungen })

const beschluss = (id: string, wirkung: Wirkung, am = Stichtag.make(2023, 9, 14)): Fortschreibung.Beschlussquelle => ({
  beschluss: { id: Id.make(id), top: Id.make("top-1"), titel: Text.make("Cafés zusammenlegen"), wirkungen: [wirkung] },
  sitzung: Id.make("sitzung-1"),
  am,
  gremium: Id.make("steuerungsgruppe-wohnen"),
})

const antrag = (...elemente: ReadonlyArray<Id.Id>): Wirkung => ({ art: "konzept", antrag: { art: "aendern", elemente, wortlaut: Text.make("Ändern") } })

const laeuft = (projekt: Id.Id, more: Partial<Gefuehrtes> = {}): Projektstand => ({
  lage: "laufend", projekt, seit: Stichtag.make(2022, 3, 1), weg: [], meilensteine: [], verschiebungen: [], erfuellt: [], mittel: [], kennzahlen: [],
  bewertungen: [], anpassungen: [], zielgruppen: [], orte: [], zuletzt: Stichtag.make(2022, 3, 1), version: 1, ...more,
} as Projektstand)

const codes = (neu: Konzept, way?: Uebergang, projekte: ReadonlyArray<readonly [Id.Id, Projektstand]> = [], beschluesse: ReadonlyArray<Fortschreibung.Beschlussquelle> = [], alt: Konzept = marl): ReadonlyArray<string> =>
  checkFassung(alt, neu, way, { projekte: new Map(projekte), beschluesse }).flatMap(({ code }) => (code.startsWith("fortschreibung/") ? [code.slice("fortschreibung/".length)] : []))

const grund = (...elemente: readonly [Id.Id, ...ReadonlyArray<Id.Id>]): Begruendung => ({ elemente, beschluesse: [], grund: Text.make("Bedarf hat sich geändert.") })

describe("a new Fassung beside what runs", () => {
  const ohneA = zwei(marl.projekte.slice(1))

  it("must not drop a Projekt that runs", () => {
    expect(codes(ohneA, uebergang([], [grund(a.id)]), [[a.id, laeuft(a.id)]])).toEqual(["RunningProjektDropped"])
  })

  it("may drop what has ended, what was not begun, and what lives on elsewhere", () => {
    const ended = { ...laeuft(a.id), lage: "abgeschlossen", ergebnis: "Fertig" } as Projektstand
    expect(codes(ohneA, uebergang([], [grund(a.id)]), [[a.id, ended]])).toEqual(["ProjektDroppedEnded"])
    expect(codes(ohneA, uebergang([], [grund(a.id)]))).toEqual(["ProjektDroppedUnbegun"])
    expect(codes(ohneA, uebergang([{ art: "zusammengefuehrt", alt: [a.id, b.id], neu: [b.id] }], [grund(a.id)]), [[a.id, laeuft(a.id, { zuletzt: ab })]])).toEqual(["OverdueCarriedOver", "UebernahmeOpen", "UebernahmeOpen"])
  })

  it("names what a decision has extended and the new Fassung forgets", () => {
    const extended = laeuft(a.id, { orte: [Id.make("neuer-ort")] })
    expect(codes(zwei(marl.projekte), undefined, [[a.id, extended]])).toEqual(["ExtensionLost"])
  })

  it("says where an earlier Horizont makes a Projekt late from its first day", () => {
    const lang = marl.projekte.find(({ fristen, horizont }) => horizont === "langfristig" && fristen.length === 0)
    if (lang === undefined) throw new Error("Marl has langfristige Projekte")
    const neu = zwei(marl.projekte.map((one) => (one.id === lang.id ? { ...one, horizont: "kurzfristig" as const } : one)))
    expect(codes(neu, uebergang([], [grund(lang.id)]))).toEqual(["HorizontOverdue"])
  })

  it("says where a new Beschluss counts the day of an overdue Projekt anew, and nothing where the day stays", () => {
    const neu = zwei(marl.projekte, { beschluss: { zeit: Zeitraum.tag(Stichtag.make(2023, 12, 1)), quelle: a.quelle } })
    const projekte = new Map([[a.id, laeuft(a.id)]])
    const found = checkFassung(marl, neu, undefined, { projekte, beschluesse: [] }).filter(({ code }) => code.startsWith("fortschreibung/"))
    expect(found).toMatchObject([{ code: "fortschreibung/OverdueCarriedOver", details: { id: a.id, am: "2021-12-31", art: "abschluss" } }])
    expect(codes(zwei(marl.projekte), undefined, [...projekte])).toEqual([])
    expect(codes(neu)).toEqual([])
  })

  it("must not begin before what was noted under the old one", () => {
    expect(codes(zwei(marl.projekte), undefined, [[a.id, laeuft(a.id, { zuletzt: Stichtag.make(2024, 1, 2) })]])).toEqual(["GueltigAbBeforeNotes"])
    expect(codes(zwei(marl.projekte), undefined, [[a.id, laeuft(a.id, { zuletzt: ab })]])).toEqual([])
  })

  it("says where what runs lives on in another Handlungsfeld with none of its Leitziele", () => {
    const neu = Id.make("bildung-neu")
    const moved = (leitziele: Projekt["leitziele"]) => zwei([...marl.projekte.slice(1), { ...a, id: neu, handlungsfeld: Id.make("bildung"), leitziele }])
    const way = uebergang([{ art: "umbenannt", alt: [a.id], neu: [neu] }], [grund(a.id, neu)])
    expect(codes(moved([Id.make("bildung-ziel-passgenaue-angebote")]), way, [[a.id, laeuft(a.id)]])).toEqual(["UeberfuehrungMovesField", "UebernahmeOpen", "UebernahmeOpen"])
    expect(codes(moved(a.leitziele), way, [[a.id, laeuft(a.id)]])).toEqual(["UebernahmeOpen", "UebernahmeOpen"])
  })

  it("must not give an id again that an earlier Fassung had and the old one has dropped", () => {
    const dritte: Konzept = { ...marl, fassung: { nummer: 3, gueltigAb: Stichtag.make(2026, 1, 1) } }
    const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: marl }, { konzept: zwei(marl.projekte.slice(1)) }]))
    const found = checkFassung(zwei(marl.projekte.slice(1)), dritte, undefined, { projekte: new Map(), beschluesse: [], fassungen })
    expect(found.filter(({ code }) => code === "fortschreibung/IdReused")).toMatchObject([{ details: { id: a.id, fassung: 1 } }])
  })

  it("tells of what has ended and still stands there, and of what runs and stands nowhere", () => {
    const ended = { ...laeuft(a.id), lage: "beendet", grund: "mittel-fehlen" } as Projektstand
    const [nirgends] = [Id.make("nirgends")]
    expect(codes(zwei(marl.projekte), undefined, [[a.id, ended], [nirgends, laeuft(nirgends)]])).toEqual(["RunningProjektUnknown", "EndedProjektKept"])
  })
})

describe("the way between two Fassungen", () => {
  it.each<readonly [string, Konzept, Uebergang | undefined, ReadonlyArray<string>]>([
    ["another Konzept", zwei(marl.projekte, { id: Id.make("anders") }), undefined, ["KonzeptIdChanged"]],
    ["no number and no day", marl, undefined, ["NummerNotNext", "GueltigAbMissing"]],
    ["a day before the old Fassung", zwei(marl.projekte, { fassung: { nummer: 2, gueltigAb: Stichtag.make(2020, 6, 1) } }), undefined, ["GueltigAbTooEarly"]],
    ["an Übergang of other Fassungen", zwei(marl.projekte), { ...uebergang([]), nach: 3 }, ["UebergangMismatch"]],
    ["ids that there are not", zwei(marl.projekte), uebergang([{ art: "umbenannt", alt: [Id.make("wohnen-mietercafe")], neu: [b.id] }]), ["UeberfuehrungUnknown", "UeberfuehrungOntoOld"]],
    ["two that are said to be renamed", zwei([a, ...marl.projekte.slice(2)]), uebergang([{ art: "umbenannt", alt: [a.id, b.id], neu: [a.id] }], [grund(a.id, b.id)]), ["UeberfuehrungForm"]],
    ["a Projekt that becomes an Akteur", zwei(marl.projekte.slice(1)), uebergang([{ art: "umbenannt", alt: [a.id], neu: [Id.make("asb")] }], [grund(a.id)]), ["UeberfuehrungKind"]],
    ["what lives on and is still there", zwei(marl.projekte), uebergang([{ art: "umbenannt", alt: [a.id], neu: [b.id] }]), ["UeberfuehrungOntoOld", "UeberfuehrungKept"]],
    ["what would take the place of another", zwei(marl.projekte.slice(1)), uebergang([{ art: "umbenannt", alt: [a.id], neu: [b.id] }], [grund(a.id)]), ["UeberfuehrungOntoOld"]],
    ["what would be merged into another that is not named", zwei(marl.projekte.slice(2)), uebergang([{ art: "zusammengefuehrt", alt: [a.id, b.id], neu: [c.id] }], [grund(a.id, b.id)]), ["UeberfuehrungOntoOld"]],
    ["a day before the Beschluss", zwei(marl.projekte, { beschluss: { zeit: Zeitraum.tag(Stichtag.make(2024, 1, 2)), quelle: a.quelle } }), undefined, ["GueltigAbBeforeBeschluss"]],
    ["an id for another kind", zwei(marl.projekte.slice(1), { werte: [...marl.werte, { id: a.id, titel: a.titel, quelle: a.quelle }] }), uebergang([], [grund(a.id)]), ["IdReused", "ProjektDroppedUnbegun"]],
    ["a Begründung without a reason, of nobody", zwei(marl.projekte), uebergang([], [{ elemente: [Id.make("niemand")], beschluesse: [] }]), ["BegruendungUnknown", "BegruendungEmpty"]],
  ])("%s", (_title, neu, way, expected) => {
    expect(codes(neu, way)).toEqual(expected)
  })
})

describe("the decisions behind the changes", () => {
  const verschoben = zwei(marl.projekte.map((one) => (one.id === b.id ? { ...one, horizont: "dauerhaft" as const } : one)))
  const mit = (...ids: ReadonlyArray<string>): Uebergang => uebergang([], [{ elemente: [b.id], beschluesse: ids.map(Id.make) }])

  it.each<readonly [string, ReadonlyArray<string>, ReadonlyArray<Fortschreibung.Beschlussquelle>, ReadonlyArray<string>]>([
    ["nothing is behind it", [], [], ["BegruendungEmpty", "BegruendungMissing"]],
    ["one that nobody took", ["b-1"], [], ["BeschlussUnknown"]],
    ["one that was taken back", ["b-1"], [{ ...beschluss("b-1", antrag(b.id)), aufgehoben: { am: ab, grund: "Irrtum" } }], ["BeschlussRevoked"]],
    ["one that came too late", ["b-1"], [beschluss("b-1", antrag(b.id), Stichtag.make(2024, 1, 2))], ["BeschlussTooLate"]],
    ["one of the very day", ["b-1"], [beschluss("b-1", antrag(b.id), ab)], []],
    ["one that speaks of something else", ["b-1"], [beschluss("b-1", antrag(c.id))], ["BeschlussElsewhere"]],
    ["one of a Gremium that there is not", ["b-1"], [{ ...beschluss("b-1", antrag(b.id)), gremium: Id.make("gibt-es-nicht") }], ["BeschlussOfUnknownGremium"]],
    ["one that the old Fassung has settled", ["b-1"], [beschluss("b-1", antrag(b.id), Stichtag.make(2019, 12, 31))], ["BeschlussBeforeAlt"]],
    ["the right one, and one that nobody answered", ["b-1"], [beschluss("b-1", antrag(b.id)), beschluss("b-2", antrag(c.id))], ["AntragUnanswered"]],
    ["the right one, and one that the old Fassung answered", ["b-1"], [beschluss("b-1", antrag(b.id)), beschluss("b-2", antrag(c.id), Stichtag.make(2020, 3, 1))], []],
  ])("%s", (_title, ids, beschluesse, expected) => {
    expect(codes(verschoben, mit(...ids), [], beschluesse)).toEqual(expected)
  })

  it("brings every finding a place and a way out, and none keeps a good Fassung back", () => {
    expect(checkFassung(marl, verschoben, mit("b-1"), { projekte: new Map(), beschluesse: [beschluss("b-1", antrag(b.id))] }).filter(isFehler)).toEqual([])
  })
})

describe("what a reader is told", () => {
  const neuId = Id.make("wohnen-cafes")
  const neu = zwei([
    { ...c, id: neuId, titel: Text.make("Alles zum Wohnen"), horizont: "dauerhaft" },
    { ...a, beschreibung: Text.make("Anders gesagt."), partner: [] },
    ...marl.projekte.slice(3),
  ])
  const way = uebergang(
    [{ art: "umbenannt", alt: [c.id], neu: [neuId] }, { art: "zusammengefuehrt", alt: [a.id, b.id], neu: [a.id] }],
    [{ elemente: [neuId], beschluesse: [Id.make("b-1")] }, grund(a.id)],
  )
  const fortschreibung = Fortschreibung.make(marl, neu, way, [beschluss("b-1", antrag(c.id))])
  const saetze = (id: Id.Id): ReadonlyArray<string> => fortschreibung.zeilen.find(({ element }) => element === id)?.saetze ?? []

  it("is told of what lives on once, with what else changed and the decision behind it", () => {
    expect(fortschreibung.zeilen.map(({ element }) => element)).toEqual([a.id, neuId])
    expect(saetze(neuId)).toEqual([
      `Das Projekt „Alles zum Wohnen“ führt „${c.titel.de}“ unter neuem Kennzeichen fort.`,
      `Das Projekt „${c.titel.de}“ heißt jetzt „Alles zum Wohnen“.`,
      "Das Projekt „Alles zum Wohnen“ ist von „kurzfristig“ auf „dauerhaft“ verschoben.",
      "Grundlage ist der Beschluss „Cafés zusammenlegen“ vom 14.09.2023 (Steuerungsgruppe Wohnen).",
    ])
    expect(saetze(a.id)).toEqual([
      `Zusammengeführt sind „${a.titel.de}“ und „${b.titel.de}“ zu „${a.titel.de}“.`,
      `Die Beschreibung des Projekts „${a.titel.de}“ ist neu gefasst.`,
      `Bei dem Projekt „${a.titel.de}“ sind geändert: die Partner.`,
      "Begründung: Bedarf hat sich geändert.",
    ])
    expect(saetze(marl.id)).toEqual([])
  })

  it("says of a Fassung that is not in force what is to be, and of nothing that it is so", () => {
    const vorhaben = (id: Id.Id): ReadonlyArray<string> => fortschreibung.zeilen.find(({ element }) => element === id)?.vorhaben ?? []
    expect(vorhaben(neuId)).toEqual([
      `Das Projekt „Alles zum Wohnen“ soll „${c.titel.de}“ unter neuem Kennzeichen fortführen.`,
      `Das Projekt „${c.titel.de}“ soll „Alles zum Wohnen“ heißen.`,
      "Das Projekt „Alles zum Wohnen“ soll von „kurzfristig“ auf „dauerhaft“ verschoben werden.",
      "Grundlage ist der Beschluss „Cafés zusammenlegen“ vom 14.09.2023 (Steuerungsgruppe Wohnen).",
    ])
    expect(vorhaben(a.id)).toEqual([
      `Zusammengeführt werden sollen „${a.titel.de}“ und „${b.titel.de}“ zu „${a.titel.de}“.`,
      `Die Beschreibung des Projekts „${a.titel.de}“ soll neu gefasst werden.`,
      `Bei dem Projekt „${a.titel.de}“ sollen geändert werden: die Partner.`,
      "Begründung: Bedarf hat sich geändert.",
    ])
    const bare = Fortschreibung.make(marl, zwei(marl.projekte.slice(1).toReversed(), { titel: Text.make("Anders") })).zeilen.flatMap((zeile) => zeile.vorhaben)
    expect(bare.map((satz) => satz.replace(/„.*(?= soll entfallen)/u, "…"))).toEqual(["Am Konzept selbst soll geändert werden: der Titel.", "Die Reihenfolge der Projekte soll geändert werden.", "Das Projekt … soll entfallen."])
  })

  it("is a partial revision, unless a Handlungsfeld came or went, most Projekte changed, or the Fassung says so", () => {
    expect(fortschreibung.art).toBe("teilweise")
    expect(Fortschreibung.make(marl, zwei(marl.projekte, { handlungsfelder: marl.handlungsfelder.slice(1) })).art).toBe("umfassend")
    expect(Fortschreibung.make(marl, zwei(marl.projekte.map((one) => ({ ...one, auftrag: "pruefen" as const })))).art).toBe("umfassend")
    expect(Fortschreibung.make(marl, zwei(marl.projekte, { fassung: { nummer: 2, gueltigAb: ab, art: "umfassend" } })).art).toBe("umfassend")
  })

  it("is told of another order, and what changed in the Konzept itself beside its number", () => {
    const [feld, ...felder] = marl.handlungsfelder
    if (feld === undefined) throw new Error("Marl has Handlungsfelder")
    const saetzeOf = (more: Partial<Konzept>): ReadonlyArray<string> => Fortschreibung.make(marl, zwei(marl.projekte, more)).zeilen.flatMap((zeile) => zeile.saetze)
    expect(saetzeOf({})).toEqual([])
    expect(saetzeOf({ projekte: marl.projekte.toReversed() })).toEqual(["Die Reihenfolge der Projekte ist geändert."])
    expect(saetzeOf({ handlungsfelder: [{ ...feld, leitziele: feld.leitziele.toReversed() }, ...felder] })).toEqual([`Bei dem Handlungsfeld „${feld.titel.de}“ ist die Reihenfolge der Leitziele geändert.`])
    expect(saetzeOf({ titel: Text.make("Anders") })).toEqual(["Am Konzept selbst ist geändert: der Titel."])
  })

  it("is told of the old Fassung in its own words", () => {
    const umbenannt = zwei(marl.projekte.slice(1).map((one) => (one.id === b.id ? { ...one, handlungsfeld: Id.make("bildung") } : one)), {
      handlungsfelder: marl.handlungsfelder.map((feld) => (feld.id === "wohnen" ? { ...feld, titel: Text.make("Quartier") } : feld)),
    })
    const of = (id: Id.Id) => Fortschreibung.make(marl, umbenannt).zeilen.find(({ element }) => element === id)?.saetze.join(" ")
    expect(of(a.id)).toContain("(Handlungsfeld „Gemeinsam Wohnen in Marl“, kurzfristig) ist entfallen")
    expect(of(b.id)).toContain("statt zu „Gemeinsam Wohnen in Marl“")
  })

  it("leads from the decision to the line, and from the line to the element", () => {
    const glied = { id: Id.make("b-1"), art: "beschluss", titel: Text.make("Beschluss"), fuehrtZu: [] } as const
    const { glieder, verknuepft } = aenderungsglieder(fortschreibung, neu, [glied])
    expect(verknuepft).toEqual([{ ...glied, fuehrtZu: ["fassung-2.wohnen-cafes"] }])
    expect(glieder.find(({ id }) => id === "fassung-2.wohnen-cafes")).toMatchObject({ art: "aenderung", am: ab, fuehrtZu: [neuId] })
  })
})
