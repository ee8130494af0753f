import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { answers, anyTable, herkunft } from "../../test/anyCube.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Raum from "../kernel/Raum.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import * as Altersgruppensatz from "../merkmal/Altersgruppensatz.js"
import * as Aufenthaltsstatus from "../merkmal/Aufenthaltsstatus.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Klassenstufe from "../merkmal/Klassenstufe.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Migrationsstatus from "../merkmal/Migrationsstatus.js"
import * as Raummerkmal from "../merkmal/Raummerkmal.js"
import * as Schulabschluss from "../merkmal/Schulabschluss.js"
import * as Schulart from "../merkmal/Schulart.js"
import * as Schulform from "../merkmal/Schulform.js"
import * as Staatsangehoerigkeit from "../merkmal/Staatsangehoerigkeit.js"
import * as Zeitmerkmal from "../merkmal/Zeitmerkmal.js"
import * as Zuordnung from "../merkmal/Zuordnung.js"
import * as Cube from "./Cube.js"

const { exakt, fehlend } = Messwert
const table = (zellen: Readonly<Record<string, number>>): Cube.Cube =>
  Cube.make([herkunft], "unbekannt", Object.entries(zellen).map(([key, wert]) => ({ koordinate: { herkunft: key }, wert: exakt(wert) })))
const liste = (id: string, keys: ReadonlyArray<string>): Codeliste.Codeliste =>
  Codeliste.make({ id, titel: id, quelle: "made up", auspraegungen: keys.map((key) => ({ schluessel: key, name: key })) })

describe("a table of nationalities in 2020 that states every key in use, 1 person each", () => {
  const staaten = Merkmal.make("staatsangehoerigkeit", Staatsangehoerigkeit.liste)
  const tag = Stichtag.make(2020, 12, 31)
  const inUse = Codeliste.leaves(staaten.liste).filter((one) => Codeliste.isValidOn(one, tag))
  const tabelle = Cube.make([staaten, Zeitmerkmal.make([Zeitraum.tag(tag)])], "unbekannt",
    inUse.map(({ schluessel }) => ({ koordinate: { staatsangehoerigkeit: schluessel, zeit: "2020-12-31" }, wert: exakt(1) })))
  const kontinente = Zuordnung.alongHierarchy(staaten.liste)
  const expected = (kontinent: string): number =>
    inUse.filter(({ schluessel }) => Zuordnung.find(kontinente, schluessel) === kontinent).length

  it("names the states that are no more instead of losing their continents", () => {
    const refused = Cube.rollUpTo(tabelle, "staatsangehoerigkeit", kontinente)
    expect(refused).toEqual(Result.fail(expect.objectContaining({ _tag: "cube/GruppenNotStated", gruppen: expect.arrayContaining(["120", "159"]) as unknown })))
    expect(Result.isFailure(refused) ? refused.failure.message : "").toContain("gueltigAm")
  })

  it.each([["the time of the cell", "zeit"], ["a day", tag]] as const)("rolls up to every continent with the keys in use at %s", (_, gueltigAm) => {
    const rolled = Result.getOrThrow(Cube.rollUpTo(tabelle, "staatsangehoerigkeit", kontinente, { gueltigAm }))
    for (const { schluessel } of kontinente.nach.auspraegungen) {
      expect(Cube.get(rolled, { staatsangehoerigkeit: schluessel, zeit: "2020-12-31" })).toEqual(exakt(expected(schluessel)))
    }
    const whole = Cube.rollUp(Cube.withTotals(tabelle, "staatsangehoerigkeit", { gueltigAm }), "staatsangehoerigkeit", { gueltigAm })
    expect(Result.map(whole, (cube) => Cube.get(cube, { zeit: "2020-12-31" }))).toEqual(Result.succeed(exakt(inUse.length)))
  })

  it("asks for a state that was in use at another time", () => {
    expect(Result.isFailure(Cube.rollUpTo(tabelle, "staatsangehoerigkeit", kontinente, { gueltigAm: Stichtag.make(1985, 12, 31) }))).toBe(true)
  })
})

describe("rolling up a table that states a part of the groups", () => {
  it("names the sum that is lost and the groups that it lacks", () => {
    expect(Cube.rollUp(table({ eu: 3, tr: 1, asien: 2 }), "herkunft")).toEqual(Result.fail(expect.objectContaining({ verloren: ["insgesamt"], gruppen: ["europa"], anzahl: 1 })))
    const whole = Cube.rollUp(Cube.withTotals(table({ eu: 3, tr: 1, asien: 2 }), "herkunft"), "herkunft")
    expect(Result.map(whole, (cube) => Cube.get(cube, {}))).toEqual(Result.succeed(exakt(6)))
  })

  it("loses nothing in a row that states the total alone", () => {
    expect(Result.map(Cube.rollUp(table({ insgesamt: 9, asyl: 3 }), "herkunft"), Cube.zellen)).toEqual(Result.succeed([]))
  })

  it("adds nothing up by a mapping that leaves a group out, stated or not", () => {
    const abc = Merkmal.make("m", liste("abc", ["a", "b", "c"]))
    const tabelle = Cube.make([abc], "unbekannt", [["a", 5], ["b", 6]].map(([m, wert]) => ({ koordinate: { m: String(m) }, wert: exakt(Number(wert)) })))
    const paare = new Map(["a", "b"].map((von, at) => [von, { von, nach: String(at + 1) }]))
    const mapped = Cube.rollUpTo(tabelle, "m", { nach: liste("12", ["1", "2"]), paare })
    expect(mapped).toEqual(Result.fail(expect.objectContaining({ _tag: "cube/KeysNotNested", schluessel: ["c"] })))
  })

  it("takes no mapping of another list", () => {
    const nach = liste("12", ["1"])
    const paare = new Map(["pl", "it", "tr", "asien"].map((von) => [von, { von, nach: "1" }]))
    const mapped = Cube.rollUpTo(table({}), "herkunft", { von: liste("andere", ["pl"]), nach, paare })
    expect(Result.isFailure(mapped) ? mapped.failure.message : "").toContain("the mapping is one of andere")
    expect(Result.isSuccess(Cube.rollUpTo(table({}), "herkunft", { von: herkunft.liste, nach, paare }))).toBe(true)
  })
})

describe("withTotals", () => {
  it("says of no total that it is withheld, since only a part of it is", () => {
    const cube = Cube.make([herkunft], "unbekannt", [{ koordinate: { herkunft: "europa" }, wert: exakt(3) }, { koordinate: { herkunft: "asien" }, wert: fehlend("gesperrt") }])
    expect(Cube.has(Cube.withTotals(cube, "herkunft"), {})).toBe(false)
  })

  it("adds a total that is stated as unknown", () => {
    const cube = Cube.make([herkunft], "unbekannt", [...Cube.zellen(table({ europa: 3, asien: 4 })), { koordinate: {}, wert: fehlend("unbekannt") }])
    expect(Cube.get(Cube.withTotals(cube, "herkunft"), {})).toEqual(exakt(7))
  })
})

describe("make", () => {
  it("takes no Merkmal twice", () => {
    expect(() => Cube.make([herkunft, herkunft], "unbekannt", [])).toThrow('"herkunft" is there twice')
    expect(() => Cube.tally([], [herkunft, herkunft], { herkunft: () => "pl" })).toThrow(RangeError)
  })
})

describe("union", () => {
  const [nrw, kreis, marl] = [Raum.make("05", "NRW"), Raum.make("05562", "Recklinghausen"), Raum.make("05562024", "Marl")]
  const areas = (raeume: ReadonlyArray<Raum.Raum>): Cube.Cube => Cube.make([Raummerkmal.make(raeume)], "unbekannt", [])
  const united = (a: Cube.Cube, b: Cube.Cube): Cube.Cube => Result.getOrThrow(Cube.union(a, b))

  it("places an area alike in whatever order three lists come together", () => {
    const [a, b, c] = [areas([nrw]), areas([kreis]), areas([marl])]
    for (const one of [united(united(b, c), a), united(a, united(c, b)), united(united(c, a), b)]) {
      expect(Cube.equals(one, united(united(a, b), c))).toBe(true)
      expect((one.merkmale[0] as Merkmal.Merkmal).liste.auspraegungen.find(({ schluessel }) => schluessel === "05562024")?.oberhalb).toBe("05562")
    }
  })

  it("takes a cell that is stated as unknown for one that is not stated", () => {
    const unknown = Cube.make([herkunft], "unbekannt", [{ koordinate: { herkunft: "pl" }, wert: fehlend("unbekannt") }])
    for (const cube of [united(unknown, table({ pl: 3 })), united(table({ pl: 3 }), unknown)]) expect(Cube.get(cube, { herkunft: "pl" })).toEqual(exakt(3))
  })

  it("unites no lists of different ids, and says what helps", () => {
    const other = Cube.make([{ ...Raummerkmal.make([marl]), liste: { ...Raummerkmal.make([marl]).liste, id: "stadtteile" } }], "unbekannt", [])
    expect(Result.isFailure(Cube.union(areas([marl]), other)) && Result.isFailure(Cube.union(other, areas([marl])))).toBe(true)
  })
})

describe("properties", () => {
  const real = [
    Staatsangehoerigkeit.liste, Aufenthaltsstatus.liste, Schulabschluss.liste, Schulabschluss.nrw, Schulart.liste, Schulart.mitBeruflichen, Schulform.liste,
    Klassenstufe.liste, Migrationsstatus.liste, Altersgruppensatz.toListe(Altersgruppensatz.ALTX20),
  ].map((one) => [one.id, one] as const)

  it.each(real)("dicing %s by any single key never throws", (_, one) => {
    const cube = Cube.make([Merkmal.make("m", one)], "unbekannt", [])
    for (const { schluessel } of one.auspraegungen) expect(Cube.dice(cube, { m: [schluessel] }).merkmale[0]?.liste.auspraegungen[0]).toBeDefined()
  })

  it("rolling up either gives what it gives with gaps, or names the groups that it lacks", () => {
    let [failed, succeeded] = [0, 0]
    forAll(400, (chance) => {
      const cube = anyTable(chance)
      for (const id of ["herkunft", "geschlecht"]) {
        const strict = Cube.rollUp(cube, id)
        if (Result.isSuccess(strict)) {
          expect(answers(strict.success)).toEqual(answers(Result.getOrThrow(Cube.rollUp(cube, id, { lueckenhaft: true }))))
          succeeded += 1
        } else {
          expect(strict.failure).toMatchObject({ _tag: "cube/GruppenNotStated", merkmal: id })
          failed += 1
        }
      }
    })
    expect(Math.min(failed, succeeded)).toBeGreaterThan(10)
  })
})
