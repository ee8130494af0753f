import { definitionen, evaluate, explain } from "@teilhabe/core/indikator"
import { Messwert, Raum } from "@teilhabe/core/kernel"
import { expect, it } from "vitest"
import { marlZahlen } from "../src/marlZahlen.js"

const raeume = [Raum.make("05562024", "Marl"), Raum.make("05562", "Recklinghausen")]

/** The first result with a value of every reading, in the earliest area and the latest year that have one. */
const saetze = definitionen.flatMap((definition) => {
  for (const raum of raeume) {
    for (let jahr = 2020; jahr >= 2010; jahr -= 1) {
      const found = evaluate(definition, { daten: marlZahlen, raum, jahr }).ergebnisse.find(({ wert }) => Messwert.isZahl(wert))
      if (found !== undefined) return [`${definition.indikator} ${definition.variante}: ${explain(found).satz}`]
    }
  }
  return []
})

it("says the figures of Marl and its Kreis in sentences that can be read", () => {
  expect(saetze.length).toBeGreaterThan(15)
  expect(saetze.join("\n")).toMatchSnapshot()
})
