/**
 * The released counts of cases and the protected answers of surveys as typed rows; nothing but what went out.
 *
 * @module
 */
import type { Angabe, Auswertung } from "../../../befragung/Auswertung.js"
import type { Indexauswertung } from "../../../befragung/evaluateIndex.js"
import * as Cube from "../../../cube/Cube.js"
import { type Datensatz, fundstelleText } from "../../../cube/Datensatz.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import { liste as rechtskreise } from "../../../merkmal/Rechtskreis.js"
import type { Datentabelle, Datenwert } from "../../Datentabelle.js"
import { befragungenOf, fragenOf } from "../verlauf/befragung.js"
import type { Befragungsergebnis } from "../verlauf/eingang.js"
import { ANKER, type Jahressicht } from "./sicht.js"
import { text, verwaltungOf, wert } from "./spalten.js"

/** What a table of cases is called on a narrow tab, by the beginning of its id; the Handlungsfeld stands behind it. */
const KURZ: ReadonlyArray<readonly [anfang: RegExp, name: string]> = [
  [/^fallstatistik-\d+-handlungsfeld-/u, "Bedarf"], [/^fallstatistik-\d+-rechtskreis-/u, "Recht"], [/^fallstatistik-\d+-zielausgang-/u, "Ziel"],
  [/^befund-bedarf-ohne-angebot\./u, "Ohne Angebot"], [/^befund-wartezeit\./u, "Wartezeit"], [/^befund-anfrage-abgelehnt\./u, "Abgelehnt"],
  [/^befund-uebergabe-gebrochen\./u, "Übergabe"], [/^befund-rechtskreis-luecke\./u, "Lücke"],
]

const GANZ: ReadonlyArray<readonly [id: RegExp, titel: string]> = [
  [/^fallstatistik-\d+-insgesamt$/u, "Fälle insgesamt"], [/^fallstatistik-\d+-stand$/u, "Stand der Fälle"], [/^fallstatistik-\d+-dauer$/u, "Dauer der Fälle"],
  [/^befund-faelle$/u, "Befunde: gezählte Fälle"], [/^befund-bedarf-ohne-angebot$/u, "Ohne Angebot: alle Felder"], [/^befund-wartezeit$/u, "Wartezeit: alle Felder"],
  [/^befund-anfrage-abgelehnt$/u, "Abgelehnt: alle Felder"], [/^befund-uebergabe-gebrochen$/u, "Gebrochene Übergaben"], [/^befund-rechtskreis-luecke$/u, "Lücken zwischen Rechtskreisen"],
]

/** The short title of a table of cases: its beginning tells it from the others; the whole one stands in its description. */
const kurztitel = ({ konzept: { handlungsfelder } }: Jahressicht, id: string, titel: string): string => {
  const whole = GANZ.find(([muster]) => muster.test(id))
  if (whole !== undefined) return whole[1]
  const kind = KURZ.find(([anfang]) => anfang.test(id))
  if (kind === undefined) return titel
  const key = id.replace(kind[0], "")
  const name = handlungsfelder.find((one) => one.id === key)?.titel.de ?? rechtskreise.auspraegungen.find(({ schluessel }) => schluessel === key)?.name ?? key
  return `${kind[1]}: ${name}`
}

const zellen = (sicht: Jahressicht, { cube, einheit, fundstelle, id, titel }: Datensatz, tabelle: string): Datentabelle => ({
  id: tabelle, titel: kurztitel(sicht, id, titel), anker: ANKER.faelle, datensatz: id, herkunft: verwaltungOf(sicht, "eigene-auszaehlung"),
  beschreibung: `${titel}. Auszählung aus der Fallarbeit, wie sie freigegeben ist; was gesperrt ist, hat seinen Grund und ist keine Null.`,
  spalten: [
    ...cube.merkmale.map(({ id: merkmal, titel: name }) => [merkmal, merkmal === "zutreffend" ? "Trifft zu" : name] as const).flatMap(([merkmal, name]) => [text(merkmal, name, { merkmal, beschreibung: "Schlüssel; leer heißt insgesamt" }), text(`${merkmal}-name`, `${name}, Bezeichnung`)]),
    wert("wert", "Fälle", { einheit, nachkommastellen: 0 }),
  ],
  zeilen: Cube.zellen(cube).map(({ koordinate, wert: value }) => [
    ...cube.merkmale.flatMap(({ id: merkmal, liste }) => { const key = koordinate[merkmal]; return [key, key === undefined ? "insgesamt" : (Codeliste.find(liste, key)?.name ?? key)] }),
    value,
  ]),
  schluessel: cube.merkmale.map(({ id: merkmal }) => merkmal), quellen: [fundstelleText(fundstelle)], ...(fundstelle.lizenz === undefined ? {} : { lizenz: fundstelle.lizenz }),
})

/** The tables of cases, as they were released; two of one name are numbered. */
const faelle = (sicht: Jahressicht): ReadonlyArray<Datentabelle> => {
  const { faelle: lage } = sicht.stadt
  const freigaben = new Set([...(lage?.statistik === undefined ? [] : [lage.statistik.freigabe]), ...(lage?.befundlagen ?? []).map(({ freigabe }) => freigabe)])
  const used = new Map<string, number>()
  return [...freigaben].flatMap(({ datensaetze }) => datensaetze).map((datensatz) => {
    const times = (used.get(datensatz.id) ?? 0) + 1
    used.set(datensatz.id, times)
    return zellen(sicht, datensatz, times === 1 ? datensatz.id : `${datensatz.id}-${times}`)
  })
}

const grenzen = ({ intervall, wert: value }: Angabe): readonly [Messwert.Messwert, Messwert.Messwert | undefined, Messwert.Messwert | undefined] =>
  intervall === undefined || Messwert.isFehlend(value) ? [value, undefined, undefined] : [value, Messwert.exakt(intervall.von), Messwert.exakt(intervall.bis)]

type Zeile = ReadonlyArray<Datenwert>

const frageZeilen = ({ antwort, frage, gruppen, merkmal, text: frageText }: Auswertung): ReadonlyArray<Zeile> => {
  const id = antwort === undefined ? frage : `${frage}/${antwort}`
  return gruppen.flatMap(({ anteile, befragte, gruppe, mittel, name }): ReadonlyArray<Zeile> => {
    const kopf = [id, frageText, merkmal, gruppe === Codeliste.INSGESAMT ? undefined : gruppe, name]
    return [
      [...kopf, "befragte", undefined, befragte, undefined, undefined, "Personen"],
      ...Object.entries(anteile).map(([key, angabe]) => [...kopf, "anteil", key, ...grenzen(angabe), "Prozent"]),
      ...(mittel === undefined ? [] : [[...kopf, "mittel", undefined, ...grenzen(mittel), "Punkte"]]),
    ]
  })
}

const indexZeilen = ({ gruppen, merkmal, text: formel }: Indexauswertung, at: number): ReadonlyArray<Zeile> =>
  gruppen.flatMap(({ befragte, gruppe, mittel, name }): ReadonlyArray<Zeile> => {
    const kopf = [`index-${at + 1}`, formel, merkmal, gruppe === Codeliste.INSGESAMT ? undefined : gruppe, name]
    return [[...kopf, "befragte", undefined, befragte, undefined, undefined, "Personen"], [...kopf, "index", undefined, ...grenzen(mittel), "Punkte"]]
  })

const befragung = (sicht: Jahressicht, ergebnis: Befragungsergebnis): Datentabelle => {
  const { am, fragebogen: { id, titel }, indizes = [] } = ergebnis
  return {
    id: `befragung-${id}-${am}`, titel: `${titel.de}, bekannt seit dem ${Stichtag.toText(am)}`, anker: `befragung-${id}-${am}`, herkunft: verwaltungOf(sicht, "befragung"),
    beschreibung: "Antworten nach Gruppen, geschützt wie im Bericht; von und bis sind die Grenzen des Konfidenzintervalls.",
    spalten: [
      text("frage", "Frage"), text("frage-text", "Frage, Wortlaut"), text("gliederung", "Gegliedert nach"), text("gruppe", "Gruppe", { beschreibung: "Schlüssel; leer heißt alle" }), text("gruppe-name", "Gruppe, Bezeichnung"),
      text("groesse", "Größe"), text("antwort", "Antwort"), wert("wert", "Wert", { nachkommastellen: 1 }), wert("von", "Von", { nachkommastellen: 1 }), wert("bis", "Bis", { nachkommastellen: 1 }), text("einheit", "Einheit"),
    ],
    zeilen: [...fragenOf(ergebnis).flatMap(frageZeilen), ...indizes.flatMap(indexZeilen)],
    schluessel: ["frage", "gliederung", "gruppe", "groesse", "antwort"], quellen: [titel.de],
  }
}

/** The data tables of cases and surveys; a survey without results has none. */
export const datenFaelle = (sicht: Jahressicht): ReadonlyArray<Datentabelle> => [
  ...faelle(sicht),
  ...befragungenOf(sicht.verlauf).map((one) => befragung(sicht, one)).filter(({ zeilen }) => zeilen.length > 0),
]
