import { type Finding, pathToText } from "../../kernel/Finding.js"
import type { Context } from "./context.js"
import * as Faden from "../../konzept/Faden.js"
import { fehler, warnung } from "./finding.js"

/** An id names one thing: no two elements and no two documents share one. */
export const checkIds = ({ elements, view }: Context): ReadonlyArray<Finding> => {
  const first = new Map<string, string>()
  const documents = view.dokumente.map(({ at, it }) => ({ ...it, path: at, quelle: undefined }))
  return [...elements, ...documents].flatMap((element) => {
    const place = pathToText(element.path)
    const scope = element.quelle === undefined ? `dokument ${element.id}` : element.id
    const known = first.get(scope)
    if (known === undefined) {
      first.set(scope, place)
      return []
    }
    const message = `the id "${element.id}" stands at ${known} already; give one of the two another id`
    const about = element.quelle === undefined ? undefined : { id: element.id, quelle: element.quelle }
    return [fehler("IdDoubled", [...element.path, "id"], message, { id: element.id, first: known }, about)]
  })
}

interface Node {
  readonly id: string
  readonly parent: string | undefined
}

/** Finds one member of each circle of parents, in linear time. */
const circles = (nodes: ReadonlyArray<Node>): ReadonlyArray<string> => {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]))
  const done = new Set<string>()
  const found: Array<string> = []
  for (const { id } of nodes) {
    const way = new Set<string>()
    let at: string | undefined = id
    while (at !== undefined && !done.has(at) && !way.has(at)) {
      way.add(at)
      at = parents.get(at)
    }
    if (at !== undefined && way.has(at)) found.push(at)
    for (const seen of way) done.add(seen)
  }
  return found
}

/** Nothing is a part of itself, on any detour. */
export const checkCircles = ({ byId, view }: Context): ReadonlyArray<Finding> => {
  const fallmethode = view.fallmethode?.it
  const trees: ReadonlyArray<readonly [key: string, nodes: ReadonlyArray<Node>]> = [
    ["teilVon", view.akteure.map(({ it }) => ({ id: it.id, parent: it.teilVon }))],
    ["teilVon", view.orte.map(({ it }) => ({ id: it.id, parent: it.teilVon }))],
    ["teilVon", (fallmethode?.phasen ?? []).map((it) => ({ id: it.id, parent: it.teilVon }))],
    ["dient", (fallmethode?.zielebenen ?? []).map((it) => ({ id: it.id, parent: it.dient }))],
  ]
  return trees.flatMap(([key, nodes]) =>
    circles(nodes).map((id) => {
      const element = byId.get(id)
      const message = `following ${key} from "${id}" leads back to "${id}"; break the circle`
      return fehler("CircleFound", [...(element?.path ?? []), key], message, { id, key }, element)
    }))
}

/** Every element leads up to the root of the thread; counts and Akteure that nothing names are spoken of elsewhere. */
export const checkFaden = (context: Context): ReadonlyArray<Finding> => {
  if (!context.complete) return []
  const faden = Faden.of(context.view, context.elements, context.verweise)
  if (faden.root === undefined) return []
  const reached = new Set<string>([faden.root])
  const open = [faden.root]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const lower of faden.down.get(id) ?? []) {
      if (!reached.has(lower)) open.push(lower)
      reached.add(lower)
    }
  }
  const spoken = new Set(["angabe", "akteur", "ort"])
  const root = context.byId.get(faden.root)?.art === "prozess" ? "Prozess" : "Integrationsbegriff"
  return context.elements
    .filter((element) => !reached.has(element.id) && !spoken.has(element.art))
    .map((element) =>
      warnung("ThreadBroken", element.path, `no way leads from "${element.id}" up to the ${root}`, { id: element.id, art: element.art, root }, element))
}
