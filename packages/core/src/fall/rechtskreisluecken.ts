import type { PersonId } from "../datenschutz/Kennung.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Rechtskreiszeit } from "./Rechtskreiszeit.js"

/** Days on which no law secured a person's livelihood, between two that do, or after the last one as of a day. */
export interface Rechtskreisluecke {
  readonly person: PersonId
  readonly von: Stichtag
  /** The last day of the gap; left out where it is still open. */
  readonly bis?: Stichtag
  readonly tage: number
  readonly vorher: string
  readonly nachher?: string
  /** `besteht`: it is there; `droht`: the last span ends after the day, and nothing follows. */
  readonly art: "besteht" | "droht"
}

/** Finds the gaps as of a day, for one person or several, over the laws that secure a livelihood. */
export const rechtskreisluecken = (zeiten: ReadonlyArray<Rechtskreiszeit>, am: Stichtag, laws?: ReadonlyArray<string>): ReadonlyArray<Rechtskreisluecke> => {
  void [zeiten, am, laws]
  throw new Error("not built yet")
}
