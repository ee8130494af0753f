import { describe, expect, it } from "vitest"
import { pathToText } from "../kernel/Finding.js"
import type { Block } from "./Block.js"
import { checkDokument } from "./checkDokument.js"
import type { Diagramm } from "./Diagramm.js"

const spalten = [{ titel: "A", ausrichtung: "links" }, { titel: "B", ausrichtung: "rechts" }] as const
const tabelle = { _tag: "Tabelle", titel: "T", spalten, zeilen: [[["a"], ["1"]]] } as const
const bild = (diagramm: Diagramm): Block => ({ _tag: "Bild", titel: "P", alternativtext: "p", diagramm, tabelle })
const knoten = [{ id: "a", titel: "A", gruppe: "g", gewicht: 1 }]
const matrix = { _tag: "Matrix", zeilen: ["a"], spalten: ["b", "c"], anzahl: [[0, 2]], einheit: "Projekte" } as const
const lines = (block: Block) => checkDokument({ bloecke: [block] }).map(({ code, path }) => `${code} ${pathToText(path)}`)

describe("checkDokument", () => {
  it("has nothing to say of what fits", () => {
    for (const block of [tabelle, bild(matrix), bild({ _tag: "Netzwerk", knoten, kanten: [] }), bild({ _tag: "Zeitachse", termine: [] })]) {
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
  ])("finds %s", (_, block, expected) => {
    expect(lines(block)).toEqual([expected])
  })

  it("looks into the table of a picture, and says all at once", () => {
    const broken: Block = { _tag: "Bild", titel: "P", alternativtext: "p", diagramm: { ...matrix, anzahl: [] }, tabelle: { ...tabelle, zeilen: [[], []] } }
    expect(lines(broken)).toHaveLength(3)
  })
})
