/**
 * The places of a report that a link can lead to, each with an id of its own.
 *
 * @module
 */
import * as Id from "../kernel/Id.js"
import type { Ueberschrift } from "./Block.js"
import type { Dokument } from "./Dokument.js"

/** Where everything of one report can be found; every output plans it the same way. */
export interface Anker {
  /** The id of a heading. */
  readonly of: (ueberschrift: Ueberschrift) => string
  /** The id that a link means, absent where no heading has that anchor. */
  readonly resolve: (anker: string) => string | undefined
  /** A new id that nothing else of the report has. */
  readonly unique: (wish: string) => string
}

/**
 * Gives every heading its id before anything is written, so that links may lead forward. `taken` are ids that the
 * output uses itself.
 *
 * @example
 * ```ts
 * import { Anker, Block } from "@teilhabe/core/bericht"
 *
 * const [first, second] = [Block.ueberschrift(2, "Ziele"), Block.ueberschrift(2, "Ziele")]
 * const anker = Anker.plan({ bloecke: [first, second] })
 * anker.of(second) // => "ziele-2"
 * anker.resolve("ziele") // => undefined
 * ```
 */
export const plan = (dokument: Pick<Dokument, "bloecke">, taken: Iterable<string> = []): Anker => {
  const used = new Set(taken)
  const ids = new Map<Ueberschrift, string>()
  const targets = new Map<string, string>()
  const unique = (wish: string): string => {
    const stem = Id.suggest(wish)
    let id = stem
    for (let count = 2; used.has(id); count += 1) id = `${stem}-${count}`
    used.add(id)
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
  return { of: (heading) => ids.get(heading) ?? Id.suggest(heading.text), resolve: (anker) => targets.get(anker), unique }
}
