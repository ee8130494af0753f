import type { Stichtag } from "../kernel/Stichtag.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import { type Gremienstand, leer } from "./Gremienstand.js"

/**
 * Tells how a Gremium stood at the end of a day, as it was known then: what was noted later does not count, whatever day it speaks of.
 *
 * @example
 * ```ts
 * import { type Ereignis, standAt } from "@teilhabe/core/gremienarbeit"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const wo = { gremium: Id.make("steuerungsgruppe-wohnen"), sitzung: Id.make("wohnen-2026-1") }
 * const am = (month: number) => ({ von: Id.make("integrationsbeauftragter"), am: Stichtag.make(2026, month, 2), zweck: "gremienarbeit" as const })
 * const ereignisse: ReadonlyArray<Ereignis.Ereignis> = [
 *   { _tag: "SitzungScheduled", ...wo, tag: Stichtag.make(2026, 3, 26), vermerk: am(2) },
 *   { _tag: "SitzungCancelled", ...wo, grund: "Niemand kann", vermerk: am(3) },
 * ]
 * standAt(ereignisse, Stichtag.make(2026, 2, 28)).sitzungen[0]?.stand // => "angesetzt"
 * standAt(ereignisse, Stichtag.make(2026, 3, 2)).sitzungen[0]?.stand // => "abgesagt"
 * ```
 */
export const standAt = (ereignisse: Iterable<Ereignis>, stichtag: Stichtag): Gremienstand => {
  let [stand, bekannt] = [leer, leer]
  for (const ereignis of ereignisse) {
    stand = evolve(stand, ereignis)
    // What stands before a note was known with it, also where a slip of the pen dates it later.
    if (ereignis.vermerk.am <= stichtag) bekannt = stand
  }
  return bekannt
}
