/**
 * The year in half a page: Projekte by colour now and a year before, sittings, what began and ended, money, figures, and what comes.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Lage from "../../../projektverlauf/Lage.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { abdeckungSatz } from "../monitoringKapitel.js"
import { postenOf } from "../monitoringSicht.js"
import { satzanfang, undText, zitat } from "../satz.js"
import { befragungenOf } from "../verlauf/befragung.js"
import { bild } from "../verlauf/blick.js"
import { faelligIn, fruehereVersaeumte } from "../verlauf/pflichten.js"
import { farbenOf } from "../verlauf/projekte.js"
import { isTold } from "../verlauf/sicht.js"
import { gremienlagen } from "../verlauf/sitzungen.js"
import { FARBEN, NOMEN as GEMEINSAM } from "../verlauf/woerter.js"
import { farbenstand } from "./farbenstand.js"
import { fassungswechsel } from "./fassungswechsel.js"
import { bewegung } from "./felder.js"
import { kennzahlzeilenOf } from "./kennzahlen.js"
import { auffaellige } from "./farbpunkte.js"
import { mittel, mittelzeile } from "./mittel.js"
import { einige, fuerwort, gezaehlt, kurz, verb, zeilenanfang } from "./satzbau.js"
import { ANKER, type Jahressicht } from "./sicht.js"
import { vorschaubild } from "./vorschau.js"
import { NOMEN } from "./worte.js"

const MAX_NAMED = 5

type Zeilen = ReadonlyArray<Block.Zeile>

const line = (name: string, zeile: Block.Zeile): Zeilen => (zeile.length === 0 ? [] : [[Block.fett(`${name}:`), " ", ...zeilenanfang(zeile)]])

const projektzeile = (sicht: Jahressicht): Block.Zeile => {
  const { konzept, verlauf: { projekte, stichtag }, vorjahr } = sicht
  if (projekte.length === 0) return ["Das Konzept nennt noch keine Projekte."]
  const now = farbenstand(farbenOf(projekte), stichtag)
  if (vorjahr === undefined) return konzept.beschluss === undefined ? now : [...now, " Ein Vergleich mit dem Vorjahr ist nicht möglich, da das Konzept damals noch nicht galt."]
  if (vorjahr.projekte.length === 0) return now
  const before = farbenOf(vorjahr.projekte)
  const parts = FARBEN.filter(([farbe]) => before[farbe] > 0).flatMap(([farbe, wort], at) => [`${at === 0 ? "" : ", "}${wort} `, Block.zahl(String(before[farbe]), { anker: ANKER.farben })])
  const changed = fassungswechsel(sicht)
  return [...now, ` Ein Jahr zuvor, am ${Stichtag.toText(vorjahr.stichtag)}: `, ...parts, ".", ...(changed === "" ? [] : [` ${changed}`])]
}

const sitzungszeile = (sicht: Jahressicht): Block.Zeile => {
  const lagen = gremienlagen(sicht.verlauf)
  const held = lagen.map(({ sitzungen }) => sitzungen.filter(({ stand, tag }) => stand === "abgehalten" && isTold(sicht.verlauf, tag)).length).filter((count) => count > 0)
  const sittings = held.reduce((sum, count) => sum + count, 0)
  const decided = lagen.reduce((sum, { beschluesse }) => sum + beschluesse.length, 0)
  if (sittings === 0) return [`Im Jahr ${sicht.jahr} ist keine Sitzung als abgehalten notiert.`]
  return [
    ...gezaehlt(sittings, GEMEINSAM.sitzung, ANKER.sitzungen), ` in ${Zahlwort.anzahl(held.length, GEMEINSAM.gremium, "dativ")}; gefasst ${verb(decided, "wurde", "wurden")} `,
    ...gezaehlt(decided, GEMEINSAM.beschluss, ANKER.sitzungen), ".",
  ]
}

/** The Projekte that took a step of a kind in the year, each once. */
const schritteIm = (sicht: Jahressicht, isStep: (lage: Lage.Lage, before: Lage.Lage) => boolean): ReadonlyArray<string> =>
  sicht.verlauf.projekte.flatMap(({ stand, titel }) => {
    if (stand.lage === "vorgesehen") return []
    return stand.weg.some(({ lage, seit }, at) => isTold(sicht.verlauf, seit) && isStep(lage, stand.weg[at - 1]?.lage ?? "vorgesehen")) ? [zitat(kurz(titel))] : []
  })

const wegzeilen = (sicht: Jahressicht): Zeilen => {
  const began = schritteIm(sicht, (now, before) => Lage.isBegonnen(now) && !Lage.isBegonnen(before))
  const regular = schritteIm(sicht, (now) => now === "regelangebot").filter((one) => !began.includes(one))
  const ended = schritteIm(sicht, (now) => Lage.isEnded(now))
  const named = (name: string, list: ReadonlyArray<string>): Zeilen =>
    list.length === 0 ? [] : line(name, [...gezaehlt(list.length, GEMEINSAM.projekt, ANKER.felder), `: ${einige(list, MAX_NAMED)}.`])
  if (began.length + regular.length + ended.length === 0) return sicht.verlauf.projekte.length === 0 ? [] : line("Bewegung", [`Im Jahr ${sicht.jahr} ist weder ein Beginn noch ein Ende eines Projekts notiert.`])
  return [...named("Begonnen", began), ...named("Regelangebot geworden", regular), ...named("Zu Ende gegangen", ended)]
}

const pflichtzeile = (sicht: Jahressicht): Block.Zeile => {
  const due = faelligIn(sicht.verlauf).filter(({ stand }) => stand !== "abgesagt")
  const missed = due.filter(({ stand }) => stand === "versaeumt").length
  const before = fruehereVersaeumte(sicht.verlauf).length
  const countOf = (count: number): Block.Inline => Block.zahl(count === 0 ? "keine" : count === 1 ? "eine" : Zahlwort.toText(count), { anker: ANKER.pflichten })
  if (due.length === 0) return [`Im Jahr ${sicht.jahr} war keine Pflicht fällig`, ...(before === 0 ? [] : ["; aus Vorjahren versäumt ", verb(before, "ist", "sind"), " ", countOf(before)]), "."]
  return [...gezaehlt(due.length, GEMEINSAM.pflicht, ANKER.pflichten), ` ${verb(due.length, "war", "waren")} fällig; versäumt ${verb(missed, "ist", "sind")} `, countOf(missed), ...(before === 0 ? [] : [", dazu ", countOf(before), " aus Vorjahren"]), "."]
}

/** Says how many of several are meant: `keine davon`, `alle`. */
const davon = (count: number, all: number): string => {
  if (all === 1) return count === 1 ? "und zwar" : "nicht"
  return count === all ? (all === 2 ? "beide" : "alle") : `${fuerwort(count, "f")} davon`
}

const kennzahlzeile = (sicht: Jahressicht): Block.Zeile => {
  if (sicht.verlauf.projekte.length === 0) return []
  const all = kennzahlzeilenOf(sicht)
  const now = all.filter(({ kennzahl }) => kennzahl.zeitraum.von >= `${sicht.jahr}-01-01`)
  const projekte = new Set(all.map(({ projekt }) => projekt.id)).size
  if (all.length === 0) return ["Zu keinem Projekt ist eine Kennzahl notiert."]
  const absent = all.filter(({ wert }) => wert !== undefined && Messwert.isFehlend(wert)).length
  return [
    "Zu ", ...gezaehlt(projekte, GEMEINSAM.projekt, ANKER.felder, "dativ"), ` ${verb(all.length, "ist", "sind")} `, ...gezaehlt(all.length, NOMEN.angabe, ANKER.kennzahlen), ` bekannt, ${davon(now.length, all.length)} aus dem Jahr ${sicht.jahr}`,
    ...(absent === 0 ? [] : [`; ${absent === 1 ? "eine hat" : `${Zahlwort.toText(absent)} haben`} keinen Wert, der sich nennen lässt`]), ".",
  ]
}

const indikatorzeile = ({ konzept, monitoring }: Jahressicht): Block.Zeile => {
  if (konzept.monitoring === undefined) return []
  if (monitoring === undefined) return ["Zahlen zu den Indikatoren des Konzepts liegen diesem Bericht nicht bei."]
  const posten = postenOf({ konzept }, monitoring)
  return posten.length === 0 ? [] : [abdeckungSatz(monitoring, posten), " Mehr dazu unter ", Block.verweis(ANKER.monitoring, "Monitoring"), "."]
}

const befragungszeile = (sicht: Jahressicht): Block.Zeile => {
  const now = befragungenOf(sicht.verlauf).filter(({ am }) => isTold(sicht.verlauf, am))
  return now.length === 0 ? [] : [`Neu liegen die Ergebnisse zu ${undText(now.map(({ fragebogen }) => zitat(kurz(fragebogen.titel.de))))} vor; siehe `, Block.verweis(ANKER.befragung, "Befragung"), "."]
}

const wahlzeile = (sicht: Jahressicht): Block.Zeile => {
  const elected = [...sicht.verlauf.gremien].flatMap(([id, { wahlen }]) => wahlen.filter(({ tag }) => isTold(sicht.verlauf, tag)).map(({ tag }) => `${sicht.verlauf.titel(id)} (${Stichtag.toText(tag)})`))
  return elected.length === 0 ? [] : [...gezaehlt(elected.length, NOMEN.wahl, ANKER.sitzungen), `: ${undText(elected)}.`]
}

const bewegungszeile = (sicht: Jahressicht): Block.Zeile => {
  const moved = bewegung(sicht, sicht.verlauf.projekte)
  return moved.length === 0 ? [] : [moved.join(" ")]
}

/** The lines of the half page; what there is nothing to say of is left out. */
export const jahreszeilen = (sicht: Jahressicht): Zeilen => [
  ...line("Projekte", projektzeile(sicht)),
  ...line("Rot und Gelb", auffaellige(sicht)),
  ...line("Veränderung", bewegungszeile(sicht)),
  ...wegzeilen(sicht),
  ...line("Gremien", sitzungszeile(sicht)),
  ...line("Wahlen", wahlzeile(sicht)),
  ...line("Pflichten", pflichtzeile(sicht)),
  ...line("Mittel", mittelzeile(sicht)),
  ...line("Kennzahlen", kennzahlzeile(sicht)),
  ...line("Indikatoren", indikatorzeile(sicht)),
  ...line("Befragung", befragungszeile(sicht)),
]

/** The chapter on the year. */
export const dasJahr = (sicht: Jahressicht): ReadonlyArray<Block.Block> => [
  sicht.verlauf.kapitel(satzanfang(`das Jahr ${sicht.jahr} auf einer halben Seite`), ANKER.jahr),
  Block.liste(jahreszeilen(sicht)),
  ...bild(sicht.verlauf),
  ...mittel(sicht),
  ...vorschaubild(sicht),
]
