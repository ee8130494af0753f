import * as Stichtag from "../kernel/Stichtag.js"
import { type Bilanz, bilanzOf, kalendersatz } from "./internal/kalender/bilanz.js"
import { type OhneTermin, ohneTermin } from "./internal/kalender/ohneTermin.js"
import * as Kalenderregel from "./Kalenderregel.js"
import type { Pflicht } from "./Pflicht.js"
import { type Pflichteingang, pflichten } from "./pflichten.js"

export type { Bilanz, OhneTermin }

/** A month with its duties and how many of them stand how. */
export interface Monat {
  readonly monat: number
  readonly pflichten: ReadonlyArray<Pflicht>
  readonly bilanz: Bilanz
}

/** The duties of a year, month by month, and what was missed. */
export interface Jahreskalender {
  readonly jahr: number
  readonly stichtag: Stichtag.Stichtag
  /** Twelve, from January on. */
  readonly monate: ReadonlyArray<Monat>
  readonly bilanz: Bilanz
  readonly versaeumt: ReadonlyArray<Pflicht>
  /** What the Konzept wants without a day, so that nothing of it stands in a month. */
  readonly ohneTermin: ReadonlyArray<OhneTermin>
  /** The year in one or two German sentences. */
  readonly satz: string
}

const counts = (pflicht: Pflicht): boolean => pflicht.zaehltFuer === undefined

/**
 * Makes the calendar of duties of a year as of a Stichtag: every duty in the month of its last day, with what was missed.
 *
 * A sitting that carries out the duty of a quarter is listed on its own day too, and counted once, with the quarter.
 * Throws as `pflichten` does.
 *
 * @example
 * ```ts
 * import { jahreskalender } from "@teilhabe/core/gremienarbeit"
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const runde = { ...marl, projekte: [], monitoring: undefined, gremien: marl.gremien.filter(({ id }) => id === "runde-tische-ehrenamt") }
 * const { monitoring: _, ...konzept } = runde
 * const kalender = jahreskalender({ konzept, gremien: new Map(), projekte: new Map(), berichte: [] }, 2021, Stichtag.make(2022, 1, 1))
 * kalender.satz // => "2021 waren 4 Pflichten fällig: 4 versäumt."
 * kalender.monate.map(({ bilanz }) => bilanz.versaeumt) // => [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]
 * ```
 */
export const jahreskalender = (eingang: Pflichteingang, jahr: number, stichtag: Stichtag.Stichtag): Jahreskalender => {
  const alle = pflichten(eingang, { von: Stichtag.make(jahr, 1, 1), bis: Stichtag.make(jahr, 12, 31) }, stichtag)
  const bilanz = bilanzOf(alle.filter(counts))
  const monate = Array.from({ length: 12 }, (_, index): Monat => {
    const inMonth = alle.filter(({ am }) => Number(am.slice(5, 7)) === index + 1)
    return { monat: index + 1, pflichten: inMonth, bilanz: bilanzOf(inMonth.filter(counts)) }
  })
  return {
    jahr,
    stichtag,
    monate,
    bilanz,
    versaeumt: alle.filter((pflicht) => counts(pflicht) && pflicht.stand === "versaeumt"),
    ohneTermin: ohneTermin(eingang.konzeptAm?.(Stichtag.min(stichtag, Stichtag.make(jahr, 12, 31))) ?? eingang.konzept, eingang.regel ?? Kalenderregel.annahme),
    satz: kalendersatz(jahr, bilanz, stichtag),
  }
}
