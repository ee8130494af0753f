/**
 * What tests of the report on a year are made from: invented figures with parts and ages, counts of a city's own, cases.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Fallstand from "../src/befund/Fallstand.js"
import * as Fallstatistik from "../src/befund/Fallstatistik.js"
import { findBefunde } from "../src/befund/findBefunde.js"
import * as Monitoringzahlen from "../src/bericht/Monitoringzahlen.js"
import * as Cube from "../src/cube/Cube.js"
import type { Datensatz } from "../src/cube/Datensatz.js"
import type { Freigabe } from "../src/geheimhaltung/Freigabe.js"
import { regeln } from "../src/geheimhaltung/regeln.js"
import type { Indikatordefinition } from "../src/indikator/Indikatordefinition.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Raum from "../src/kernel/Raum.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Zeitraum from "../src/kernel/Zeitraum.js"
import * as Altersgruppe from "../src/merkmal/Altersgruppe.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Geschlecht from "../src/merkmal/Geschlecht.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import * as Raummerkmal from "../src/merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../src/merkmal/Zeitmerkmal.js"
import { AM, felder, raeume, stadt as fallstadt, statistikstelle } from "./befund/kuenstlicheFaelle.js"
import { umfeld } from "./befund/kunstumfeld.js"
import { bevoelkerung } from "./befund/reidentifikation.js"
import { nationalitaet, stadt, stadtteil } from "./freigabeBeispiel.js"
import { neustadtMitIndikatoren } from "./monitoringBeispiel.js"

type Frage = Pick<Monitoringzahlen.Zahlenfrage, "daten" | "freigaben" | "jahr" | "raum" | "teilraeume">

const zahlenBy = (gliederung: Indikatordefinition["gliederung"], frage: Frage): Monitoringzahlen.Monitoringzahlen => {
  const definition: Indikatordefinition = {
    indikator: "1.1", variante: "eigen", titel: "Bevölkerung", standard: true, mass: "anzahl", einheit: "Personen", nachkommastellen: 0, gliederung, kern: [],
    ebenen: ["Gemeinde", "Sozialraum"], entsprechungen: [], quellen: ["erfunden"],
    formel: { art: "operand", groesse: "bevoelkerung", fest: {}, nach: gliederung.map(({ merkmal: { id } }) => id), zeit: [{ art: "stichtag", tag: "12-31", jahr: 0 }], statistiken: ["melderegister"] },
  }
  return Monitoringzahlen.calculate(neustadtMitIndikatoren, { definitionen: [definition], statistiken: [], ...frage })
}

type Zelle = readonly [koordinate: Readonly<Record<string, string>>, wert: number]

const erfunden = (orte: ReadonlyArray<Raum.Raum>, merkmale: ReadonlyArray<Merkmal.Merkmal>, zellen: ReadonlyArray<Zelle>): Datensatz => {
  const zeit = Zeitraum.tag(Stichtag.make(2024, 12, 31))
  return {
    id: "erfunden", titel: "Bevölkerung", groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister", definitionen: {}, herkunft: "synthetisch",
    fundstelle: { herausgeber: "erfunden", tabelle: "erfunden" }, anmerkungen: [],
    cube: Cube.make([Raummerkmal.make(orte), Zeitmerkmal.make([zeit]), ...merkmale], "unbekannt", zellen.map(([koordinate, wert]) => ({ koordinate: { zeit: Zeitmerkmal.keyOf(zeit), ...koordinate }, wert: Messwert.exakt(wert) }))),
  }
}

const teil = (id: string, name: string): Raum.Raum => Raum.sozialraum("05999001", id, name)

/** Figures with two parts of the city, and a third of which nothing is counted. */
export const zahlenMitTeilen = (teilraeume: ReadonlyArray<Raum.Raum> = [teil("nord", "Nord"), teil("sued", "Süd"), teil("leer", "Leer")]): Monitoringzahlen.Monitoringzahlen =>
  zahlenBy([], {
    raum: stadt, jahr: 2024, teilraeume,
    daten: [erfunden([stadt, teil("nord", "Nord"), teil("sued", "Süd")], [], [[{ raum: "05999001" }, 200], [{ raum: "05999001:nord" }, 120], [{ raum: "05999001:sued" }, 80]])],
  })

/** Figures by age, sex and nationality. */
export const zahlenNachAlter = (bands: ReadonlyArray<string>): Monitoringzahlen.Monitoringzahlen => {
  const auspraegungen = bands.map((schluessel) => ({ schluessel, name: Altersgruppe.toText(Result.getOrThrow(Altersgruppe.parse(schluessel))) }))
  const alter = Merkmal.make(Altersgruppe.ID, Codeliste.make({ id: "alter", titel: "Alter", quelle: "erfunden", auspraegungen }))
  const geschlecht = Merkmal.make("geschlecht", Geschlecht.liste)
  const zellen = bands.flatMap((band, at) => ["NATD", "NATA"].flatMap((nation) => ["m", "w"].map((key): Zelle => [{ raum: "05999001", alter: band, nationalitaet: nation, geschlecht: key }, 100 + at])))
  const gliederung = [{ merkmal: nationalitaet, schluessel: ["NATD", "NATA"] }, { merkmal: geschlecht, schluessel: ["m", "w"] }, { merkmal: alter, schluessel: bands }]
  return zahlenBy(gliederung, { raum: stadt, jahr: 2024, daten: [erfunden([stadt], [nationalitaet, geschlecht, alter], zellen)] })
}

/** Figures that are counts of the city's own. */
export const eigeneZahlen = (daten: ReadonlyArray<Datensatz>, freigaben?: ReadonlyArray<Freigabe>): Monitoringzahlen.Monitoringzahlen =>
  zahlenBy([{ merkmal: nationalitaet, schluessel: ["NATD", "NATA"] }, { merkmal: stadtteil, schluessel: ["nord", "sued", "west"] }], {
    raum: stadt, jahr: 2024, daten, ...(freigaben === undefined ? {} : { freigaben }),
  })

/** What invented cases taught: the counts of a year, and the findings released after them. */
export const falllage = () => {
  if (fallstadt._tag !== "Gemeinde") throw new Error("the invented town is no town")
  const weise = { handlungsfelder: Object.fromEntries(felder.map((id) => [id, id])), herausgeber: "Beispielstadt", regel: regeln.schwelleFuenf, ohneGrenzen: "erlaubt", bericht: "Jahresbericht" } as const
  const faelle = bevoelkerung(120)
  const jahr = Fallstatistik.addAll(Fallstatistik.empty({ jahr: 2025, empfaenger: statistikstelle, am: AM }), faelle.map(({ ereignisse }) => Fallstand.of(ereignisse, Stichtag.make(2025, 12, 31))))
  const statistik = Result.getOrThrow(Fallstatistik.release(jahr, { ...weise, raum: fallstadt }))
  const befunde = Result.getOrThrow(findBefunde(faelle.map(({ ereignisse }) => Fallstand.of(ereignisse, Stichtag.make(2026, 11, 30))), {
    ...weise, empfaenger: statistikstelle, am: AM, gemeinde: fallstadt, raeume, umfeld, zeitraum: Zeitraum.zwischen(Stichtag.make(2024, 1, 1), Stichtag.make(2026, 11, 30)), register: statistik.freigabe.register,
  }))
  return { statistik, befundlagen: [befunde] }
}
