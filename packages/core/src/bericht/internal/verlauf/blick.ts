/**
 * The first chapter: how the strategy stands, and what needs a decision now.
 *
 * @module
 */
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang, undText, wann } from "../satz.js"
import { faelligIn } from "./pflichten.js"
import { farbenOf, felderOf } from "./projekte.js"
import { ANKER, ankerOf, type Projektlage, type Verlaufssicht } from "./sicht.js"
import { gremienlagen, umsetzungenOf } from "./sitzungen.js"
import { FARBEN, farbenSatz, NOMEN, verb, zahl } from "./woerter.js"

/** More red Projekte than these are counted, not told one by one. */
const MAX_RED = 10

const sitzungsSatz = (sicht: Verlaufssicht): string => {
  const lagen = gremienlagen(sicht)
  const active = lagen.filter(({ sitzungen }) => sitzungen.some(({ stand }) => stand === "abgehalten"))
  const held = active.reduce((sum, { sitzungen }) => sum + sitzungen.filter(({ stand }) => stand === "abgehalten").length, 0)
  const decided = lagen.reduce((sum, { beschluesse }) => sum + beschluesse.length, 0)
  if (held === 0) return `${satzanfang(wann(sicht.zeitraum))} ist keine Sitzung als abgehalten notiert.`
  return `${satzanfang(wann(sicht.zeitraum))} gab es ${Zahlwort.anzahl(held, NOMEN.sitzung, "akkusativ")} in ${Zahlwort.anzahl(active.length, NOMEN.gremium, "dativ")}; gefasst ${verb(decided, "wurde", "wurden")} ${Zahlwort.anzahl(decided, NOMEN.beschluss)}.`
}

/** Counts of Handlungsfelder by colour, as a picture and a table. */
export const bild = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const felder = felderOf(sicht)
  if (felder.length === 0) return []
  const titel = `Farben der Projekte nach Handlungsfeld, Stand ${Stichtag.toText(sicht.stichtag)}`
  const spalten = FARBEN.map(([, wort]) => satzanfang(wort))
  const anzahl = felder.map(({ lagen }) => FARBEN.map(([farbe]) => farbenOf(lagen)[farbe]))
  const sums = FARBEN.map((_, at) => anzahl.reduce((sum, counts) => sum + (counts[at] ?? 0), 0))
  const total = (counts: ReadonlyArray<number>): number => counts.reduce((sum, one) => sum + one, 0)
  return [{
    _tag: "Bild",
    titel,
    alternativtext: `${satzanfang(Zahlwort.anzahl(total(sums), NOMEN.projekt))}, je Handlungsfeld nach Farben gezählt: ${undText(FARBEN.map(([, wort], at) => `${wort} ${sums[at] ?? 0}`))}. Alle Zahlen stehen in der Tabelle.`,
    diagramm: { _tag: "Matrix", zeilen: felder.map((feld) => feld.titel), spalten, anzahl, einheit: "Projekte", farben: "ampel" },
    tabelle: Block.tabelle(titel, ["Handlungsfeld", ...spalten.map((one) => `${one}#`), "Zusammen#"], [
      ...felder.map((feld, at): ReadonlyArray<string | Block.Zeile> => [[sicht.verweis(feld.id)], ...[...(anzahl[at] ?? []), total(anzahl[at] ?? [])].map(String)]),
      ["Zusammen", ...[...sums, total(sums)].map(String)],
    ]),
  }]
}

const sinceOf = ({ ampel: { termin } }: Projektlage): string => termin?.am ?? ""

const rote = (sicht: Verlaufssicht): ReadonlyArray<Block.Zeile> => {
  const red = [...sicht.projekte, ...sicht.weitere].filter(({ ampel }) => ampel.farbe === "rot").toSorted((a, b) => (sinceOf(a) < sinceOf(b) ? -1 : 1))
  const rest = red.length - MAX_RED
  return [
    ...red.slice(0, MAX_RED).map(({ ampel: { satz }, projekt }): Block.Zeile => [satz, " ", Block.verweis(projekt === undefined ? ankerOf("feld", "ohne") : ankerOf("feld", projekt.handlungsfeld), "Zum Projekt"), "."]),
    ...(rest <= 0 ? [] : [[`${rest === 1 ? "Ein weiteres Projekt steht" : `${satzanfang(Zahlwort.toText(rest))} weitere Projekte stehen`} auf Rot, seit kürzerer Zeit; siehe `, Block.verweis(ANKER.projekte, "Projekte"), "."]]),
  ]
}

const protokolle = ({ pflichten, stichtag }: Verlaufssicht): ReadonlyArray<Block.Zeile> =>
  pflichten.filter(({ am, art, stand }) => art === "protokoll" && stand === "versaeumt" && am <= stichtag).map(({ satz }) => [satz])

/** What the Projekte owe is told by their colours, the minutes one by one. */
const ANDERSWO = new Set(["protokoll", "frist", "meilenstein", "ueberpruefung"])

const versaeumte = (sicht: Verlaufssicht): ReadonlyArray<Block.Zeile> => {
  const missed = faelligIn(sicht).filter(({ art, stand }) => stand === "versaeumt" && !ANDERSWO.has(art)).length
  return missed === 0 ? [] : [[`${satzanfang(Zahlwort.anzahl(missed, NOMEN.pflicht))} von Gremien und Verwaltung ${verb(missed, "ist", "sind")} versäumt; siehe `, Block.verweis(ANKER.pflichten, "Pflichtenkalender"), "."]]
}

const offene = (sicht: Verlaufssicht): ReadonlyArray<Block.Zeile> => {
  const lagen = [...sicht.gremien.values()].flatMap(({ beschluesse }) => beschluesse)
  const open = new Set(umsetzungenOf(sicht, lagen).filter(({ stand }) => stand === "offen").map(({ beschluss }) => beschluss)).size
  const text = lagen.length === 1 ? "Der einzige Beschluss ist noch nicht ganz umgesetzt; siehe " : `Von ${Zahlwort.anzahl(lagen.length, NOMEN.beschluss, "dativ")} ${verb(open, "ist", "sind")} ${zahl(open, "m")} noch nicht ganz umgesetzt; siehe `
  return open === 0 ? [] : [[text, Block.verweis(ANKER.sitzungen, "Sitzungen und Beschlüsse"), "."]]
}

/** The first chapter. */
export const verlaufsblick = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const { kennzeichnung } = sicht.eingang
  const now = [...rote(sicht), ...protokolle(sicht), ...versaeumte(sicht), ...offene(sicht)]
  return [
    ...(kennzeichnung === undefined ? [] : [Block.hinweis("annahme", [Block.fett(`${satzanfang(kennzeichnung)}.`), " Dieser Bericht trägt diese Kennzeichnung in jeder Überschrift eines Kapitels."])]),
    sicht.kapitel("Auf einen Blick", ANKER.blick),
    Block.absatz([
      sicht.projekte.length === 0 ? "Das Konzept nennt keine Projekte." : farbenSatz(farbenOf(sicht.projekte), sicht.stichtag),
      sitzungsSatz(sicht),
    ].join(" ")),
    ...bild(sicht),
    Block.ueberschrift(3, "Was jetzt eine Entscheidung braucht", { anker: "entscheidungen" }),
    ...(now.length === 0 ? [Block.absatz("Am Stichtag steht nichts aus, das eine Entscheidung braucht.")] : [Block.liste(now)]),
  ]
}
