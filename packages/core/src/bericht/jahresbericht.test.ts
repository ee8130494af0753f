import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { anyEreignisse, anyTag } from "../../test/anyProjektverlauf.js"
import { anchorsOf, inlinesOf, linesOf, picture, tablesOf } from "../../test/berichtTeile.js"
import { berichtText } from "../../test/berichtText.js"
import { generateKonzept } from "../../test/generateKonzept.js"
import { neustadtMitIndikatoren, zahlen } from "../../test/monitoringBeispiel.js"
import { befehl, kennzahl, konzept as dreiProjekte, spiele } from "../../test/projekte/beispielprojekt.js"
import { forAll } from "../../test/seeded.js"
import { eingang, konzept, sitzungsereignisse, tag } from "../../test/verlaufBeispiel.js"
import type { Ereignis as Gremienereignis } from "../gremienarbeit/Ereignis.js"
import * as Fassungen from "../fortschreibung/Fassungen.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Ereignis } from "../projektverlauf/Ereignis.js"
import type { Kennzahl } from "../projektverlauf/Kennzahl.js"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import type { Bild } from "./Block.js"
import { checkDokument } from "./checkDokument.js"
import type { Dokument } from "./Dokument.js"
import { type Jahresstadt, jahresbericht } from "./jahresbericht.js"

const PATENSCHAFT = Id.make("patenschaft")
const JOBMESSE = Id.make("jobmesse")
const GREMIUM = Id.make("steuerungsgruppe")

const { stichtag: _, zeitraum: _zeitraum, ...rest } = eingang

const stadt: Jahresstadt = {
  ...rest,
  eigentexte: [
    { ort: "handlungsfeld-wohnen", absaetze: ["Die Stadt sieht beim Wohnen den größten Bedarf.", "Sie bittet um Rückmeldung."], am: tag("2022-01-10"), von: "Amt für Soziales" },
    { ort: "handlungsfeld-umbenannt", absaetze: ["Dieser Text gehörte zu einem Handlungsfeld, das anders heißt."] },
  ],
}

const leer = (one: Konzept): Jahresstadt => ({ konzept: one, projekte: new Map(), gremien: new Map() })

const gross: Konzept = Result.getOrThrow(decodeKonzept(generateKonzept(1, { handlungsfelder: 8, leitziele: 3, projekte: 25, akteure: 30, orte: 5 })))

const tell = (more: Partial<Jahresstadt> = {}, jahr = 2021): string => berichtText(jahresbericht({ ...stadt, ...more }, jahr))

/** One chapter or section by its heading. */
const part = (whole: string, titel: string): string => whole.split(/\n#{2,3} /u).find((one) => one.startsWith(titel)) ?? ""

const brokenLinks = (one: Dokument): ReadonlyArray<string> => {
  const anchors = new Set(anchorsOf(one))
  return inlinesOf(one).flatMap((inline) => (typeof inline === "string" || inline._tag === "Fett" || inline.anker === undefined || anchors.has(inline.anker) ? [] : [inline.anker]))
}

/** What no report may hold, whatever it is made of. */
const expectSound = (one: Dokument): void => {
  expect(checkDokument(one)).toEqual([])
  expect(brokenLinks(one)).toEqual([])
  const anchors = anchorsOf(one)
  expect(anchors.filter((anker, at) => anchors.indexOf(anker) !== at)).toEqual([])
  expect(berichtText(one)).not.toMatch(/undefined|\bNaN\b|\[object|Infinity/u)
  const lines = one.bloecke.flatMap((block) => linesOf(block)).map((line) => line.map((inline) => (typeof inline === "string" ? inline : inline.text)).join(""))
  expect(lines.filter((line) => / {2}|^[ ,;]|\.\.(?!\.)|,,|\( |: \./u.test(line))).toEqual([])
}

describe("jahresbericht", () => {
  it("tells a year of a small city as a committee would read it", async () => {
    const one = jahresbericht(stadt, 2021)
    expectSound(one)
    await expect(berichtText(one)).toMatchFileSnapshot("../../test/beispiel-jahresbericht.txt")
  })

  it("says in its summary how the Projekte stand and what comes first", () => {
    expect(jahresbericht(stadt, 2021).zusammenfassung).toBe("Am 31.12.2021 stehen von drei Projekten eines auf Rot und zwei auf Grün. Vier Punkte brauchen eine Entscheidung, zuerst „Jobmesse“, wo die Überprüfung seit dem 31.03.2021 aussteht.")
    expect(jahresbericht(leer({ ...konzept, projekte: [] }), 2019).zusammenfassung).toMatch(/nennt am 31\.12\.2019 noch keine Projekte\. Nichts braucht eine Entscheidung\.$/u)
  })

  it.each([2020.5, 1899, 2701, Number.NaN])("refuses %d as the year", (jahr) => {
    expect(() => jahresbericht(stadt, jahr)).toThrow(/needs a year from 1900 to 2700/u)
  })

  it("does not know on a day what was noted later", () => {
    expect(tell({ stichtag: tag("2021-05-01") })).not.toMatch(/Regelangebot geworden|12\.05\.2021 \|.*abgehalten/u)
  })
})

describe("what needs a decision", () => {
  it("says what, since when, who decides, by when, and what follows otherwise", () => {
    const next = { _tag: "SitzungScheduled" as const, gremium: GREMIUM, sitzung: Id.make("s-9"), tag: tag("2022-02-14"), vermerk: { von: Id.make("stelle-1"), am: tag("2021-12-01"), zweck: "gremienarbeit" as const } }
    const felder = { ...konzept, gremien: konzept.gremien.map((one) => (one.id === GREMIUM ? { ...one, handlungsfelder: [...one.handlungsfelder, Id.make("arbeit")] } : one)) }
    const told = part(tell({ konzept: felder, gremien: new Map<Id.Id, ReadonlyArray<Gremienereignis>>([[GREMIUM, [...sitzungsereignisse, next]]]) }), "Was eine Entscheidung braucht")
    expect(told).toContain("[Jobmesse] (Arbeit): Die Überprüfung steht seit dem 31.03.2021 aus, notiert ist darüber nichts; ob das Projekt fortgeführt, angepasst, ausgeweitet oder beendet wird, entscheidet die Steuerungsgruppe Wohnen in der Sitzung am 14.02.2022, sonst geht es ungeprüft weiter und bleibt auf Rot.")
  })

  it("does not take a sitting whose day is over for the next one", () => {
    const past = { _tag: "SitzungScheduled" as const, gremium: GREMIUM, sitzung: Id.make("s-9"), tag: tag("2021-12-20"), vermerk: { von: Id.make("stelle-1"), am: tag("2021-12-01"), zweck: "gremienarbeit" as const } }
    const feld = { ...konzept, gremien: konzept.gremien.map((one) => (one.id === GREMIUM ? { ...one, handlungsfelder: [Id.make("arbeit")] } : one)) }
    const told = part(tell({ konzept: feld, gremien: new Map<Id.Id, ReadonlyArray<Gremienereignis>>([[GREMIUM, [...sitzungsereignisse, past]]]) }), "Was eine Entscheidung braucht")
    expect(told).toContain("entscheidet die Steuerungsgruppe Wohnen (zu tagen ist bis zum 30.06.2022), sonst")
  })

  it("never tells more than ten points, counts the rest, and has each kind among them", () => {
    const viele = Array.from({ length: 40 }, (__, at) => ({ ...dreiProjekte.projekte[0], id: Id.make(`p-${at}`), titel: Text.make(`Projekt ${at}`), fristen: [{ titel: Text.make(`Zwischenziel ${at}`), art: "zwischenziel" as const, bis: { von: tag("2020-06-01"), bis: tag("2020-06-30"), art: "monat" as const } }] }))
    const one = jahresbericht({ ...stadt, konzept: { ...konzept, projekte: viele as unknown as Konzept["projekte"] } }, 2021)
    expectSound(one)
    const told = one.bloecke.find((block) => block._tag === "Liste" && block.geordnet)
    expect(told?._tag === "Liste" ? told.punkte.length : 0).toBe(10)
    const text = part(berichtText(one), "Was eine Entscheidung braucht")
    expect(text).toMatch(/Nicht einzeln aufgeführt: \[\d+\] Projekte auf Rot/u)
    expect(text).toContain("Wahl: Integrationsrat")
  })

  it("names what will be red soon after the day of the report, and leaves out reviews that come round", () => {
    const text = tell({}, 2020)
    const told = part(text, "Was eine Entscheidung braucht")
    expect(told).toContain("[Patenschaft] (Wohnen): Der Abschluss ist bis zum 31.03.2021 fällig; ob das Projekt abgeschlossen, verlängert oder beendet wird, entscheidet die Steuerungsgruppe Wohnen")
    expect(told).toContain("sonst steht es am Tag danach auf Rot.")
    expect(told).not.toMatch(/Jobmesse|überprüf/u)
    expect(part(text, "Das Jahr 2020")).toContain("*Rot und Gelb:* Auf Gelb „Patenschaft“ (der Abschluss ist bis zum 31.03.2021 fällig), „Jobmesse“ (die Überprüfung ist bis zum 31.03.2021 fällig).")
    expect(part(text, "Was als Nächstes ansteht")).toContain("Integrationsrat | Jobmesse | 31.03.2021 | Amt für Soziales")
  })

  it("says in one sentence where there is nothing to decide", () => {
    expect(part(berichtText(jahresbericht(leer({ ...konzept, projekte: [], gremien: [] }), 2019)), "Was eine Entscheidung braucht")).toContain("Am 31.12.2019 steht nichts aus, das eine Entscheidung braucht.")
  })
})

describe("Handlungsfelder", () => {
  const personen = (wert: number, ...davon: ReadonlyArray<number>): Jahresstadt["projekte"] => new Map([[PATENSCHAFT, spiele([
    befehl(400, { _tag: "RecordKennzahl", kennzahl: kennzahl("k-1", Messwert.exakt(wert)) }),
    ...davon.map((part, at) => befehl(401 + at, { _tag: "RecordKennzahl", kennzahl: { ...kennzahl(`k-${at + 2}`, Messwert.exakt(part)), titel: Text.make(`davon Gruppe ${at}`), teilVon: Id.make("k-1") } as Kennzahl })),
  ])]])
  const values = (projekte: Jahresstadt["projekte"]): ReadonlyArray<string> =>
    tablesOf(jahresbericht({ ...stadt, projekte }, 2021)).filter(({ titel }) => titel.startsWith("Kennzahlen der Projekte: Wohnen")).flatMap(({ zeilen }) => zeilen.map((cells) => cells[3]?.map((inline) => (typeof inline === "string" ? inline : inline.text)).join("") ?? ""))

  it("withhold few persons, and parts from which few could be taken", () => {
    expect(values(personen(12))).toEqual(["12\u00A0Personen"])
    expect(values(personen(4))).toEqual(["zum Schutz Einzelner nicht veröffentlicht"])
    expect(values(personen(12, 6))).toEqual(["12\u00A0Personen", "6\u00A0Personen"])
    expect(values(personen(12, 10))).toEqual(["12\u00A0Personen", "zum Schutz Einzelner nicht veröffentlicht"])
    expect(values(personen(30, 12, 27))).toEqual(["30\u00A0Personen", "zum Schutz Einzelner nicht veröffentlicht", "zum Schutz Einzelner nicht veröffentlicht"])
    expect(values(personen(30, 12, 16))).toEqual(["30\u00A0Personen", "zum Schutz Einzelner nicht veröffentlicht", "zum Schutz Einzelner nicht veröffentlicht"])
    expect(values(personen(30, 12, 18))).toEqual(["30\u00A0Personen", "12\u00A0Personen", "18\u00A0Personen"])
  })

  it("give each row of Projekte what it can be found by", () => {
    const tables = tablesOf(jahresbericht(stadt, 2021)).filter(({ filter }) => filter !== undefined)
    expect(tables.flatMap(({ filter = [] }) => filter)).toHaveLength(konzept.projekte.length)
    expect(tables.every(({ filter = [], zeilen }) => filter.length === zeilen.length)).toBe(true)
    expect(tables.flatMap(({ filter = [] }) => filter.flatMap(({ farbe = [] }) => farbe)).toSorted()).toEqual(["Grün", "Grün", "Rot"])
  })

  it("keep Kennzahlen and Indikatoren in tables of their own, under headings that say what each is", () => {
    const [feld, ...others] = neustadtMitIndikatoren.handlungsfelder
    const [erster] = neustadtMitIndikatoren.monitoring?.indikatoren ?? []
    if (feld === undefined || erster === undefined) throw new Error("the invented city has no Handlungsfeld or no Indikator")
    const one = jahresbericht({ ...leer(neustadtMitIndikatoren), monitoring: zahlen, feldbezuege: [{ handlungsfeld: feld.id, indikatoren: [erster.id] }] }, 2024)
    expect(brokenLinks(one)).toEqual([])
    const text = berichtText(one)
    expect(part(text, feld.titel.de)).toContain("#### Was sich in der Bevölkerung zeigt: Indikatoren")
    expect(part(text, feld.titel.de)).toContain(erster.titel.de)
    expect(part(text, feld.titel.de)).toContain("Nr. | Indikator | Wert | Stand | Raum und Zeit | Veränderung")
    for (const other of others) expect(part(text, other.titel.de)).not.toContain("Was sich in der Bevölkerung zeigt")
    const tables = [...tablesOf(one), ...tablesOf(jahresbericht(stadt, 2021))]
    expect(tables.filter(({ spalten, titel }) => [titel, ...spalten.map((spalte) => spalte.titel)].some((word) => word.includes("Kennzahl")) && [titel, ...spalten.map((spalte) => spalte.titel)].some((word) => word.includes("Indikator")))).toEqual([])
  })

  it("name a Projekt that is only a Steuerungsgruppe with its Handlungsfeld", () => {
    const projekte = konzept.projekte.map((one) => (one.id === PATENSCHAFT ? { ...one, titel: Text.make("Steuerungsgruppe") } : one))
    const told = tell({ konzept: { ...konzept, projekte } })
    expect(told).toContain("Steuerungsgruppe (Wohnen) |")
    expect(told).toContain("Regelangebot aus „Steuerungsgruppe (Wohnen)“")
  })
})

describe("what changed since the year before", () => {
  it("is told of every colour", () => {
    expect(part(tell(), "Das Jahr 2021")).toContain("Auf Rot gekommen ist seit dem Vorjahr „Jobmesse“. Von Gelb auf Grün kam „Patenschaft“.")
    expect(tell()).toContain("| [Rot] | Steht auf Rot, weil die Überprüfung")
  })

  it("says how many Projekte came and went with a Fassung, so that the counts can be followed", () => {
    const [first, ...others] = konzept.projekte.filter(({ id }) => id !== PATENSCHAFT)
    if (first === undefined) throw new Error("the invented town has Projekte")
    const zwei: Konzept = { ...konzept, fassung: { nummer: 2, gueltigAb: tag("2021-06-01") }, projekte: [...konzept.projekte.filter(({ id }) => id === PATENSCHAFT), ...others, { ...first, id: Id.make("neu-1") }, { ...first, id: Id.make("neu-2") }] }
    const fassungen = Result.getOrThrow(Fassungen.make([{ konzept }, { konzept: zwei }]))
    expect(part(tell({ fassungen }), "Das Jahr 2021")).toContain("Mit der Fassung 2 kamen zwei Projekte dazu und fiel ein Projekt weg.")
    expect(part(tell({ fassungen }, 2022), "Das Jahr 2022")).not.toContain("Mit der Fassung")
  })
})

it("tells votes with their nouns", () => {
  expect(tell()).toContain("| 7 Ja, 1 Nein, 0 Enthaltungen |")
})

describe("headings", () => {
  it.each([
    ["Erfundenes Beispiel. Mehr dazu steht vorn.", "erfundenes Beispiel"], ["Alles erfunden", "alles erfunden"], ["AWO-Daten", "AWO-Daten"], ["Zahlen erfunden", "Zahlen erfunden"],
  ])("hold the mark as it stands inside brackets: %s", (kennzeichnung, mark) => {
    expect(tell({ kennzeichnung })).toContain(`## Die Handlungsfelder (${mark})`)
  })

  it("do not call invented what the sources of the city say of KIM", () => {
    const text = tell()
    expect(text).toContain("## KIM in Beispielstadt (erfunden) (nach den Quellen der Stadt)")
    expect(text).not.toContain("weil ungewiss")
  })
})

describe("money", () => {
  const grant = (id: string, euro: number) => ({ _tag: "GrantMittel", mittel: Id.make(id), geber: Id.make("land"), betrag: Messwert.exakt(euro), zeitraum: Zeitraum.jahr(2021) } as const)
  const spend = (euro: number) => ({ _tag: "SpendMittel", ausgabe: Id.make("a-1"), mittel: Id.make("m-1"), betrag: Messwert.exakt(euro) } as const)
  const of = (first: Parameters<typeof spiele>[0], second: Parameters<typeof spiele>[0] = []): string =>
    tell({ projekte: new Map([[PATENSCHAFT, spiele(first)], ...(second.length === 0 ? [] : [[JOBMESSE, spiele(second).map((one) => ({ ...one, projekt: JOBMESSE }))] as const])]) })

  it("is told in a section of its own, and what was overspent is a point for a decision", () => {
    const text = of([befehl(50, grant("m-1", 1000)), befehl(300, spend(1200))])
    expect(part(text, "Mittel")).toContain("Mehr ausgegeben als bewilligt ist in „Patenschaft“: 1.200 Euro bei 1.000 Euro Bewilligung.".replaceAll(" Euro", "\u00A0Euro"))
    expect(part(text, "Was eine Entscheidung braucht")).toMatch(/\[Patenschaft\]: Ausgegeben sind 1\.200\u00A0Euro bei 1\.000\u00A0Euro Bewilligung; ob mehr bewilligt oder die Ausgabe anders gedeckt wird, entscheidet/u)
    expect(part(tell(), "Was eine Entscheidung braucht")).not.toContain("Bewilligung")
    expect(part(text, "Wie dieser Bericht zu lesen ist")).not.toContain("### Mittel")
  })

  it("holds spending against the grants of the same Projekte only", () => {
    const text = of([befehl(50, grant("m-1", 1000)), befehl(300, spend(900))], [befehl(50, grant("m-2", 500))])
    expect(part(text, "Das Jahr 2021").replaceAll("\u00A0", " ")).toContain("Bewilligt sind [1.500 Euro] in zwei Projekten; in einem Projekt sind von [1.000 Euro] ausgegeben [900 Euro]; zu einem Projekt steht die Ausgabe noch aus; zu einem Projekt ist keine Bewilligung notiert.")
    expect(part(text, "Mittel")).toContain("Bewilligt, und die Ausgabe steht noch aus: „Jobmesse“.")
  })
})

describe("duties", () => {
  it("of earlier years that are missed still are listed with their year, and counted on the half page", () => {
    const text = tell()
    expect(part(text, "Das Jahr 2021")).toContain("versäumt sind [zwei], dazu [eine] aus Vorjahren.")
    expect(part(text, "Versäumt aus früherer Zeit")).toContain("2020 | 31.12.2020 | Wahl: Integrationsrat")
    expect(tell({}, 2020)).not.toContain("Versäumt aus früherer Zeit")
  })
})

describe("the next Fassung", () => {
  it("is a draft that says what is to be, until it is in force", () => {
    const draft = tell()
    expect(part(draft, "Fortschreibung")).toContain("Fortschreibung: Entwurf")
    expect(part(draft, "Fortschreibung")).toContain("Die Fassung 2 ist ein Entwurf; gelten soll sie ab dem 01.04.2022.")
    expect(part(draft, "Vorgesehene Änderungen: Projekte")).toContain("Das Projekt „Jobmesse“ soll von „dauerhaft“ auf „kurzfristig“ verschoben werden.")
    expect(draft).toContain("Im Entwurf der [Fassung 2] steht daraufhin: Das Projekt „Jobmesse“ soll")
    expect(draft).not.toContain("ist von „dauerhaft“ auf „kurzfristig“ verschoben")
    const later = tell({ stichtag: tag("2022-04-01") }, 2022)
    expect(part(later, "Fortschreibung")).toContain("Die Fassung 2 gilt seit dem 01.04.2022. Die Fortschreibung ist teilweise: eine Änderung ist enthalten.")
    expect(later).toContain("Das Projekt „Jobmesse“ ist von „dauerhaft“ auf „kurzfristig“ verschoben.")
    expect(later).not.toContain("Entwurf")
  })
})

describe("the office's own words", () => {
  it("stand at their places, and none is lost whose place is gone", () => {
    const told = tell()
    expect(part(told, "Wohnen")).toContain("Die Stadt sieht beim Wohnen den größten Bedarf.")
    expect(part(told, "Texte ohne Platz")).toContain("Schlüssel ändert: handlungsfeld-umbenannt.")
    expect(part(told, "Texte ohne Platz")).toContain("Dieser Text gehörte zu einem Handlungsfeld, das anders heißt.")
    expect(tell({ eigentexte: [] })).not.toContain("Texte ohne Platz")
  })

  it("stand one after the other where two have the same place", () => {
    expect(tell({ eigentexte: [{ ort: "ausblick", absaetze: ["Eins."] }, { ort: "ausblick", absaetze: ["Zwei."] }] })).toContain("    Eins.\n    Zwei.")
  })
})

describe("strange cities", () => {
  const HOSTILE = `<script>alert(1)</script> =SUM(A1) “; “ auf Rot, weil ${"W".repeat(4000)}`
  const fremd = (one: Konzept): Konzept => ({ ...one, projekte: one.projekte.map((projekt) => ({ ...projekt, titel: Text.make(HOSTILE) })), handlungsfelder: one.handlungsfelder.map((feld) => ({ ...feld, titel: Text.make(HOSTILE) })) })
  const { beschluss: __, ...ohneBeschluss } = konzept

  it.each<readonly [string, Jahresstadt, number]>([
    ["no Projekte and no bodies", leer({ ...konzept, projekte: [], gremien: [] }), 2021],
    ["no Handlungsfelder", leer({ ...konzept, projekte: [], handlungsfelder: [] }), 2021],
    ["a year before the Konzept", stadt, 2018],
    ["no Beschluss", leer(ohneBeschluss), 2021],
    ["one Projekt", leer({ ...konzept, projekte: konzept.projekte.slice(0, 1) }), 2021],
    ["hostile words", { ...stadt, konzept: fremd(konzept) }, 2021],
    ["the first and the last year", leer(konzept), 1900],
    ["two hundred Projekte", leer(gross), 2024],
  ])("are told readably: %s", (_name, one, jahr) => {
    expectSound(jahresbericht(one, jahr))
  })

  it("say that the year lies before the Konzept", () => {
    expect(tell({}, 2018)).toContain("Das Konzept gilt erst seit dem 31.03.2020. Im Jahr 2018 galt es noch nicht")
  })
})

describe("properties", () => {
  const PROJEKTE = konzept.projekte.map(({ id }) => id)

  it("no later note changes the report; every link leads somewhere; every picture has its numbers in the table", () => {
    forAll(15, (chance) => {
      const projekte = new Map<Id.Id, ReadonlyArray<Ereignis>>(PROJEKTE.map((id) => [id, anyEreignisse(chance, id)]))
      const stichtag = anyTag(chance)
      const known = new Map([...projekte].map(([id, list]) => [id, list.filter(({ vermerk }) => vermerk.am <= stichtag)]))
      const jahr = chance.int(2020, 2024)
      const base = { ...stadt, befragungen: [], stichtag }
      const one = jahresbericht({ ...base, projekte }, jahr)
      expect(berichtText(one)).toBe(berichtText(jahresbericht({ ...base, projekte: known }, jahr)))
      expectSound(one)
      for (const bild of one.bloecke.filter((block): block is Bild => block._tag === "Bild")) {
        const { diagramm, tabelle } = bild
        if (diagramm._tag === "Matrix") expect(tabelle.zeilen.slice(0, -1).map((cells) => cells.slice(1, -1).map(([text]) => Number(text)))).toEqual(diagramm.anzahl)
        if (diagramm._tag === "Zeitachse") expect(tabelle.zeilen).toHaveLength(diagramm.termine.length)
      }
      const matrix = picture(one, "Matrix")?.diagramm
      expect(matrix?._tag === "Matrix" ? matrix.anzahl.flat().reduce((sum, count) => sum + count, 0) : undefined).toBe(PROJEKTE.length)
    })
  })
})
