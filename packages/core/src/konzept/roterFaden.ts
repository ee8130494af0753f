import * as Result from "effect/Result"
import type { Id } from "../kernel/Id.js"
import { nearest } from "../kernel/nearest.js"
import * as Element from "./Element.js"
import { ElementNotFound } from "./ElementNotFound.js"
import * as Faden from "./Faden.js"
import type { Glied } from "./Glied.js"
import type { Konzept } from "./Konzept.js"
import * as Teilkonzept from "./Teilkonzept.js"

/** One element on the thread: how many steps away, and over which neighbour one comes to it. */
export interface Stufe<E = Element.Element> {
  readonly element: E
  /** 1 for a neighbour. */
  readonly entfernung: number
  readonly ueber: Id
}

/** The thread (roter Faden) through one element. */
export interface RoterFaden<E = Element.Element> {
  readonly element: E
  /** A shortest way up, from the element to the Integrationsbegriff; only the element where no way leads there. */
  readonly pfad: ReadonlyArray<E>
  /** Whether the way reaches the Integrationsbegriff. */
  readonly vollstaendig: boolean
  /** Everything that the element serves, nearest first. */
  readonly aufwaerts: ReadonlyArray<Stufe<E>>
  /** Everything that depends on the element, nearest first. */
  readonly abwaerts: ReadonlyArray<Stufe<E>>
}

interface Named { readonly id: Id }

type Links = ReadonlyMap<Id, ReadonlySet<Id>>

/** Walks breadth first, so that the first way found to an element is a shortest one. */
const walk = <E extends Named>(start: Id, links: Links, byId: ReadonlyMap<Id, E>): ReadonlyMap<Id, Stufe<E>> => {
  const found = new Map<Id, Stufe<E>>()
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

const pathTo = <E extends Named>(root: Id | undefined, start: E, up: ReadonlyMap<Id, Stufe<E>>): ReadonlyArray<E> => {
  const path: Array<E> = []
  for (let at = root; at !== undefined && at !== start.id;) {
    const stufe = up.get(at)
    if (stufe === undefined) return [start]
    path.unshift(stufe.element)
    at = stufe.ueber
  }
  return [start, ...path]
}

const withMore = (links: Links, more: Iterable<readonly [Id, Id]>): Links => {
  const all = new Map([...links].map(([id, to]) => [id, new Set(to)]))
  for (const [from, to] of more) all.set(from, (all.get(from) ?? new Set()).add(to))
  return all
}

/**
 * Walks the thread from any element: up to the Integrationsbegriff, and down to everything that depends on it.
 *
 * An Akteur or Ort serves the Projekte and Gremien that name it, a Projekt its Leitziele and Zielgruppen, a Leitziel its
 * Handlungsfeld, a Handlungsfeld the Integrationsbegriff. With links of the years (Glieder) beside the Konzept the thread crosses them
 * too: a Befund leads to a sitting, that to a decision, that to an event of a Projekt. What a link leads to and nobody knows is left out.
 * Time and space are linear in the Konzept and the links. Throws a `RangeError` where a link has the id of an element, or two have one.
 *
 * @example
 * ```ts
 * import { Id, Text } from "@teilhabe/core/kernel"
 * import { roterFaden } from "@teilhabe/core/konzept"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const projekt = Id.make("wohnen-mieterqualifizierung")
 * const faden = Result.getOrThrow(roterFaden(marl, projekt))
 * faden.pfad.map((element) => element.art) // => ["projekt", "leitziel", "handlungsfeld", "integrationsbegriff"]
 *
 * const beschluss = { id: Id.make("beschluss-1"), art: "beschluss", titel: Text.make("Fortsetzen"), fuehrtZu: [projekt] } as const
 * Result.getOrThrow(roterFaden(marl, beschluss.id, [beschluss])).pfad[1]?.id // => "wohnen-mieterqualifizierung"
 * ```
 */
export function roterFaden(konzept: Konzept, id: Id): Result.Result<RoterFaden, ElementNotFound>
export function roterFaden<G extends Glied>(konzept: Konzept, id: Id, glieder: ReadonlyArray<G>): Result.Result<RoterFaden<Element.Element | G>, ElementNotFound>
export function roterFaden<G extends Glied>(konzept: Konzept, id: Id, glieder: ReadonlyArray<G> = []): Result.Result<RoterFaden<Element.Element | G>, ElementNotFound> {
  const teil = Teilkonzept.of(konzept)
  const elements = Element.listIn(teil)
  const byId = new Map<Id, Element.Element | G>(elements.map((element) => [element.id, element]))
  for (const glied of glieder) {
    if (byId.has(glied.id)) throw new RangeError(`The id "${glied.id}" of a Glied is taken: by an element of the Konzept, or by another Glied`)
    byId.set(glied.id, glied)
  }
  const element = byId.get(id)
  if (element === undefined) {
    return Result.fail(new ElementNotFound({ id, konzept: konzept.id, nearest: nearest(id, byId.keys()) }))
  }
  const faden = Faden.of(teil, elements)
  const more = glieder.flatMap((glied) => glied.fuehrtZu.map((to) => [glied.id, to] as const))
  const up = walk(id, glieder.length === 0 ? faden.up : withMore(faden.up, more), byId)
  const down = glieder.length === 0 ? faden.down : withMore(faden.down, more.map(([from, to]) => [to, from] as const))
  const pfad = pathTo(faden.root, element, up)
  return Result.succeed({
    element,
    pfad,
    vollstaendig: pfad.at(-1)?.id === faden.root,
    aufwaerts: [...up.values()],
    abwaerts: [...walk(id, down, byId).values()],
  })
}
