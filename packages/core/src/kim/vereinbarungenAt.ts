import * as Dauer from "../kernel/Dauer.js"
import type * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { bestandAt } from "./internal/bestand.js"
import type { Kim } from "./Kim.js"
import { endAt, type Kooperationsvereinbarung, lastNoticeAt } from "./Kooperationsvereinbarung.js"

/** An agreement as it stands on a day. */
export interface Vereinbarungsstand {
  readonly vereinbarung: Id.Id
  /** `ungewiss` where no source says whether it holds on the day. */
  readonly stand: "gilt" | "ungewiss"
  /** The last day; left out where it has no end, or nobody says one. */
  readonly bis?: Stichtag.Stichtag
  /** Whether it goes on after that day unless notice is given; what somebody gave notice to does not. */
  readonly verlaengertSich: boolean
  /** The last day on which notice is in time for `bis`; it may be over. */
  readonly kuendbarBis?: Stichtag.Stichtag
}

const standOf = (kim: Kim, vereinbarung: Kooperationsvereinbarung, stichtag: Stichtag.Stichtag): Vereinbarungsstand["stand"] | "gilt-nicht" => {
  const { laufzeit, unterzeichnung } = vereinbarung
  const end = endAt(vereinbarung, stichtag)
  if (end !== undefined && Stichtag.isBefore(end, stichtag)) return "gilt-nicht"
  const begin = laufzeit?.von ?? unterzeichnung?.zeit?.bis
  if (begin !== undefined) {
    if (!Stichtag.isBefore(stichtag, begin)) return "gilt"
    const earliest = laufzeit?.von ?? unterzeichnung?.zeit?.von ?? begin
    return Stichtag.isBefore(stichtag, earliest) ? "gilt-nicht" : "ungewiss"
  }
  const bestand = bestandAt(kim, { quelle: vereinbarung.quelle }, stichtag)
  return bestand === "ja" ? "gilt" : bestand === "nein" ? "gilt-nicht" : "ungewiss"
}

/**
 * Lists the agreements that hold on a day, with their end and the last day for a notice, and those of which no source says
 * whether they hold.
 *
 * An agreement without a term holds from its signing on, or from the document that tells of it. An extension, and a notice
 * after the day, are not known yet.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { vereinbarungenAt } from "@teilhabe/core/kim"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 *
 * const [stand] = vereinbarungenAt(marlKim, Stichtag.make(2024, 6, 30))
 * stand?.stand // => "ungewiss"
 * stand?.bis // => undefined
 * ```
 */
export const vereinbarungenAt = (kim: Kim, stichtag: Stichtag.Stichtag): ReadonlyArray<Vereinbarungsstand> =>
  kim.vereinbarungen.flatMap((vereinbarung): ReadonlyArray<Vereinbarungsstand> => {
    const stand = standOf(kim, vereinbarung, stichtag)
    if (stand === "gilt-nicht") return []
    const { kuendigung, verlaengerung } = vereinbarung
    const bis = endAt(vereinbarung, stichtag)
    const kuendbarBis = lastNoticeAt(vereinbarung, stichtag)
    const isGiven = kuendigung !== undefined && !Stichtag.isAfter(kuendigung.am, stichtag)
    return [{
      vereinbarung: vereinbarung.id,
      stand,
      ...(bis === undefined ? {} : { bis }),
      verlaengertSich: !isGiven && verlaengerung?.stillschweigend === true,
      ...(kuendbarBis === undefined ? {} : { kuendbarBis }),
    }]
  })

/**
 * Lists the agreements whose term ends within so many months after a day, the soonest first; those that go on by themselves
 * are among them, since notice is due before.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { vereinbarungenEndingWithin } from "@teilhabe/core/kim"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 *
 * vereinbarungenEndingWithin(marlKim, Stichtag.make(2024, 6, 30), 12) // => []
 * ```
 */
export const vereinbarungenEndingWithin = (
  kim: Kim,
  stichtag: Stichtag.Stichtag,
  months: number,
): ReadonlyArray<Vereinbarungsstand & { readonly bis: Stichtag.Stichtag }> => {
  const last = Stichtag.addDauer(stichtag, Dauer.make({ months }))
  return vereinbarungenAt(kim, stichtag)
    .flatMap(({ bis, ...stand }) => (bis === undefined || Stichtag.isAfter(bis, last) ? [] : [{ ...stand, bis }]))
    .sort((a, b) => Stichtag.compare(a.bis, b.bis))
}
