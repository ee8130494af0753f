import * as Datenart from "../../datenschutz/Datenart.js"
import type { PersonId } from "../../datenschutz/Kennung.js"
import { type Eroeffnet, GELOESCHT } from "../Fall.js"

const BESTAND = { staerke: "ressourcen", schwaeche: "ressourcen", hilfe: "netzwerk", bedarf: "bedarf" } as const

const some = (datenart: Datenart.Gewoehnlich, held: boolean): ReadonlyArray<Datenart.Gewoehnlich> => (held ? [datenart] : [])

/**
 * Lists the ordinary kinds of data that a case holds something of, in the order of the list of kinds.
 *
 * The Wunsch is of the kind of the goals, and each case has one.
 */
export const gehalteneDatenarten = (fall: Eroeffnet): ReadonlyArray<Datenart.Gewoehnlich> => {
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

/** Lists the special categories that something is noted of about one person; what was erased is not held. */
export const gehalteneBesondere = ({ angaben }: Eroeffnet, person: PersonId): ReadonlyArray<Datenart.Besonders> => {
  const held = new Set(angaben.flatMap((angabe) => (angabe.feld === "besonders" && angabe.person === person && angabe.wert !== GELOESCHT ? [angabe.datenart] : [])))
  return Datenart.Besonders.literals.filter((datenart) => held.has(datenart))
}
