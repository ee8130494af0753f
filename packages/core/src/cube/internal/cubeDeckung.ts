/**
 * What follows from what in a count of rows: where a row may lie, and which totals its groups make up.
 *
 * @module
 */
import * as Codeliste from "../../merkmal/Codeliste.js"

/** How the keys of one list hold the rows of a count. */
export interface Deckung {
  /** The undivided groups, in the order of the list: a row lies in exactly one of them. */
  readonly zaehlbar: ReadonlySet<string>
  /** The keys, `insgesamt` among them, whose rows all lie in undivided groups. */
  readonly folgt: ReadonlySet<string>
  /** For each undivided group all that it lies in, from `insgesamt` down to itself. */
  readonly wege: ReadonlyMap<string, ReadonlyArray<string>>
  /** How many steps below `insgesamt` a key lies. */
  readonly tiefe: ReadonlyMap<string, number>
}

const isDavon = ({ gliederung }: Codeliste.Auspraegung): boolean => gliederung !== "darunter"

const childrenOf = (liste: Codeliste.Codeliste): ReadonlyMap<string, ReadonlyArray<Codeliste.Auspraegung>> => {
  const children = new Map<string, Array<Codeliste.Auspraegung>>()
  for (const one of liste.auspraegungen) {
    const above = one.oberhalb ?? Codeliste.INSGESAMT
    const known = children.get(above)
    if (known === undefined) children.set(above, [one])
    else known.push(one)
  }
  return children
}

const compute = (liste: Codeliste.Codeliste): Deckung => {
  const children = childrenOf(liste)
  const deckung = { zaehlbar: new Set<string>(), folgt: new Set<string>(), wege: new Map<string, ReadonlyArray<string>>(), tiefe: new Map<string, number>() }
  const visit = (key: string, above: ReadonlyArray<string>): void => {
    const weg = [...above, key]
    const below = children.get(key) ?? []
    const parts = below.filter(isDavon)
    deckung.tiefe.set(key, above.length)
    if (parts.length > 0) deckung.folgt.add(key)
    else if (key !== Codeliste.INSGESAMT) {
      deckung.folgt.add(key)
      deckung.zaehlbar.add(key)
      deckung.wege.set(key, weg)
      return
    }
    // Only at the top may rows lie in darunter groups, as in years: below a group they lie in the group itself.
    for (const one of parts.length > 0 ? parts : below) visit(one.schluessel, weg)
  }
  visit(Codeliste.INSGESAMT, [])
  return deckung
}

const known = new WeakMap<Codeliste.Codeliste, Deckung>()

/**
 * Tells where the rows of a count lie in a list: in the undivided `davon` groups, or, where the whole list is `darunter`
 * (years, some towns), in each of its groups, with no total over them.
 */
export const deckungOf = (liste: Codeliste.Codeliste): Deckung => {
  const found = known.get(liste) ?? compute(liste)
  known.set(liste, found)
  return found
}

/** Lists the `davon` groups directly below a key or, for `insgesamt`, at the top. */
export const partsOf = (liste: Codeliste.Codeliste, key: string): ReadonlyArray<string> =>
  Codeliste.below(liste, key === Codeliste.INSGESAMT ? undefined : key).filter(isDavon).map(({ schluessel }) => schluessel)
