/**
 * The counts of a year as Datensätze: one for all cases, and one for each Merkmal.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import * as Messwert from "../../kernel/Messwert.js"
import type { Raum } from "../../kernel/Raum.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import { liste as rechtskreise } from "../../merkmal/Rechtskreis.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import { placeOf } from "./statistik.js"

const QUELLE = "Case Management, Fallstatistik dieser Bibliothek"

/** Makes a list of keys with their names; `darunter` groups may overlap and never add up. */
export const listOf = (id: string, titel: string, namen: Readonly<Record<string, string>>, gliederung: Codeliste.Gliederung): Codeliste.Codeliste =>
  Codeliste.make({ id, titel, quelle: QUELLE, auspraegungen: Object.entries(namen).map(([schluessel, name]) => ({ schluessel, name, gliederung })) })

const feste: ReadonlyArray<Codeliste.Codeliste> = [
  listOf("phase", "Stand am Jahresende", {
    aufnahme: "Aufnahme", beraten: "mit einer Beratung beendet", bestandsaufnahme: "Bestandsaufnahme", zielvereinbarung: "Zielvereinbarung", hilfeplanung: "Hilfeplanung",
    leistungssteuerung: "Leistungssteuerung", monitoring: "Monitoring", evaluation: "Evaluation", abgeschlossen: "abgeschlossen",
  }, "davon"),
  listOf("verfahren", "Verfahren", { offen: "noch nicht entschieden", einzelberatung: "Einzelberatung", "case-management": "Case Management" }, "davon"),
  listOf("zugang", "Zugang", { "im-jahr": "im Jahr eröffnet", frueher: "früher eröffnet" }, "davon"),
  listOf("abgang", "Abgang", {
    keiner: "nicht beendet", beraten: "mit einer Beratung beendet", evaluiert: "nach Evaluation abgeschlossen", "wunsch-der-person": "abgebrochen: Wunsch der Person", "kein-kontakt": "abgebrochen: kein Kontakt",
    umzug: "abgebrochen: Umzug", "andere-zustaendigkeit": "abgebrochen: andere Zuständigkeit", verstorben: "abgebrochen: verstorben", "wieder-aufgenommen": "beendet und später wieder aufgenommen",
  }, "davon"),
  listOf("dauer", "Dauer bis zum Jahresende oder Ende", {
    "unter-6-monaten": "unter 6 Monaten", "6-bis-11-monate": "6 bis 11 Monate", "1-jahr": "1 Jahr", "2-jahre": "2 Jahre", "3-jahre-und-mehr": "3 Jahre und mehr",
  }, "davon"),
  listOf("zielausgang", "Fälle mit einem Handlungsziel", { offen: "das offen ist", erreicht: "das erreicht ist", teilweise: "das teilweise erreicht ist", "nicht-erreicht": "das nicht erreicht ist", aufgegeben: "das aufgegeben ist" }, "darunter"),
]

/** What a year counted, and where. */
export interface Jahreszahlen {
  readonly jahr: number
  readonly gezaehlt: number
  readonly anzahlen: Readonly<Record<string, number>>
  readonly raum: Raum
  readonly handlungsfelder: Readonly<Record<string, string>>
  readonly herausgeber: string
}

/** Makes the Datensätze of a year; all count the same cases. */
export const datensaetzeOf = ({ anzahlen, gezaehlt, handlungsfelder, herausgeber, jahr, raum }: Jahreszahlen): ReadonlyArray<Datensatz> => {
  const zeit = Zeitraum.jahr(jahr)
  const rahmen = [Raummerkmal.make([raum], { vollstaendig: true }), Zeitmerkmal.make([zeit])]
  const ort = { raum: Raummerkmal.keyOf(raum), zeit: Zeitmerkmal.keyOf(zeit) }
  const of = (id: string, titel: string, cube: Cube.Cube): Datensatz => ({
    id: `fallstatistik-${jahr}-${id}`, titel, groesse: "faelle", einheit: "Fälle", statistik: "fallstatistik", definitionen: {}, herkunft: "eigene-auszaehlung",
    fundstelle: { herausgeber, tabelle: `Fallstatistik ${jahr}` }, anmerkungen: [], cube,
  })
  const byMerkmal = (liste: Codeliste.Codeliste): Datensatz => of(liste.id, `Fälle nach: ${liste.titel}`, Cube.make([...rahmen, Merkmal.make(liste.id, liste)], "null",
    liste.auspraegungen.flatMap(({ schluessel }) => {
      const anzahl = anzahlen[placeOf(liste.id, schluessel)] ?? 0
      return anzahl === 0 ? [] : [{ koordinate: { ...ort, [liste.id]: schluessel }, wert: Messwert.exakt(anzahl) }]
    })))
  return [
    of("insgesamt", "Fälle insgesamt", Cube.make(rahmen, "null", gezaehlt === 0 ? [] : [{ koordinate: ort, wert: Messwert.exakt(gezaehlt) }])),
    ...[...feste, rechtskreise, listOf("handlungsfeld", "Fälle mit Bedarf im Handlungsfeld", handlungsfelder, "darunter")].map(byMerkmal),
  ]
}
