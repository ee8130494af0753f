import { Cube } from "@teilhabe/core/cube"
import { type Angriff, attack, type Veroeffentlichung } from "@teilhabe/core/geheimhaltung"
import { Messwert } from "@teilhabe/core/kernel"
import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
import { describe, expect, it } from "vitest"
import { highsLoeser } from "@teilhabe/solver-highs"

const loeser = await highsLoeser()

const flat = (id: string, keys: ReadonlyArray<string>): Merkmal.Merkmal =>
  Merkmal.make(id, Codeliste.make({ id, titel: id, quelle: "erfunden", auspraegungen: keys.map((schluessel) => ({ schluessel, name: `Wert ${schluessel}` })) }))

/** How many persons have which keys: `a0b1c0`. */
const PERSONEN: Readonly<Record<string, number>> = {
  a0b1c0: 23, a1b0c2: 8, a1b1c0: 2, a1b1c2: 39, a2b0c1: 3, a2b1c3: 32, a2b2c2: 30, a2b3c2: 4, a3b0c2: 34, a3b1c3: 36, a3b2c1: 26, a3b3c0: 10, a3b3c1: 25,
}
const WITHHELD = ["a1c0", "a3c0", "a1c2", "a3c2"]
const WAHR = { a1c0: [2, 2], a3c0: [10, 10], a1c2: [47, 47], a3c2: [34, 34] }

/** The margins over two of three Merkmale with so many keys each; `more` are persons that are spread over further keys. */
const margins = (keys: number, more: Readonly<Record<string, number>> = {}): Veroeffentlichung.Veroeffentlichung => {
  const merkmale = ["a", "b", "c"].map((id) => flat(id, Array.from({ length: keys }, (_, at) => `${id}${at}`)))
  const tabellen = [[0, 1], [0, 2], [1, 2]].map((chosen) => {
    const own = chosen.flatMap((at) => merkmale[at] ?? [])
    const sums = new Map<string, number>()
    for (const [person, count] of Object.entries({ ...PERSONEN, ...more })) {
      const parts = person.match(/[a-c]\d+/gu) ?? []
      for (let kept = 0; kept < 4; kept++) {
        const cell = chosen.filter((_, at) => (kept & (1 << at)) > 0).map((at) => parts[at] ?? "").join("")
        sums.set(cell, (sums.get(cell) ?? 0) + count)
      }
    }
    const places = own.reduce<ReadonlyArray<Merkmal.Koordinate>>((found, { id, liste }) =>
      found.flatMap((one) => [one, ...liste.auspraegungen.map(({ schluessel }) => ({ ...one, [id]: schluessel }))]), [{}])
    const cube = Cube.make(own, "unbekannt", places.map((koordinate) => {
      const name = Object.values(koordinate).join("")
      return { koordinate, wert: WITHHELD.includes(name) ? Messwert.fehlend("gesperrt") : Messwert.exakt(sums.get(name) ?? 0) }
    }))
    return { id: chosen.join(), gegenstand: "personen", cube, quoten: [], mindestens: 1 as const, ganzzahlig: true }
  })
  return { tabellen }
}

const bounds = ({ schranken }: Angriff.Angriff): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(schranken.map(({ stelle: { koordinate }, von, bis }) => [Object.values(koordinate).join(""), [von, bis]]))

describe("tables over two of three Merkmale each, with more cells over all three than are spanned", () => {
  it("are attacked over all three where most of these cells hold nobody", () => {
    expect(bounds(attack(margins(4), { loeser }))).toEqual(WAHR)
    const many = attack(margins(60), { loeser })
    expect(bounds(many)).toEqual(WAHR)
    expect(many.enthuellt).toHaveLength(4)
    expect(many.reichweite).toEqual({ gleichungen: 4, programme: 4 })
  }, 30_000)

  it("leave bounds without proof where all these cells may hold somebody, and the result says so", () => {
    // Everybody else is spread so that no total of two Merkmale is 0.
    const more: Record<string, number> = {}
    for (let a = 4; a < 60; a++) for (let b = 4; b < 60; b++) more[`a${a}b${b}c${4 + (a + b) % 56}`] = 9
    const { reichweite } = attack(margins(60, more), { loeser })
    expect(reichweite).toMatchObject({ gleichungen: 4, programme: 0 })
    expect(reichweite.grund).toContain("personen: zu viele Zellen über alle Merkmale zugleich")
  }, 30_000)
})
