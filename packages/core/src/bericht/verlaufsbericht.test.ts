import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { anyEreignisse, anyTag } from "../../test/anyProjektverlauf.js"
import { befehl, kennzahl, spiele } from "../../test/projekte/beispielprojekt.js"
import { anchorsOf, inlinesOf, picture, tablesOf } from "../../test/berichtTeile.js"
import { berichtText } from "../../test/berichtText.js"
import { forAll } from "../../test/seeded.js"
import { eingang, konzept, leererEingang, naechste, sitzungsereignisse, tag } from "../../test/verlaufBeispiel.js"
import * as Fassungen from "../fortschreibung/Fassungen.js"
import type { Ereignis as Gremienereignis } from "../gremienarbeit/Ereignis.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Projekt } from "../konzept/Projekt.js"
import type { Ereignis } from "../projektverlauf/Ereignis.js"
import { checkDokument } from "./checkDokument.js"
import type { Dokument } from "./Dokument.js"
import { type Verlaufseingang, verlaufsbericht } from "./verlaufsbericht.js"

const bericht = verlaufsbericht(eingang)
const text = berichtText(bericht)

const [PATENSCHAFT, JOBMESSE] = [Id.make("patenschaft"), Id.make("jobmesse")]
const patenschaft = konzept.projekte.find(({ id }) => id === PATENSCHAFT) as Projekt

const tell = (more: Partial<Verlaufseingang>): string => berichtText(verlaufsbericht({ ...eingang, ...more }))

/** The lines of one chapter. */
const chapter = (whole: string, titel: string): string => whole.split("\n## ").find((one) => one.startsWith(titel)) ?? ""

const rowsOf = (dokument: Dokument, titel: string): ReadonlyArray<ReadonlyArray<string>> =>
  tablesOf(dokument).filter((one) => one.titel.startsWith(titel)).flatMap(({ zeilen }) => zeilen.map((cells) => cells.map((cell) => cell.map((inline) => (typeof inline === "string" ? inline : inline.text)).join(""))))

const [GREMIUM, RAT] = [Id.make("steuerungsgruppe"), Id.make("integrationsrat")]
const S3 = { gremium: GREMIUM, sitzung: Id.make("s-3") }
const note = (day: string) => ({ von: Id.make("stelle-1"), am: tag(day), zweck: "gremienarbeit" as const })

/** What the Steuerungsgruppe did, and more. */
const with_ = (...more: ReadonlyArray<Gremienereignis>): Verlaufseingang["gremien"] => new Map([[GREMIUM, [...sitzungsereignisse, ...more]]])

/** Two Projekte with numbers of persons in two Handlungsfelder. */
const personen = (wohnen: number, arbeit: number): Verlaufseingang["projekte"] => new Map([
  [PATENSCHAFT, spiele([befehl(400, { _tag: "RecordKennzahl", kennzahl: kennzahl("k-1", Messwert.exakt(wohnen)) })])],
  [JOBMESSE, spiele([befehl(400, { _tag: "RecordKennzahl", kennzahl: { ...kennzahl("k-2", Messwert.exakt(arbeit)), projekt: JOBMESSE } }, "jobmesse")])],
])

describe("verlaufsbericht", () => {
  it("tells some years as a person would read them", async () => {
    expect(checkDokument(bericht)).toEqual([])
    await expect(text).toMatchFileSnapshot("../../test/beispiel-verlauf.txt")
  })

  it("tells a Konzept that nobody has worked with in short sentences, without empty tables", async () => {
    const leer = verlaufsbericht(leererEingang)
    await expect(berichtText(leer)).toMatchFileSnapshot("../../test/leer-verlauf.txt")
    expect(tablesOf(leer).filter(({ zeilen }) => zeilen.length === 0)).toEqual([])
  })

  it.each(["31.12.2021", undefined, "2021-02-30"])("refuses %j as the Stichtag", (stichtag) => {
    expect(() => verlaufsbericht({ ...eingang, stichtag: stichtag as never })).toThrow(/verlaufsbericht needs stichtag.*(?:Stichtag|calendar)/u)
  })

  it("marks every chapter, and none where there is nothing to mark", () => {
    const chapters = (dokument: Dokument) => dokument.bloecke.flatMap((block) => (block._tag === "Ueberschrift" && block.ebene === 2 ? [block.text] : []))
    expect(chapters(bericht).every((titel) => titel.endsWith("(erfundenes Beispiel)"))).toBe(true)
    expect(chapters(bericht)).toHaveLength(10)
    expect(berichtText(verlaufsbericht(leererEingang))).not.toContain("erfunden")
  })

  it("says in the singular what there is one of", () => {
    const eins = { ...konzept, projekte: [patenschaft] }
    expect(tell({ konzept: eins })).toContain("Das eine Projekt steht am 31.12.2021 auf Grün.")
    expect(tell({ konzept: { ...eins, projekte: [] }, projekte: new Map() })).toContain("Das Konzept nennt keine Projekte.")
    const erste = new Map([[Id.make("steuerungsgruppe"), sitzungsereignisse.filter(({ vermerk }) => vermerk.am < tag("2021-01-01"))]])
    expect(tell({ gremien: erste })).toContain("gab es eine Sitzung in einem Gremium; gefasst wurde ein Beschluss.")
  })

  it("covers the time until the Stichtag where the time has no end", () => {
    expect(tell({ zeitraum: Zeitraum.abDem(tag("2020-04-01")) })).toBe(text)
  })

  it("does not know on a day what was noted later", () => {
    const earlier = tell({ stichtag: tag("2020-07-01") })
    expect(earlier).not.toMatch(/Patenschaft erproben|Regelangebot geworden|Formulare/u)
    expect(earlier).toContain("Auf der Tagesordnung einer Sitzung stand er bis zum Stichtag nicht.")
    expect(chapter(earlier, "Befragung")).toContain("Ergebnisse einer Befragung liegen bis zum Stichtag nicht vor.")
  })
})

describe("the red thread of a Verlaufsbericht", () => {
  it("goes from a Befund to the sitting, the decision, what happened, what it serves, and the next Fassung", () => {
    const thread = chapter(text, "Roter Faden")
    for (const step of ["15.07.2020", "„Patenschaft erproben“", "Erprobung begonnen (10 Monate)", "„Wohnraum für alle“", "Im Entwurf der [Fassung 2] steht daraufhin: Das Projekt „Jobmesse“ soll", "Integrationsbegriff „Teilhabe“"]) expect(thread).toContain(step)
  })

  it("begins at a survey too, where a sitting had it on its agenda", () => {
    const umfrage = sitzungsereignisse.map((one) => (one._tag === "TagesordnungspunktAdded"
      ? { ...one, punkt: { ...one.punkt, anlass: { art: "befragung" as const, befragung: Id.make("gefuehlte-integration") } } } : one))
    expect(chapter(tell({ gremien: new Map([[Id.make("steuerungsgruppe"), umfrage]]) }), "Roter Faden")).toContain("### Befragung: Zusammenleben")
  })

  it("says that nothing is noted yet on what was decided, and that a decision was taken back", () => {
    const open = { projekte: new Map() }
    expect(chapter(tell(open), "Roter Faden")).toContain("Notiert ist dazu noch nichts im Projekt [Patenschaft].")
    const revoked = with_({ _tag: "BeschlussRevoked", ...S3, beschluss: Id.make("b-1"), grund: "Die Mittel fehlen", vermerk: note("2021-11-11") })
    const thread = chapter(tell({ ...open, gremien: revoked }), "Roter Faden")
    expect(thread).toContain("Der Beschluss wurde am 10.11.2021 aufgehoben: Die Mittel fehlen.")
    expect(thread.split("Jobmesse auf kurze Sicht")[0]).not.toContain("Notiert ist dazu noch nichts")
  })
})

describe("bodies in a Verlaufsbericht", () => {
  it("hear reports on cases, which are counted and not told", () => {
    const heard = (count: number) => with_(...Array.from({ length: count }, () => ({ _tag: "FallberichtHeard" as const, ...S3, top: Id.make("top-1"), schwelle: 5, vermerk: note("2021-11-10") })))
    expect(tell({ gremien: heard(1) })).toContain("Gehört wurde ein Fallbericht ohne Namen;")
    expect(tell({ gremien: heard(2) })).toContain("Gehört wurden zwei Fallberichte ohne Namen;")
  })

  it("are elected, with a turnout from counts, which is absent where a count is", () => {
    const gewaehlt = (abgegeben: Messwert.Messwert) => new Map([...eingang.gremien, [RAT, [{ _tag: "WahlRecorded" as const, gremium: RAT, vermerk: { ...note("2020-11-02"), zweck: "wahl" as const }, ergebnis: {
      id: Id.make("wahl-2020"), tag: tag("2020-09-13"), amtsbeginn: tag("2020-11-01"), wahlberechtigte: Messwert.exakt(2000), abgegeben, listen: [{ titel: Text.make("Liste A"), stimmen: Messwert.exakt(150), sitze: Messwert.exakt(3) }],
    } }]]])
    const told = tell({ gremien: gewaehlt(Messwert.exakt(206)) })
    expect(told).toContain("Gewählt wurde am 13.09.2020. Wahlberechtigte: 2.000; abgegebene Stimmen: 206; Wahlbeteiligung: 10,3\u00A0%. Die Amtszeit beginnt am 01.11.2020.")
    expect(told).toContain("Liste A | 150 | 3")
    expect(tell({ gremien: gewaehlt(Messwert.fehlend("nicht-erhoben")) })).toContain("abgegebene Stimmen: nicht erhoben; Wahlbeteiligung: nicht erhoben.")
  })

  it("call sittings off, and set others", () => {
    const wo = { gremium: GREMIUM, sitzung: Id.make("s-4") }
    const set = { _tag: "SitzungScheduled" as const, ...wo, tag: tag("2021-12-20"), vermerk: note("2021-11-20") }
    expect(tell({ gremien: with_(set) })).toContain("Abgehalten wurden drei Sitzungen; angesetzt ist eine. Gefasst wurden drei Beschlüsse.")
    expect(tell({ gremien: with_(set) })).toContain("20.12.2021 | angesetzt, nicht als abgehalten notiert")
    const held = { _tag: "SitzungHeld" as const, ...wo, anwesend: [], vermerk: note("2021-12-22"), maengel: "Es eilte", offen: [{ art: "einladung", wer: RAT }, { art: "tagesordnung" }] as const }
    expect(tell({ gremien: with_(set, held) })).toContain("20.12.2021 | abgehalten; zuvor fehlte die Einladung an „Integrationsrat“ und die Tagesordnung (Es eilte)")
    const cancelled = { _tag: "SitzungCancelled" as const, ...wo, grund: "Niemand konnte", vermerk: note("2021-12-01") }
    expect(tell({ gremien: with_(set, cancelled) })).toContain("20.12.2021 | abgesagt (Niemand konnte)")
  })
})

describe("KIM in a Verlaufsbericht", () => {
  it("tells until when notice can be given, or could", () => {
    expect(chapter(tell({}), "KIM")).toContain("endet am 31.12.2021 und verlängert sich; rechtzeitig kündigen ließ sich bis zum 30.09.2021.")
    expect(chapter(tell({ stichtag: tag("2021-09-30") }), "KIM")).toContain("endet am 31.12.2021 und verlängert sich, wenn niemand bis zum 30.09.2021 kündigt.")
  })

  it("never takes a post of which nobody knows for a vacant one", () => {
    const [erste, zweite, dritte] = rowsOf(bericht, "Stellen nach Baustein")
    expect([erste, zweite, dritte]).toEqual([["Koordinierung", "1", "1", "0", "0", "1"], ["Case Management", "2", "0", "1", "1", "0,5 (ohne Angabe: 1)"], ["Zusammen", "3", "1", "1", "1", "1,5 (ohne Angabe: 1)"]])
    if (eingang.kim === undefined) throw new Error("the invented town has a KIM")
    const kim = { ...eingang.kim, stellen: eingang.kim.stellen.map((stelle) => Object.fromEntries(Object.entries(stelle).filter(([key]) => key !== "besetzungen")) as unknown as typeof stelle) }
    const unknown = rowsOf(verlaufsbericht({ ...eingang, kim }), "Stellen nach Baustein")
    expect(unknown.map((cells) => cells.slice(1, 5))).toEqual([["1", "–", "–", "1"], ["2", "–", "–", "2"], ["3", "–", "–", "3"]])
  })
})

describe("Projekte of several Fassungen", () => {
  const neu = Id.make("patenschaften")
  const umbenannt = { ...naechste, fassung: { nummer: 2, gueltigAb: tag("2021-10-01") }, projekte: konzept.projekte.map((projekt) => (projekt.id === PATENSCHAFT ? { ...projekt, id: neu, titel: Text.make("Patenschaften") } : projekt)) }
  const fassungen = Result.getOrThrow(Fassungen.make([{ konzept }, {
    konzept: umbenannt,
    uebergang: { konzept: konzept.id, von: 1, nach: 2, ueberfuehrungen: [{ art: "umbenannt", alt: [PATENSCHAFT], neu: [neu] }], begruendungen: [] },
  }]))

  it("keep their past under a new id, by the Fassung in force on the day", () => {
    const whole = tell({ fassungen })
    expect(chapter(whole, "Projekte")).toContain("Patenschaften | Regelangebot | Grün")
    expect(chapter(whole, "Roter Faden")).toContain("Das Projekt [Patenschaften] dient dem Leitziel „Wohnraum für alle“")
    expect(chapter(tell({ fassungen, stichtag: tag("2021-09-30") }), "Projekte")).toContain("Patenschaft | Regelangebot")
  })

  it("have an end of their own where they were merged into the new one", () => {
    const merged = spiele([befehl(60, { _tag: "StartProjekt" }), befehl(200, { _tag: "MergeProjekt", nach: JOBMESSE })])
    const whole = chapter(tell({ fassungen, projekte: new Map([[PATENSCHAFT, merged]]) }), "Projekte")
    expect(whole).toContain("Patenschaften | Vorgesehen")
    expect(whole).toContain("Patenschaft | Zusammengeführt | Ohne Farbe")
  })

  it("are told apart where the Konzept in force has them no more", () => {
    const ohne = { ...konzept, projekte: konzept.projekte.filter(({ id }) => id !== PATENSCHAFT) }
    expect(chapter(tell({ konzept: ohne }), "Projekte")).toContain("Über ein Projekt ist etwas notiert, das in der geltenden Fassung nicht steht.")
  })
})

describe("figures in a Verlaufsbericht", () => {
  it("tell persons by Handlungsfeld, and how many Projekte have none", () => {
    const rows = rowsOf(verlaufsbericht({ ...eingang, projekte: personen(12, 30) }), "Mittel und Kennzahlen")
    expect(rows.map((row) => row.at(-1))).toEqual(["12 (ohne Summe: 1)", "30", "42 (ohne Summe: 1)"])
  })

  it("tell no persons by Handlungsfeld where one number is small, and none at all where the whole is", () => {
    const small = chapter(tell({ projekte: personen(4, 30) }), "Mittel und Kennzahlen")
    expect(small).toContain("Für alle Projekte zusammen: Personen: 34 (ohne Summe: 1).")
    expect(small).not.toMatch(/\| (?:4|30)(?: |$)/mu)
    expect(chapter(tell({ projekte: personen(1, 2) }), "Mittel und Kennzahlen")).toContain("Personen: zum Schutz Einzelner nicht veröffentlicht.")
    expect(chapter(tell({ projekte: personen(4, 30), schwelle: 4 }), "Mittel und Kennzahlen")).toContain("30")
  })

  it("print what a survey withholds by its sign, and never as a number", () => {
    const [insgesamt, , sued, insel] = rowsOf(bericht, "Frage zuhause?")
    expect(insgesamt?.slice(0, 3)).toEqual(["Insgesamt", "236", "9,3 (6,2 bis 13,8)"])
    expect([sued, insel].map((row) => new Set(row?.slice(2)))).toEqual([new Set(["."]), new Set(["."])])
  })

  it("tell an index with its whole formula", () => {
    expect(chapter(text, "Befragung")).toContain("der Index ist das Mittel der 2 Teilbereiche")
  })

  it("go out only as they were evaluated, under protection: a copy or a changed one keeps the report in", () => {
    const { befragungen = [] } = eingang
    const mit = (change: (one: (typeof befragungen)[number]["auswertungen"][number]) => (typeof befragungen)[number]["auswertungen"][number]) =>
      checkDokument(verlaufsbericht({ ...eingang, befragungen: befragungen.map((one) => ({ ...one, auswertungen: one.auswertungen.map(change) })) })).map(({ code }) => code)
    expect(mit((one) => one)).toEqual([])
    expect(mit((one) => ({ ...one }))).toEqual(["bericht/FreigabeFehlt"])
    const { geheimhaltung: _, ...dropped } = verlaufsbericht({ ...eingang, befragungen: befragungen.map((one) => ({ ...one, auswertungen: one.auswertungen.map((two) => ({ ...two })) })) })
    expect(checkDokument(dropped).map(({ code }) => code)).toEqual(["bericht/GeheimhaltungFehlt", "bericht/FreigabeFehlt"])
  })
})

describe("properties", () => {
  const PROJEKTE = konzept.projekte.map(({ id }) => id)

  it("no later note changes the report; every Projekt stands in it once with its colour as a word; every link leads somewhere", () => {
    forAll(15, (chance) => {
      const projekte = new Map<Id.Id, ReadonlyArray<Ereignis>>(PROJEKTE.map((id) => [id, anyEreignisse(chance, id)]))
      const stichtag = anyTag(chance)
      const known = new Map([...projekte].map(([id, list]) => [id, list.filter(({ vermerk }) => vermerk.am <= stichtag)]))
      const zeitraum = Zeitraum.jahr(chance.int(2020, 2024))
      const rest = { ...eingang, befragungen: [], stichtag, zeitraum }
      const one = verlaufsbericht({ ...rest, projekte })
      const words = berichtText(one)
      expect(words).toBe(berichtText(verlaufsbericht({ ...rest, projekte: known })))
      expect(checkDokument(one)).toEqual([])
      const rows = rowsOf(one, "Projekte: ")
      expect(rows.map(([titel]) => titel).sort()).toEqual(konzept.projekte.map(({ titel }) => titel.de).sort())
      expect(rows.every(([, , farbe]) => ["Rot", "Gelb", "Grün", "Ohne Farbe"].includes(farbe ?? ""))).toBe(true)
      const matrix = picture(one, "Matrix")?.diagramm
      expect(matrix?._tag === "Matrix" ? matrix.anzahl.flat().reduce((sum, count) => sum + count, 0) : undefined).toBe(PROJEKTE.length)
      const anchors = new Set(anchorsOf(one))
      expect(inlinesOf(one).flatMap((inline) => (typeof inline !== "string" && inline._tag === "Verweis" && !anchors.has(inline.anker) ? [inline.anker] : []))).toEqual([])
      expect(words).not.toMatch(/undefined|NaN|\[object|Infinity| {2}[a-z]|\.\. /u)
    })
  })

  it("the parts by Leitziel and Zielgruppe sum to the Projekte", () => {
    forAll(25, (chance) => {
      const projekte = konzept.projekte.map((projekt) => ({
        ...projekt, leitziele: konzept.handlungsfelder.flatMap(({ leitziele }) => leitziele.map(({ id }) => id)).filter(() => chance.bool()), zielgruppen: konzept.zielgruppen.map(({ id }) => id).filter(() => chance.bool()),
      }))
      const one = verlaufsbericht({ ...leererEingang, konzept: { ...konzept, projekte } })
      for (const titel of ["Projekte nach Leitziel", "Projekte nach Zielgruppe"]) {
        const parts = rowsOf(one, titel).map(([, bruch = ""]) => bruch.split("/").map(Number))
        expect(parts.reduce((sum, [p = 0, q = 1]) => sum + p / q, 0)).toBeCloseTo(projekte.length, 9)
      }
    })
  })
})
