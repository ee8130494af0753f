/**
 * What the administration noted, as typed rows: Projekte, decisions, duties, Kennzahlen and money.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Kennzahl from "../../../projektverlauf/Kennzahl.js"
import type { Datentabelle } from "../../Datentabelle.js"
import { isTold } from "../verlauf/sicht.js"
import { kennzahlzeilenOf } from "./kennzahlen.js"
import { ANKER, type Jahressicht } from "./sicht.js"
import { quelleOf, tag, text, verwaltungOf, wert } from "./spalten.js"

type Rumpf = Pick<Datentabelle, "anker" | "beschreibung" | "id" | "schluessel" | "spalten" | "titel" | "zeilen">

const joined = (words: ReadonlyArray<string>): string | undefined => (words.length === 0 ? undefined : words.join("; "))

const projekte = ({ verlauf: { projekte: lagen, titel } }: Jahressicht): Rumpf => ({
  id: "projekte", titel: "Projekte", beschreibung: "Jedes Projekt der geltenden Fassung mit Lage, Farbe und Grund am Stichtag.", anker: ANKER.felder, schluessel: ["projekt"],
  spalten: [
    text("projekt", "Projekt"), text("titel", "Titel"), text("handlungsfeld", "Handlungsfeld"), text("handlungsfeld-titel", "Handlungsfeld, Titel"), text("horizont", "Horizont"),
    text("lage", "Lage"), tag("seit", "In dieser Lage seit"), text("farbe", "Farbe"), text("grund", "Grund der Farbe"), text("satz", "Warum"), text("zielgruppen", "Zielgruppen"),
  ],
  zeilen: lagen.map(({ ampel, id, projekt, stand, titel: name }) => [
    id, name, projekt?.handlungsfeld, projekt === undefined ? undefined : titel(projekt.handlungsfeld), projekt?.horizont,
    stand.lage, stand.lage === "vorgesehen" ? undefined : stand.seit, ampel.farbe, ampel.grund, ampel.satz, joined((projekt?.zielgruppen ?? []).map(titel)),
  ]),
})

const beschluesse = ({ verlauf }: Jahressicht): Rumpf => ({
  id: "beschluesse", titel: "Beschlüsse", beschreibung: "Jeder Beschluss des Jahres, mit Gremium, Sitzung und Stimmen.", anker: ANKER.sitzungen, schluessel: ["gremium", "beschluss"],
  spalten: [
    text("gremium", "Gremium"), text("gremium-titel", "Gremium, Titel"), text("beschluss", "Beschluss"), text("titel", "Titel"), tag("am", "Tag"), text("sitzung", "Sitzung"),
    wert("ja", "Ja-Stimmen"), wert("nein", "Nein-Stimmen"), wert("enthaltungen", "Enthaltungen"), tag("aufgehoben-am", "Aufgehoben am"),
  ],
  zeilen: [...verlauf.gremien].flatMap(([gremium, stand]) => stand.beschluesse.filter(({ am }) => isTold(verlauf, am)).map(({ am, aufgehoben, beschluss: { abstimmung, id, titel }, sitzung }) => [
    gremium, verlauf.titel(gremium), id, titel.de, am, sitzung,
    ...(abstimmung === undefined ? [undefined, undefined, undefined] : [abstimmung.ja, abstimmung.nein, abstimmung.enthaltungen].map(Messwert.exakt)), aufgehoben?.am,
  ])),
})

const pflichten = ({ verlauf: { pflichten: all, titel, zeitraum } }: Jahressicht): Rumpf => {
  const due = all.filter(({ am, zaehltFuer }) => zaehltFuer === undefined && Zeitraum.contains(zeitraum, am))
  return {
  id: "pflichten", titel: "Pflichten", beschreibung: `Was im Jahr fällig war, und was davor fällig war und nicht erledigt ist. Der Bericht zählt ${due.length}: die im Jahr fälligen ohne die, die für eine andere zählen.`, anker: ANKER.pflichten, schluessel: ["pflicht"],
  spalten: [
    text("pflicht", "Pflicht"), text("art", "Art"), text("titel", "Titel"), text("betrifft", "Betrifft"), text("betrifft-titel", "Betrifft, Titel"), tag("ab", "Frühestens am"), tag("am", "Fällig am"),
    text("stand", "Stand"), tag("erfuellt-am", "Erfüllt am"), text("herkunft", "Wer das sagt"), text("satz", "In einem Satz"),
    text("zaehlt-fuer", "Zählt für", { beschreibung: "Die Pflicht, die hiermit erledigt wird und an ihrer Stelle gezählt ist; leer heißt, dass diese selbst zählt" }),
  ],
  zeilen: all.filter(({ am, stand }) => Zeitraum.contains(zeitraum, am) || stand === "versaeumt").map(({ ab, am, art, betrifft, erfuelltAm, herkunft, id, satz, stand, titel: name, zaehltFuer }) => [
    id, art, name.de, betrifft, betrifft === undefined ? undefined : titel(betrifft), ab, am, stand, erfuelltAm, herkunft, satz, zaehltFuer,
  ]),
  }
}

const kennzahlen = (sicht: Jahressicht): Rumpf => ({
  id: "kennzahlen", titel: "Kennzahlen der Projekte", beschreibung: "Was Projekte taten, je Projekt die neueste Zahl jeder Art; eine Kennzahl ist kein Indikator.", anker: ANKER.felder, schluessel: ["projekt", "kennzahl"],
  spalten: [
    text("projekt", "Projekt"), text("projekt-titel", "Projekt, Titel"), text("kennzahl", "Kennzahl"), text("titel", "Titel"), text("art", "Art"), text("zeitraum", "Zeitraum"),
    wert("wert", "Wert", { nachkommastellen: 2 }), wert("ziel", "Ziel", { nachkommastellen: 2 }), text("einheit", "Einheit"), text("erreicht", "Erreicht"),
  ],
  zeilen: kennzahlzeilenOf(sicht).map(({ kennzahl, projekt, wert: value }) => [
    projekt.id, projekt.titel, kennzahl.id, kennzahl.titel.de, kennzahl.art, Zeitraum.toText(kennzahl.zeitraum),
    value, Kennzahl.isGezaehlt(kennzahl) ? kennzahl.ziel : undefined, Kennzahl.isGezaehlt(kennzahl) ? kennzahl.einheit : undefined, Kennzahl.isGezaehlt(kennzahl) ? undefined : kennzahl.stand,
  ]),
})

const mittel = ({ verlauf: { projekte: lagen, stichtag, titel } }: Jahressicht): Rumpf => ({
  id: "mittel", titel: "Mittel", beschreibung: "Jede Bewilligung mit dem, was davon bis zum Stichtag ausgegeben wurde; wo keine Ausgabe notiert ist, ist sie unbekannt und nicht null.", anker: ANKER.felder, schluessel: ["projekt", "mittel"],
  spalten: [
    text("projekt", "Projekt"), text("projekt-titel", "Projekt, Titel"), text("mittel", "Mittel"), text("geber", "Geber"), text("geber-titel", "Geber, Titel"), text("zeitraum", "Zeitraum"),
    wert("bewilligt", "Bewilligt", { einheit: "Euro", nachkommastellen: 2 }), wert("ausgegeben", "Ausgegeben", { einheit: "Euro", nachkommastellen: 2 }),
  ],
  zeilen: lagen.flatMap(({ id, stand, titel: name }) => (stand.lage === "vorgesehen" ? [] : stand.mittel.map(({ ausgaben, betrag, geber, id: grant, zeitraum }) => {
    const spent = ausgaben.filter(({ am, zurueckgenommen }) => !zurueckgenommen && am <= stichtag).map((one) => one.betrag)
    return [id, name, grant, geber, titel(geber), zeitraum === undefined ? undefined : Zeitraum.toText(zeitraum), betrag, spent.length === 0 ? Messwert.fehlend("unbekannt") : Messwert.sum(spent)]
  }))),
})

/** The data tables of what was noted; one without a row is left out. */
export const datenVerwaltung = (sicht: Jahressicht): ReadonlyArray<Datentabelle> =>
  [projekte, beschluesse, pflichten, kennzahlen, mittel].map((make) => make(sicht)).filter(({ zeilen }) => zeilen.length > 0)
    .map((rumpf) => ({ ...rumpf, herkunft: verwaltungOf(sicht), quellen: [quelleOf(sicht)] }))
