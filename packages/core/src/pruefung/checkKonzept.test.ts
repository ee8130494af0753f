import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { type Authored, smallKonzept } from "../../test/smallKonzept.js"
import { pathToText } from "../kernel/Finding.js"
import { checkKonzept } from "./checkKonzept.js"

type Loose = Record<string, never>
type Change = (konzept: Authored & Record<string, unknown>) => void

const set = (target: unknown, key: string, value: unknown): void => {
  ;(target as Record<string, unknown>)[key] = value
}

const rat = (konzept: Authored) => konzept.gremien[1] as unknown as Loose
const wahl = (konzept: Authored) => (konzept.gremien[1] as { wahlen: Array<unknown> }).wahlen[0]

/** A Prozess with one aim, and steps that serve it unless they say otherwise. */
const weg = (schritte: ReadonlyArray<Record<string, unknown>> = [{ art: "sitzung" }]): Record<string, unknown> => {
  const quelle = { kapitel: "Kapitel" }
  return {
    id: "weg", titel: "Weg", quelle,
    ziele: [{ id: "ziel", titel: "Ziel", art: "prozess", quelle }],
    schritte: schritte.map((schritt, nr) => ({ id: `schritt-${nr}`, titel: `Schritt ${nr}`, ziele: ["ziel"], quelle, ...schritt })),
  }
}

/** What somebody changed, and all the findings that must come of it: weight, code, place. */
const MISTAKES: ReadonlyArray<readonly [title: string, expected: string, change: Change]> = [
  ["an AGS of the wrong form", "fehler konzept/ValueInvalid stadt.ags", (k) => set(k.stadt, "ags", "5999001")],
  ["a misspelt key", "fehler konzept/KeyUnknown projekte[0].partnr", (k) => set(k.projekte[0], "partnr", [])],
  ["a misspelt key at the root", "fehler konzept/KeyUnknown projeckte", (k) => set(k, "projeckte", [])],
  ["a missing key", "fehler konzept/KeyMissing akteure[3].titel", (k) => set(k.akteure, "3", { id: "caritas", art: "traeger", quelle: { kapitel: "K" } })],
  ["a missing part", "fehler konzept/KeyMissing stadt", (k) => { delete (k as Partial<Authored>).stadt }],
  ["an unknown Horizont", "fehler konzept/ValueInvalid projekte[0].horizont", (k) => set(k.projekte[0], "horizont", "kurzfristg")],
  ["a dangling id", "fehler konzept/ReferenceNotFound projekte[0].partner[0]", (k) => set(k.projekte[0], "partner", ["caritass", "caritas", "abteilung"])],
  ["an id of the wrong kind", "fehler konzept/ReferenceOfWrongKind projekte[1].federfuehrung[0]", (k) => set(k.projekte[1], "federfuehrung", ["wohnen"])],
  ["an id named twice in a list", "fehler konzept/ReferenceDoubled projekte[0].orte[1]", (k) => set(k.projekte[0], "orte", ["buero", "buero"])],
  ["a source without document", "fehler konzept/ReferenceNotFound werte[0].quelle.dokument", (k) => set(k.werte[0], "quelle", { dokument: "konzpt", kapitel: "K" })],
  ["a document that nothing cites", "hinweis konzept/DokumentNotCited dokumente[1]", (k) => k.dokumente.push({ id: "presse", titel: "Presse" })],
  ["an unknown Sozialraum", "fehler konzept/ReferenceNotFound orte[1].sozialraum", (k) => set(k.orte[1], "sozialraum", "sued")],
  ["a Sozialraum listed twice", "fehler konzept/SozialraumDoubled stadt.sozialraeume[1].schluessel", (k) => k.stadt.sozialraeume.push({ schluessel: "nord", name: "N" })],
  ["a number about nothing", "fehler konzept/ReferenceNotFound angaben[0].betrifft", (k) => set(k.angaben[0], "betrifft", "bureau")],
  ["an id used twice", "fehler konzept/IdDoubled orte[0].id", (k) => { set(k, "orte", [{ ...k.orte[0], id: "respekt" }, k.orte[1]]); set(k.orte[1], "teilVon", "buero-zwei"); k.orte.push({ ...k.orte[0], id: "buero-zwei" } as never); set(k.handlungsfelder[0]?.bestehendes?.[0], "orte", []) }],
  ["a document id used twice", "fehler konzept/IdDoubled dokumente[1].id", (k) => k.dokumente.push({ id: "konzept", titel: "Noch eins" })],
  ["a part of itself", "fehler konzept/CircleFound akteure[1].teilVon", (k) => set(k.akteure[1], "teilVon", "abteilung")],
  ["a Gremium that invites itself", "fehler konzept/CircleFound gremien[0].einladungen[0].wer", (k) => set(k.gremien[0], "einladungen", [{ wer: "steuerungsgruppe" }])],
  ["somebody invited twice", "fehler konzept/ReferenceDoubled gremien[0].einladungen[1].wer", (k) => set(k.gremien[0], "einladungen", [{ wer: "rat" }, { wer: "rat" }])],
  ["a Projekt that serves no Leitziel", "fehler konzept/ProjektWithoutLeitziel projekte[0].leitziele; warnung konzept/LeitzielNotServed handlungsfelder[0].leitziele[0]", (k) => set(k.projekte[0], "leitziele", [])],
  ["a Projekt that serves only another Handlungsfeld", "warnung konzept/LeitzielNotServed handlungsfelder[0].leitziele[0]; warnung konzept/LeitzielOfOtherHandlungsfeld projekte[0].leitziele", (k) => set(k.projekte[0], "leitziele", ["ziel-arbeit"])],
  ["a Handlungsfeld without Leitziele", "fehler konzept/HandlungsfeldWithoutLeitziel handlungsfelder[2].leitziele; warnung konzept/HandlungsfeldWithoutProjekt handlungsfelder[2]", (k) => k.handlungsfelder.push({ id: "sport", titel: "Sport", quelle: k.werte[0]!.quelle, leitziele: [] })],
  ["a Handlungsfeld without Projekte", "warnung konzept/HandlungsfeldWithoutProjekt handlungsfelder[1]", (k) => set(k, "projekte", [k.projekte[0]])],
  ["a Leitziel that nothing serves", "warnung konzept/LeitzielNotServed handlungsfelder[0].leitziele[1]", (k) => k.handlungsfelder[0]?.leitziele.push({ id: "ziel-zwei", titel: "Zwei", quelle: k.werte[0]!.quelle })],
  ["a Frist before the adoption", "fehler konzept/FristBeforeBeschluss projekte[0].fristen[0].bis", (k) => set(k.projekte[0], "fristen", [{ titel: "Ende", bis: "2020-02" }])],
  ["a Frist without end", "fehler konzept/FristWithoutEnd projekte[0].fristen[0].bis", (k) => set(k.projekte[0], "fristen", [{ titel: "Ende", bis: "2020-04-01/.." }])],
  ["a trial without time", "warnung konzept/ErprobungWithoutTime projekte[0].erprobung[0]", (k) => set(k.projekte[0], "erprobung", [{ titel: "E" }])],
  ["nobody who leads", "hinweis konzept/ProjektWithoutFederfuehrung projekte[1].federfuehrung", (k) => set(k.projekte[1], "federfuehrung", [])],
  ["a leader who is a partner", "hinweis konzept/FederfuehrungIsPartner projekte[1].partner[0]", (k) => set(k.projekte[1], "partner", ["amt"])],
  ["a Gremium of another Handlungsfeld", "warnung konzept/GremiumOfOtherHandlungsfeld projekte[1].gremium", (k) => set(k.projekte[1], "gremium", "steuerungsgruppe")],
  ["two Projekte of one title", "warnung konzept/TitleDoubled projekte[2].titel", (k) => k.projekte.push({ ...k.projekte[1]!, id: "jobmesse-zwei" })],
  ["seats that do not sum", "fehler konzept/SitzeDoNotSum gremien[1].sitze", (k) => set(rat(k), "mitglieder", 6)],
  ["a turnout that its counts contradict", "fehler konzept/WahlbeteiligungContradicted gremien[1].wahlen[0].wahlbeteiligung", (k) => set(wahl(k), "abgegeben", 104)],
  ["more votes than voters", "fehler konzept/MoreVotesThanVoters gremien[1].wahlen[0].abgegeben", (k) => set(rat(k), "wahlen", [{ zeit: "2015", wahlberechtigte: 10, abgegeben: 11 }])],
  ["a turnout above 100", "fehler konzept/CountOutOfRange gremien[1].wahlen[0].wahlbeteiligung", (k) => set(rat(k), "wahlen", [{ zeit: "2015", wahlbeteiligung: 101 }])],
  ["an election before the last", "fehler konzept/WahlenOutOfOrder gremien[1].naechsteWahl", (k) => set(rat(k), "naechsteWahl", "2014")],
  ["an election that does not fit the term", "hinweis konzept/AmtszeitDoesNotFit gremien[1].naechsteWahl", (k) => set(rat(k), "naechsteWahl", "2022")],
  ["a Steuerungsgruppe of no Handlungsfeld", "fehler konzept/SteuerungsgruppeWithoutHandlungsfeld gremien[2].handlungsfelder; warnung konzept/ThreadBroken gremien[2]", (k) => k.gremien.push({ ...k.gremien[0]!, id: "leer", handlungsfelder: [] } as never)],
  ["a Gremium that nobody convenes", "warnung konzept/GremiumWithoutOrganisation gremien[0].organisation", (k) => set(k.gremien[0], "organisation", [])],
  ["no Zielgruppe for everybody", "fehler konzept/UmfassendeZielgruppeMissing zielgruppen", (k) => set(k, "zielgruppen", [k.zielgruppen[1]])],
  ["two Zielgruppen for everybody", "fehler konzept/UmfassendeZielgruppeDoubled zielgruppen[1].umfassend", (k) => set(k.zielgruppen[1], "umfassend", true)],
  ["a negative count", "fehler konzept/CountOutOfRange zielgruppen[1].bestand[0].wert", (k) => set(k.zielgruppen[1]?.bestand?.[0], "wert", -1)],
  ["a time that no Konzept can speak of", "fehler konzept/TimeOutOfRange angaben[0].stand", (k) => set(k.angaben[0], "stand", "1820")],
  ["a Beschluss without end", "fehler konzept/BeschlussWithoutEnd beschluss.zeit", (k) => set(k.beschluss, "zeit", "2020-01-01/..")],
  ["a trial said twice", "warnung konzept/ErprobungSaidTwice projekte[0].erprobung[0].dauer", (k) => set(k.projekte[0], "erprobung", [{ titel: "E", zeit: "2020", dauer: "P10M" }])],
  ["an estimate that is exact", "hinweis konzept/EstimateStatedAsExact angaben[0].genauigkeit", (k) => set(k.angaben[0], "herkunft", "geschaetzt")],
  ["a count later than the text", "hinweis konzept/AngabeAfterBeschluss angaben[0].stand", (k) => set(k.angaben[0], "stand", "2021")],
  ["lengths that do not grow", "fehler konzept/HorizontregelOutOfOrder horizontregel", (k) => set(k, "horizontregel", { kurzfristig: "P2Y", mittelfristig: "P18M", langfristig: "P5Y", ueberpruefung: "P1Y", herkunft: "stadt" })],
  ["no monitoring", "hinweis konzept/MonitoringMissing ", (k) => { delete (k as Partial<Authored>).monitoring }],
  ["a report before the adoption", "fehler konzept/MonitoringBeforeBeschluss monitoring.erstesJahr", (k) => set(k.monitoring, "erstesJahr", 2019)],
  ["a monitoring without Indikatoren", "warnung konzept/MonitoringWithoutIndikator monitoring.indikatoren", (k) => set(k.monitoring, "indikatoren", [])],
  ["a monitoring that tells nobody", "warnung konzept/MonitoringUnsettled monitoring.adressat", (k) => { delete (k.monitoring as { adressat?: string }).adressat }],
  ["a monitoring without rhythm and first year", "warnung konzept/MonitoringUnsettled monitoring.rhythmus; warnung konzept/MonitoringUnsettled monitoring.erstesJahr", (k) => { for (const key of ["rhythmus", "erstesJahr"]) delete (k.monitoring as Record<string, unknown>)[key] }],
  ["a monitoring by nobody in a draft", "hinweis konzept/MonitoringUnsettled monitoring.verantwortlich; hinweis konzept/BeschlussToCome beschluss", (k) => { delete (k as Partial<Authored>).beschluss; set(k.monitoring, "verantwortlich", []) }],
  ["seats of a Beirat that do not sum", "fehler konzept/SitzeDoNotSum gremien[1].sitze", (k) => { set(rat(k), "art", "beirat"); set(rat(k), "mitglieder", 6) }],
  ["a turnout for an Ausschuss that its counts contradict", "fehler konzept/WahlbeteiligungContradicted gremien[1].wahlen[0].wahlbeteiligung", (k) => { set(rat(k), "art", "ausschuss"); set(wahl(k), "abgegeben", 104) }],
  ["seats of a working group", "fehler konzept/KeyUnknown gremien[0].sitze", (k) => { set(k.gremien[0], "art", "arbeitsgruppe"); set(k.gremien[0], "sitze", []) }],
  ["two highest levels of goals", "fehler konzept/ZielebenenWithoutTop fallmethode.zielebenen", (k) => k.fallmethode.zielebenen.push({ id: "noch-eins", titel: "N", quelle: k.werte[0]!.quelle } as never)],
  ["an Akteur nobody mentions", "warnung konzept/AkteurNotMentioned akteure[5]", (k) => k.akteure.push({ id: "verein", titel: "Verein", art: "verein", quelle: k.werte[0]!.quelle })],
  ["an Ort nobody mentions", "hinweis konzept/OrtNotMentioned orte[2]", (k) => k.orte.push({ id: "halle", titel: "Halle", art: "sonstiger", quelle: k.werte[0]!.quelle } as never)],
  ["a Zielgruppe nobody addresses", "hinweis konzept/ZielgruppeNotAddressed zielgruppen[2]", (k) => k.zielgruppen.push({ id: "frauen", titel: "Frauen", quelle: k.werte[0]!.quelle } as never)],
  ["an adopted Konzept without Integrationsbegriff", "fehler konzept/PartMissing integrationsbegriff", (k) => { delete (k as Partial<Authored>).integrationsbegriff }],
  ["an adopted Konzept that shuts out by silence", "fehler konzept/PartMissing inklusion", (k) => { delete (k as Partial<Authored>).inklusion }],
  ["a draft", "hinweis konzept/BeschlussToCome beschluss", (k) => { delete (k as Partial<Authored>).beschluss }],
  ["a draft without the rule of inclusion", "warnung konzept/PartMissing inklusion; hinweis konzept/BeschlussToCome beschluss", (k) => { delete (k as Partial<Authored>).beschluss; delete (k as Partial<Authored>).inklusion }],
  ["a draft for nobody", "warnung konzept/UmfassendeZielgruppeMissing zielgruppen; hinweis konzept/BeschlussToCome beschluss", (k) => { delete (k as Partial<Authored>).beschluss; set(k, "zielgruppen", [k.zielgruppen[1]]) }],
  ["a way with nothing at its end", "hinweis konzept/UmfassendeZielgruppeMissing zielgruppen; hinweis konzept/PartMissing integrationsbegriff; hinweis konzept/PartMissing inklusion; hinweis konzept/PartToCome handlungsfelder; hinweis konzept/PartToCome monitoring; hinweis konzept/PartToCome projekte; hinweis konzept/BeschlussToCome beschluss", (k) => { for (const key of Object.keys(k)) if (!["id", "titel", "stadt", "dokumente"].includes(key)) delete k[key]; set(k, "prozess", weg()) }],
  ["a draft before the beginning", "fehler konzept/SchritteOutOfOrder prozess.schritte[1].zeit", (k) => set(k, "prozess", weg([{ art: "auftakt", zeit: "2019-05-09" }, { art: "konzeptentwurf", zeit: "2019-04" }]))],
  ["an adoption before the draft", "fehler konzept/SchritteOutOfOrder prozess.schritte[0].zeit", (k) => set(k, "prozess", weg([{ art: "beschluss", zeit: "2019" }, { art: "konzeptentwurf", zeit: "2020" }]))],
  ["a plan that was overtaken", "hinweis konzept/SchrittOvertaken prozess.schritte[0].stand", (k) => set(k, "prozess", weg([{ art: "sitzung", zeit: "2019-05" }, { art: "workshop", zeit: "2019-06", stand: "abgeschlossen" }]))],
  ["a step that serves nothing", "hinweis konzept/SchrittWithoutZiel prozess.schritte[1].ziele", (k) => set(k, "prozess", weg([{ art: "sitzung" }, { art: "workshop", ziele: [] }]))],
  ["a step that is done and open", "warnung konzept/SchrittWithoutEnd prozess.schritte[0].zeit", (k) => set(k, "prozess", weg([{ art: "sitzung", zeit: "2019-05-09/..", stand: "abgeschlossen" }]))],
  ["an aim of the way without a step", "hinweis konzept/ProzesszielWithoutSchritt prozess.ziele[0]", (k) => set(k, "prozess", weg([{ art: "sitzung", stand: "abgesagt" }]))],
  ["an adoption that beschluss does not say", "warnung konzept/BeschlussNotStated prozess.schritte[0].stand; hinweis konzept/BeschlussToCome beschluss", (k) => { delete (k as Partial<Authored>).beschluss; set(k, "prozess", weg([{ art: "beschluss", zeit: "2020", stand: "abgeschlossen" }])) }],
  ["an aim that serves itself", "fehler konzept/CircleFound prozess.ziele[0].dient", (k) => set(k, "prozess", { ...weg(), ziele: [{ id: "eins", titel: "E", art: "prozess", dient: ["zwei", "oben"], quelle: k.werte[0]!.quelle }, { id: "zwei", titel: "Z", art: "prozess", dient: ["eins"], quelle: k.werte[0]!.quelle }, { id: "oben", titel: "O", art: "uebergeordnet", quelle: k.werte[0]!.quelle }], schritte: [{ id: "s", titel: "S", art: "sitzung", ziele: ["eins", "zwei"], quelle: k.werte[0]!.quelle }] })],
  ["a step for an aim that is none", "fehler konzept/ReferenceNotFound prozess.schritte[0].ziele[0]; hinweis konzept/ProzesszielWithoutSchritt prozess.ziele[0]", (k) => set(k, "prozess", weg([{ art: "sitzung", ziele: ["zeil"] }]))],
  ["a Gremium that serves nothing", "warnung konzept/ThreadBroken gremien[2]", (k) => k.gremien.push({ id: "runde", titel: "Runde", art: "runder-tisch", organisation: ["amt"], quelle: k.werte[0]!.quelle } as never)],
]

const lines = (input: unknown): ReadonlyArray<string> =>
  checkKonzept(input).map(({ code, path, schwere }) => `${schwere} ${code} ${pathToText(path)}`)

describe("checkKonzept", () => {
  it("finds nothing in a Konzept without mistakes", () => {
    expect(lines(smallKonzept())).toEqual([])
  })

  it.each(MISTAKES)("finds %s and nothing else", (_, expected, change) => {
    const konzept = smallKonzept()
    change(konzept)
    expect(lines(konzept)).toEqual(expected.split("; "))
  })

  it("has a mistake for every code that the rules know", () => {
    const folder = new URL("internal/", import.meta.url)
    const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n")
    const known = new Set([...sources.matchAll(/(?:fehler|warnung|hinweis|SCHWERE\[stand\])\("(\w+)"/gu)].map(([, code]) => `konzept/${code}`))
    const provoked = new Set(MISTAKES.flatMap(([, expected]) => expected.split("; ").map((line) => line.split(" ")[1])))
    expect(known.size).toBeGreaterThan(30)
    expect([...known].filter((code) => !provoked.has(code))).toEqual([])
  })

  it.each<readonly [string, Change]>([
    ["a beginning before the Beschluss, and one without end", (k) => set(k.projekte[0], "fristen", [{ titel: "A", art: "beginn", bis: "2016" }, { titel: "B", art: "beginn", bis: "2021-01-01/.." }])],
    ["a Prozess beside the Integrationsbegriff", (k) => set(k, "prozess", weg())],
    ["an order for a Konzept before its beginning, and a step called off", (k) => set(k, "prozess", weg([{ art: "sonstiges", zeit: "2018" }, { art: "auftakt", zeit: "2019" }, { art: "konzeptentwurf", zeit: "2018", stand: "abgesagt" }]))],
    ["a Steuerungsgruppe that a step names", (k) => { set(k.gremien[0], "handlungsfelder", []); set(k.projekte[0], "gremium", undefined); delete (k.projekte[0] as Record<string, unknown>)["gremium"]; set(k, "prozess", weg([{ art: "sitzung", gremium: "steuerungsgruppe" }])) }],
    ["an Integrationsrat of which nobody knows the size", (k) => { const one = k.gremien[1] as Record<string, unknown>; delete one["mitglieder"]; delete one["amtszeit"] }],
    ["a balance below 0", (k) => set(k.angaben[0], "wert", -45)],
    ["one guest in two roles", (k) => set(k.gremien[0], "einladungen", [{ wer: "rat" }, { wer: "rat", als: "ansprechperson" }])],
    ["members counted without those who advise", (k) => { set(rat(k), "mitglieder", 3); set(rat(k), "sitze", [{ titel: "G", anzahl: 3, bestellung: "direkt-gewaehlt" }, { titel: "B", anzahl: 2, bestellung: "beratend" }]) }],
    ["two elections on Sundays five years apart", (k) => { set(rat(k), "wahlen", [{ zeit: "2020-09-13" }]); set(rat(k), "naechsteWahl", "2025-09-14") }],
    ["an Ort that only a count names", (k) => { k.orte.push({ id: "halle", titel: "Halle", art: "sonstiger", quelle: k.werte[0]!.quelle } as never); set(k.zielgruppen[1]?.bestand?.[0], "betrifft", "halle") }],
  ])("has nothing to say of %s", (_, change) => {
    const konzept = smallKonzept()
    change(konzept)
    expect(lines(konzept)).toEqual([])
  })

  it.each([1081, 1091])("takes 10.3 % of 10,543 for %i votes", (abgegeben) => {
    const konzept = smallKonzept()
    set(rat(konzept), "wahlen", [{ zeit: "2015", wahlberechtigte: 10_543, abgegeben, wahlbeteiligung: { wert: 10.3, basis: 0.1 } }])
    expect(lines(konzept)).toEqual([])
  })

  it.each([1080, 1092])("does not take 10.3 % of 10,543 for %i votes", (abgegeben) => {
    const konzept = smallKonzept()
    set(rat(konzept), "wahlen", [{ zeit: "2015", wahlberechtigte: 10_543, abgegeben, wahlbeteiligung: { wert: 10.3, basis: 0.1 } }])
    expect(lines(konzept)).toEqual(["fehler konzept/WahlbeteiligungContradicted gremien[1].wahlen[0].wahlbeteiligung"])
  })

  it.each(["P5000Y", "P99999D", "P201Y"])("does not fall over a duration of %s", (dauer) => {
    for (const change of [
      (k: Authored) => set(rat(k), "amtszeit", dauer),
      (k: Authored) => set(k, "horizontregel", { kurzfristig: "P1Y", mittelfristig: "P2Y", langfristig: dauer, ueberpruefung: "P1Y", herkunft: "stadt" }),
      (k: Authored) => set(k.projekte[0]?.erprobung?.[0], "dauer", dauer),
    ]) {
      const konzept = smallKonzept()
      change(konzept)
      expect(lines(konzept)).toHaveLength(1)
    }
  })

  it("does not fall over the ends of the calendar", () => {
    for (const zeit of ["2999", "1800", "2999-12-31"]) {
      const konzept = smallKonzept()
      set(konzept.beschluss, "zeit", zeit)
      set(rat(konzept), "wahlen", [{ zeit }])
      expect(lines(konzept)).toContain("fehler konzept/TimeOutOfRange beschluss.zeit")
    }
  })

  it("tells a missing document once for all sources", () => {
    const konzept = smallKonzept()
    set(konzept, "dokumente", [])
    expect(lines(konzept)).toHaveLength(1)
  })

  it("says all mistakes at once, those of the shape and those of the meaning", () => {
    const konzept = smallKonzept()
    set(konzept.projekte[0], "horizont", "bald")
    set(konzept.projekte[1], "leitziele", ["ziel-arbiet"])
    set(konzept.stadt, "ags", "x")
    set(konzept.gremien[1], "mitglieder", 7)
    expect(lines(konzept)).toEqual([
      "fehler konzept/ValueInvalid projekte[0].horizont",
      "fehler konzept/ValueInvalid stadt.ags",
      "fehler konzept/ReferenceNotFound projekte[1].leitziele[0]",
      "fehler konzept/SitzeDoNotSum gremien[1].sitze",
    ])
  })

  it("does not call an id unknown that stands in a part which could not be read", () => {
    const konzept = smallKonzept()
    set(konzept.akteure[3], "art", "orden")
    expect(lines(konzept)).toEqual(["fehler konzept/ValueInvalid akteure[3].art"])
  })

  it("says where, what was expected, what was found, and what was probably meant", () => {
    const konzept = smallKonzept()
    set(konzept.projekte[0], "horizont", "kurzfristg")
    set(konzept.projekte[0], "prtner", [])
    const [first, second] = checkKonzept(konzept)
    expect([first?.nearest, second?.nearest].sort()).toEqual(["kurzfristig", "partner"])
    expect(checkKonzept(konzept).map(({ message }) => message).join()).toContain('found "kurzfristg"')
  })

  it("carries the source of the element", () => {
    const konzept = smallKonzept()
    set(konzept.projekte[0], "leitziele", [])
    expect(checkKonzept(konzept)[0]?.quelle).toEqual({ dokument: "konzept", kapitel: "Kapitel", ueberschrift: "Überschrift" })
  })

  it.each([[null], [7], ["text"], [[]], [undefined], [{ projekte: 3 }], [{ projekte: [null, [], { id: { id: "x" } }] }], [Object.create(null)]])(
    "does not fall over %j",
    (input) => {
      expect(checkKonzept(input).some(({ schwere }) => schwere === "fehler")).toBe(true)
    },
  )
})
