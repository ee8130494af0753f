/**
 * What every chapter of the Jahresbericht looks at.
 *
 * @module
 */
import type { Pflicht } from "../../../gremienarbeit/Pflicht.js"
import * as Dauer from "../../../kernel/Dauer.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Fassung from "../../../konzept/Fassung.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Block, Eigentext } from "../../Block.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import { sharedTitles } from "../sicht.js"
import type { Verlaufseingang } from "../verlauf/eingang.js"
import { lagenAm, pflichtenIn, type Projektlage, type Verlaufssicht, verlaufssichtOf } from "../verlauf/sicht.js"
import type { Jahresstadt, Ortstext } from "./eingang.js"

/** The last year whose duties can be listed. */
const LAST_YEAR_OF_DUTIES = 2799

/** The Projekte a year before, where the Konzept was in force then. */
export interface Vorjahr {
  readonly stichtag: Stichtag.Stichtag
  readonly projekte: ReadonlyArray<Projektlage>
}

/** What is due from the day after the Stichtag until the end of the coming year. */
export interface Vorschau {
  readonly bis: Stichtag.Stichtag
  readonly pflichten: ReadonlyArray<Pflicht>
}

/** The view of the Jahresbericht: that of the Verlaufsbericht, and what only a year's report has. */
export interface Jahressicht {
  readonly stadt: Jahresstadt
  readonly jahr: number
  readonly konzept: Konzept
  /** Projekte, Gremien, duties, links, as the chapters of the Verlaufsbericht see them. */
  readonly verlauf: Verlaufssicht
  readonly vorjahr?: Vorjahr
  readonly vorschau: Vorschau
  readonly monitoring?: Monitoringzahlen
  /** The place of the office's own words, with those it wrote; `ort` is its stable key. */
  readonly eigentext: (ort: string, titel: string) => Eigentext
}

/** A chapter: blocks from a view. */
export type Kapitel = (sicht: Jahressicht) => ReadonlyArray<Block>

/** The anchors of the chapters, in the order in which a committee reads. */
export const ANKER = {
  vorwort: "vorwort", entscheidungen: "entscheidungen", jahr: "das-jahr", felder: "handlungsfelder", monitoring: "monitoring", faelle: "faelle",
  befragung: "befragung", fortschreibung: "fortschreibung", abdeckung: "abdeckung", quellen: "quellen", definitionen: "definitionen", geheimhaltung: "geheimhaltung",
  farben: "farben", kennzahlen: "kennzahlen", mittel: "mittel", regeln: "regeln", sitzungen: "sitzungen", pflichten: "pflichtenkalender", termine: "termine", ortlos: "texte-ohne-platz",
} as const

/** The anchor of the explanation of an Indikator, whose number is `1.1.1`. */
export const indikatorAnker = (nummer: string): string => `erlaeuterung-${nummer.replaceAll(".", "-")}`

/** The texts of a place, one after the other; the last one says the day. */
const eigentextOf = (texte: ReadonlyArray<Ortstext>, ort: string, titel: string): Eigentext => {
  const own = texte.filter((one) => one.ort === ort)
  const am = own.flatMap((one) => one.am ?? []).toSorted().at(-1)
  const von = [...new Set(own.flatMap((one) => one.von ?? []))].join("; ")
  return {
    _tag: "Eigentext", ort, titel, absaetze: own.flatMap(({ absaetze }) => absaetze.map((absatz) => [absatz])),
    ...(am === undefined ? {} : { am }), ...(von === "" ? {} : { von }),
  }
}

/** Titles that would not tell one Projekt from another, with the Handlungsfeld added. */
const namenOf = (konzept: Konzept): ReadonlyMap<string, string> => {
  const felder = new Map(konzept.handlungsfelder.map(({ id, titel }) => [id as string, titel.de]))
  const bare = konzept.projekte.filter(({ titel }) => /^(?:die )?steuerungsgruppe$/iu.test(titel.de)).map(({ handlungsfeld, id, titel }) => [id as string, `${titel.de} (${felder.get(handlungsfeld) ?? handlungsfeld})`] as const)
  return new Map([...bare, ...sharedTitles(konzept)])
}

/** Names each Projekt so that a reader knows which one is meant. */
const withNamen = (verlauf: Verlaufssicht, namen: ReadonlyMap<string, string>): Verlaufssicht => {
  const titel = (id: string): string => namen.get(id) ?? verlauf.titel(id)
  return {
    ...verlauf, titel,
    projekte: verlauf.projekte.map((lage) => ({ ...lage, titel: titel(lage.id) })),
    pflichten: verlauf.pflichten.map((pflicht) => withName(pflicht, verlauf.konzept, namen)),
    verweis: (id) => {
      const found = verlauf.verweis(id)
      return typeof found === "string" ? titel(id) : { ...found, text: titel(id) }
    },
  }
}

/** A duty of a Projekt begins with the title of the Projekt, which its name stands in for. */
const withName = (pflicht: Pflicht, konzept: Konzept, namen: ReadonlyMap<string, string>): Pflicht => {
  const name = pflicht.betrifft === undefined ? undefined : namen.get(pflicht.betrifft)
  const titel = konzept.projekte.find(({ id }) => id === pflicht.betrifft)?.titel.de
  return name === undefined || titel === undefined || !pflicht.titel.de.startsWith(titel) ? pflicht : { ...pflicht, titel: { de: `${name}${pflicht.titel.de.slice(titel.length)}` } }
}

const vorjahrOf = (eingang: Verlaufseingang, { fassungen, konzept }: Jahresstadt): { readonly vorjahr?: Vorjahr } => {
  if (Stichtag.jahr(eingang.stichtag) < 2) return {}
  const stichtag = Stichtag.subtractDauer(eingang.stichtag, Dauer.make({ years: 1 }))
  const ab = [...(fassungen?.alle.map((one) => one.ab) ?? []), Fassung.gueltigAb(konzept)].flatMap((one) => one ?? []).toSorted()[0]
  return ab === undefined || ab > stichtag ? {} : { vorjahr: { stichtag, projekte: lagenAm(eingang, stichtag) } }
}

const vorschauOf = (verlauf: Verlaufssicht, jahr: number, namen: ReadonlyMap<string, string>): Vorschau => {
  const von = Stichtag.addDays(verlauf.stichtag, 1)
  const bis = Stichtag.max(von, Stichtag.make(Math.min(jahr + 1, LAST_YEAR_OF_DUTIES), 12, 31))
  const due = Stichtag.jahr(bis) >= LAST_YEAR_OF_DUTIES ? [] : pflichtenIn(verlauf, { von, bis })
  return { bis, pflichten: due.filter(({ stand, zaehltFuer }) => stand === "offen" && zaehltFuer === undefined).map((one) => withName(one, verlauf.konzept, namen)) }
}

/** A heading has room for the first sentence of the mark; the whole stands at the head of the report. */
const markOf = ({ kennzeichnung }: Jahresstadt): { readonly kennzeichnung?: string } => {
  const [first = ""] = (kennzeichnung ?? "").split(/[.!](?= |$)/u)
  const mark = first.trim()
  // Inside brackets an adjective or a pronoun is small: `(erfundenes Beispiel)`; an abbreviation and a noun stay as they are.
  const begun = /^(?:Alles?|\p{Lu}\p{Ll}*(?:e|er|es|en)(?= \p{Lu}))(?= |$)/u.test(mark) ? `${mark.slice(0, 1).toLowerCase()}${mark.slice(1)}` : mark
  return mark === "" ? {} : { kennzeichnung: begun }
}

/** Takes the view, once for all chapters. */
export const jahressichtOf = (stadt: Jahresstadt, jahr: number): Jahressicht => {
  const stichtag = stadt.stichtag ?? Stichtag.make(jahr, 12, 31)
  const eingang = { ...stadt, ...markOf(stadt), stichtag, zeitraum: Zeitraum.jahr(jahr) }
  const found = verlaufssichtOf(eingang)
  const namen = namenOf(found.konzept)
  const verlauf = withNamen(found, namen)
  return {
    stadt, jahr, verlauf, konzept: verlauf.konzept,
    ...vorjahrOf(eingang, stadt),
    vorschau: vorschauOf(verlauf, jahr, namen),
    ...(stadt.monitoring === undefined ? {} : { monitoring: stadt.monitoring }),
    eigentext: (ort, titel) => eigentextOf(stadt.eigentexte ?? [], ort, titel),
  }
}
