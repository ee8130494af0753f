/**
 * The goals that may be shown, and of each only the reason that was given for it or for what is shown above it.
 *
 * @module
 */
import type { Akte } from "../Fall.js"
import { type Fallsicht, NICHT_GEZEIGT } from "../Fallsicht.js"
import type { Gefuehrt } from "../Ziel.js"
import type { Ausschnitt } from "./ausschnitt.js"
import { type Blick, darf, relabel } from "./blick.js"

type Gefuehrtes = Gefuehrt<{ readonly id: string }>

// The reason for giving a goal up stands with all that hangs below it, and speaks of the goal for which it was given.
const ohneFremdenGrund = <Z extends Gefuehrtes>(ziel: Z, verborgen: ReadonlyArray<Gefuehrtes>): Z => {
  const { aufgegeben } = ziel
  const fremd = aufgegeben !== undefined && verborgen.some((one) => one.aufgegeben?.am === aufgegeben.am && one.aufgegeben.grund === aufgegeben.grund)
  return fremd ? { ...ziel, aufgegeben: { ...aufgegeben, grund: NICHT_GEZEIGT } } : ziel
}

/** Shows the goals that a leave and the role allow. */
export const zielsicht = (blick: Blick, { ziele: { handlung, motto, rahmen } }: Akte, ausschnitt: Ausschnitt): Fallsicht["ziele"] => {
  const mottoOf = (id: string) => motto.filter((one) => one.id === id)
  const rahmenOf = (id: string) => rahmen.filter((one) => one.id === id)
  const zeigtMotto = (one: Akte["ziele"]["motto"][number]): boolean => ausschnitt.ganz && darf(blick, "ziele", [one.person], one.beruehrt)
  const zeigtRahmen = (one: Akte["ziele"]["rahmen"][number]): boolean =>
    ausschnitt.ganz && darf(blick, "ziele", mottoOf(one.mottoziel).map(({ person }) => person), one.beruehrt)
  const verborgenesMotto = (id: string): ReadonlyArray<Gefuehrtes> => mottoOf(id).filter((one) => !zeigtMotto(one))
  const verborgen = (id: string): ReadonlyArray<Gefuehrtes> =>
    rahmenOf(id).flatMap((one) => [...(zeigtRahmen(one) ? [] : [one]), ...verborgenesMotto(one.mottoziel)])
  return {
    motto: motto.filter(zeigtMotto).map((one) => relabel(blick, one)),
    rahmen: rahmen.filter(zeigtRahmen).map((one) => ohneFremdenGrund(one, verborgenesMotto(one.mottoziel))),
    handlung: handlung
      .filter((one) => ausschnitt.handlungsziel(one.id) && darf(blick, "ziele", one.personen, one.beruehrt))
      .map((one) => relabel(blick, ohneFremdenGrund(one, verborgen(one.rahmenziel)))),
  }
}
