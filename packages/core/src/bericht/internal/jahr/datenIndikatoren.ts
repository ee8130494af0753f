/**
 * The figures as typed rows: every value of every group and year, with numerator, denominator, reading and source.
 *
 * @module
 */
import { fundstelleText } from "../../../cube/Datensatz.js"
import { type Ergebnis, operandwerte, type Operandwert } from "../../../indikator/Ergebnis.js"
import type { Messwert } from "../../../kernel/Messwert.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import type { Merkmal } from "../../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../../merkmal/Raummerkmal.js"
import type { Datenherkunft, Datenspalte, Datentabelle, Datenwert } from "../../Datentabelle.js"
import type { Posten } from "../monitoringSicht.js"
import { gruppenschluessel } from "./leitwert.js"
import { HERKUNFTSWORT } from "./quellen.js"
import { indikatorAnker, type Jahressicht } from "./sicht.js"
import { jahr, jahreszahl, text, wert } from "./spalten.js"

/** The id of the data table of a figure. */
export const tabellenId = (nummer: string): string => `indikator-${nummer.replaceAll(".", "-")}`

const operandenOf = ({ rechnung }: Ergebnis): ReadonlyArray<Operandwert> => operandwerte(rechnung)

/** All results of a figure: those shown, those of its course, those of parts of the city; each place, year and group once. */
const ergebnisseOf = ({ monitoring }: Jahressicht, { abdeckung: { ergebnisse, indikator, variante }, verlauf }: Posten): ReadonlyArray<Ergebnis> => {
  const parts = (monitoring?.verlauf ?? []).filter((one) => one.indikator === indikator && one.variante === variante && one.raum._tag === "Sozialraum")
  const found = new Map<string, Ergebnis>()
  for (const one of [...ergebnisse, ...verlauf, ...parts]) {
    const key = `${Raummerkmal.keyOf(one.raum)} ${one.jahr} ${gruppenschluessel(one)}`
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}

const herkunftOf = (ergebnisse: ReadonlyArray<Ergebnis>): Datenherkunft => {
  const all = new Set(ergebnisse.flatMap((one) => [...(one.kennzeichen.includes("synthetisch") ? ["synthetisch"] : []), ...operandenOf(one).map(({ herkunft }) => herkunft)]))
  return all.has("synthetisch") ? "erfunden" : all.has("eigene-auszaehlung") ? "eigene-auszaehlung" : "veroeffentlicht"
}

// A figure that is the count itself, all over, is held cell by cell against the release.
const zellenOf = (ergebnisse: ReadonlyArray<Ergebnis>): string | undefined => {
  const known = ergebnisse.filter(({ rechnung }) => rechnung.art !== "luecke")
  const ids = new Set(known.map(({ rechnung }) => (rechnung.art === "operand" && rechnung.herkunft === "eigene-auszaehlung" && rechnung.alter === undefined ? rechnung.datensatz : "")))
  const [only] = ids
  return ids.size === 1 && only !== "" ? only : undefined
}

const nameIn = (merkmal: Merkmal, key: string | undefined): string => (key === undefined ? "insgesamt" : (Codeliste.find(merkmal.liste, key)?.name ?? key))

const zeitOf = (one: Ergebnis): string | undefined => {
  const [first] = operandenOf(one)
  return first === undefined ? undefined : Zeitraum.toText(first.zeit)
}

const quotientOf = ({ rechnung }: Ergebnis): readonly [Messwert | undefined, Messwert | undefined] =>
  rechnung.art === "quotient" ? [rechnung.zaehler.wert, rechnung.nenner.wert] : [undefined, undefined]

const quellenOf = (ergebnisse: ReadonlyArray<Ergebnis>): ReadonlyArray<string> =>
  [...new Set(ergebnisse.flatMap((one) => operandenOf(one).map(({ fundstelle: { herausgeber, stand, tabelle } }) => fundstelleText({ herausgeber, tabelle, ...(stand === undefined ? {} : { stand }) }))))].sort()

const lizenzOf = (ergebnisse: ReadonlyArray<Ergebnis>): string =>
  [...new Set(ergebnisse.flatMap((one) => operandenOf(one).flatMap(({ fundstelle: { lizenz } }) => lizenz ?? [])))].sort().join("; ")

const rowHerkunft = (one: Ergebnis): string => [...new Set([...(one.kennzeichen.includes("synthetisch") ? ["erfunden"] : []), ...operandenOf(one).map(({ herkunft }) => HERKUNFTSWORT[herkunft])])].join("; ")

interface Form { readonly spalten: ReadonlyArray<Datenspalte>; readonly read: (one: Ergebnis) => ReadonlyArray<Datenwert>; readonly schluessel: ReadonlyArray<string> }

/** The columns that say which cell or group a row is. */
const gruppenform = (merkmale: ReadonlyArray<Merkmal>, withKeys: boolean): Form => ({
  spalten: merkmale.flatMap(({ id, titel }) => [text(id, titel, { beschreibung: "Schlüssel; leer heißt insgesamt", ...(withKeys ? { merkmal: id } : {}) }), text(`${id}-name`, `${titel}, Bezeichnung`)]),
  read: ({ gruppe }) => merkmale.flatMap((merkmal) => [gruppe[merkmal.id], nameIn(merkmal, gruppe[merkmal.id])]),
  schluessel: merkmale.map(({ id }) => id),
})

const zellenform = (ergebnisse: ReadonlyArray<Ergebnis>): Form => {
  const ids = [...new Set(ergebnisse.flatMap(({ rechnung }) => (rechnung.art === "operand" ? Object.keys(rechnung.koordinate) : [])))]
  return {
    spalten: ids.map((id) => text(`zelle-${id}`, `Schlüssel: ${id}`, { merkmal: id })),
    read: ({ rechnung }) => ids.map((id) => (rechnung.art === "operand" ? rechnung.koordinate[id] : undefined)),
    schluessel: [],
  }
}

/** The rows of one figure; nothing where nothing was calculated. */
const tabelleOf = (sicht: Jahressicht, posten: Posten): ReadonlyArray<Datentabelle> => {
  const all = ergebnisseOf(sicht, posten)
  const [first] = all
  if (first === undefined) return []
  const datensatz = zellenOf(all)
  const shown = datensatz === undefined ? all : all.filter(({ rechnung }) => rechnung.art === "operand")
  const herkunft = herkunftOf(all)
  const merkmale = (posten.definition?.gliederung ?? []).map(({ merkmal }) => merkmal)
  const gruppen = gruppenform(merkmale, datensatz === undefined && herkunft !== "eigene-auszaehlung")
  const zellen = datensatz === undefined ? undefined : zellenform(shown)
  const lizenz = lizenzOf(all)
  const { einheit, nachkommastellen } = first
  return [{
    id: tabellenId(posten.id), titel: `${posten.id} ${posten.titel}`, herkunft, indikator: posten.id, anker: indikatorAnker(posten.id),
    beschreibung: `${posten.definition?.titel ?? posten.titel}: jede Gruppe und jedes Jahr, zu denen gerechnet wurde; Einheit: ${einheit}.`,
    spalten: [
      jahr("jahr", "Jahr"), text("zeit", "Zeit", { beschreibung: "Stichtag oder Zeitraum der gezählten Zahlen" }), text("raum", "Raum", { beschreibung: "Amtlicher Schlüssel; ein Sozialraum mit dem der Gemeinde davor" }), text("raum-name", "Raum, Bezeichnung"),
      ...gruppen.spalten, ...(zellen?.spalten ?? []),
      wert("wert", "Wert", { einheit, nachkommastellen }), ...(datensatz === undefined ? [wert("zaehler", "Zähler"), wert("nenner", "Nenner")] : []),
      text("einheit", "Einheit"), text("lesart", "Lesart"), text("quelle", "Quelle"), text("herkunft", "Herkunft"),
    ],
    zeilen: shown.map((one) => [
      jahreszahl(one.jahr), zeitOf(one), Raummerkmal.keyOf(one.raum), one.raum.name, ...gruppen.read(one), ...(zellen?.read(one) ?? []),
      one.wert, ...(datensatz === undefined ? quotientOf(one) : []), one.einheit, one.variante, quellenOf([one]).join("; ") || undefined, rowHerkunft(one) || undefined,
    ]),
    schluessel: ["jahr", "raum", ...gruppen.schluessel],
    quellen: quellenOf(all), ...(lizenz === "" ? {} : { lizenz }), ...(datensatz === undefined ? {} : { datensatz }),
  }]
}

const uebersicht = (posten: ReadonlyArray<Posten>): Datentabelle => ({
  id: "indikatoren", titel: "Die Indikatoren des Konzepts und ihre Abdeckung", herkunft: herkunftOf(posten.flatMap(({ abdeckung: { ergebnisse } }) => ergebnisse)),
  beschreibung: "Jeder Indikator mit Stand, Raum und Jahr des gezeigten Werts, und warum er fehlt oder durch einen anderen vertreten ist.",
  spalten: [text("nummer", "Nummer"), text("titel", "Indikator"), text("bereich", "Bereich"), text("stand", "Stand"), text("raum", "Raum"), text("raum-name", "Raum, Bezeichnung"), jahr("jahr", "Jahr"), text("lesart", "Lesart"), text("grund", "Grund"), text("tabelle", "Tabelle")],
  zeilen: posten.map(({ abdeckung: { ergebnisse, grund, jahr: year, raum, stand, variante }, bereich, id, titel }) => [
    id, titel, bereich, stand, raum === undefined ? undefined : Raummerkmal.keyOf(raum), raum?.name, year === undefined ? undefined : jahreszahl(year), variante, grund, ergebnisse.length === 0 ? undefined : tabellenId(id),
  ]),
  schluessel: ["nummer"], quellen: quellenOf(posten.flatMap(({ abdeckung: { ergebnisse } }) => ergebnisse)), anker: "abdeckung",
})

/** The data tables of the figures: one of all, and one of each that has a result. */
export const datenIndikatoren = (sicht: Jahressicht, posten: ReadonlyArray<Posten>): ReadonlyArray<Datentabelle> =>
  posten.length === 0 ? [] : [uebersicht(posten), ...posten.flatMap((one) => tabelleOf(sicht, one))]
