/**
 * The agreement under which posts are passed on: with whom, about what, how long, and how it is ended.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Dauer from "../kernel/Dauer.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { elementFields, ids } from "./internal/fields.js"
import { guard, lastNotice, renewedEnd } from "./internal/laufzeit.js"

/** The signing (Unterzeichnung): when, as exactly as is known, and in whose presence; offices and providers, no persons. */
export const Unterzeichnung = Schema.Struct({
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
  anwesend: ids,
  quelle: Quelle.Quelle,
})

/** The signing. */
export type Unterzeichnung = typeof Unterzeichnung.Type

/** By how much the term grows, and whether it does so by itself unless notice is given (stillschweigend). */
export const Verlaengerung = Schema.Struct({ um: Dauer.Dauer, stillschweigend: Schema.Boolean })

/** A notice that was given (Kündigung): on which day, for the end of which day. */
export const Kuendigung = Schema.Struct({ am: Stichtag.Stichtag, zum: Stichtag.Stichtag, quelle: Quelle.Quelle })

/** A Kooperationsvereinbarung; what no source says of its terms is left out. */
export const Kooperationsvereinbarung = Schema.Struct({
  ...elementFields,
  partner: ids,
  /** What it is about. */
  gegenstand: Schema.optionalKey(Text.Text),
  unterzeichnung: Schema.optionalKey(Unterzeichnung),
  /** The first term (Laufzeit); without an end it holds until notice is given. */
  laufzeit: Schema.optionalKey(Zeitraum.Zeitraum),
  verlaengerung: Schema.optionalKey(Verlaengerung),
  /** How long before the end notice is due. */
  kuendigungsfrist: Schema.optionalKey(Dauer.Dauer),
  kuendigung: Schema.optionalKey(Kuendigung),
  /** The posts that it covers. */
  stellen: ids,
})

/** A Kooperationsvereinbarung. */
export type Kooperationsvereinbarung = typeof Kooperationsvereinbarung.Type

type Frist = Pick<Kooperationsvereinbarung, "laufzeit" | "verlaengerung" | "kuendigungsfrist" | "kuendigung">

/**
 * Tells the last day of an agreement as things stand on a day; nothing where it has no end, or nobody says one.
 *
 * A term that extends itself ends with the extension that the day lies in. A notice counts from the day it was given; it cuts a term short and
 * makes none longer that does not extend itself.
 *
 * @example
 * ```ts
 * import { Dauer, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Kooperationsvereinbarung } from "@teilhabe/core/kim"
 *
 * const verlaengerung = { um: Dauer.make({ years: 1 }), stillschweigend: true }
 * Kooperationsvereinbarung.endAt({ laufzeit: Zeitraum.jahr(2023), verlaengerung }, Stichtag.make(2025, 6, 1)) // => "2025-12-31"
 * ```
 */
export const endAt = (vereinbarung: Frist, stichtag: Stichtag.Stichtag): Stichtag.Stichtag | undefined => {
  guard(stichtag)
  const { kuendigung, laufzeit, verlaengerung } = vereinbarung
  const end = laufzeit?.bis
  if (kuendigung !== undefined && !Stichtag.isAfter(kuendigung.am, stichtag)) {
    return end === undefined || verlaengerung?.stillschweigend === true ? kuendigung.zum : Stichtag.min(kuendigung.zum, end)
  }
  return end === undefined || verlaengerung?.stillschweigend !== true ? end : renewedEnd(end, verlaengerung.um, stichtag)
}

/**
 * Tells the last day on which notice is in time for the end that holds on a day; it may lie behind that day. Nothing where
 * no end or no period of notice is said, or where notice has been given.
 *
 * @quelle §§ 187 (1), 188 (2) and (3) BGB: a period of months that begins with the notice ends on the day with the same
 * number, or on the last day of a month that has no such day.
 * @example
 * ```ts
 * import { Dauer, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Kooperationsvereinbarung } from "@teilhabe/core/kim"
 *
 * const kuendigungsfrist = Dauer.make({ months: 3 })
 * Kooperationsvereinbarung.lastNoticeAt({ laufzeit: Zeitraum.jahr(2023), kuendigungsfrist }, Stichtag.make(2023, 6, 1)) // => "2023-09-30"
 * ```
 */
export const lastNoticeAt = (vereinbarung: Frist, stichtag: Stichtag.Stichtag): Stichtag.Stichtag | undefined => {
  const end = endAt(vereinbarung, stichtag)
  const { kuendigung, kuendigungsfrist } = vereinbarung
  const isGiven = kuendigung !== undefined && !Stichtag.isAfter(kuendigung.am, stichtag)
  return end === undefined || kuendigungsfrist === undefined || isGiven ? undefined : lastNotice(end, kuendigungsfrist)
}
