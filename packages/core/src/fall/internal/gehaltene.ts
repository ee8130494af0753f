import type { Gewoehnlich } from "../../datenschutz/Datenart.js"
import * as Datenart from "../../datenschutz/Datenart.js"
import type { Eroeffnet } from "../Fall.js"

const BESTAND = { staerke: "ressourcen", schwaeche: "ressourcen", hilfe: "netzwerk", bedarf: "bedarf" } as const

const some = (datenart: Gewoehnlich, held: boolean): ReadonlyArray<Gewoehnlich> => (held ? [datenart] : [])

/**
 * Lists the ordinary kinds of data that a case holds something of, in the order of the list of kinds.
 *
 * The Wunsch is of the kind of the goals, and each case has one.
 */
export const gehalteneDatenarten = (fall: Eroeffnet): ReadonlyArray<Gewoehnlich> => {
  const held = new Set<Datenart.Datenart>([
    "ziele",
    ...fall.angaben.map(({ datenart }) => datenart),
    ...fall.bestand.map(({ art }) => BESTAND[art]),
    ...some("rechtskreis", fall.rechtskreise.length + fall.checklisten.length > 0),
    ...some("hilfeplan", fall.massnahmen.length + fall.passungen.length > 0),
    ...some("verlauf", fall.ueberpruefungen.length > 0),
    ...some("evaluation", fall.evaluationen.length > 0),
  ])
  return Datenart.Gewoehnlich.literals.filter((datenart) => held.has(datenart))
}
