import * as Result from "effect/Result"
import * as Ereignisablehnung from "../ereignis/Ablehnung.js"
import type { Ablehnung, Code } from "./Ablehnung.js"
import type { Eroeffnet } from "./Fall.js"
import { loeschbares } from "./internal/loeschung/dinge.js"
import { endeOf } from "./internal/loeschung/frist.js"

const refuse = (code: Code, message: string, needed: string, details: Readonly<Record<string, string | number>>): Result.Result<never, Ablehnung> =>
  Result.fail(Ereignisablehnung.make(code, "erase", message, needed, details))

/**
 * Tells whether a whole case may go for good: it has ended, nobody's data in it is restricted, and nothing in it is disputed.
 *
 * When it has to go, by the host's classes, `loeschplan` tells. A court or an authority may order what is refused here; that is for the host.
 *
 * @quelle Art. 17 Abs. 3, Art. 18 DSGVO
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 * import { type Ereignis, evolve, Fall, Kennung as Schluessel, mayErase } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const vermerk = { von: Id.make("cm-1"), am: Stichtag.make(2026, 3, 2), zweck: "fallarbeit" as const }
 * const eroeffnet: Ereignis.Ereignis = {
 *   _tag: "FallOpened", fall: Schluessel.fall("f-1"), wunsch: "Eine Wohnung", vermerk,
 *   personen: [{ id: Kennung.person("p-1"), beziehung: "hauptperson", vertretenDurch: [] }],
 *   zustaendig: { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-1"), vertretung: [] },
 * }
 * const offen = evolve({ phase: "neu" }, eroeffnet)
 * Fall.isEroeffnet(offen) ? Result.isFailure(mayErase(offen)) : undefined // => true
 * const beendet = evolve(offen, { _tag: "FallBrokenOff", grund: "umzug", vermerk })
 * Fall.isEroeffnet(beendet) ? Result.isSuccess(mayErase(beendet)) : undefined // => true
 * ```
 */
export const mayErase = (fall: Eroeffnet): Result.Result<void, Ablehnung> => {
  const { eingeschraenkt: [kept], fall: id, phase } = fall
  if (endeOf(fall) === undefined) {
    return refuse("fall/EraseNotAllowed", `the case ${id} is in the phase ${phase} and still worked on`, "CloseFall or BreakOffFall first", { fall: id, phase })
  }
  if (kept !== undefined) {
    return refuse("fall/VerarbeitungRestricted", `data of the person ${kept.person} is restricted since ${kept.seit} for the reason ${kept.grund}, and kept`,
      "LiftEinschraenkung of that person first", { person: kept.person, seit: kept.seit, grund: kept.grund })
  }
  const disputed = loeschbares(fall).find(({ bestritten }) => bestritten)
  return disputed === undefined
    ? Result.void
    : refuse("fall/EraseNotAllowed", `${disputed.id} is disputed, and kept until that is settled`, `RectifyAngabe of ${disputed.id} first`, { id: disputed.id, liste: disputed.liste })
}
