/**
 * A case as it stood on the last day of a span, beside the case as it stands today: what is counted, and who may be counted.
 *
 * @module
 */
import type { Ereignis } from "../fall/Ereignis.js"
import { evolve } from "../fall/evolve.js"
import { type Eroeffnet, type Fall, isEroeffnet } from "../fall/Fall.js"
import type { Stichtag } from "../kernel/Stichtag.js"

/**
 * A case on two days. What is counted is read from `damals`, so that a year says the same whenever it is counted; whether it may be counted is
 * asked of `heute`, so that whoever has withdrawn since is not in it.
 */
export interface Fallstand {
  /** The last day of the span. */
  readonly bis: Stichtag
  /** The case after all that was noted up to that day; `neu` where it was opened later. */
  readonly damals: Fall
  /** The case after all that was noted. */
  readonly heute: Eroeffnet
}

/**
 * Tells a case from its events, in order, up to the last day of a span and up to today; throws a `RangeError` where no event opens it.
 *
 * @example
 * ```ts
 * import { Fallstand } from "@teilhabe/core/befund"
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { type Ereignis, Kennung } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const vermerk = (am: Stichtag.Stichtag) => ({ von: Id.make("cm-1"), am, zweck: "fallarbeit" as const })
 * const zustaendig = { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-1"), vertretung: [] }
 * const ereignisse: ReadonlyArray<Ereignis.Ereignis> = [
 *   { _tag: "FallOpened", fall: Kennung.fall("f-1"), wunsch: "Eine Wohnung", personen: [{ id: Schluessel.person("p-1"), beziehung: "hauptperson", vertretenDurch: [] }], zustaendig, vermerk: vermerk(Stichtag.make(2026, 3, 2)) },
 *   { _tag: "FallBrokenOff", grund: "umzug", vermerk: vermerk(Stichtag.make(2027, 1, 11)) },
 * ]
 * const { damals, heute } = Fallstand.of(ereignisse, Stichtag.make(2026, 12, 31))
 * damals.phase // => "aufnahme"
 * heute.phase // => "abgeschlossen"
 * ```
 */
export const of = (ereignisse: Iterable<Ereignis>, bis: Stichtag): Fallstand => {
  let heute: Fall = { phase: "neu" }
  let damals: Fall = heute
  for (const ereignis of ereignisse) {
    heute = evolve(heute, ereignis)
    if (ereignis.vermerk.am <= bis) damals = heute
  }
  if (!isEroeffnet(heute)) throw new RangeError("No event opens the case: give all its events, in order")
  return { bis, damals, heute }
}
