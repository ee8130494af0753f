import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
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

  it.each(["Prozent", "je 1.000", "je 10.000"])("holds no %s against a sum", (einheit) => {
    expect(Datensatz.checkTotals({ ...datensatz, einheit })).toMatchObject({ geprueft: 0, ausgelassen: { "kein-zaehlwert": 3 }, findings: [] })
  })

  it("goes to another office as JSON and comes back the same", () => {
    const json: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(Datensatz.Datensatz)(datensatz)))
    expect(Schema.decodeUnknownSync(Datensatz.Datensatz)(json)).toEqual(datensatz)
    const wrong = Schema.decodeUnknownResult(Datensatz.Datensatz)({ ...(json as object), toleranz: { art: "gerundet", basis: 0 } })
    expect(Result.isFailure(wrong) ? wrong.failure.message : "").toMatch(/basis|toleranz/u)
  })
})
