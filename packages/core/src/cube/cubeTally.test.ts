import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { anyCube, geschlecht, herkunft, jahre } from "../../test/anyCube.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Raum from "../kernel/Raum.js"
import * as Raummerkmal from "../merkmal/Raummerkmal.js"
import * as Geschlecht from "../merkmal/Geschlecht.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Cube from "./Cube.js"

const { exakt } = Messwert
interface Row { readonly land?: string; readonly sex?: string; readonly jahr?: string; readonly weight?: number }
const keyOf = { herkunft: ({ land }: Row) => land, geschlecht: ({ sex }: Row) => sex, jahre: ({ jahr }: Row) => jahr }
const merkmale = [herkunft, geschlecht, jahre]

describe("tally", () => {
  it("counts rows, in all of which every total follows", () => {
    const { cube, gezaehlt } = Cube.tally<Row>([{ land: "pl", sex: "w" }, { land: "it", sex: "w" }, { land: "tr", sex: "m" }], [herkunft, geschlecht], keyOf)
    expect(gezaehlt).toBe(3)
    expect(Cube.get(cube, { herkunft: "eu" })).toEqual(exakt(2))
    expect(Cube.get(cube, { herkunft: "europa", geschlecht: "m" })).toEqual(exakt(1))
  })

  it("drops no row in silence: a finding names row and value", () => {
    const { findings, nichtGezaehlt, gezaehlt } = Cube.tally<Row>([{ land: "pl" }, { land: "Polen" }, {}, { land: "eu" }, { land: "asyl" }], [herkunft], keyOf)
    expect([gezaehlt, nichtGezaehlt]).toEqual([1, 4])
    expect(findings.map(({ code, path, details }) => [code, path, details["wert"]])).toEqual([
      ["cube/ZeileNotCounted", [1], "Polen"], ["cube/ZeileNotCounted", [2], ""], ["cube/ZeileNotCounted", [3], "eu"], ["cube/ZeileNotCounted", [4], "asyl"],
    ])
  })

  it("counts a missing answer under the value that means so, and names an unknown one once", () => {
    const sex = Merkmal.make("geschlecht", Geschlecht.liste)
    const { cube, findings, ohneAngabe, gezaehlt } = Cube.tally<Row>([{ sex: "w" }, {}, { sex: "f" }, { sex: "f" }], [sex], keyOf)
    expect([gezaehlt, ohneAngabe]).toEqual([4, { geschlecht: 3 }])
    expect(Cube.get(cube, { geschlecht: "unbekannt" })).toEqual(exakt(3))
    expect(findings).toMatchObject([{ code: "cube/SchluesselTakenForMissing", schwere: "warnung", path: [2], details: { wert: "f", anzahl: 2 } }])
  })

  it("does not take a group of several for a missing answer", () => {
    const liste = { ...herkunft.liste, auspraegungen: [...herkunft.liste.auspraegungen, { schluessel: "keine", name: "keine Angabe", art: "fehlt" as const }] }
    const { gezaehlt, nichtGezaehlt } = Cube.tally<Row>([{ land: "eu" }, { land: "Polen" }], [{ ...herkunft, liste }], keyOf)
    expect([gezaehlt, nichtGezaehlt]).toEqual([1, 1])
  })

  it("lists a bounded number of findings and counts them all", () => {
    const { findings, nichtGezaehlt } = Cube.tally<Row>(Array.from({ length: 99 }, (_, at) => ({ land: String(at) })), [herkunft], keyOf, { hoechstens: 5 })
    expect([findings.length, nichtGezaehlt]).toEqual([5, 99])
  })

  it("takes no row for one without an answer that another column refuses", () => {
    const sex = Merkmal.make("geschlecht", Geschlecht.liste)
    const { ohneAngabe, unbekannt, gezaehlt, findings } = Cube.tally<Row>([{ sex: "f", land: "Polen" }, { land: "Polen" }, { sex: "f", land: "pl" }], [sex, herkunft], keyOf)
    expect([gezaehlt, ohneAngabe, unbekannt]).toEqual([1, { geschlecht: 1, herkunft: 0 }, { geschlecht: 1, herkunft: 0 }])
    expect(findings.map(({ code, details }) => [code, details["anzahl"]])).toEqual([["cube/ZeileNotCounted", undefined], ["cube/ZeileNotCounted", undefined], ["cube/SchluesselTakenForMissing", 1]])
  })

  it("lists no more findings than asked for in all, and counts the rows of every unknown value", () => {
    const sex = Merkmal.make("geschlecht", Geschlecht.liste)
    const rows = Array.from({ length: 40 }, (_, at) => ({ sex: `x${at}`, land: at % 2 === 0 ? "pl" : "?" }))
    const { findings, unbekannt, nichtGezaehlt } = Cube.tally<Row>(rows, [sex, herkunft], keyOf, { hoechstens: 7 })
    expect([findings.length, unbekannt, nichtGezaehlt]).toEqual([7, { geschlecht: 20, herkunft: 0 }, 20])
  })

  it("says what helps: the group below, the group above, all areas, or the function of another name", () => {
    const said = (cube: Cube.Auszaehlung): string => cube.findings[0]?.message ?? ""
    expect(said(Cube.tally<Row>([{ land: "eu" }], [herkunft], keyOf))).toContain("the group below it")
    expect(said(Cube.tally<Row>([{ land: "asyl" }], [herkunft], keyOf))).toContain("is picked out of the whole")
    const raeume = [Raum.make("05562", "Recklinghausen"), Raum.make("05562024", "Marl")]
    const [some, whole] = [Raummerkmal.make(raeume), Raummerkmal.make(raeume, { vollstaendig: true })].map((raum) => Cube.tally([{}], [raum], { raum: () => "05562024" }))
    expect([some?.gezaehlt, whole?.gezaehlt]).toEqual([0, 1])
    expect(some === undefined ? "" : said(some)).toContain("vollstaendig")
    expect(() => Cube.tally<Row>([], [geschlecht], { gechlecht: ({ sex }) => sex })).toThrow('is it the one called "gechlecht"')
  })

  it("weights by decimals as people do, and counts no row whose weight is none", () => {
    const rows = [0.1, 0.2, 0.3, 2, Number.NaN, -1, Infinity].map((weight) => ({ land: "pl", weight }))
    const { cube, gezaehlt, nichtGezaehlt, findings } = Cube.tally<Row>(rows, [herkunft], keyOf, { gewicht: ({ weight }) => weight ?? 1 })
    expect(Cube.get(cube, {})).toEqual(exakt(2.6))
    expect([gezaehlt, nichtGezaehlt]).toEqual([4, 3])
    expect(findings.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => "cube/GewichtInvalid"))
  })

  it("tells what the filter left out, and asks for a function for each Merkmal", () => {
    const { gezaehlt, ausgelassen } = Cube.tally<Row>([{ land: "pl" }, { land: "it" }, { land: "?" }], [herkunft], keyOf, { filter: ({ land }) => land === "it" })
    expect([gezaehlt, ausgelassen]).toEqual([1, 2])
    expect(() => Cube.tally<Row>([], [herkunft], {})).toThrow("herkunft")
  })

  it("counts rows of no Merkmal at all", () => {
    expect(Cube.get(Cube.tally<Row>([{}, {}], [], {}).cube, {})).toEqual(exakt(2))
  })
})

describe("the codec", () => {
  const decode = Schema.decodeUnknownResult(Cube.Cube)
  const written = Schema.encodeSync(Cube.Cube)(Cube.make([geschlecht], "unbekannt", [{ koordinate: { geschlecht: "w" }, wert: exakt(3) }]))

  it.each([
    ["a cell outside the lists", { ...written, zellen: [{ koordinate: { geschlecht: "x" }, wert: 3 }] }, 'no key "x" in the list geschlecht'],
    ["a cell twice", { ...written, zellen: [...written.zellen, ...written.zellen] }, "it is there twice"],
    ["a total in a count", { ...written, ungenannt: "null", zellen: [{ koordinate: {}, wert: 3 }] }, "undivided groups only"],
    ["a Merkmal twice", { ...written, merkmale: [...written.merkmale, ...written.merkmale] }, "Two Merkmale have the same id"],
    ["a list in a circle", { ...written, merkmale: [{ id: "a", titel: "A", liste: { id: "a", titel: "A", quelle: "", auspraegungen: [{ schluessel: "x", name: "x", oberhalb: "x" }] } }] }, "circle"],
    ["no number", { ...written, zellen: [{ koordinate: {}, wert: null }] }, "Expected a number"],
    ["no kind", { ...written, ungenannt: "leer" }, "ungenannt"],
  ])("refuses %s and says why", (_, input, why) => {
    const read = decode(input)
    expect(Result.isFailure(read) ? read.failure.message : "").toContain(why)
  })

  it("reads the short forms of values", () => {
    const read = Result.getOrThrow(decode({ ...written, zellen: [{ koordinate: { geschlecht: "m" }, wert: { fehlt: "geheim" } }] }))
    expect(Cube.get(read, { geschlecht: "m" })).toEqual(Messwert.fehlend("geheim"))
  })
})

const anyRow = ({ pick }: Seeded): Row => ({ land: pick(["pl", "it", "tr", "asien", "?"]), sex: pick(["m", "w"]), jahr: pick(["2020", "2021"]), weight: pick([1, 2, 0.1, 0.25]) })

describe("properties", () => {
  it("the tally of rows put together is the merge of their tallies", () => {
    forAll(300, (chance) => {
      const [first, second] = [0, 1].map(() => Array.from({ length: chance.int(0, 30) }, () => anyRow(chance)))
      const count = (rows: ReadonlyArray<Row>): Cube.Cube => Cube.tally(rows, merkmale, keyOf, { gewicht: ({ weight }) => weight ?? 1 }).cube
      const both = Result.getOrThrow(Cube.merge(count(first ?? []), count(second ?? [])))
      expect(Cube.equals(count([...(first ?? []), ...(second ?? [])]), both)).toBe(true)
    })
  })

  it("every row is counted, left out, or told", () => {
    forAll(200, (chance) => {
      const rows = Array.from({ length: chance.int(0, 60) }, () => anyRow(chance))
      const { gezaehlt, ausgelassen, nichtGezaehlt, cube } = Cube.tally(rows, merkmale, keyOf, { filter: ({ sex }) => sex === "w" })
      expect(gezaehlt + ausgelassen + nichtGezaehlt).toBe(rows.length)
      expect(Cube.zellen(cube).reduce((sum, { wert }) => sum + (Messwert.getWert(wert) ?? 0), 0)).toBe(gezaehlt)
    })
  })

  it("a cube reads back from JSON, and reading is idempotent", () => {
    forAll(300, (chance) => {
      const cube = anyCube(chance)
      const json: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(Cube.Cube)(cube)))
      const read = Schema.decodeUnknownSync(Cube.Cube)(json)
      expect(read).toEqual(cube)
      expect(Schema.encodeSync(Cube.Cube)(read)).toEqual(json)
    })
  })
})
