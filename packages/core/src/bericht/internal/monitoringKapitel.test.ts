import { describe, expect, it } from "vitest"
import { anchorsOf, inlinesOf, picture, tablesOf } from "../../../test/berichtTeile.js"
import { berichtText } from "../../../test/berichtText.js"
import { neustadtMitIndikatoren, zahlen } from "../../../test/monitoringBeispiel.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import { checkDokument } from "../checkDokument.js"
import type { Dokument } from "../Dokument.js"
import { konzeptbericht } from "../konzeptbericht.js"
import type { Monitoringzahlen } from "../Monitoringzahlen.js"

const berichtOf = (monitoring: Monitoringzahlen = zahlen): Dokument =>
  konzeptbericht(neustadtMitIndikatoren, { stand: Stichtag.make(2021, 2, 1), monitoring })

/** The chapter alone. */
const kapitel = (monitoring: Monitoringzahlen = zahlen): string => {
  const text = berichtText(berichtOf(monitoring))
  const from = text.indexOf("## Monitoring 2019")
  return text.slice(from, text.indexOf("\n## ", from + 3))
}

describe("the chapter on the figures", () => {
  it("reads as a person would tell it", async () => {
    await expect(kapitel()).toMatchFileSnapshot("../../../test/neustadt-monitoring.txt")
  })

  it("is not there where no figures were given", () => {
    expect(berichtText(konzeptbericht(neustadtMitIndikatoren, { stand: Stichtag.make(2021, 2, 1) }))).not.toContain("Monitoring 2019")
  })

  it("can be reached from the Konzept's list", () => {
    const links = inlinesOf(berichtOf()).flatMap((one) => (typeof one !== "string" && one._tag === "Verweis" ? [one.anker] : []))
    expect(anchorsOf(berichtOf())).toContain("indikator-1-2")
    expect(links.filter((anker) => !anchorsOf(berichtOf()).includes(anker))).toEqual([])
    // Konzept's list, the overview, the table of all.
    expect(links.filter((anker) => anker === "indikator-1-2")).toHaveLength(3)
  })

  it("never lets a value of the Kreis pass for the city's", () => {
    const lines = kapitel().split("\n")
    expect(lines).toContain("#### 1.2 Einbürgerungsquoten – Wert des Kreises Altkreis")
    expect(lines).toContain("*Wert des Kreises Altkreis, nicht der Stadt Neustadt.* Die Quote gibt es nicht für Gemeinden.")
    expect(lines.filter((line) => line.includes("Quote je 1.000 Einwohner:"))).toEqual([expect.stringContaining("Kreis Altkreis")])
  })

  it("shows an absent value by its sign with its reason, never as 0", () => {
    const table = tablesOf(berichtOf()).find(({ titel }) => titel.startsWith("Einwohner nach Pass und Geschlecht: Stadt"))
    expect(table?.zeilen.at(-1)).toEqual([["Ausländer"], ["1.000"], ["400"], ["."]])
    expect(kapitel()).toContain("„.“ von der Quelle geheim gehalten")
  })

  it("shows the interval of what was computed from a rounded number", () => {
    expect(kapitel()).toContain("2,8 [2,5 bis 3,1]")
  })

  it("marks figures that somebody made up", () => {
    expect(kapitel().match(/[Ee]rfundene Zahlen/gu)?.length).toBe(3)
  })

  it("draws a course from three years on, with its breaks", () => {
    const bild = picture(berichtOf(), "Zeitreihe")
    expect(bild?.diagramm._tag === "Zeitreihe" && bild.diagramm.brueche.map(({ ab }) => ab)).toEqual(["2011-05-09"])
    expect(bild?.diagramm._tag === "Zeitreihe" && bild.diagramm.reihen.map(({ name }) => name)).toEqual(["Insgesamt", "Deutsche", "Ausländer"])
    expect(bild?.tabelle.zeilen).toHaveLength(4)
    const two = { ...zahlen, verlauf: zahlen.verlauf.filter(({ jahr }) => jahr > 2012) }
    expect(picture(berichtOf(two), "Zeitreihe")).toBeUndefined()
  })

  it("fits together", () => {
    expect(checkDokument(berichtOf())).toEqual([])
  })

  it("counts every figure of the Konzept's list once, calculated or not", () => {
    expect(kapitel()).toContain("Von sechs Indikatoren sind für das Jahr 2019 zwei für die Stadt Neustadt selbst vorhanden, zwei sind durch einen anderen Wert vertreten, zwei fehlen.")
    const nothing = kapitel({ ...zahlen, abdeckung: [], verlauf: [] })
    expect(nothing).toContain("ist für das Jahr 2019 keiner für die Stadt Neustadt selbst vorhanden, keiner ist durch einen anderen Wert vertreten, sechs fehlen.")
  })

  it("lets no slip of a program into the text", () => {
    expect(kapitel().split("\n").filter((line) => !line.includes(" | ") && /undefined|NaN|\[object|\.\.(?:\s|$)|\(\)|\S {2}\S| ,/u.test(line))).toEqual([])
  })
})
