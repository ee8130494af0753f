/**
 * How the answers of the rows to one Merkmal are asked for in SQL, and read from what comes back.
 *
 * The database groups by what the columns hold; which key that is, is decided here, once per different answer.
 *
 * @module
 */
import type { Lesart, Zaehlmerkmal } from "../../cube/Zaehlfrage.js"
import * as Geschlechtszuordnung from "../../merkmal/Geschlechtszuordnung.js"
import { sql } from "../Stueck.js"
import { leseAlter } from "./alter.js"
import { type Leser, schluessel } from "./antwort.js"
import type { Lesbar } from "./lesbar.js"

const GESCHUETZT = ["d", "ohne-angabe"]

const geschlecht = ({ spalte, geburtstag, zuordnung }: Extract<Lesart, { readonly art: "geschlecht" }>, { dialekt, tag, typ }: Lesbar): Leser => {
  const sex = typ(spalte)
  if (zuordnung.art === "keine") return { teile: [sex.sql], lies: ([text]) => schluessel(text) }
  return {
    teile: [sex.sql, sql`CASE WHEN ${dialekt.inSchluesseln(sex, GESCHUETZT)} THEN ${dialekt.ungeraderMonat(tag(geburtstag))} END`],
    lies: ([text, ungerade]) =>
      schluessel(text === undefined ? text : Geschlechtszuordnung.assignByMonat(zuordnung, text, ungerade === undefined ? undefined : ungerade === "1")),
  }
}

/** Tells how a Merkmal is read. */
export const leser = ({ merkmal, lesart }: Zaehlmerkmal, lesbar: Lesbar): Leser => {
  const { dialekt, typ } = lesbar
  switch (lesart.art) {
    case "spalte": return { teile: [typ(lesart.spalte).sql], lies: ([text]) => schluessel(text) }
    case "umschluesselung": {
      const paare = new Map(Object.entries(lesart.paare))
      return {
        teile: [typ(lesart.spalte).sql],
        lies: ([text]) => schluessel(text === undefined ? undefined : (paare.get(text) ?? lesart.sonst ?? text)),
      }
    }
    case "alter": return leseAlter(merkmal, dialekt.datum(typ(lesart.spalte)), lesart.stichtag)
    case "geschlecht": return geschlecht(lesart, lesbar)
    case "fest": return { teile: [], lies: () => schluessel(lesart.schluessel) }
  }
}
