import type { Entscheider } from "../ereignis/Entscheider.js"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Projektstand } from "./Projektstand.js"
import type { Umfeld } from "./Umfeld.js"

/**
 * Makes the decider of the Projekte of one city, for `Entscheider.replay`, `Spezifikation.of` and a store.
 *
 * A rule of the house is a decider around it, and is specified in the same way. Where a new Fassung comes into force, the
 * decider is made anew with it; what was noted before stays.
 *
 * @example
 * ```ts
 * import { Spezifikation } from "@teilhabe/core/ereignis"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { entscheider } from "@teilhabe/core/projektverlauf"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const given = Spezifikation.of(entscheider({ konzept: marl }))
 * const [projekt = Id.make("keines")] = marl.projekte.map(({ id }) => id)
 * const vermerk = { von: Id.make("stelle-1"), am: Stichtag.make(2021, 3, 1), zweck: "steuerung" } as const
 * given([]).when({ _tag: "StartProjekt", projekt, vermerk }).then([{ _tag: "ProjektStarted", projekt, vermerk }])
 * given([]).when({ _tag: "ReopenProjekt", projekt, grund: "Es gibt wieder Mittel", vermerk }).thenRefused("projektverlauf/NotInLage").needed // => "one of the Lagen abgeschlossen, zusammengefuehrt, beendet; vorgesehen is left by CommissionPruefung or PlanProjekt or BeginErprobung or StartProjekt or EndProjekt or MergeProjekt"
 * ```
 */
export const entscheider = (umfeld: Umfeld): Entscheider<Befehl, Projektstand, Ereignis, Ablehnung> => ({
  initial: { lage: "vorgesehen" },
  decide: (befehl, stand) => decide(befehl, stand, umfeld),
  evolve,
})
