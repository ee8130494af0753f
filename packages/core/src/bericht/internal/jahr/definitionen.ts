/**
 * The chapter that explains every figure: what is counted over what, out of which tables, and what the number does not say.
 *
 * @module
 */
import { blaetter, type Ergebnis } from "../../../indikator/Ergebnis.js"
import { explain } from "../../../indikator/explain.js"
import type { Indikatordefinition, Mass } from "../../../indikator/Indikatordefinition.js"
import * as Block from "../../Block.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import { fact } from "../elemente.js"
import { markBloecke } from "../geheimhaltungMarke.js"
import { geheimhaltungOf } from "../monitoringFreigabe.js"
import { grundText, indikatorAnker as abschnittAnker, operanden, type Posten, type Rolle } from "../monitoringSicht.js"
import { ohnePunkt, punkt, satzanfang, semikolon, undText } from "../satz.js"
import { leitwerteOf } from "./leitwert.js"
import { anmerkungenOf, vorgesehenSatz } from "./lesarthinweis.js"
import { postenFor, zahlenkapitel } from "./monitoring.js"
import { ANKER, indikatorAnker, type Kapitel } from "./sicht.js"

const MASS: Readonly<Record<Mass, string>> = {
  anzahl: "eine Anzahl", anteil: "ein Anteil: Der Zähler ist ein Teil des Nenners", quote: "eine Quote: Der Zähler wird auf den Nenner bezogen, ohne ein Teil von ihm sein zu müssen",
  saldo: "ein Saldo: Zugänge weniger Abgänge; er kann unter null liegen", rangliste: "eine Rangliste",
}

const NICHT: Readonly<Record<Mass, string>> = {
  anzahl: "Eine Anzahl wächst auch, wenn nur die Bevölkerung wächst; sie sagt nichts über Anteile.",
  anteil: "Ein Anteil sagt nicht, um wie viele Menschen es geht.",
  quote: "Eine Quote sagt nicht, um wie viele Menschen es geht, und nicht, warum sie so hoch ist.",
  saldo: "Ein Saldo sagt nicht, wie viele Menschen kamen und gingen: Dieselbe Zahl entsteht aus wenig und aus viel Bewegung.",
  rangliste: "Ein Rang sagt nichts über die Abstände zwischen den Plätzen.",
}

const MERKMAL: Readonly<Record<string, string>> = {
  nationalitaet: "Die Staatsangehörigkeit sagt nicht, wer eine Einwanderungsgeschichte hat: Wer eingebürgert ist, zählt als deutsch.",
  elternherkunft: "Die Herkunft der Eltern sagt nichts darüber, welche Staatsangehörigkeit ein Kind hat oder welche Sprache es spricht.",
}

/** Says what a figure cannot tell: by its kind, by the groups that it tells apart, by what stands in for it. */
const saysNot = ({ statistiken }: Monitoringzahlen, { abdeckung: { ergebnisse, kennzeichen }, definition }: Posten): ReadonlyArray<string> => {
  if (definition === undefined) return []
  const [first] = ergebnisse
  const texts = first === undefined ? [] : explain({ ...first, kennzeichen }).kennzeichen.filter((one) => one.kennzeichen === "andere-ebene" || one.kennzeichen === "anderes-jahr" || one.kennzeichen === "synthetisch").map(({ text }) => text)
  const used = new Set(ergebnisse.flatMap(({ rechnung }) => operanden(rechnung).map(([, { statistik }]) => statistik)))
  return [
    NICHT[definition.mass],
    ...definition.gliederung.flatMap(({ merkmal: { id } }) => (Object.hasOwn(MERKMAL, id) ? [MERKMAL[id] ?? ""] : [])),
    ...texts,
    ...statistiken.filter(({ id }) => used.has(id)).flatMap(({ hinweise = [] }) => hinweise),
    "Ein Indikator beschreibt die Lage; er misst nicht, was ein Projekt bewirkt hat.",
  ]
}

const partsOf = (ergebnisse: ReadonlyArray<Ergebnis>, rolle: Rolle): ReadonlyArray<string> =>
  [...new Set(ergebnisse.flatMap(({ rechnung }) => operanden(rechnung)).filter(([one]) => one === rolle).map(([, operand]) => operand.titel))]

const gaps = (ergebnisse: ReadonlyArray<Ergebnis>): ReadonlyArray<string> =>
  [...new Set(ergebnisse.flatMap(({ rechnung }) => blaetter(rechnung)).flatMap((blatt) => (blatt.art === "luecke" ? [blatt.warum] : [])))].slice(0, 2)

const gliederungText = ({ gliederung }: Indikatordefinition): string => undText(gliederung.map(({ merkmal: { titel } }) => titel))

const wahlOf = (zahlen: Monitoringzahlen, posten: Posten): ReadonlyArray<string> => {
  const satz = vorgesehenSatz(zahlen, posten)
  const wahl = posten.definition?.wahl
  return satz === undefined ? (wahl === undefined ? [] : [`Gewählt: ${wahl}`]) : [satz]
}

const facts = (zahlen: Monitoringzahlen, posten: Posten): ReadonlyArray<Block.Zeile> => {
  const { abdeckung: { ergebnisse, lesarten = [] }, definition } = posten
  const [leit] = leitwerteOf(posten)
  const told = leit === undefined ? undefined : explain(leit.ergebnis)
  const text = (name: string, values: ReadonlyArray<string>): ReadonlyArray<Block.Zeile> => fact(name, values.length === 0 ? [] : [values.map(punkt).join(" ")])
  if (definition === undefined) return []
  return [
    ...text("Was gemessen wird", [`${definition.titel}; ${MASS[definition.mass]}. Einheit: ${definition.einheit}`]),
    ...text("Gruppen", definition.gliederung.length === 0 ? [] : [gliederungText(definition)]),
    ...text("Zähler", partsOf(ergebnisse, "Zähler").map(satzanfang)),
    ...text("Nenner und Grundgesamtheit", partsOf(ergebnisse, "Nenner").map(satzanfang)),
    ...text("Grundlage", partsOf(ergebnisse, "").map(satzanfang)),
    ...text("Formel", told === undefined ? [] : [told.formel]),
    ...text("Die Zahl und ihr Weg", told === undefined ? [] : [told.satz]),
    ...text("Warum einzelne Werte fehlen", gaps(ergebnisse)),
    ...text("Andere Lesarten mit Werten", lesarten.length === 0 ? [] : [lesartenText(zahlen, posten, lesarten)]),
    ...text("Was offen ist", [...(definition.offen === undefined ? [] : [definition.offen]), ...wahlOf(zahlen, posten)]),
    ...text("Was die benutzten Tabellen dazu sagen", anmerkungenOf(zahlen, posten)),
    ...text("Wo die Definition steht", definition.quellen.length === 0 ? [] : [definition.quellen.join("; ")]),
    ...text("Was die Zahl nicht sagt", saysNot(zahlen, posten)),
  ]
}

const lesartenText = ({ definitionen }: Monitoringzahlen, { abdeckung: { indikator } }: Posten, lesarten: ReadonlyArray<string>): string =>
  lesarten.map((variante) => definitionen.find((one) => one.indikator === indikator && one.variante === variante)?.titel ?? variante).join("; ")

const erlaeuterung = (zahlen: Monitoringzahlen, posten: Posten): ReadonlyArray<Block.Block> => {
  const { abdeckung, id, titel } = posten
  const why = abdeckung.stand === "fehlt" ? satzanfang(ohnePunkt(grundText(zahlen, abdeckung))) : ""
  return [
    Block.ueberschrift(3, `${id} ${titel}: Erläuterung`, { anker: indikatorAnker(id) }),
    ...(why === "" ? [] : [Block.absatz([Block.fett("Nicht vorhanden."), ` ${why}.`])]),
    ...(facts(zahlen, posten).length === 0 ? [] : [Block.liste(facts(zahlen, posten))]),
    Block.absatz(semikolon([Block.verweis(abschnittAnker(id), "Zum Abschnitt mit Tabelle und Bildern")])),
  ]
}

/** The chapter that explains the figures; nothing where there are none. */
export const definitionen: Kapitel = (sicht) => {
  const { monitoring: zahlen } = sicht
  const posten = postenFor(sicht)
  if (zahlen === undefined || posten.length === 0) return []
  return markBloecke([
    zahlenkapitel(sicht, "Definitionen: was hinter den Zahlen steht", ANKER.definitionen),
    Block.absatz("Jede Zahl des Monitorings führt hierher. Zu jedem Indikator steht, was gezählt und worauf es bezogen ist, aus welchen Tabellen der gezeigte Wert gerechnet wurde und was er nicht sagt."),
    ...posten.flatMap((one) => erlaeuterung(zahlen, one)),
  ], geheimhaltungOf(zahlen))
}
