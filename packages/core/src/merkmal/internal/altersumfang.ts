/**
 * Which ages the people of a named list can have at all, where a list alone no longer says so.
 *
 * @module
 */
import type { Band } from "./alterBand.js"
import { listeId } from "./altersliste.js"
import { ALT033, BA_ARBEITSLOSE, BA_ELB } from "./alterssaetze.js"

const umfaenge: ReadonlyMap<string, Band> = new Map(
  [ALT033, BA_ARBEITSLOSE, BA_ELB].flatMap((satz) => (satz.umfang === undefined ? [] : [[listeId(satz), satz.umfang] as const])),
)

/** The ages that the people of a list can have, by its id; every age for a list that is none of the named. */
export const umfangOf = (liste: string): Band | undefined => umfaenge.get(liste)
