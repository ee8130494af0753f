/**
 * The chapter on duties: what was due in the time, what was done, late, or missed.
 *
 * @module
 */
import type { Herkunft, Pflicht, Stand } from "../../../gremienarbeit/Pflicht.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang, undText, wann } from "../satz.js"
import { ANKER, type Verlaufssicht } from "./sicht.js"
import { NOMEN, verb, zahl, zelle } from "./woerter.js"

/** More rows than these nobody reads. */
const MAX_ROWS = 60
const MAX_NEXT = 10

/** The kinds of duties as readers call them, many of them. */
export const ART: Readonly<Record<Pflicht["art"], string>> = {
  sitzung: "Sitzungen", "runder-tisch": "Runde Tische", austausch: "Austausch", protokoll: "Protokolle", ueberpruefung: "Überprüfungen von Projekten",
  frist: "Fristen von Projekten", meilenstein: "Meilensteine", monitoringbericht: "Monitoringberichte", befragung: "Befragungen", wahl: "Wahlen",
  amtszeitende: "Ende einer Amtszeit", "vorab-ermittlung": "Ermittlungen vorab", einladung: "Einladungen", fortschreibung: "Fortschreibungen",
  schritt: "Schritte auf dem Weg zum Konzept",
}

/** Who says so, in one or two words. */
export const HERKUNFT: Readonly<Record<Herkunft, string>> = { konzept: "Konzept", regel: "Regel der Stadt", annahme: "Annahme", ereignis: "notiert" }

const STAND: ReadonlyArray<readonly [stand: Stand, wort: string]> = [
  ["erfuellt", "erfüllt"], ["verspaetet-erfuellt", "verspätet erfüllt"], ["versaeumt", "versäumt"], ["offen", "noch offen"],
]

/** The duties of the time, each once. */
export const faelligIn = ({ pflichten, zeitraum }: Verlaufssicht): ReadonlyArray<Pflicht> =>
  pflichten.filter(({ am, zaehltFuer }) => zaehltFuer === undefined && Zeitraum.contains(zeitraum, am))

/** What was due before the time that is told of and is missed still: a report on a year must not forget it. */
export const fruehereVersaeumte = ({ pflichten, zeitraum }: Verlaufssicht): ReadonlyArray<Pflicht> =>
  pflichten.filter(({ am, gestrichenAm, stand, zaehltFuer }) => stand === "versaeumt" && zaehltFuer === undefined && gestrichenAm === undefined && am < zeitraum.von)

const count = (list: ReadonlyArray<Pflicht>, stand: Stand): number => list.filter((one) => one.stand === stand).length

const satz = (list: ReadonlyArray<Pflicht>, sicht: Verlaufssicht): string => {
  const due = list.length - count(list, "abgesagt")
  const over = sicht.stichtag > sicht.zeitraum.bis
  const parts = STAND.filter(([stand]) => count(list, stand) > 0).map(([stand, wort]) => `${zahl(count(list, stand), "f")} ${wort}`)
  const called = count(list, "abgesagt")
  return `${satzanfang(wann(sicht.zeitraum))} ${over ? verb(due, "war", "waren") : verb(due, "ist", "sind")} ${Zahlwort.anzahl(due, NOMEN.pflicht)} fällig${parts.length === 0 ? "" : `: ${undText(parts)}`}.${called === 0 ? "" : ` Abgesagt ${verb(called, "wurde", "wurden")} ${zahl(called, "f")}.`}`
}

const nachArt = (list: ReadonlyArray<Pflicht>): Block.Tabelle => {
  const arten = [...new Set(list.map(({ art }) => art))]
  const spalten = [...STAND, ["abgesagt", "abgesagt"] as const]
  return Block.tabelle("Pflichten nach ihrer Art", ["Pflicht", ...spalten.map(([, wort]) => `${satzanfang(wort)}#`)], [
    ...arten.map((art) => [ART[art], ...spalten.map(([stand]) => String(count(list.filter((one) => one.art === art), stand)))]),
    ["Zusammen", ...spalten.map(([stand]) => String(count(list, stand)))],
  ])
}

const rows = (sicht: Verlaufssicht, list: ReadonlyArray<Pflicht>, withDone: boolean): ReadonlyArray<ReadonlyArray<string>> =>
  list.slice(0, MAX_ROWS).map(({ am, erfuelltAm, herkunft, tagHerkunft, titel, wer }) => [
    Stichtag.toText(am), titel.de, ...(withDone ? [erfuelltAm === undefined ? "–" : Stichtag.toText(erfuelltAm)] : []),
    zelle(wer.map(sicht.titel)), HERKUNFT[tagHerkunft ?? herkunft],
  ])

const cut = (list: ReadonlyArray<Pflicht>): ReadonlyArray<Block.Block> => {
  const rest = list.length - MAX_ROWS
  return rest <= 0 ? [] : [Block.absatz(`Nicht einzeln aufgeführt ${verb(rest, "ist", "sind")} ${rest === 1 ? "eine weitere" : `${Zahlwort.toText(rest)} weitere`}.`)]
}

const tabellen = (sicht: Verlaufssicht, list: ReadonlyArray<Pflicht>): ReadonlyArray<Block.Block> => {
  const missed = list.filter(({ stand }) => stand === "versaeumt")
  const late = list.filter(({ stand }) => stand === "verspaetet-erfuellt")
  return [
    Block.ueberschrift(3, "Versäumt"),
    ...(missed.length === 0
      ? [Block.absatz("Versäumt ist nichts.")]
      : [Block.tabelle("Versäumte Pflichten", ["Fällig", "Pflicht", "Wer", "Woher der Tag kommt"], rows(sicht, missed, false)), ...cut(missed)]),
    ...(late.length === 0
      ? []
      : [Block.ueberschrift(3, "Verspätet erfüllt"), Block.tabelle("Verspätet erfüllte Pflichten", ["Fällig", "Pflicht", "Erfüllt", "Wer", "Woher der Tag kommt"], rows(sicht, late, true)), ...cut(late)]),
  ]
}

const fruehere = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  // What is the longest ago comes last: the newest is what can still be made good.
  const list = fruehereVersaeumte(sicht).toSorted((a, b) => Stichtag.compare(b.am, a.am))
  if (list.length === 0) return []
  const lines = rows(sicht, list, false).map((cells, at) => [String(Stichtag.jahr(list[at]?.am ?? sicht.stichtag)), ...cells])
  return [
    Block.ueberschrift(3, "Versäumt aus früherer Zeit"),
    Block.tabelle("Früher fällig und noch immer versäumt", ["Jahr", "Fällig", "Pflicht", "Wer", "Woher der Tag kommt"], lines), ...cut(list),
  ]
}

const naechste = ({ pflichten, stichtag, zeitraum }: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const next = pflichten.filter(({ am, stand, zaehltFuer }) => stand === "offen" && zaehltFuer === undefined && am >= stichtag && am <= zeitraum.bis)
  if (next.length === 0) return []
  return [
    Block.ueberschrift(3, "Was als Nächstes fällig ist"),
    Block.liste(next.slice(0, MAX_NEXT).map(({ satz: text }) => text)),
    ...(next.length <= MAX_NEXT ? [] : [Block.absatz(`Bis zum ${Stichtag.toText(zeitraum.bis)} folgen ${next.length - MAX_NEXT === 1 ? "eine weitere Pflicht" : `${Zahlwort.toText(next.length - MAX_NEXT)} weitere Pflichten`}.`)]),
  ]
}

/** The chapter on the calendar of duties. */
export const pflichtenkalender = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const list = faelligIn(sicht)
  const head = sicht.kapitel("Pflichtenkalender", ANKER.pflichten)
  if (list.length === 0) return [head, Block.absatz(`${satzanfang(wann(sicht.zeitraum))} war keine Pflicht fällig.`), ...fruehere(sicht)]
  return [head, Block.absatz(satz(list, sicht)), nachArt(list), ...tabellen(sicht, list), ...fruehere(sicht), ...naechste(sicht)]
}
