import type { Angriff } from "./Angriff.js"
import type { Loeser } from "./Loeser.js"
import type { Stelle } from "./Stelle.js"
import type { Veroeffentlichung } from "./Veroeffentlichung.js"

/** How an attack is run. */
export interface Angriffsweise {
  /** Left out, only equations and narrowing are tried. */
  readonly loeser?: Loeser
  /** The largest program, in variables, that is given to the solver. */
  readonly hoechstens?: number
  /** How wide the values of a withheld cell have to stay; left out, 1: it is not known exactly. */
  readonly spanne?: (stelle: Stelle) => number
}

/** Tries to work out every withheld cell from everything that is published. */
export const attack = (_veroeffentlichung: Veroeffentlichung, _weise: Angriffsweise = {}): Angriff => {
  throw new RangeError("not built yet")
}
