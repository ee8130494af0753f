/**
 * The ids of a page: each unique, each of plain letters, and the links that lead to them.
 *
 * @module
 */
import type { Block, Dokument } from "@teilhabe/core/bericht"
import { Id } from "@teilhabe/core/kernel"

type Ueberschrift = Extract<Block.Block, { readonly _tag: "Ueberschrift" }>

/** Where everything of a page can be found. */
export interface Anker {
  /** The id of a heading of the report. */
  readonly of: (ueberschrift: Ueberschrift) => string
  /** The level of a heading: never more than one below the heading before it, as readers by ear expect. */
  readonly ebene: (ueberschrift: Ueberschrift) => number
  /** The id that a link means, absent where no heading has that anchor. */
  readonly resolve: (anker: string) => string | undefined
  /** A new id that no other part of the page has. */
  readonly unique: (wish: string) => string
}

/** Ids that the page itself uses. */
export const INHALT = "inhalt"
export const BERICHT = "bericht"
export const TITEL = "titel"

const planEbenen = (headings: ReadonlyArray<Ueberschrift>): ReadonlyMap<Ueberschrift, number> => {
  let ebene = 1
  return new Map(headings.map((heading) => [heading, (ebene = Math.min(heading.ebene, ebene + 1))]))
}

/** Gives every heading its id and level before anything is written, so that links may lead forward. */
export const planAnker = (dokument: Dokument.Dokument): Anker => {
  const taken = new Set([INHALT, BERICHT, TITEL])
  const ids = new Map<Ueberschrift, string>()
  const targets = new Map<string, string>()
  const unique = (wish: string): string => {
    const stem = Id.suggest(wish)
    let id = stem
    for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`
    taken.add(id)
    return id
  }
  const headings = dokument.bloecke.filter((block) => block._tag === "Ueberschrift")
  // Anchors come first: a heading without one must not take the id that a link asks for.
  for (const heading of headings) {
    if (heading.anker === undefined) continue
    const id = unique(heading.anker)
    ids.set(heading, id)
    if (!targets.has(heading.anker)) targets.set(heading.anker, id)
  }
  for (const heading of headings) if (!ids.has(heading)) ids.set(heading, unique(heading.text))
  const ebenen = planEbenen(headings)
  return {
    of: (heading) => ids.get(heading) ?? BERICHT,
    ebene: (heading) => ebenen.get(heading) ?? heading.ebene,
    resolve: (anker) => targets.get(anker),
    unique,
  }
}
