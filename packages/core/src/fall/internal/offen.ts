import type { Akte } from "../Fall.js"
import { isOffen as isOffeneMassnahme, type Massnahmestand } from "../Massnahme.js"
import { type Handlungszielstand, isOffen, type Zielbaum } from "../Ziel.js"

/** Tells whether a Handlungsziel was given up: itself, its Rahmenziel, or the Mottoziel above. */
export const isAufgegeben = ({ motto, rahmen }: Zielbaum, ziel: Handlungszielstand): boolean => {
  const parent = rahmen.find(({ id }) => id === ziel.rahmenziel)
  const oben = motto.find(({ id }) => id === parent?.mottoziel)
  return [ziel, parent, oben].some((one) => one?.aufgegeben !== undefined)
}

/** Lists the open Handlungsziele of a case. */
export const offeneHandlungsziele = ({ ziele }: Pick<Akte, "ziele">): ReadonlyArray<Handlungszielstand> => ziele.handlung.filter(({ id }) => isOffen(ziele, id))

/** Lists the measures of a case that are planned, asked for or running. */
export const offeneMassnahmen = ({ massnahmen }: Pick<Akte, "massnahmen">): ReadonlyArray<Massnahmestand> => massnahmen.filter(isOffeneMassnahme)
