/**
 * Rows about values that are not there, and about means.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect } from "vitest"
import * as Cube from "../../src/cube/Cube.js"
import { evaluate } from "../../src/indikator/evaluate.js"
import * as Messwert from "../../src/kernel/Messwert.js"
import * as Tabellenzeichen from "../../src/kernel/Tabellenzeichen.js"
import * as Merkmal from "../../src/merkmal/Merkmal.js"
import { liste as geschlechter } from "../../src/merkmal/Geschlecht.js"
import { gewichtetesMittel } from "../../src/projektverlauf/gewichtetesMittel.js"
import { definition, kreis, operand, tabelle } from "../kleineTabellen.js"
import { codes, druck, type Zeile } from "./zeile.js"

const { exakt, fehlend } = Messwert

type Zelle = number | Messwert.Messwert

/** Computes the share of foreigners from a table; what is left out stands in no cell. */
const anteil = ({ alle, auslaender }: { readonly alle?: Zelle; readonly auslaender?: Zelle }) => {
  const rows = [
    ...(alle === undefined ? [] : [["05562", "2015-12-31", "*", alle] as const]),
    ...(auslaender === undefined ? [] : [["05562", "2015-12-31", "NATA", auslaender] as const]),
  ]
  const { ergebnisse, findings } = evaluate(definition(), { daten: [tabelle({ id: "probe" }, ["raum", "zeit", "nationalitaet"], rows)], raum: kreis, jahr: 2015 })
  const wert = ergebnisse[0]?.wert ?? fehlend("unbekannt")
  return { wert, findings }
}

/** Rows about numbers that are absent. */
export const werteZeilen: ReadonlyArray<Zeile> = [
  {
    fall: "the numerator of a share is missing",
    system: "KomMonitor, example script",
    deren: "takes it as 0",
    pruefe: () => {
      const [secret, lost] = [anteil({ alle: 1000, auslaender: fehlend("geheim") }), anteil({ alle: 1000 })]
      expect(secret.wert).toEqual(fehlend("geheim"))
      expect(Messwert.isFehlend(lost.wert)).toBe(true)
      expect(lost.findings.length).toBeGreaterThan(0)
      return `The share keeps the reason: a secret count gives ${druck(secret.wert)}. A cell that no table holds gives ${druck(lost.wert)} and the finding ${codes(lost.findings)}.`
    },
  },
  {
    fall: "the denominator of a share is missing or 0",
    system: "KomMonitor, example script",
    deren: "stores Infinity or NaN",
    pruefe: () => {
      const [zero, secret] = [anteil({ alle: 0, auslaender: 12 }).wert, anteil({ alle: fehlend("unbekannt"), auslaender: 12 }).wert]
      expect([zero, secret]).toEqual([fehlend("undefiniert"), fehlend("unbekannt")])
      expect(() => exakt(Infinity)).toThrow(RangeError)
      return `Over 0: ${druck(zero)}. Over an unknown number: ${druck(secret)}. No value can hold Infinity or NaN; making one throws.`
    },
  },
  {
    fall: "nothing is divided by nothing",
    system: "KomMonitor, percentage script; Akvo RSR",
    deren: "says 0 %, although there is no share",
    pruefe: () => {
      const [none, real] = [anteil({ alle: 0, auslaender: 0 }).wert, anteil({ alle: 40, auslaender: 0 }).wert]
      expect([none, real]).toEqual([fehlend("undefiniert"), exakt(0)])
      return `0 of 0: ${druck(none)}. 0 of 40: ${druck(real)}.`
    },
  },
  {
    fall: "a project without a figure enters a mean",
    system: "Decidim Accountability",
    deren: "counts it as 0 and drags the mean down",
    pruefe: () => {
      const found = gewichtetesMittel([{ wert: exakt(80), gewicht: 1 }, { wert: exakt(60), gewicht: 1 }, { wert: fehlend("nicht-erhoben"), gewicht: 1 }])
      expect(found.wert).toEqual(exakt(70))
      expect(found.ohneWert).toHaveLength(1)
      return `80, 60 and one without a figure: ${druck(found.wert)}, with the note that ${found.ohneWert.length} project has none.`
    },
  },
  {
    fall: "the weights of a mean do not add up to 1",
    system: "Decidim Accountability",
    deren: "does not normalise them",
    pruefe: () => {
      const found = gewichtetesMittel([{ wert: exakt(80), gewicht: 2 }, { wert: exakt(40), gewicht: 6 }])
      expect(found.wert).toEqual(exakt(50))
      expect(found.gewichte.map(({ anteil: part }) => part)).toEqual([exakt(25), exakt(75)])
      return `80 and 40, weighted 2 and 6: ${druck(found.wert)}; the weights are published as ${found.gewichte.map(({ anteil: part }) => druck(part)).join(" and ")} of 100.`
    },
  },
  {
    fall: "a group has no data",
    system: "Primero",
    deren: "shows 0.0",
    pruefe: () => {
      const rows = [{ geschlecht: "w", punkte: 3 }, { geschlecht: "w", punkte: 5 }]
      const mean = (key: string) => Messwert.mean(rows.filter(({ geschlecht }) => geschlecht === key).map(({ punkte }) => exakt(punkte)))
      const { cube } = Cube.tally(rows, [Merkmal.make("geschlecht", geschlechter)], { geschlecht: ({ geschlecht }) => geschlecht })
      expect([mean("w"), mean("m")]).toEqual([exakt(4), fehlend("undefiniert")])
      expect(Cube.get(cube, { geschlecht: "m" })).toEqual(exakt(0))
      return `The mean of nobody: ${druck(mean("m"))}. Their number is a true ${druck(Cube.get(cube, { geschlecht: "m" }))}, since they were counted.`
    },
  },
  {
    fall: "cells are blank",
    system: "DHIS2",
    deren: "lets them act as zeros",
    pruefe: () => {
      expect(Result.isFailure(Tabellenzeichen.read(" "))).toBe(true)
      for (const blank of ["", null, undefined]) expect(Result.isFailure(Schema.decodeUnknownResult(Messwert.Messwert)(blank))).toBe(true)
      const sum = Messwert.sum([exakt(5), fehlend("unbekannt")])
      expect(sum).toEqual(fehlend("unbekannt"))
      return `A blank is read as no value at all: reading it fails, and the reader has to say what it means. A sum with an unknown cell: ${druck(sum)}. The exact 0 of a table is its dash.`
    },
  },
  {
    fall: "a rate lies above 100 %",
    system: "published day care rates",
    deren: "it is legitimate, since children are counted where they are cared for; checks that cap rates call it an error",
    pruefe: () => {
      const daten = [tabelle({ id: "kita", groesse: "kita-kinder" }, ["raum", "zeit"], [["05562", "2015-12-31", 104]]), tabelle({ id: "bev" }, ["raum", "zeit"], [["05562", "2015-12-31", 100]])]
      const formel = { art: "quotient", zaehler: operand({ groesse: "kita-kinder" }), nenner: operand(), je: 100 } as const
      const of = (mass: "quote" | "anteil") => evaluate(definition({ mass, formel }), { daten, raum: kreis, jahr: 2015 })
      const [rate, share] = [of("quote"), of("anteil")]
      expect(rate.ergebnisse.map(({ wert }) => wert)).toEqual([exakt(104)])
      expect(rate.findings).toEqual([])
      expect(share.findings.length).toBe(1)
      return `A figure declared as \`quote\`: ${druck(rate.ergebnisse[0]?.wert)} %, no finding. The same numbers declared as \`anteil\`, a part of a whole: ${codes(share.findings)}.`
    },
  },
]
