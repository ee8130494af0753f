import type { Befundlage } from "../befund/Befund.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import * as Block from "./Block.js"
import type { Dokument } from "./Dokument.js"
import { BEFUNDARTEN, befundAbschnitt } from "./internal/befundAbschnitt.js"
import { befundStand } from "./internal/befundFreigabe.js"
import { markBloecke } from "./internal/geheimhaltungMarke.js"
import { protokollHinweis } from "./internal/monitoringFreigabe.js"
import { wann } from "./internal/satz.js"
import { requireStand } from "./internal/stand.js"
import { zahlzelle, zeichenerklaerung } from "./internal/zahlzelle.js"

/** What a report on findings needs beside them. */
export interface BefundberichtOptions {
  /** Gives Handlungsfelder and Sozialräume their titles. */
  readonly konzept: Konzept
  readonly stand: Stichtag
}

/**
 * Turns what many cases show into a report for the city: needs without offers, waiting times, broken hand-overs, gaps between laws.
 *
 * The counts are of the city's own, so the report carries the record of their release; `checkDokument` refuses one whose
 * counts differ from what was released. Throws a `RangeError` where `stand` is no day.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Strukturebene
 * @example
 * ```ts
 * import type { Befund } from "@teilhabe/core/befund"
 * import { befundbericht, checkDokument } from "@teilhabe/core/bericht"
 * import { Cube, type Datensatz } from "@teilhabe/core/cube"
 * import { Freigabe, regeln } from "@teilhabe/core/geheimhaltung"
 * import { Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const [stand, zeitraum] = [Stichtag.make(2026, 3, 2), Zeitraum.jahr(2025)]
 * const merkmale = [Raummerkmal.make([Raum.make("05562024", "Marl")]), Zeitmerkmal.make([zeitraum])]
 * const faelle: Datensatz.Datensatz = {
 *   id: "faelle", titel: "Fälle", groesse: "faelle", einheit: "Fälle", statistik: "eigene", definitionen: {}, herkunft: "eigene-auszaehlung",
 *   fundstelle: { herausgeber: "erfunden", tabelle: "erfunden" }, anmerkungen: [],
 *   cube: Cube.make(merkmale, "null", [{ koordinate: { raum: "05562024", zeit: "2025" }, wert: Messwert.exakt(40) }]),
 * }
 * const freigabe = Result.getOrThrow(Freigabe.make([faelle], regeln.bundesagentur, { am: stand, bericht: "Befunde 2025" }))
 * const lage: Befund.Befundlage = { zeitraum, befunde: [], ausgelassen: Messwert.exakt(0), freigabe }
 * checkDokument(befundbericht(lage, { konzept: marl, stand })) // => []
 * checkDokument(befundbericht({ ...lage, freigabe: { ...freigabe } }, { konzept: marl, stand })).map(({ code }) => code) // => ["bericht/FreigabeFehlt"]
 * ```
 */
export const befundbericht = (lage: Befundlage, { konzept, stand }: BefundberichtOptions): Dokument => {
  requireStand(stand, "befundbericht")
  const geheimhaltung = befundStand(lage)
  const bloecke: ReadonlyArray<Block.Block> = [
    Block.absatz(`Gezählt sind Fälle ${wann(lage.zeitraum)}, jeder einmal je Zeile. Sozialräume mit zu wenigen Fällen stehen zusammen. Fälle, die nicht gezählt werden dürfen: ${zahlzelle(lage.ausgelassen, 0)}.`),
    ...zeichenerklaerung([lage.ausgelassen], 0),
    ...BEFUNDARTEN.flatMap(befundAbschnitt(konzept, lage, 2)),
    ...geheimhaltung.protokolle.map(protokollHinweis),
  ]
  return {
    id: `${konzept.id}-befunde`,
    titel: "Was die Fälle der Stadt zeigen",
    untertitel: `Befunde aus dem Case Management ${wann(lage.zeitraum)}`,
    stand,
    zusammenfassung: "Bedarf ohne Angebot, Wartezeiten, abgelehnte Anfragen, gebrochene Übergaben und Lücken zwischen Rechtskreisen, über alle Fälle gezählt.",
    bloecke: markBloecke(bloecke, geheimhaltung),
    geheimhaltung,
  }
}
