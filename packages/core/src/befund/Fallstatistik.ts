/**
 * What a year of casework counts: cases by phase, way in and out, time, law, need and goals; the numbers go out only after protecting.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Freigabe from "../geheimhaltung/Freigabe.js"
import type { Geheimhaltungsregel } from "../geheimhaltung/Geheimhaltungsregel.js"
import type { Finding } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import type { Messwert } from "../kernel/Messwert.js"
import type { Raum } from "../kernel/Raum.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { keyOf } from "../merkmal/Raummerkmal.js"
import type { Fallstand } from "./Fallstand.js"
import { type Empfang, isAllowed, zaehlarten } from "./internal/anfrage.js"
import { mindestensOf, release as releaseTabellen } from "./internal/freigabe.js"
import { toldFrom } from "./internal/schwelle.js"
import { requireFallstand } from "./internal/standProbe.js"
import { isActive, jahrOf, placesOf } from "./internal/statistik.js"
import { STATISTIK, tabellenOf } from "./internal/statistiktabellen.js"
import { checkWiederholung } from "./internal/wiederholung.js"

/** The counts of a year in the making: true numbers of the office that counts, for no other eyes; `release` gives what may go out. */
export interface Fallstatistik {
  readonly jahr: number
  /** The office that counts; a consent names it. */
  readonly empfaenger: Id
  /** The day on which it is counted: whoever has withdrawn by then is not in it. */
  readonly am: Stichtag
  readonly gezaehlt: number
  /** Cases that may not be counted. */
  readonly ausgelassen: number
  /** How many cases there are by Merkmal and key: `stand/monitoring`. */
  readonly anzahlen: Readonly<Record<string, number>>
}

/** How a year is released. */
export interface Weise extends Omit<Freigabe.Freigabeweise, "am"> {
  /** The town whose cases they are. */
  readonly raum: Raum
  /** The Handlungsfelder by id, with their titles. */
  readonly handlungsfelder: Readonly<Record<string, string>>
  readonly herausgeber: string
  readonly regel: Geheimhaltungsregel
  /** The day on which the numbers go out; left out, the day of counting. */
  readonly am?: Stichtag
}

/** A year as it may go out. */
export interface Jahresstatistik {
  readonly freigabe: Freigabe.Freigabe
  /** Cases that may not be counted; `gesperrt` below the threshold of the rule. */
  readonly ausgelassen: Messwert
}

/**
 * Begins a year with no case.
 *
 * @example
 * ```ts
 * import { Fallstatistik } from "@teilhabe/core/befund"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const jahr = Fallstatistik.empty({ jahr: 2026, empfaenger: Id.make("statistikstelle"), am: Stichtag.make(2027, 2, 1) })
 * jahr.gezaehlt // => 0
 * ```
 */
export const empty = ({ am, empfaenger, jahr }: Pick<Fallstatistik, "am" | "empfaenger" | "jahr">): Fallstatistik =>
  ({ jahr, empfaenger, am, gezaehlt: 0, ausgelassen: 0, anzahlen: {} })

/**
 * Counts cases into a year, each in every cell where it belongs, once; a case that may not be counted is left out, and one of other years is passed over.
 *
 * Each case is given as it stood on the last day of the year, and as it stands today: how it stood is counted, so that a year says the same
 * whenever it is counted, and whether it may be counted is asked of today, so that a withdrawal is known. What was taken back since is not
 * counted. Throws a `RangeError` for a case that is told up to another day.
 *
 * @quelle § 67c Abs. 5 SGB X
 * @example
 * ```ts
 * import { Fallstatistik } from "@teilhabe/core/befund"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const jahr = Fallstatistik.empty({ jahr: 2026, empfaenger: Id.make("statistikstelle"), am: Stichtag.make(2027, 2, 1) })
 * Fallstatistik.addAll(jahr, []) // => jahr
 * ```
 */
export const addAll = (statistik: Fallstatistik, faelle: Iterable<Fallstand>): Fallstatistik => {
  const empfang: Empfang = { ausgang: "statistik", empfaenger: statistik.empfaenger, am: statistik.am }
  const jahr = jahrOf(statistik.jahr)
  const anzahlen: Record<string, number> = { ...statistik.anzahlen }
  let { ausgelassen, gezaehlt } = statistik
  for (const fall of faelle) {
    requireFallstand(fall, jahr.bis)
    const { damals, heute } = fall
    if (damals.phase === "neu" || !isActive(damals, jahr)) continue
    if (isAllowed(heute, zaehlarten, empfang)) {
      gezaehlt += 1
      for (const place of placesOf(damals, heute, jahr, empfang)) anzahlen[place] = (anzahlen[place] ?? 0) + 1
    } else ausgelassen += 1
  }
  return { ...statistik, gezaehlt, ausgelassen, anzahlen }
}

/**
 * Counts one case into a year, as `addAll` does; without a consent it is left out.
 *
 * @example
 * ```ts
 * import { Fallstand, Fallstatistik } from "@teilhabe/core/befund"
 * import { type Ereignis, Kennung } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const vermerk = { von: Id.make("cm-1"), am: Stichtag.make(2026, 3, 2), zweck: "fallarbeit" as const }
 * const zustaendig = { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-1"), vertretung: [] }
 * const ereignisse: ReadonlyArray<Ereignis.Ereignis> = [
 *   { _tag: "FallOpened", fall: Kennung.fall("f-1"), wunsch: "Eine Wohnung", personen: [{ id: Kennung.person("p-1"), beziehung: "hauptperson", vertretenDurch: [] }], zustaendig, vermerk },
 * ]
 * const jahr = Fallstatistik.empty({ jahr: 2026, empfaenger: Id.make("statistikstelle"), am: Stichtag.make(2027, 2, 1) })
 * const { ausgelassen, gezaehlt } = Fallstatistik.add(jahr, Fallstand.of(ereignisse, Stichtag.make(2026, 12, 31)))
 * gezaehlt // => 0
 * ausgelassen // => 1
 * ```
 */
export const add = (statistik: Fallstatistik, fall: Fallstand): Fallstatistik => addAll(statistik, [fall])

/**
 * Adds two counts of one year; throws a `RangeError` where they are of different years, offices or days.
 *
 * No case may be in both: of one that was handed over in the year, let only the Träger count it that had it on the last day
 * (`damals.zustaendig.traeger`).
 *
 * @example
 * ```ts
 * import { Fallstatistik } from "@teilhabe/core/befund"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const jahr = (zahl: number) => Fallstatistik.empty({ jahr: zahl, empfaenger: Id.make("statistikstelle"), am: Stichtag.make(2027, 2, 1) })
 * Fallstatistik.merge(jahr(2026), jahr(2026)) // => jahr(2026)
 * Fallstatistik.merge(jahr(2026), jahr(2025)) // => throws RangeError
 * ```
 */
export const merge = (a: Fallstatistik, b: Fallstatistik): Fallstatistik => {
  if (a.jahr !== b.jahr || a.empfaenger !== b.empfaenger || a.am !== b.am) {
    throw new RangeError(`Counts of ${a.jahr} for ${a.empfaenger} as of ${a.am} and of ${b.jahr} for ${b.empfaenger} as of ${b.am} do not add up: count the same year for the same office on the same day`)
  }
  const anzahlen: Record<string, number> = { ...a.anzahlen }
  for (const [place, anzahl] of Object.entries(b.anzahlen)) anzahlen[place] = (anzahlen[place] ?? 0) + anzahl
  return { ...a, gezaehlt: a.gezaehlt + b.gezaehlt, ausgelassen: a.ausgelassen + b.ausgelassen, anzahlen }
}

/**
 * Releases a year: protected by a rule and attacked, or refused with findings.
 *
 * Of fewer cases than twice the threshold nothing but their number goes out. A year that is in the register goes out once: counted again
 * after a withdrawal, the difference would tell who withdrew. Throws a `RangeError` where cases have a need in a Handlungsfeld that is not named.
 *
 * @example
 * ```ts
 * import { Fallstatistik } from "@teilhabe/core/befund"
 * import { regeln } from "@teilhabe/core/geheimhaltung"
 * import { Id, Messwert, Raum, Stichtag } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const jahr = Fallstatistik.empty({ jahr: 2026, empfaenger: Id.make("statistikstelle"), am: Stichtag.make(2027, 2, 1) })
 * const weise = { raum: Raum.make("05999001", "Beispielstadt"), handlungsfelder: { arbeit: "Arbeit" }, herausgeber: "Beispielstadt", regel: regeln.schwelleFuenf, bericht: "Fallstatistik 2026" }
 * Result.getOrThrow(Fallstatistik.release(jahr, weise)).ausgelassen // => Messwert.exakt(0)
 * ```
 */
export const release = (
  { am, anzahlen, ausgelassen, gezaehlt, jahr }: Fallstatistik,
  { handlungsfelder, herausgeber, raum, regel, am: ausgabe = am, ...weise }: Weise,
): Result.Result<Jahresstatistik, ReadonlyArray<Finding>> => {
  const again = checkWiederholung(weise.register, { statistik: STATISTIK, raum: keyOf(raum), zeitraum: Zeitraum.jahr(jahr) })
  if (again.length > 0) return Result.fail(again)
  const tabellen = tabellenOf({ anzahlen, gezaehlt, handlungsfelder, herausgeber, jahr, raum, mindestens: mindestensOf(regel) })
  return Result.map(releaseTabellen(tabellen, regel, { ...weise, am: ausgabe }), (freigabe) => ({ freigabe, ausgelassen: toldFrom(ausgelassen, regel.schwelle, regel.nullen) }))
}
