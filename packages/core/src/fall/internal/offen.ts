import type { Akte } from "../Fall.js"
import type { Massnahmestand } from "../Massnahme.js"
import type { Handlungszielstand, Zielbaum } from "../Ziel.js"

/** Tells whether a Handlungsziel was given up: itself, its Rahmenziel, or the Mottoziel above. */
export const isAufgegeben = ({ motto, rahmen }: Zielbaum, ziel: Handlungszielstand): boolean => {
  if (ziel.aufgegeben !== undefined || ziel.ausgang === "aufgegeben") return true
  const parent = rahmen.find(({ id }) => id === ziel.rahmenziel)
  return parent !== undefined && [parent, motto.find(({ id }) => id === parent.mottoziel)].some((above) => above?.aufgegeben !== undefined)
}

/** Tells whether a Handlungsziel is open: neither given up nor settled. */
export const isOffen = (baum: Zielbaum, ziel: Handlungszielstand): boolean => ziel.ausgang === "offen" && !isAufgegeben(baum, ziel)

/** Lists the open Handlungsziele of a case. */
export const offeneHandlungsziele = ({ ziele }: Pick<Akte, "ziele">): ReadonlyArray<Handlungszielstand> => ziele.handlung.filter((ziel) => isOffen(ziele, ziel))

const OFFEN: ReadonlySet<Massnahmestand["stand"]> = new Set(["geplant", "angefragt", "laeuft"])

/** Lists the measures of a case that are planned, asked for or running. */
export const offeneMassnahmen = ({ massnahmen }: Pick<Akte, "massnahmen">): ReadonlyArray<Massnahmestand> => massnahmen.filter(({ stand }) => OFFEN.has(stand))
