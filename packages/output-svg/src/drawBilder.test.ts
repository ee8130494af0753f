import type { Diagramm } from "@teilhabe/core/bericht"
import { Messwert, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { describe, expect, test } from "vitest"
import { drawBilder } from "./drawBilder.js"

const drawing = async (diagramm: Diagramm.Diagramm) => {
  const tabelle = { _tag: "Tabelle", titel: "T", spalten: [], zeilen: [] } as const
  const bild = { _tag: "Bild", titel: "B", alternativtext: "A", diagramm, tabelle } as const
  return (await drawBilder({ stand: Stichtag.make(2024, 6, 30), bloecke: [bild] })).get(bild)
}

const termin = (bis: Stichtag.Stichtag): Diagramm.Termin => ({ titel: "Bericht", gruppe: "Wohnen", art: "Frist", bis, angenommen: false })
const zeitachse = (...tage: ReadonlyArray<Stichtag.Stichtag>) => drawing({ _tag: "Zeitachse", termine: tage.map(termin) })
const words = (svg: string | undefined): ReadonlyArray<string> =>
  [...(svg ?? "").matchAll(/>([^<]+)<\/(?:text|tspan)>/gu)].map(([, text = ""]) => text)

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

describe("the pictures of a report", () => {
  const tabelle = { _tag: "Tabelle", titel: "T", spalten: [], zeilen: [] } as const
  const matrix = (count: number) => ({ _tag: "Bild", titel: "B", alternativtext: "A", tabelle, diagramm: { _tag: "Matrix", zeilen: ["a"], spalten: ["b"], anzahl: [[count]], einheit: "Projekte" } }) as const
  const stand = Stichtag.make(2024, 6, 30)

  test("are not drawn where the report must not go out, though the fault is in another block", async () => {
    const bloecke = [matrix(5), { ...tabelle, zeilen: [[["1"]]] }]
    await expect(drawBilder({ stand, bloecke })).rejects.toMatchObject({ _tag: "ports/RendererError", reason: "document" })
  })
  test("are those that were checked, whatever is done to the report in the meantime", async () => {
    const bild = matrix(5)
    const bloecke = [bild]
    const drawings = drawBilder({ stand, bloecke })
    bloecke[0] = matrix(77)
    ;(bild.diagramm.anzahl as unknown as Array<Array<number>>)[0] = [88]
    const texts = words((await drawings).get(bild)?.svgs[0])
    expect(texts).toContain("5")
    expect(texts).not.toContain("88")
  })
})

test("a checked report is drawn once for all its forms, and one that can still change each time", async () => {
  const diagramm = { _tag: "Matrix", zeilen: ["Wohnen"], spalten: ["kurzfristig"], anzahl: [[2]], einheit: "Projekte" } as const
  const bild = { _tag: "Bild", titel: "B", alternativtext: "A", diagramm, tabelle: { _tag: "Tabelle", titel: "T", spalten: [], zeilen: [] } } as const
  const bericht = { stand: Stichtag.make(2024, 6, 30), bloecke: [bild] }
  const checked = Renderer.requireForm(bericht)
  const [once, again] = [await drawBilder(checked), await drawBilder(checked)]
  expect([...once.values()][0]).toBe([...again.values()][0])
  expect(once).not.toBe(again)
  expect((await drawBilder(bericht)).get(bild)).not.toBe((await drawBilder(bericht)).get(bild))
  expect((await drawBilder(bericht)).get(bild)).toEqual([...once.values()][0])
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

describe("a group in several pictures", () => {
  test("has the colour of its first picture in all of them", async () => {
    const tabelle = { _tag: "Tabelle", titel: "T", spalten: [], zeilen: [] } as const
    const vergleich = (...gruppen: ReadonlyArray<string>) => ({
      _tag: "Bild", titel: "B", alternativtext: "A", tabelle,
      diagramm: { _tag: "Punktvergleich", einheit: "Prozent", nachkommastellen: 0, zeilen: [{ titel: "Z", werte: gruppen.map((gruppe, at) => ({ gruppe, wert: Messwert.exakt(10 * at + 5) })) }] },
    }) as const
    const bloecke = [vergleich("Deutsche", "Ausländer"), vergleich("Ausländer", "insgesamt"), vergleich("Insgesamt")]
    const drawings = await drawBilder({ stand: Stichtag.make(2024, 6, 30), bloecke })
    const colours = bloecke.map((bild) => new Set((drawings.get(bild)?.svgs[0] ?? "").match(/#(?:0072B2|C25400|4A4A4A)/gu)))
    expect(colours.map((found) => [...found].toSorted())).toEqual([["#0072B2", "#C25400"], ["#4A4A4A", "#C25400"], ["#4A4A4A"]])
  })
})

describe("a matrix", () => {
  test("shows a true zero, and thousands as Germans write them", async () => {
    const matrix = await drawing({ _tag: "Matrix", zeilen: ["a"], spalten: ["b", "c"], anzahl: [[0, 12_000]], einheit: "Personen" })
    expect(words(matrix?.svgs[0])).toEqual(expect.arrayContaining(["0", "12.000"]))
  })
  test("of colours shows each column in its own colour, with its shape at the head", async () => {
    const ampel = { _tag: "Matrix", zeilen: ["Wohnen"], spalten: ["Rot", "Gelb", "Grün", "Ohne Farbe"], anzahl: [[1, 2, 30, 4]], einheit: "Projekte" } as const
    const [plain, coloured] = [await drawing(ampel), await drawing({ ...ampel, farben: "ampel" })]
    for (const svg of [coloured?.svgs[0], coloured?.narrow]) for (const colour of ["#b3261e", "#f2b600", "#2c8a4b"]) expect(svg).toContain(colour)
    expect(plain?.svgs[0]).not.toContain("#f2b600")
    expect([plain?.bemerkung, coloured?.bemerkung]).toEqual(["Die Zahl im Feld: Projekte. Je dunkler das Feld, desto mehr.", "Die Zahl im Feld: Projekte. Jede Spalte hat die Farbe, nach der sie heißt."])
  })
})

const punkte = (...werte: ReadonlyArray<Messwert.Messwert>): ReadonlyArray<Diagramm.Punkt> =>
  werte.map((wert, at) => ({ zeit: Zeitraum.tag(Stichtag.make(2015 + at, 12, 31)), wert }))
const reihe = (name: string, ...werte: ReadonlyArray<Messwert.Messwert>): Diagramm.Reihe => ({ name, punkte: punkte(...werte) })
const zeitreihe = (reihen: ReadonlyArray<Diagramm.Reihe>, teil: Partial<Diagramm.Zeitreihe> = {}) =>
  drawing({ _tag: "Zeitreihe", einheit: "Personen", nachkommastellen: 0, reihen, brueche: [], ...teil })

/** How many places each line leads through; a place alone has a mark, but no line. */
const lines = (svg: string | undefined): ReadonlyArray<number> =>
  [...(svg ?? "").matchAll(/<path[^>]* d="(M[^"]*L[^"]*)"[^>]*stroke-width="2.2"/gu)].map(([, path = ""]) => path.split("L").length)

const { exakt, fehlend, intervall } = Messwert

describe("values through time", () => {
  test("are one line a group, named at its end with the last value", async () => {
    const drawn = await zeitreihe([reihe("Frauen", exakt(1000), exakt(1200), exakt(1234.5)), reihe("Männer", exakt(900), exakt(0), exakt(800))], { nachkommastellen: 1 })
    expect(lines(drawn?.svgs[0])).toEqual([3, 3])
    expect(words(drawn?.svgs[0])).toEqual(expect.arrayContaining(["Frauen", "1.234,5", "Männer", "800,0", "2017", "Personen"]))
    expect(words(drawn?.narrow)).toEqual(expect.arrayContaining(["Frauen", "Männer"]))
    expect(drawn?.bemerkung).toBe("Jeder Wert gilt für den 31.12. des Jahres. Die Achse beginnt bei 0.")
  })
  test("leave a gap where one is absent, never a 0", async () => {
    const drawn = await zeitreihe([reihe("Frauen", exakt(10), exakt(11), fehlend("geheim"), exakt(12), exakt(13), fehlend("unbekannt"), exakt(9))])
    expect(lines(drawn?.svgs[0])).toEqual([2, 2])
    expect(drawn?.bemerkung).toContain("Wo ein Wert fehlt, ist die Linie unterbrochen")
  })
  test("are not joined over a time that only another group has", async () => {
    const short: Diagramm.Reihe = { name: "Männer", punkte: punkte(exakt(1), exakt(2), exakt(3), exakt(4)).filter((_, at) => at !== 1) }
    expect(lines((await zeitreihe([reihe("Frauen", exakt(1), exakt(2), exakt(3), exakt(4)), short]))?.svgs[0])).toEqual([4, 2])
  })
  test("are not joined over a break, and the break is named", async () => {
    const brueche = [{ ab: Stichtag.make(2017, 6, 1), grund: "Neu gezählt" }]
    const drawn = await zeitreihe([reihe("Frauen", exakt(1), exakt(2), exakt(3), exakt(4))], { brueche })
    expect(lines(drawn?.svgs[0])).toEqual([2, 2])
    expect(words(drawn?.svgs[0])).toContain("Bruch 1")
    expect(drawn?.bemerkung).toContain("Bruch 1, ab 01.06.2017: Neu gezählt.")
  })
  test("begin at 0, and below it where a value is", async () => {
    expect(words((await zeitreihe([reihe("Frauen", exakt(84_000), exakt(84_900))]))?.svgs[0])).toEqual(expect.arrayContaining(["0", "20.000", "100.000"]))
    const below = await zeitreihe([reihe("Saldo", exakt(-300), exakt(500))])
    expect(words(below?.svgs[0])).toContain("−400")
    expect(below?.bemerkung).toContain("Die kräftige Linie liegt bei 0.")
  })
  test("show between which values a rounded one lies", async () => {
    expect((await zeitreihe([reihe("Frauen", intervall(10, 20), exakt(15))]))?.bemerkung).toContain("zwischen welchen Werten")
  })
  test("stand in the middle of their year, days on their day", async () => {
    const mixed: Diagramm.Reihe = { name: "Frauen", punkte: [{ zeit: Zeitraum.jahr(2015), wert: exakt(1) }, { zeit: Zeitraum.tag(Stichtag.make(2016, 12, 31)), wert: exakt(2) }] }
    expect((await zeitreihe([mixed]))?.bemerkung).toContain("steht an diesem Tag, der eines Zeitraums in dessen Mitte")
  })
  test("are said to be absent where none is there", async () => {
    expect(await zeitreihe([reihe("Frauen", fehlend("geheim"))])).toEqual({ svgs: [], bemerkung: "Es liegen keine Werte vor; die Tabelle sagt, warum." })
    expect((await zeitreihe([reihe("Frauen", exakt(5))]))?.svgs).toHaveLength(1)
  })
})
