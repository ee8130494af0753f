/**
 * Where a Projekt is on its way, and which command leads where.
 *
 * @module
 */
import type { Art } from "./Befehl.js"
import * as lagen from "./internal/lagen.js"
import type * as Projektstand from "./Projektstand.js"

/** Where a Projekt is on its way. */
export type Lage = Projektstand.Lage

/** A step from one Lage to another, by the command that takes it. */
export interface Uebergang {
  readonly von: Lage
  readonly nach: Lage
  readonly befehl: Art
}

/** All of them in the order of the way, those in which a Projekt has ended last. */
export const all: ReadonlyArray<Lage> = lagen.lagen

/** Every step that there is; a step that is not listed here cannot happen. */
export const uebergaenge: ReadonlyArray<Uebergang> = lagen.uebergaenge

/**
 * Lists the Lagen in which a command may be given, also one that leaves the Lage as it is.
 *
 * @example
 * ```ts
 * import { Lage } from "@teilhabe/core/projektverlauf"
 *
 * Lage.findVon("MakeRegelangebot") // => ["in-erprobung", "laufend"]
 * ```
 */
export const findVon = (befehl: Art): ReadonlyArray<Lage> => lagen.stellen[befehl].von

/**
 * Tells whether a Projekt has ended: completed, ended before, or merged with another.
 *
 * @example
 * ```ts
 * import { Lage } from "@teilhabe/core/projektverlauf"
 *
 * Lage.all.filter(Lage.isEnded) // => ["abgeschlossen", "zusammengefuehrt", "beendet"]
 * ```
 */
export const isEnded = (lage: Lage): boolean => lage === "abgeschlossen" || lage === "zusammengefuehrt" || lage === "beendet"

/**
 * Tells whether a Projekt has begun and not ended: it is tried out, runs, or is a regular offer.
 *
 * @example
 * ```ts
 * import { Lage } from "@teilhabe/core/projektverlauf"
 *
 * Lage.all.filter(Lage.isBegonnen) // => ["in-erprobung", "laufend", "regelangebot"]
 * ```
 */
export const isBegonnen = (lage: Lage): boolean => lagen.isBegonnen(lage)

/**
 * Orders two by the way; negative, zero or positive, as for `Array.sort`.
 *
 * @example
 * ```ts
 * import { Lage } from "@teilhabe/core/projektverlauf"
 *
 * const found: ReadonlyArray<Lage.Lage> = ["beendet", "laufend", "geplant"]
 * found.toSorted(Lage.compare) // => ["geplant", "laufend", "beendet"]
 * ```
 */
export const compare = (a: Lage, b: Lage): number => all.indexOf(a) - all.indexOf(b)

const WORTE: Readonly<Record<Lage, string>> = {
  vorgesehen: "vorgesehen",
  vorgemerkt: "vorgemerkt",
  "in-pruefung": "in Prüfung",
  geplant: "geplant",
  "in-erprobung": "in Erprobung",
  laufend: "laufend",
  regelangebot: "Regelangebot",
  abgeschlossen: "abgeschlossen",
  zusammengefuehrt: "zusammengeführt",
  beendet: "beendet",
}

/**
 * Says in German where a Projekt is, in a word or two.
 *
 * @example
 * ```ts
 * import { Lage } from "@teilhabe/core/projektverlauf"
 *
 * Lage.toText("in-erprobung") // => "in Erprobung"
 * ```
 */
export const toText = (lage: Lage): string => WORTE[lage]
