/**
 * Something that somebody owes by a day: a sitting, minutes, a report, an election, and whether it was done.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import type { Quelle } from "../kernel/Quelle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Text } from "../kernel/Text.js"

/** What kind of duty. */
export type Art =
  | "sitzung" | "runder-tisch" | "austausch" | "protokoll" | "ueberpruefung" | "frist" | "meilenstein" | "monitoringbericht" | "befragung"
  | "wahl" | "amtszeitende" | "vorab-ermittlung" | "einladung" | "fortschreibung"

/** Who says so: the Konzept, a rule of the city, an assumption of this library, or what was noted. */
export type Herkunft = "konzept" | "regel" | "annahme" | "ereignis"

/**
 * How a duty stands: done in time, still to be done, over and not done, done late, or called off.
 *
 * The last day in time is in time: a duty is missed from the day after.
 */
export type Stand = "erfuellt" | "offen" | "versaeumt" | "verspaetet-erfuellt" | "abgesagt"

/** A duty (Pflicht) with its last day, who owes it, and how it stands. */
export interface Pflicht {
  /** Unique in the city and the same from run to run, whatever else is noted: `protokoll/runder-tisch/sitzung-7`. */
  readonly id: string
  readonly art: Art
  readonly titel: Text
  /** The first day on which it can be done, where there is one. */
  readonly ab?: Stichtag.Stichtag
  /** The last day on which it is in time. */
  readonly am: Stichtag.Stichtag
  /** Who owes it; the Gremium itself where the Konzept names nobody. */
  readonly wer: ReadonlyArray<Id>
  /** The Gremium, Projekt or other element that it is about. */
  readonly betrifft?: Id
  /** Who says that it is owed. */
  readonly herkunft: Herkunft
  /** Who says that it is owed by this very day, where that is somebody else. */
  readonly tagHerkunft?: Herkunft
  /** The duty that this one carries out: the sitting of a quarter carries out the duty to meet in it, and is counted there. */
  readonly zaehltFuer?: string
  readonly quelle?: Quelle
  readonly stand: Stand
  readonly erfuelltAm?: Stichtag.Stichtag
  /** All of this in one German sentence. */
  readonly satz: string
}

/**
 * Orders duties by their last day, those of one day by id.
 *
 * @example
 * ```ts
 * import { Pflicht } from "@teilhabe/core/gremienarbeit"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * const am = Stichtag.make(2021, 3, 31)
 * Pflicht.compare({ id: "a", am }, { id: "b", am }) // => -1
 * Pflicht.compare({ id: "a", am }, { id: "b", am: Stichtag.make(2021, 1, 1) }) // => 1
 * ```
 */
export const compare = (a: Pick<Pflicht, "am" | "id">, b: Pick<Pflicht, "am" | "id">): -1 | 0 | 1 => {
  const days = Stichtag.compare(a.am, b.am)
  if (days !== 0 || a.id === b.id) return days
  return a.id < b.id ? -1 : 1
}
