/**
 * The chapter on money and Kennzahlen: sums of what has a figure, how many had none, and the weights behind each sum.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import { type Gliederung, type Summe, type Teil, type Uebersicht, uebersicht } from "../../../projektverlauf/uebersicht.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang, undText, wann } from "../satz.js"
import { ANKER, type Verlaufssicht } from "./sicht.js"
import { FARBEN, mitLuecke, NOMEN, verb } from "./woerter.js"

const SCHWELLE = 5

const KOPF: Readonly<Record<Summe["groesse"], string>> = {
  bewilligt: "Bewilligt (Euro)", ausgegeben: "Ausgegeben (Euro)", personen: "Personen", teilnahmen: "Teilnahmen", stunden: "Stunden",
  personal: "Personal (Vollzeitäquivalente)", geld: "Geld laut Kennzahl (Euro)",
}

const isKopfzahl = ({ groesse }: Summe): boolean => groesse === "personen" || groesse === "teilnahmen"

const summeOf = ({ summen }: Teil, groesse: Summe["groesse"]): Summe | undefined => summen.find((one) => one.groesse === groesse)

const isSmall = (wert: Messwert.Messwert, schwelle: number): boolean => {
  const spanne = Messwert.getIntervall(wert)
  return spanne !== undefined && spanne.bis > 0 && spanne.von < schwelle
}

const frageOf = ({ eingang: { ampelregel }, zeitraum }: Verlaufssicht) => ({ zeitraum, ...(ampelregel === undefined ? {} : { regel: ampelregel }) })

const rollUp = (sicht: Verlaufssicht, nach: Gliederung): Uebersicht => uebersicht(sicht.konzept, sicht.staende, sicht.stichtag, nach, frageOf(sicht))

/**
 * The sums that are told by part. Heads are told in every part or in none: where one part is small, the others and the whole
 * would give it away. By Leitziel and Zielgruppe no heads are told, as there each Projekt enters by a fraction.
 */
const groessenOf = ({ gesamt, teile }: Uebersicht, schwelle: number, withHeads: boolean): ReadonlyArray<Summe["groesse"]> =>
  gesamt.summen.filter((one) => {
    if (one.mit.anzahl === 0) return false
    if (!isKopfzahl(one)) return true
    return withHeads && !teile.some((teil) => isSmall(summeOf(teil, one.groesse)?.wert ?? Messwert.fehlend("unbekannt"), schwelle))
  }).map(({ groesse }) => groesse)

/** Cents are two digits, or none. */
const geld = ({ einheit }: Summe, text: string): string => (einheit === "Euro" ? text.replaceAll(/(,\d)(?!\d)/gu, "$10") : text)

/** Persons and posts of several spans of time do not add up. */
const isBestand = ({ groesse }: Pick<Summe, "groesse">): boolean => groesse === "personen" || groesse === "personal"

const mitWort = (summe: Summe): string =>
  geld(summe, mitLuecke(summe.wert, summe.mit.anzahl, summe.ohne.anzahl, isBestand(summe) ? "ohne Summe" : "ohne Angabe"))

const cellsOf = (teil: Teil, groessen: ReadonlyArray<Summe["groesse"]>): ReadonlyArray<string> =>
  groessen.map((groesse) => {
    const summe = summeOf(teil, groesse)
    return summe === undefined ? "–" : mitWort(summe)
  })

const nachFeld = (found: Uebersicht, groessen: ReadonlyArray<Summe["groesse"]>): Block.Tabelle =>
  Block.tabelle("Mittel und Kennzahlen nach Handlungsfeld", ["Handlungsfeld", "Projekte#", ...groessen.map((one) => `${KOPF[one]}#`)], [
    ...found.teile.filter(({ projekte }) => projekte.anzahl > 0).map((teil) => [teil.titel, String(teil.projekte.anzahl), ...cellsOf(teil, groessen)]),
    ["Alle Projekte, jedes einmal", String(found.gesamt.projekte.anzahl), ...cellsOf(found.gesamt, groessen)],
  ])

/** The heads that are told for all Projekte together and by no part, or not at all. */
const koepfe = ({ gesamt }: Uebersicht, groessen: ReadonlyArray<Summe["groesse"]>, schwelle: number): ReadonlyArray<Block.Block> => {
  const rest = gesamt.summen.filter((one) => isKopfzahl(one) && one.mit.anzahl > 0 && !groessen.includes(one.groesse))
  if (rest.length === 0) return []
  const told = rest.map((one) => `${one.einheit}: ${isSmall(one.wert, schwelle) ? "zum Schutz Einzelner nicht veröffentlicht" : mitWort(one)}`)
  return [Block.hinweis("geheimhaltung", `Nach Handlungsfeld wird hier nicht gezählt, weil eine Zahl unter ${schwelle} läge. Für alle Projekte zusammen: ${told.join("; ")}.`)]
}

const erreicht = ({ gesamt: { erreicht: found } }: Uebersicht): ReadonlyArray<Block.Block> => {
  if (found.mit.anzahl === 0) return []
  const words = { ja: "ja", teilweise: "teilweise", nein: "nein", offen: "noch offen" } as const
  const told = (["ja", "teilweise", "nein", "offen"] as const).filter((key) => found[key].anzahl > 0).map((key) => `${words[key]}: ${found[key].anzahl}`)
  return [Block.absatz(`Ist erreicht, was sich die Projekte vorgenommen haben? ${satzanfang(told.join("; "))}; ohne Angabe: ${found.ohne.anzahl}.`)]
}

const ausgelassen = ({ gesamt: { ausgelassen: all } }: Uebersicht): ReadonlyArray<Block.Block> => {
  const part = all.filter(({ grund }) => grund !== "enthalten").length
  const within = all.length - part
  const say = (count: number, why: string): ReadonlyArray<string> =>
    count === 0 ? [] : [`${Zahlwort.anzahl(count, NOMEN.zahl)}, die ${why}`]
  const parts = [...say(part, `nicht ganz in den Zeitraum ${verb(part, "fällt", "fallen")} oder ohne Zeitraum notiert ${verb(part, "ist", "sind")}`), ...say(within, `in einer anderen enthalten ${verb(within, "ist", "sind")}`)]
  return parts.length === 0 ? [] : [Block.hinweis("pruefung", `Nicht mitgezählt: ${parts.join("; ")}.`)]
}

/** Says the weights of a part: how many Projekte enter with which. */
const gewichte = ({ gewichte: all }: Teil): string => {
  const counts = new Map<string, number>()
  for (const { gewicht } of all) counts.set(gewicht, (counts.get(gewicht) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([gewicht, count]) => `${count} × ${gewicht}`).join(", ")
}

const farben = ({ farben: found }: Teil): string =>
  FARBEN.filter(([farbe]) => found[farbe].anzahl > 0).map(([farbe, wort]) => `${wort}: ${found[farbe].anzahl}`).join(", ")

const WOERTER = {
  leitziel: { titel: "Nach Leitziel", kopf: "Leitziel", keins: "Kein Projekt dient", dativ: "mehreren Leitzielen dient", geht: "jedes davon" },
  zielgruppe: { titel: "Nach Zielgruppe", kopf: "Zielgruppe", keins: "Kein Projekt richtet sich an", dativ: "sich an mehrere Zielgruppen richtet", geht: "jede davon" },
} as const

const gewichtet = (sicht: Verlaufssicht, nach: "leitziel" | "zielgruppe"): ReadonlyArray<Block.Block> => {
  const found = rollUp(sicht, nach)
  const wort = WOERTER[nach]
  const with_ = found.teile.filter(({ projekte }) => projekte.anzahl > 0)
  const without = found.teile.filter(({ projekte }) => projekte.anzahl === 0)
  const groessen = groessenOf(found, 0, false)
  const isShared = found.teile.some((teil) => teil.gewichte.some(({ gewicht }) => gewicht !== "1"))
  if (with_.length === 0) return []
  return [
    Block.ueberschrift(3, wort.titel),
    Block.absatz(isShared
      ? `Ein Projekt, das ${wort.dativ}, geht in ${wort.geht} mit dem gleichen Bruchteil ein; so ergeben die Teile zusammen das Ganze. Wie viele Projekte mit welchem Gewicht eingehen, steht in der Spalte „Gewichte“; die Farben zählen jedes Projekt ganz.`
      : "Jedes Projekt gehört hier zu genau einem Teil und zählt ganz."),
    Block.tabelle(`Projekte nach ${wort.kopf}`, [wort.kopf, "Projekte, gewichtet#", "Gewichte", "Farben", ...groessen.map((one) => `${KOPF[one]}#`)],
      with_.map((teil) => [satzanfang(teil.titel), teil.projekte.bruch, gewichte(teil), farben(teil), ...cellsOf(teil, groessen)])),
    ...(without.length === 0 ? [] : [Block.absatz(`${wort.keins}: ${without.map(({ titel }) => titel).join("; ")}.`)]),
  ]
}

const EMPTY: Readonly<Record<string, string>> = { bewilligt: "bewilligte Mittel", ausgegeben: "Ausgaben" }

/** Says which figures nobody has at all, so that their columns are not missed. */
const fehlende = ({ gesamt }: Uebersicht): ReadonlyArray<Block.Block> => {
  const none = gesamt.summen.filter(({ mit }) => mit.anzahl === 0).map(({ einheit, groesse }) => EMPTY[groesse] ?? (groesse === "geld" ? "Geld als Kennzahl" : einheit))
  return none.length === 0 ? [] : [Block.absatz(`Zu keinem Projekt notiert sind: ${undText(none)}.`)]
}

/** The chapter on money and Kennzahlen. */
export const zahlen = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const head = sicht.kapitel("Mittel und Kennzahlen", ANKER.zahlen)
  if (sicht.projekte.length === 0) return [head, Block.absatz("Ohne Projekte gibt es dazu nichts zu berichten.")]
  const schwelle = sicht.eingang.schwelle ?? SCHWELLE
  const found = rollUp(sicht, "handlungsfeld")
  const groessen = groessenOf(found, schwelle, true)
  const silent = found.gesamt.summen.every(({ mit }) => mit.anzahl === 0) && found.gesamt.erreicht.mit.anzahl === 0
  return [
    head,
    ...(silent
      ? [Block.absatz(`${satzanfang(wann(sicht.zeitraum))} sind zu keinem Projekt Mittel oder Kennzahlen notiert.`)]
      : [
        Block.absatz(`Gezählt ist, was ganz in die Zeit des Berichts fällt (${Zeitraum.toText(sicht.zeitraum)}). Wie viele Projekte keine Angabe haben, steht dabei; sie zählen nie als 0.`),
        nachFeld(found, groessen),
        ...(found.gesamt.summen.some((one) => isBestand(one) && one.mit.anzahl > 0)
          ? [Block.absatz("Personen und Vollzeitäquivalente mehrerer Zeiträume lassen sich nicht addieren; ein Projekt, das nur solche Zahlen oder gar keine hat, steht bei „ohne Summe“. Wer an zwei Projekten teilnimmt, ist zweimal gezählt.")]
          : []),
        ...koepfe(found, groessen, schwelle),
        ...fehlende(found),
        ...erreicht(found),
      ]),
    ...ausgelassen(found),
    ...gewichtet(sicht, "leitziel"),
    ...gewichtet(sicht, "zielgruppe"),
  ]
}
