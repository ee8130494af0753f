/**
 * Rates of numbers that are published rounded or changed.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import type { Finding } from "../../../kernel/Finding.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Stelle from "../../Stelle.js"
import type { Quote, Tabelle } from "../../Tabelle.js"
import type { VeroeffentlichteQuote } from "../../Veroeffentlichung.js"
import { fehler } from "../finding.js"

/** Makes of a true cell what is published of it; nothing where it cannot be. */
export type Abbildung = (tabelle: Tabelle, zelle: Cube.Zelle) => Messwert.Messwert | undefined

const publishedAt = (tabellen: ReadonlyArray<Tabelle>, { gegenstand, koordinate }: Stelle.Stelle, change: Abbildung): Messwert.Messwert | undefined => {
  const tabelle = tabellen.find((one) => one.gegenstand === gegenstand && Cube.has(one.cube, koordinate))
  return tabelle === undefined ? undefined : change(tabelle, { koordinate, wert: Cube.get(tabelle.cube, koordinate) })
}

// The interval grows to the decimals that are shown, so that the rate and all that it may be stay within.
const shown = (rate: Messwert.Messwert, nachkommastellen: number): Messwert.Messwert => {
  if (rate._tag === "Fehlend") return rate
  const [von, bis] = rate._tag === "Exakt" ? [rate.wert, rate.wert] : [rate.von, rate.bis]
  const steps = 10 ** nachkommastellen
  return { _tag: "Gerundet", wert: Math.round(rate.wert * steps) / steps, von: Math.floor(von * steps) / steps, bis: Math.ceil(bis * steps) / steps }
}

/** What came of the rates of one table. */
export interface Quoten {
  readonly quoten: ReadonlyArray<VeroeffentlichteQuote>
  readonly findings: ReadonlyArray<Finding>
}

const notFound = ({ id }: Quote, stelle: Stelle.Stelle, index: number): Finding => fehler("QuoteNotFound", ["quoten", index],
  `the rate "${id}" needs the cell ${Stelle.toText(stelle)}, which cannot be read: pass the table that states it, or leave the rate out`,
  { quote: id, stelle: Stelle.toText(stelle) })

/** Computes the rates of a table from the numbers as they are published, so that a rate tells nothing that they do not. */
export const quotenOf = (tabelle: Tabelle, weitere: ReadonlyArray<Tabelle>, change: Abbildung): Quoten => {
  const tabellen = [tabelle, ...weitere]
  const quoten: Array<VeroeffentlichteQuote> = []
  const findings: Array<Finding> = []
  for (const [index, quote] of (tabelle.quoten ?? []).entries()) {
    const [zaehler, nenner] = [publishedAt(tabellen, quote.zaehler, change), publishedAt(tabellen, quote.nenner, change)]
    if (zaehler === undefined || nenner === undefined) findings.push(notFound(quote, zaehler === undefined ? quote.zaehler : quote.nenner, index))
    else {
      const wert = shown(Messwert.anteil(zaehler, nenner), quote.nachkommastellen)
      if (wert._tag !== "Fehlend") quoten.push({ ...quote, wert })
    }
  }
  return { quoten, findings }
}
