/**
 * The anchors of the headings, each unique, and the links that lead to them.
 *
 * @module
 */
import type { Block, Dokument } from "@teilhabe/core/bericht"
import { Id } from "@teilhabe/core/kernel"

/** A heading of a report. */
export type Ueberschrift = Extract<Block.Block, { readonly _tag: "Ueberschrift" }>

/** What a line needs to know of the report around it. */
export interface Context {
  /** The anchor written before a heading. */
  readonly of: (ueberschrift: Ueberschrift) => string
  /** The anchor that a link means, absent where no heading has it. */
  readonly resolve: (anker: string) => string | undefined
  /** The title of each document that a source names by its id. */
  readonly quellen: ReadonlyMap<string, string>
}

/** Plans all anchors before anything is written, so that links may lead forward. */
export const contextOf = (dokument: Dokument.Dokument): Context => {
  const taken = new Set<string>()
  const ids = new Map<Ueberschrift, string>()
  const targets = new Map<string, string>()
  const headings = dokument.bloecke.filter((block) => block._tag === "Ueberschrift")
  const assign = (heading: Ueberschrift, wish: string): string => {
    const stem = Id.suggest(wish)
    let id = stem
    for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`
    taken.add(id)
    ids.set(heading, id)
    return id
  }
  // Anchors come first: a heading without one must not take the id that a link asks for.
  for (const heading of headings) {
    if (heading.anker === undefined) continue
    const id = assign(heading, heading.anker)
    if (!targets.has(heading.anker)) targets.set(heading.anker, id)
  }
  for (const heading of headings) if (!ids.has(heading)) assign(heading, heading.text)
  return {
    of: (heading) => ids.get(heading) ?? Id.suggest(heading.text),
    resolve: (anker) => targets.get(anker),
    quellen: new Map(dokument.quellen?.map(({ id, titel }) => [id, titel])),
  }
}
