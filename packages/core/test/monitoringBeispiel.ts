/**
 * Invented figures for the invented city of the tests: one of every kind of coverage.
 *
 * @module
 */
import type { Monitoringzahlen } from "../src/bericht/Monitoringzahlen.js"
import type { Abdeckung } from "../src/indikator/Abdeckung.js"
import type { Ergebnis, Operandwert } from "../src/indikator/Ergebnis.js"
import type { Indikatordefinition } from "../src/indikator/Indikatordefinition.js"
import * as Id from "../src/kernel/Id.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Raum from "../src/kernel/Raum.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Zeitraum from "../src/kernel/Zeitraum.js"
import type { Konzept } from "../src/konzept/Konzept.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import { neustadt } from "./beispiel.js"

const stadt = Raum.make("05562024", "Neustadt")
const kreis = Raum.make("05562", "Altkreis")

const listOf = (id: string, titel: string, names: Readonly<Record<string, string>>) =>
  Merkmal.make(id, Codeliste.make({ id, titel, quelle: "erfunden", auspraegungen: Object.entries(names).map(([schluessel, name]) => ({ schluessel, name })) }))

const pass = listOf("pass", "Staatsangehörigkeit", { d: "Deutsche", a: "Ausländer" })
const geschlecht = listOf("geschlecht", "Geschlecht", { w: "weiblich", m: "männlich" })
const land = listOf("land", "Land", { a: "Nordland", b: "Südland", c: "Ostland", d: "Westland" })

const definition = (indikator: string, teil: Partial<Indikatordefinition> & Pick<Indikatordefinition, "titel">): Indikatordefinition => ({
  indikator, variante: "a", standard: true, mass: "anzahl", einheit: "Personen", nachkommastellen: 0,
  formel: { art: "summe", teile: [] }, gliederung: [], kern: [], ebenen: ["Gemeinde", "Kreis"], entsprechungen: [], quellen: ["erfunden"], ...teil,
})

const definitionen = {
  einwohner: definition("1.1", {
    titel: "Einwohner nach Pass und Geschlecht",
    gliederung: [{ merkmal: pass, schluessel: ["insgesamt", "d", "a"] }, { merkmal: geschlecht, schluessel: ["insgesamt", "w", "m"] }],
  }),
  quote: definition("1.2", {
    titel: "Quote je 1.000 Einwohner", mass: "quote", einheit: "je 1.000", nachkommastellen: 1, offen: "ob am Jahresende oder im Mittel gezählt wird",
    wahl: "das Mittel aus zwei Jahresenden", gliederung: [{ merkmal: geschlecht, schluessel: ["insgesamt", "w", "m"] }],
  }),
  herkunft: definition("1.3", {
    titel: "Herkunft", mass: "rangliste", gliederung: [{ merkmal: land, schluessel: ["insgesamt", "a", "b", "c", "d"] }], rangliste: { merkmal: "land", plaetze: 2 },
  }),
  ersatz: definition("2.2", { titel: "Anmeldungen zum Kurs", stellvertretend: "Gezählt sind Anmeldungen, nicht Abschlüsse", mischung: "Die Anmeldungen zählt die Schule, die Plätze die Stadt" }),
}

const operand = (raum: Raum.Raum, zeit: Zeitraum.Zeitraum, wert: Messwert.Messwert, teil: Partial<Operandwert> = {}): Operandwert => ({
  art: "operand", wert, groesse: "einwohner", einheit: "Personen", datensatz: "register", titel: "Register", statistik: "register", herkunft: "veroeffentlicht",
  fundstelle: { herausgeber: "Amt für Zahlen", tabelle: "Tabelle 7", stand: "01.03.2020" }, zeit, raum, koordinate: {}, auswahl: [], definitionen: {}, ...teil,
})

const titles: Readonly<Record<string, string>> = { d: "Deutsche", a: "Ausländer", w: "weiblich", m: "männlich" }

const ende = (jahr: number): Zeitraum.Zeitraum => Zeitraum.tag(Stichtag.make(jahr, 12, 31))

const ergebnis = (von: Indikatordefinition, raum: Raum.Raum, jahr: number, gruppe: Record<string, string>, wert: Messwert.Messwert): Ergebnis => ({
  indikator: von.indikator, variante: von.variante, titel: von.titel, mass: von.mass, einheit: von.einheit, nachkommastellen: von.nachkommastellen,
  gruppe, gruppenname: Object.entries(gruppe).map(([id, key]) => (id === "land" ? (Codeliste.find(land.liste, key)?.name ?? key) : (titles[key] ?? key))),
  raum, jahr, wert, kennzeichen: [], rechnung: operand(raum, ende(jahr), wert),
})

const { exakt, fehlend, gerundet } = Messwert

const einwohner = (jahr: number, values: ReadonlyArray<Messwert.Messwert>): ReadonlyArray<Ergebnis> =>
  [{}, { geschlecht: "w" }, { geschlecht: "m" }, { pass: "d" }, { pass: "d", geschlecht: "w" }, { pass: "d", geschlecht: "m" }, { pass: "a" }, { pass: "a", geschlecht: "w" }, { pass: "a", geschlecht: "m" }]
    .map((gruppe, at) => ergebnis(definitionen.einwohner, stadt, jahr, gruppe as Record<string, string>, values[at] ?? fehlend("unbekannt")))

const now = einwohner(2019, [exakt(10_543), exakt(5_300), exakt(5_243), exakt(9_543), exakt(4_900), exakt(4_643), exakt(1_000), exakt(400), fehlend("geheim")])

const older = [
  ...einwohner(2010, [exakt(11_020), exakt(5_500), exakt(5_520), exakt(10_300)]),
  ...einwohner(2012, [exakt(10_100), exakt(5_100), exakt(5_000), exakt(9_300), exakt(4_700), exakt(4_600), exakt(800)]),
  ...einwohner(2015, [exakt(10_300), exakt(5_200), exakt(5_100), exakt(9_400), exakt(4_800), exakt(4_600), exakt(900)]),
]

const quotient = (gruppe: Record<string, string>, wert: Messwert.Messwert, mark = false): Ergebnis => ({
  ...ergebnis(definitionen.quote, kreis, 2019, gruppe, mark ? Messwert.markEingeschraenkt(wert) : wert), kennzeichen: ["andere-ebene", "offen"],
  rechnung: {
    art: "quotient", je: 1000, wert,
    zaehler: wert._tag === "Fehlend"
      ? { art: "luecke", wert, groesse: "faelle", warum: "Die Fälle sind für diese Gruppe nicht veröffentlicht" }
      : operand(kreis, Zeitraum.jahr(2019), gerundet(25, { basis: 5 }), { datensatz: "faelle", statistik: "faelle", titel: "Fälle" }),
    nenner: { art: "mittel", wert: exakt(9000), teile: [operand(kreis, ende(2018), exakt(9000)), operand(kreis, ende(2019), exakt(9000))] },
  },
})

const quoten = [
  quotient({}, Messwert.scale(Messwert.divide(gerundet(25, { basis: 5 }), exakt(9000)), 1000)),
  quotient({ geschlecht: "w" }, exakt(0), true),
  quotient({ geschlecht: "m" }, fehlend("nicht-erhoben")),
]

const laender = [["a", 400], ["b", 300], ["c", 300], ["d", 7]] as const
const herkunft = [
  ergebnis(definitionen.herkunft, stadt, 2019, {}, exakt(1100)),
  ...laender.map(([key, wert]) => ergebnis(definitionen.herkunft, stadt, 2019, { land: key }, exakt(wert))),
]

const ersatz = [{ ...ergebnis(definitionen.ersatz, stadt, 2017, {}, exakt(12)), kennzeichen: ["anderes-jahr", "stellvertretend", "synthetisch"] as const }]

const abdeckung = (indikator: string, stand: Abdeckung["stand"], ergebnisse: ReadonlyArray<Ergebnis>, teil: Partial<Abdeckung> = {}): Abdeckung => ({
  indikator, stand, ergebnisse, kennzeichen: [], gruppen: { mitWert: ergebnisse.filter(({ wert }) => wert._tag !== "Fehlend").length, alle: ergebnisse.length },
  ...(ergebnisse[0] === undefined ? {} : { variante: "a", raum: ergebnisse[0].raum, jahr: ergebnisse[0].jahr }), ...teil,
})

/** The figures of one year. */
export const zahlen: Monitoringzahlen = {
  raum: stadt,
  jahr: 2019,
  abdeckung: [
    abdeckung("1.1", "vorhanden", now),
    abdeckung("1.2", "vertreten", quoten, { kennzeichen: ["andere-ebene", "offen"], grund: "Die Quote gibt es nicht für Gemeinden" }),
    abdeckung("1.3", "vorhanden", herkunft),
    abdeckung("2.1", "fehlt", [], { grund: "Niemand zählt Abschlüsse." }),
    abdeckung("2.2", "vertreten", ersatz, { kennzeichen: ["anderes-jahr", "stellvertretend", "synthetisch"] }),
  ],
  definitionen: Object.values(definitionen),
  statistiken: [
    { id: "register", titel: "Einwohnerregister", traeger: "Stadt", ebenen: ["Gemeinde"], brueche: [{ ab: Stichtag.make(2011, 5, 9), grund: "Seit dem Zensus wird neu gezählt.", quelle: "erfunden" }], quelle: "erfunden" },
    { id: "faelle", titel: "Fallstatistik", traeger: "Land", ebenen: ["Kreis"], brueche: [], quelle: "erfunden" },
  ],
  verlauf: [...now, ...older],
}

const nennung = (id: string, titel: string, bereich: string) =>
  ({ id: Id.make(id), titel: { de: titel }, bereich, quelle: { dokument: Id.make("konzept"), kapitel: "Zahlen" } })

const duty = neustadt.monitoring
if (duty === undefined) throw new Error("The invented city has a monitoring duty")

/** The invented city with the list that these figures answer. */
export const neustadtMitIndikatoren: Konzept = {
  ...neustadt,
  monitoring: {
    ...duty,
    indikatoren: [
      nennung("1.1", "Einwohner nach Pass und Geschlecht", "Bevölkerung"), nennung("1.2", "Einbürgerungsquoten", "Bevölkerung"),
      nennung("1.3", "Herkunft", "Bevölkerung"), nennung("2.1", "Kursabschlüsse", "Lernen"), nennung("2.2", "Kurse", "Lernen"), nennung("2.3", "Vergessenes", "Lernen"),
    ],
  },
}
