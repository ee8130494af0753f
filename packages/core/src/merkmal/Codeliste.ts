/**
 * A list of official keys, dated, with what is part of what: the values that a Merkmal can take.
 *
 * @module
 */
import type { Stichtag } from "../kernel/Stichtag.js"
import { nearest } from "../kernel/nearest.js"
import { indexOf, isPartOf, problem } from "./internal/codelisteIndex.js"
import type { Auspraegung, Codeliste as Shape } from "./internal/codelisteType.js"

export { INSGESAMT, type Auspraegung, type Gliederung } from "./internal/codelisteType.js"

/** A dated list of keys (Codeliste). */
export interface Codeliste extends Shape {}

/**
 * Makes a list; throws a `RangeError` where a key is there twice, refers to one that is not there, or is part of itself.
 *
 * A value whose key or name is the word for a total (`INSGESAMT1`, "Gesamt") is refused too: a sum over the list would
 * count everything twice. Leaving a Merkmal out of a coordinate means the total.
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
export const find = (liste: Codeliste, schluessel: string): Auspraegung | undefined => indexOf(liste).byKey.get(schluessel)

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
  const close = nearest(schluessel, indexOf(liste).byKey.keys())
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
  indexOf(liste).children.get(schluessel) ?? []

/**
 * Lists what a key is part of, from the group next above it to the top; nothing for a key at the top.
 *
 * @example
 * ```ts
 * import { Codeliste, Schulabschluss } from "@teilhabe/core/merkmal"
 *
 * Codeliste.above(Schulabschluss.liste, "BILABS14D").map(({ schluessel }) => schluessel) // => ["BILABS13"]
 * ```
 */
export const above = (liste: Codeliste, schluessel: string): ReadonlyArray<Auspraegung> => {
  const found: Array<Auspraegung> = []
  for (let key = find(liste, schluessel)?.oberhalb; key !== undefined; key = find(liste, key)?.oberhalb) {
    const group = find(liste, key)
    if (group !== undefined) found.push(group)
  }
  return found
}

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
export const leaves = (liste: Codeliste): ReadonlyArray<Auspraegung> => indexOf(liste).leaves

/**
 * Lists the values that are not split up any further, `darunter` groups included: what a mapping has to place.
 *
 * @example
 * ```ts
 * import { Codeliste, Schulabschluss } from "@teilhabe/core/merkmal"
 *
 * Codeliste.lowest(Schulabschluss.liste).length // => 8
 * Codeliste.leaves(Schulabschluss.liste).length // => 5
 * ```
 */
export const lowest = (liste: Codeliste): ReadonlyArray<Auspraegung> => indexOf(liste).lowest

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
export const isPart = (liste: Codeliste, one: Auspraegung): boolean => {
  const { byKey, parts } = indexOf(liste)
  return byKey.get(one.schluessel) === one ? parts.has(one.schluessel) : isPartOf(byKey, one)
}

/**
 * Finds a value by the name that a table prints, or by another name of it; blanks around the text do not count.
 *
 * A name that several values bear finds none of them, unless a day is given on which only one of them is in use.
 *
 * @example
 * ```ts
 * import { Codeliste, Nationalitaet } from "@teilhabe/core/merkmal"
 *
 * Codeliste.findByName(Nationalitaet.liste, " Ausländer(innen)")?.schluessel // => "NATA"
 * Codeliste.findByName(Nationalitaet.liste, "Auslaender") // => undefined
 * ```
 */
export const findByName = (liste: Codeliste, text: string, stichtag?: Stichtag): Auspraegung | undefined => {
  const { byName, byOtherName } = indexOf(liste)
  const onlyOne = (named: ReadonlyArray<Auspraegung> = []): Auspraegung | undefined => {
    const valid = stichtag === undefined ? named : named.filter((one) => isValidOn(one, stichtag))
    return valid.length === 1 ? valid[0] : undefined
  }
  const name = text.trim()
  const named = byName.get(name)
  return named === undefined ? onlyOne(byOtherName.get(name)) : onlyOne(named)
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

/**
 * Lists the values in use on a day; none where the list as a whole does not hold on it.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Codeliste, Schulform } from "@teilhabe/core/merkmal"
 *
 * const namesOn = (jahr: number) => Codeliste.validOn(Schulform.liste, Stichtag.make(jahr, 10, 15)).map(({ name }) => name)
 * namesOn(2010).includes("Sekundarschule") // => false
 * namesOn(2012).includes("Sekundarschule") // => true
 * ```
 */
export const validOn = (liste: Codeliste, stichtag: Stichtag): ReadonlyArray<Auspraegung> =>
  isValidOn(liste, stichtag) ? liste.auspraegungen.filter((one) => isValidOn(one, stichtag)) : []
