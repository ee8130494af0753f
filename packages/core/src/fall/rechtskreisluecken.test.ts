import { describe, expect, it } from "vitest"
import { forAll, type Seeded } from "../../test/seeded.js"
import { person } from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { rechtskreisluecken } from "./rechtskreisluecken.js"
import type { Rechtskreiszeit } from "./Rechtskreiszeit.js"

const day = (text: string) => Stichtag.make(...(text.split("-").map(Number) as [number, number, number]))
let number = 0
const zeit = (rechtskreis: string, von: string, bis?: string, wer = "p-1"): Rechtskreiszeit => ({
  id: Id.make(`z-${(number += 1)}`), person: person(wer), rechtskreis, von: day(von), traeger: Id.make("stadt"), ...(bis === undefined ? {} : { bis: day(bis) }),
})
const weil = (endegrund: NonNullable<Rechtskreiszeit["endegrund"]>, eine: Rechtskreiszeit): Rechtskreiszeit => ({ ...eine, endegrund })
const asylblg = zeit("asylblg", "2025-01-01", "2026-05-31")
const am = day("2026-07-01")

describe("the change from AsylbLG to SGB II", () => {
  it("leaves no gap where the one begins on the day after the other", () => {
    expect(rechtskreisluecken([asylblg, zeit("sgb-ii", "2026-06-01")], am)).toEqual([])
  })

  it("leaves fourteen days where it begins on 15 June", () => {
    expect(rechtskreisluecken([zeit("sgb-ii", "2026-06-15"), asylblg], am)).toEqual([
      { person: "p-1", von: "2026-06-01", bis: "2026-06-14", tage: 14, vorher: "asylblg", nachher: "sgb-ii", zeit: asylblg.id, art: "besteht" },
    ])
  })

  it("leaves one day where a single day is missing", () => {
    expect(rechtskreisluecken([asylblg, zeit("sgb-ii", "2026-06-02")], am)).toMatchObject([{ von: "2026-06-01", bis: "2026-06-01", tage: 1 }])
  })
})

describe("a gap", () => {
  it("that nothing has closed yet has no last day, and the days up to the day asked for", () => {
    const [luecke] = rechtskreisluecken([asylblg], am)
    expect(luecke).toEqual({ person: "p-1", von: "2026-06-01", tage: 31, vorher: "asylblg", zeit: asylblg.id, art: "besteht" })
  })

  it("lies ahead where the last span ends and nothing follows", () => {
    expect(rechtskreisluecken([asylblg], day("2026-05-01"))).toMatchObject([{ von: "2026-06-01", tage: 0, art: "droht" }])
    expect(rechtskreisluecken([asylblg], day("2026-05-31"))).toMatchObject([{ art: "droht" }])
    expect(rechtskreisluecken([asylblg], day("2026-06-01"))).toMatchObject([{ tage: 1, art: "besteht" }])
  })

  it("is not closed by help for children and young people", () => {
    expect(rechtskreisluecken([asylblg, zeit("sgb-viii", "2026-01-01"), zeit("sgb-ii", "2026-06-15")], am)).toMatchObject([{ tage: 14 }])
  })

  it("is not made by a short span within a long one", () => {
    expect(rechtskreisluecken([zeit("sgb-ii", "2026-01-01"), zeit("sgb-ii", "2026-02-01", "2026-02-10")], am)).toEqual([])
    expect(rechtskreisluecken([zeit("sgb-ii", "2026-01-01", "2026-06-30"), zeit("sgb-xii", "2026-02-01", "2026-02-10"), zeit("sgb-xii", "2026-07-01")], am)).toEqual([])
  })

  it("of one person is not closed by what another gets", () => {
    expect(rechtskreisluecken([asylblg, zeit("sgb-ii", "2026-06-01", undefined, "p-2")], am)).toMatchObject([{ person: "p-1" }])
  })

  it("is sought in the laws that are asked for", () => {
    expect(rechtskreisluecken([zeit("sgb-iii", "2026-01-01", "2026-01-31"), zeit("sgb-iii", "2026-02-03")], am, ["sgb-iii"])).toMatchObject([{ tage: 2 }])
    expect(rechtskreisluecken([zeit("sgb-viii", "2026-01-01", "2026-01-31"), zeit("sgb-viii", "2026-02-03")], am)).toEqual([])
  })

  it("is not opened by who goes to work, has another income or moves away, now or later", () => {
    for (const grund of ["arbeit", "anderes-einkommen", "wegzug"] as const) {
      expect(rechtskreisluecken([weil(grund, asylblg)], am), grund).toEqual([])
      expect(rechtskreisluecken([weil(grund, asylblg)], day("2026-05-01")), grund).toEqual([])
      expect(rechtskreisluecken([weil(grund, asylblg), zeit("sgb-ii", "2026-06-20")], am), grund).toEqual([])
    }
    for (const grund of ["wechsel", "sonstiges"] as const) expect(rechtskreisluecken([weil(grund, asylblg)], am), grund).toMatchObject([{ tage: 31 }])
  })

  it("is closed by Arbeitslosengeld and BAföG, and opens after neither where nothing follows", () => {
    for (const law of ["sgb-iii", "bafoeg"]) {
      expect(rechtskreisluecken([zeit("asylblg", "2024-01-01", "2024-12-31"), zeit(law, "2025-01-01")], am), law).toEqual([])
      expect(rechtskreisluecken([zeit(law, "2026-01-01", "2026-01-31")], am), law).toEqual([])
      expect(rechtskreisluecken([zeit(law, "2026-01-01", "2026-01-31"), zeit("sgb-ii", "2026-02-03")], am), law).toMatchObject([{ tage: 2, vorher: law }])
    }
  })

  it("is told of two spans that end on one day whichever stands first", () => {
    const [ii, iii] = [zeit("sgb-ii", "2026-01-01", "2026-05-31"), zeit("sgb-iii", "2026-01-01", "2026-05-31")]
    for (const zeiten of [[ii, iii], [iii, ii]]) expect(rechtskreisluecken(zeiten, am)).toMatchObject([{ vorher: "sgb-ii" }])
    for (const zeiten of [[ii, weil("arbeit", iii)], [weil("arbeit", iii), ii]]) expect(rechtskreisluecken(zeiten, am)).toEqual([])
  })

  it("does not open after the last day of the calendar", () => {
    expect(rechtskreisluecken([zeit("sgb-ii", "2026-01-01", "2999-12-31")], am)).toEqual([])
  })
})

const laws = ["asylblg", "sgb-ii", "sgb-xii", "sgb-viii", "sgb-iii", "bafoeg"] as const
const gruende = ["arbeit", "anderes-einkommen", "wegzug", "wechsel", "sonstiges"] as const
const first = day("2026-01-01")
const LENGTH = 60

const anyZeiten = (chance: Seeded): ReadonlyArray<Rechtskreiszeit> =>
  Array.from({ length: chance.int(1, 7) }, (): Rechtskreiszeit => {
    const from = chance.int(0, LENGTH)
    const von = Stichtag.addDays(first, from)
    const open = chance.int(0, 9) === 0
    return { ...zeit(chance.pick(laws), von, undefined, chance.pick(["p-1", "p-2"])), ...(open ? {} : { bis: Stichtag.addDays(von, chance.int(0, 12)) }), ...(chance.int(0, 4) === 0 ? { endegrund: chance.pick(gruende) } : {}) }
  })

/** Day by day: on which days no law that counts holds, and by the spans that ended on the last covered day before, whether that is a gap. */
const uncovered = (zeiten: ReadonlyArray<Rechtskreiszeit>, wer: string, until: Stichtag.Stichtag): ReadonlyArray<string> => {
  const own = zeiten.filter((one) => one.person === wer && one.rechtskreis !== "sgb-viii")
  const days = Array.from({ length: LENGTH + 40 }, (_, index) => Stichtag.addDays(first, index))
  const covered = days.map((one) => own.some(({ bis, von }) => von <= one && (bis === undefined || one <= bis)))
  return days.filter((one, index) => {
    const before = covered.lastIndexOf(true, index)
    if (before === -1 || covered[index] === true) return false
    const ended = own.filter(({ bis }) => bis === days[before])
    if (ended.some(({ endegrund }) => ["arbeit", "anderes-einkommen", "wegzug"].includes(endegrund ?? ""))) return false
    return covered.lastIndexOf(true) > index || (one <= until && ended.some(({ rechtskreis }) => ["asylblg", "sgb-ii", "sgb-xii"].includes(rechtskreis)))
  })
}

describe("properties", () => {
  it("the days of the gaps are the days that a count day by day finds", () => {
    forAll(2000, (chance) => {
      const zeiten = anyZeiten(chance)
      const until = Stichtag.addDays(first, chance.int(0, LENGTH + 30))
      for (const wer of ["p-1", "p-2"]) {
        const found = rechtskreisluecken(zeiten, until).filter((one) => one.person === wer).flatMap(({ tage, von }) => Array.from({ length: tage }, (_, index) => Stichtag.addDays(von, index)))
        expect(found).toEqual(uncovered(zeiten, wer, until))
      }
    })
  })

  it("a gap is as long as its first and last day say, and lies ahead only where it begins after the day", () => {
    forAll(500, (chance) => {
      const until = Stichtag.addDays(first, chance.int(0, LENGTH + 30))
      for (const { art, bis, tage, von } of rechtskreisluecken(anyZeiten(chance), until)) {
        if (bis !== undefined) expect(tage).toBe(Stichtag.diffInDays(von, bis) + 1)
        expect(art === "droht").toBe(von > until)
      }
    })
  })
})
