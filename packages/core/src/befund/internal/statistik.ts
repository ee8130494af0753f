/**
 * What a year counts of one case: each thing once, as the key of one cell of one Merkmal.
 *
 * @module
 */
import type { Eroeffnet, Phasenzeit } from "../../fall/Fall.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import { bestand, type Empfang, hauptpersonOf, withoutHidden, ziele } from "./anfrage.js"
import { jahreBetween } from "./merkmale.js"

/** Writes the place of a count: a Merkmal and one of its keys. */
export const placeOf = (merkmal: string, schluessel: string): string => `${merkmal}/${schluessel}`

/** Tells whether a phase is one in which nobody works on the case any more. */
export const isEnde = (phase: Phasenzeit["phase"]): boolean => phase === "beraten" || phase === "abgeschlossen"

/** The first and the last day of a year. */
export interface Jahr { readonly von: Stichtag.Stichtag; readonly bis: Stichtag.Stichtag }

/** Gives the first and the last day of a year. */
export const jahrOf = (jahr: number): Jahr => ({ von: Stichtag.make(jahr, 1, 1), bis: Stichtag.make(jahr, 12, 31) })

/** Tells whether somebody worked on the case on a day of the span. */
export const isActive = ({ verlauf }: Eroeffnet, { bis, von }: Jahr): boolean =>
  verlauf.some((zeit) => !isEnde(zeit.phase) && zeit.von <= bis && (zeit.bis === undefined || zeit.bis >= von))

// An ended case is told by the reason of its end, one that goes on by its phase: one number has one place.
const standOf = (fall: Eroeffnet): string => {
  if (fall.phase !== "abgeschlossen") return fall.phase
  return fall.abschluss.art === "evaluiert" ? "evaluiert" : fall.abschluss.grund
}

// Whole months by the figures of the days: a count of many cases has no time for a calendar.
const monateBetween = (von: string, bis: string): number =>
  12 * (Number(bis.slice(0, 4)) - Number(von.slice(0, 4))) + Number(bis.slice(5, 7)) - Number(von.slice(5, 7)) - (bis.slice(8) < von.slice(8) ? 1 : 0)

const langeOf = (von: Stichtag.Stichtag, bis: Stichtag.Stichtag): string => {
  const jahre = jahreBetween(von, bis)
  if (jahre === 0) return monateBetween(von, bis) < 6 ? "unter-6-monaten" : "6-bis-11-monate"
  return jahre < 2 ? "1-jahr" : jahre < 3 ? "2-jahre" : "3-jahre-und-mehr"
}

// Who came in this year has been here for less than a year: what follows from one another stands in one list.
const dauerOf = ({ verlauf }: Eroeffnet, jahr: Jahr): string => {
  const [first, last] = [verlauf[0]?.von ?? jahr.bis, verlauf.at(-1)]
  return `${first >= jahr.von ? "im-jahr" : "frueher"}.${langeOf(first, last !== undefined && isEnde(last.phase) ? last.von : jahr.bis)}`
}

const darunterOf = (damals: Eroeffnet, heute: Eroeffnet, { bis }: Jahr, empfang: Empfang): ReadonlyArray<string> => {
  const hauptperson = hauptpersonOf(heute)
  const left = damals.bestand.filter(({ art, id }) => art === "bedarf" && heute.bestand.some((one) => one.id === id))
  return [
    ...withoutHidden(heute, left, bestand, empfang).flatMap((one) => (one.art === "bedarf" ? [placeOf("handlungsfeld", one.handlungsfeld)] : [])),
    ...damals.rechtskreise.flatMap((zeit) => (zeit.person === hauptperson && zeit.von <= bis && (zeit.bis === undefined || zeit.bis >= bis) ? [placeOf("rechtskreis", zeit.rechtskreis)] : [])),
    ...withoutHidden(heute, damals.ziele.handlung, ziele, empfang).map(({ ausgang }) => placeOf("zielausgang", ausgang)),
  ]
}

/**
 * Lists every cell that a case is counted in, each once: as it stood on the last day, without what was taken back since, and without
 * what today's leave does not cover. The law is that of the Hauptperson.
 */
export const placesOf = (damals: Eroeffnet, heute: Eroeffnet, jahr: Jahr, empfang: Empfang): Iterable<string> =>
  new Set([placeOf("stand", standOf(damals)), placeOf("dauer", dauerOf(damals, jahr)), ...darunterOf(damals, heute, jahr, empfang)])
