import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { geschlecht, herkunft } from "../../test/anyCube.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Cube from "../cube/Cube.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Koordinate } from "../merkmal/Merkmal.js"
import * as Rauschtabelle from "./Rauschtabelle.js"
import { regeln } from "./regeln.js"
import type { Tabelle } from "./Tabelle.js"
import { verrauschenTabelle } from "./verrauschenTabelle.js"

const { cellKey } = regeln

interface Person {
  readonly geschlecht: string
  readonly herkunft: string
  readonly schluessel: number
}

const anyPersonen = ({ int, pick }: Seeded, most = 60): ReadonlyArray<Person> => Array.from({ length: int(0, most) }, () =>
  ({ geschlecht: pick(["m", "w"]), herkunft: pick(["pl", "it", "tr", "asien"]), schluessel: int(0, 4_294_967_295) }))

const keysOf = { geschlecht: (one: Person) => one.geschlecht, herkunft: (one: Person) => one.herkunft }

const tabelleOf = (personen: ReadonlyArray<Person>, merkmale = [geschlecht, herkunft]): Tabelle => ({
  id: merkmale.map(({ id }) => id).join("-"),
  gegenstand: "personen",
  cube: Cube.tally(personen, merkmale, keysOf).cube,
  zellschluessel: Cube.tally(personen, merkmale, keysOf, { gewicht: ({ schluessel }) => schluessel }).cube,
})

const done = (tabelle: Tabelle): Cube.Cube => Result.getOrThrow(verrauschenTabelle(tabelle, cellKey)).cube

const codesOf = (tabelle: Tabelle, regel: Parameters<typeof verrauschenTabelle>[1] = cellKey): ReadonlyArray<string> =>
  Result.match(verrauschenTabelle(tabelle, regel), { onSuccess: () => [], onFailure: (found) => found.map(({ code }) => code.replace("geheimhaltung/", "")) })

const isWithin = (zahl: number, wert: Messwert.Messwert): boolean => {
  const { von, bis } = Messwert.getIntervall(wert) ?? { von: 1, bis: 0 }
  return von <= zahl && zahl <= bis
}

const einer = (wert: Messwert.Messwert): Tabelle =>
  ({ id: "t", gegenstand: "p", cube: Cube.make([geschlecht], "unbekannt", [{ koordinate: { geschlecht: "m" }, wert }]), zellschluessel: Cube.make([geschlecht], "unbekannt", [{ koordinate: { geschlecht: "m" }, wert: Messwert.exakt(7) }]) })

describe("A table changed by cell keys", () => {
  it("is not made without cell keys, nor by a rule of another method, nor by parameters that contradict each other", () => {
    const { zellschluessel: _none, ...ohne } = tabelleOf([])
    expect(codesOf(ohne)).toEqual(["ZellschluesselFehlen"])
    expect(codesOf(tabelleOf([]), regeln.azr)).toEqual(["VerfahrenDiffers"])
    expect(codesOf(tabelleOf([]), { ...cellKey, verfahren: { ...cellKey.verfahren, varianz: 16 } })).toEqual(["VarianzUnreachable"])
  })

  it.each([[Messwert.exakt(1.5)], [Messwert.exakt(-1)], [Messwert.intervall(1, 4)]])("is not made of %j, which is no count", (wert) => {
    expect(codesOf(einer(wert))).toEqual(["WertNotChangeable"])
  })

  it("is not made where a single cell lacks its key", () => {
    const one = einer(Messwert.exakt(4))
    expect(codesOf({ ...one, zellschluessel: Cube.make([geschlecht], "unbekannt", []) })).toEqual(["WertNotChangeable"])
  })

  it("keeps what is absent absent, with its reason", () => {
    expect(Cube.get(done(einer(Messwert.fehlend("geheim"))), { geschlecht: "m" })).toEqual(Messwert.fehlend("geheim"))
  })

  it("has rates from its own numbers", () => {
    const personen: ReadonlyArray<Person> = Array.from({ length: 40 }, (_, at) => ({ geschlecht: at < 20 ? "m" : "w", herkunft: "pl", schluessel: at * 99_999_999 }))
    const tabelle: Tabelle = { ...tabelleOf(personen), quoten: [{ id: "q", zaehler: { gegenstand: "personen", koordinate: { geschlecht: "m" } }, nenner: { gegenstand: "personen", koordinate: {} }, nachkommastellen: 1 }] }
    const { cube, quoten } = Result.getOrThrow(verrauschenTabelle(tabelle, cellKey))
    const [m = 0, all = 1] = [{ geschlecht: "m" }, {}].map((koordinate) => Messwert.getWert(Cube.get(cube, koordinate)))
    expect(Messwert.getWert(quoten[0]?.wert ?? Messwert.fehlend("unbekannt"))).toBe(Math.round(m / all * 1000) / 10)
  })
})

describe("properties", () => {
  const all: ReadonlyArray<Koordinate> = [{}, { herkunft: "europa" }, { herkunft: "eu" }, ...["pl", "it", "tr", "asien"].map((key) => ({ herkunft: key }))]

  it("a 0 stays 0, nothing falls below it, and nothing from 1 to the smallest is left", () => {
    forAll(80, (chance) => {
      const tabelle = tabelleOf(anyPersonen(chance, 25))
      for (const { koordinate, wert } of Cube.zellen(done(tabelle))) {
        const [was, is] = [Messwert.getWert(Cube.get(tabelle.cube, koordinate)) ?? -1, Messwert.getWert(wert) ?? -1]
        expect(was === 0 ? is === 0 : is === 0 || is > 2).toBe(true)
        expect(Math.abs(is - was)).toBeLessThanOrEqual(4)
        expect(isWithin(was, wert)).toBe(true)
      }
    })
  })

  it("the same persons have the same number in whatever table", () => {
    forAll(80, (chance) => {
      const personen = anyPersonen(chance)
      const [fein, grob] = [done(tabelleOf(personen)), done(tabelleOf(personen.toReversed(), [herkunft]))]
      for (const koordinate of all) expect(Cube.get(fein, koordinate)).toEqual(Cube.get(grob, koordinate))
    })
  })

  it("one person more has another key, so that two tables do not tell of that person alone", () => {
    const differences = new Set<number>()
    forAll(80, (chance) => {
      const personen = anyPersonen(chance)
      const mehr = [...personen, { geschlecht: "m", herkunft: "pl", schluessel: chance.int(1, 4_294_967_295) }]
      differences.add((Messwert.getWert(Cube.get(done(tabelleOf(mehr)), {})) ?? 0) - (Messwert.getWert(Cube.get(done(tabelleOf(personen)), {})) ?? 0))
    })
    expect(differences.size).toBeGreaterThan(5)
  })

  it("over many cells the changes cancel out, and vary as the rule says", () => {
    const rauschen = Result.getOrThrow(Rauschtabelle.make(cellKey.verfahren))
    const changes: Array<number> = []
    forAll(20_000, ({ int }) => changes.push(Rauschtabelle.getAenderung(rauschen, int(7, 500), int(0, 4_294_967_295))))
    const mean = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
    // Three standard errors: 3 · √(3 ÷ 20,000), and for the variance at most 3 · 4 · √(3 ÷ 20,000).
    expect(Math.abs(mean(changes))).toBeLessThan(0.037)
    expect(Math.abs(mean(changes.map((change) => change * change)) - 3)).toBeLessThan(0.15)
  })
})
