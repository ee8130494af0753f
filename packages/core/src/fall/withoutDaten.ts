import type { Datenart } from "../datenschutz/Datenart.js"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Ereignis } from "./Ereignis.js"

/** Gives the events of a case with the words of some kinds of data of some people wiped: what a store keeps after an `EraseDaten`. Replaying them gives the case as it was after it. */
export const withoutDaten = (ereignisse: ReadonlyArray<Ereignis>, personen: ReadonlyArray<PersonId>, datenarten: ReadonlyArray<Datenart>): ReadonlyArray<Ereignis> => {
  void [ereignisse, personen, datenarten]
  throw new Error("not built yet")
}
