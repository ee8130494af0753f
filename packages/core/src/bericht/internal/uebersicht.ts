/**
 * The two pictures at the front: Handlungsfelder by Horizont, and all dates on a time axis.
 *
 * @module
 */
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Horizont from "../../konzept/Horizont.js"
import type { Beschluss } from "../../konzept/Konzept.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Block from "../Block.js"
import * as Zahlwort from "../Zahlwort.js"
import type { Auswertung } from "./auswertung.js"
import { NOMEN } from "./nomen.js"
import { laenge, rhythmus, satzanfang, undText, zeitpunkt, zitat } from "./satz.js"
import type { Sicht } from "./sicht.js"
import { type Eintrag, statusOf } from "./termine.js"

const MAX_FIRST = 3

const total = (counts: ReadonlyArray<number>): number => counts.reduce((sum, count) => sum + count, 0)

/** Who has most, where that tells anything: not where many have as many, or all of them. */
const mostText = (felder: ReadonlyArray<{ readonly titel: string; readonly summe: number }>): string => {
  const most = felder.reduce((high, { summe }) => Math.max(high, summe), 0)
  const first = felder.filter(({ summe }) => summe === most)
  if (first.length > MAX_FIRST || first.length === felder.length) return ""
  const names = undText(first.map(({ titel }) => zitat(titel)))
  return first.length === 1 ? ` Am meisten hat ${names} (${most}).` : ` Am meisten haben ${names} (je ${most}).`
}

/** Handlungsfelder by Horizont. */
export const nachHorizont = ({ konzept, projekteOf, verweis }: Sicht): ReadonlyArray<Block.Block> => {
  const felder = konzept.handlungsfelder
  if (felder.length === 0 || konzept.projekte.length === 0) return []
  const anzahl = felder.map(({ id }) =>
    Horizont.all.map((horizont) => projekteOf(id).filter((projekt) => projekt.horizont === horizont).length))
  const spalten = Horizont.all.map(satzanfang)
  const titel = "Projekte je Handlungsfeld und Horizont"
  const sums = Horizont.all.map((_, index) => total(anzahl.map((counts) => counts[index] ?? 0)))
  const most = mostText(felder.map((feld, index) => ({ titel: feld.titel.de, summe: total(anzahl[index] ?? []) })))
  const rows = felder.map(({ id }, index): ReadonlyArray<Block.Zeile> => {
    const counts = anzahl[index] ?? []
    return [[verweis(id)], ...[...counts, total(counts)].map((count) => [String(count)])]
  })
  const last = [["Zusammen"], ...[...sums, total(sums)].map((count) => [String(count)])]
  return [
    Block.ueberschrift(2, "Projekte nach Horizont", { anker: "horizonte" }),
    {
      _tag: "Bild",
      titel,
      alternativtext: `${satzanfang(Zahlwort.anzahl(total(sums), NOMEN.projekt))} in ${Zahlwort.anzahl(felder.length, NOMEN.handlungsfeld, "dativ")}, aufgeteilt nach Horizont.${most} Alle Zahlen stehen in der Tabelle.`,
      diagramm: { _tag: "Matrix", zeilen: felder.map((feld) => feld.titel.de), spalten, anzahl, einheit: "Projekte" },
      tabelle: Block.tabelle(titel, ["Handlungsfeld", ...spalten.map((spalte) => `${spalte}#`), "Zusammen#"], [...rows, last]),
    },
  ]
}

/** Says from which day the lengths count. */
const dayText = ({ zeit }: Pick<Beschluss, "zeit">): string => {
  if (zeit.art === "tag") return `Gezählt wird ab dem Beschluss am ${Stichtag.toText(zeit.von)}.`
  const from = zeit.bis === undefined ? "ab diesem Tag" : `ab dem ${Stichtag.toText(zeit.bis)}, dem letzten möglichen Tag`
  return `Bekannt ist nur, dass das Konzept ${zeitpunkt(zeit)} beschlossen wurde; gezählt wird ${from}.`
}

/** Says which lengths the dates rest on, and from which day they count; a note only of what is assumed. */
const regelBloecke = ({ konzept, regel }: Sicht): ReadonlyArray<Block.Block> => {
  const { beschluss } = konzept
  if (beschluss === undefined) {
    return [Block.absatz("Beschlossen ist das Konzept noch nicht; aus den Horizonten folgt deshalb noch kein Termin. Genannt sind nur Fristen, die schon feststehen.")]
  }
  const lengths = (["kurzfristig", "mittelfristig", "langfristig"] as const).map((horizont) => `${horizont} ${laenge(regel[horizont])}`)
  const begin = regel.herkunft === "annahme"
    ? "Wie lang ein Horizont dauert, ist nicht beschlossen. Angenommen sind"
    : "Die Stadt hat für die Horizonte festgelegt:"
  const rule = `${begin} ${undText(lengths)}; was dauerhaft läuft, wird ${rhythmus(regel.ueberpruefung)} überprüft.`
  const day = dayText(beschluss)
  const named = "Eine Frist, die das Konzept selbst nennt, geht vor."
  const source = regel.quelle === undefined ? {} : { quelle: regel.quelle }
  if (regel.herkunft === "annahme") return [Block.hinweis("annahme", `${rule} ${day} ${named}`, source)]
  if (beschluss.zeit.art === "tag") return [Block.absatz(`${rule} ${day} ${named}`, source)]
  return [Block.absatz(`${rule} ${named}`, source), Block.hinweis("annahme", day)]
}

const HERKUNFT = { konzept: "Konzept", regel: "Regel der Stadt", annahme: "angenommen" } as const

const zeile = ({ am, herkunft, von, was, wer }: Eintrag, stand: Stichtag.Stichtag): ReadonlyArray<Block.Zeile> => [
  [von === undefined ? Stichtag.toText(am) : Zeitraum.toText(Zeitraum.zwischen(von, am))],
  [wer],
  [was],
  [HERKUNFT[herkunft]],
  [statusOf(am, stand)],
]

/** Puts the lines of the picture in the order of the Handlungsfelder; what concerns all of them comes last. */
const byHandlungsfeld = (sicht: Sicht, termine: ReadonlyArray<Eintrag>): ReadonlyArray<Eintrag> => {
  const rank = new Map(sicht.konzept.handlungsfelder.map(({ titel }, index) => [titel.de, index]))
  const rankOf = ({ gruppe }: Eintrag): number => rank.get(gruppe) ?? rank.size
  return termine.toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** All dates on a time axis. */
export const fristenBild = (sicht: Sicht, { termine }: Auswertung): ReadonlyArray<Block.Block> => {
  const [first] = termine
  const last = termine.at(-1)
  if (first === undefined || last === undefined) return []
  const named = termine.filter(({ herkunft }) => herkunft === "konzept").length
  const titel = "Fristen, Erprobungen und Überprüfungen"
  return [
    Block.ueberschrift(2, "Fristen", { anker: "fristen" }),
    ...regelBloecke(sicht),
    {
      _tag: "Bild",
      titel,
      alternativtext: `${satzanfang(Zahlwort.anzahl(termine.length, NOMEN.termin))} vom ${Stichtag.toText(first.am)} bis zum ${Stichtag.toText(last.am)}, ${named === 0 ? "keiner" : named === 1 ? "einer" : Zahlwort.toText(named)} davon aus dem Konzept. Alle stehen in der Tabelle.`,
      diagramm: {
        _tag: "Zeitachse",
        termine: byHandlungsfeld(sicht, termine).map(({ am, art, gruppe, herkunft, titel: name, von }) => ({
          titel: name, gruppe, art, ...(von === undefined ? {} : { von }), bis: am, angenommen: herkunft === "annahme",
        })),
      },
      tabelle: Block.tabelle(titel, ["Datum", "Projekt oder Handlungsfeld", "Was", "Woher", "Lage"], termine.map((one) => zeile(one, sicht.stand))),
    },
  ]
}
