/**
 * What the coming year asks for: its dates on an axis, each also in the table.
 *
 * @module
 */
import type { Pflicht } from "../../../gremienarbeit/Pflicht.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Block from "../../Block.js"
import type { Termin } from "../../Diagramm.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang } from "../satz.js"
import { ART, HERKUNFT } from "../verlauf/pflichten.js"
import { zelle } from "../verlauf/woerter.js"
import { einige, kurz, verb } from "./satzbau.js"
import { ANKER, type Jahressicht } from "./sicht.js"
import { NOMEN } from "./worte.js"
import { gremiumOf } from "./zustaendig.js"

/** More marks than these make a picture that nobody reads. */
const MAX_TERMINE = 30

/** Small duties around each sitting, which follow from it. */
const BEGLEITEND: ReadonlySet<Pflicht["art"]> = new Set(["protokoll", "einladung", "vorab-ermittlung"])

const PROJEKTE: ReadonlySet<Pflicht["art"]> = new Set(["frist", "meilenstein", "ueberpruefung"])

interface Eintrag { readonly am: Stichtag.Stichtag; readonly art: Pflicht["art"]; readonly pflichten: ReadonlyArray<Pflicht> }

/** More titles than these do not fit into a cell. */
const MAX_NAMED = 5

/** What comes round more often than this is one bar, and not as many marks. */
const MAX_WIEDERHOLT = 3

const runde = ({ art, betrifft, wer }: Pflicht): string => `${art} ${betrifft ?? wer.join(" ")}`

/** What is due on one day in several Projekte is one mark, and so is what comes round month after month. */
const eintraegeOf = (pflichten: ReadonlyArray<Pflicht>): ReadonlyArray<Eintrag> => {
  const groups = new Map<string, Array<Pflicht>>()
  const often = new Map<string, number>()
  for (const one of pflichten) often.set(runde(one), (often.get(runde(one)) ?? 0) + 1)
  for (const one of pflichten) {
    const key = PROJEKTE.has(one.art) ? `${one.am} ${one.art}` : (often.get(runde(one)) ?? 0) > MAX_WIEDERHOLT ? runde(one) : one.id
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((list) => list.slice(0, 1).map(({ am, art }) => ({ am, art, pflichten: list })))
}

const titelOf = ({ art, pflichten }: Eintrag): string => {
  const [first, ...rest] = pflichten
  if (first === undefined) return ART[art]
  if (!PROJEKTE.has(art) && rest.length > 0) return `${kurz(first.titel.de)}, danach ${rest.length} weitere`
  return rest.length === 0 ? kurz(first.titel.de) : `${ART[art]}: ${Zahlwort.toText(pflichten.length)}`
}

/** The last day of what comes round. */
const spanOf = ({ am, pflichten }: Eintrag): Stichtag.Stichtag => pflichten.at(-1)?.am ?? am

const terminOf = (eintrag: Eintrag): Termin => ({
  titel: titelOf(eintrag), gruppe: ART[eintrag.art], art: PROJEKTE.has(eintrag.art) ? "Projekte" : "Gremien und Verwaltung", ...(spanOf(eintrag) === eintrag.am ? { bis: eintrag.am } : { von: eintrag.am, bis: spanOf(eintrag) }),
  angenommen: eintrag.pflichten.some(({ herkunft, tagHerkunft }) => (tagHerkunft ?? herkunft) === "annahme"),
})

const tagText = (eintrag: Eintrag): string => {
  const last = spanOf(eintrag)
  return last === eintrag.am ? Stichtag.toText(last) : `${Stichtag.toText(eintrag.am)} bis ${Stichtag.toText(last)}`
}

const zeile = (sicht: Jahressicht, eintrag: Eintrag): ReadonlyArray<string> => {
  const { art, pflichten } = eintrag
  return [
    tagText(eintrag), ART[art], art === "ueberpruefung" && pflichten.length > MAX_NAMED ? `${Zahlwort.toText(pflichten.length)} Projekte; welche, steht in der nächsten Tabelle` : PROJEKTE.has(art) ? einige(pflichten.map(({ titel }) => kurz(titel.de)), MAX_NAMED) : titelOf(eintrag),
    kurz(zelle([...new Set(pflichten.flatMap(({ wer }) => wer))].map(sicht.verlauf.titel))), HERKUNFT[pflichten[0]?.tagHerkunft ?? pflichten[0]?.herkunft ?? "konzept"],
  ]
}

/** The dates that are shown: those of bodies and offices before those of Projekte where there are too many. */
const shownOf = (all: ReadonlyArray<Eintrag>): ReadonlyArray<Eintrag> => {
  const sorted = [...all.filter(({ art }) => !PROJEKTE.has(art)), ...all.filter(({ art }) => PROJEKTE.has(art))]
  return sorted.slice(0, MAX_TERMINE).toSorted((a, b) => Stichtag.compare(a.am, b.am))
}

/** All reviews that come round, by the body that decides on them: routine is no point for a decision, but nobody may miss it. */
const ueberpruefungen = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  const { konzept, verlauf, vorschau: { pflichten } } = sicht
  const rows = pflichten.filter(({ art }) => art === "ueberpruefung").map(({ am, betrifft, titel, wer }) => {
    const feld = konzept.projekte.find(({ id }) => id === betrifft)?.handlungsfeld
    const gremium = feld === undefined ? undefined : gremiumOf(sicht, feld)
    return { am, rang: gremium === undefined ? konzept.gremien.length : konzept.gremien.indexOf(gremium), cells: [gremium?.titel.de ?? "nicht genannt", kurz(betrifft === undefined ? titel.de : verlauf.titel(betrifft)), Stichtag.toText(am), kurz(zelle(wer.map(verlauf.titel)))] }
  })
  if (rows.length === 0) return []
  const sorted = rows.toSorted((a, b) => a.rang - b.rang || Stichtag.compare(a.am, b.am))
  return [
    Block.absatz("Projekte, die regelmäßig zu überprüfen sind: Das Gremium entscheidet, ob das Projekt fortgeführt, angepasst, ausgeweitet oder beendet wird. Wird der Tag versäumt, steht das Projekt am Tag danach auf Rot."),
    Block.tabelle("Regelmäßige Überprüfungen nach Gremium", ["Gremium", "Projekt", "Bis zum", "Wer"], sorted.map(({ cells }) => cells)),
  ]
}

/** The picture of the coming dates with its table; one sentence where there are none. */
export const vorschaubild = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  const { bis, pflichten } = sicht.vorschau
  const head = Block.ueberschrift(3, "Was als Nächstes ansteht", { anker: ANKER.termine })
  const all = eintraegeOf(pflichten.filter(({ art }) => !BEGLEITEND.has(art)))
  const until = Stichtag.toText(bis)
  if (all.length === 0) return [head, Block.absatz(`Bis zum ${until} steht kein Termin fest.`)]
  const shown = shownOf(all)
  const rest = all.length - shown.length
  const titel = `Termine bis zum ${until}`
  return [
    head,
    {
      _tag: "Bild", titel,
      alternativtext: `${satzanfang(Zahlwort.anzahl(shown.length, NOMEN.termin))} auf einer Zeitachse, ${shown.length === 1 ? "" : "der erste "}am ${Stichtag.toText(shown[0]?.am ?? bis)}. Alle stehen in der Tabelle.`,
      diagramm: { _tag: "Zeitachse", termine: shown.map(terminOf) },
      tabelle: Block.tabelle(titel, ["Bis zum", "Art", "Was", "Wer", "Woher der Tag kommt"], shown.map((one) => zeile(sicht, one))),
    },
    ...(rest === 0 ? [] : [Block.absatz(`Nicht im Bild ${verb(rest, "ist", "sind")} ${rest === 1 ? "ein weiterer Termin von Projekten" : `${Zahlwort.toText(rest)} weitere Termine von Projekten`}.`)]),
    ...ueberpruefungen(sicht),
  ]
}
