import type { Glied } from "../konzept/Glied.js"
import type { Ereignis } from "./Ereignis.js"

/** An event with its link of the red thread. */
export interface Ereignisglied {
  readonly ereignis: Ereignis
  readonly glied: Glied
}

/** Pairs every event of weight with its link of the red thread. */
export const ereignisglieder = (_ereignisse: ReadonlyArray<Ereignis>, _nenne?: (id: string) => string): ReadonlyArray<Ereignisglied> => []

/** Makes the links of the red thread from what happened in Projekte. */
export const glieder = (ereignisse: ReadonlyArray<Ereignis>, nenne?: (id: string) => string): ReadonlyArray<Glied> =>
  ereignisglieder(ereignisse, nenne).map(({ glied }) => glied)
