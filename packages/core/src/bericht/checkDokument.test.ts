import { describe, expect, it } from "vitest"
import { pathToText } from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Block } from "./Block.js"
import { checkDokument } from "./checkDokument.js"
import type { Diagramm } from "./Diagramm.js"

const spalten = [{ titel: "A", ausrichtung: "links" }, { titel: "B", ausrichtung: "rechts" }] as const
const tabelle = { _tag: "Tabelle", titel: "T", spalten, zeilen: [[["a"], ["1"]]] } as const
const bild = (diagramm: Diagramm): Block => ({ _tag: "Bild", titel: "P", alternativtext: "p", diagramm, tabelle })
const knoten = [{ id: "a", titel: "A", gruppe: "g", gewicht: 1 }]
const matrix = { _tag: "Matrix", zeilen: ["a"], spalten: ["b", "c"], anzahl: [[0, 2]], einheit: "Projekte" } as const
const punkt = (jahr: number, wert: Messwert.Messwert) => ({ zeit: Zeitraum.jahr(jahr), wert })
const reihe = { name: "Frauen", punkte: [punkt(2015, Messwert.exakt(3)), punkt(2016, Messwert.fehlend("geheim")), punkt(2017, Messwert.gerundet(5, { basis: 5 }))] }
const zeitreihe = { _tag: "Zeitreihe", einheit: "Personen", nachkommastellen: 0, reihen: [reihe], brueche: [] } as const
const lines = (block: Block) => checkDokument({ bloecke: [block] }).map(({ code, path }) => `${code} ${pathToText(path)}`)

describe("checkDokument", () => {
  it("has nothing to say of what fits", () => {
    for (const block of [tabelle, bild(matrix), bild({ _tag: "Netzwerk", knoten, kanten: [] }), bild({ _tag: "Zeitachse", termine: [] }), bild(zeitreihe)]) {
      expect(lines(block)).toEqual([])
    }
  })

  it.each<readonly [string, Block, string]>([
    ["a row too short", { ...tabelle, zeilen: [[["a"]]] }, "bericht/RowOfWrongLength bloecke[0].zeilen[0]"],
    ["a matrix without its rows", bild({ ...matrix, anzahl: [] }), "bericht/MatrixOfWrongSize bloecke[0].diagramm"],
    ["a matrix with a row too long", bild({ ...matrix, anzahl: [[1, 2, 3]] }), "bericht/MatrixOfWrongSize bloecke[0].diagramm"],
    ["a count that is none", bild({ ...matrix, anzahl: [[Number.NaN, 1]] }), "bericht/MatrixWithoutCount bloecke[0].diagramm"],
    ["a count below 0", bild({ ...matrix, anzahl: [[-1, 1]] }), "bericht/MatrixWithoutCount bloecke[0].diagramm"],
    ["a link to nobody", bild({ _tag: "Netzwerk", knoten, kanten: [{ von: "a", nach: "b", gewicht: 1 }] }), "bericht/KanteWithoutKnoten bloecke[0].diagramm"],
    ["two nodes of one id", bild({ _tag: "Netzwerk", knoten: [...knoten, ...knoten], kanten: [] }), "bericht/KnotenDoubled bloecke[0].diagramm"],
    ["two series of one name", bild({ ...zeitreihe, reihen: [reihe, reihe] }), "bericht/ReiheDoubled bloecke[0].diagramm"],
    ["two values for one time", bild({ ...zeitreihe, reihen: [{ ...reihe, punkte: [...reihe.punkte, punkt(2015, Messwert.exakt(4))] }] }), "bericht/PunktDoubled bloecke[0].diagramm"],
    ["a value that is no number", bild({ ...zeitreihe, reihen: [{ ...reihe, punkte: [punkt(2015, { _tag: "Exakt", wert: Number.NaN })] }] }), "bericht/PunktWithoutNumber bloecke[0].diagramm"],
    ["a value outside its interval", bild({ ...zeitreihe, reihen: [{ ...reihe, punkte: [punkt(2015, { _tag: "Gerundet", wert: 9, von: 1, bis: 5 })] }] }), "bericht/PunktWithoutNumber bloecke[0].diagramm"],
    ["half a decimal", bild({ ...zeitreihe, nachkommastellen: 0.5 }), "bericht/ZeitreiheWithWrongDecimals bloecke[0].diagramm"],
  ])("finds %s", (_, block, expected) => {
    expect(lines(block)).toEqual([expected])
  })

  const laenge = [[7, 51], [7.1, 51], [7.1, 51.1], [7, 51]] as const
  const flaeche = { schluessel: "a", titel: "A", wert: Messwert.exakt(1), polygone: [[laenge]] }
  const karte = { _tag: "Karte", einheit: "Prozent", nachkommastellen: 1, flaechen: [flaeche] } as const
  const zeile = { titel: "Z", werte: [{ gruppe: "g", wert: Messwert.exakt(5), intervall: { von: 4, bis: 6 } }, { gruppe: "h", wert: Messwert.fehlend("geheim") }] }
  const vergleich = { _tag: "Punktvergleich", einheit: "Prozent", nachkommastellen: 0, zeilen: [zeile] } as const
  const alter = { name: "Deutsche", werte: [Messwert.exakt(3), Messwert.fehlend("geheim")] }
  const seite = { titel: "w", reihen: [alter] }
  const pyramide = { _tag: "Bevoelkerungspyramide", einheit: "Personen", altersgruppen: ["0", "1"], seiten: [seite, seite] } as const

  it("has nothing to say of maps, comparisons and pyramids that fit", () => {
    for (const one of [karte, vergleich, pyramide]) expect(lines(bild(one))).toEqual([])
  })

  it.each<readonly [string, Diagramm, string]>([
    ["a map with half a decimal", { ...karte, nachkommastellen: 4 }, "DiagrammWithWrongDecimals bloecke[0].diagramm"],
    ["two areas of one key", { ...karte, flaechen: [flaeche, flaeche] }, "FlaecheDoubled bloecke[0].diagramm.flaechen"],
    ["a ring that is open", { ...karte, flaechen: [{ ...flaeche, polygone: [[[...laenge, [7, 51.2]]]] }] }, "RingOpen bloecke[0].diagramm.flaechen[0].polygone"],
    ["a ring of three places", { ...karte, flaechen: [{ ...flaeche, polygone: [[laenge.slice(1)]] }] }, "RingTooShort bloecke[0].diagramm.flaechen[0].polygone"],
    ["a place beyond the pole", { ...karte, flaechen: [{ ...flaeche, polygone: [[[[7, 91], ...laenge, [7, 91]]]] }] }, "KoordinateOutside bloecke[0].diagramm.flaechen[0].polygone"],
    ["a place that is no number", { ...karte, flaechen: [{ ...flaeche, polygone: [[[[Number.NaN, 51], ...laenge]]] }] }, "KoordinateOutside bloecke[0].diagramm.flaechen[0].polygone"],
    ["an area without a number", { ...karte, flaechen: [{ ...flaeche, wert: { _tag: "Exakt", wert: Infinity } }] }, "DiagrammwertWithoutNumber bloecke[0].diagramm.flaechen[0]"],
    ["two lines of one name", { ...vergleich, zeilen: [zeile, zeile] }, "VergleichszeileDoubled bloecke[0].diagramm.zeilen"],
    ["two values of one group", { ...vergleich, zeilen: [{ ...zeile, werte: [...zeile.werte, { gruppe: "g", wert: Messwert.exakt(1) }] }] }, "GruppenwertDoubled bloecke[0].diagramm.zeilen[0]"],
    ["a range that does not hold its value", { ...vergleich, zeilen: [{ ...zeile, werte: [{ gruppe: "g", wert: Messwert.exakt(5), intervall: { von: 6, bis: 7 } }] }] }, "IntervallInvalid bloecke[0].diagramm.zeilen[0].werte[0].intervall"],
    ["a range upside down", { ...vergleich, zeilen: [{ ...zeile, werte: [{ gruppe: "g", wert: Messwert.fehlend("unsicher"), intervall: { von: 7, bis: 6 } }] }] }, "IntervallInvalid bloecke[0].diagramm.zeilen[0].werte[0].intervall"],
    ["a series with such a range", { ...zeitreihe, reihen: [{ name: "r", punkte: [{ ...punkt(2015, Messwert.exakt(3)), intervall: { von: 4, bis: Number.NaN } }] }] }, "IntervallInvalid bloecke[0].diagramm.reihen[0].punkte[0].intervall"],
    ["two age groups of one name", { ...pyramide, altersgruppen: ["0", "0"] }, "AltersgruppeDoubled bloecke[0].diagramm"],
    ["a group without all its ages", { ...pyramide, seiten: [seite, { titel: "m", reihen: [{ ...alter, werte: [] }] }] }, "AltersreiheOfWrongLength bloecke[0].diagramm.seiten[1].reihen[0]"],
    ["two groups of one name on a side", { ...pyramide, seiten: [{ ...seite, reihen: [alter, alter] }, seite] }, "AltersreiheDoubled bloecke[0].diagramm.seiten[0].reihen"],
    ["fewer persons than none", { ...pyramide, seiten: [{ ...seite, reihen: [{ ...alter, werte: [Messwert.exakt(-1), Messwert.exakt(1)] }] }, seite] }, "PersonenBelowZero bloecke[0].diagramm.seiten[0].reihen[0].werte[0]"],
  ])("finds %s", (_, diagramm, expected) => {
    expect(lines(bild(diagramm))).toEqual([`bericht/${expected}`])
  })

  it("looks into the table of a picture, and says all at once", () => {
    const broken: Block = { _tag: "Bild", titel: "P", alternativtext: "p", diagramm: { ...matrix, anzahl: [] }, tabelle: { ...tabelle, zeilen: [[], []] } }
    expect(lines(broken)).toHaveLength(3)
  })
})
