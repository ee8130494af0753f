// The city with all that its report on a year needs: invented Projekte, Gremien, cases and surveys, real published figures.
import { Monitoringzahlen } from "@teilhabe/core/bericht"
import { definitionen, statistiken } from "@teilhabe/core/indikator"
import { Raum, Stichtag } from "@teilhabe/core/kernel"
import { marlKim } from "@teilhabe/konzepte/marlKim"
import { marlZahlen } from "@teilhabe/konzepte/marlZahlen"
import { befragungenOf, ENTWURF_AM } from "./bericht.mjs"
import { falllageOf } from "./faelle.mjs"
import { BEFUND_AM, befundId, befundTitel, fadenOf } from "./faden.mjs"
import { fassung2, fassungen } from "./fassung-2.mjs"
import { kimPflichten, nachStrom, regel } from "./kalender.mjs"

/** The latest year with tables for most of the nineteen, and how far back a value may lie: to the Zensus of 2011, which alone counted some. */
const ZAHLENJAHR = 2015
const JAHRE_ZURUECK = 4

// #region monitoring
/** The nineteen figures of Marl from published tables; where Marl has none, the Kreis or an earlier year stands in, and says so. */
export const monitoringOf = (jahr = ZAHLENJAHR) =>
  Monitoringzahlen.calculate(fassung2, {
    raum: Raum.make(fassung2.stadt.ags, fassung2.stadt.name), jahr, daten: marlZahlen, definitionen, statistiken,
    weitereRaeume: [Raum.make("05562", "Recklinghausen")], hoechstensJahreZurueck: JAHRE_ZURUECK,
  })
// #endregion monitoring

/** What an office might write; it stays where it is when the report is made again. */
const eigentexteOf = (jahr) => [
  {
    ort: "vorwort", von: "Integrationsbeauftragte (erfunden)", am: `${jahr + 1}-01-20`,
    absaetze: ["Dieser Bericht ist ein Beispiel: Projekte, Sitzungen, Beschlüsse, Fälle und Befragungen sind erfunden, die Zahlen des Monitorings sind veröffentlicht."],
  },
  {
    ort: "handlungsfeld-wohnen", von: "Amt für Arbeit und Soziales (erfunden)", am: `${jahr + 1}-01-20`,
    absaetze: ["Die Mietercafés haben sich bewährt, die Wohnungssuche bleibt der Engpass (erfunden)."],
  },
]

/** Which Indikatoren the city puts beside a Handlungsfeld: an invented choice, as the Konzept itself puts them beside none. */
const feldbezuege = [
  { handlungsfeld: "arbeiten", indikatoren: ["3.1", "3.2", "3.3", "4.1"] },
  { handlungsfeld: "bildung", indikatoren: ["5.1", "5.2", "5.3", "5.4", "5.5", "5.7"] },
  { handlungsfeld: "partizipation", indikatoren: ["2.2"] },
]

// #region stadt
/** The city as its report on a year needs it. */
export const stadtOf = (jahre, jahr) => {
  const stichtag = Stichtag.make(jahr, 12, 31)
  return {
    konzept: fassung2, fassungen, stichtag,
    projekte: nachStrom(jahre.projektereignisse, "projekt"), gremien: nachStrom(jahre.gremienereignisse, "gremium"),
    monitoring: monitoringOf(), faelle: falllageOf(jahre.seed, jahr), befragungen: befragungenOf(jahre.seed),
    befunde: [{ id: befundId, titel: befundTitel, am: BEFUND_AM }],
    kim: marlKim, berichte: jahre.berichte, weiterePflichten: [jahr, jahr + 1].flatMap((eines) => kimPflichten(eines, stichtag)),
    ...(stichtag < ENTWURF_AM || jahr > 2023 ? {} : { fortschreibung: { fortschreibung: fadenOf(jahre, stichtag).fortschreibung, naechste: fassung2 } }),
    kalenderregel: regel, eigentexte: eigentexteOf(jahr), feldbezuege, kennzeichnung: "Erfundenes Beispiel. Nicht erfunden sind das Konzept, KIM und alle Werte der Indikatoren.",
  }
}
// #endregion stadt
