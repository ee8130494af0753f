import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Geschlecht from "./Geschlecht.js"
import * as Geschlechtszuordnung from "./Geschlechtszuordnung.js"

const { nord } = Geschlechtszuordnung
const monate = Array.from({ length: 12 }, (_, at) => Stichtag.make(1980 + at, at + 1, 1 + 2 * at))
const keys = Geschlecht.liste.auspraegungen.map(({ schluessel }) => schluessel)

describe("By the month of birth", () => {
  it.each(["d", "ohne-angabe"])("%s goes from month to month to the one and the other group, whatever day and year", (key) => {
    expect(monate.map((geburtstag) => Geschlechtszuordnung.assign(nord, key, geburtstag))).toEqual(["m", "w", "m", "w", "m", "w", "m", "w", "m", "w", "m", "w"])
  })

  it.each(["m", "w", "unbekannt"])("%s stays, with and without a day of birth", (key) => {
    for (const geburtstag of [...monate, undefined]) expect(Geschlechtszuordnung.assign(nord, key, geburtstag)).toBe(key)
  })

  it("whoever has no day of birth is unknown, so that nobody is published as d or ohne-angabe", () => {
    const published = new Set(keys.flatMap((key) => [...monate, undefined].map((geburtstag) => Geschlechtszuordnung.assign(nord, key, geburtstag))))
    expect(published).toEqual(new Set(["m", "w", "unbekannt"]))
  })

  it("a policy may turn the groups around", () => {
    expect(Geschlechtszuordnung.assign({ art: "geburtsmonat", ungerade: "w", gerade: "m" }, "d", Stichtag.make(1990, 11, 30))).toBe("w")
  })
})

describe("Without assignment", () => {
  it("all stay as they are", () => {
    expect(keys.map((key) => Geschlechtszuordnung.assign({ art: "keine" }, key, undefined))).toEqual(keys)
  })
})

describe("The policy", () => {
  it("leaves the data of a case as they are", () => {
    const fall = Object.freeze({ geschlecht: "d", geburtstag: Stichtag.make(1990, 3, 31) })
    const before = JSON.stringify(fall)
    expect(Geschlechtszuordnung.assign(nord, fall.geschlecht, fall.geburtstag)).toBe("m")
    expect(JSON.stringify(fall)).toBe(before)
  })

  it("is read from JSON and written there as it was", () => {
    for (const zuordnung of [nord, { art: "keine" }] as const) {
      const json: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(Geschlechtszuordnung.Geschlechtszuordnung)(zuordnung)))
      expect(Schema.decodeUnknownSync(Geschlechtszuordnung.Geschlechtszuordnung)(json)).toEqual(zuordnung)
    }
  })

  it.each([{ art: "geburtsmonat", ungerade: "m", gerade: "m" }, { art: "geburtsmonat", ungerade: "m", gerade: "d" }, { art: "zufall" }])("is not read from %j", (wrong) => {
    expect(Result.isFailure(Schema.decodeUnknownResult(Geschlechtszuordnung.Geschlechtszuordnung)(wrong))).toBe(true)
  })

  it("tells a reader which months go where, and that it is for statistics alone", () => {
    expect(Geschlechtszuordnung.toText(nord)).toBe("Personen mit den Geschlechtsangaben „divers“ und „ohne Angabe“ (§ 22 Abs. 3 PStG) sind aus Gründen der Geheimhaltung nach ihrem Geburtsmonat zugeordnet: ungerade Monate „männlich“, gerade Monate „weiblich“, ohne Geburtstag „unbekannt“. Die Zuordnung gilt allein für die Statistik.")
  })
})
