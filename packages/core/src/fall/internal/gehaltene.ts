import * as Datenart from "../../datenschutz/Datenart.js"
import type { PersonId } from "../../datenschutz/Kennung.js"
import type { Eroeffnet } from "../Fall.js"
import { dinge } from "./loeschung/dinge.js"

/** What every case holds: whom it is about, the Wunsch, which is of the kind of the goals, and the record of its phases. */
const immer = ["identitaet", "ziele", "verlauf"] as const

// An agreement on the plan stays when its measures are gone.
const vereinbart = (fall: Eroeffnet): ReadonlyArray<Datenart.Datenart> =>
  "hilfeplan" in fall || fall.fruehereVereinbarungen.some(({ art }) => art === "hilfeplan") ? ["hilfeplan"] : []

/**
 * Lists the ordinary kinds of data that a case holds something of, in the order of the list of kinds.
 *
 * It is taken from the list by which words are erased, so that nothing can be held that is not asked for. What is left of things whose
 * words were erased is shown still, and counts.
 */
export const gehalteneDatenarten = (fall: Eroeffnet): ReadonlyArray<Datenart.Gewoehnlich> => {
  const held = new Set<Datenart.Datenart>([...immer, ...vereinbart(fall), ...dinge(fall).flatMap(({ datenarten }) => datenarten)])
  return Datenart.Gewoehnlich.literals.filter((datenart) => held.has(datenart))
}

/** Lists the special categories that are held of one person, as an Angabe or touched by words that concern her; what was erased is not held. */
export const gehalteneBesondere = (fall: Eroeffnet, person: PersonId): ReadonlyArray<Datenart.Besonders> => {
  const held = new Set(dinge(fall).flatMap(({ datenarten, gehalten, personen }) => (gehalten && personen.includes(person) ? datenarten : [])))
  return Datenart.Besonders.literals.filter((datenart) => held.has(datenart))
}
