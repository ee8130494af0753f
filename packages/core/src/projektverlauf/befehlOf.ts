import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Auftrag, Befehl } from "./Befehl.js"

/** Makes the command that a decision of a Gremium becomes, as somebody carries it out. */
export const befehlOf = <A extends Auftrag>(auftrag: A, beschluss: Id, vermerk: Befehl["vermerk"], am?: Stichtag): Extract<Befehl, Pick<A, "_tag">> =>
  ({ ...auftrag, beschluss, vermerk, ...(am === undefined ? {} : { am }) }) as unknown as Extract<Befehl, Pick<A, "_tag">>
