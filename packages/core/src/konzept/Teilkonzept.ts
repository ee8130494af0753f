/**
 * A Konzept of which parts may be missing: what one can look at while somebody still writes it.
 *
 * @module
 */
import type { Path } from "../kernel/Finding.js"
import type { Konzept } from "./Konzept.js"

/** A value with its place in the data that was checked. */
export interface Placed<T> {
  readonly at: Path
  readonly it: T
}

/** The keys of a Konzept that hold lists. */
export const lists = [
  "dokumente", "werte", "kodizes", "selbstverstaendnis", "zielgruppen", "handlungsfelder", "projekte", "akteure",
  "orte", "gremien", "angaben",
] as const satisfies ReadonlyArray<keyof Konzept>

/** The keys of a Konzept that hold one value. */
export const singles = [
  "id", "titel", "stadt", "beschluss", "fassung", "prozess", "horizontregel", "integrationsbegriff", "inklusion",
  "fallmethode", "monitoring", "fortschreibung",
] as const satisfies ReadonlyArray<keyof Konzept>

/**
 * The readable parts of a Konzept, each with its place in the original data.
 *
 * A check looks at this, so that one broken Projekt does not hide the mistakes in the others.
 */
export type Teilkonzept =
  & { readonly [K in (typeof lists)[number]]: ReadonlyArray<Placed<Konzept[K][number]>> }
  & { readonly [K in (typeof singles)[number]]?: Placed<NonNullable<Konzept[K]>> }

/**
 * Gives each value of a list its place.
 *
 * @example
 * ```ts
 * import { Teilkonzept } from "@teilhabe/core/konzept"
 *
 * Teilkonzept.place(["a"], ["werte"]) // => [{ at: ["werte", 0], it: "a" }]
 * ```
 */
export const place = <T>(values: ReadonlyArray<T>, at: Path): ReadonlyArray<Placed<T>> =>
  values.map((it, index) => ({ at: [...at, index], it }))

/** A Konzept of which nothing is there. */
export const empty = Object.fromEntries(lists.map((key) => [key, []])) as unknown as Teilkonzept

/**
 * Looks at a whole Konzept, of which nothing is missing.
 *
 * @example
 * ```ts
 * import { Teilkonzept } from "@teilhabe/core/konzept"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * Teilkonzept.of(marl).stadt?.it.name // => "Marl"
 * ```
 */
export const of = (konzept: Konzept): Teilkonzept => {
  const placedLists = lists.map((key) => [key, place<unknown>(konzept[key], [key])] as const)
  const placedSingles = singles
    .filter((key) => konzept[key] !== undefined)
    .map((key) => [key, { at: [key], it: konzept[key] }] as const)
  return Object.fromEntries([...placedLists, ...placedSingles]) as unknown as Teilkonzept
}
