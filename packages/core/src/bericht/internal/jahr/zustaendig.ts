/**
 * Who decides on a Projekt, and when they meet next.
 *
 * @module
 */
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Gremium } from "../../../konzept/Gremium.js"
import type { Projekt } from "../../../konzept/Projekt.js"
import { benannt, einige } from "./satzbau.js"
import type { Jahressicht } from "./sicht.js"

const STELLE = { genus: "f", singular: "Stelle", plural: "Stellen" } as const

/** The Gremium that watches over a Handlungsfeld: its Steuerungsgruppe, or else the first body that has it. */
export const gremiumOf = ({ konzept }: Jahressicht, feld: string): Gremium | undefined => {
  const own = konzept.gremien.filter(({ handlungsfelder }) => handlungsfelder.some((id) => id === feld))
  return own.find(({ art }) => art === "steuerungsgruppe") ?? own[0]
}

/** The next day on which a Gremium is to sit: as set, or else as it has to. */
export const naechsteSitzung = ({ verlauf, vorschau }: Jahressicht, gremium: string): { readonly am: Stichtag.Stichtag; readonly angesetzt: boolean } | undefined => {
  const set = (verlauf.gremien.get(gremium as Gremium["id"])?.sitzungen ?? [])
    .filter(({ stand, tag }) => stand === "angesetzt" && tag > verlauf.stichtag).map(({ tag }) => tag).toSorted()[0]
  if (set !== undefined) return { am: set, angesetzt: true }
  const due = vorschau.pflichten.find(({ art, betrifft, wer }) => (art === "sitzung" || art === "runder-tisch") && (betrifft === gremium || (betrifft === undefined && wer.some((id) => id === gremium))))
  return due === undefined ? undefined : { am: due.am, angesetzt: false }
}

/** Says by when: `in der Sitzung am …`, or that none is set. */
const wannText = (sicht: Jahressicht, gremium: string): string => {
  const next = naechsteSitzung(sicht, gremium)
  if (next === undefined) return " (eine Sitzung ist nicht angesetzt)"
  return next.angesetzt ? ` in der Sitzung am ${Stichtag.toText(next.am)}` : ` (zu tagen ist bis zum ${Stichtag.toText(next.am)})`
}

/** Says who decides, and by when: `entscheidet die Steuerungsgruppe Wohnen in der Sitzung am …`. */
export const entscheidetText = (sicht: Jahressicht, projekt: Projekt | undefined): string => {
  const gremium = projekt === undefined ? undefined : gremiumOf(sicht, projekt.handlungsfeld)
  if (gremium !== undefined) return `entscheidet ${benannt(gremium.titel.de)}${wannText(sicht, gremium.id)}`
  const [lead] = projekt?.federfuehrung ?? []
  if (lead !== undefined) return `entscheidet ${benannt(sicht.verlauf.titel(lead), "nominativ", STELLE)} (ein Tag steht nicht fest)`
  return "ist zu entscheiden (von wem und bis wann, sagt das Konzept nicht)"
}

/** Names those who owe something, or says that nobody is named. */
export const werText = ({ verlauf }: Jahressicht, wer: ReadonlyArray<string>): string =>
  wer.length === 0 ? "wer zuständig ist, sagt das Konzept nicht" : `zuständig: ${einige(wer.map(verlauf.titel), 2)}`
