/**
 * All dates of a Konzept, joined where many Projekte share one.
 *
 * @module
 */
import * as Dauer from "../../kernel/Dauer.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Frist } from "../../konzept/fristen.js"
import * as Horizont from "../../konzept/Horizont.js"
import type { Projekt } from "../../konzept/Projekt.js"
import { ueberpruefungen } from "../../konzept/ueberpruefungen.js"
import * as Zahlwort from "../Zahlwort.js"
import type * as Block from "../Block.js"
import { NOMEN } from "./nomen.js"
import type { Sicht } from "./sicht.js"

/** One date, of one Projekt or of several that share it. */
export interface Eintrag {
  readonly am: Stichtag.Stichtag
  readonly von?: Stichtag.Stichtag
  /** The Handlungsfeld, or all of them. */
  readonly gruppe: string
  /** What the line is about, in plain words. */
  readonly titel: string
  /** The same with a link. */
  readonly wer: Block.Inline
  readonly was: string
  readonly art: "Frist aus dem Konzept" | "Ende einer Erprobung" | "Ende des Horizonts" | "Überprüfung"
  readonly herkunft: Frist["herkunft"]
}

const ALLE = "Alle Handlungsfelder"

const MAX_REVIEWS = 12

const ART = { beginn: "Beginn", zwischenziel: "Zwischenziel", abschluss: "Abschluss", erprobungsende: "Ende der Erprobung" } as const

const trialBegin = (projekt: Projekt, frist: Frist): Stichtag.Stichtag | undefined =>
  frist.art !== "erprobungsende"
    ? undefined
    : projekt.erprobung.find(({ titel, zeit }) => titel.de === frist.titel.de && zeit !== undefined)?.zeit?.von

/** Whether the date follows from the Horizont alone, so that all Projekte of that Horizont share it. */
export const isShared = (frist: Frist): boolean =>
  frist.art === "ueberpruefung" || (frist.art === "abschluss" && frist.herkunft !== "konzept")

/** Counts Projekte of one Horizont: `ein kurzfristiges Projekt`, `drei dauerhafte Projekte`. */
const countText = (count: number, horizont: Horizont.Horizont): string =>
  Zahlwort.anzahl(count, NOMEN.projekt).replace(" ", ` ${horizont}${count > 1 ? "e" : "es"} `)

const single = (sicht: Sicht, projekt: Projekt, frist: Frist): Eintrag => {
  const von = trialBegin(projekt, frist)
  const art = frist.art === "ueberpruefung" ? "Überprüfung" : ART[frist.art]
  return {
    am: frist.am,
    ...(von === undefined || von === frist.am ? {} : { von }),
    gruppe: sicht.titel(projekt.handlungsfeld),
    titel: projekt.titel.de,
    wer: sicht.verweis(projekt.id),
    was: frist.titel.de === projekt.titel.de ? art : `${art}: ${frist.titel.de}`,
    art: frist.art === "erprobungsende" ? "Ende einer Erprobung" : "Frist aus dem Konzept",
    herkunft: frist.herkunft,
  }
}

const ends = (sicht: Sicht): ReadonlyArray<Eintrag> =>
  sicht.konzept.handlungsfelder.flatMap(({ id, titel }) =>
    Horizont.all.flatMap((horizont): ReadonlyArray<Eintrag> => {
      const shared = sicht.projekteOf(id)
        .filter((projekt) => projekt.horizont === horizont && horizont !== "dauerhaft")
        .flatMap((projekt) => sicht.fristenOf(projekt).filter((frist) => isShared(frist)))
      const [frist] = shared
      if (frist === undefined) return []
      const count = countText(shared.length, horizont)
      return [{
        am: frist.am, gruppe: titel.de, titel: count, wer: sicht.verweis(id),
        was: `Ende des Horizonts: ${count}`, art: "Ende des Horizonts", herkunft: frist.herkunft,
      }]
    }))

const reviews = (sicht: Sicht, last: Stichtag.Stichtag): ReadonlyArray<Eintrag> => {
  const permanent = sicht.konzept.projekte.filter((projekt) => projekt.horizont === "dauerhaft")
  const herkunft = permanent.flatMap((projekt) => sicht.fristenOf(projekt)).find(({ art }) => art === "ueberpruefung")?.herkunft
  if (herkunft === undefined) return []
  const count = countText(permanent.length, "dauerhaft")
  const days = ueberpruefungen(sicht.regel, sicht.konzept.beschluss, last)
  const past = days.filter((day) => Stichtag.isBefore(day, sicht.stand)).length
  const first = days.length <= MAX_REVIEWS ? 0 : Math.max(0, past - 1)
  return days.slice(first, first + MAX_REVIEWS).map((am): Eintrag => ({
    am, gruppe: ALLE, titel: count, wer: ALLE, was: `Überprüfung: ${count}`, art: "Überprüfung", herkunft,
  }))
}

/** Lists every date in the order of time; reviews up to the first one after `stand`, or up to the last other date. */
export const termineOf = (sicht: Sicht): ReadonlyArray<Eintrag> => {
  const { konzept, regel, stand } = sicht
  const own = konzept.projekte.flatMap((projekt) =>
    sicht.fristenOf(projekt).filter((frist) => !isShared(frist)).map((frist) => single(sicht, projekt, frist)))
  const dated = [...own, ...ends(sicht)]
  const last = Stichtag.max(Stichtag.addDauer(stand, regel.ueberpruefung), ...dated.map(({ am }) => am))
  return [...dated, ...reviews(sicht, last)].sort((a, b) => Stichtag.compare(a.am, b.am))
}

/** How a date stands to the day of the report. */
export const statusOf = (am: Stichtag.Stichtag, stand: Stichtag.Stichtag): "vergangen" | "in weniger als 6 Monaten" | "später" => {
  if (Stichtag.isBefore(am, stand)) return "vergangen"
  return Stichtag.isBefore(am, Stichtag.addDauer(stand, Dauer.make({ months: 6 }))) ? "in weniger als 6 Monaten" : "später"
}
