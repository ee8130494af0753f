/**
 * The goals that may be shown, and of each only the reason that was given for it or for what is shown above it.
 *
 * @module
 */
import type { Akte } from "../Fall.js"
import { type Fallsicht, NICHT_GEZEIGT } from "../Fallsicht.js"
import type { Gefuehrt, Handlungszielstand } from "../Ziel.js"
import type { Ausschnitt } from "./ausschnitt.js"
import { type Blick, darf, relabel, zugangOf } from "./blick.js"

type Gefuehrtes = Gefuehrt<{ readonly id: string }>

// The reason for giving a goal up stands with all that hangs below it, and speaks of the goal for which it was given.
const ohneFremdenGrund = <Z extends Gefuehrtes>(ziel: Z, verborgen: ReadonlyArray<Gefuehrtes>): Z => {
  const { aufgegeben } = ziel
  const fremd = aufgegeben !== undefined && verborgen.some((one) => one.aufgegeben?.am === aufgegeben.am && one.aufgegeben.grund === aufgegeben.grund)
  return fremd ? { ...ziel, aufgegeben: { ...aufgegeben, grund: NICHT_GEZEIGT } } : ziel
}

// What is left of a step whose words may speak of somebody else's special category: that there is one, until when, and how it stands.
const ohneWorte = ({ aufgegeben, ...ziel }: Handlungszielstand): Handlungszielstand => ({
  ...ziel, wortlaut: NICHT_GEZEIGT, skala: [NICHT_GEZEIGT, NICHT_GEZEIGT, NICHT_GEZEIGT, NICHT_GEZEIGT, NICHT_GEZEIGT], beruehrt: [],
  ...(aufgegeben === undefined ? {} : { aufgegeben: { ...aufgegeben, grund: NICHT_GEZEIGT } }),
})

type Ziele = Fallsicht["ziele"]

// What is shown of a tree must not be read as all of it: below which goals something is left out.
const lueckenhaft = (alle: Akte["ziele"], gezeigt: Ziele): Pick<Ziele, "unvollstaendig"> => {
  const shown = new Set<string>([...gezeigt.rahmen, ...gezeigt.handlung].map(({ id }) => id))
  const above = new Set<string>([
    ...alle.rahmen.flatMap(({ id, mottoziel }) => (shown.has(id) ? [] : [mottoziel])),
    ...alle.handlung.flatMap(({ id, rahmenziel }) => (shown.has(id) ? [] : [rahmenziel])),
  ])
  const unvollstaendig = [...gezeigt.motto, ...gezeigt.rahmen].map(({ id }) => id).filter((id) => above.has(id))
  return unvollstaendig.length === 0 ? {} : { unvollstaendig }
}

const gezeigteZiele = (blick: Blick, { ziele: { handlung, motto, rahmen } }: Akte, ausschnitt: Ausschnitt): Fallsicht["ziele"] => {
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
    handlung: handlung.filter(({ id }) => ausschnitt.handlungsziel(id)).flatMap((one) => {
      const zugang = zugangOf(blick, "ziele", one.personen, one.beruehrt)
      if (zugang === "nicht") return []
      return [relabel(blick, zugang === "rahmen" ? ohneWorte(one) : ohneFremdenGrund(one, verborgen(one.rahmenziel)), true)]
    }),
  }
}

/** Shows the goals that a leave and the role allow, and below which of them others are left out. */
export const zielsicht = (blick: Blick, akte: Akte, ausschnitt: Ausschnitt): Ziele => {
  const gezeigt = gezeigteZiele(blick, akte, ausschnitt)
  return { ...gezeigt, ...lueckenhaft(akte.ziele, gezeigt) }
}
