/**
 * Where the nodes of a network lie: found by vega's force simulation, which uses no chance.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import type { Spec } from "vega"
import { run } from "./draw.js"
import type { Library } from "./draw.js"

export const WIDTH = 800
const MARGIN_X = 96
const MARGIN_Y = 26

/** A node with its place and its radius. */
export interface Node {
  readonly knoten: Diagramm.Knoten
  readonly x: number
  readonly y: number
  readonly r: number
}

/** A line between two places. */
export interface Line {
  readonly x: number
  readonly y: number
  readonly x2: number
  readonly y2: number
  readonly gewicht: number
}

/** A network in place. */
export interface Layout {
  readonly nodes: ReadonlyArray<Node>
  readonly lines: ReadonlyArray<Line>
  readonly height: number
}

interface Seed {
  readonly r: number
}

interface Link {
  readonly source: number
  readonly target: number
  readonly gewicht: number
}

const forceSpec = (seeds: ReadonlyArray<Seed>, links: ReadonlyArray<Link>): Spec => ({
  data: [
    { name: "links", values: links.map((link) => ({ ...link })) },
    {
      name: "nodes",
      values: seeds.map((seed) => ({ ...seed, middle: 0 })),
      transform: [
        {
          type: "force",
          static: true,
          iterations: 400,
          velocityDecay: 0.35,
          forces: [
            { force: "nbody", strength: -220, distanceMax: 500 },
            { force: "link", links: "links", distance: 60, strength: { expr: "0.9 / (1 + min(datum.source.grad, datum.target.grad))" } },
            { force: "collide", radius: { expr: "datum.r + 5" }, iterations: 2 },
            { force: "x", x: "middle", strength: 0.05 },
            { force: "y", y: "middle", strength: 0.07 },
          ],
        },
      ],
    },
  ],
})

const radius = (gewicht: number, max: number): number => 4.5 + 13 * Math.sqrt(Math.max(0, gewicht) / Math.max(1, max))

const round = (value: number): number => Math.round(value * 10) / 10

// Half by place, half by rank: the crowd in the middle gets room, and those far out do not stretch the sheet.
const EVEN = 0.5

/** Spreads places over the sheet, each direction by itself. */
const spread = (values: ReadonlyArray<number>, from: number, to: number): ReadonlyArray<number> => {
  const low = Math.min(...values)
  const span = Math.max(...values) - low
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value || a.at - b.at)
  const rank = new Map(order.map(({ at }, place) => [at, place / Math.max(1, values.length - 1)]))
  return values.map((value, at) => {
    const share = span === 0 ? 0.5 : (1 - EVEN) * ((value - low) / span) + EVEN * (rank.get(at) ?? 0)
    return round(from + share * (to - from))
  })
}

interface Place {
  readonly x: number
  readonly y: number
}

const simulate = (library: Library, spec: Spec): Promise<ReadonlyArray<Place>> =>
  run(library, spec, async (view) => {
    await view.runAsync()
    const places: ReadonlyArray<Place> = view.data("nodes")
    return places.map(({ x, y }) => ({ x, y }))
  })

/** Finds a place for every node; the sheet grows with their number. */
export const layoutNetzwerk = async (
  library: Library,
  knoten: ReadonlyArray<Diagramm.Knoten>,
  kanten: ReadonlyArray<Diagramm.Kante>,
): Promise<Layout> => {
  const max = Math.max(...knoten.map((one) => one.gewicht))
  const index = new Map(knoten.map((one, at) => [one.id, at]))
  const links = kanten.flatMap(({ gewicht, nach, von }) => {
    const source = index.get(von)
    const target = index.get(nach)
    return source === undefined || target === undefined || source === target ? [] : [{ source, target, gewicht }]
  })
  const degree = (at: number): number => links.filter((link) => link.source === at || link.target === at).length
  const seeds = knoten.map((one, at) => ({ r: radius(one.gewicht, max), grad: degree(at) }))
  const places = await simulate(library, forceSpec(seeds, links))
  const height = Math.min(760, 220 + knoten.length * 7)
  const xs = spread(places.map((place) => place.x), MARGIN_X, WIDTH - MARGIN_X)
  const ys = spread(places.map((place) => place.y), MARGIN_Y, height - MARGIN_Y)
  const nodes = knoten.map((one, at) => ({ knoten: one, x: xs[at] ?? 0, y: ys[at] ?? 0, r: round(seeds[at]?.r ?? 0) }))
  const lines = links.map(({ gewicht, source, target }) => ({
    x: xs[source] ?? 0, y: ys[source] ?? 0, x2: xs[target] ?? 0, y2: ys[target] ?? 0, gewicht,
  }))
  return { nodes, lines: lines.sort((a, b) => a.gewicht - b.gewicht), height }
}
