import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Akte, Phasenzeit } from "../Fall.js"

/**
 * Gives the phase that a case enters on a day, with the record of the phases: the span of the last one ends on that day.
 *
 * Spread it over the case: `{ ...akte, ...enter(fall, "beraten", am), aufnahme }`; a new case enters with `{ verlauf: [] }`.
 */
export const enter = <const P extends Phasenzeit["phase"]>(
  { verlauf }: Pick<Akte, "verlauf">,
  phase: P,
  am: Stichtag,
): { readonly phase: P; readonly verlauf: ReadonlyArray<Phasenzeit> } => ({
  phase,
  verlauf: [
    ...verlauf.map((zeit) => (zeit.bis === undefined ? { ...zeit, bis: am } : zeit)),
    { phase, von: am },
  ],
})
