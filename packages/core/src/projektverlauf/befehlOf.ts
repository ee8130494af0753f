import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Auftrag, Befehl } from "./Befehl.js"

/**
 * Makes the command that a decision of a Gremium becomes: the same words, with the decision behind it and the note of who carries it out.
 *
 * `am` is the day from which it holds, where that is not the day of the note: often that of the decision.
 *
 * @example
 * ```ts
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { befehlOf } from "@teilhabe/core/projektverlauf"
 *
 * const auftrag = { _tag: "MakeRegelangebot", projekt: Id.make("patenschaft") } as const
 * const vermerk = { von: Id.make("stelle-1"), am: Stichtag.make(2021, 3, 8), zweck: "steuerung" } as const
 * const befehl = befehlOf(auftrag, Id.make("beschluss-3"), vermerk, Stichtag.make(2021, 3, 1))
 * befehl // => { _tag: "MakeRegelangebot", projekt: "patenschaft", beschluss: "beschluss-3", am: "2021-03-01", vermerk: { von: "stelle-1", am: "2021-03-08", zweck: "steuerung" } }
 * ```
 */
export const befehlOf = <A extends Auftrag>(auftrag: A, beschluss: Id, vermerk: Befehl["vermerk"], am?: Stichtag): Extract<Befehl, Pick<A, "_tag">> =>
  ({ ...auftrag, beschluss, vermerk, ...(am === undefined ? {} : { am }) }) as unknown as Extract<Befehl, Pick<A, "_tag">>
