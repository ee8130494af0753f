import type { Operand, Zeitregel } from "../Ausdruck.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import {
  anteilVon, definition, differenz, entspricht, JAHR, operand, profil, quotient, SCHULJAHR, SCHULTAG, summe, vermutlich, type Entwurf,
} from "./bausteine.js"
import { BIS_GEMEINDE } from "./ebenen.js"
import { GESCHLECHT, NATIONALITAET, SCHULABSCHLUSS, SCHULABSCHLUSS_GETRENNT, SCHULFORM_SEK_II } from "./gliederungen.js"

const VORSCHULJAHR: Zeitregel = { art: "schuljahr", jahr: -1 }
const ZEIT = [SCHULJAHR, SCHULTAG]
const NACH = ["nationalitaet", "geschlecht"]
const IT_NRW = "it.nrw, Amtliche Schuldaten"
const BASIS = { ebenen: BIS_GEMEINDE } as const

const EINFUEHRUNGSPHASE = { klassenstufe: "JGSTUFE11" }
const WALDORF = { schulart: "SCHULE10" }

const einfuehrungsphase = (nach: ReadonlyArray<string>, fest: Operand["fest"] = {}): Operand =>
  operand("schueler-allgemeinbildend", "schulstatistik", ZEIT, { nach, fest: { ...EINFUEHRUNGSPHASE, ...fest } })

const abschlussjahrgang = (zeit: ReadonlyArray<Zeitregel>, fest: Operand["fest"] = {}): Operand =>
  operand("absolventen-sek-i", "schulstatistik", zeit, { nach: NACH, fest })

const OFFEN_UEBERGANG = "Wie das Integrationsprofil die Übergänge in die Sekundarstufe II rechnet, ist nicht bestätigt; die Rückkehr zu G9 verzerrt Quoten um das Schuljahr 2023/24 (unbestätigt)."

const UEBERGANG = {
  ...BASIS,
  indikator: "5.5",
  kern: ["nationalitaet"],
  gliederung: [NATIONALITAET, GESCHLECHT],
  entsprechungen: profil("5.5"),
  offen: OFFEN_UEBERGANG,
  quellen: ["NRW Nachhaltigkeitsindikatoren 10.1a"],
} as const

const QUOTE_10_1A = {
  ...UEBERGANG,
  mass: "quote",
  einheit: "Prozent",
  entsprechungen: [...vermutlich("NRW-Nachhaltigkeit", "10.1a"), ...profil("5.5")],
  offen: `${OFFEN_UEBERGANG} Aus welchem Schuljahr der Nachhaltigkeitsindikator 10.1a seinen Nenner nimmt, sagt die vorliegende Quelle nicht.`,
} as const

const WAHL_10_1A = "Am nächsten kommt der Nachhaltigkeitsindikator 10.1a: Einführungsphase je 100 in den Abschlussjahrgängen der Sekundarstufe I, ohne Waldorfschulen. Hier gilt für beide dasselbe Schuljahr."

const uebergang: ReadonlyArray<Entwurf> = [
  {
    ...QUOTE_10_1A,
    variante: "10-1a",
    titel: "Einführungsphase je 100 in den Abschlussjahrgängen der Sekundarstufe I desselben Schuljahres",
    standard: true,
    formel: quotient(einfuehrungsphase(NACH), abschlussjahrgang(ZEIT)),
    wahl: `${WAHL_10_1A} Waldorfschulen sind hier nicht abgezogen, da wenige Tabellen sie nennen; das tut die Lesart 10-1a-ohne-waldorf.`,
  },
  {
    ...QUOTE_10_1A,
    variante: "10-1a-ohne-waldorf",
    titel: "Einführungsphase je 100 in den Abschlussjahrgängen der Sekundarstufe I desselben Schuljahres, ohne Waldorfschulen",
    formel: quotient(
      differenz(einfuehrungsphase(NACH), einfuehrungsphase(NACH, WALDORF)),
      differenz(abschlussjahrgang(ZEIT), abschlussjahrgang(ZEIT, WALDORF)),
    ),
    wahl: WAHL_10_1A,
  },
  {
    ...UEBERGANG,
    variante: "10-1a-vorjahr",
    titel: "Einführungsphase je 100 in den Abschlussjahrgängen der Sekundarstufe I des Schuljahres davor",
    mass: "quote",
    einheit: "Prozent",
    formel: quotient(einfuehrungsphase(NACH), abschlussjahrgang([VORSCHULJAHR])),
    wahl: "Nenner ist der Jahrgang, aus dem die Einführungsphase kommt. Beide Nenner gehen beim Wechsel zwischen G8 und G9 auseinander.",
  },
  {
    ...UEBERGANG,
    variante: "anzahl",
    kern: ["nationalitaet", "schulform"],
    titel: "Schülerinnen und Schüler der Einführungsphase nach Schulform",
    mass: "anzahl",
    einheit: "Personen",
    formel: einfuehrungsphase([...NACH, "schulform"]),
    gliederung: [NATIONALITAET, GESCHLECHT, SCHULFORM_SEK_II],
    wahl: "Schulform ist die aufnehmende.",
    quellen: [IT_NRW],
  },
]

// Who leaves in 2015 leaves at the end of the school year 2014/15.
const ABGANG = [JAHR, VORSCHULJAHR]

const abgang = (nach: ReadonlyArray<string>, fest: Operand["fest"] = {}): Operand =>
  operand("schulabgaenger", "schulstatistik", ABGANG, { nach, fest })

const OHNE = { schulabschluss: "BILABS11" }
const OHNE_ABSCHLUSS = { schulabschluss: "ohne-abschluss" }
const FOERDERSCHULABSCHLUSS = { schulabschluss: "foerderschulabschluss" }
const OHNE_AN_FOERDERSCHULE = { ...OHNE, schulart: "SCHULE11" }

const ABSCHLUSS = {
  ...BASIS,
  indikator: "5.7",
  gliederung: [NATIONALITAET, GESCHLECHT],
  quellen: ["GENESIS 21111, BILABS", "NRW Integrationsmonitoring D2", "LSN, Integrationsmonitoring Niedersachsen"],
} as const

const WAHL_OHNE = "Ohne Hauptschulabschluss sind in der Liste aller Länder auch Abschlüsse der Förderschule; mit und ohne sie sind zwei Lesarten."

const OHNE_ANTEIL = { ...ABSCHLUSS, kern: ["nationalitaet"], mass: "anteil", einheit: "Prozent", wahl: WAHL_OHNE } as const

const abschluss: ReadonlyArray<Entwurf> = [
  {
    ...ABSCHLUSS,
    variante: "anteil",
    kern: ["nationalitaet", "schulabschluss"],
    titel: "Schulabgängerinnen und Schulabgänger nach Abschluss, in Prozent der Gruppe",
    standard: true,
    mass: "anteil",
    einheit: "Prozent",
    formel: quotient(abgang([...NACH, "schulabschluss"]), abgang(NACH)),
    gliederung: [NATIONALITAET, GESCHLECHT, SCHULABSCHLUSS],
    entsprechungen: [...entspricht("NRW", "D2"), ...profil("5.7")],
    wahl: `${WAHL_OHNE} Nordrhein-Westfalen zählt Weiterbildungskollegs nicht mit (D2), externe Prüfungen zählen nirgends; ob eine Tabelle Weiterbildungskollegs enthält, sagt sie selbst.`,
  },
  {
    ...ABSCHLUSS,
    variante: "anzahl",
    kern: ["nationalitaet", "schulabschluss"],
    titel: "Schulabgängerinnen und Schulabgänger nach Abschluss",
    mass: "anzahl",
    einheit: "Personen",
    formel: abgang([...NACH, "schulabschluss"]),
    gliederung: [NATIONALITAET, GESCHLECHT, SCHULABSCHLUSS],
  },
  {
    ...ABSCHLUSS,
    variante: "anteil-getrennt",
    kern: ["nationalitaet", "schulabschluss"],
    titel: "Schulabgängerinnen und Schulabgänger nach Abschluss, Abschlüsse der Förderschule für sich, in Prozent der Gruppe",
    mass: "anteil",
    einheit: "Prozent",
    formel: quotient(abgang([...NACH, "schulabschluss"]), abgang(NACH)),
    gliederung: [NATIONALITAET, GESCHLECHT, SCHULABSCHLUSS_GETRENNT],
    wahl: WAHL_OHNE,
  },
  {
    ...OHNE_ANTEIL,
    variante: "ohne-abschluss-mit-foerderschule",
    titel: "Anteil ohne Hauptschulabschluss, mit Abschlüssen der Förderschule",
    formel: anteilVon(abgang(NACH), OHNE),
    entsprechungen: entspricht("Regionalatlas", "AI003-2"),
  },
  {
    ...OHNE_ANTEIL,
    variante: "ohne-abschluss-mit-foerderschule-summe",
    titel: "Anteil ohne Hauptschulabschluss, mit Abschlüssen der Förderschule (aus beiden zusammengezählt)",
    formel: quotient(summe(abgang(NACH, OHNE_ABSCHLUSS), abgang(NACH, FOERDERSCHULABSCHLUSS)), abgang(NACH)),
  },
  {
    ...OHNE_ANTEIL,
    variante: "ohne-abschluss-ohne-foerderschule",
    titel: "Anteil ohne Hauptschulabschluss, ohne Abschlüsse der Förderschule",
    formel: anteilVon(abgang(NACH), OHNE_ABSCHLUSS),
  },
  {
    ...OHNE_ANTEIL,
    variante: "ohne-abschluss-ohne-foerderschule-differenz",
    titel: "Anteil ohne Hauptschulabschluss, abzüglich der Abschlüsse der Förderschule",
    formel: quotient(differenz(abgang(NACH, OHNE), abgang(NACH, FOERDERSCHULABSCHLUSS)), abgang(NACH)),
  },
  {
    ...OHNE_ANTEIL,
    variante: "ohne-abschluss-ohne-foerderschulen",
    titel: "Anteil ohne Hauptschulabschluss, ohne die Förderschulen",
    formel: quotient(differenz(abgang(NACH, OHNE), abgang(NACH, OHNE_AN_FOERDERSCHULE)), abgang(NACH)),
    stellvertretend: "Ausgenommen ist, wer eine Förderschule ohne Hauptschulabschluss verlässt, auch ohne deren Abschluss; einen Abschluss der Förderschule von einer anderen Schule nimmt die Zahl nicht aus.",
  },
]

const berufskolleg = operand("schueler-beruflich", "berufsschulstatistik", ZEIT, { nach: NACH })

const BERUFLICH = {
  ...BASIS,
  indikator: "5.8",
  entsprechungen: profil("5.8"),
  offen: "Gezählt sind alle beruflichen Schulen der Tabelle; ob sie außer den Berufskollegs weitere nennt, sagt die Tabelle selbst. Ob am Schulort oder am Wohnort gezählt wird, ist nicht bestätigt; beim Schulort beschreibt der Wert das Einzugsgebiet des Berufskollegs.",
  wahl: "Gezählt sind alle Bildungsgänge zusammen, von der Berufsschule bis zur Fachschule; nach Bildungsgängen getrennt gibt es keine Lesart. Das Konzept von Marl nennt Schülerinnen und Schüler: Standard ist die Anzahl.",
  quellen: [IT_NRW, "GENESIS 21121"],
} as const

const beruf: ReadonlyArray<Entwurf> = [
  { ...BERUFLICH, variante: "anzahl", kern: ["nationalitaet"], titel: "Schülerinnen und Schüler an beruflichen Schulen (in Nordrhein-Westfalen: Berufskollegs)", standard: true, mass: "anzahl", einheit: "Personen", formel: berufskolleg, gliederung: [NATIONALITAET, GESCHLECHT] },
  { ...BERUFLICH, variante: "auslaenderanteil", kern: [], titel: "Ausländeranteil an den Schülerinnen und Schülern der beruflichen Schulen (in Nordrhein-Westfalen: Berufskollegs)", mass: "anteil", einheit: "Prozent", formel: anteilVon({ ...berufskolleg, nach: ["geschlecht"] }, { nationalitaet: "NATA" }), gliederung: [GESCHLECHT] },
]

/** 5.5, 5.7 and 5.8. */
export const definitionenAbschluss: ReadonlyArray<Indikatordefinition> = [...uebergang, ...abschluss, ...beruf].map(definition)
