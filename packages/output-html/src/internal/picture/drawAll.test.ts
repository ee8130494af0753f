import type { Diagramm } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { describe, expect, test } from "vitest"
import { kleines } from "../../../test/kleines.js"
import { drawAll } from "./drawAll.js"

const drawing = async (diagramm: Diagramm.Diagramm) => {
  const tabelle = { _tag: "Tabelle", titel: "T", spalten: [], zeilen: [] } as const
  const bild = { _tag: "Bild", titel: "B", alternativtext: "A", diagramm, tabelle } as const
  return (await drawAll({ ...kleines, bloecke: [bild] })).get(bild)
}

const termin = (bis: Stichtag.Stichtag): Diagramm.Termin => ({ titel: "Bericht", gruppe: "Wohnen", art: "Frist", bis, angenommen: false })
const zeitachse = (...tage: ReadonlyArray<Stichtag.Stichtag>) => drawing({ _tag: "Zeitachse", termine: tage.map(termin) })
const words = (svg: { readonly markup: string } | undefined): ReadonlyArray<string> =>
  [...(svg?.markup ?? "").matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = ""]) => text)

describe("a time axis", () => {
  test("names months where it is short, years where it is long, and no more than fit", async () => {
    expect(words((await zeitachse(Stichtag.make(2024, 5, 1)))?.svgs[0])).toContain("Apr. 2024")
    expect(words((await zeitachse(Stichtag.make(2020, 5, 1), Stichtag.make(2026, 5, 1)))?.svgs[0])).toContain("2023")
    const far = words((await zeitachse(Stichtag.make(1800, 1, 1), Stichtag.make(2999, 12, 31)))?.svgs[0])
    expect(far.filter((text) => /^\d{4}$/u.test(text)).length).toBeLessThanOrEqual(14)
  })
  test("draws equal dates once and says how many they are", async () => {
    const day = Stichtag.make(2024, 5, 1)
    const found = words((await zeitachse(day, day, day))?.svgs[0])
    expect(found).toContain("3 × Frist")
    expect(found).not.toContain("Bericht")
  })
  test("shows the day of the report where it lies on the axis", async () => {
    expect(words((await zeitachse(Stichtag.make(2024, 5, 1)))?.svgs[0])).toContain("Stand des Berichts")
    expect(words((await zeitachse(Stichtag.make(2030, 5, 1)))?.svgs[0])).not.toContain("Stand des Berichts")
  })
  test("breaks into sheets where it is too high for a page", async () => {
    const termine = Array.from({ length: 60 }, (_, at) => ({ ...termin(Stichtag.make(2024, 5, 1)), gruppe: `Feld ${at}` }))
    expect((await drawing({ _tag: "Zeitachse", termine }))?.svgs.length).toBeGreaterThan(1)
  })
})

describe("what is empty", () => {
  test("is said instead of drawn", async () => {
    expect(await zeitachse()).toEqual({ svgs: [], bemerkung: "Es liegen keine Termine vor." })
    const alone = await drawing({ _tag: "Netzwerk", knoten: [{ id: "a", titel: "A", gruppe: "g", gewicht: 0 }], kanten: [] })
    expect(alone?.svgs).toEqual([])
    expect(alone?.bemerkung).toContain("1 ohne Verbindung")
    expect((await drawing({ _tag: "Matrix", zeilen: [], spalten: [], anzahl: [], einheit: "Projekte" }))?.narrow).toBeUndefined()
  })
})

describe("a matrix", () => {
  test("shows a true zero, and thousands as Germans write them", async () => {
    const matrix = await drawing({ _tag: "Matrix", zeilen: ["a"], spalten: ["b", "c"], anzahl: [[0, 12_000]], einheit: "Personen" })
    expect(words(matrix?.svgs[0])).toEqual(expect.arrayContaining(["0", "12.000"]))
  })
})
