/**
 * German words for the keys of a case: where things stand, what kind of data it is, by what right it is shown.
 *
 * @module
 */
import type { Datenart } from "../../datenschutz/Datenart.js"
import type { Rolle } from "../../datenschutz/Rolle.js"
import type { Zweck } from "../../datenschutz/Zweck.js"
import type { Gewoehnlich } from "../../fall/Angabe.js"
import type { Bedarf } from "../../fall/Bestand.js"
import type { Stand } from "../../fall/Massnahme.js"
import type { Passung } from "../../fall/Massnahme.js"
import type { Person } from "../../fall/Person.js"
import type { Phase } from "../../fall/Phase.js"
import type { Folge } from "../../fall/Ueberpruefung.js"
import type { Ausgang, Stufe } from "../../fall/Ziel.js"
import type { Zustimmung } from "../../fall/Zustimmung.js"

/** Where a case stands. */
export const PHASE: Readonly<Record<Phase, string>> = {
  neu: "noch nicht eröffnet", aufnahme: "Aufnahme", beraten: "nach einer Beratung beendet", bestandsaufnahme: "Bestandsaufnahme",
  zielvereinbarung: "Zielvereinbarung", hilfeplanung: "Hilfeplanung", leistungssteuerung: "Leistungssteuerung",
  monitoring: "Monitoring", evaluation: "Evaluation", abgeschlossen: "abgeschlossen",
}

/** How somebody belongs to the case. */
export const BEZIEHUNG: Readonly<Record<Person["beziehung"], string>> = {
  hauptperson: "Hauptperson", partner: "Partnerin oder Partner", kind: "Kind", elternteil: "Elternteil", weitere: "weitere Person",
}

/** Kinds of data, special categories in the words of the law. */
export const DATENART: Readonly<Record<Datenart, string>> = {
  identitaet: "Identität", aufenthalt: "Aufenthalt", rechtskreis: "Rechtskreis", lebenslage: "Lebenslage", biografie: "Biografie",
  ressourcen: "Stärken und Schwächen", netzwerk: "vorhandene Hilfen", bedarf: "Bedarf", ziele: "Ziele", hilfeplan: "Hilfeplan",
  verlauf: "Verlauf", evaluation: "Evaluation", "ethnische-herkunft": "ethnische Herkunft", "politische-meinung": "politische Meinung",
  "religion-weltanschauung": "Religion und Weltanschauung", gewerkschaft: "Zugehörigkeit zu einer Gewerkschaft", genetik: "genetische Daten",
  biometrie: "biometrische Daten", gesundheit: "Gesundheit", sexualitaet: "Sexualleben und sexuelle Orientierung",
}

/** What data is used for. */
export const ZWECK: Readonly<Record<Zweck, string>> = {
  fallarbeit: "Arbeit am Fall", vermittlung: "Vermittlung von Hilfen", konferenz: "Hilfeplan- oder Fallkonferenz", uebergabe: "Übergabe des Falls",
  statistik: "Statistik", bericht: "anonymer Bericht", auskunft: "Auskunft", aufsicht: "Aufsicht",
}

/** In what role somebody looks at a case. */
export const ROLLE: Readonly<Record<Rolle, string>> = {
  fallfuehrung: "Fallführung", vertretung: "Vertretung der Fallführung", fachaufsicht: "Fachaufsicht", konferenz: "Teilnahme an der Konferenz",
  leistungserbringer: "Leistungserbringer", "uebernehmende-stelle": "übernehmende Stelle", statistik: "Statistikstelle",
  steuerungsgruppe: "Steuerungsgruppe", datenschutz: "Datenschutzbeauftragte Stelle", person: "die Person selbst",
}

/** By what right something is shown. */
export const GRUNDLAGE = { aufgabe: "eigene Aufgabe", auskunft: "Recht auf Auskunft", einwilligung: "Einwilligung" } as const

/** Things that are noted about a person. */
export const FELD: Readonly<Record<Gewoehnlich["feld"], string>> = {
  name: "Name", geburtsdatum: "Geburtsdatum", anschrift: "Anschrift", kontakt: "Kontakt", staatsangehoerigkeit: "Staatsangehörigkeit",
  aufenthaltsstatus: "Aufenthaltsstatus", geschlecht: "Geschlecht", sprache: "Sprache", sozialraum: "Sozialraum", zielgruppe: "Zielgruppe",
  biografie: "Biografie",
}

/** How soon a need has to be met. */
export const DRINGLICHKEIT: Readonly<Record<Bedarf["dringlichkeit"], string>> = { sofort: "sofort", bald: "bald", spaeter: "später" }

/** Where help comes from that is there already. */
export const UMFELD = { persoenlich: "Familie, Freundinnen und Freunde", zivilgesellschaft: "Zivilgesellschaft", amt: "Amt" } as const

/** What was done where no offer fitted. */
export const PASSUNG: Readonly<Record<Passung["art"], string>> = {
  anpassung: "Angebot angepasst", "anderer-zugang": "anderer Zugang", "neues-angebot": "neues Angebot nötig", kompromiss: "Kompromiss",
}

/** Where a measure stands; a day follows where there is one. */
export const STAND: Readonly<Record<Stand, string>> = {
  geplant: "geplant", angefragt: "angefragt", laeuft: "läuft", erbracht: "abgeschlossen", abgelehnt: "abgelehnt",
  abgebrochen: "abgebrochen", gestrichen: "gestrichen",
}

/** What became of a goal. */
export const AUSGANG: Readonly<Record<Ausgang, string>> = {
  offen: "offen", erreicht: "erreicht", teilweise: "teilweise erreicht", "nicht-erreicht": "nicht erreicht", aufgegeben: "aufgegeben",
}

/** The levels of Goal Attainment Scaling with their meaning, from the lowest. */
export const STUFEN: ReadonlyArray<{ readonly stufe: Stufe; readonly zeichen: string; readonly bedeutung: string }> = [
  { stufe: -2, zeichen: "−2", bedeutung: "viel weniger als erwartet" },
  { stufe: -1, zeichen: "−1", bedeutung: "weniger als erwartet" },
  { stufe: 0, zeichen: "0", bedeutung: "wie erwartet" },
  { stufe: 1, zeichen: "+1", bedeutung: "mehr als erwartet" },
  { stufe: 2, zeichen: "+2", bedeutung: "viel mehr als erwartet" },
]

/** In what form somebody agreed. */
export const ZUSTIMMUNGSFORM: Readonly<Record<Zustimmung["form"], string>> = { unterschrift: "mit Unterschrift", elektronisch: "elektronisch", muendlich: "mündlich" }

/** Where a review leads. */
export const FOLGE: Readonly<Record<Folge, string>> = {
  leistungssteuerung: "Der Plan gilt weiter.", hilfeplanung: "Der Hilfeplan wird neu gemacht.", zielvereinbarung: "Die Ziele werden neu vereinbart.",
  bestandsaufnahme: "Die Lage wird neu aufgenommen.", evaluation: "Der Fall wird ausgewertet.",
}

/** Why data is kept and not used. */
export const EINSCHRAENKUNG: Readonly<Record<string, string>> = {
  "richtigkeit-bestritten": "die Richtigkeit ist bestritten", unrechtmaessig: "die Verarbeitung war unrechtmäßig",
  rechtsansprueche: "für Rechtsansprüche nötig", widerspruch: "Widerspruch eingelegt",
}

const SPRACHEN: Readonly<Record<string, string>> = {
  de: "Deutsch", "de-x-leicht": "Leichter Sprache", en: "Englisch", tr: "Türkisch", ar: "Arabisch", fa: "Persisch", prs: "Dari", ps: "Paschtu",
  ku: "Kurdisch", kmr: "Kurmandschi", ckb: "Sorani", uk: "Ukrainisch", ru: "Russisch", ro: "Rumänisch", bg: "Bulgarisch", pl: "Polnisch", fr: "Französisch",
  es: "Spanisch", it: "Italienisch", sq: "Albanisch", sr: "Serbisch", bs: "Bosnisch", mk: "Mazedonisch", rom: "Romanes", ti: "Tigrinisch",
  so: "Somali", am: "Amharisch", ur: "Urdu", vi: "Vietnamesisch", el: "Griechisch", pt: "Portugiesisch", hu: "Ungarisch",
}

/** Names a language in German; one without a name here stands by its tag. */
export const sprachName = (tag: string): string => SPRACHEN[tag] ?? SPRACHEN[tag.split("-")[0] ?? tag] ?? `„${tag}“`
