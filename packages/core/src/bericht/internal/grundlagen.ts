/**
 * What the Konzept stands on: definition, values, attitude, and the people it is for.
 *
 * @module
 */
import type { Konzept } from "../../konzept/Konzept.js"
import type { Zielgruppe } from "../../konzept/Zielgruppe.js"
import * as Block from "../Block.js"
import { angabeText } from "./angabe.js"
import { abschnitt, beschreibungOf, punktOf, quellenHinweis } from "./elemente.js"
import { punkt, semikolon } from "./satz.js"
import { ANKER, type Sicht } from "./sicht.js"

const kodizes = ({ konzept, titel }: Sicht): ReadonlyArray<Block.Block> => {
  if (konzept.kodizes.length === 0) return []
  const points = konzept.kodizes.map((kodex): Block.Zeile => [
    ...punktOf(kodex),
    ...(kodex.werte.length === 0 ? [] : [kodex.werte.length === 1 ? " Dahinter steht der Wert: " : " Dahinter stehen die Werte: ", ...semikolon(kodex.werte.map(titel)), "."]),
  ])
  return [
    Block.ueberschrift(3, "Kodizes", { anker: "kodizes" }),
    Block.schritte(points),
    ...quellenHinweis(konzept, konzept.kodizes),
  ]
}

const begriff = ({ konzept }: Sicht): ReadonlyArray<Block.Block> => {
  const one = konzept.integrationsbegriff
  if (one === undefined) return []
  return [
    Block.ueberschrift(3, `Integrationsbegriff: ${one.titel.de}`, { anker: ANKER.integrationsbegriff }),
    ...beschreibungOf(one),
    ...(one.eckpunkte.length === 0
      ? []
      : [
        Block.absatz("Seine Eckpunkte:"),
        Block.liste(one.eckpunkte.map((eckpunkt) => punktOf(eckpunkt))),
        ...quellenHinweis(konzept, one.eckpunkte),
      ]),
  ]
}

const offenheit = ({ konzept: { inklusion } }: Sicht): ReadonlyArray<Block.Block> =>
  inklusion === undefined
    ? []
    : [
      Block.ueberschrift(3, inklusion.titel.de, { anker: "inklusion" }),
      ...(inklusion.beschreibung === undefined ? [Block.absatz("Niemand ist ausgeschlossen.")] : beschreibungOf(inklusion)),
    ]

/** Integrationsbegriff, Inklusion, Werte, Kodizes, Selbstverständnis; nothing where the Konzept has none of them yet. */
export const grundlagen = (sicht: Sicht): ReadonlyArray<Block.Block> => {
  const { selbstverstaendnis, werte } = sicht.konzept
  const bloecke = [
    ...begriff(sicht),
    ...offenheit(sicht),
    ...abschnitt(sicht.konzept, "Werte", werte, "werte"),
    ...kodizes(sicht),
    ...abschnitt(sicht.konzept, "Selbstverständnis der Verwaltung", selbstverstaendnis, "selbstverstaendnis"),
  ]
  return bloecke.length === 0 ? [] : [Block.ueberschrift(2, "Grundlagen", { anker: "grundlagen" }), ...bloecke]
}

const gruppe = ({ beschreibung, bestand, quelle, titel, umfassend }: Zielgruppe): ReadonlyArray<Block.Block> => [
  Block.absatz(
    [
      Block.fett(titel.de),
      umfassend ? " (alle gehören dazu)" : "",
      beschreibung === undefined ? "" : `: ${punkt(beschreibung.de)}`,
    ].filter((piece) => piece !== ""),
    { quelle },
  ),
  ...(bestand.length === 0
    ? []
    : [Block.liste(bestand.map((angabe) => `${angabe.titel.de}: ${angabeText(angabe)}`))]),
]

const hasEstimate = ({ zielgruppen }: Konzept): boolean =>
  zielgruppen.some(({ bestand }) => bestand.some(({ herkunft }) => herkunft === "geschaetzt"))

/** Whom the Konzept has in view, with the counts that it states. */
export const zielgruppen = ({ konzept }: Sicht): ReadonlyArray<Block.Block> =>
  konzept.zielgruppen.length === 0
    ? []
    : [
      Block.ueberschrift(2, "Zielgruppen", { anker: "zielgruppen" }),
      ...konzept.zielgruppen.flatMap(gruppe),
      ...(hasEstimate(konzept)
        ? [Block.hinweis("schaetzung", "Als „geschätzt“ markierte Zahlen hat niemand gezählt. Sie taugen nicht für Anteile und Vergleiche.")]
        : []),
    ]
