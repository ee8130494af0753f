/**
 * An invented catalogue of offers for tests: the Akteure, Orte and Handlungsfelder are Marl's, every offer is made up.
 *
 * Political participation (`partizipation`) has none on purpose: it is the gap that a test looks for.
 *
 * @module
 */
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import type { Angebotskatalog } from "../../src/angebot/Angebotskatalog.js"
import { decodeAngebotskatalog } from "../../src/angebot/decodeAngebotskatalog.js"

const quelle = { dokument: "erfundener-katalog", kapitel: "Erfundene Angebote für Tests" }
const stand = "2024-06-30"
const seit2019 = "2019-01-01/.."
const gestattung = ["gestattung", "ankunftsnachweis"]
const duldung = ["duldung", "duldung-ungeklaerte-identitaet", "ausbildungsduldung", "beschaeftigungsduldung"]

const wohnen = [
  {
    id: "wohnungssuche", titel: "Begleitung bei der Wohnungssuche (erfunden)", traeger: "sozialarbeit", handlungsfelder: ["wohnen"],
    zielgruppen: ["gefluechtete", "von-obdachlosigkeit-bedrohte"], sprachen: ["de", "ar", "tr"], form: "begleitung",
    zugang: { rechtskreise: ["asylblg", "sgb-ii"] }, kapazitaet: { plaetze: 40, belegt: 31, stand }, gueltig: seit2019, quelle,
  },
  {
    id: "erstausstattung", titel: "Erstausstattung der Wohnung (erfunden)", traeger: "jobcenter-marl", handlungsfelder: ["wohnen"],
    sprachen: ["de"], form: "geldleistung", zugang: { rechtskreise: ["sgb-ii"] }, gueltig: seit2019, quelle,
  },
  {
    id: "familienhaus", titel: "Familienhaus (erfunden)", traeger: "sachgebiet-betreuungsdienst-fluechtlinge",
    handlungsfelder: ["wohnen"], zielgruppen: ["gefluechtete", "familien"], ort: "schacht-1-2", sprachen: ["de", "en"],
    form: "unterkunft", zugang: { rechtskreise: ["asylblg"], aufenthaltsstatus: [...gestattung, ...duldung] },
    kapazitaet: { plaetze: 24, belegt: 24, stand }, gueltig: "2020-01-01/..", quelle,
  },
]

const arbeiten = [
  {
    id: "stellensuche", titel: "Coaching bei der Stellensuche (erfunden)", traeger: "re-init", handlungsfelder: ["arbeiten"],
    zielgruppen: ["menschen-im-leistungsbezug"], sprachen: ["de", "en"], form: "beratung",
    zugang: { rechtskreise: ["sgb-ii"], alter: { von: 18, bis: 66 } }, kapazitaet: { plaetze: 25, belegt: 25, stand },
    gueltig: seit2019, quelle,
  },
  {
    id: "berufsorientierung", titel: "Berufsorientierung für junge Menschen (erfunden)", traeger: "jugendmigrationsdienst",
    handlungsfelder: ["arbeiten", "bildung"], zielgruppen: ["kinder-jugendliche"], ort: "stadtteilbuero-mitte",
    sprachen: ["de", "ar", "en"], form: "gruppe", zugang: { alter: { von: 15, bis: 26 } },
    kapazitaet: { plaetze: 15, belegt: 9, stand }, gueltig: seit2019, quelle,
  },
  {
    id: "mitarbeit-unterkunft", titel: "Mitarbeit in der Unterkunft (erfunden)", traeger: "amt-arbeit-soziales",
    handlungsfelder: ["arbeiten"], zielgruppen: ["gestattete-geduldete"], ort: "schacht-1-2", sprachen: ["de", "ar", "fa"],
    form: "sonstige", zugang: { rechtskreise: ["asylblg"], alter: { von: 18 }, weitere: ["Ein Vorgespräch ist nötig."] },
    kapazitaet: { plaetze: 6, belegt: 2, stand }, gueltig: seit2019, quelle,
  },
  {
    id: "beratung-zuwanderung", titel: "Beratung für Zugewanderte (erfunden)", traeger: "migrationsberatung-mbe",
    handlungsfelder: ["arbeiten", "bildung", "wohnen"], zielgruppen: ["neuzugewanderte"], ort: "quartiersmanagement-mittelpunkt",
    sprachen: ["de", "en", "ru", "tr"], form: "beratung", zugang: { alter: { von: 27 } },
    kapazitaet: { plaetze: 60, belegt: 52, stand }, gueltig: seit2019, quelle,
  },
]

const bildung = [
  {
    id: "sprachkurs-vormittag", titel: "Sprachkurs am Vormittag (erfunden)", traeger: "vhs", handlungsfelder: ["bildung"],
    ort: "ernst-reuter-haus", sprachen: ["de"], form: "kurs",
    zugang: {
      aufenthaltsstatus: ["asyl", "internationaler-schutz", "abschiebungsverbot", "familie", ...gestattung],
      alter: { von: 16 }, weitere: ["Die Berechtigung zum Kurs liegt vor."],
    },
    kapazitaet: { plaetze: 20, belegt: 20, stand }, gueltig: seit2019, quelle,
  },
  {
    id: "sprachkurs-frauen", titel: "Sprachkurs für Frauen (erfunden)", traeger: "evangelische-familienbildungsstaette",
    handlungsfelder: ["bildung"], zielgruppen: ["frauen-mit-migrationshintergrund"], ort: "nachbarschaftszentrum-huels-sued",
    sprachen: ["de", "ar", "tr"], form: "kurs", zugang: { geschlecht: ["w"], alter: { von: 16 } },
    kapazitaet: { plaetze: 12, belegt: 7, stand }, gueltig: seit2019, quelle,
  },
  {
    id: "lernfoerderung", titel: "Lernförderung am Nachmittag (erfunden)", traeger: "schulsozialarbeit", handlungsfelder: ["bildung"],
    zielgruppen: ["neuzugewanderte-schuelerinnen-schueler", "kinder-jugendliche"], ort: "martin-luther-king-schule",
    sprachen: ["de"], form: "gruppe", zugang: { alter: { von: 6, bis: 17 } }, kapazitaet: { plaetze: 30, stand }, gueltig: seit2019, quelle,
  },
  {
    id: "kita-einstieg", titel: "Einstieg in die Kita (erfunden, ausgelaufen)", traeger: "kita-sozialarbeit",
    handlungsfelder: ["bildung"], zielgruppen: ["familien"], ort: "kita-breslauer-strasse", sprachen: ["de", "ar"], form: "gruppe",
    zugang: { alter: { bis: 6 } }, gueltig: "2019-01-01/2021-07-31", quelle,
  },
]

const miteinander = [
  {
    id: "fussball", titel: "Offenes Fußballtraining (erfunden)", traeger: "sportvereine", handlungsfelder: ["sport"],
    zielgruppen: ["kinder-jugendliche"], sprachen: ["de"], form: "gruppe", zugang: { alter: { von: 6, bis: 20 } }, gueltig: seit2019, quelle,
  },
  {
    id: "schwimmkurs-frauen", titel: "Schwimmkurs für Frauen (erfunden)", traeger: "stadtsportverband-marl", handlungsfelder: ["sport"],
    zielgruppen: ["frauen-mit-migrationshintergrund"], sprachen: ["de", "tr"], form: "kurs", zugang: { geschlecht: ["w"] },
    kapazitaet: { plaetze: 10, belegt: 12, stand }, gueltig: seit2019, quelle,
  },
  {
    id: "patenschaften", titel: "Patenschaften (erfunden)", traeger: "ehrenamtskoordination", handlungsfelder: ["ehrenamt"],
    zielgruppen: ["neuzugewanderte", "familien"], sprachen: ["de", "ar", "en", "fa"], form: "begleitung", zugang: {},
    kapazitaet: { plaetze: 30, belegt: 22, stand: "2022-03-31" }, gueltig: seit2019, quelle,
  },
  {
    id: "nachbarschaftstreff", titel: "Nachbarschaftstreff (erfunden)", traeger: "traeger-stadtteilbueros", handlungsfelder: ["sozialraeume"],
    ort: "nachbarschaftszentrum-huels-sued", sprachen: ["de", "tr"], form: "treffpunkt", zugang: { sozialraeume: ["huels-sued"] },
    gueltig: seit2019, quelle,
  },
  {
    id: "begegnungscafe", titel: "Begegnungscafé (erfunden)", traeger: "ehrenamtsinitiativen", handlungsfelder: ["dialog", "sozialraeume"],
    zielgruppen: ["stadtgesellschaft"], ort: "cafe-welcome", sprachen: ["de", "ar", "en"], form: "treffpunkt", zugang: {},
    gueltig: seit2019, quelle,
  },
]

/** The invented catalogue as an author writes it. */
export const angebotsdaten = {
  id: "angebote-erfunden", titel: "Erfundener Angebotskatalog für Tests", konzept: "marl", stand,
  angebote: [...wohnen, ...arbeiten, ...bildung, ...miteinander],
}

/** The invented catalogue as it is read. */
export const angebote: Angebotskatalog = Result.getOrThrow(decodeAngebotskatalog(angebotsdaten, marl))
