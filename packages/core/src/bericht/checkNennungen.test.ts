import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import { berichtText } from "../../test/berichtText.js"
import { neustadtMitIndikatoren, zahlen } from "../../test/monitoringBeispiel.js"
import { definitionen } from "../indikator/definitionen.js"
import * as Id from "../kernel/Id.js"
import * as Raum from "../kernel/Raum.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import { checkNennungen } from "./checkNennungen.js"
import { findingText } from "./findingText.js"
import { konzeptbericht } from "./konzeptbericht.js"
import { calculate } from "./Monitoringzahlen.js"

const monitoring = marl.monitoring!
const [vorlage] = monitoring.indikatoren

const listing = (id: string, titel: string, definition?: string) => ({
  monitoring: { ...monitoring, indikatoren: [{ ...vorlage!, id: Id.make(id), titel: Text.make(titel), ...(definition === undefined ? {} : { definition: Id.make(definition) }) }] },
})
const found = (...args: Parameters<typeof listing>): ReadonlyArray<string> => checkNennungen(listing(...args), definitionen).map(({ code, schwere }) => `${schwere} ${code}`)

describe("the list of a city", () => {
  it("may be the one that the definitions are numbered by, in its own words too", () => {
    expect(checkNennungen(marl, definitionen)).toEqual([])
    expect(found("2.2", "Einbürgerungen")).toEqual([])
    expect(found("5.1", "Betreuung von Kindern unter sechs Jahren")).toEqual([])
    expect(checkNennungen({}, definitionen)).toEqual([])
  })

  it("may have the number for another figure: it is told so, once", () => {
    const [finding, ...others] = checkNennungen(listing("1.1.1", "Deutsche und ausländische Mitglieder in Sportvereinen nach Geschlecht"), definitionen)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: "bericht/IndikatorTitelDiffers", schwere: "warnung", path: ["monitoring", "indikatoren", 0, "titel"], element: "1.1.1" })
    expect(finding === undefined ? "" : findingText(finding)).toMatch(/^Unter der Nummer des Indikators „1\.1\.1“ wird „Bevölkerung nach Nationalität und Geschlecht“ berechnet\./u)
  })

  it("may name the definition it means, or a number that no definition has", () => {
    expect(found("1.1.1", "Wer wird eingebürgert?", "2.2")).toEqual([])
    expect(found("77", "Mitglieder in Sportvereinen")).toEqual([])
    expect(found("77", "Mitglieder in Sportvereinen", "2.22")).toEqual(["fehler bericht/DefinitionNotFound"])
    const [finding] = checkNennungen(listing("77", "Mitglieder", "2.22"), definitionen)
    expect(finding === undefined ? "" : findingText(finding)).toBe("Der Indikator „77“ nennt die Definition 2.22; die gibt es nicht. Eine vorhandene nennen oder keine.")
  })

  it("is warned of in the report with its figures, where somebody checked", () => {
    const stand = Stichtag.make(2021, 2, 1)
    const konzept = { ...neustadtMitIndikatoren, ...listing("1.1.1", "Mitglieder in Sportvereinen") }
    const titles = (findings?: []) => JSON.stringify(konzeptbericht(konzept, { stand, monitoring: { ...zahlen, definitionen }, ...(findings === undefined ? {} : { findings }) }))
    expect(titles([])).toContain("Unter der Nummer des Indikators")
    expect(titles()).not.toContain("Unter der Nummer des Indikators")
  })
})

describe("a figure that names its definition", () => {
  it("is computed by it and shown by its own number", () => {
    const stadt = Raum.make("05562024", "Marl")
    const { abdeckung } = calculate(listing("a-7", "Wer wird eingebürgert?", "2.2"), { raum: stadt, jahr: 2015, daten: [], definitionen, statistiken: [] })
    expect(abdeckung.map(({ indikator }) => indikator)).toEqual(["2.2"])
    const own = neustadtMitIndikatoren.monitoring!
    const renamed = own.indikatoren.map((one) => (one.id === "1.2" ? { ...one, id: Id.make("a-7"), definition: one.id } : one))
    const text = (indikatoren: typeof own.indikatoren) => berichtText(konzeptbericht({ ...neustadtMitIndikatoren, monitoring: { ...own, indikatoren } }, { stand: Stichtag.make(2021, 2, 1), monitoring: zahlen }))
    expect(text(renamed)).toContain("#### a-7 Einbürgerungsquoten – Wert des Kreises Altkreis")
    expect(text(renamed)).not.toContain("Weitere Indikatoren")
  })
})
