import type { Id } from "../../../kernel/Id.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Gremium } from "../../../konzept/Gremium.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Kalenderregel } from "../../Kalenderregel.js"

/** What every part of the calendar looks at. */
export interface Rahmen {
  readonly konzept: Konzept
  readonly regel: Kalenderregel
  /** From which day the duties of the Konzept hold; absent as long as nothing is adopted. */
  readonly seit: Stichtag | undefined
  /** The last day that is asked for. */
  readonly bis: Stichtag
  readonly stichtag: Stichtag
  readonly nenne: (id: Id) => string
}

/** Who has to see to a Gremium: who convenes it, or the Gremium itself where the Konzept names nobody. */
export const leaders = (gremium: Gremium): ReadonlyArray<Id> => (gremium.organisation.length > 0 ? gremium.organisation : [gremium.id])
