/**
 * What the way of a Projekt says about what was due.
 *
 * @module
 */
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Gefuehrtes, Lage, Projektstand, Wegmarke } from "../../Projektstand.js"
import type { Art } from "../../Termin.js"

const ENDE: ReadonlySet<Lage> = new Set<Lage>(["abgeschlossen", "beendet", "zusammengefuehrt"])

/** The Lagen in which a Projekt has begun and goes on. */
const BEGONNEN: ReadonlySet<Lage> = new Set<Lage>(["in-erprobung", "laufend", "regelangebot"])

/** Tells whether a Projekt is over: completed, ended, or inside another. */
export const isVorbei = ({ lage }: Projektstand): boolean => ENDE.has(lage)

/** Every step that was taken. */
const wegOf = (stand: Projektstand): ReadonlyArray<Wegmarke> => (stand.lage === "vorgesehen" ? [] : stand.weg)

/** At which step the Projekt was last taken up again, or taken up at all. */
const anfangOf = (weg: ReadonlyArray<Wegmarke>): number => weg.slice(0, -1).findLastIndex(({ lage }) => ENDE.has(lage)) + 1

/** The steps since the Projekt was last taken up again. */
const jetzigerWeg = (stand: Projektstand): ReadonlyArray<Wegmarke> => {
  const weg = wegOf(stand)
  return weg.slice(anfangOf(weg))
}

/** The steps since the present plan was noted, or all of them. */
const sincePlan = ({ weg }: Gefuehrtes): ReadonlyArray<Wegmarke> => weg.slice(weg.findLastIndex(({ lage }) => lage === "geplant") + 1)

const first = (weg: ReadonlyArray<Wegmarke>, lagen: ReadonlySet<Lage>): Stichtag | undefined => weg.find(({ lage }) => lagen.has(lage))?.seit

/** Tells whether it was tried out at any time. */
export const wasErprobt = (stand: Projektstand): boolean => wegOf(stand).some(({ lage }) => lage === "in-erprobung")

const FEST: ReadonlySet<Lage> = new Set<Lage>(["regelangebot", "abgeschlossen"])

const ENTSCHIEDEN: ReadonlySet<Lage> = new Set<Lage>(["laufend", ...FEST])

/** The day on which the way itself did what the Konzept made due. */
export const getanAm = (art: Art, stand: Projektstand): Stichtag | undefined => {
  if (art === "beginn") return first(wegOf(stand), BEGONNEN)
  if (art === "abschluss") return first(jetzigerWeg(stand), FEST)
  return art === "erprobungsende" ? first(jetzigerWeg(stand), ENTSCHIEDEN) : undefined
}

/** The day on which the way did what the present plan makes due: what lies before the plan was not planned by it. */
export const planGetanAm = (art: "beginn" | "abschluss", stand: Gefuehrtes): Stichtag | undefined => first(sincePlan(stand), art === "beginn" ? BEGONNEN : FEST)

/** Tells whether the last run has a last day of its own, which counts before that of the plan. */
export const hasEigenesEnde = (stand: Gefuehrtes): boolean => sincePlan(stand).findLast(({ lage }) => lage === "laufend")?.faellig !== undefined

/** What a step on the way made due by a day. */
export interface Schrittfrist {
  readonly art: "erprobungsende" | "pruefung" | "abschluss"
  readonly faellig: Stichtag
  readonly erfuellt?: Stichtag
}

const ART: Partial<Readonly<Record<Lage, Schrittfrist["art"]>>> = { "in-erprobung": "erprobungsende", "in-pruefung": "pruefung", laufend: "abschluss" }

// A trial and an examination are answered by the next step, whichever it is; a run to a last day only by what completes it.
const schrittfrist = ({ faellig, lage }: Wegmarke, next: Wegmarke | undefined): ReadonlyArray<Schrittfrist> => {
  const art = ART[lage]
  if (art === undefined || faellig === undefined) return []
  if (next === undefined || (art === "abschluss" && ENDE.has(next.lage) && !FEST.has(next.lage))) return [{ art, faellig }]
  return art === "abschluss" && !FEST.has(next.lage) ? [] : [{ art, faellig, erfuellt: next.seit }]
}

/**
 * What the steps on the way made due, answered or not: a day that nobody kept does not vanish with the next step. The last day of a run
 * counts until the Projekt is taken up again.
 */
export const schrittfristen = (stand: Projektstand): ReadonlyArray<Schrittfrist> => {
  const weg = wegOf(stand)
  const anfang = anfangOf(weg)
  const alle = weg.flatMap((marke, at) => (marke.lage === "laufend" && at < anfang ? [] : schrittfrist(marke, weg[at + 1])))
  return alle.filter(({ art, faellig }, at) => !alle.slice(at + 1).some((later) => later.art === art && later.faellig === faellig))
}
