/**
 * What a published rate tells: 33.3 % of 9 persons are 3 persons.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import type { Stelle } from "../../Stelle.js"
import type { VeroeffentlichteQuote, VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import { nameOf, numberOf, sortedKeys, type Wissen, type Zahlart } from "./wissen.js"

/** The rate lies between two multiples of half of its last decimal: both ends in these units, and how many make 1. */
const endsOf = ({ wert, nachkommastellen }: VeroeffentlichteQuote): readonly [number, number, number] | undefined => {
  const intervall = Messwert.getIntervall(wert)
  if (intervall === undefined) return undefined
  const unit = 2 * 10 ** nachkommastellen
  const half = wert._tag === "Exakt" ? 1 : 0
  const inUnits = (value: number): number => {
    const units = value * unit
    return Math.abs(units - Math.round(units)) < 1e-6 ? Math.round(units) : units
  }
  return [Math.max(0, inUnits(intervall.von) - half), inUnits(intervall.bis) + half, 100 * unit]
}

/** Adds the two rows of each rate, in whole numbers: `unit`·numerator lies between `von`·denominator and `bis`·denominator. */
export const addQuoten = (wissen: Wissen, tabellen: ReadonlyArray<VeroeffentlichteTabelle>, arten: ReadonlyMap<string, Zahlart>): void => {
  for (const { quoten, ganzzahlig } of tabellen) {
    const cell = ({ gegenstand, koordinate }: Stelle): number => {
      const variable = numberOf(wissen, nameOf(gegenstand, sortedKeys(koordinate)), arten.get(gegenstand) ?? { ganz: ganzzahlig, nichtNegativ: true })
      wissen.genannt[variable] = true
      return variable
    }
    for (const quote of quoten) {
      const ends = endsOf(quote)
      if (ends === undefined) continue
      const [von, bis, unit] = ends
      const variablen = [cell(quote.zaehler), cell(quote.nenner)]
      wissen.zeilen.push({ variablen, koeffizienten: [unit, -von], von: 0, bis: Infinity }, { variablen, koeffizienten: [unit, -bis], von: -Infinity, bis: 0 })
    }
  }
}
