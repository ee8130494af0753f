/**
 * What serves what in a Konzept: the red thread (roter Faden) as a graph.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import * as Element from "./Element.js"
import type { Teilkonzept } from "./Teilkonzept.js"
import * as Verweis from "./Verweis.js"

/** What serves what, both ways; `root` is the Integrationsbegriff, or the Prozess where there is none yet. */
export interface Faden {
  readonly root: Id | undefined
  readonly up: ReadonlyMap<Id, ReadonlySet<Id>>
  readonly down: ReadonlyMap<Id, ReadonlySet<Id>>
}

const ROOTED = new Set<Element.Art>([
  "eckpunkt", "inklusion", "wert", "kodex", "selbstverstaendnis", "handlungsfeld", "fallmethode", "monitoring",
  "fortschreibung", "prozess",
])

const OWNED = new Set<Element.Art>(["leitziel", "begriff", "ebene", "phase", "zielebene", "indikator", "befragung"])

const link = (map: Map<Id, Set<Id>>, from: Id, to: Id): void => {
  const known = map.get(from)
  if (known === undefined) map.set(from, new Set([to]))
  else known.add(to)
}

/**
 * Ties elements to what they serve: by where they stand, and by what they name.
 *
 * @example
 * ```ts
 * import { Faden, Teilkonzept } from "@teilhabe/core/konzept"
 *
 * Faden.of(Teilkonzept.empty).root // => undefined
 * ```
 */
export const of = (
  teil: Teilkonzept,
  elements: ReadonlyArray<Element.Element> = Element.listIn(teil),
  verweise: ReadonlyArray<Verweis.Verweis> = Verweis.listIn(teil),
): Faden => {
  const root = teil.integrationsbegriff?.it.id ?? teil.prozess?.it.id
  const inklusion = teil.inklusion?.it.id
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
  // An aim of the Prozess that serves another, and a step that serves an aim, serve the Prozess through it.
  const { id: weg, schritte = [], ziele = [] } = teil.prozess?.it ?? {}
  for (const { dient, id } of ziele) if (!dient.some((one) => known.has(one))) tie(id, weg)
  for (const schritt of schritte) if (!schritt.ziele.some((one) => known.has(one))) tie(schritt.id, weg)
  const owners = new Map(elements.map((element) => [element.id, element.in]))
  const throughLeitziel = new Set(verweise.map(({ von, nach, ziele }) => (ziele.includes("leitziel") ? `${von} ${owners.get(nach)}` : "")))
  for (const { von, nach, richtung } of verweise) {
    if (von === undefined || richtung === "quer") continue
    // Whoever serves a Leitziel serves its Handlungsfeld through it; the thread takes no short cut past the Leitziel.
    if (throughLeitziel.has(`${von} ${nach}`)) continue
    if (richtung === "auf") tie(von, nach)
    else tie(nach, von)
  }
  const angaben = [...teil.angaben.map(({ it }) => it), ...teil.zielgruppen.flatMap(({ it }) => it.bestand)]
  for (const { betrifft, id } of angaben) tie(id, betrifft)
  return { root, up, down }
}
