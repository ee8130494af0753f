import type { Entscheider } from "../ereignis/Entscheider.js"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Fall } from "./Fall.js"
import type { Umfeld } from "./Umfeld.js"

/**
 * Makes the decider of cases in one city, for `Entscheider.replay`, `Spezifikation.of` and a store.
 *
 * A rule of the house is a decider around it, and is specified in the same way.
 *
 * @example
 * ```ts
 * import { Kennung as Personen } from "@teilhabe/core/datenschutz"
 * import { Ablehnung, type Entscheider, Spezifikation } from "@teilhabe/core/ereignis"
 * import { type Befehl, entscheider, type Ereignis, type Fall, Kennung } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const katalog = { id: Id.make("angebote"), titel: { de: "Angebote" }, konzept: Id.make("konzept"), stand: Stichtag.make(2026, 1, 1), angebote: [] }
 * const stadt = entscheider({ handlungsfelder: [Id.make("wohnen")], katalog, checklisten: [] })
 *
 * const vermerk = { von: Id.make("cm-7"), am: Stichtag.make(2026, 3, 2), zweck: "fallarbeit" } as const
 * const fall = {
 *   fall: Kennung.fall("f-1"), wunsch: "Eine eigene Wohnung", vermerk,
 *   personen: [{ id: Personen.person("p-1"), beziehung: "hauptperson", vertretenDurch: [] }],
 *   zustaendig: { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-7"), vertretung: [] },
 * } as const
 * const given = Spezifikation.of(stadt)
 * given([]).when({ _tag: "OpenFall", ...fall }).then([{ _tag: "FallOpened", ...fall }])
 * given([{ _tag: "FallOpened", ...fall }]).when({ _tag: "OpenFall", ...fall }).thenRefused("fall/AlreadyOpened").befehl // => "OpenFall"
 *
 * // A rule of the house: somebody stands in from the first day.
 * const hausregel: Entscheider.Entscheider<Befehl.Befehl, Fall.Fall, Ereignis.Ereignis, Ablehnung.Ablehnung> = {
 *   ...stadt,
 *   decide: (befehl, zustand) => befehl._tag === "OpenFall" && befehl.zustaendig.vertretung.length === 0
 *     ? Result.fail(Ablehnung.make("haus/VertretungMissing", befehl._tag, "nobody stands in", "the key of who stands in"))
 *     : stadt.decide(befehl, zustand),
 * }
 * Spezifikation.of(hausregel)([]).when({ _tag: "OpenFall", ...fall }).thenRefused("haus/VertretungMissing").needed // => "the key of who stands in"
 * ```
 */
export const entscheider = (umfeld: Umfeld): Entscheider<Befehl, Fall, Ereignis, Ablehnung> => ({
  initial: { phase: "neu" },
  decide: (befehl, fall) => decide<Fall>(befehl, fall, umfeld),
  evolve,
})
