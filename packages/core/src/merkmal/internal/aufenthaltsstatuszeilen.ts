/** How a status counts in the four classes of the IntMK; `nach-dauer` and `nach-herkunft-und-dauer` need more than the status. */
export type Intmkregel =
  | "langfristig"
  | "duldung"
  | "gestattung"
  | "sonstige"
  | "unbestimmbar"
  | "nach-dauer"
  | "nach-herkunft-und-dauer"

/** Where a status stood in the law up to a day. */
export interface Vorlaeufer {
  readonly bis: string
  readonly rechtsgrundlage: string
}

/** A status as it is typed in. */
export interface Statuszeile {
  readonly schluessel: string
  readonly name: string
  /** Where it stands in the law today. */
  readonly rechtsgrundlage: string
  /** Where it stood before, the earliest first. */
  readonly vorher?: ReadonlyArray<Vorlaeufer>
  /** The key in the tree of the Landesamt für Statistik Niedersachsen. */
  readonly lsn: string
  readonly intmk: Intmkregel
  readonly gueltigAb?: string
  readonly art?: "rest" | "fehlt"
  readonly anmerkung?: string
}

/** Who needs no title. */
const ohneErfordernis = [
  { schluessel: "freizuegigkeit", name: "Freizügigkeit nach EU-Recht", rechtsgrundlage: "FreizügG/EU § 2", lsn: "freizuegigkeit", intmk: "nach-dauer" },
  { schluessel: "aufenthaltskarte", name: "Aufenthaltskarte für Familienangehörige", rechtsgrundlage: "FreizügG/EU § 5 Abs. 1", lsn: "freizuegigkeit", intmk: "langfristig" },
  { schluessel: "daueraufenthaltskarte", name: "Daueraufenthalt nach EU-Recht", rechtsgrundlage: "FreizügG/EU §§ 4a, 5 Abs. 5", lsn: "freizuegigkeit", intmk: "langfristig" },
  {
    schluessel: "befreit",
    name: "vom Erfordernis eines Titels befreit",
    rechtsgrundlage: "AufenthG § 4 Abs. 1; AufenthV §§ 15 bis 31",
    lsn: "befreit-heimatlos",
    intmk: "sonstige",
  },
  {
    schluessel: "aufenthaltsdokument-gb",
    name: "Aufenthaltsrecht nach dem Austrittsabkommen (Aufenthaltsdokument-GB)",
    rechtsgrundlage: "FreizügG/EU § 16",
    lsn: "freizuegigkeit",
    intmk: "nach-dauer",
    gueltigAb: "2021-01-01",
    anmerkung: "Die Gliederung nennt den Status nicht; gewählt ist die Freizügigkeit, deren Rechte er fortführt, hier wie in den vier Klassen der IntMK.",
  },
  { schluessel: "heimatlos", name: "heimatlose Ausländerinnen und Ausländer", rechtsgrundlage: "HAuslG", lsn: "befreit-heimatlos", intmk: "sonstige" },
] as const satisfies ReadonlyArray<Statuszeile>

/** Titles for a time, for training, work, family and special rights. */
const befristet = [
  {
    schluessel: "visum",
    name: "Visum",
    rechtsgrundlage: "AufenthG § 6",
    lsn: "sonstige",
    intmk: "nach-herkunft-und-dauer",
    anmerkung: "Das Visum ist ein befristeter Titel ohne Zweckgruppe; gewählt ist der Rest.",
  },
  { schluessel: "ausbildung", name: "Aufenthaltserlaubnis: Ausbildung", rechtsgrundlage: "AufenthG §§ 16 bis 17", lsn: "befristet-ausbildung", intmk: "nach-herkunft-und-dauer" },
  { schluessel: "erwerb", name: "Aufenthaltserlaubnis: Erwerbstätigkeit", rechtsgrundlage: "AufenthG §§ 18 bis 21", lsn: "befristet-erwerb", intmk: "nach-herkunft-und-dauer" },
  {
    schluessel: "blaue-karte",
    name: "Blaue Karte EU",
    rechtsgrundlage: "AufenthG § 18g",
    vorher: [{ bis: "2020-02-29", rechtsgrundlage: "AufenthG § 19a" }, { bis: "2023-11-17", rechtsgrundlage: "AufenthG § 18b Abs. 2" }],
    lsn: "befristet-erwerb",
    intmk: "nach-herkunft-und-dauer",
    gueltigAb: "2012-08-01",
  },
  {
    schluessel: "ict-karte",
    name: "ICT-Karte",
    rechtsgrundlage: "AufenthG § 19",
    vorher: [{ bis: "2020-02-29", rechtsgrundlage: "AufenthG § 19b" }],
    lsn: "befristet-erwerb",
    intmk: "nach-herkunft-und-dauer",
    gueltigAb: "2017-08-01",
  },
  {
    schluessel: "mobiler-ict-karte",
    name: "Mobiler-ICT-Karte",
    rechtsgrundlage: "AufenthG § 19b",
    vorher: [{ bis: "2020-02-29", rechtsgrundlage: "AufenthG § 19d" }],
    lsn: "befristet-erwerb",
    intmk: "nach-herkunft-und-dauer",
    gueltigAb: "2017-08-01",
  },
  { schluessel: "familie", name: "Aufenthaltserlaubnis: Familie", rechtsgrundlage: "AufenthG §§ 27 bis 36a", lsn: "befristet-familie", intmk: "nach-herkunft-und-dauer" },
  { schluessel: "besondere", name: "Aufenthaltserlaubnis: besondere Rechte", rechtsgrundlage: "AufenthG §§ 37 bis 38a", lsn: "befristet-besondere", intmk: "nach-herkunft-und-dauer" },
] as const satisfies ReadonlyArray<Statuszeile>

/** Titles for a time on humanitarian grounds. */
const humanitaer = [
  { schluessel: "aufnahme", name: "Aufnahme aus dem Ausland, Landesaufnahme, Härtefall", rechtsgrundlage: "AufenthG §§ 22, 23, 23a", lsn: "befristet-humanitaer", intmk: "nach-herkunft-und-dauer" },
  {
    schluessel: "voruebergehender-schutz",
    name: "vorübergehender Schutz",
    rechtsgrundlage: "AufenthG § 24",
    lsn: "befristet-humanitaer",
    intmk: "nach-herkunft-und-dauer",
  },
  { schluessel: "asyl", name: "Asylberechtigte", rechtsgrundlage: "AufenthG § 25 Abs. 1", lsn: "befristet-humanitaer", intmk: "nach-herkunft-und-dauer" },
  {
    schluessel: "internationaler-schutz",
    name: "Flüchtlingseigenschaft oder subsidiärer Schutz",
    rechtsgrundlage: "AufenthG § 25 Abs. 2",
    lsn: "befristet-humanitaer",
    intmk: "nach-herkunft-und-dauer",
  },
  { schluessel: "abschiebungsverbot", name: "Abschiebungsverbot", rechtsgrundlage: "AufenthG § 25 Abs. 3", lsn: "befristet-humanitaer", intmk: "nach-herkunft-und-dauer" },
  { schluessel: "ausreise-unmoeglich", name: "unmögliche Ausreise", rechtsgrundlage: "AufenthG § 25 Abs. 5", lsn: "befristet-humanitaer", intmk: "nach-herkunft-und-dauer" },
  {
    schluessel: "gut-integrierte-jugendliche",
    name: "gut integrierte Jugendliche und junge Volljährige",
    rechtsgrundlage: "AufenthG § 25a",
    lsn: "befristet-humanitaer",
    intmk: "nach-herkunft-und-dauer",
    gueltigAb: "2011-07-01",
  },
  {
    schluessel: "nachhaltige-integration",
    name: "nachhaltige Integration",
    rechtsgrundlage: "AufenthG § 25b",
    lsn: "befristet-humanitaer",
    intmk: "nach-herkunft-und-dauer",
    gueltigAb: "2015-08-01",
  },
  {
    schluessel: "chancen-aufenthalt",
    name: "Chancen-Aufenthaltsrecht",
    rechtsgrundlage: "AufenthG § 104c",
    lsn: "befristet-humanitaer",
    intmk: "nach-herkunft-und-dauer",
    gueltigAb: "2022-12-31",
  },
  { schluessel: "humanitaer-sonstige", name: "andere humanitäre Gründe", rechtsgrundlage: "AufenthG §§ 22 bis 26", lsn: "befristet-humanitaer", intmk: "nach-herkunft-und-dauer" },
] as const satisfies ReadonlyArray<Statuszeile>

/** Titles without a limit of time. */
const unbefristet = [
  { schluessel: "niederlassungserlaubnis", name: "Niederlassungserlaubnis", rechtsgrundlage: "AufenthG § 9", lsn: "unbefristet", intmk: "langfristig" },
  { schluessel: "daueraufenthalt-eu", name: "Erlaubnis zum Daueraufenthalt – EU", rechtsgrundlage: "AufenthG § 9a", lsn: "unbefristet", intmk: "langfristig" },
  { schluessel: "unbefristet-alt", name: "unbefristeter Titel nach früherem Recht", rechtsgrundlage: "AufenthG § 101 Abs. 1", lsn: "unbefristet", intmk: "langfristig" },
] as const satisfies ReadonlyArray<Statuszeile>

/** Neither a title nor free movement. */
const ohneTitel = [
  { schluessel: "duldung", name: "Duldung", rechtsgrundlage: "AufenthG § 60a", lsn: "duldung", intmk: "duldung" },
  {
    schluessel: "duldung-ungeklaerte-identitaet",
    name: "Duldung für Personen mit ungeklärter Identität",
    rechtsgrundlage: "AufenthG § 60b",
    lsn: "duldung",
    intmk: "duldung",
    gueltigAb: "2019-08-21",
  },
  { schluessel: "ausbildungsduldung", name: "Ausbildungsduldung", rechtsgrundlage: "AufenthG § 60c", lsn: "duldung", intmk: "duldung", gueltigAb: "2020-01-01" },
  { schluessel: "beschaeftigungsduldung", name: "Beschäftigungsduldung", rechtsgrundlage: "AufenthG § 60d", lsn: "duldung", intmk: "duldung", gueltigAb: "2020-01-01" },
  { schluessel: "gestattung", name: "Aufenthaltsgestattung", rechtsgrundlage: "AsylG § 55", lsn: "gestattung", intmk: "gestattung" },
  {
    schluessel: "ankunftsnachweis",
    name: "Ankunftsnachweis",
    rechtsgrundlage: "AsylG § 63a",
    lsn: "gestattung",
    intmk: "gestattung",
    gueltigAb: "2016-02-05",
    anmerkung: "Mit dem Ankunftsnachweis beginnt die Gestattung.",
  },
  { schluessel: "grenzuebertritt", name: "Grenzübertrittsbescheinigung", rechtsgrundlage: "AufenthG § 50", lsn: "weder-noch", intmk: "sonstige" },
  { schluessel: "ausreisepflichtig", name: "vollziehbar ausreisepflichtig ohne Duldung", rechtsgrundlage: "AufenthG §§ 50, 58", lsn: "weder-noch", intmk: "sonstige" },
  {
    schluessel: "fiktion",
    name: "Antrag gestellt, Fiktionsbescheinigung",
    rechtsgrundlage: "AufenthG § 81",
    lsn: "sonstige",
    intmk: "sonstige",
    anmerkung: "Sie erhält den früheren Stand oder gibt einen vorläufigen; gewählt ist der Rest, nicht die frühere Klasse.",
  },
  { schluessel: "sonstige", name: "sonstige", rechtsgrundlage: "ohne Zuordnung", lsn: "sonstige", intmk: "sonstige", art: "rest" },
  { schluessel: "ungeklaert", name: "ungeklärt oder nicht erfasst", rechtsgrundlage: "ohne Angabe", lsn: "unbestimmbar", intmk: "unbestimmbar", art: "fehlt" },
] as const satisfies ReadonlyArray<Statuszeile>

/** All of them, in the order of a table. */
export const statuszeilen = [...ohneErfordernis, ...befristet, ...humanitaer, ...unbefristet, ...ohneTitel] as const
