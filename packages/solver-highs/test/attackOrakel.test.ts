import { Cube } from "@teilhabe/core/cube"
import { type Angriff, attack, Stelle, type Veroeffentlichung } from "@teilhabe/core/geheimhaltung"
import { Messwert } from "@teilhabe/core/kernel"
import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
import { describe, expect, it } from "vitest"
import { highsLoeser } from "@teilhabe/solver-highs"
import { type Zufall, zufall } from "./zufall.js"

const loeser = await highsLoeser()

/** Few persons by undivided values, all of them counted through: the attacker must find no less and no more than is possible. */
interface Fall {
  readonly merkmale: ReadonlyArray<Merkmal.Merkmal>
  readonly leaves: ReadonlyArray<ReadonlyArray<string>>
  readonly summe: number
  readonly veroeffentlichung: Veroeffentlichung.Veroeffentlichung
}

const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, at) => at)

/** Every way to spread persons over cells. */
function* spread(persons: number, cells: number): Generator<ReadonlyArray<number>> {
  if (cells === 1) { yield [persons]; return }
  for (let first = 0; first <= persons; first++) for (const rest of spread(persons - first, cells - 1)) yield [first, ...rest]
}

const merkmalOf = (next: Zufall, id: string, count: number): Merkmal.Merkmal => {
  const grouped = count === 3 && next(2) === 0
  return Merkmal.make(id, Codeliste.make({ id, titel: id, quelle: "erfunden", auspraegungen: [
    ...(grouped ? [{ schluessel: `${id}g`, name: "Gruppe" }] : []),
    ...range(count).map((at) => ({ schluessel: `${id}${at}`, name: `Wert ${at}`, ...(grouped && at < 2 ? { oberhalb: `${id}g` } : {}) })),
  ] }))
}

/** A group that is part of the whole without any others beside it; now and then two parts lie next to it. */
const darunterOf = (id: string, hasTeile: boolean): Merkmal.Merkmal =>
  Merkmal.make(id, Codeliste.make({ id, titel: id, quelle: "erfunden", auspraegungen: [
    ...(hasTeile ? [0, 1] : []).map((at) => ({ schluessel: `${id}${at}`, name: `Wert ${at}` })),
    { schluessel: `${id}D`, name: "darunter", gliederung: "darunter" as const },
  ] }))

/** What an undivided person can be: in one part, and in the darunter group or not, `a0+aD`. */
const undivided = (liste: Codeliste.Codeliste): ReadonlyArray<string> => {
  const leaves = Codeliste.leaves(liste).map(({ schluessel }) => schluessel)
  const groups = liste.auspraegungen.filter(({ gliederung }) => gliederung === "darunter").map(({ schluessel }) => schluessel)
  return groups.reduce<ReadonlyArray<string>>((found, group) => found.flatMap((one) => [one, `${one}+${group}`]), leaves.length === 0 ? [""] : leaves)
}

const belongs = (liste: Codeliste.Codeliste, leaf: string, key: string | undefined): boolean =>
  key === undefined || leaf.split("+").some((one) => one === key || (one !== "" && Codeliste.above(liste, one).some(({ schluessel }) => schluessel === key)))

/** The undivided values that a place adds up, by their number: found once, since all ways to spread persons ask for them. */
const partsOf = ({ leaves, merkmale }: Pick<Fall, "leaves" | "merkmale">, koordinate: Merkmal.Koordinate): ReadonlyArray<number> =>
  leaves.flatMap((keys, at) => (merkmale.every(({ id, liste }, index) => belongs(liste, keys[index] ?? "", koordinate[id])) ? [at] : []))

const sumOf = (zahlen: ReadonlyArray<number>, parts: ReadonlyArray<number>): number => {
  let sum = 0
  for (const at of parts) sum += zahlen[at] ?? 0
  return sum
}

const valueAt = (fall: Pick<Fall, "leaves" | "merkmale">, zahlen: ReadonlyArray<number>, koordinate: Merkmal.Koordinate): number => sumOf(zahlen, partsOf(fall, koordinate))

const placesOf = (merkmale: ReadonlyArray<Merkmal.Merkmal>): ReadonlyArray<Merkmal.Koordinate> =>
  merkmale.reduce<ReadonlyArray<Merkmal.Koordinate>>((found, { id, liste }) =>
    found.flatMap((one) => [one, ...liste.auspraegungen.map(({ schluessel }) => ({ ...one, [id]: schluessel }))]), [{}])

const rateOf = (zaehler: number, nenner: number): number => Math.floor(100 * zaehler / nenner + 0.5)

const SETS = { eine: [[0, 1]], zwei: [[0, 1], [0]], drei: [[0, 1], [0, 2], [1, 2]], darunter: [[0, 1, 2]], "darunter-raender": [[0, 1], [0, 2], [1, 2]] } as const
type Art = keyof typeof SETS

const merkmaleOf = (next: Zufall, kind: Art): ReadonlyArray<Merkmal.Merkmal> => {
  // Groups over two Merkmale with parts beside them, or over three without.
  if (kind === "darunter" && next(2) === 0) return ["a", "b"].map((id, at) => darunterOf(id, at === 0))
  if (kind === "darunter" || kind === "darunter-raender") return ["a", "b", "c"].map((id) => darunterOf(id, false))
  return (kind === "drei" ? [2, 2, 2] : [2, 2 + next(2)]).map((count, at) => merkmalOf(next, "abc"[at] ?? "z", count))
}

const fallOf = (seed: number, kind: Art): Fall => {
  const next = zufall(seed)
  const merkmale = merkmaleOf(next, kind)
  const leaves = merkmale.reduce<ReadonlyArray<ReadonlyArray<string>>>((found, { liste }) => found.flatMap((one) => undivided(liste).map((leaf) => [...one, leaf])), [[]])
  const wahr = leaves.map(() => next(3))
  const fall = { merkmale, leaves, summe: wahr.reduce((sum, zahl) => sum + zahl, 0) }
  const mindestens: 0 | 1 = next(2) === 0 ? 0 : 1
  const sets = SETS[kind].map((at) => at.flatMap((index) => merkmale[index] ?? []))
  const withheld = new Set<string>()
  const share = 2 + next(3)
  const tabellen = sets.map((own, at) => {
    const cube = Cube.make(own, "unbekannt", placesOf(own).map((koordinate) => {
      const wert = valueAt(fall, wahr, koordinate)
      const key = Stelle.keyOf({ gegenstand: "p", koordinate })
      // The grand total is always told, so that all tables can be counted through.
      const isHidden = Object.keys(koordinate).length > 0 && wert >= mindestens && (withheld.has(key) || next(share) === 0)
      if (isHidden) withheld.add(key)
      if (!isHidden && next(8) === 0 && Object.keys(koordinate).length > 0) return { koordinate, wert: Messwert.fehlend("unbekannt") }
      if (!isHidden && next(8) === 0 && Object.keys(koordinate).length > 0) return { koordinate, wert: Messwert.intervall(Math.max(0, wert - 1), wert + 1) }
      return { koordinate, wert: isHidden ? Messwert.fehlend("gesperrt") : Messwert.exakt(wert) }
    }))
    const rates = kind !== "eine" && next(2) === 0 ? (own[0]?.liste.auspraegungen ?? []).slice(0, 1) : []
    return {
      id: `t${at}`, gegenstand: "p", cube, mindestens, ganzzahlig: true,
      quoten: fall.summe === 0 ? [] : rates.map(({ schluessel }) => {
        const zaehler = { gegenstand: "p", koordinate: { [own[0]?.id ?? ""]: schluessel } }
        return { id: "q", zaehler, nenner: { gegenstand: "p", koordinate: {} }, nachkommastellen: 0, wert: Messwert.exakt(rateOf(valueAt(fall, wahr, zaehler.koordinate), fall.summe)) }
      }),
    }
  })
  return { ...fall, veroeffentlichung: { tabellen } }
}

/** Whether numbers fit all that is published: what each cell and each rate asks of them. */
const demandsOf = (fall: Fall): ReadonlyArray<(zahlen: ReadonlyArray<number>) => boolean> =>
  fall.veroeffentlichung.tabellen.flatMap(({ cube, mindestens, quoten }) => [
    ...Cube.zellen(cube).map(({ koordinate, wert }) => {
      const parts = partsOf(fall, koordinate)
      const { von, bis } = Messwert.getIntervall(wert) ?? { von: wert._tag === "Fehlend" && wert.grund === "gesperrt" ? mindestens : 0, bis: Infinity }
      return (zahlen: ReadonlyArray<number>): boolean => {
        const value = sumOf(zahlen, parts)
        return von <= value && value <= bis
      }
    }),
    ...quoten.map(({ zaehler, nenner, wert }) => {
      const above = partsOf(fall, zaehler.koordinate)
      const below = partsOf(fall, nenner.koordinate)
      const printed = Messwert.getWert(wert) ?? 0
      return (zahlen: ReadonlyArray<number>): boolean => Math.abs(100 * sumOf(zahlen, above) - printed * sumOf(zahlen, below)) <= 0.5 * sumOf(zahlen, below)
    }),
  ])

const possible = (fall: Fall): ReadonlyMap<string, readonly [number, number]> => {
  const places = placesOf(fall.merkmale).map((koordinate) => ({ parts: partsOf(fall, koordinate), range: [Infinity, -Infinity] as [number, number], key: Stelle.keyOf({ gegenstand: "p", koordinate }) }))
  const demands = demandsOf(fall)
  for (const zahlen of spread(fall.summe, fall.leaves.length)) {
    if (!demands.every((isMet) => isMet(zahlen))) continue
    for (const { parts, range: known } of places) {
      const value = sumOf(zahlen, parts)
      if (value < known[0]) known[0] = value
      if (value > known[1]) known[1] = value
    }
  }
  return new Map(places.filter(({ range: [least, most] }) => least <= most).map(({ key, range: known }) => [key, known]))
}

interface Vergleich { readonly cells: number; readonly same: number; readonly exact: number; readonly found: number }

/** Holds the bounds of an attack against all that is possible: they contain it, and a cell that is known is known. */
const compare = (angriff: Angriff.Angriff, wahr: ReadonlyMap<string, readonly [number, number]>, seed: number): Vergleich => {
  const rows = angriff.schranken.map(({ stelle, von, bis }) => {
    const [least = NaN, most = NaN] = wahr.get(Stelle.keyOf(stelle)) ?? []
    expect(von, `seed ${seed}, ${Stelle.toText(stelle)} at least`).toBeLessThanOrEqual(least)
    expect(bis, `seed ${seed}, ${Stelle.toText(stelle)} at most`).toBeGreaterThanOrEqual(most)
    return { same: von === least && bis === most, exact: least === most, found: von === bis }
  })
  expect(angriff.findings.filter(({ code }) => code !== "geheimhaltung/ZelleEnthuellt"), `seed ${seed}`).toEqual([])
  const count = (key: "same" | "exact" | "found"): number => rows.filter((row) => row[key]).length
  return { cells: rows.length, same: count("same"), exact: count("exact"), found: count("found") }
}

const run = (kind: Art, times: number, withSolver: boolean): Vergleich => {
  let sum = { cells: 0, same: 0, exact: 0, found: 0 }
  for (let seed = 1; seed <= times; seed++) {
    const fall = fallOf(seed, kind)
    if (fall.summe > 9) continue
    const one = compare(attack(fall.veroeffentlichung, withSolver ? { loeser } : {}), possible(fall), seed)
    sum = { cells: sum.cells + one.cells, same: sum.same + one.same, exact: sum.exact + one.exact, found: sum.found + one.found }
  }
  return sum
}

describe("the attack, against all tables that are possible", () => {
  it("with the solver, bounds the cells of one table over two Merkmale exactly as possible", () => {
    const { cells, same } = run("eine", 70, true)
    expect(cells).toBeGreaterThan(150)
    expect(same).toBe(cells)
  })

  it("with the solver, bounds linked tables with rates and roundings exactly as possible", () => {
    const { cells, same, exact, found } = run("zwei", 90, true)
    expect(cells).toBeGreaterThan(150)
    expect([found, same]).toEqual([exact, cells])
  })

  it("with the solver, bounds the cells of three margins of two Merkmale each by what lies below all of them", () => {
    const { cells, same, exact, found } = run("drei", 40, true)
    expect(cells).toBeGreaterThan(150)
    expect([found, same]).toEqual([exact, cells])
  })

  it.each(["darunter", "darunter-raender"] as const)("with the solver, bounds crossed darunter groups by the persons that are outside of them: %s", (kind) => {
    const { cells, same, exact, found } = run(kind, 60, true)
    expect(cells).toBeGreaterThan(100)
    expect([found, same]).toEqual([exact, cells])
  })

  it.each(["eine", "zwei", "drei", "darunter", "darunter-raender"] as const)("without a solver, never claims more than is so: %s", (kind) => {
    const { cells, same } = run(kind, 30, false)
    expect(same / cells).toBeGreaterThan(0.6)
  })
})
