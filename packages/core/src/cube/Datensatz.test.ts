import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { jahre } from "../../test/anyCube.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Raum from "../kernel/Raum.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Nationalitaet from "../merkmal/Nationalitaet.js"
import * as Raummerkmal from "../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../merkmal/Zeitmerkmal.js"
import * as Cube from "./Cube.js"
import * as Datensatz from "./Datensatz.js"

const merkmale = [
  Raummerkmal.make([Raum.make("05562024", "Marl"), Raum.make("05562020", "Herten")]),
  Zeitmerkmal.make([Zeitraum.jahr(2016), Zeitraum.jahr(2015)]),
  Merkmal.make("nationalitaet", Nationalitaet.liste),
]
const zelle = (nationalitaet: string, wert: number): Cube.Zelle => ({ koordinate: { raum: "05562024", zeit: "2015", nationalitaet }, wert: Messwert.exakt(wert) })
const datensatz: Datensatz.Datensatz = {
  id: "probe", titel: "Probe", groesse: "bevoelkerung", einheit: "Personen", statistik: "zensus-2011",
  definitionen: { nationalitaet: "v1" }, herkunft: "synthetisch",
  fundstelle: { herausgeber: "erfunden", tabelle: "keine", stand: "01.01.2020" },
  toleranz: { art: "abweichung", hoechstens: 3 },
  anmerkungen: ["Erfunden."],
  cube: Cube.make(merkmale, "unbekannt", [zelle("insgesamt", 100), zelle("NATD", 80), zelle("NATA", 17)]),
}

describe("Datensatz", () => {
  it("is one only where its cube says for which area and time it holds", () => {
    expect(Datensatz.make(datensatz)).toEqual(Result.succeed(datensatz))
    const refused = Datensatz.make({ ...datensatz, cube: Cube.slice(datensatz.cube, { zeit: "2015" }), definitionen: { schulart: "v1" } })
    expect(refused).toEqual(Result.fail([
      expect.objectContaining({ code: "cube/MerkmalLacking", details: { id: "probe", merkmal: "zeit" } }),
      expect.objectContaining({ code: "cube/DefinitionUnused", details: { id: "probe", merkmal: "schulart" } }),
    ]))
  })

  it("lists its areas by key and its times in order", () => {
    expect(Datensatz.raeume(datensatz).map(({ schluessel }) => schluessel)).toEqual(["05562024", "05562020"])
    expect(Datensatz.zeiten(datensatz)).toEqual([Zeitraum.jahr(2015), Zeitraum.jahr(2016)])
  })

  it("checks totals with the tolerance of its source", () => {
    expect(Datensatz.checkTotals(datensatz)).toMatchObject({ geprueft: 1, abweichend: 0 })
    const { toleranz: _, ...streng } = datensatz
    expect(Datensatz.checkTotals(streng)).toMatchObject({ geprueft: 1, abweichend: 1 })
  })

  it.each(["Prozent", "je 1.000", "je 10.000", "in Prozent", "%", "Promille", "Jahre", "Personen je km²", "Euro je Kopf"])("holds no %s against a sum", (einheit) => {
    expect(Datensatz.checkTotals({ ...datensatz, einheit })).toMatchObject({ geprueft: 0, ausgelassen: { "kein-zaehlwert": 3 }, findings: [] })
  })

  it.each([
    [{ einheit: "Ehrenämter" }, 0], [{ einheit: "Ehrenämter", summierbar: true }, 1], [{ einheit: "Personen", summierbar: false }, 0],
    [{ einheit: "1.000 Personen" }, 1], [{ einheit: "Fälle" }, 1],
  ])("adds up as %j tells", (part, geprueft) => {
    expect(Datensatz.checkTotals({ ...datensatz, ...part })).toMatchObject({ geprueft })
  })

  it("checks balances where it says so", () => {
    const wanderung = { ...datensatz, cube: Cube.make(merkmale.with(2, jahre), "unbekannt",
      [["insgesamt", 3], ["2020", 5]].map(([jahr, wert]) => ({ koordinate: { raum: "05562024", zeit: "2015", jahre: String(jahr) }, wert: Messwert.exakt(Number(wert)) }))) }
    expect([{}, { saldo: true }].map((part) => Datensatz.checkTotals({ ...wanderung, toleranz: [], ...part }).abweichend)).toEqual([1, 0])
  })

  it("reads no time that it cannot read, from code or from JSON", () => {
    const zeit = Merkmal.make("zeit", { id: "zeit", titel: "Zeit", quelle: "made up", auspraegungen: [{ schluessel: "Jahr 2015", name: "Jahr 2015", gliederung: "darunter" }] })
    const wrong = { ...datensatz, cube: Cube.make(merkmale.with(1, zeit), "unbekannt", []) }
    expect(Datensatz.make(wrong)).toEqual(Result.fail([expect.objectContaining({ code: "cube/ZeitUnreadable", details: { id: "probe", wert: "Jahr 2015" } })]))
    expect(() => Datensatz.zeiten(wrong)).toThrow(RangeError)
    const { id, titel, liste } = zeit
    const json = { ...Schema.encodeSync(Datensatz.Datensatz)(datensatz), cube: { merkmale: [merkmale[0], { id, titel, liste }, merkmale[2]], ungenannt: "unbekannt", zellen: [] } }
    const read = Schema.decodeUnknownResult(Datensatz.Datensatz)(json)
    expect(Result.isFailure(read) ? read.failure.message : "").toContain("a time that cannot be read")
    const noDefinition = Schema.decodeUnknownResult(Datensatz.Datensatz)({ ...Schema.encodeSync(Datensatz.Datensatz)(datensatz), definitionen: { schulart: "v1" } })
    expect(Result.isFailure(noDefinition) ? noDefinition.failure.message : "").toContain("no Merkmal of its cube")
  })

  it("takes several tolerances to another office", () => {
    const beide = { ...datensatz, toleranz: [{ art: "gerundet", basis: 5, ganzzahlig: true }, { art: "ohne-angabe", hoechstensProzent: 1.5 }] } as const
    expect(Schema.decodeUnknownSync(Datensatz.Datensatz)(JSON.parse(JSON.stringify(Schema.encodeSync(Datensatz.Datensatz)(beide))))).toEqual(beide)
  })

  it("goes to another office as JSON and comes back the same", () => {
    const json: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(Datensatz.Datensatz)(datensatz)))
    expect(Schema.decodeUnknownSync(Datensatz.Datensatz)(json)).toEqual(datensatz)
    const wrong = Schema.decodeUnknownResult(Datensatz.Datensatz)({ ...(json as object), toleranz: { art: "gerundet", basis: 0 } })
    expect(Result.isFailure(wrong) ? wrong.failure.message : "").toMatch(/basis|toleranz/u)
  })
})
