import * as Result from "effect/Result"
import type { Id } from "../kernel/Id.js"
import { nearest } from "../kernel/nearest.js"
import * as Element from "./Element.js"
import { ElementNotFound } from "./ElementNotFound.js"
import * as Faden from "./Faden.js"
import type { Konzept } from "./Konzept.js"
import * as Teilkonzept from "./Teilkonzept.js"

/** One element on the thread: how many steps away, and over which neighbour one comes to it. */
export interface Stufe {
  readonly element: Element.Element
  /** 1 for a neighbour. */
  readonly entfernung: number
  readonly ueber: Id
}

/** The thread (roter Faden) through one element. */
export interface RoterFaden {
  readonly element: Element.Element
  /** A shortest way up, from the element to the Integrationsbegriff; only the element where no way leads there. */
  readonly pfad: ReadonlyArray<Element.Element>
  /** Whether the way reaches the Integrationsbegriff. */
  readonly vollstaendig: boolean
  /** Everything that the element serves, nearest first. */
  readonly aufwaerts: ReadonlyArray<Stufe>
  /** Everything that depends on the element, nearest first. */
  readonly abwaerts: ReadonlyArray<Stufe>
}

type Links = ReadonlyMap<Id, ReadonlySet<Id>>

/** Walks breadth first, so that the first way found to an element is a shortest one. */
const walk = (start: Id, links: Links, byId: ReadonlyMap<Id, Element.Element>): ReadonlyMap<Id, Stufe> => {
  const found = new Map<Id, Stufe>()
  let layer: ReadonlyArray<Id> = [start]
  for (let entfernung = 1; layer.length > 0; entfernung++) {
    const next: Array<Id> = []
    for (const ueber of layer) {
      for (const id of links.get(ueber) ?? []) {
        const element = byId.get(id)
        if (id === start || element === undefined || found.has(id)) continue
        found.set(id, { element, entfernung, ueber })
        next.push(id)
      }
    }
    layer = next
  }
  return found
}

const pathTo = (root: Id | undefined, start: Element.Element, up: ReadonlyMap<Id, Stufe>): ReadonlyArray<Element.Element> => {
  const path: Array<Element.Element> = []
  for (let at = root; at !== undefined && at !== start.id;) {
    const stufe = up.get(at)
    if (stufe === undefined) return [start]
    path.unshift(stufe.element)
    at = stufe.ueber
  }
  return [start, ...path]
}

/**
 * Walks the thread from any element: up to the Integrationsbegriff, and down to everything that depends on it.
 *
 * An Akteur or Ort serves the Projekte and Gremien that name it, a Projekt its Leitziele and Zielgruppen, a Leitziel its
 * Handlungsfeld, a Handlungsfeld the Integrationsbegriff. Time and space are linear in the Konzept.
 *
 * @example
 * ```ts
 * import { Id } from "@teilhabe/core/kernel"
 * import { roterFaden } from "@teilhabe/core/konzept"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const faden = Result.getOrThrow(roterFaden(marl, Id.make("wohnen-mieterqualifizierung")))
 * faden.pfad.map((element) => element.art) // => ["projekt", "leitziel", "handlungsfeld", "integrationsbegriff"]
 * ```
 */
export const roterFaden = (konzept: Konzept, id: Id): Result.Result<RoterFaden, ElementNotFound> => {
  const teil = Teilkonzept.of(konzept)
  const elements = Element.listIn(teil)
  const byId = new Map(elements.map((element) => [element.id, element]))
  const element = byId.get(id)
  if (element === undefined) {
    return Result.fail(new ElementNotFound({ id, konzept: konzept.id, nearest: nearest(id, byId.keys()) }))
  }
  const faden = Faden.of(teil, elements)
  const up = walk(id, faden.up, byId)
  const pfad = pathTo(faden.root, element, up)
  return Result.succeed({
    element,
    pfad,
    vollstaendig: pfad.at(-1)?.id === faden.root,
    aufwaerts: [...up.values()],
    abwaerts: [...walk(id, faden.down, byId).values()],
  })
}
