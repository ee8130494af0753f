/**
 * The areas that findings are told by: each with enough cases, and the others together.
 *
 * @module
 */
import type { Geheimhaltungsregel } from "../../geheimhaltung/Geheimhaltungsregel.js"
import * as Raum from "../../kernel/Raum.js"
import { isNullGeheim, mindestensOf } from "./freigabe.js"

/** The area of those whose area is not known. */
export const OHNE_RAUM = "ohne-angabe"

/** The areas that have too few cases to be told apart, together. */
export const UEBRIGE = "uebrige"

export type Sozialraum = Extract<Raum.Raum, { readonly _tag: "Sozialraum" }>

/** The areas that are told, and in which of them each area of a case lies. */
export interface Orte {
  /** None where too few cases would be left in any. */
  readonly raeume: ReadonlyArray<Sozialraum>
  readonly ortOf: (raum: string | undefined) => string | undefined
}

// The small ones are told together, and with them the next larger ones until they are enough.
const splitOf = (alle: ReadonlyArray<Sozialraum>, anzahlOf: (id: string) => number, regel: Geheimhaltungsregel): ReadonlyArray<Sozialraum> => {
  const mindestens = mindestensOf(regel)
  const isSmall = (anzahl: number): boolean => anzahl < mindestens && (anzahl > 0 || isNullGeheim(regel))
  let rest = alle.map(({ id }) => anzahlOf(id)).filter(isSmall).reduce((sum, one) => sum + one, 0)
  const small = alle.some(({ id }) => isSmall(anzahlOf(id)))
  const kept: Array<Sozialraum> = []
  for (const one of alle.filter(({ id }) => !isSmall(anzahlOf(id))).sort((a, b) => anzahlOf(a.id) - anzahlOf(b.id))) {
    const anzahl = anzahlOf(one.id)
    if (small && rest < mindestens && anzahl > 0) rest += anzahl
    else kept.push(one)
  }
  return kept.some(({ id }) => anzahlOf(id) > 0) && (!small || rest >= mindestens) ? kept : []
}

/** Finds the areas that are told, from how many cases each has. */
export const orteOf = (gemeinde: Extract<Raum.Raum, { readonly _tag: "Gemeinde" }>, raeume: ReadonlyArray<Sozialraum>, faelle: ReadonlyArray<string | undefined>, regel: Geheimhaltungsregel): Orte => {
  const own = (id: string, name: string): Sozialraum => {
    const made = Raum.sozialraum(gemeinde.ags, id, name)
    if (made._tag !== "Sozialraum") throw new RangeError(`${id} is no Sozialraum of ${gemeinde.ags}`)
    return made
  }
  const taken = raeume.find(({ id }) => id === OHNE_RAUM || id === UEBRIGE)
  if (taken !== undefined) throw new RangeError(`A Sozialraum must not be called ${taken.id}: findings use this id themselves`)
  const alle = [...raeume, own(OHNE_RAUM, "ohne Angabe")]
  const known = new Set<string>(raeume.map(({ id }) => id))
  const placed = (raum: string | undefined): string => (raum !== undefined && known.has(raum) ? raum : OHNE_RAUM)
  const anzahlen = new Map<string, number>()
  for (const raum of faelle) anzahlen.set(placed(raum), (anzahlen.get(placed(raum)) ?? 0) + 1)
  const keptIds = new Set<string>(splitOf(alle, (id) => anzahlen.get(id) ?? 0, regel).map(({ id }) => id))
  if (keptIds.size === 0) return { raeume: [], ortOf: () => undefined }
  return {
    raeume: [...alle.filter(({ id }) => keptIds.has(id)), ...(keptIds.size < alle.length ? [own(UEBRIGE, "übrige Sozialräume")] : [])],
    ortOf: (raum) => (keptIds.has(placed(raum)) ? placed(raum) : UEBRIGE),
  }
}
