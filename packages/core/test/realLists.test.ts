import { describe, expect, it } from "vitest"
import * as Cube from "../src/cube/Cube.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Merkmale from "../src/merkmal/index.js"
import { anyNachweis } from "./anyNachweis.js"
import { forAll } from "./seeded.js"

const { Altersgruppensatz, Codeliste, Merkmal, Migrationsstatus } = Merkmale

type Liste = Merkmale.Codeliste.Codeliste

const isListe = (value: unknown): value is Liste =>
  typeof value === "object" && value !== null && "auspraegungen" in value && "id" in value && "quelle" in value

const isSatz = (value: unknown): value is Merkmale.Altersgruppensatz.Altersgruppensatz =>
  typeof value === "object" && value !== null && "gruppen" in value && "id" in value

const values: ReadonlyArray<unknown> = Object.values(Merkmale).flatMap((namespace) => Object.values(namespace) as ReadonlyArray<unknown>)

const listen: ReadonlyArray<readonly [string, Liste]> = [
  ...values.filter(isListe),
  ...values.filter(isSatz).map((satz) => Altersgruppensatz.toListe(satz)),
].map((liste) => [liste.id, liste])

const one = (cube: Cube.Cube, key: string): Messwert.Messwert => Cube.get(cube, { merkmal: key })

/** The groups a row may lie in: the undivided ones, or each where the whole list is picked out. */
const places = (liste: Liste): ReadonlyArray<string> => {
  const leaves = Codeliste.leaves(liste)
  return (leaves.length > 0 ? leaves : Codeliste.below(liste)).map(({ schluessel }) => schluessel)
}

describe("every list of the library", () => {
  it("is among them", () => {
    const ids = listen.map(([id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(["staatsangehoerigkeit", "migrationsstatus", "aufenthaltsstatus", "schulart", "altersgruppen-altx20"]))
    expect(ids.length).toBeGreaterThan(25)
  })

  it.each(listen)("%s: a count takes a row of each undivided group, once", (_, liste) => {
    const rows = places(liste)
    const { cube, gezaehlt, nichtGezaehlt, findings } = Cube.tally(rows, [Merkmal.make("merkmal", liste)], { merkmal: (row) => row })
    expect([gezaehlt, nichtGezaehlt, findings]).toEqual([rows.length, 0, []])
    expect(rows.filter((key) => !Messwert.equals(one(cube, key), Messwert.exakt(1)))).toEqual([])
  })

  it.each(listen)("%s: a count answers each group with the rows that lie in it", (_, liste) => {
    const rows = places(liste)
    const { cube } = Cube.tally(rows, [Merkmal.make("merkmal", liste)], { merkmal: (row) => row })
    const inside = (key: string): number => rows.filter((row) => row === key || Codeliste.above(liste, row).some(({ schluessel }) => schluessel === key)).length
    const groups = liste.auspraegungen.filter((group) => Codeliste.isPart(liste, group)).map(({ schluessel }) => schluessel)
    expect(groups.filter((key) => !Messwert.equals(one(cube, key), Messwert.exakt(inside(key))))).toEqual([])
  })

  it.each(listen)("%s: a table narrowed to any one key keeps what it said of it", (_, liste) => {
    const merkmale = [Merkmal.make("merkmal", liste)]
    const zellen = liste.auspraegungen.map(({ schluessel }, at) => ({ koordinate: { merkmal: schluessel }, wert: Messwert.exakt(at) }))
    const tabelle = Cube.make(merkmale, "unbekannt", zellen)
    const narrowed = zellen.map(({ koordinate: { merkmal } }) => one(Cube.dice(tabelle, { merkmal: [merkmal] }), merkmal))
    expect(narrowed).toEqual(zellen.map(({ wert }) => wert))
  })
})

describe("the migration status of a person", () => {
  it.each(Migrationsstatus.definitionen.map(({ id }) => id))("by %s is a key that a count takes, whoever the person is", (id) => {
    const merkmale = [Merkmal.make("migrationsstatus", Migrationsstatus.liste)]
    forAll(100, (chance) => {
      const personen = Array.from({ length: 20 }, () => anyNachweis(chance))
      const { gezaehlt, findings } = Cube.tally(personen, merkmale, { migrationsstatus: (person) => Migrationsstatus.toSchluessel(person, id) })
      expect([gezaehlt, findings]).toEqual([personen.length, []])
    })
  })
})
