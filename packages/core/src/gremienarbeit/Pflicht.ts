/**
 * Something that somebody owes by a day: a sitting, minutes, a report, an election, and whether it was done.
 *
 * @module
 */
import type { Id } from "../kernel/Id.js"
import type { Quelle } from "../kernel/Quelle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"

/** What kind of duty. */
export type Art =
  | "sitzung" | "runder-tisch" | "austausch" | "protokoll" | "ueberpruefung" | "frist" | "meilenstein" | "monitoringbericht" | "befragung"
  | "wahl" | "amtszeitende" | "vorab-ermittlung" | "einladung" | "fortschreibung" | "schritt"

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
  readonly titel: Text.Text
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
  /** The day on which a duty that was missed was dropped: it stays missed. */
  readonly gestrichenAm?: Stichtag.Stichtag
  /** All of this in one German sentence. */
  readonly satz: string
}

/** A duty before it is known how it stands: with the day on which it was done or called off, whenever that was. */
export interface Vorgabe extends Omit<Pflicht, "stand" | "satz"> {
  readonly abgesagtAm?: Stichtag.Stichtag
}

const knownBy = (tag: Stichtag.Stichtag | undefined, stichtag: Stichtag.Stichtag): Stichtag.Stichtag | undefined =>
  tag === undefined || tag > stichtag ? undefined : tag

const standOf = (am: Stichtag.Stichtag, erfuelltAm: Stichtag.Stichtag | undefined, abgesagt: boolean, stichtag: Stichtag.Stichtag): Stand => {
  if (erfuelltAm !== undefined) return erfuelltAm <= am ? "erfuellt" : "verspaetet-erfuellt"
  if (abgesagt) return "abgesagt"
  return am < stichtag ? "versaeumt" : "offen"
}

const tage = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`)

const ENDE = { versaeumt: "ist versäumt", offen: "ist noch offen", abgesagt: "wurde abgesagt" } as const

const doneText = (am: Stichtag.Stichtag, erfuelltAm: Stichtag.Stichtag): string => {
  const late = Stichtag.diffInDays(am, erfuelltAm)
  return `wurde am ${Stichtag.toText(erfuelltAm)} erfüllt${late > 0 ? `, ${tage(late)} zu spät` : ""}`
}

const dueText = ({ titel, ab, am, herkunft, tagHerkunft = herkunft }: Vorgabe): string =>
  `„${Text.read(titel)}“, fällig ${ab === am ? "am" : "bis"} ${Stichtag.toText(am)}${tagHerkunft === "annahme" ? " (angenommen)" : ""},`

/**
 * Says how a duty stands as of a day; what was done or called off later is not known yet. For duties that come from elsewhere.
 *
 * @example
 * ```ts
 * import { Pflicht } from "@teilhabe/core/gremienarbeit"
 * import { Stichtag, Text } from "@teilhabe/core/kernel"
 *
 * const am = Stichtag.make(2024, 12, 31)
 * const austausch = { id: "austausch/bausteine/2024-12-31", art: "austausch", titel: Text.make("Austausch der Bausteine"), am, wer: [], herkunft: "annahme" } as const
 * Pflicht.asOf(austausch, am).stand // => "offen"
 * Pflicht.asOf({ ...austausch, erfuelltAm: Stichtag.make(2025, 1, 1) }, Stichtag.make(2025, 2, 1)).satz // => "„Austausch der Bausteine“, fällig bis 31.12.2024 (angenommen), wurde am 01.01.2025 erfüllt, 1 Tag zu spät."
 * ```
 */
export const asOf = (vorgabe: Vorgabe, stichtag: Stichtag.Stichtag): Pflicht => {
  const { abgesagtAm, erfuelltAm: done, gestrichenAm: dropped, ...rest } = vorgabe
  const erfuelltAm = knownBy(done, stichtag)
  const stand = standOf(rest.am, erfuelltAm, knownBy(abgesagtAm, stichtag) !== undefined, stichtag)
  const end = stand === "erfuellt" || stand === "verspaetet-erfuellt" ? doneText(rest.am, erfuelltAm ?? rest.am) : ENDE[stand]
  const gestrichenAm = stand === "versaeumt" ? knownBy(dropped, stichtag) : undefined
  const satz = `${dueText(vorgabe)} ${end}${gestrichenAm === undefined ? "" : ` und wurde am ${Stichtag.toText(gestrichenAm)} gestrichen`}.`
  return { ...rest, stand, ...(erfuelltAm === undefined ? {} : { erfuelltAm }), ...(gestrichenAm === undefined ? {} : { gestrichenAm }), satz }
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
