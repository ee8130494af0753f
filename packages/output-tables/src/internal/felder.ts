/**
 * The fields of a Table Schema that describe the columns of a file.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import type { Schreibweise } from "../Tabellenform.js"
import { HERKUNFT, namesOf, STATUS, type Tabellenkopf } from "./spalten.js"

/** A value of a JSON file. */
export type Json = string | number | boolean | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** A field of a Table Schema. */
export type Feld = Readonly<Record<string, Json>>

const beschreibungOf = (spalte: Datentabelle.Datenspalte): string =>
  [spalte.beschreibung, spalte.merkmal === undefined ? undefined : "„insgesamt“ steht für alle; eine Zelle ohne Zeichen gibt es hier nicht."]
    .filter((text) => text !== undefined).join(" ")

const STATUS_TEXT = "Wie der Wert da ist: exakt (auch eine echte 0), gerundet (mit _von und _bis), leer (hier gehört kein Wert hin), " +
  "oder warum er fehlt. Ein fehlender Wert ist nie 0."

const messwertFelder = (spalte: Datentabelle.Datenspalte, { dezimalzeichen }: Schreibweise): ReadonlyArray<Feld> => {
  const { einheit, titel } = spalte
  const zahl = { type: "number", decimalChar: dezimalzeichen, ...(einheit === undefined ? {} : { unit: einheit }) } as const
  const [wert = "", status = "", von = "", bis = "", basis = "", eingeschraenkt = ""] = namesOf(spalte)
  return [
    { name: wert, title: titel, description: beschreibungOf(spalte), ...zahl },
    { name: status, title: `${titel}: Status`, description: STATUS_TEXT, type: "string", constraints: { required: true, enum: STATUS } },
    { name: von, title: `${titel}: von`, description: "Der kleinste Wert, der hinter dem gerundeten stehen kann.", ...zahl },
    { name: bis, title: `${titel}: bis`, description: "Der größte Wert, der hinter dem gerundeten stehen kann.", ...zahl },
    { name: basis, title: `${titel}: Rundungsbasis`, description: "Auf Vielfache hiervon hat die Quelle gerundet.", ...zahl },
    {
      name: eingeschraenkt,
      title: `${titel}: eingeschränkt`,
      description: "Ob die Zahl nur eingeschränkt verlässlich ist, in Tabellen die Klammer; ohne Zeichen, wo es keine Zahl gibt.",
      type: "boolean",
      trueValues: ["ja"],
      falseValues: ["nein"],
    },
  ]
}

const TYPEN = { text: "string", jahr: "year", tag: "date" } as const

const felderOf = (spalte: Datentabelle.Datenspalte, form: Schreibweise): ReadonlyArray<Feld> => {
  const { art, name, titel } = spalte
  return art === "messwert"
    ? messwertFelder(spalte, form)
    : [{ name, title: titel, description: beschreibungOf(spalte), type: TYPEN[art], format: "default" }]
}

/** How a reader is told where numbers come from. */
export const HERKUNFT_TEXT: Readonly<Record<Datentabelle.Datenherkunft, string>> = {
  veroeffentlicht: "veröffentlichte Zahlen der genannten Quellen",
  "eigene-auszaehlung": "eigene Auszählung der Stadt, nach der Geheimhaltung",
  befragung: "Ergebnisse einer Befragung",
  verwaltung: "Angaben der Verwaltung",
  erfunden: "ERFUNDENE Zahlen, kein Abbild einer Stadt",
}

/** The Table Schema of a table. */
export const schemaOf = ({ herkunft, schluessel, spalten }: Tabellenkopf, form: Schreibweise): Feld => ({
  fields: [
    ...spalten.flatMap((spalte) => felderOf(spalte, form)),
    {
      name: HERKUNFT,
      title: "Herkunft der Daten",
      description: `Woher die Zahlen der Zeile kommen: ${HERKUNFT_TEXT[herkunft]}.`,
      type: "string",
      constraints: { required: true, enum: [herkunft] },
    },
  ],
  missingValues: [""],
  ...(schluessel.length === 0 ? {} : { primaryKey: schluessel }),
})
