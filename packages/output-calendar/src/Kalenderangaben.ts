/**
 * What a calendar file needs to be told beside the duties.
 *
 * @module
 */
import type { Spanne } from "@teilhabe/core/gremienarbeit"
import type { Id } from "@teilhabe/core/kernel"
import type { Konzept } from "@teilhabe/core/konzept"
import type { Kalenderausgabe } from "./internal/form.js"

/** When and where a sitting begins, on the clock on the wall. */
export interface Sitzungszeit {
  /** `14:00` or `14:00:30`. */
  readonly beginn: string
  readonly ort?: string
  /** In minutes; without it the calendar shows the beginning only. */
  readonly dauer?: number
}

/** What a calendar file needs to be told beside the duties. */
export interface Kalenderangaben {
  /** The Konzept as it is now: it names Gremien, Akteure and Handlungsfelder, and its id is in every UID. */
  readonly konzept: Konzept.Konzept
  /** A host name of the city, the same for ever: it ends every UID. */
  readonly domain: string
  /** The days that the calendar is about. What the edition before has in them and this one has not, falls away. */
  readonly spanne: Spanne
  /** When this edition is made: a day, or a moment in UTC such as `2026-11-22T08:30:00Z`. */
  readonly erstellt: string
  /** The name in the reader's list of calendars; `Integration Marl: Sitzungen und Fristen` where nothing is said. */
  readonly titel?: string
  /** The mark of the report, where it is invented or provisional: in short behind the name and every title, in full before every text. */
  readonly kennzeichnung?: string
  /** Names the file; the id of the Konzept and `-pflichten` where nothing is said. */
  readonly id?: Id.Id
  /** Remind of each duty that is open so many days before, at nine in the morning, or at the time of day that it has. Nobody is reminded without it. */
  readonly erinnerung?: number
  /** By id of the duty; `sitzungszeiten` makes it. */
  readonly zeiten?: ReadonlyMap<string, Sitzungszeit>
  /** The edition before this one, of the same calendar. */
  readonly bisher?: Kalenderausgabe
}
