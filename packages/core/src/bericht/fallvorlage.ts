import type { Fallbericht } from "../befund/Fallbericht.js"
import type { Merkmal } from "../befund/Fallmerkmale.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import * as Block from "./Block.js"
import type { Dokument } from "./Dokument.js"
import { findingText } from "./findingText.js"
import * as Zahlwort from "./Zahlwort.js"
import { fact } from "./internal/elemente.js"
import { undText, zitat } from "./internal/satz.js"
import { requireStand } from "./internal/stand.js"

/** What a paper on a case needs beside the anonymous report. */
export interface FallvorlageOptions {
  /** Gives the Gremium and the Handlungsfelder their titles. */
  readonly konzept: Konzept
  readonly stand: Stichtag
}

const MERKMALE: Readonly<Record<Merkmal, string>> = {
  altersgruppe: "Alter", haushalt: "Haushalt", herkunft: "Herkunft", rechtskreis: "Rechtskreis", sozialraum: "Sozialraum", dauer: "Dauer des Falls",
  handlungsfelder: "Handlungsfelder", ziele: "Ziele",
}

const feldOf = ({ handlungsfelder }: Konzept, id: string): string => handlungsfelder.find((one) => one.id === id)?.titel.de ?? zitat(id)

const merkmalText = (konzept: Konzept, merkmal: Merkmal, text: string): string =>
  merkmal === "handlungsfelder" ? text.split(", ").map((id) => (konzept.handlungsfelder.some((one) => one.id === id) ? feldOf(konzept, id) : id)).join("; ") : text

const merkmale = (konzept: Konzept, { merkmale: told }: Fallbericht): ReadonlyArray<Block.Block> => {
  const lines = (Object.keys(MERKMALE) as ReadonlyArray<Merkmal>).flatMap((merkmal) => {
    const text = told[merkmal]
    return text === undefined ? [] : fact(MERKMALE[merkmal], [merkmalText(konzept, merkmal, text)])
  })
  return [Block.ueberschrift(2, "Der Fall in groben Zügen", { anker: "merkmale" }), lines.length === 0 ? Block.absatz("Von diesem Fall lässt sich kein Merkmal nennen, ohne dass er zu erkennen wäre.") : Block.liste(lines)]
}

const ziele = (konzept: Konzept, { ziele: goals }: Fallbericht): ReadonlyArray<Block.Block> =>
  goals.length === 0
    ? []
    : [
      Block.ueberschrift(2, "Handlungsziele", { anker: "ziele" }),
      Block.tabelle("Handlungsziele nach Handlungsfeld", ["Handlungsfeld", "Ziele#", "davon erreicht#"], goals.map(({ anzahl, erreicht, handlungsfeld }) => [feldOf(konzept, handlungsfeld), String(anzahl), String(erreicht)])),
    ]

const entferntText = (count: number): string => {
  if (count === 0) return ""
  return count === 1 ? " Aus dem Text wurde eine Stelle entfernt, die auf jemanden zeigen könnte." : ` Aus dem Text wurden ${Zahlwort.toText(count)} Stellen entfernt, die auf jemanden zeigen könnten.`
}

const pruefung = ({ pruefung: { entfernt, findings, gleiche, vergroebert } }: Fallbericht): ReadonlyArray<Block.Block> => {
  const coarse = vergroebert.map((merkmal) => MERKMALE[merkmal])
  return [
    Block.ueberschrift(2, "Wie dieser Bericht geprüft ist", { anker: "pruefung" }),
    Block.hinweis("geheimhaltung", `In den genannten Merkmalen sehen ${gleiche} Fälle gleich aus.${coarse.length === 0 ? "" : ` Gröber gesagt oder weggelassen: ${undText(coarse)}.`}${entferntText(entfernt)}`),
    ...[...new Set(findings.map((finding) => findingText(finding)))].map((text) => Block.hinweis("pruefung", text)),
  ]
}

/**
 * Turns an anonymous report on a case into a paper (Vorlage) for a body such as a Steuerungsgruppe, with what was done so that nobody is recognised.
 *
 * Throws a `RangeError` where `stand` is no day.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Strukturebene
 * @example
 * ```ts
 * import type { Fallbericht } from "@teilhabe/core/befund"
 * import { fallvorlage } from "@teilhabe/core/bericht"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * // In a program `Fallbericht.make` gives it, after a comparison with other cases.
 * const bericht = {
 *   gremium: Id.make("steuerungsgruppe-bildung"), merkmale: { haushalt: "Paar mit Kindern" }, schilderung: "Es fehlt ein Kurs.", frage: "Wer hat einen Platz?", ziele: [],
 *   pruefung: { schwelle: 5, gleiche: "mindestens 5", vergroebert: ["herkunft"], entfernt: 0, findings: [] },
 * } as unknown as Fallbericht.Fallbericht
 * const { bloecke, untertitel } = fallvorlage(bericht, { konzept: marl, stand: Stichtag.make(2026, 3, 2) })
 * untertitel // => "für: Steuerungsgruppe Bildung"
 * bloecke.flatMap((block) => (block._tag === "Hinweis" ? block.inhalt : [])) // => ["In den genannten Merkmalen sehen mindestens 5 Fälle gleich aus. Gröber gesagt oder weggelassen: Herkunft."]
 * ```
 */
export const fallvorlage = (bericht: Fallbericht, { konzept, stand }: FallvorlageOptions): Dokument => {
  requireStand(stand, "fallvorlage")
  const gremium = [...konzept.gremien, ...konzept.akteure].find(({ id }) => id === bericht.gremium)?.titel.de ?? zitat(bericht.gremium)
  return {
    id: "fallbericht",
    titel: "Bericht aus einem Fall",
    untertitel: `für: ${gremium}`,
    stand,
    zusammenfassung: "Was ein Fall zeigt, ohne dass jemand zu erkennen ist, und was das Gremium dazu gefragt wird.",
    bloecke: [
      Block.ueberschrift(2, "Worum es geht", { anker: "schilderung" }),
      Block.absatz(bericht.schilderung),
      Block.ueberschrift(2, "Frage an das Gremium", { anker: "frage" }),
      Block.absatz(bericht.frage),
      ...merkmale(konzept, bericht),
      ...ziele(konzept, bericht),
      ...pruefung(bericht),
    ],
  }
}
