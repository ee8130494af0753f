import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Altersgruppe from "./Altersgruppe.js"
import * as Altersgruppensatz from "./Altersgruppensatz.js"
import * as Codeliste from "./Codeliste.js"

const tag = (text: string): Stichtag.Stichtag => Result.getOrThrow(Stichtag.parse(text))

const why = (read: Result.Result<unknown, { readonly message: string }>): string => (Result.isFailure(read) ? read.failure.message : "")

const listOf = (...bands: ReadonlyArray<Altersgruppe.Altersgruppe>): Codeliste.Codeliste =>
  Codeliste.make({
    id: "probe",
    titel: "Probe",
    quelle: "erfunden",
    auspraegungen: [
      ...new Map(bands.map((band) => [Altersgruppe.keyOf(band), { schluessel: Altersgruppe.keyOf(band), name: Altersgruppe.toText(band) }])).values(),
    ],
  })

describe("an Altersgruppe, made", () => {
  it.each([[6, 6], [6, 3], [-1, 3], [0.5, 3], [3, 4.5], [Number.NaN, 3], [0, Infinity], [0, Number.NaN]])("refuses %d to under %d", (von, bis) => {
    expect(() => Altersgruppe.make(von, bis)).toThrow(RangeError)
  })
})

describe("its official key", () => {
  it.each([
    ["ALT000B03", { von: 0, bis: 3 }],
    ["ALT003B06", { von: 3, bis: 6 }],
    ["ALT085B90", { von: 85, bis: 90 }],
    ["ALT000", { von: 0, bis: 1 }],
    ["ALT004", { von: 4, bis: 5 }],
    ["ALT099", { von: 99, bis: 100 }],
    ["ALT109", { von: 109, bis: 110 }],
    ["ALT075UM", { von: 75 }],
    ["ALT100UM", { von: 100 }],
  ])("%s is read and written", (key, band) => {
    expect(Altersgruppe.parse(key)).toEqual(Result.succeed(band))
    expect(Altersgruppe.keyOf(band)).toBe(key)
  })

  it.each([
    ["ALT002B008A", "ends in a letter"],
    ["ALT002B008", "two digits"],
    ["alt003b06", "did you mean ALT003B06"],
    ["alt004", "did you mean ALT004"],
    ["ALT04", "expected a key such as"],
    ["ALT004B", "expected a key such as"],
    [" ALT003B06", "did you mean ALT003B06"],
    ["ALT06B03", "expected a key such as"],
    ["ALT006B03", "there is no age"],
    ["ALT003B03", "there is no age"],
    ["ALTX20", "expected a key such as"],
    ["INSGESAMT", "expected a key such as"],
    ["", "expected a key such as"],
  ])("%j is refused: %s", (key, reason) => {
    expect(why(Altersgruppe.parse(key))).toContain(reason)
  })

  it("of a single year is read in its long form too", () => {
    expect(Altersgruppe.parse("ALT004B05")).toEqual(Result.succeed({ von: 4, bis: 5 }))
  })

  it("has no room for the end of several years above 99", () => {
    expect(Altersgruppe.keyOf({ von: 90, bis: 99 })).toBe("ALT090B99")
    expect(() => Altersgruppe.keyOf({ von: 95, bis: 100 })).toThrow("two digits")
  })
})

describe("its words in German tables", () => {
  it.each([
    ["unter 3 Jahre", 0, 3],
    ["unter 3 Jahren", 0, 3],
    ["unter 3", 0, 3],
    ["unter 1 Jahr", 0, 1],
    ["3 bis unter 6 Jahre", 3, 6],
    ["  3  bis unter 6 Jahre ", 3, 6],
    ["3 bis unter 6", 3, 6],
    ["15 Jahre bis unter 65 Jahre", 15, 65],
    ["75 Jahre und mehr", 75, undefined],
    ["75 und mehr", 75, undefined],
    ["75 und mehr Jahre", 75, undefined],
    ["75 Jahre und älter", 75, undefined],
    ["75 u. m.", 75, undefined],
    ["75 u.m.", 75, undefined],
    ["ab 75 Jahren", 75, undefined],
    ["4 Jahre", 4, 5],
    ["1 Jahr", 1, 2],
    ["0 Jahre", 0, 1],
  ])("%j is read", (text, von, bis) => {
    expect(Altersgruppe.parseText(text)).toEqual(Result.succeed(Altersgruppe.make(von, bis)))
  })

  it.each([
    ["3 bis 5 Jahre", "does not say whether 5 is in it"],
    ["3-5 Jahre", `"3 bis unter 6 Jahre"`],
    ["6 bis unter 3 Jahre", "there is no age"],
    ["unter 0 Jahre", "there is no age"],
    ["4", "expected"],
    ["Insgesamt", "expected"],
    ["Altersgruppen (unter 3 bis 75 u.m.)", "expected"],
  ])("%j is refused: %s", (text, reason) => {
    expect(why(Altersgruppe.parseText(text))).toContain(reason)
  })

  it("says one year in the singular", () => {
    expect(Altersgruppe.toText({ von: 0, bis: 1 })).toBe("unter 1 Jahr")
    expect(Altersgruppe.toText({ von: 1, bis: 2 })).toBe("1 bis unter 2 Jahre")
    expect(Altersgruppe.toText({ von: 1 })).toBe("1 Jahr und mehr")
  })
})

describe("age on a day (§§ 187 Abs. 2, 188 Abs. 2 BGB)", () => {
  it.each([
    ["2004-06-30", "2022-06-29", 17, "the day before the birthday still has the old age"],
    ["2004-06-30", "2022-06-30", 18, "the birthday has the new age"],
    ["2004-02-29", "2022-02-28", 17, "no 29 February: the year is complete at the end of the 28th"],
    ["2004-02-29", "2022-03-01", 18, "no 29 February: older from 1 March"],
    ["2004-02-29", "2024-02-28", 19, "in a leap year the birthday counts"],
    ["2004-02-29", "2024-02-29", 20, "in a leap year the birthday counts"],
    ["2020-12-31", "2020-12-31", 0, "on the day of birth"],
    ["1999-12-31", "2100-01-01", 100, "over a turn of centuries"],
  ])("born %s, on %s: %d, since %s", (geboren, am, alter) => {
    expect(Altersgruppe.alterAm(tag(geboren), tag(am))).toBe(alter)
  })

  it("nobody has an age before birth", () => {
    expect(() => Altersgruppe.alterAm(tag("2020-01-02"), tag("2020-01-01"))).toThrow("the earlier day")
  })
})

describe("filling a range", () => {
  const keys = (bands: Codeliste.Codeliste, von: number, bis?: number) => Altersgruppe.fill(bands, Altersgruppe.make(von, bis))

  it("adds the bands of the population up to 15 to under 65", () => {
    const filled = keys(Altersgruppensatz.toListe(Altersgruppensatz.ALTX20), 15, 65)
    expect(filled).toEqual(Result.succeed([
      "ALT015B18", "ALT018B20", "ALT020B25", "ALT025B30", "ALT030B35", "ALT035B40", "ALT040B45", "ALT045B50",
      "ALT050B55", "ALT055B60", "ALT060B65",
    ]))
  })

  it("takes the one band that is the range, not the parts beside it", () => {
    expect(keys(Altersgruppensatz.toListe(Altersgruppensatz.BA_ARBEITSLOSE), 15, 25)).toEqual(Result.succeed(["ALT015B25"]))
  })

  it("reads the first band of a set from the age on that its people have", () => {
    const elb = Altersgruppensatz.toListe(Altersgruppensatz.BA_ELB)
    expect(keys(elb, 15, 25)).toEqual(Result.succeed(["ALT000B25"]))
    expect(keys(elb, 15, 55)).toEqual(Result.succeed(["ALT000B25", "ALT025B50", "ALT050B55"]))
    expect(keys({ ...elb, auspraegungen: elb.auspraegungen.slice(0, 2) }, 15, 50)).toEqual(Result.succeed(["ALT000B25", "ALT025B50"]))
  })

  it("does not take them for all people of that band", () => {
    const elb = Altersgruppensatz.toListe(Altersgruppensatz.BA_ELB)
    const read = keys(elb, 0, 25)
    expect(Result.isFailure(read) && read.failure).toMatchObject({ hinausragend: [], luecken: [{ von: 0, bis: 15 }] })
    expect(why(keys(elb, 18, 25))).toContain("partly outside: ALT000B25")
  })

  it("takes the ages that the people of a list can have from the caller, where the list has no named set", () => {
    const liste = listOf({ von: 0, bis: 25 }, { von: 25 })
    expect(Result.isFailure(Altersgruppe.fill(liste, { von: 15, bis: 25 }))).toBe(true)
    expect(Altersgruppe.fill(liste, { von: 15, bis: 25 }, { von: 15 })).toEqual(Result.succeed(["ALT000B25"]))
  })

  it.each([
    ["parts first", [{ von: 15, bis: 20 }, { von: 20, bis: 25 }, { von: 15, bis: 25 }]],
    ["whole first", [{ von: 15, bis: 25 }, { von: 15, bis: 20 }, { von: 20, bis: 25 }]],
  ])("takes the fewest bands, in whatever order the list has them: %s", (_, bands) => {
    expect(keys(listOf(...bands), 15, 25)).toEqual(Result.succeed(["ALT015B25"]))
  })

  it("never adds overlapping bands", () => {
    const read = keys(listOf({ von: 15, bis: 20 }, { von: 18, bis: 25 }), 15, 25)
    expect(Result.isFailure(read) && read.failure).toMatchObject({ hinausragend: [], luecken: [] })
    expect(why(read)).toContain("those inside overlap")
  })

  it("names what sticks out and what is not reached", () => {
    const read = keys(Altersgruppensatz.toListe(Altersgruppensatz.ALT007), 15, 70)
    expect(Result.isFailure(read) && read.failure).toMatchObject({
      _tag: "merkmal/AltersgruppeUnfilled",
      liste: "altersgruppen-alt007",
      hinausragend: ["ALT000B20", "ALT065UM"],
      luecken: [{ von: 15, bis: 20 }, { von: 65, bis: 70 }],
    })
    expect(why(read)).toContain("partly outside: ALT000B20, ALT065UM")
  })

  it("fills an open range by an open band only", () => {
    expect(keys(Altersgruppensatz.toListe(Altersgruppensatz.ALTX20), 65)).toEqual(Result.succeed(["ALT065B75", "ALT075UM"]))
    expect(Result.isFailure(keys(Altersgruppensatz.toListe(Altersgruppensatz.ALT033), 3))).toBe(true)
  })

  it("passes over values that are no bands", () => {
    const liste = Codeliste.make({ ...listOf({ von: 0, bis: 3 }), auspraegungen: [
      { schluessel: "unbekannt", name: "Alter unbekannt", art: "fehlt" }, { schluessel: "ALT000B03", name: "unter 3 Jahre" },
    ] })
    expect(keys(liste, 0, 3)).toEqual(Result.succeed(["ALT000B03"]))
  })
})

const anyBand = ({ int, bool }: Seeded): Altersgruppe.Altersgruppe => {
  const von = int(0, 120)
  if (bool() && bool()) return { von }
  return { von, bis: von < 98 ? int(von + 1, 99) : von + 1 }
}

describe("properties", () => {
  it("keys and words read back what they write", () => {
    forAll(1000, (chance) => {
      const band = anyBand(chance)
      expect(Altersgruppe.parse(Altersgruppe.keyOf(band))).toEqual(Result.succeed(band))
      expect(Altersgruppe.parseText(Altersgruppe.toText(band))).toEqual(Result.succeed(band))
    })
  })

  it("nesting and overlapping say what the single ages say", () => {
    forAll(500, (chance) => {
      const [a, b] = [anyBand(chance), anyBand(chance)]
      const ages = Array.from({ length: 130 }, (_, age) => age)
      const [inA, inB] = [a, b].map((band) => (age: number) => Altersgruppe.contains(band, age))
      if (inA === undefined || inB === undefined) return
      expect(Altersgruppe.nests(a, b)).toBe(ages.filter(inA).every(inB))
      expect(Altersgruppe.overlaps(a, b)).toBe(ages.filter(inA).some(inB))
    })
  })

  it("what fills a range holds each of its ages once and no other", () => {
    let filledRanges = 0
    forAll(800, (chance) => {
      const cuts = [...new Set([0, ...Array.from({ length: 6 }, () => chance.int(1, 12)), 12])].sort((a, b) => a - b)
      const whole = cuts.slice(0, -1).map((von, at) => Altersgruppe.make(von, cuts[at + 1]))
      const extra = Array.from({ length: chance.int(0, 4) }, () => {
        const von = chance.int(0, 11)
        return Altersgruppe.make(von, chance.int(von + 1, 13))
      })
      const from = chance.int(0, 11)
      const range = Altersgruppe.make(from, chance.int(from + 1, 12))
      const read = Altersgruppe.fill(listOf(...extra, ...whole), range)
      if (Result.isFailure(read)) return
      filledRanges += 1
      const bands = read.success.map((key) => Result.getOrThrow(Altersgruppe.parse(key)))
      for (let age = 0; age < 14; age += 1) {
        expect(bands.filter((band) => Altersgruppe.contains(band, age)).length).toBe(Altersgruppe.contains(range, age) ? 1 : 0)
      }
    })
    expect(filledRanges).toBeGreaterThan(200)
  })

  it("age grows by one from birthday to birthday", () => {
    forAll(500, ({ int }) => {
      const geboren = Stichtag.make(int(1900, 2000), int(1, 12), int(1, 28))
      const years = int(1, 100)
      const birthday = Stichtag.make(Stichtag.jahr(geboren) + years, Number(geboren.slice(5, 7)), Number(geboren.slice(8)))
      expect(Altersgruppe.alterAm(geboren, birthday)).toBe(years)
      expect(Altersgruppe.alterAm(geboren, Stichtag.addDays(birthday, -1))).toBe(years - 1)
    })
  })
})
