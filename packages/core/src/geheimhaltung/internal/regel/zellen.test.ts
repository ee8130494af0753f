import { describe, expect, it } from "vitest"
import { anyCube, everyKoordinate, geschlecht, jahre } from "../../../../test/anyCube.js"
import { forAll } from "../../../../test/seeded.js"
import * as Cube from "../../../cube/Cube.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import * as Merkmal from "../../../merkmal/Merkmal.js"
import * as Stelle from "../../Stelle.js"
import { publishedKoordinaten, publishedZellen } from "./zellen.js"

const of = (cube: Cube.Cube, zellen?: ReadonlyArray<Merkmal.Koordinate>) =>
  ({ id: "tabelle", gegenstand: "personen", cube, ...(zellen === undefined ? {} : { zellen }) })

const keyOf = (koordinate: Merkmal.Koordinate): string => Stelle.keyOf({ gegenstand: "", koordinate })

const keysOf = (koordinaten: ReadonlyArray<Merkmal.Koordinate>): ReadonlyArray<string> => koordinaten.map(keyOf).sort()

/** A town by five Merkmale of n values each, with every second cell held. */
const grown = (sizes: ReadonlyArray<number>): Cube.Cube => {
  const merkmale = sizes.map((size, at) => Merkmal.make(`m${at}`, Codeliste.make({
    id: `l${at}`, titel: "Liste", quelle: "erfunden", auspraegungen: Array.from({ length: size }, (_, key) => ({ schluessel: `k${key}`, name: `K ${key}` })),
  })))
  const koordinaten = merkmale.reduce<ReadonlyArray<Merkmal.Koordinate>>(
    (found, { id, liste }) => found.flatMap((start) => liste.auspraegungen.map(({ schluessel }) => ({ ...start, [id]: schluessel }))), [{}])
  return Cube.make(merkmale, "null", koordinaten.filter((_, at) => at % 2 === 0).map((koordinate, at) => ({ koordinate, wert: Messwert.exakt(at % 7) })))
}

describe("The cells that a table publishes", () => {
  it("are the cells of a count with all totals that follow, and none over years", () => {
    const cube = Cube.make([geschlecht, jahre], "null", [{ koordinate: { geschlecht: "m", jahre: "2020" }, wert: Messwert.exakt(3) }])
    expect(publishedZellen(of(cube)).map(({ koordinate, wert }) => [koordinate, Messwert.getWert(wert)])).toEqual([
      [{ jahre: "2020" }, 3], [{ jahre: "2021" }, 0],
      [{ geschlecht: "m", jahre: "2020" }, 3], [{ geschlecht: "m", jahre: "2021" }, 0],
      [{ geschlecht: "w", jahre: "2020" }, 0], [{ geschlecht: "w", jahre: "2021" }, 0],
    ])
  })

  it("are those that it names, each once", () => {
    const cube = Cube.make([geschlecht], "null", [{ koordinate: { geschlecht: "m" }, wert: Messwert.exakt(3) }])
    expect(publishedKoordinaten(of(cube, [{ geschlecht: "w" }, {}, { geschlecht: "insgesamt" }]))).toEqual([{ geschlecht: "w" }, { geschlecht: "insgesamt" }])
  })

  it("are 68,607 of five Merkmale within two seconds of a busy machine, totals included", () => {
    const cube = grown([8, 8, 10, 10, 6])
    const start = performance.now()
    const zellen = publishedZellen(of(cube))
    expect(zellen.length).toBe(9 * 9 * 11 * 11 * 7)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(Messwert.getWert(zellen[0]?.wert ?? Messwert.fehlend("unbekannt"))).toBe([...cube.inhalt.values()].reduce((sum, wert) => sum + (Messwert.getWert(wert) ?? 0), 0))
  })
})

describe("properties", () => {
  it("lists exactly what the cube answers for, with the values that it gives", () => {
    forAll(300, (chance) => {
      const cube = anyCube(chance)
      const zellen = publishedZellen(of(cube))
      expect(keysOf(zellen.map(({ koordinate }) => koordinate))).toEqual(keysOf(everyKoordinate(cube.merkmale).filter((koordinate) => Cube.has(cube, koordinate))))
      for (const { koordinate, wert } of zellen) expect(wert).toEqual(Cube.get(cube, koordinate))
    })
  })
})
