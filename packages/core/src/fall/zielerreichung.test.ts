import { describe, expect, it } from "vitest"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Personen from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Kennung from "./Kennung.js"
import type { Bewertung, Gefuehrt, Handlungszielstand, Mottoziel, Rahmenziel, Stufe, Zielbaum } from "./Ziel.js"
import { type Gewertet, zielerreichung, zielerreichungOf } from "./zielerreichung.js"

const T = (ziele: ReadonlyArray<Gewertet>): number => Messwert.getWert(zielerreichung(ziele).wert) ?? Number.NaN

const STUFEN: readonly [Stufe, ...ReadonlyArray<Stufe>] = [-2, -1, 0, 1, 2]

/** One to nine goals, the first of them rated and with a weight. */
const anyZiele = (chance: Seeded): ReadonlyArray<Gewertet> => [
  { gewicht: chance.int(1, 9), stufe: chance.pick(STUFEN) },
  ...Array.from({ length: chance.int(0, 8) }, () => ({ gewicht: chance.int(0, 9), ...(chance.bool() ? { stufe: chance.pick(STUFEN) } : {}) })),
]

const negate = ({ gewicht, stufe }: Gewertet): Gewertet => (stufe === undefined ? { gewicht } : { gewicht, stufe: STUFEN[2 - stufe] ?? 0 })

const tag = (day: number): Stichtag.Stichtag => Stichtag.make(2026, 3, day)

const motto: Gefuehrt<Mottoziel> = { id: Kennung.mottoziel("m-1"), person: Personen.person("p-1"), wortlaut: "Ankommen", sprache: "de", beruehrt: [], seit: tag(1) }

const rahmen = (id: string, mehr: Partial<Gefuehrt<Rahmenziel>> = {}): Gefuehrt<Rahmenziel> => ({
  id: Kennung.rahmenziel(id), mottoziel: motto.id, handlungsfeld: Id.make("wohnen"), wortlaut: "Rahmen", problem: "Problem", hypothese: "Hypothese", beruehrt: [], seit: tag(1), ...mehr,
})

const handlung = (id: string, unter: string, gewicht: number, bewertungen: ReadonlyArray<readonly [number, Stufe]>, mehr: Partial<Handlungszielstand> = {}): Handlungszielstand => ({
  id: Kennung.handlungsziel(id), rahmenziel: Kennung.rahmenziel(unter), personen: [motto.person], wortlaut: "Schritt", bis: tag(31), gewicht,
  skala: ["a", "b", "c", "d", "e"], beruehrt: [], seit: tag(1), ausgang: "offen",
  bewertungen: bewertungen.map(([day, stufe]): Bewertung => ({ am: tag(day), stufe, gemeinsam: true })), ...mehr,
})

const baum = (...ziele: ReadonlyArray<Handlungszielstand>): Zielbaum => ({ motto: [motto], rahmen: [rahmen("r-1"), rahmen("r-2")], handlung: ziele })

const UNDEFINIERT = Messwert.fehlend("undefiniert")

const aufgegeben = { am: tag(20), grund: "Der Weg hat sich geändert" }

describe("the score of a Rahmenziel", () => {
  it("takes the last rating of each of its own Handlungsziele", () => {
    const ziele = baum(handlung("h-1", "r-1", 1, [[2, -2], [9, 1]]), handlung("h-2", "r-2", 1, [[2, 2]]))
    expect(zielerreichungOf(ziele, rahmen("r-1"))).toMatchObject({ wert: Messwert.exakt(60), bewertet: 1, unbewertet: 0, gewicht: 1 })
  })

  it("does not know a goal that nobody rated", () => {
    expect(zielerreichungOf(baum(handlung("h-1", "r-1", 3, [])), rahmen("r-1"))).toEqual({
      wert: UNDEFINIERT, bewertet: 0, unbewertet: 1, gewicht: 0, aufgegeben: 0, beginn: UNDEFINIERT, mehrfach: 0, veraenderung: UNDEFINIERT,
    })
  })

  it("counts a goal that was given up by itself, whatever rating it had, and one whose Rahmenziel or Mottoziel was given up too", () => {
    const eines = baum(handlung("h-1", "r-1", 1, [[2, 1]]), handlung("h-2", "r-1", 1, [[2, -2]], { aufgegeben, ausgang: "aufgegeben" }))
    expect(zielerreichungOf(eines, rahmen("r-1"))).toMatchObject({ wert: Messwert.exakt(60), bewertet: 1, unbewertet: 0, aufgegeben: 1 })
    const rahmenAufgegeben = { ...eines, rahmen: [rahmen("r-1", { aufgegeben })] }
    expect(zielerreichungOf(rahmenAufgegeben, rahmen("r-1"))).toMatchObject({ wert: UNDEFINIERT, bewertet: 0, aufgegeben: 2 })
    const mottoAufgegeben = { ...eines, motto: [{ ...motto, aufgegeben }] }
    expect(zielerreichungOf(mottoAufgegeben, rahmen("r-1"))).toMatchObject({ wert: UNDEFINIERT, aufgegeben: 2 })
  })

  it("tells the change of the goals that were rated on two days, and leaves the others out of it", () => {
    const ziele = baum(handlung("h-1", "r-1", 1, [[2, -2], [9, -1], [16, 1]]), handlung("h-2", "r-1", 1, [[9, 1]]))
    const { beginn, mehrfach, veraenderung, wert } = zielerreichungOf(ziele, rahmen("r-1"))
    expect([beginn, veraenderung]).toEqual([Messwert.exakt(30), Messwert.exakt(30)])
    expect(mehrfach).toBe(1)
    expect(wert).toEqual(zielerreichung([{ gewicht: 1, stufe: 1 }, { gewicht: 1, stufe: 1 }]).wert)
  })

  it("takes a second rating on the same day as a correction of the first", () => {
    const ziele = baum(handlung("h-1", "r-1", 1, [[2, 2], [2, -1], [9, 2], [9, 0]]))
    const { beginn, veraenderung, wert } = zielerreichungOf(ziele, rahmen("r-1"))
    expect([beginn, veraenderung, wert]).toEqual([Messwert.exakt(40), Messwert.exakt(10), Messwert.exakt(50)])
    expect(zielerreichungOf(baum(handlung("h-1", "r-1", 1, [[2, 2], [2, -1]])), rahmen("r-1"))).toMatchObject({ wert: Messwert.exakt(40), beginn: UNDEFINIERT })
  })
})

describe("the formula", () => {
  it("does not take what is no weight or no level", () => {
    expect(() => zielerreichung([{ gewicht: 1e308, stufe: 0 }, { gewicht: 1e308, stufe: 0 }])).toThrow(RangeError)
    for (const gewicht of [-1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => zielerreichung([{ gewicht, stufe: 0 }])).toThrow(RangeError)
    const stufe: number = 3
    expect(() => zielerreichung([{ gewicht: 1, stufe: stufe as Stufe }])).toThrow(RangeError)
  })

  it("is not carried away by weights of any size", () => {
    expect(T([{ gewicht: 1e200, stufe: 2 }, { gewicht: 1e200, stufe: 2 }])).toBeCloseTo(T([{ gewicht: 1, stufe: 2 }, { gewicht: 1, stufe: 2 }]), 9)
  })
})

describe("properties", () => {
  it("the order of goals does not matter", () => {
    forAll(500, (chance) => {
      const ziele = anyZiele(chance)
      const at = chance.int(0, ziele.length)
      expect(T([...ziele.slice(at), ...ziele.slice(0, at)].reverse())).toBeCloseTo(T(ziele), 10)
    })
  })

  it("weights count against each other only", () => {
    forAll(500, (chance) => {
      const ziele = anyZiele(chance)
      const factor = chance.int(1, 1000) / 7
      expect(T(ziele.map((ziel) => ({ ...ziel, gewicht: ziel.gewicht * factor })))).toBeCloseTo(T(ziele), 9)
    })
  })

  it("the opposite of every rating gives the opposite of the score", () => {
    forAll(500, (chance) => {
      const ziele = anyZiele(chance)
      expect(T(ziele.map(negate))).toBeCloseTo(100 - T(ziele), 10)
    })
  })

  it("everything reached as expected is 50, exactly", () => {
    forAll(500, (chance) => {
      expect(T(anyZiele(chance).map((ziel) => ({ ...ziel, stufe: 0 })))).toBe(50)
    })
  })

  it("a goal more that was not rated is counted, and changes nothing else", () => {
    forAll(500, (chance) => {
      const ziele = anyZiele(chance)
      const before = zielerreichung(ziele)
      expect(zielerreichung([...ziele, { gewicht: chance.int(1, 9) }])).toEqual({ ...before, unbewertet: before.unbewertet + 1 })
    })
  })

  it("a better rating of a goal that counts never lowers the score", () => {
    forAll(500, (chance) => {
      const [first = { gewicht: 1 }, ...others] = anyZiele(chance)
      const scores = STUFEN.map((stufe) => T([{ ...first, stufe }, ...others]))
      expect(scores).toEqual([...scores].sort((a, b) => a - b))
    })
  })
})
