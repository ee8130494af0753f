/**
 * What a year counts of one case: each thing once, as the key of one cell of one Merkmal.
 *
 * @module
 */
import type { Eroeffnet, Phasenzeit } from "../../fall/Fall.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import { bestand, type Empfang, withoutHidden, ziele } from "./anfrage.js"
import { jahreBetween } from "./merkmale.js"

/** Writes the place of a count: a Merkmal and one of its keys. */
export const placeOf = (merkmal: string, schluessel: string): string => `${merkmal}/${schluessel}`

const isEnde = (phase: Phasenzeit["phase"]): boolean => phase === "beraten" || phase === "abgeschlossen"

/** The first and the last day of a year. */
export interface Jahr { readonly von: Stichtag.Stichtag; readonly bis: Stichtag.Stichtag }

/** Gives the first and the last day of a year. */
export const jahrOf = (jahr: number): Jahr => ({ von: Stichtag.make(jahr, 1, 1), bis: Stichtag.make(jahr, 12, 31) })

/** Tells whether somebody worked on the case on a day of the span. */
export const isActive = ({ verlauf }: Eroeffnet, { bis, von }: Jahr): boolean =>
  verlauf.some((zeit) => !isEnde(zeit.phase) && zeit.von <= bis && (zeit.bis === undefined || zeit.bis >= von))

const phaseAt = ({ verlauf }: Eroeffnet, am: Stichtag.Stichtag): Phasenzeit | undefined => verlauf.findLast(({ von }) => von <= am)

const verfahrenOf = (fall: Eroeffnet, { bis }: Jahr): string => {
  if ("aufnahme" in fall && fall.aufnahme !== undefined && fall.aufnahme.am <= bis) return fall.aufnahme.ergebnis
  return "offen"
}

const abgangOf = (fall: Eroeffnet, { bis, von }: Jahr): string => {
  const ende = fall.verlauf.findLast((zeit) => isEnde(zeit.phase) && zeit.von >= von && zeit.von <= bis)
  if (ende === undefined) return "keiner"
  if (ende.phase === "beraten") return "beraten"
  if (fall.phase !== "abgeschlossen" || fall.abschluss.am !== ende.von) return "wieder-aufgenommen"
  return fall.abschluss.art === "evaluiert" ? "evaluiert" : fall.abschluss.grund
}

// Whole months by the figures of the days: a count of many cases has no time for a calendar.
const monateBetween = (von: string, bis: string): number =>
  12 * (Number(bis.slice(0, 4)) - Number(von.slice(0, 4))) + Number(bis.slice(5, 7)) - Number(von.slice(5, 7)) - (bis.slice(8) < von.slice(8) ? 1 : 0)

const dauerOf = (von: Stichtag.Stichtag, bis: Stichtag.Stichtag): string => {
  const jahre = jahreBetween(von, bis)
  if (jahre === 0) return monateBetween(von, bis) < 6 ? "unter-6-monaten" : "6-bis-11-monate"
  return jahre < 2 ? "1-jahr" : jahre < 3 ? "2-jahre" : "3-jahre-und-mehr"
}

const davonOf = (fall: Eroeffnet, jahr: Jahr): ReadonlyArray<string> => {
  const first = fall.verlauf[0]?.von ?? jahr.bis
  const last = phaseAt(fall, jahr.bis)
  return [
    placeOf("phase", last?.phase ?? "aufnahme"), placeOf("verfahren", verfahrenOf(fall, jahr)), placeOf("zugang", first >= jahr.von ? "im-jahr" : "frueher"),
    placeOf("abgang", abgangOf(fall, jahr)), placeOf("dauer", dauerOf(first, last !== undefined && isEnde(last.phase) ? last.von : jahr.bis)),
  ]
}

const darunterOf = (fall: Eroeffnet, { bis }: Jahr, empfang: Empfang): ReadonlyArray<string> => [
  ...withoutHidden(fall, fall.bestand, bestand, empfang).flatMap((one) => (one.art === "bedarf" && one.am <= bis ? [placeOf("handlungsfeld", one.handlungsfeld)] : [])),
  ...fall.rechtskreise.flatMap((zeit) => (zeit.von <= bis && (zeit.bis === undefined || zeit.bis >= bis) ? [placeOf("rechtskreis", zeit.rechtskreis)] : [])),
  ...withoutHidden(fall, fall.ziele.handlung, ziele, empfang).flatMap((ziel) => (ziel.seit <= bis ? [placeOf("zielausgang", ziel.ausgang)] : [])),
]

/** Lists every cell that a case is counted in, each once. */
export const placesOf = (fall: Eroeffnet, jahr: Jahr, empfang: Empfang): Iterable<string> => new Set([...davonOf(fall, jahr), ...darunterOf(fall, jahr, empfang)])
