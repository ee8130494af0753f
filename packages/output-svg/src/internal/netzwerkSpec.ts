/**
 * The specification of a network in place.
 *
 * @module
 */
import type { Spec } from "vega"
import { LEGEND_SIZE } from "./legend.js"
import type { Legend } from "./legend.js"
import { rules, symbols, words } from "./marks.js"
import { NAME_SIZE } from "./netzwerkLabels.js"
import type { Label } from "./netzwerkLabels.js"
import { WIDTH } from "./netzwerkLayout.js"
import type { Layout } from "./netzwerkLayout.js"
import { INK } from "./palette.js"
import type { Look } from "./palette.js"

const lineData = (layout: Layout, top: number) => {
  const strongest = Math.max(1, ...layout.lines.map((line) => line.gewicht))
  return layout.lines.map(({ gewicht, x, x2, y, y2 }) => ({
    x, x2, y: y + top, y2: y2 + top, stroke: "#5b7a85",
    width: 0.6 + (2.6 * gewicht) / strongest, opacity: 0.22 + (0.45 * gewicht) / strongest,
  }))
}

const nodeData = (layout: Layout, top: number, gruppen: ReadonlyMap<string, Look>) =>
  layout.nodes.map(({ knoten, r, x, y }) => {
    const look = gruppen.get(knoten.gruppe)
    return { x, y: y + top, size: Math.PI * r * r, shape: look?.shape ?? "circle", fill: look?.colour ?? INK, stroke: "#ffffff" }
  })

/** Builds the picture: lines below, nodes above, names on top, the legend over all. */
export const netzwerkSpec = (
  layout: Layout,
  labels: ReadonlyArray<Label>,
  gruppen: ReadonlyMap<string, Look>,
  legend: Legend,
): Spec => {
  const top = legend.height + 8
  const names = labels.map(({ align, text, x, y }) => ({ textX: x, textY: y + top, text, align }))
  return {
    width: WIDTH,
    height: layout.height + top,
    data: [
      { name: "lines", values: lineData(layout, top) },
      { name: "nodes", values: nodeData(layout, top, gruppen) },
      { name: "names", values: names },
      { name: "legend", values: [...legend.entries] },
    ],
    marks: [
      rules("lines"),
      symbols("nodes"),
      words("names", { size: NAME_SIZE, halo: true }),
      words("names", { size: NAME_SIZE }),
      symbols("legend"),
      words("legend", { size: LEGEND_SIZE }),
    ],
  }
}
