import type * as Id from "../kernel/Id.js"
import type * as Stichtag from "../kernel/Stichtag.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import { spannenIn } from "./internal/austausch.js"
import type { Kim } from "./Kim.js"

/** A day by which the Bausteine have to have exchanged. */
export interface Austauschtermin {
  readonly pflicht: Id.Id
  /** The last day on which it is still in time. */
  readonly am: Stichtag.Stichtag
  /** `quelle`: interval and first day are said; `annahme`: at least one of them is assumed. */
  readonly herkunft: "quelle" | "annahme"
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
export const austauschtermine = (kim: Kim, zeitraum: Zeitraum): ReadonlyArray<Austauschtermin> =>
  spannenIn(kim, zeitraum).map(({ am, herkunft, pflicht }) => ({ pflicht: pflicht.id, am, herkunft }))
