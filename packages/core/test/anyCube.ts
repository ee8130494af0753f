/**
 * Draws lists, Merkmale and cubes for property tests.
 *
 * @module
 */
import * as Cube from "../src/cube/Cube.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import { anyFehlend } from "./anyMesswert.js"
import type { Seeded } from "./seeded.js"

const liste = (id: string, auspraegungen: Codeliste.Codeliste["auspraegungen"]): Codeliste.Codeliste =>
  Codeliste.make({ id, titel: id, quelle: "made up", auspraegungen })

/** A list with three levels, a group picked out of another, and a group that overlaps the rest. */
export const herkunft = Merkmal.make("herkunft", liste("herkunft", [
  { schluessel: "europa", name: "Europa" },
  { schluessel: "eu", name: "EU", oberhalb: "europa" },
  { schluessel: "pl", name: "Polen", oberhalb: "eu" },
  { schluessel: "it", name: "Italien", oberhalb: "eu" },
  { schluessel: "tr", name: "Türkei", oberhalb: "europa" },
  { schluessel: "asien", name: "Asien" },
  { schluessel: "sy", name: "Syrien", oberhalb: "asien", gliederung: "darunter" },
  { schluessel: "asyl", name: "Asylherkunftsländer", gliederung: "darunter" },
]))

/** Two groups that make up the whole. */
export const geschlecht = Merkmal.make("geschlecht", liste("geschlecht", [{ schluessel: "m", name: "m" }, { schluessel: "w", name: "w" }]))

/** Two years, over which nothing adds up. */
export const jahre = Merkmal.make("jahre", liste("jahre", [
  { schluessel: "2020", name: "2020", gliederung: "darunter" },
  { schluessel: "2021", name: "2021", gliederung: "darunter" },
]))

/** All three. */
export const merkmale: ReadonlyArray<Merkmal.Merkmal> = [herkunft, geschlecht, jahre]

/** Where the rows of a count over these lists may lie. */
const PLACES: Readonly<Record<string, readonly [string, ...ReadonlyArray<string>]>> = {
  herkunft: ["pl", "it", "tr", "asien"], geschlecht: ["m", "w"], jahre: ["2020", "2021"],
}

/** Values of few digits, so that every sum is exact. */
export const anyZellwert = (chance: Seeded): Messwert.Messwert => {
  const wert = chance.pick<() => Messwert.Messwert>([
    () => Messwert.exakt(chance.int(-3, 50)),
    () => Messwert.exakt(chance.int(0, 999) / 10),
    () => Messwert.gerundet(chance.int(0, 20) * 5, { basis: 5, ganzzahlig: true, nichtNegativ: true }),
    () => Messwert.intervall(chance.int(0, 5), chance.int(5, 9)),
    () => anyFehlend(chance),
  ])()
  return chance.int(0, 9) === 0 ? Messwert.markEingeschraenkt(wert) : wert
}

const anyKoordinate = (chance: Seeded, of: ReadonlyArray<Merkmal.Merkmal>, counted: boolean): Merkmal.Koordinate =>
  Object.fromEntries(of.map(({ id, liste: { auspraegungen } }) => {
    const all = auspraegungen.map(({ schluessel }) => schluessel)
    return [id, counted ? chance.pick(PLACES[id] ?? [""]) : chance.pick([Codeliste.INSGESAMT, ...all])] as const
  }))

const distinct = (of: ReadonlyArray<Merkmal.Merkmal>, zellen: ReadonlyArray<Cube.Zelle>): ReadonlyArray<Cube.Zelle> =>
  [...new Map(zellen.map((zelle) => [of.map(({ id }) => zelle.koordinate[id]).join("|"), zelle])).values()]

const anyZellen = (chance: Seeded, of: ReadonlyArray<Merkmal.Merkmal>, counted: boolean): ReadonlyArray<Cube.Zelle> =>
  distinct(of, Array.from({ length: chance.int(0, counted ? 6 : 40) }, () => ({ koordinate: anyKoordinate(chance, of, counted), wert: anyZellwert(chance) })))

/** Draws a count, at times of no rows. */
export const anyCount = (chance: Seeded, of = merkmale): Cube.Cube => Cube.make(of, "null", anyZellen(chance, of, true))

/** Draws a table that states some cells, totals among them. */
export const anyTable = (chance: Seeded, of = merkmale): Cube.Cube => Cube.make(of, "unbekannt", anyZellen(chance, of, false))

/** Draws a cube of either kind. */
export const anyCube = (chance: Seeded, of = merkmale): Cube.Cube => (chance.bool() ? anyCount(chance, of) : anyTable(chance, of))

/** Lists every coordinate of some Merkmale, totals included. */
export const everyKoordinate = (of: ReadonlyArray<Merkmal.Merkmal>): ReadonlyArray<Merkmal.Koordinate> =>
  of.reduce<ReadonlyArray<Merkmal.Koordinate>>(
    (found, { id, liste: { auspraegungen } }) =>
      found.flatMap((start) => [Codeliste.INSGESAMT, ...auspraegungen.map(({ schluessel }) => schluessel)].map((key) => ({ ...start, [id]: key }))),
    [{}],
  )

/** What a cube answers everywhere. */
export const answers = (cube: Cube.Cube): ReadonlyArray<Messwert.Messwert> =>
  everyKoordinate(cube.merkmale).map((koordinate) => Cube.get(cube, koordinate))
