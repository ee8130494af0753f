import * as Stichtag from "../../kernel/Stichtag.js"
import type { Statistik } from "../Statistik.js"
import { BIS_GEMEINDE, BIS_KREIS, BIS_SOZIALRAUM } from "./ebenen.js"

const AEMTER = "Statistische Ämter des Bundes und der Länder"

const fortschreibung: Statistik = {
  id: "bevoelkerungsfortschreibung",
  titel: "Fortschreibung des Bevölkerungsstandes",
  traeger: AEMTER,
  evas: "12411",
  ebenen: BIS_GEMEINDE,
  brueche: [
    {
      ab: Stichtag.make(2011, 1, 1),
      grund: "Ab dem Berichtsjahr 2011 wird der Zensus 2011 fortgeschrieben, davor die Volkszählung 1987.",
      quelle: "LSN, Integrationsmonitoring Niedersachsen, Metadaten zu 1-1-1",
    },
    {
      ab: Stichtag.make(2022, 1, 1),
      grund: "Ab dem Berichtsjahr 2022 wird der Zensus 2022 fortgeschrieben, davor der Zensus 2011.",
      quelle: "GENESIS 12411; Statistisches Landesamt Rheinland-Pfalz",
    },
  ],
  hinweise: [
    "Gezählt wird am Ort der alleinigen oder der Hauptwohnung; Stationierungsstreitkräfte und diplomatische Vertretungen zählen nicht.",
    "Wer neben der deutschen eine weitere Staatsangehörigkeit hat, zählt als deutsch.",
    "Divers und ohne Angabe werden nach festem Verfahren männlich oder weiblich zugeordnet.",
  ],
  quelle: "GENESIS 12411, BEVSTD",
}

const zensus2011: Statistik = {
  id: "zensus-2011",
  titel: "Zensus 2011",
  traeger: AEMTER,
  evas: "12111",
  ebenen: BIS_GEMEINDE,
  brueche: [],
  hinweise: [
    "Ein Stichtag (09.05.2011), keine Reihe.",
    "Zum Schutz einzelner Personen veränderte Zellen: Teile und Insgesamt können um wenige Personen auseinanderliegen.",
    "Für den Migrationshintergrund zählt eine Zuwanderung nach 1955.",
  ],
  quelle: "Regionaldatenbank Deutschland, Tabellen 12111",
}

const zensus2022: Statistik = {
  id: "zensus-2022",
  titel: "Zensus 2022",
  traeger: AEMTER,
  ebenen: BIS_GEMEINDE,
  brueche: [],
  hinweise: ["Ein Stichtag (15.05.2022), keine Reihe.", "Nachgewiesen sind auch divers und ohne Angabe."],
  quelle: "Zensus 2022, Ergebnisse nach Geschlecht",
}

const melderegister: Statistik = {
  id: "melderegister",
  titel: "Auswertung des Melderegisters",
  traeger: "Stadt oder Gemeinde",
  ebenen: BIS_SOZIALRAUM,
  brueche: [],
  hinweise: [
    "Der Migrationsstatus ist darin nicht eingetragen; er wird abgeleitet, etwa mit MigraPro (KOSIS-Verbund), und bleibt eine Schätzung.",
    "Register und Fortschreibung weichen voneinander ab; beide gehören nicht in eine Reihe.",
  ],
  quelle: "KOSIS-Verbund, MigraPro (staedtestatistik.de/285)",
}

const azr: Statistik = {
  id: "azr",
  titel: "Ausländerzentralregister",
  traeger: "Bundesamt für Migration und Flüchtlinge als Registerbehörde",
  ebenen: BIS_KREIS,
  brueche: [
    {
      ab: Stichtag.make(2016, 1, 1),
      grund: "Seit 2016 sind die Zahlen auf Vielfache von 5 gerundet.",
      quelle: "LSN, Integrationsmonitoring Niedersachsen, Metadaten MH.AZR; statistik.nrw",
    },
  ],
  hinweise: [
    "Enthalten sind nur Personen, die sich nicht nur kurz, nach IT.NRW mindestens drei Monate, in Deutschland aufhalten.",
    "Register und Fortschreibung weichen voneinander ab; IT.NRW hält es nicht für sinnvoll, sie zu verknüpfen.",
  ],
  quelle: "LSN, Integrationsmonitoring Niedersachsen; it.nrw, Glossar",
}

const mikrozensus: Statistik = {
  id: "mikrozensus",
  titel: "Mikrozensus",
  traeger: AEMTER,
  ebenen: BIS_KREIS,
  brueche: [
    {
      ab: Stichtag.make(2011, 1, 1),
      grund: "Methodischer Einschnitt 2011; die vorliegenden Quellen nennen ihn ohne Einzelheiten.",
      quelle: "NRW Integrationsmonitoring E1; LSN, Integrationsmonitoring Niedersachsen 5-1-2",
    },
    {
      ab: Stichtag.make(2017, 1, 1),
      grund: "Seit 2017 werden nur noch Personen in Privathaushalten nachgewiesen.",
      quelle: "NRW Integrationsmonitoring E1; open.nrw",
    },
    {
      ab: Stichtag.make(2020, 1, 1),
      grund: "Methodischer Einschnitt 2020; die vorliegenden Quellen nennen ihn ohne Einzelheiten.",
      quelle: "NRW Integrationsmonitoring E1; LSN, Integrationsmonitoring Niedersachsen 5-1-2",
    },
  ],
  hinweise: [
    "Stichprobe, Jahresdurchschnitt; Erst- und Endergebnis eines Jahres unterscheiden sich.",
    "Hochgerechnet unter 5.000: nicht veröffentlicht (/); 5.000 bis unter 10.000: in Klammern.",
  ],
  quelle: "NRW Integrationsmonitoring E1; gesellschaftsmonitoring-bw",
}

const wanderungsstatistik: Statistik = {
  id: "wanderungsstatistik",
  titel: "Wanderungsstatistik",
  traeger: AEMTER,
  evas: "12711",
  ebenen: BIS_GEMEINDE,
  brueche: [
    {
      ab: Stichtag.make(2008, 1, 1),
      grund: "In den Jahren 2008 bis 2011 wurden die Melderegister bereinigt.",
      quelle: "LSN, Integrationsmonitoring Niedersachsen; GENESIS 12711",
    },
    {
      ab: Stichtag.make(2012, 1, 1),
      grund: "Die Bereinigung der Melderegister von 2008 bis 2011 ist beendet.",
      quelle: "LSN, Integrationsmonitoring Niedersachsen; GENESIS 12711",
    },
    {
      ab: Stichtag.make(2016, 1, 1),
      grund: "Ab dem Berichtsjahr 2016 gelten andere Methoden und ein neues Aufbereitungsverfahren; mit den Vorjahren nur bedingt vergleichbar.",
      quelle: "LSN, Integrationsmonitoring Niedersachsen, Metadaten zu 1-4-5",
    },
  ],
  hinweise: [
    "Gezählt werden Fälle, nicht Personen; Umzüge innerhalb der Gemeinde zählen nicht.",
    "Ab dem Berichtsjahr 2022 ist das Alter das im Jahr des Ereignisses erreichte; Reihen nach Alter brechen dort.",
    "Wer eingebürgert wird, verlässt die ausländische Bevölkerung ohne Umzug (unbestätigt).",
  ],
  quelle: "GENESIS 12711, BEV081, BEV082",
}

/** Statistics of the population and its movement. */
export const statistikenBevoelkerung: ReadonlyArray<Statistik> = [
  fortschreibung,
  zensus2011,
  zensus2022,
  melderegister,
  azr,
  mikrozensus,
  wanderungsstatistik,
]
