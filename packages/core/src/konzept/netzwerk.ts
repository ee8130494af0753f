import type { Id } from "../kernel/Id.js"
import type { Konzept } from "./Konzept.js"
import * as Projekt from "./Projekt.js"

/** Two who work together, and in which Projekte; `a` stands before `b` in the order of ids. */
export interface Verbindung {
  readonly a: Id
  readonly b: Id
  readonly projekte: ReadonlyArray<Id>
}

/** Who works with whom. */
export interface Netzwerk {
  /** The closest first. */
  readonly verbindungen: ReadonlyArray<Verbindung>
  /** The Projekte of everybody who takes part in one. */
  readonly projekte: ReadonlyMap<Id, ReadonlyArray<Id>>
  /** The Akteure who work with nobody: in no Projekt, or alone in theirs. */
  readonly allein: ReadonlyArray<Id>
}

const byName = (a: Id, b: Id): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Tells which Akteure work together in which Projekte, and who stands alone.
 *
 * Two work together where both lead or partner one Projekt. Being invited to the same Gremium does not count.
 *
 * @example
 * ```ts
 * import { netzwerk } from "@teilhabe/core/konzept"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const { verbindungen } = netzwerk(marl)
 * verbindungen.every(({ a, b }) => a < b) // => true
 * ```
 */
export const netzwerk = (konzept: Pick<Konzept, "akteure" | "projekte">): Netzwerk => {
  const pairs = new Map<string, { readonly a: Id; readonly b: Id; readonly projekte: Array<Id> }>()
  const byAkteur = new Map<Id, Array<Id>>()
  for (const projekt of konzept.projekte) {
    const people = [...Projekt.beteiligte(projekt)].sort()
    for (const [index, a] of people.entries()) {
      const known = byAkteur.get(a)
      if (known === undefined) byAkteur.set(a, [projekt.id])
      else known.push(projekt.id)
      for (const b of people.slice(index + 1)) {
        const pair = pairs.get(`${a} ${b}`)
        if (pair === undefined) pairs.set(`${a} ${b}`, { a, b, projekte: [projekt.id] })
        else pair.projekte.push(projekt.id)
      }
    }
  }
  const linked = new Set([...pairs.values()].flatMap(({ a, b }) => [a, b]))
  return {
    verbindungen: [...pairs.values()].sort((x, y) => y.projekte.length - x.projekte.length || byName(x.a, y.a) || byName(x.b, y.b)),
    projekte: byAkteur,
    allein: konzept.akteure.map((akteur) => akteur.id).filter((id) => !linked.has(id)),
  }
}
