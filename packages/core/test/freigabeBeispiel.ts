/**
 * An invented town that counts its own persons, with one small cell that must not come out.
 *
 * @module
 */
import * as Cube from "../src/cube/Cube.js"
import type { Datensatz } from "../src/cube/Datensatz.js"
import type { Geheimhaltungsregel } from "../src/geheimhaltung/Geheimhaltungsregel.js"
import type { Loeser } from "../src/geheimhaltung/Loeser.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Raum from "../src/kernel/Raum.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Zeitraum from "../src/kernel/Zeitraum.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Geschlecht from "../src/merkmal/Geschlecht.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import * as Nationalitaet from "../src/merkmal/Nationalitaet.js"
import * as Raummerkmal from "../src/merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../src/merkmal/Zeitmerkmal.js"

export const stadt = Raum.make("05999001", "Beispielstadt")

export const regel: Geheimhaltungsregel = {
  id: "stadt", titel: "Zahlen unter 3", quelle: "Dienstanweisung der Beispielstadt", schwelle: 3, nullen: "offen", verfahren: { art: "sperrung" },
}

const listOf = (id: string, titel: string, names: Readonly<Record<string, string>>): Merkmal.Merkmal =>
  Merkmal.make(id, Codeliste.make({ id, titel, quelle: "erfunden", auspraegungen: Object.entries(names).map(([schluessel, name]) => ({ schluessel, name })) }))

const stadtteil = listOf("stadtteil", "Stadtteil", { nord: "Nord", sued: "Süd", west: "West" })
const geschlecht = Merkmal.make("geschlecht", Geschlecht.liste)
const nationalitaet = Merkmal.make("nationalitaet", Nationalitaet.liste)

type Zahlen = Readonly<Record<string, Readonly<Record<string, number>>>>

const make = (id: string, merkmale: readonly [Merkmal.Merkmal, Merkmal.Merkmal], zahlen: Zahlen, teil: Partial<Datensatz> = {}, jahr = 2024): Datensatz => {
  const zeit = Zeitraum.tag(Stichtag.make(jahr, 12, 31))
  const fest = { raum: Raummerkmal.keyOf(stadt), zeit: Zeitmerkmal.keyOf(zeit) }
  const zellen = Object.entries(zahlen).flatMap(([a, row]) => Object.entries(row).map(([b, wert]) => ({
    koordinate: { ...fest, [merkmale[0].id]: a, [merkmale[1].id]: b }, wert: Messwert.exakt(wert),
  })))
  return {
    id, titel: `Bevölkerung (${id})`, groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister", definitionen: {},
    herkunft: "eigene-auszaehlung", fundstelle: { herausgeber: "Beispielstadt", tabelle: "Melderegister" }, anmerkungen: [],
    cube: Cube.make([Raummerkmal.make([stadt]), Zeitmerkmal.make([zeit]), ...merkmale], "null", zellen), ...teil,
  }
}

/** Two men of the south are foreign: the only small cell. */
export const nachStadtteil = make("stadtteile", [nationalitaet, stadtteil], {
  NATD: { nord: 410, sued: 380, west: 295 }, NATA: { nord: 61, sued: 2, west: 48 },
})

/** The same persons by sex: nothing small, and the totals of the other table. */
export const nachGeschlecht = make("geschlecht", [geschlecht, nationalitaet], {
  m: { NATD: 530, NATA: 58 }, w: { NATD: 555, NATA: 53 },
})

/** The same table a year earlier. */
export const vorjahr = make("vorjahr", [nationalitaet, stadtteil], {
  NATD: { nord: 415, sued: 384, west: 290 }, NATA: { nord: 55, sued: 5, west: 40 },
}, {}, 2023)

export { make as auszaehlungOf, nationalitaet, stadtteil, geschlecht }

/** A solver by trial: it bounds each variable by itself, and nothing more. */
export const grober: Loeser = (programm, formen) => ({
  _tag: "Grenzen",
  grenzen: formen.map(({ koeffizienten, variablen }) => ({
    von: variablen.reduce((sum, one, at) => sum + (koeffizienten[at] ?? 0) * (programm.untergrenzen[one] ?? 0), 0),
    bis: variablen.reduce((sum, one, at) => sum + (koeffizienten[at] ?? 0) * (programm.obergrenzen[one] ?? 0), 0),
  })),
})
