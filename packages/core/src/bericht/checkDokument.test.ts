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

  it("looks into the table of a picture, and says all at once", () => {
    const broken: Block = { _tag: "Bild", titel: "P", alternativtext: "p", diagramm: { ...matrix, anzahl: [] }, tabelle: { ...tabelle, zeilen: [[], []] } }
    expect(lines(broken)).toHaveLength(3)
  })
})
