import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { berichtText } from "../../../test/berichtText.js"
import { nachGeschlecht, nachStadtteil, nationalitaet, regel, stadt, stadtteil, vorjahr } from "../../../test/freigabeBeispiel.js"
import { neustadtMitIndikatoren } from "../../../test/monitoringBeispiel.js"
import * as Cube from "../../cube/Cube.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import * as Freigabe from "../../geheimhaltung/Freigabe.js"
import type { Indikatordefinition } from "../../indikator/Indikatordefinition.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import { requireForm } from "../../ports/Renderer.js"
import { checkDokument } from "../checkDokument.js"
import { konzeptbericht } from "../konzeptbericht.js"
import * as Monitoringzahlen from "../Monitoringzahlen.js"

const weise: Freigabe.Freigabeweise = { am: Stichtag.make(2025, 3, 1), bericht: "Jahresbericht 2024", ohneGrenzen: "erlaubt" }
const release = (daten: ReadonlyArray<Datensatz>, teil: Partial<Freigabe.Freigabeweise> = {}) => Result.getOrThrow(Freigabe.make(daten, regel, { ...weise, ...teil }))

const anzahl = {
  art: "operand", groesse: "bevoelkerung", fest: {}, nach: ["nationalitaet", "stadtteil"], zeit: [{ art: "stichtag", tag: "12-31", jahr: 0 }], statistiken: ["melderegister"],
} as const

/** Persons by Stadtteil and Nationalität, read from the city's own count. */
const definition: Indikatordefinition = {
  indikator: "1.1", variante: "eigen", titel: "Bevölkerung nach Stadtteil", standard: true, mass: "anzahl", einheit: "Personen", nachkommastellen: 0,
  gliederung: [{ merkmal: nationalitaet, schluessel: ["NATD", "NATA"] }, { merkmal: stadtteil, schluessel: ["nord", "sued", "west"] }],
  kern: [], ebenen: ["Gemeinde"], entsprechungen: [], quellen: ["erfunden"], formel: anzahl,
}

const zahlenOf = (daten: ReadonlyArray<Datensatz>, freigaben?: ReadonlyArray<Freigabe.Freigabe>) =>
  Monitoringzahlen.calculate(neustadtMitIndikatoren, {
    raum: stadt, jahr: 2024, daten, definitionen: [definition], statistiken: [], ...(freigaben === undefined ? {} : { freigaben }),
  })

const berichtOf = (zahlen: Monitoringzahlen.Monitoringzahlen) => konzeptbericht(neustadtMitIndikatoren, { stand: Stichtag.make(2025, 3, 1), monitoring: zahlen })
const codesOf = (zahlen: Monitoringzahlen.Monitoringzahlen) => [...new Set(checkDokument(berichtOf(zahlen)).map(({ code }) => code))]
const wertOf = ({ abdeckung }: Monitoringzahlen.Monitoringzahlen, gruppe: Readonly<Record<string, string>>) =>
  abdeckung[0]?.ergebnisse.find((one) => JSON.stringify(one.gruppe) === JSON.stringify(gruppe))?.wert

describe("a report with counts of the city's own", () => {
  it("goes out with a Freigabe, and shows only what was released", () => {
    const zahlen = zahlenOf([], [release([nachStadtteil])])
    expect(codesOf(zahlen)).toEqual([])
    expect(() => requireForm(berichtOf(zahlen))).not.toThrow()
    expect(wertOf(zahlen, { nationalitaet: "NATA", stadtteil: "sued" })).toEqual(Messwert.fehlend("gesperrt"))
  })

  it("is refused by every output without one", () => {
    const zahlen = zahlenOf([nachStadtteil])
    expect(codesOf(zahlen)).toEqual(["bericht/FreigabeFehlt"])
    expect(() => requireForm(berichtOf(zahlen))).toThrow(/FreigabeFehlt/u)
  })

  it("takes the released counts where the true ones of the same id lie beside them", () => {
    const zahlen = zahlenOf([nachStadtteil], [release([nachStadtteil])])
    expect(codesOf(zahlen)).toEqual([])
    expect(wertOf(zahlen, { nationalitaet: "NATA", stadtteil: "sued" })).toEqual(Messwert.fehlend("gesperrt"))
  })

  it("is refused where the figures tell more than was released, whoever put them together", () => {
    const open = zahlenOf([nachStadtteil])
    expect(codesOf({ ...open, freigaben: [release([nachStadtteil])] })).toEqual(["bericht/FreigabeFehlt", "bericht/ZelleVerraten"])
  })

  it("is refused where the Freigabe is a copy, or one of other counts", () => {
    const open = zahlenOf([nachStadtteil])
    expect(codesOf({ ...open, freigaben: [{ ...release([nachStadtteil]) }] })).toEqual(["bericht/FreigabeFehlt"])
    expect(codesOf({ ...open, freigaben: [release([nachGeschlecht])] })).toEqual(["bericht/FreigabeFehlt"])
  })

  it("is refused where the course over the years shows an unreleased count", () => {
    const zahlen = zahlenOf([vorjahr], [release([nachStadtteil])])
    expect(codesOf(zahlen)).toEqual(["bericht/FreigabeFehlt"])
    expect(checkDokument(berichtOf(zahlen))[0]?.details).toEqual({ datensaetze: "Bevölkerung (vorjahr)" })
  })

  it("is refused where two releases of the same persons were not attacked together", () => {
    const first = release([nachGeschlecht])
    expect(codesOf(zahlenOf([], [first, release([nachStadtteil])]))).toEqual(["bericht/FreigabenGetrennt"])
    expect(codesOf(zahlenOf([], [first, release([nachStadtteil], { register: first.register })]))).toEqual([])
  })

  it("is refused where one release differs from the other in its cells or its method, under the same day, report and id", () => {
    const [whole, less, rounded] = [
      release([nachStadtteil]),
      Result.getOrThrow(Freigabe.make([{ datensatz: nachStadtteil, zellen: [{ raum: "05999001", zeit: "2024-12-31" }] }], regel, weise)),
      Result.getOrThrow(Freigabe.make([nachStadtteil], { ...regel, verfahren: { art: "rundung", basis: 5 } }, weise)),
    ]
    expect(codesOf(zahlenOf([], [less, whole]))).toContain("bericht/FreigabenGetrennt")
    expect(codesOf(zahlenOf([], [rounded, whole]))).toContain("bericht/FreigabenGetrennt")
    expect(codesOf(zahlenOf([], [whole, release([nachStadtteil])]))).toEqual([])
  })

  it("is refused where its record was dropped, or says other than what was found", () => {
    const { geheimhaltung: _, ...released } = berichtOf(zahlenOf([], [release([nachStadtteil])]))
    expect(checkDokument(released).map(({ code }) => code)).toEqual(["bericht/GeheimhaltungFehlt"])
    const { geheimhaltung, ...open } = berichtOf(zahlenOf([nachStadtteil]))
    expect(geheimhaltung?.ohneFreigabe).toHaveLength(1)
    expect(checkDokument(open).map(({ code }) => code)).toEqual(["bericht/GeheimhaltungFehlt", "bericht/FreigabeFehlt"])
    const forged = { protokolle: [], ohneFreigabe: [], getrennt: [], nichtBekannt: [] }
    expect(checkDokument({ ...open, geheimhaltung: forged }).map(({ code }) => code)).toEqual(["bericht/FreigabeFehlt"])
  })

  it("is refused where it shows a published table of the released persons that the attacker did not have", () => {
    const amt = { ...nachStadtteil, id: "amt", titel: "Tabelle des Amts", herkunft: "veroeffentlicht" as const, cube: Cube.make(nachStadtteil.cube.merkmale, "unbekannt", Cube.zellen(nachStadtteil.cube)) }
    const zahlen = zahlenOf([amt], [release([nachGeschlecht])])
    expect(codesOf(zahlen)).toEqual(["bericht/BekanntFehlt"])
    expect(checkDokument(berichtOf(zahlen))[0]?.details).toEqual({ datensaetze: "Tabelle des Amts" })
    expect(codesOf(zahlenOf([amt], [release([nachGeschlecht], { bekannt: [amt] })]))).toEqual([])
    const first = release([nachGeschlecht])
    const later = release([{ ...nachGeschlecht, id: "noch-einmal" }], { register: first.register, bekannt: [amt] })
    expect(codesOf(zahlenOf([amt], [first, later]))).toEqual([])
    expect(codesOf(zahlenOf([amt], [release([vorjahr])]))).toEqual([])
  })

  it("is refused where somebody wrote the true number over the released one", () => {
    const freigabe = release([nachStadtteil])
    const [cube] = freigabe.datensaetze.map((one) => one.cube)
    const inhalt = cube?.inhalt as Map<string, Messwert.Messwert>
    for (const [key, wert] of nachStadtteil.cube.inhalt) inhalt.set(key, wert)
    const zahlen = zahlenOf([], [freigabe])
    expect(wertOf(zahlen, { nationalitaet: "NATA", stadtteil: "sued" })).toEqual(Messwert.exakt(2))
    expect(codesOf(zahlen)).toEqual(["bericht/FreigabeFehlt", "bericht/FreigabeVeraendert", "bericht/ZelleVerraten"])
  })

  it("needs none for published and for invented numbers", () => {
    for (const herkunft of ["veroeffentlicht", "synthetisch"] as const) {
      const zahlen = zahlenOf([{ ...nachStadtteil, herkunft }])
      expect(codesOf(zahlen)).toEqual([])
      expect(berichtOf(zahlen).geheimhaltung).toBeUndefined()
    }
  })

  it("adds up what it shows of the counts: a sum of bands is released only as its bands are", () => {
    const zahlen = zahlenOf([], [release([nachStadtteil])])
    const shown = zahlen.abdeckung.flatMap(({ ergebnisse }) => ergebnisse).flatMap(({ gruppe, wert }) => (Messwert.isZahl(wert) ? [[gruppe, wert] as const] : []))
    expect(shown.length).toBeGreaterThan(0)
    for (const [gruppe, wert] of shown) expect(wert).toEqual(Cube.get(nachStadtteil.cube, { ...gruppe, raum: "05999001", zeit: "2024-12-31" }))
  })
})

describe("a report with rounded counts", () => {
  const gerundet = Result.getOrThrow(Freigabe.make([nachStadtteil], { ...regel, verfahren: { art: "rundung", basis: 5 } }, weise))

  it("goes out with the rounded numbers and their intervals, and with nothing withheld", () => {
    const zahlen = zahlenOf([], [gerundet])
    expect(codesOf(zahlen)).toEqual([])
    expect(wertOf(zahlen, { nationalitaet: "NATA", stadtteil: "sued" })).toMatchObject({ _tag: "Gerundet", wert: 0, basis: 5 })
    expect(berichtText(berichtOf(zahlen))).toContain("Alle 12 Zahlen der eigenen Auszählungen sind gerundet, jede für sich; Summen können abweichen.")
  })

  it("says that the numbers behind the rounded ones were attacked, in the same words where none is small", () => {
    const satzOf = (daten: Datensatz) => {
      const rounded = Result.getOrThrow(Freigabe.make([daten], { ...regel, verfahren: { art: "rundung", basis: 5 } }, weise))
      return berichtText(berichtOf(zahlenOf([], [rounded]))).split("\n").find((line) => line.includes("! geheimhaltung:"))?.replace(/.*Vor der/u, "Vor der")
    }
    expect(satzOf(nachStadtteil)).toMatch(/versucht, die geheimen Zahlen aus allen Tabellen dieses Berichts zurückzurechnen: keine ließ sich .* Nur Gleichungen sind geprüft/u)
    expect(satzOf(nachGeschlecht)).toBe(satzOf(nachStadtteil))
  })

  it("is refused where it shows the true numbers beside them", () => {
    expect(codesOf({ ...zahlenOf([nachStadtteil]), freigaben: [gerundet] })).toEqual(["bericht/FreigabeFehlt", "bericht/ZelleVerraten"])
  })
})

describe("the note on disclosure control", () => {
  const noteOf = (freigaben: ReadonlyArray<Freigabe.Freigabe>) => berichtText(berichtOf(zahlenOf([], freigaben))).split("\n").find((line) => line.includes("! geheimhaltung:")) ?? ""

  it("says by which rule, how many cells, how they were attacked and where the attack ends", () => {
    expect(noteOf([release([nachStadtteil])])).toMatch(
      /Von 12 Zellen der eigenen Auszählungen sind 4 gesperrt, damit niemand erkennbar wird\. Es gilt die Regel „Zahlen unter 3“ \(Dienstanweisung der Beispielstadt\)\. Vor der Veröffentlichung wurde versucht, die gesperrten Zellen aus allen Tabellen dieses Berichts zurückzurechnen: keine ließ sich genauer errechnen, als die Regel erlaubt\. Für die gesperrten Zellen sind nur Gleichungen geprüft, nicht die engsten möglichen Grenzen, weil kein Löser/u,
    )
  })

  it("names the earlier tables that the attacker had", () => {
    expect(noteOf([release([nachStadtteil], { register: release([vorjahr], { bericht: "Jahresbericht 2023" }).register })])).toContain("aus allen Tabellen dieses Berichts und einer früher veröffentlichten")
  })

  it("takes a table that went out for the same report for none of an earlier one", () => {
    expect(noteOf([release([nachStadtteil], { register: release([vorjahr]).register })])).toContain("aus allen Tabellen dieses Berichts zurückzurechnen")
  })

  it("says so where nothing is withheld, and tells of no attack", () => {
    expect(noteOf([release([nachGeschlecht])])).toMatch(/musste keine gesperrt werden\. Es gilt die Regel [^.]*\.$/u)
  })
})
