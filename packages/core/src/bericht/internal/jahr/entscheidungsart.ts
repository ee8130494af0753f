/**
 * The kinds of points on which somebody has to decide, and what a point is.
 *
 * @module
 */
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type * as Block from "../../Block.js"

/** The kinds of points, the gravest first. */
export const ARTEN = ["rot", "gelb", "pflicht", "mittel", "beschluss", "fortschreibung", "protokoll"] as const

/** One point: what it is, how many things are in it, since when, and its sentence. */
export interface Entscheidungspunkt {
  readonly art: (typeof ARTEN)[number]
  readonly anzahl: number
  readonly seit: Stichtag
  /** What it is about, in a few words. */
  readonly was: string
  readonly zeile: Block.Zeile
}

/** Puts together what has the same key, in the order in which it came. */
export const gruppiert = <A>(list: ReadonlyArray<A>, key: (one: A) => string): ReadonlyArray<readonly [A, ...ReadonlyArray<A>]> => {
  const groups = new Map<string, [A, ...Array<A>]>()
  for (const one of list) {
    const found = groups.get(key(one))
    if (found === undefined) groups.set(key(one), [one])
    else found.push(one)
  }
  return [...groups.values()]
}
