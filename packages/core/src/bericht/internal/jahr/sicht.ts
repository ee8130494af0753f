/**
 * What every chapter of the Jahresbericht looks at.
 *
 * @module
 */
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Block, Eigentext } from "../../Block.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import { type Verlaufssicht, verlaufssichtOf } from "../verlauf/sicht.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import type { Jahresstadt } from "./eingang.js"

/** The view of the Jahresbericht: that of the Verlaufsbericht, and what only a year's report has. */
export interface Jahressicht {
  readonly stadt: Jahresstadt
  readonly jahr: number
  readonly konzept: Konzept
  /** Projekte, Gremien, duties, links, as the chapters of the Verlaufsbericht see them. */
  readonly verlauf: Verlaufssicht
  readonly monitoring?: Monitoringzahlen
  /** The place of the office's own words, with those it wrote; `ort` is its stable key. */
  readonly eigentext: (ort: string, titel: string) => Eigentext
}

/** A chapter: blocks from a view. */
export type Kapitel = (sicht: Jahressicht) => ReadonlyArray<Block>

/** The anchors of the chapters, in the order in which a committee reads. */
export const ANKER = {
  entscheidungen: "entscheidungen", jahr: "das-jahr", felder: "handlungsfelder", monitoring: "monitoring", faelle: "faelle",
  befragung: "befragung", fortschreibung: "fortschreibung", abdeckung: "abdeckung", quellen: "quellen", definitionen: "definitionen", geheimhaltung: "geheimhaltung",
} as const

/** The anchor of the explanation of an Indikator, whose number is `1.1.1`. */
export const indikatorAnker = (nummer: string): string => `erlaeuterung-${nummer.replaceAll(".", "-")}`

/** Takes the view, once for all chapters. */
export const jahressichtOf = (stadt: Jahresstadt, jahr: number): Jahressicht => {
  const stichtag = stadt.stichtag ?? Stichtag.make(jahr, 12, 31)
  const texte = new Map((stadt.eigentexte ?? []).map((one) => [one.ort, one]))
  const verlauf = verlaufssichtOf({ ...stadt, stichtag, zeitraum: Zeitraum.jahr(jahr) })
  return {
    stadt, jahr, verlauf, konzept: verlauf.konzept,
    ...(stadt.monitoring === undefined ? {} : { monitoring: stadt.monitoring }),
    eigentext: (ort, titel) => {
      const text = texte.get(ort)
      return {
        _tag: "Eigentext", ort, titel, absaetze: (text?.absaetze ?? []).map((absatz) => [absatz]),
        ...(text?.am === undefined ? {} : { am: text.am }), ...(text?.von === undefined ? {} : { von: text.von }),
      }
    },
  }
}
