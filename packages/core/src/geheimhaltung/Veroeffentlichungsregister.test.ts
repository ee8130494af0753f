import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { listeOf } from "../../test/geheimhaltungTabellen.js"
import * as Cube from "../cube/Cube.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Veroeffentlichungsregister from "./Veroeffentlichungsregister.js"

const status = Merkmal.make("status", listeOf("status", { a: undefined, b: undefined }))
const eintrag = (id: string, wert: Messwert.Messwert, bericht = "Jahresbericht 2024"): Veroeffentlichungsregister.Eintrag => ({
  am: Stichtag.make(2025, 3, 1),
  bericht,
  tabelle: {
    id,
    gegenstand: "kurse",
    cube: Cube.make([status], "unbekannt", [{ koordinate: {}, wert: Messwert.exakt(40) }, { koordinate: { status: "a" }, wert }]),
    quoten: [{ id: "anteil", zaehler: { gegenstand: "kurse", koordinate: { status: "a" } }, nenner: { gegenstand: "kurse", koordinate: {} }, nachkommastellen: 1, wert: Messwert.fehlend("gesperrt") }],
    mindestens: 1,
    ganzzahlig: true,
  },
})
const registerOf = (...eintraege: ReadonlyArray<Veroeffentlichungsregister.Eintrag>) =>
  eintraege.reduce((register, one) => Result.getOrThrow(Veroeffentlichungsregister.add(register, one)), Veroeffentlichungsregister.empty)

describe("Veroeffentlichungsregister", () => {
  it("keeps reports in their order, and says of a cell what each told", () => {
    const register = registerOf(eintrag("kurse", Messwert.fehlend("gesperrt")), eintrag("kurse", Messwert.exakt(12), "Jahresbericht 2025"))
    const auskunft = Veroeffentlichungsregister.find(register, { gegenstand: "kurse", koordinate: { status: "a", alter: "insgesamt" } })
    expect(auskunft.map(({ bericht, wert }) => [bericht, wert])).toEqual([
      ["Jahresbericht 2024", Messwert.fehlend("gesperrt")], ["Jahresbericht 2025", Messwert.exakt(12)],
    ])
  })

  it("says nothing of places that no table has", () => {
    const register = registerOf(eintrag("kurse", Messwert.exakt(12)))
    expect(Veroeffentlichungsregister.find(register, { gegenstand: "kurse", koordinate: { status: "b" } })).toEqual([])
    expect(Veroeffentlichungsregister.find(register, { gegenstand: "kurse", koordinate: { alter: "ALT000B03" } })).toEqual([])
    expect(Veroeffentlichungsregister.find(register, { gegenstand: "andere", koordinate: {} })).toEqual([])
  })

  it("refuses a table that it has of the same report, and takes it of another", () => {
    const register = registerOf(eintrag("kurse", Messwert.exakt(12)))
    const again = Veroeffentlichungsregister.add(register, eintrag("kurse", Messwert.exakt(13)))
    expect(Result.isFailure(again) ? again.failure : undefined).toMatchObject({ _tag: "geheimhaltung/EintragDoppelt", bericht: "Jahresbericht 2024", tabelle: "kurse" })
    expect(Result.isSuccess(Veroeffentlichungsregister.add(register, eintrag("kurse", Messwert.exakt(13), "Jahresbericht 2025")))).toBe(true)
  })

  it("is written to JSON and read from it, with what is withheld", () => {
    const register = registerOf(eintrag("kurse", Messwert.fehlend("gesperrt")))
    const json: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(Veroeffentlichungsregister.Veroeffentlichungsregister)(register)))
    const read = Schema.decodeUnknownSync(Veroeffentlichungsregister.Veroeffentlichungsregister)(json)
    expect(Schema.encodeSync(Veroeffentlichungsregister.Veroeffentlichungsregister)(read)).toEqual(json)
    expect(Veroeffentlichungsregister.find(read, { gegenstand: "kurse", koordinate: { status: "a" } }).map(({ wert }) => wert)).toEqual([Messwert.fehlend("gesperrt")])
  })
})
