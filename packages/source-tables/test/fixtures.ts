/** Small tables of a place that does not exist, in every format: invented, like all their numbers. */
import * as Result from "effect/Result"
import { type Ereignis, type Mapping, parseMapping, printTabelle, readDatensaetze, readTabelle } from "../src/index.js"

/** As GENESIS writes: head lines, indented names, a group picked out, signs, remarks and the day it was made. */
export const genesisText = `GENESIS-Tabelle: 99999-01-01-4
Erfundene Tabelle: Personen nach Kurs und Geschlecht;;;;;;
- Stichtag 31.12. -;;;;;;
;;;;Personen;Personen;Quote
;;;;Insgesamt;weiblich;
;;;;Anzahl;Anzahl;Prozent
31.12.2020;DG;Deutschland;Kurse;1000;500;50,0
31.12.2020;16;  Beispielland;Kurse;120;61;50,8
31.12.2020;16;  Beispielland; darunter: Sprachkurse;-;0;.
31.12.2020;16099;      Beispielkreis;Kurse;12;x;0,0
31.12.2020;16099;      Beispielkreis; darunter: Sprachkurse;7;/;...
31.12.2021;16;  Beispielland;Kurse;130;(66);-
__________
"zu ""gesamte Tabelle"":
erfunden; nur zum Probieren"
"© Amt für Beispiele"
Stand: 01.02.2022 / 10:00:00
`

export const genesisMapping = `tabelle: 99999-01-01-4
titel: Personen in Kursen
format: genesis
kodierung: [utf-8, iso-8859-1]
fundstelle: { herausgeber: Amt für Beispiele, lizenz: frei }
herkunft: synthetisch
titelzeilen: 2
merkmale:
  geschlecht: { liste: geschlecht }
  kurs:
    titel: Kurs
    quelle: erfunden
    werte: { sprache: { name: "darunter: Sprachkurse", gliederung: darunter } }
    insgesamt: Kurse
vorspalten:
  - zeit: { art: tag }
  - { raum: schluessel, auslassen: [DG] }
  - raum: name
  - merkmal: kurs
kopf: [{ frei: true }, { frei: true }, { frei: true }]
spalten:
  - { kopf: [Personen, Insgesamt, Anzahl], datensatz: personen }
  - { kopf: [Personen, weiblich, Anzahl], datensatz: personen, koordinate: { geschlecht: w } }
  - { kopf: [Quote, "", Prozent], datensatz: quote }
datensaetze:
  - { id: personen, titel: Personen, groesse: kursteilnahmen, einheit: Personen, statistik: kursstatistik, ganzzahlig: true }
  - id: quote
    titel: Quote der Frauen
    groesse: frauenquote
    einheit: Prozent
    statistik: kursstatistik
    merkmale: [kurs]
    nachkommastellen: 1
    strich: { ab: 2021-01-01 }
`

/** As Open SDG writes: a byte order mark, units in words, decimal points, a column always in quotation marks. */
export const sdgText = `\uFEFFYear,Gebiet,Geschlecht,Units,GeoCode,Value
2020,"Beispielstadt, Stadt",Insgesamt,Anzahl,K16099,120
2020,"Beispielstadt, Stadt",Frauen,Anzahl,K16099,60
2020,"Beispielstadt, Stadt",Frauen,Prozent,K16099,50.8474576271186
2020,"Umland",Insgesamt,Anzahl,K16098,0
2021,"Umland",Insgesamt,Anzahl,K16098,
`

export const sdgMapping = `tabelle: beispiel-1
titel: Personen (Beispiel)
format: open-sdg
dateiname: beispiel_
fundstelle: { herausgeber: Amt für Beispiele }
herkunft: synthetisch
merkmale:
  raum: { titel: Gebiet, werte: { "16099": "Beispielstadt, Stadt", "16098": Umland } }
  geschlecht: { liste: geschlecht, insgesamt: Insgesamt }
felder:
  Year: { zeit: { art: jahr-am, am: 12-31 } }
  Gebiet: { merkmal: raum, anfuehrung: true }
  Geschlecht: { merkmal: geschlecht }
  Units: { wahl: [Anzahl, Prozent] }
  GeoCode: { raum: pruefung, vorsatz: K }
  Value: { wert: true }
datensaetze:
  - { id: personen, titel: Personen, groesse: bevoelkerung, einheit: Personen, statistik: melderegister, bei: { Units: Anzahl }, rundung: { basis: 5, nichtNegativ: true }, ganzzahlig: true, leer: unbekannt }
  - { id: anteil, titel: Anteil, groesse: anteil, einheit: Prozent, statistik: melderegister, bei: { Units: Prozent } }
`

/** A simple wide table: one line of names, Windows line ends, empty cells that mean 0, the year in the name of the file. */
export const wideText = "alter,maenner,frauen\r\n0,12,0\r\n1,,7\r\n2,3,4"

export const wideMapping = `tabelle: beispiel-breit
titel: Personen nach Alter (Beispiel)
format: spalten
dateiname: alter_
fundstelle: { herausgeber: Amt für Beispiele }
herkunft: synthetisch
raum: "16099"
zeit: { dateiname: alter_, art: jahr }
merkmale:
  geschlecht: { liste: geschlecht }
  alter: { titel: Alter, werte: { "0": "0", "1": "1", "2": "2" } }
vorspalten: [{ name: alter, merkmal: alter }]
spalten:
  - { kopf: [maenner], koordinate: { geschlecht: m } }
  - { kopf: [frauen], koordinate: { geschlecht: w } }
datensaetze:
  - { id: personen, titel: Personen, groesse: bevoelkerung, einheit: Personen, statistik: melderegister, ganzzahlig: true, leer: "null" }
`

export const mappingOf = (text: string): Mapping.Mapping => {
  const result = parseMapping(text)
  if (Result.isSuccess(result)) return result.success
  throw new Error(result.failure.map(({ finding, fundstelle }) => `${fundstelle.zeile}:${fundstelle.spalte} ${finding.message}`).join("\n"))
}

/** The bytes of a text in pieces of a given size, so that characters and records are cut apart. */
export const chunks = (bytes: Uint8Array, size: number): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size))

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

export const read = (bytes: Uint8Array, mapping: string, datei = "beispiel_1.csv", size = 4096) =>
  readDatensaetze(chunks(bytes, size), mappingOf(mapping), { datei })

export const print = async (bytes: Uint8Array, mapping: string, datei: string, size: number): Promise<Uint8Array> => {
  const parts: Array<Uint8Array> = []
  for await (const part of printTabelle(readTabelle(chunks(bytes, size), mappingOf(mapping), { datei }))) parts.push(part)
  return Buffer.concat(parts)
}

export const events = async (bytes: Uint8Array, mapping: string, datei = "beispiel_1.csv"): Promise<ReadonlyArray<Ereignis.Ereignis>> => {
  const found: Array<Ereignis.Ereignis> = []
  for await (const one of readTabelle([bytes], mappingOf(mapping), { datei })) found.push(one)
  return found
}
