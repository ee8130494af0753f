import type { Merkmal } from "../../merkmal/Merkmal.js"
import { INSGESAMT } from "../../merkmal/Codeliste.js"
import { deckungOf } from "./cubeDeckung.js"
import { cubeKey, koordinateProblem } from "./cubeKey.js"
import type { Cube, Ungenannt, Zelle } from "./cubeType.js"

const sorted = (merkmale: ReadonlyArray<Merkmal>): ReadonlyArray<Merkmal> =>
  [...merkmale].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

// A Merkmal that stands twice would leave it open which of its two keys a coordinate means.
const requireDistinct = (merkmale: ReadonlyArray<Merkmal>): void => {
  const twice = merkmale.find(({ id }, index) => merkmale.findIndex((one) => one.id === id) !== index)
  if (twice !== undefined) throw new RangeError(`The Merkmal "${twice.id}" is there twice: leave one of them out, or give one another id`)
}

const notCounted = (merkmale: ReadonlyArray<Merkmal>, { koordinate }: Zelle): string | undefined => {
  const wrong = merkmale.find(({ id, liste }) => !deckungOf(liste).zaehlbar.has(koordinate[id] ?? INSGESAMT))
  return wrong === undefined ? undefined
    : `${wrong.id} is ${koordinate[wrong.id] ?? INSGESAMT}, but a count of rows holds undivided groups only; totals follow from them`
}

/**
 * Makes a Cube from its cells; throws a `RangeError` where a cell lies outside the lists, or a cell or Merkmal is there twice.
 *
 * `ungenannt: "null"` is a count of rows: it holds undivided groups only, and every total of `davon` groups follows.
 * Where all groups of a Merkmal are `darunter` (years, some towns of a Kreis), it holds each of them, and no total over
 * them follows: it is `unbekannt`. `"unbekannt"` is a published table: totals stand beside their parts, and what is not
 * there is not known.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste)]
 * const tabelle = Cube.make(merkmale, "unbekannt", [{ koordinate: { geschlecht: "w" }, wert: Messwert.exakt(12) }])
 * Cube.get(tabelle, { geschlecht: "w" }) // => Messwert.exakt(12)
 * Cube.get(tabelle, { geschlecht: "m" }) // => Messwert.fehlend("unbekannt")
 * ```
 */
export const make = (merkmale: ReadonlyArray<Merkmal>, ungenannt: Ungenannt, zellen: Iterable<Zelle>): Cube => {
  requireDistinct(merkmale)
  const ordered = sorted(merkmale)
  const inhalt = new Map<string, Zelle["wert"]>()
  for (const zelle of zellen) {
    const key = cubeKey(ordered, zelle.koordinate)
    const why = koordinateProblem(ordered, zelle.koordinate) ?? (ungenannt === "null" ? notCounted(ordered, zelle) : undefined) ??
      (inhalt.has(key) ? "it is there twice" : undefined)
    if (why !== undefined) throw new RangeError(`The cell ${JSON.stringify(zelle.koordinate)} has no place in this Cube: ${why}`)
    inhalt.set(key, zelle.wert)
  }
  return { merkmale: ordered, ungenannt, inhalt }
}

/**
 * Makes a count of no rows: the neutral element of `merge`.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * Cube.get(Cube.empty([Merkmal.make("geschlecht", Geschlecht.liste)]), {}) // => Messwert.exakt(0)
 * ```
 */
export const empty = (merkmale: ReadonlyArray<Merkmal>): Cube => make(merkmale, "null", [])
