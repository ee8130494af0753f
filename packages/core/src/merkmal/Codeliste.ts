/**
 * A list of official keys, dated, with what is part of what: the values that a Merkmal can take.
 *
 * @module
 */
import type { Stichtag } from "../kernel/Stichtag.js"
import { nearest } from "../kernel/nearest.js"

/**
 * How groups stand to the whole: `davon` groups are disjoint and make it up; `darunter` groups are picked out of it,
 * may overlap, and never add up to it.
 */
export type Gliederung = "davon" | "darunter"

/** One value of a list (Ausprägung), by its official key. */
export interface Auspraegung {
  /** The official key, always text: `05562024`, `163`. Never `insgesamt`, which is what no key selects. */
  readonly schluessel: string
  readonly name: string
  /** Other names that offices print for the same key. */
  readonly auch?: ReadonlyArray<string>
  /** The key that this one is part of; a value without it stands at the top. */
  readonly oberhalb?: string
  /** How it stands to what it is part of; left out, `davon`. */
  readonly gliederung?: Gliederung
  /** `rest` is what an office lumps together (sonstige, ungeklärt): counted, never ranked. `fehlt` is a missing answer. */
  readonly art?: "rest" | "fehlt"
  /** First and last day on which the key was in use. */
  readonly gueltigAb?: Stichtag
  readonly gueltigBis?: Stichtag
  /** The keys that took its place. */
  readonly nachfolger?: ReadonlyArray<string>
}

/** A dated list of keys (Codeliste). */
export interface Codeliste {
  /** What it is referred to by, with its edition where there are several: `altersgruppen-altx20`. */
  readonly id: string
  readonly titel: string
  /** Who publishes the list, and where it stands. */
  readonly quelle: string
  /** First and last day for which the list as a whole holds. */
  readonly gueltigAb?: Stichtag
  readonly gueltigBis?: Stichtag
  readonly auspraegungen: ReadonlyArray<Auspraegung>
}

/** The key that stands for all values together, where a table states a total. It is in no list. */
export const INSGESAMT = "insgesamt"

const problem = ({ id, auspraegungen }: Codeliste): string | undefined => {
  const keys = new Map(auspraegungen.map((one) => [one.schluessel, one]))
  if (keys.size < auspraegungen.length) return `the list ${id} holds a key twice`
  for (const { schluessel, oberhalb, nachfolger = [] } of auspraegungen) {
    if (schluessel === "" || schluessel === INSGESAMT || schluessel.includes("\u001F")) {
      return `"${schluessel}" cannot be a key of the list ${id}`
    }
    const lost = [...(oberhalb === undefined ? [] : [oberhalb]), ...nachfolger].find((key) => !keys.has(key))
    if (lost !== undefined) return `the key ${schluessel} of the list ${id} refers to ${lost}, which is not in it`
    const seen = new Set([schluessel])
    for (let above = oberhalb; above !== undefined; above = keys.get(above)?.oberhalb) {
      if (seen.has(above)) return `the keys of the list ${id} run in a circle at ${above}`
      seen.add(above)
    }
  }
  return undefined
}

/**
 * Makes a list; throws a `RangeError` where a key is there twice, refers to one that is not there, or is part of itself.
 *
 * @example
 * ```ts
 * import { Codeliste } from "@teilhabe/core/merkmal"
 *
 * const liste = Codeliste.make({
 *   id: "beispiel",
 *   titel: "Beispiel",
 *   quelle: "erfunden",
 *   auspraegungen: [{ schluessel: "a", name: "A" }, { schluessel: "a1", name: "A eins", oberhalb: "a" }],
 * })
 * Codeliste.leaves(liste).map(({ schluessel }) => schluessel) // => ["a1"]
 * ```
 */
export const make = (liste: Codeliste): Codeliste => {
  const why = problem(liste)
  if (why !== undefined) throw new RangeError(`A Codeliste is not in order: ${why}`)
  return liste
}

const indices = new WeakMap<Codeliste, ReadonlyMap<string, Auspraegung>>()

const indexOf = (liste: Codeliste): ReadonlyMap<string, Auspraegung> => {
  const known = indices.get(liste)
  if (known !== undefined) return known
  const index = new Map(liste.auspraegungen.map((one) => [one.schluessel, one]))
  indices.set(liste, index)
  return index
}

/**
 * Finds a value by its key.
 *
 * @example
 * ```ts
 * import { Codeliste, Geschlecht } from "@teilhabe/core/merkmal"
 *
 * Codeliste.find(Geschlecht.liste, "w")?.name // => "weiblich"
 * Codeliste.find(Geschlecht.liste, "f") // => undefined
 * ```
 */
export const find = (liste: Codeliste, schluessel: string): Auspraegung | undefined => indexOf(liste).get(schluessel)

/**
 * Finds a value by its key, or throws a `RangeError` that names the nearest; for keys written in code.
 *
 * @example
 * ```ts
 * import { Codeliste, Geschlecht } from "@teilhabe/core/merkmal"
 *
 * Codeliste.get(Geschlecht.liste, "m").name // => "männlich"
 * Codeliste.get(Geschlecht.liste, "mm") // => throws RangeError
 * ```
 */
export const get = (liste: Codeliste, schluessel: string): Auspraegung => {
  const found = find(liste, schluessel)
  if (found !== undefined) return found
  const close = nearest(schluessel, indexOf(liste).keys())
  const hint = close === undefined ? "" : `; did you mean "${close}"?`
  throw new RangeError(`The list ${liste.id} (${liste.titel}) has no key "${schluessel}"${hint}`)
}

/**
 * Lists the values directly below a key, or at the top where no key is given.
 *
 * @example
 * ```ts
 * import { Codeliste, Geschlecht } from "@teilhabe/core/merkmal"
 *
 * Codeliste.below(Geschlecht.liste).length // => 5
 * ```
 */
export const below = (liste: Codeliste, schluessel?: string): ReadonlyArray<Auspraegung> =>
  liste.auspraegungen.filter(({ oberhalb }) => oberhalb === schluessel)

/**
 * Lists the values that nothing is part of and that make up the whole: `darunter` groups are left out.
 *
 * @example
 * ```ts
 * import { Codeliste, Geschlecht } from "@teilhabe/core/merkmal"
 *
 * Codeliste.leaves(Geschlecht.liste).map(({ schluessel }) => schluessel) // => ["m", "w", "d", "ohne-angabe", "unbekannt"]
 * ```
 */
export const leaves = (liste: Codeliste): ReadonlyArray<Auspraegung> => {
  const parents = new Set(
    liste.auspraegungen.filter(({ gliederung }) => gliederung !== "darunter").map(({ oberhalb }) => oberhalb),
  )
  return liste.auspraegungen.filter((one) => !parents.has(one.schluessel) && isPart(liste, one))
}

/**
 * Tells whether a value and all that it is part of are `davon` groups, so that it may be added up.
 *
 * @example
 * ```ts
 * import { Codeliste, Geschlecht } from "@teilhabe/core/merkmal"
 *
 * Codeliste.isPart(Geschlecht.liste, Codeliste.get(Geschlecht.liste, "w")) // => true
 * ```
 */
export const isPart = (liste: Codeliste, { gliederung, oberhalb }: Auspraegung): boolean => {
  if (gliederung === "darunter") return false
  const above = oberhalb === undefined ? undefined : find(liste, oberhalb)
  return above === undefined || isPart(liste, above)
}

/**
 * Tells whether a key was in use on a day.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Codeliste } from "@teilhabe/core/merkmal"
 *
 * const alt = { schluessel: "120", name: "Jugoslawien", gueltigBis: Stichtag.make(1992, 4, 26) }
 * Codeliste.isValidOn(alt, Stichtag.make(2020, 12, 31)) // => false
 * ```
 */
export const isValidOn = (one: Pick<Auspraegung, "gueltigAb" | "gueltigBis">, stichtag: Stichtag): boolean =>
  (one.gueltigAb === undefined || one.gueltigAb <= stichtag) && (one.gueltigBis === undefined || stichtag <= one.gueltigBis)
