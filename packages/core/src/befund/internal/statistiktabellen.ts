/**
 * The counts of a year as Datensätze: one for all cases, one by where they stand, one by how long, and one for each thing that a case may have.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import * as Messwert from "../../kernel/Messwert.js"
import type { Raum } from "../../kernel/Raum.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import { liste as rechtskreise } from "../../merkmal/Rechtskreis.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import { JA_NEIN, jaNein, type Teiltabelle } from "./freigabe.js"
import { placeOf } from "./statistik.js"

const QUELLE = "Case Management, Fallstatistik dieser Bibliothek"

/** What the count of a year is called in a register. */
export const STATISTIK = "fallstatistik"

type Namen = Readonly<Record<string, string>>

// Groups and what is below them: no number stands in two lists, or an attacker would read in one what the other withholds.
const gegliedert = (id: string, titel: string, gruppen: Readonly<Record<string, readonly [name: string, darunter: Namen]>>): Codeliste.Codeliste =>
  Codeliste.make({
    id, titel, quelle: QUELLE,
    auspraegungen: Object.entries(gruppen).flatMap(([oberhalb, [name, darunter]]) => [
      { schluessel: oberhalb, name }, ...Object.entries(darunter).map(([schluessel, einzeln]) => ({ schluessel, name: einzeln, oberhalb })),
    ]),
  })

const DAUER = { "unter-6-monaten": "unter 6 Monaten", "6-bis-11-monate": "6 bis 11 Monate" }
const LAENGER = { "1-jahr": "1 Jahr", "2-jahre": "2 Jahre", "3-jahre-und-mehr": "3 Jahre und mehr" }
const below = (gruppe: string, namen: Namen): Namen => Object.fromEntries(Object.entries(namen).map(([key, name]) => [`${gruppe}.${key}`, name]))

const listen: ReadonlyArray<Codeliste.Codeliste> = [
  gegliedert("stand", "Stand am Jahresende", {
    offen: ["offen", {
      aufnahme: "Aufnahme", bestandsaufnahme: "Bestandsaufnahme", zielvereinbarung: "Zielvereinbarung", hilfeplanung: "Hilfeplanung",
      leistungssteuerung: "Leistungssteuerung", monitoring: "Monitoring", evaluation: "Evaluation",
    }],
    beendet: ["im Jahr beendet", {
      beraten: "mit einer Beratung", evaluiert: "nach Evaluation", "wunsch-der-person": "abgebrochen: Wunsch der Person", "kein-kontakt": "abgebrochen: kein Kontakt",
      umzug: "abgebrochen: Umzug", "andere-zustaendigkeit": "abgebrochen: andere Zuständigkeit", verstorben: "abgebrochen: verstorben",
    }],
  }),
  gegliedert("dauer", "Zeit von der ersten Eröffnung bis zum Jahresende oder Ende, Unterbrechungen eingeschlossen", {
    "im-jahr": ["im Jahr eröffnet", below("im-jahr", DAUER)], frueher: ["früher eröffnet", below("frueher", { ...DAUER, ...LAENGER })],
  }),
]

const AUSGAENGE: Namen = { offen: "offen", erreicht: "erreicht", teilweise: "teilweise erreicht", "nicht-erreicht": "nicht erreicht", aufgegeben: "aufgegeben" }

/** What a year counted, and where. */
export interface Jahreszahlen {
  readonly jahr: number
  readonly gezaehlt: number
  readonly anzahlen: Readonly<Record<string, number>>
  readonly raum: Raum
  readonly handlungsfelder: Namen
  readonly herausgeber: string
  /** The fewest cases that are told apart by anything. */
  readonly mindestens: number
}

// What a case may have beside other things of its kind: each is a table of its own, of who has it and who has not.
const moeglichkeiten = (handlungsfelder: Namen): ReadonlyArray<readonly [merkmal: string, schluessel: string, titel: string]> => [
  ...Object.entries(handlungsfelder).map(([id, titel]) => ["handlungsfeld", id, `Fälle mit Bedarf im Handlungsfeld ${titel}`] as const),
  ...rechtskreise.auspraegungen.map(({ name, schluessel }) => ["rechtskreis", schluessel, `Fälle mit ${name}, Hauptperson am Jahresende`] as const),
  ...Object.entries(AUSGAENGE).map(([key, name]) => ["zielausgang", key, `Fälle mit einem Handlungsziel, das am Jahresende ${name} ist`] as const),
]

const requirePlaces = (anzahlen: Jahreszahlen["anzahlen"], handlungsfelder: Namen): void => {
  const known = new Set([
    ...listen.flatMap((liste) => Codeliste.lowest(liste).map(({ schluessel }) => placeOf(liste.id, schluessel))),
    ...moeglichkeiten(handlungsfelder).map(([merkmal, schluessel]) => placeOf(merkmal, schluessel)),
  ])
  const lost = Object.keys(anzahlen).filter((place) => !known.has(place))
  if (lost.length > 0) throw new RangeError(`The year counts cases in ${lost.join(", ")}, which no table has: name every Handlungsfeld of the cases in handlungsfelder`)
}

/** Makes the tables of a year; all count the same cases, and too few cases are told by nothing but their number. */
export const tabellenOf = ({ anzahlen, gezaehlt, handlungsfelder, herausgeber, jahr, mindestens, raum }: Jahreszahlen): ReadonlyArray<Teiltabelle> => {
  requirePlaces(anzahlen, handlungsfelder)
  const rahmen = [Raummerkmal.make([raum], { vollstaendig: true }), Zeitmerkmal.make([Zeitraum.jahr(jahr)])]
  const ort = { raum: Raummerkmal.keyOf(raum), zeit: Zeitmerkmal.keyOf(Zeitraum.jahr(jahr)) }
  const of = (id: string, titel: string, merkmale: ReadonlyArray<Merkmal.Merkmal>, zahlen: ReadonlyArray<readonly [Readonly<Record<string, string>>, number]>): Teiltabelle => ({
    summen: [ort],
    datensatz: {
      id: `${STATISTIK}-${jahr}-${id}`, titel, groesse: "faelle", einheit: "Fälle", statistik: `${STATISTIK}-${id}`, definitionen: {}, herkunft: "eigene-auszaehlung",
      fundstelle: { herausgeber, tabelle: `Fallstatistik ${jahr}` }, anmerkungen: [],
      cube: Cube.make([...rahmen, ...merkmale], "null", zahlen.filter(([, anzahl]) => anzahl > 0).map(([keys, anzahl]) => ({ koordinate: { ...ort, ...keys }, wert: Messwert.exakt(anzahl) }))),
    },
  })
  const insgesamt = of("insgesamt", "Fälle insgesamt", [], [[{}, gezaehlt]])
  if (gezaehlt < mindestens) return [{ ...insgesamt, summen: [] }]
  const zahl = (merkmal: string, schluessel: string): number => anzahlen[placeOf(merkmal, schluessel)] ?? 0
  return [
    insgesamt,
    ...listen.map((liste): Teiltabelle => {
      const gruppen = Codeliste.make({ ...liste, auspraegungen: liste.auspraegungen.filter(({ oberhalb }) => oberhalb === undefined) })
      const table = (one: Codeliste.Codeliste, zahlen: ReadonlyArray<readonly [string, number]>): Teiltabelle =>
        of(liste.id, `Fälle nach: ${liste.titel}`, [Merkmal.make(liste.id, one)], zahlen.map(([schluessel, anzahl]) => [{ [liste.id]: schluessel }, anzahl]))
      const sumOf = (gruppe: string): number => Codeliste.below(liste, gruppe).reduce((sum, { schluessel }) => sum + zahl(liste.id, schluessel), 0)
      const grob = table(gruppen, gruppen.auspraegungen.map(({ schluessel }) => [schluessel, sumOf(schluessel)]))
      return { ...table(liste, Codeliste.lowest(liste).map(({ schluessel }) => [schluessel, zahl(liste.id, schluessel)])), grob: grob.datensatz }
    }),
    ...moeglichkeiten(handlungsfelder).map(([merkmal, schluessel, titel]) => of(`${merkmal}-${schluessel}`, titel, [jaNein(titel, QUELLE)], [
      [{ [JA_NEIN]: "ja" }, zahl(merkmal, schluessel)], [{ [JA_NEIN]: "nein" }, gezaehlt - zahl(merkmal, schluessel)],
    ])),
  ]
}
