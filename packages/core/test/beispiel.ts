/**
 * A small invented Konzept for tests: one of everything, short enough to read.
 *
 * @module
 */
import * as Result from "effect/Result"
import { decodeKonzept } from "../src/pruefung/decodeKonzept.js"
import type { Konzept } from "../src/konzept/Konzept.js"

const quelle = (kapitel: string, ueberschrift?: string) => ({ kapitel, ...(ueberschrift === undefined ? {} : { ueberschrift }) })

const haltung = quelle("Haltung")
const wohnen = quelle("Wohnen")
const lernen = quelle("Lernen")

const grundlagen = {
  integrationsbegriff: {
    id: "ankommen", titel: "Ankommen und Mitmachen", beschreibung: "Wer hier lebt, gehört dazu", quelle: haltung,
    eckpunkte: [{ id: "gegenseitig", titel: "Gegenseitigkeit", beschreibung: "Alle bewegen sich.", quelle: haltung }],
  },
  inklusion: { id: "fuer-alle", titel: "Offen für alle", beschreibung: "Kein Angebot schließt jemanden aus.", quelle: haltung },
  werte: [{ id: "respekt", titel: "Respekt", quelle: haltung }],
  kodizes: [{ id: "zuhoeren", titel: "Zuhören", beschreibung: "Erst fragen, dann planen.", quelle: haltung, werte: ["respekt"] }],
  selbstverstaendnis: [{ id: "dienst", titel: "Dienst an allen", beschreibung: "Das Amt kommt zu den Menschen.", quelle: haltung }],
  zielgruppen: [
    { id: "alle", titel: "Alle in Neustadt", umfassend: true, quelle: haltung },
    {
      id: "neue", titel: "Neu Zugezogene", beschreibung: "Wer seit weniger als einem Jahr hier lebt", quelle: haltung,
      bestand: [
        { id: "neue-gemeldet", titel: "Gemeldet", wert: 1240, einheit: "Personen", stand: "2019-12-31", quelle: haltung },
        {
          id: "neue-ohne-meldung", titel: "Nicht gemeldet", wert: 100, einheit: "Personen", quelle: haltung,
          genauigkeit: "mehr-als", herkunft: "geschaetzt",
        },
        { id: "neue-kinder", titel: "Darunter Kinder", wert: { fehlt: "unsicher" }, einheit: "Personen", quelle: quelle("Zahlen") },
      ],
    },
  ],
}

const vorhaben = {
  handlungsfelder: [
    {
      id: "wohnen", titel: "Gemeinsam wohnen", quelle: wohnen,
      leitziele: [
        { id: "bezahlbar", titel: "Bezahlbarer Wohnraum", quelle: wohnen },
        { id: "nachbarn", titel: "Gute Nachbarschaft", beschreibung: "Man kennt sich.", quelle: wohnen },
      ],
      bestehendes: [{ titel: "Mieterberatung", akteure: ["amt"], zeit: "2018" }],
    },
    { id: "lernen", titel: "Gemeinsam lernen", quelle: lernen, leitziele: [{ id: "sprache", titel: "Deutsch von Anfang an", quelle: lernen }] },
  ],
  projekte: [
    {
      id: "lotsen", titel: "Wohnlotsen", beschreibung: "Freiwillige begleiten bei der Wohnungssuche.", quelle: wohnen,
      handlungsfeld: "wohnen", horizont: "kurzfristig", auftrag: "erproben", leitziele: ["bezahlbar", "nachbarn"],
      federfuehrung: ["amt"], partner: ["verein", "rat"], orte: ["treff"], zielgruppen: ["neue"],
      mittel: [{ titel: "Landesmittel", geber: ["land"], zeit: "2021", betrag: 12500 }],
      erprobung: [{ titel: "Probelauf", dauer: "P6M", zeit: "2021-01-01/.." }],
      fristen: [{ titel: "Handbuch liegt vor", art: "zwischenziel", bis: "2021-03" }],
      bestehendes: [{ titel: "Umzugshilfe", beschreibung: "ehrenamtlich" }],
    },
    {
      id: "fest", titel: "Nachbarschaftsfest", quelle: wohnen, handlungsfeld: "wohnen", horizont: "dauerhaft",
      leitziele: ["nachbarn"], federfuehrung: ["verein"], auftrag: "fortfuehren",
    },
    {
      id: "tisch", titel: "Runder Tisch Sprache", quelle: lernen, handlungsfeld: "lernen", horizont: "mittelfristig",
      leitziele: ["sprache"], leitzielbezug: "konzept", gremium: "runde-sprache",
    },
  ],
}

const akteure = {
  akteure: [
    { id: "amt", titel: "Amt für Soziales", art: "amt", quelle: wohnen },
    { id: "stelle", titel: "Wohnungsstelle", beschreibung: "Vermittelt Wohnungen.", art: "amt", teilVon: "amt", quelle: wohnen },
    { id: "verein", titel: "Nachbarn e. V.", art: "verein", quelle: wohnen },
    { id: "land", titel: "Land", art: "netzwerk", quelle: wohnen },
    { id: "ausschuss", titel: "Sozialausschuss", art: "gremium", quelle: haltung },
  ],
  orte: [{ id: "treff", titel: "Treff am Markt", art: "begegnungsstaette", adresse: "Markt 1", sozialraum: "mitte", traeger: ["verein"], quelle: wohnen }],
  gremien: [
    {
      id: "steuerung", titel: "Steuerungsgruppe Wohnen", art: "steuerungsgruppe", quelle: wohnen, handlungsfelder: ["wohnen"],
      organisation: ["amt"], einladungen: [{ wer: "verein" }, { wer: "rat", als: "festes-mitglied" }], rhythmus: "P3M",
      aufgaben: ["Projekte prüfen"], tagesordnungspflicht: true, protokollpflicht: true, fallberichte: "anonymisiert",
    },
    { id: "runde-sprache", titel: "Runde Sprache", art: "runder-tisch", quelle: lernen, handlungsfelder: ["lernen"], einladungen: [{ wer: "stelle" }] },
    {
      id: "rat", titel: "Integrationsrat", art: "integrationsrat", quelle: haltung, mitglieder: 3, amtszeit: "P5Y",
      sitze: [{ titel: "Gewählte", anzahl: 2, bestellung: "direkt-gewaehlt" }, { titel: "Aus dem Rat", anzahl: 1, bestellung: "vom-rat-benannt" }],
      wahlen: [{ zeit: "2020-09-13", wahlberechtigte: 10543, abgegeben: 1086, wahlbeteiligung: { wert: 10.3, basis: 0.1 } }],
      naechsteWahl: "2025",
    },
  ],
}

const pflichten = {
  fallmethode: {
    id: "begleitung", titel: "Begleitung im Einzelfall", quelle: haltung, verantwortlich: ["amt"],
    ebenen: [{ id: "einzeln", titel: "Einzelfall", quelle: haltung }],
    phasen: [{ id: "aufnahme", titel: "Aufnahme", quelle: haltung }, { id: "gespraech", titel: "Erstgespräch", teilVon: "aufnahme", quelle: haltung }],
    zielebenen: [{ id: "motto", titel: "Mottoziel", quelle: haltung }, { id: "schritt", titel: "Handlungsziel", dient: "motto", messbar: true, quelle: haltung }],
  },
  monitoring: {
    id: "monitoring", titel: "Jährlicher Bericht", quelle: quelle("Zahlen"), rhythmus: "P1Y", erstesJahr: 2021,
    verantwortlich: ["amt"], zuliefernde: ["stelle"], adressat: "ausschuss", vorbehalt: "Wenn genug Personal da ist",
    indikatoren: [{ id: "1.1", titel: "Wartezeit auf eine Wohnung", bereich: "Wohnen", quelle: quelle("Zahlen") }],
    befragung: { id: "befragung", titel: "Befragung im Viertel", quelle: quelle("Zahlen"), verantwortlich: ["amt"] },
  },
  fortschreibung: { id: "fortschreibung", titel: "Fortschreibung", quelle: quelle("Zahlen"), arten: ["teilweise", "umfassend"], durch: ["steuerung"] },
  angaben: [{ id: "plaetze", titel: "Plätze im Sprachkurs", wert: 24, einheit: "Plätze", genauigkeit: "rund", stand: "2019", betrifft: "tisch", quelle: { dokument: "statistik", kapitel: "Kurse" } }],
}

const rahmen = {
  id: "neustadt",
  titel: "Zusammen in Neustadt",
  stadt: { name: "Neustadt", ags: "05562024", sozialraeume: [{ schluessel: "mitte", name: "Mitte" }] },
  beschluss: { zeit: "2020-12-10", durch: "ausschuss", quelle: haltung },
  dokumente: [{ id: "konzept", titel: "Zusammen in Neustadt" }, { id: "statistik", titel: "Statistikheft", herausgeber: "Stadt Neustadt", zeit: "2019" }],
}

/** One of everything. */
export const neustadt: Konzept = Result.getOrThrow(decodeKonzept({ ...rahmen, ...grundlagen, ...vorhaben, ...akteure, ...pflichten }))

/** Nothing but what a Konzept must have. */
export const leer: Konzept = Result.getOrThrow(decodeKonzept({
  ...rahmen,
  beschluss: { zeit: "2020", quelle: haltung },
  dokumente: [{ id: "konzept", titel: "Zusammen in Neustadt" }],
  integrationsbegriff: { id: "ankommen", titel: "Ankommen", quelle: haltung },
  inklusion: { id: "fuer-alle", titel: "Offen für alle", quelle: haltung },
  zielgruppen: [{ id: "alle", titel: "Alle in Neustadt", umfassend: true, quelle: haltung }],
}))
