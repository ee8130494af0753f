/**
 * The choice of cells that a table publishes: whether its lists have them.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import { nearest } from "../../../kernel/nearest.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import type { Koordinate } from "../../../merkmal/Merkmal.js"
import type { Tabelle } from "../../Tabelle.js"
import { fehler } from "../finding.js"

interface Unbekannt {
  readonly was: string
  readonly wort: string
  readonly known: ReadonlyArray<string>
}

const unknownIn = ({ cube: { merkmale } }: Tabelle, koordinate: Koordinate): Unbekannt | undefined => {
  for (const [id, key] of Object.entries(koordinate)) {
    const merkmal = merkmale.find((one) => one.id === id)
    if (merkmal === undefined) return { was: "Merkmal", wort: id, known: merkmale.map((one) => one.id) }
    if (key !== Codeliste.INSGESAMT && Codeliste.find(merkmal.liste, key) === undefined) {
      return { was: `key of ${id}`, wort: key, known: merkmal.liste.auspraegungen.map(({ schluessel }) => schluessel) }
    }
  }
  return undefined
}

/** Finds the chosen cells (`zellen`) that a table cannot have, each with its place in the choice. */
export const checkAuswahl = (tabelle: Tabelle): ReadonlyArray<Finding> => (tabelle.zellen ?? []).flatMap((koordinate, at) => {
  const unknown = unknownIn(tabelle, koordinate)
  if (unknown === undefined) return []
  const { known, was, wort } = unknown
  const meant = nearest(wort, known)
  const rat = meant === undefined ? `there are ${known.slice(0, 10).join(", ") || "none"}` : `did you mean "${meant}"?`
  return [fehler("ZelleUnknown", [tabelle.id, "zellen", at], `the cell ${at} chosen of the table "${tabelle.id}" names the ${was} "${wort}", which is not there: ${rat}`,
    { tabelle: tabelle.id, nummer: at, wort, meint: meant ?? "" })]
})
