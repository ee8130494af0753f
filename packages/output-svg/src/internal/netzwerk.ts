/**
 * Who is linked with whom: the strongest are named, those without a link are left to the table.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import type { Drawing } from "./drawing.js"
import type { Library } from "./draw.js"
import { draw } from "./draw.js"
import { placeLegend } from "./legend.js"
import type { Looks } from "./palette.js"
import { placeLabels } from "./netzwerkLabels.js"
import { layoutNetzwerk, WIDTH } from "./netzwerkLayout.js"
import { netzwerkSpec } from "./netzwerkSpec.js"

const NAMED = 24

const remark = (named: number, all: number, apart: number): string =>
  [
    "Je größer ein Zeichen, desto stärker beteiligt; je dicker eine Linie, desto öfter gemeinsam.",
    named < all ? `Benannt sind ${named} der größten von ${all}.` : "",
    apart > 0 ? `Nicht im Bild: ${apart} ohne Verbindung; ${apart === 1 ? "der Eintrag steht" : "sie stehen"} in der Tabelle.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ")

/** Draws a network; the same network always gives the same picture. */
export const drawNetzwerk = async (library: Library, netzwerk: Diagramm.Netzwerk, looks: Looks): Promise<Drawing> => {
  const linked = new Set(netzwerk.kanten.filter((kante) => kante.von !== kante.nach).flatMap((kante) => [kante.von, kante.nach]))
  const knoten = netzwerk.knoten.filter((one) => linked.has(one.id))
  const apart = netzwerk.knoten.length - knoten.length
  if (knoten.length === 0) return { svgs: [], bemerkung: remark(0, 0, apart) }
  const gruppen = looks(knoten.map((one) => one.gruppe))
  const entries = [...gruppen.values()].map((look) => ({ text: look.name, colour: look.colour, shape: look.shape, hollow: false }))
  const legend = placeLegend(entries, WIDTH)
  const layout = await layoutNetzwerk(library, knoten, netzwerk.kanten)
  const labels = placeLabels(layout.nodes, NAMED)
  const svg = await draw(library, netzwerkSpec(layout, labels, gruppen, legend))
  return { svgs: [svg], bemerkung: remark(labels.length, knoten.length, apart) }
}
