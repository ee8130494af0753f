/**
 * The words for where numbers come from.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"

/** How a sheet tells its reader where its numbers come from. */
export const HERKUNFTSWORTE: Readonly<Record<Datentabelle.Datenherkunft, string>> = {
  veroeffentlicht: "veröffentlichte Zahlen der genannten Quellen",
  "eigene-auszaehlung": "eigene Auszählung der Stadt, nach der Geheimhaltung",
  befragung: "Ergebnisse einer Befragung",
  verwaltung: "Angaben der Verwaltung",
  erfunden: "ERFUNDENE Zahlen, kein Abbild einer Stadt",
}
