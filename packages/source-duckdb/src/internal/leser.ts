/**
 * How the answers of the rows to one Merkmal are asked for in SQL, and read from what comes back.
 *
 * DuckDB groups by what the columns hold; which key that is, is decided here, once per different answer.
 *
 * @module
 */
import type { Zaehlfrage } from "@teilhabe/core/cube"
import { Geschlechtszuordnung } from "@teilhabe/core/merkmal"
import { leseAlter } from "./alter.js"
import { type Leser, schluessel } from "./antwort.js"
import type { Typsuche } from "./bedingung.js"
import { alsDatum, alsTag, alsText } from "./spaltentyp.js"
import { name, reihe, sql, wert } from "./stueck.js"

const GESCHUETZT = ["d", "ohne-angabe"]

const geschlecht = ({ spalte, geburtstag, zuordnung }: Extract<Zaehlfrage.Lesart, { readonly art: "geschlecht" }>, typ: Typsuche): Leser => {
  if (zuordnung.art === "keine") return { teile: [name(spalte)], lies: ([text]) => schluessel(text) }
  const monat = sql`CAST(month(${alsTag(geburtstag, typ(geburtstag))}) % 2 AS UTINYINT)`
  const geschuetzt = sql`${alsText(spalte, typ(spalte))} IN (${reihe(GESCHUETZT.map(wert))})`
  return {
    teile: [name(spalte), sql`CASE WHEN ${geschuetzt} THEN ${monat} END`],
    lies: ([text, ungerade]) =>
      schluessel(text === undefined ? text : Geschlechtszuordnung.assignByMonat(zuordnung, text, ungerade === undefined ? undefined : ungerade === "1")),
  }
}

/** Tells how a Merkmal is read. */
export const leser = ({ merkmal, lesart }: Zaehlfrage.Zaehlmerkmal, typ: Typsuche): Leser => {
  switch (lesart.art) {
    case "spalte": return { teile: [name(lesart.spalte)], lies: ([text]) => schluessel(text) }
    case "umschluesselung": {
      const paare = new Map(Object.entries(lesart.paare))
      return {
        teile: [name(lesart.spalte)],
        lies: ([text]) => schluessel(text === undefined ? undefined : (paare.get(text) ?? lesart.sonst ?? text)),
      }
    }
    case "alter": return leseAlter(merkmal, alsDatum(lesart.spalte, typ(lesart.spalte)), lesart.stichtag)
    case "geschlecht": return geschlecht(lesart, typ)
    case "fest": return { teile: [], lies: () => schluessel(lesart.schluessel) }
  }
}
