/**
 * The chapter on the figures of the Konzept: what matters in a minute, all at a glance, then each with its pictures.
 *
 * @module
 */
import { operandwerte } from "../../../indikator/Ergebnis.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Block from "../../Block.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import { markBloecke } from "../geheimhaltungMarke.js"
import { verlaufsbild } from "../monitoringBild.js"
import { geheimhaltungOf } from "../monitoringFreigabe.js"
import { erfunden, lesart, quelle, tabelle, vorbehalt } from "../monitoringIndikator.js"
import { abdeckungSatz, erklaerung } from "../monitoringKapitel.js"
import { indikatorAnker as abschnittAnker, indikatorVerweis, type Posten, postenOf } from "../monitoringSicht.js"
import { raumName } from "../raumWoerter.js"
import { karteOf, kartenbild } from "./karte.js"
import { herkunftWort, leitwerteOf, schriftOf, wertZeile } from "./leitwert.js"
import { anmerkungen, ohneStandardwahl, vorgesehen } from "./lesarthinweis.js"
import { pyramidenbild } from "./pyramide.js"
import { ANKER, indikatorAnker, type Jahressicht, type Kapitel } from "./sicht.js"
import { REGEL, wandelOf } from "./veraenderungswort.js"
import { vergleichsbild } from "./vergleichsbild.js"
import { gesamtZeile, lueckeOf, lueckeZeile, ortUndZeit, vorGesamt, wandelzelle, wertsatz, wertzelle } from "./wertsatz.js"

/** As many points as are read in a minute. */
const MAX_POINTS = 3
/** From this ratio on a gap between groups is told first. */
const GROSS = 1.5

/** The figures of a report with what is known of each, in the order of the Konzept; none where no figures were given. */
export const postenFor = ({ konzept, monitoring }: Jahressicht): ReadonlyArray<Posten> => (monitoring === undefined ? [] : postenOf({ konzept }, monitoring))

/** A heading that says where the numbers of its chapter come from, since the rest of the report may be invented. */
export const zahlenkapitel = ({ monitoring, verlauf }: Jahressicht, titel: string, anker: string): Block.Ueberschrift => {
  const wort = monitoring === undefined ? undefined : herkunftWort(monitoring, ({ rechnung }) => operandwerte(rechnung))
  return wort === undefined ? verlauf.kapitel(titel, anker) : Block.ueberschrift(2, `${titel} (${wort})`, { anker })
}

const luecken = (zahlen: Monitoringzahlen, posten: ReadonlyArray<Posten>): ReadonlyArray<Block.Zeile> =>
  posten
    .flatMap((one) => {
      const luecke = lueckeOf(one)
      const vor = vorGesamt(one)
      const times = luecke === undefined ? vor?.mal : Messwert.getWert(luecke.abstand.verhaeltnis)
      // Half as much as all is as far as twice as much.
      if (times === undefined || times <= 0 || Math.max(times, 1 / times) < GROSS) return []
      return [{ times: Math.max(times, 1 / times), zeile: luecke === undefined ? (vor === undefined ? [] : gesamtZeile(zahlen, one, vor)) : lueckeZeile(zahlen, one, luecke) }]
    })
    .toSorted((a, b) => b.times - a.times).slice(0, MAX_POINTS).map(({ zeile }) => zeile)

const aenderungen = (zahlen: Monitoringzahlen, posten: ReadonlyArray<Posten>): ReadonlyArray<Block.Zeile> =>
  posten
    .flatMap((one) => leitwerteOf(one).slice(0, 2).flatMap(({ ergebnis, name }) => {
      const wandel = wandelOf(one, ergebnis, zahlen)
      if (wandel.art === "ohne" || !wandel.deutlich) return []
      return [[Block.fett(one.definition?.titel ?? one.titel), ` (${name}; ${ortUndZeit(zahlen, one)}): ${wandel.text}, jetzt `, ...wertZeile(one.id, ergebnis), ".",
      ] as Block.Zeile]
    }).slice(0, 1))
    .slice(0, MAX_POINTS)

const wichtig = (zahlen: Monitoringzahlen, posten: ReadonlyArray<Posten>): ReadonlyArray<Block.Block> => {
  const [gaps, changes] = [luecken(zahlen, posten), aenderungen(zahlen, posten)]
  return [
    ...(gaps.length === 0 ? [] : [Block.absatz([Block.fett("Die größten Abstände zwischen Gruppen:")]), Block.liste(gaps)]),
    ...(changes.length === 0 ? [] : [Block.absatz([Block.fett("Was sich deutlich verändert hat:")]), Block.liste(changes)]),
  ]
}

const STAND = { vorhanden: "vorhanden", teilweise: "teilweise vorhanden", vertreten: "vertreten", fehlt: "fehlt" } as const

const ueberblick = (zahlen: Monitoringzahlen, posten: ReadonlyArray<Posten>): ReadonlyArray<Block.Block> => [
  Block.tabelle(`Die Indikatoren des Konzepts auf einen Blick, gerechnet für ${zahlen.jahr}`, ["Nr.", "Indikator", "Wert", "Raum und Zeit", "Veränderung", "Stand"], posten.map((one) => [
    one.id, [indikatorVerweis(one.id, one.titel)], wertzelle(one), ortUndZeit(zahlen, one) || "–", wandelzelle(zahlen, one), STAND[one.abdeckung.stand],
  ])),
  Block.absatz(`${REGEL} „Vertreten“ heißt: Ein Wert für ein größeres Gebiet, ein anderes Jahr oder eine andere Größe steht da, weil es den gesuchten nicht gibt.`),
]

const abschnitt = ({ stadt: { umrisse = [] } }: Jahressicht, zahlen: Monitoringzahlen, posten: Posten): ReadonlyArray<Block.Block> => {
  const schrift = schriftOf(posten.id)
  const where = ortUndZeit(zahlen, posten)
  return [
    Block.ueberschrift(4, `${posten.id} ${posten.titel} – ${where === "" ? "nicht vorhanden" : where}`, { anker: abschnittAnker(posten.id) }),
    ...wertsatz(zahlen, posten),
    ...vorbehalt(zahlen, posten),
    ...erfunden(posten),
    ...tabelle(zahlen, posten, schrift),
    ...verlaufsbild(posten, zahlen, schrift),
    ...vergleichsbild(zahlen, posten, schrift),
    ...pyramidenbild(zahlen, posten, schrift),
    ...kartenbild(zahlen, posten, umrisse),
    ...vorgesehen(zahlen, posten),
    ...lesart(ohneStandardwahl(zahlen, posten)),
    ...quelle(zahlen, posten),
    ...anmerkungen(zahlen, posten),
    Block.absatz([Block.verweis(indikatorAnker(posten.id), posten.abdeckung.stand === "fehlt" ? "Warum fehlt der Wert?" : "Woher kommt diese Zahl, und was sagt sie nicht?")]),
  ]
}

/** Says of when the newest numbers at hand are, so that nobody takes old ones for a choice. */
const neuesteSatz = (jahr: number, { abdeckung, jahr: gerechnet, verlauf }: Monitoringzahlen): string => {
  const years = [...abdeckung.flatMap(({ ergebnisse }) => ergebnisse), ...verlauf].filter(({ wert }) => Messwert.isZahl(wert)).map((one) => one.jahr)
  const newest = years.length === 0 ? "" : ` Die neuesten Zahlen zu Indikatoren, die diesem Bericht vorliegen, sind von ${Math.max(...years)}, der Bericht ist von ${jahr}.`
  return `${newest} Gerechnet ist für das Jahr ${gerechnet}; bei jedem Wert steht, von wann er ist.`
}

const jahrHinweis = (jahr: number, zahlen: Monitoringzahlen): ReadonlyArray<Block.Block> =>
  zahlen.jahr === jahr
    ? []
    : [Block.hinweis("lesart", [Block.fett(`Die Zahlen dieses Kapitels sind nicht von ${jahr}.`), neuesteSatz(jahr, zahlen)])]

const ohneKarte = (sicht: Jahressicht, zahlen: Monitoringzahlen, posten: ReadonlyArray<Posten>): ReadonlyArray<Block.Block> => {
  const { umrisse = [] } = sicht.stadt
  return umrisse.length === 0 || posten.some((one) => karteOf(zahlen, one, umrisse) !== undefined)
    ? []
    : [Block.absatz("Umrisse der Sozialräume liegen vor, aber zu keinem Indikator Werte nach Sozialraum; deshalb gibt es hier keine Karte.")]
}

/** The chapter on the figures. */
export const monitoring: Kapitel = (sicht) => {
  const { jahr, monitoring: zahlen } = sicht
  const eigen = sicht.eigentext("monitoring", "Einschätzung der Stadt: Monitoring")
  const posten = postenFor(sicht)
  if (zahlen === undefined || posten.length === 0) {
    return [sicht.verlauf.kapitel("Monitoring", ANKER.monitoring), Block.absatz(zahlen === undefined ? "Zahlen zu den Indikatoren liegen diesem Bericht nicht bei." : "Das Konzept nennt keine Indikatoren."), eigen]
  }
  return markBloecke([
    zahlenkapitel(sicht, `Monitoring ${zahlen.jahr}: die Indikatoren für die ${raumName(zahlen.raum, zahlen.raum)}`, ANKER.monitoring),
    Block.absatz(abdeckungSatz(zahlen, posten)),
    ...jahrHinweis(jahr, zahlen),
    ...wichtig(zahlen, posten),
    ...ueberblick(zahlen, posten),
    ...erklaerung(zahlen, posten),
    ...ohneKarte(sicht, zahlen, posten),
    eigen,
    ...[...new Set(posten.map(({ bereich }) => bereich))].flatMap((bereich) => [
      Block.ueberschrift(3, bereich), ...posten.filter((one) => one.bereich === bereich).flatMap((one) => abschnitt(sicht, zahlen, one)),
    ]),
  ], geheimhaltungOf(zahlen))
}
