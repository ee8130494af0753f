import type { Entscheider } from "../ereignis/Entscheider.js"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import { type Gremienstand, leer } from "./Gremienstand.js"
import type { Umfeld } from "./Umfeld.js"

/**
 * Makes the decider of the Gremien of one city, for `Entscheider.replay`, `Spezifikation.of` and a store; each Gremium is a stream of its own.
 *
 * @example
 * ```ts
 * import { Spezifikation } from "@teilhabe/core/ereignis"
 * import { entscheider } from "@teilhabe/core/gremienarbeit"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const given = Spezifikation.of(entscheider({ konzept: marl }))
 * const sitzung = {
 *   gremium: Id.make("runde-tische-ehrenamt"), sitzung: Id.make("rt-1"), tag: Stichtag.make(2026, 3, 26),
 *   vermerk: { von: Id.make("integrationsbeauftragter"), am: Stichtag.make(2026, 3, 2), zweck: "gremienarbeit" },
 * } as const
 * given([]).when({ _tag: "ScheduleSitzung", ...sitzung }).then([{ _tag: "SitzungScheduled", ...sitzung }])
 * given([{ _tag: "SitzungScheduled", ...sitzung }]).when({ _tag: "ScheduleSitzung", ...sitzung }).thenRefused("gremienarbeit/IdTaken").befehl // => "ScheduleSitzung"
 * ```
 */
export const entscheider = (umfeld: Umfeld): Entscheider<Befehl, Gremienstand, Ereignis, Ablehnung> => ({
  initial: leer,
  decide: (befehl, stand) => decide(befehl, stand, umfeld),
  evolve,
})
