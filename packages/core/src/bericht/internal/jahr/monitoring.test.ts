import { marl } from "@teilhabe/konzepte/marl"
import { marlZahlen } from "@teilhabe/konzepte/marlZahlen"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { AM } from "../../../../test/befund/kuenstlicheFaelle.js"
import { anchorsOf, inlinesOf, linesOf } from "../../../../test/berichtTeile.js"
import { berichtText } from "../../../../test/berichtText.js"
import { nachStadtteil, regel as schwelleDrei } from "../../../../test/freigabeBeispiel.js"
import { eigeneZahlen, falllage, zahlenMitTeilen, zahlenNachAlter } from "../../../../test/jahrBeispiel.js"
import { neustadtMitIndikatoren, zahlen as neustadtZahlen } from "../../../../test/monitoringBeispiel.js"
import { eingang } from "../../../../test/verlaufBeispiel.js"
import * as Cube from "../../../cube/Cube.js"
import * as Freigabe from "../../../geheimhaltung/Freigabe.js"
import { definitionen } from "../../../indikator/definitionen.js"
import type { Ergebnis } from "../../../indikator/Ergebnis.js"
import { explain } from "../../../indikator/explain.js"
import { recompute } from "../../../indikator/Erklaerung.js"
import { statistiken } from "../../../indikator/statistiken.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Raum from "../../../kernel/Raum.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Bild, Block, Inline } from "../../Block.js"
import { checkDokument } from "../../checkDokument.js"
import type { Dokument } from "../../Dokument.js"
import { type Jahresstadt, jahresbericht } from "../../jahresbericht.js"
import * as Monitoringzahlen from "../../Monitoringzahlen.js"
import type { Posten } from "../monitoringSicht.js"
import { zahlzelle } from "../zahlzelle.js"
import { wandelOf } from "./veraenderungswort.js"

const zahlenOfMarl = Monitoringzahlen.calculate(marl, {
  raum: Raum.make("05562024", "Marl"), jahr: 2015, daten: marlZahlen, definitionen, statistiken, weitereRaeume: [Raum.make("05562", "Recklinghausen")], hoechstensJahreZurueck: 4,
})
const leer = { projekte: new Map(), gremien: new Map() } as const
const marlBericht = jahresbericht({ ...leer, konzept: marl, monitoring: zahlenOfMarl, kennzeichnung: "erfundenes Beispiel" }, 2025)

const textOf = (inline: Inline): string => (typeof inline === "string" ? inline : inline.text)
const codesOf = (one: Dokument): ReadonlyArray<string> => [...new Set(checkDokument(one).map(({ code }) => code))]

const neustadtBericht = (monitoring: Monitoringzahlen.Monitoringzahlen, more: Partial<Jahresstadt> = {}, jahr = 2024): Dokument =>
  jahresbericht({ ...leer, konzept: neustadtMitIndikatoren, monitoring, ...more }, jahr)

const RING = [[[7, 51], [7.1, 51], [7.1, 51.1], [7, 51]]] as const
const UMRISSE = ["nord", "sued", "weit"].map((schluessel) => ({ schluessel, polygone: [RING] }))

/** The figures of the list with their sections. */
const sections = zahlenOfMarl.abdeckung.map((abdeckung) => ({
  abdeckung, anker: `indikator-${abdeckung.indikator.replaceAll(".", "-")}`, verlauf: zahlenOfMarl.verlauf.filter(({ indikator }) => indikator === abdeckung.indikator),
}))

/** The blocks under a heading, until the next of its level or above. */
const under = ({ bloecke }: Dokument, anker: string): ReadonlyArray<Block> => {
  const from = bloecke.findIndex((block) => block._tag === "Ueberschrift" && block.anker === anker)
  const kopf = bloecke[from]
  if (kopf?._tag !== "Ueberschrift") return []
  const to = bloecke.findIndex((block, at) => at > from && block._tag === "Ueberschrift" && block.ebene <= kopf.ebene)
  return bloecke.slice(from, to < 0 ? undefined : to)
}

const tabellenUnter = (one: Dokument, anker: string) => under(one, anker).flatMap((block) => (block._tag === "Tabelle" ? [block] : block._tag === "Bild" ? [block.tabelle] : []))
const numbersIn = (one: Dokument, anker: string): ReadonlyArray<string> =>
  tabellenUnter(one, anker).flatMap(({ zeilen }) => zeilen.flat(2)).flatMap((inline) => (typeof inline !== "string" && inline._tag === "Zahl" ? [inline.text] : []))
const line = (one: Dokument, start: string): string => berichtText(one).split("\n").find((text) => text.trimStart().startsWith(start)) ?? ""
const pictures = (one: Dokument, tag: Bild["diagramm"]["_tag"]): ReadonlyArray<Bild> => one.bloecke.flatMap((block) => (block._tag === "Bild" && block.diagramm._tag === tag ? [block] : []))

describe("the monitoring chapter on the published figures of Marl", () => {
  // Typed from Regionaldatenbank Deutschland: 12111-02-01-5, 12711-03-02-4, 13111-02-02-5, 13211-02-05-4, as of 10.10.2017.
  it.each([
    ["1.1.1", "Deutsche [77.963]; Ausländerinnen und Ausländer [6.819] Personen | Stadt Marl, 09.05.2011"],
    ["1.4", "Deutsche [−473]; Ausländerinnen und Ausländer [7.888] Fälle | Kreis Recklinghausen, 2015"],
    ["3.2", "Ausländerinnen und Ausländer [1.963]; insgesamt [27.892] Personen | Stadt Marl, 30.06.2015"],
    ["3.3", "Ausländerinnen und Ausländer [27,9\u00A0%]; insgesamt [10,6\u00A0%] | Kreis Recklinghausen, Jahresdurchschnitt 2015"],
    ["5.2", "nicht vorhanden | – | – | fehlt"],
  ])("tells %s with its value, area and time at a glance", (nummer, told) => {
    expect(line(marlBericht, `${nummer} | `)).toContain(told)
  })

  it("lists all nineteen in the order of the Konzept", () => {
    const [first] = tabellenUnter(marlBericht, "monitoring")
    expect(first?.zeilen.map(([nummer]) => nummer?.map(textOf).join(""))).toEqual(marl.monitoring?.indikatoren.map(({ id }) => id))
    expect(first?.zeilen).toHaveLength(19)
  })

  it("tells first where a group stands far from all, and never that a balance changed by percent", () => {
    const [gaps, changes] = under(marlBericht, "monitoring").flatMap((block) => (block._tag === "Liste" ? [block.punkte.map((punkt) => punkt.map(textOf).join(""))] : []))
    expect(gaps?.[0]).toMatch(/^Arbeitslosenquote.*Ausländerinnen und Ausländer 27,9\u00A0%, alle zusammen 10,6\u00A0%\.$/u)
    expect(changes).toBeUndefined()
    expect(line(marlBericht, "1.4 | ")).toContain("Ausländerinnen und Ausländer gestiegen um 5.196 Fälle seit 2014 (damals 2.692)")
  })

  it("says that a value of the Kreis or of 2011 is no value of the city or of the year", () => {
    const text = berichtText(marlBericht)
    expect(text).toContain("*Die Zahlen dieses Kapitels sind nicht von 2025.*")
    expect(text).toContain("#### 1.1.2 Bevölkerung nach Migrationsstatus und Geschlecht – Kreis Recklinghausen, 09.05.2011")
    expect(text).toContain("*Wert des Kreises Recklinghausen, nicht der Stadt Marl. Wert für 2011, nicht für 2015.*")
  })

  it("marks in each of its headings what is published and what is invented", () => {
    const headings = Object.fromEntries(marlBericht.bloecke.flatMap((block) => (block._tag === "Ueberschrift" && block.ebene === 2 && block.anker !== undefined ? [[block.anker, block.text]] : [])))
    for (const anker of ["monitoring", "abdeckung", "definitionen"]) expect(headings[anker]).toMatch(/\(veröffentlichte Zahlen\)$/u)
    for (const anker of ["faelle", "befragung", "geheimhaltung"]) expect(headings[anker]).toMatch(/\(erfundenes Beispiel\)$/u)
    expect(headings["quellen"]).toBe("Quellen (Indikatoren: veröffentlichte Zahlen; alles andere: erfundenes Beispiel)")
  })

  it("explains every figure: numerator, denominator, its way, what it does not say", () => {
    const text = (nummer: string): string => under(marlBericht, `erlaeuterung-${nummer}`).flatMap(linesOf).flat().map(textOf).join("\n")
    expect(text("2-2")).toContain("Gerechnet aus 810 Personen (Einbürgerungen; Einbürgerungsstatistik, 2015) im Verhältnis zu 59.428 Personen")
    expect(text("2-2")).toMatch(/Zähler:[^]*Nenner und Grundgesamtheit:[^]*Was die Zahl nicht sagt:[^]*Der Wert gilt für ein größeres Gebiet/u)
    expect(text("1-3")).toContain("Nicht vorhanden.")
    for (const { id } of marl.monitoring?.indikatoren ?? []) expect(text(id.replaceAll(".", "-"))).toContain("misst nicht, was ein Projekt bewirkt hat")
  })

  it("draws the course, the gaps and the pyramid, each with the numbers of its table", () => {
    expect(pictures(marlBericht, "Zeitreihe").length).toBeGreaterThan(1)
    expect(pictures(marlBericht, "Punktvergleich").map(({ diagramm }) => (diagramm._tag === "Punktvergleich" ? diagramm.zeilen[0]?.werte.map(({ gruppe, wert }) => `${gruppe} ${zahlzelle(wert, 1)}`) : []))).toContainEqual(["Ausländerinnen und Ausländer 27,9", "insgesamt 10,6"])
    const [pyramide] = pictures(marlBericht, "Bevoelkerungspyramide")
    expect(pyramide?.diagramm._tag === "Bevoelkerungspyramide" ? pyramide.diagramm.seiten.map(({ reihen: [one] }) => one?.werte.map((wert) => Messwert.getWert(wert)).slice(0, 2)) : []).toEqual([[879, 958], [904, 912]])
    expect(pyramide?.tabelle.zeilen[0]?.flat().map(textOf)).toEqual(["Unter 3 Jahre", "879", "904"])
  })
})

describe("properties", () => {
  const eigene = neustadtBericht(neustadtZahlen, {}, 2021)

  it("every link of a number leads to an explanation, and every anchor is there once", () => {
    for (const one of [marlBericht, eigene]) {
      const anchors = anchorsOf(one)
      const zahlen = inlinesOf(one).flatMap((inline) => (typeof inline !== "string" && inline._tag === "Zahl" && inline.anker !== undefined ? [inline.anker] : []))
      expect(zahlen.filter((anker) => anker.startsWith("erlaeuterung-")).length).toBeGreaterThan(20)
      expect(zahlen.filter((anker) => !anchors.includes(anker))).toEqual([])
      expect(new Set(anchors).size).toBe(anchors.length)
      expect(codesOf(one)).toEqual([])
    }
  })

  it("every number in the tables of a figure is that of a result, and every result of the year stands in one", () => {
    for (const { abdeckung: { ergebnisse }, anker, verlauf } of sections) {
      const printed = new Set([...ergebnisse, ...verlauf].filter(({ wert }) => Messwert.isZahl(wert)).map(({ nachkommastellen, wert }) => zahlzelle(wert, nachkommastellen)))
      const shown = numbersIn(marlBericht, anker)
      expect(shown.filter((text) => !printed.has(text))).toEqual([])
      const now = ergebnisse.filter(({ wert }) => Messwert.isZahl(wert)).map(({ nachkommastellen, wert }) => zahlzelle(wert, nachkommastellen))
      expect(now.filter((text) => !shown.includes(text))).toEqual([])
    }
  })

  it("an absent value is a sign in a table and a reason in the data, never a number", () => {
    for (const { abdeckung: { ergebnisse }, anker } of sections) {
      const known = ergebnisse.filter(({ wert }) => Messwert.isZahl(wert)).length
      const [first] = tabellenUnter(marlBericht, anker)
      const count = first?.zeilen.flat(2).filter((inline) => typeof inline !== "string" && inline._tag === "Zahl").length ?? 0
      expect(count).toBe(ergebnisse.length === 0 ? 0 : known)
    }
    for (const { spalten, zeilen } of marlBericht.daten ?? []) {
      const at = spalten.findIndex(({ name }) => name === "wert")
      for (const row of zeilen) if (at >= 0) expect(typeof row[at] === "object" || row[at] === undefined).toBe(true)
    }
  })

  it("every row of the data computes again from its numerator and denominator", () => {
    let rates = 0
    for (const { spalten, zeilen } of (marlBericht.daten ?? []).filter(({ indikator }) => indikator !== undefined)) {
      const at = (name: string): number => spalten.findIndex((one) => one.name === name)
      for (const row of zeilen) {
        const [value, up, down] = ["wert", "zaehler", "nenner"].map((name) => row[at(name)])
        if (typeof value !== "object" || typeof up !== "object" || typeof down !== "object" || Messwert.isFehlend(value)) continue
        rates += 1
        const je = row[at("einheit")] === "Prozent" ? 100 : 1000
        expect(Messwert.getWert(Messwert.scale(Messwert.divide(up, down), je))).toBeCloseTo(Messwert.getWert(value) ?? Number.NaN, 8)
      }
    }
    expect(rates).toBeGreaterThan(10)
    for (const one of zahlenOfMarl.abdeckung.flatMap(({ ergebnisse }) => ergebnisse)) expect(recompute(explain(one))).toEqual(one.wert)
  })

  it("every figure with results has its rows, each place, year and group once, with source and origin", () => {
    const tables = (marlBericht.daten ?? []).filter(({ indikator }) => indikator !== undefined)
    expect(tables.map(({ indikator }) => indikator)).toEqual(zahlenOfMarl.abdeckung.filter(({ ergebnisse }) => ergebnisse.length > 0).map(({ indikator }) => indikator))
    expect(tables.every(({ herkunft, lizenz, quellen }) => herkunft === "veroeffentlicht" && quellen.length > 0 && lizenz?.includes("dl-de/by-2-0"))).toBe(true)
    const own = (eigene.daten ?? []).filter(({ indikator }) => indikator !== undefined)
    expect(own.map(({ herkunft, id }) => `${id} ${herkunft}`)).toContain("indikator-2-2 erfunden")
  })
})

describe("the word for a change", () => {
  const basis = zahlenOfMarl.abdeckung.find(({ indikator }) => indikator === "3.3")?.ergebnisse[0]
  if (basis === undefined) throw new Error("Marl has an unemployment rate")
  const at = (jahr: number, wert: Messwert.Messwert, teil: Partial<Ergebnis> = {}): Ergebnis => ({ ...basis, kennzeichen: [], rechnung: { art: "summe", wert, teile: [] }, jahr, wert, ...teil })
  const word = (frueher: ReadonlyArray<Ergebnis>, jetzt: Ergebnis): string => {
    const posten: Posten = { id: "1", titel: "", bereich: "", definition: undefined, abdeckung: { indikator: "1", stand: "vorhanden", kennzeichen: [], ergebnisse: [jetzt], gruppen: { mitWert: 1, alle: 1 } }, verlauf: [...frueher, jetzt] }
    return wandelOf(posten, jetzt, { statistiken: [] }).text
  }
  const anzahl = { einheit: "Personen", nachkommastellen: 0 }
  const { exakt, fehlend, gerundet } = Messwert

  it.each([
    ["points of a percentage", [at(2014, exakt(10))], at(2015, exakt(10.5)), "gestiegen um 0,5 Prozentpunkte seit 2014"],
    ["less than half a point", [at(2014, exakt(10))], at(2015, exakt(10.4)), "kaum verändert seit 2014"],
    ["five points", [at(2014, exakt(10))], at(2015, exakt(5)), "deutlich gesunken um 5,0 Prozentpunkte seit 2014"],
    ["persons in percent of the earlier value", [at(2014, exakt(200), anzahl)], at(2015, exakt(190), anzahl), "gesunken um 5,0\u00A0% seit 2014"],
    ["a tenth", [at(2014, exakt(200), anzahl)], at(2015, exakt(220), anzahl), "deutlich gestiegen um 10,0\u00A0% seit 2014"],
    ["from 0, of which there is no percent", [at(2014, exakt(0), anzahl)], at(2015, exakt(3), anzahl), "gestiegen um 3 Personen seit 2014"],
    ["a balance that changes its sign", [at(2014, exakt(-40), { ...anzahl, mass: "saldo" })], at(2015, exakt(60), { ...anzahl, mass: "saldo" }), "gestiegen um 100 Personen seit 2014 (damals −40)"],
    ["a balance that stays above nothing", [at(2014, exakt(40), { ...anzahl, mass: "saldo" })], at(2015, exakt(120), { ...anzahl, mass: "saldo" }), "gestiegen um 80 Personen seit 2014 (damals 40)"],
    ["no change at all", [at(2014, exakt(0), anzahl)], at(2015, exakt(0), anzahl), "kaum verändert seit 2014"],
    ["what rounding leaves open", [at(2014, gerundet(10, { basis: 5 }), anzahl)], at(2015, gerundet(15, { basis: 5 }), anzahl), "nicht sicher zu unterscheiden seit 2014"],
    ["over a year without a value", [at(2013, exakt(10)), at(2014, fehlend("unbekannt"))], at(2015, exakt(12)), "gestiegen um 2,0 Prozentpunkte seit 2013"],
    ["none before", [at(2014, fehlend("geheim"))], at(2015, exakt(12)), "kein Wert davor"],
    ["another unit before", [at(2014, exakt(10), { einheit: "je 1.000" })], at(2015, exakt(12)), "nicht vergleichbar mit 2014"],
  ])("follows one rule: %s", (_, frueher, jetzt, told) => {
    expect(word(frueher, jetzt)).toBe(told)
  })
})

describe("an invented city with parts and ages", () => {
  it("has a map of its Sozialräume where their outlines and values are there, and says so where values are not", () => {
    const [karte] = pictures(neustadtBericht(zahlenMitTeilen(), { umrisse: UMRISSE }), "Karte")
    expect(karte?.diagramm._tag === "Karte" ? karte.diagramm.flaechen.map(({ schluessel, titel, wert }) => [schluessel, titel, Messwert.getWert(wert)]) : []).toEqual([["nord", "Nord", 120], ["sued", "Süd", 80], ["weit", "weit", undefined]])
    expect(karte?.tabelle.zeilen.map((row) => row.flat().map(textOf))).toEqual([["Nord", "120"], ["Süd", "80"], ["weit", "."]])
    const without = neustadtBericht(zahlenMitTeilen([]), { umrisse: UMRISSE })
    expect(pictures(without, "Karte")).toEqual([])
    expect(berichtText(without)).toContain("deshalb gibt es hier keine Karte")
  })

  it("tells nationalities side by side in a pyramid, and draws none where bands overlap", () => {
    const [pyramide] = pictures(neustadtBericht(zahlenNachAlter(["ALT000B18", "ALT018B30", "ALT030B65", "ALT065UM"])), "Bevoelkerungspyramide")
    expect(pyramide?.diagramm._tag === "Bevoelkerungspyramide" ? pyramide.diagramm.seiten.map(({ reihen, titel }) => [titel, reihen.map(({ name }) => name)]) : []).toEqual([
      ["Männlich", ["Deutsche", "Ausländerinnen und Ausländer"]], ["Weiblich", ["Deutsche", "Ausländerinnen und Ausländer"]],
    ])
    expect(pyramide?.alternativtext).toContain("verschieden breit")
    expect(pictures(neustadtBericht(zahlenNachAlter(["ALT000B18", "ALT010B30", "ALT030B65", "ALT065UM"])), "Bevoelkerungspyramide")).toEqual([])
  })
})

describe("what cases taught", () => {
  const { stichtag: _, zeitraum: _zeitraum, ...rest } = eingang
  const lage = falllage()
  const withCases: Jahresstadt = { ...rest, stichtag: AM, faelle: lage, befragungen: rest.befragungen ?? [] }
  const bericht = jahresbericht(withCases, 2026)

  it("stands there only as released: every number names its cell, and the check finds nothing", () => {
    expect(codesOf(bericht)).toEqual([])
    const named = inlinesOf(bericht).filter((inline) => typeof inline !== "string" && inline._tag === "Zahl" && inline.bezug !== undefined)
    expect(named.length).toBeGreaterThan(10)
    const [zutreffend] = tabellenUnter(bericht, "faelle").filter(({ titel }) => titel === "Was auf Fälle des Jahres zutrifft")
    const released = lage.statistik.freigabe.datensaetze.filter(({ cube }) => cube.merkmale.some(({ id }) => id === "zutreffend"))
    expect(zutreffend?.zeilen.map((row) => row.flat().map(textOf))).toEqual(released.filter(({ cube }) => Messwert.getWert(Cube.get(cube, { raum: "05999001", zeit: "2025", zutreffend: "ja" })) !== 0).map(({ cube, titel }) => [titel, zahlzelle(Cube.get(cube, { raum: "05999001", zeit: "2025", zutreffend: "ja" }), 0)]))
    expect(bericht.geheimhaltung?.protokolle).toHaveLength(2)
    expect((bericht.daten ?? []).filter(({ datensatz }) => datensatz !== undefined).length).toBe(lage.statistik.freigabe.datensaetze.length + lage.befundlagen.flatMap(({ freigabe }) => freigabe.datensaetze).length)
  })

  it("is refused where a number, a row or the release is another", () => {
    const [table] = (bericht.daten ?? []).filter(({ datensatz }) => datensatz !== undefined)
    if (table === undefined) throw new Error("the cases have tables")
    const forged = { ...table, zeilen: table.zeilen.map((row) => row.map((wert) => (typeof wert === "object" && Messwert.isZahl(wert) ? Messwert.add(wert, Messwert.exakt(1)) : wert))) }
    expect(codesOf({ ...bericht, daten: (bericht.daten ?? []).map((one) => (one === table ? forged : one)) })).not.toEqual([])
    expect(codesOf(jahresbericht({ ...withCases, faelle: { statistik: { ...lage.statistik, freigabe: { ...lage.statistik.freigabe } } } }, 2026))).toContain("bericht/FreigabeFehlt")
  })

  it("says what it means for offers, what was left out, and which Gremium dealt with a finding", () => {
    const text = berichtText(bericht)
    expect(text).toMatch(/- \[\d+\] Fälle haben einen Bedarf, den kein Angebot der Stadt deckt \(Handlungsfeld „.*“\)\. Zu prüfen ist/u)
    expect(text).toContain("Gezählt werden nur Fälle, deren Einwilligung die Zählung erlaubt")
    expect(text).toMatch(/Befund \| Gremium \| Sitzung \| Beschluss\n.*15\.07\.2020, beraten \| „Patenschaft erproben“/u)
  })

  it("is one sentence where nothing was counted", () => {
    expect(berichtText(marlBericht)).toContain("Zahlen aus der Fallarbeit liegen diesem Bericht nicht bei.")
  })
})

describe("counts of the city's own among the figures", () => {
  const freigabe = Result.getOrThrow(Freigabe.make([nachStadtteil], schwelleDrei, { am: Stichtag.make(2025, 3, 1), bericht: "Jahresbericht 2024", ohneGrenzen: "erlaubt" }))
  const own = neustadtBericht(eigeneZahlen([], [freigabe]))

  it("go out as released, cell by cell, and say so in their heading", () => {
    expect(codesOf(own)).toEqual([])
    expect(berichtText(own)).toContain("(eigene Auszählung)")
    expect((own.daten ?? []).find(({ indikator }) => indikator === "1.1")).toMatchObject({ datensatz: "stadtteile", herkunft: "eigene-auszaehlung" })
    expect(berichtText(own)).toContain("Freigegebene Tabellen: Tabelle | Freigegeben für | Zellen | Gesperrt")
  })

  it("are refused without a release", () => {
    expect(codesOf(neustadtBericht(eigeneZahlen([nachStadtteil])))).toContain("bericht/FreigabeFehlt")
  })
})
