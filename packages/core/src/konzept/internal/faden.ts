import type { Id } from "../../kernel/Id.js"
import type { Element } from "./elementType.js"
import type { Verweis } from "./verweis.js"
import type { View } from "./view.js"

/** What serves what, both ways. */
export interface Faden {
  readonly root: Id | undefined
  readonly up: ReadonlyMap<Id, ReadonlySet<Id>>
  readonly down: ReadonlyMap<Id, ReadonlySet<Id>>
}

const ROOTED = new Set<Element["art"]>([
  "eckpunkt", "inklusion", "wert", "kodex", "selbstverstaendnis", "handlungsfeld", "fallmethode", "monitoring",
  "fortschreibung",
])

const OWNED = new Set<Element["art"]>(["leitziel", "begriff", "ebene", "phase", "zielebene", "indikator", "befragung"])

const link = (map: Map<Id, Set<Id>>, from: Id, to: Id): void => {
  const known = map.get(from)
  if (known === undefined) map.set(from, new Set([to]))
  else known.add(to)
}

/** Ties elements to what they serve: by where they stand, and by what they name. */
export const fadenOf = (view: View, elements: ReadonlyArray<Element>, verweise: ReadonlyArray<Verweis>): Faden => {
  const root = view.integrationsbegriff?.it.id
  const inklusion = view.inklusion?.it.id
  const known = new Set(elements.map((element) => element.id))
  const up = new Map<Id, Set<Id>>()
  const down = new Map<Id, Set<Id>>()
  const tie = (lower: Id, upper: Id | undefined): void => {
    if (upper === undefined || lower === upper || !known.has(lower) || !known.has(upper)) return
    link(up, lower, upper)
    link(down, upper, lower)
  }
  for (const { art, id, in: owner } of elements) {
    if (ROOTED.has(art)) tie(id, root)
    else if (OWNED.has(art)) tie(id, owner)
    else if (art === "zielgruppe") tie(id, inklusion ?? root)
    else if (art === "angabe") tie(id, owner)
  }
  for (const { von, nach, richtung } of verweise) {
    if (von === undefined || richtung === "quer") continue
    if (richtung === "auf") tie(von, nach)
    else tie(nach, von)
  }
  for (const { it } of view.angaben) tie(it.id, it.betrifft)
  return { root, up, down }
}
