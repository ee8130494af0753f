import * as Dauer from "../kernel/Dauer.js"
import type * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import { intervall } from "../konzept/Rhythmus.js"
import type { Austauschpflicht } from "./Austauschpflicht.js"
import { belegtIn } from "./internal/bestand.js"
import { guard } from "./internal/laufzeit.js"
import type { Kim } from "./Kim.js"

/** A day by which the Bausteine have to have exchanged. */
export interface Austauschtermin {
  readonly pflicht: Id.Id
  /** The last day on which it is still in time. */
  readonly am: Stichtag.Stichtag
  /** `quelle`: interval and first day are said; `annahme`: at least one of them is assumed. */
  readonly herkunft: "quelle" | "annahme"
}

/** Where nobody says how often, at least once a year. */
const ANNAHME = Dauer.make({ years: 1 })

/** Where nobody says since when, years and quarters are those of the calendar. */
const NEW_YEARS_EVE = Stichtag.make(1899, 12, 31)

const longestDays = (dauer: Dauer.Dauer): number => {
  const { days, months, weeks, years } = Dauer.parts(dauer)
  return years * 366 + months * 31 + weeks * 7 + days
}

const termineOf = (kim: Kim, pflicht: Austauschpflicht, zeitraum: Required<Zeitraum>): ReadonlyArray<Austauschtermin> => {
  if (pflicht.rhythmus === "nach-bedarf") return []
  const said = pflicht.rhythmus === undefined ? undefined : intervall(pflicht.rhythmus)
  const dauer = said ?? ANNAHME
  const told = belegtIn(kim, pflicht)
  const since = pflicht.zeit?.von ?? told?.bis ?? told?.von
  const herkunft = said !== undefined && pflicht.zeit !== undefined ? "quelle" : "annahme"
  const from = since ?? NEW_YEARS_EVE
  const last = pflicht.zeit?.bis === undefined ? zeitraum.bis : Stichtag.min(zeitraum.bis, pflicht.zeit.bis)
  const termine: Array<Austauschtermin> = []
  // Each day is counted from the first, so that the 31st of a month does not slip to the 28th for good.
  for (let count = Math.max(1, Math.floor(Stichtag.diffInDays(from, zeitraum.von) / longestDays(dauer))); ; count += 1) {
    const am = Stichtag.addDauer(from, dauer, count)
    if (Stichtag.isAfter(am, last)) return termine
    if (!Stichtag.isBefore(am, zeitraum.von)) termine.push({ pflicht: pflicht.id, am, herkunft })
  }
}

/**
 * Lists the days within a Zeitraum by which the Bausteine have to have exchanged, in the order of time.
 *
 * Where no interval is said, at least once a year is assumed; where no first day is said, the count begins with the document
 * that tells of the duty, or follows the calendar. Either is marked as `annahme`. Throws a `RangeError` for a Zeitraum without an
 * end or with one after 2799.
 *
 * @example
 * ```ts
 * import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { austauschtermine } from "@teilhabe/core/kim"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 *
 * austauschtermine(marlKim, Zeitraum.jahr(2024)) // => [{ pflicht: "austausch-der-bausteine", am: "2024-12-31", herkunft: "annahme" }]
 * austauschtermine(marlKim, Zeitraum.abDem(Stichtag.make(2024, 1, 1))) // => throws RangeError
 * ```
 */
export const austauschtermine = (kim: Kim, zeitraum: Zeitraum): ReadonlyArray<Austauschtermin> => {
  const { art, bis, von } = zeitraum
  if (bis === undefined) throw new RangeError(`The days of exchange from ${von} on have no end: ask for a Zeitraum with an end`)
  guard(bis)
  return kim.austauschpflichten
    .flatMap((pflicht) => termineOf(kim, pflicht, { von, bis, art }))
    .sort((a, b) => Stichtag.compare(a.am, b.am))
}
