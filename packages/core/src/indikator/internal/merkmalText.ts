/**
 * German names of Merkmale and their keys, by id.
 *
 * @module
 */
import * as Altersgruppe from "../../merkmal/Altersgruppe.js"
import * as Aufenthaltsdauer from "../../merkmal/Aufenthaltsdauer.js"
import * as Aufenthaltsstatus from "../../merkmal/Aufenthaltsstatus.js"
import * as Betreuungsart from "../../merkmal/Betreuungsart.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import * as Elternherkunft from "../../merkmal/Elternherkunft.js"
import * as Familiensprache from "../../merkmal/Familiensprache.js"
import * as Geschlecht from "../../merkmal/Geschlecht.js"
import * as Klassenstufe from "../../merkmal/Klassenstufe.js"
import * as Migrationsstatus from "../../merkmal/Migrationsstatus.js"
import * as Nationalitaet from "../../merkmal/Nationalitaet.js"
import * as Schulabschluss from "../../merkmal/Schulabschluss.js"
import * as Schulart from "../../merkmal/Schulart.js"
import * as Schulform from "../../merkmal/Schulform.js"
import * as Staatsangehoerigkeit from "../../merkmal/Staatsangehoerigkeit.js"

const LISTEN: Readonly<Record<string, Codeliste.Codeliste>> = {
  aufenthaltsdauer: Aufenthaltsdauer.liste,
  "aufenthaltsstatus-intmk": Aufenthaltsstatus.listeIntmk,
  "aufenthaltsstatus-lsn": Aufenthaltsstatus.listeLsn,
  betreuungsart: Betreuungsart.liste,
  elternherkunft: Elternherkunft.liste,
  familiensprache: Familiensprache.liste,
  geschlecht: Geschlecht.liste,
  klassenstufe: Klassenstufe.liste,
  migrationsstatus: Migrationsstatus.liste,
  nationalitaet: Nationalitaet.liste,
  schulabschluss: Schulabschluss.liste,
  schulart: Schulart.liste,
  schulform: Schulform.liste,
  staatsangehoerigkeit: Staatsangehoerigkeit.liste,
}

/** Where the title of a list says more than a sentence needs, or cannot be inflected. */
const NAMEN: Readonly<Record<string, string>> = {
  [Altersgruppe.ID]: "Alter",
  "aufenthaltsstatus-intmk": "Aufenthaltsstatus",
  "aufenthaltsstatus-lsn": "Aufenthaltsstatus",
  familiensprache: "Familiensprache",
  schulform: "Schulform",
}

const listOf = (id: string): Codeliste.Codeliste | undefined => (Object.hasOwn(LISTEN, id) ? LISTEN[id] : undefined)

/** Names a Merkmal; one that is not known stands as its id. */
export const merkmalText = (id: string): string => (Object.hasOwn(NAMEN, id) ? NAMEN[id] : listOf(id)?.titel) ?? `„${id}“`

/** Names a key of a Merkmal; one that is not known stands as it is. */
export const schluesselText = (id: string, schluessel: string): string => {
  const liste = listOf(id)
  return (liste === undefined ? undefined : Codeliste.find(liste, schluessel)?.name) ?? schluessel
}
