import type { Id } from "../../../kernel/Id.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Gremium } from "../../../konzept/Gremium.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Projekt } from "../../../konzept/Projekt.js"
import type { Kalenderregel } from "../../Kalenderregel.js"

/** What every part of the calendar looks at, for one Fassung of the Konzept. */
export interface Rahmen {
  readonly konzept: Konzept
  readonly regel: Kalenderregel
  /** From which day the duties of the Konzept hold, whichever Fassung; absent as long as nothing is adopted. */
  readonly seit: Stichtag | undefined
  /** From which day those hold that each Fassung counts anew. */
  readonly fassungSeit: Stichtag | undefined
  /** The days on which this Fassung says what is owed; without a first day for the first, without a last day for the last. */
  readonly gilt: { readonly von?: Stichtag; readonly bis?: Stichtag }
  /** The last day that is asked for. */
  readonly bis: Stichtag
  readonly stichtag: Stichtag
  /** The Projekte of all Fassungen, so that one that was dropped keeps its title. */
  readonly projekte: ReadonlyMap<Id, Projekt>
  readonly nenne: (id: Id) => string
}

/** Tells whether a Fassung says what is owed on a day. */
export const holds = ({ gilt: { von, bis } }: Rahmen, tag: Stichtag): boolean => (von === undefined || von <= tag) && (bis === undefined || tag <= bis)

/** Who has to see to a Gremium: who convenes it, or the Gremium itself where the Konzept names nobody. */
export const leaders = (gremium: Gremium): ReadonlyArray<Id> => (gremium.organisation.length > 0 ? gremium.organisation : [gremium.id])
