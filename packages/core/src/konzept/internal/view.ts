import type { Path } from "../../kernel/Finding.js"
import type { Konzept } from "../Konzept.js"

/** A value with its place in the data that was checked. */
export interface Placed<T> {
  readonly at: Path
  readonly it: T
}

type ListKey =
  | "dokumente" | "werte" | "kodizes" | "selbstverstaendnis" | "zielgruppen" | "handlungsfelder" | "projekte"
  | "akteure" | "orte" | "gremien" | "angaben"
type SingleKey = Exclude<keyof Konzept, ListKey>

/**
 * A Konzept of which parts may be missing because they could not be read: what the rules look at, so that one broken
 * Projekt does not hide the mistakes in the others. Places are those of the original data.
 */
export type View =
  & { readonly [K in ListKey]: ReadonlyArray<Placed<Konzept[K][number]>> }
  & { readonly [K in SingleKey]?: Placed<NonNullable<Konzept[K]>> }

export const LISTS = [
  "dokumente", "werte", "kodizes", "selbstverstaendnis", "zielgruppen", "handlungsfelder", "projekte", "akteure",
  "orte", "gremien", "angaben",
] as const satisfies ReadonlyArray<ListKey>

export const SINGLES = [
  "id", "titel", "stadt", "beschluss", "horizontregel", "integrationsbegriff", "inklusion", "fallmethode",
  "monitoring", "fortschreibung",
] as const satisfies ReadonlyArray<SingleKey>

export const place = <T>(values: ReadonlyArray<T>, at: Path): ReadonlyArray<Placed<T>> =>
  values.map((it, index) => ({ at: [...at, index], it }))

/** Looks at a whole Konzept. */
export const viewOf = (konzept: Konzept): View => {
  const lists = LISTS.map((key) => [key, place<unknown>(konzept[key], [key])] as const)
  const singles = SINGLES.filter((key) => konzept[key] !== undefined).map((key) => [key, { at: [key], it: konzept[key] }] as const)
  return Object.fromEntries([...lists, ...singles]) as unknown as View
}
