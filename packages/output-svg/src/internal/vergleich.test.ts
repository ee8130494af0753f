import type { Diagramm } from "@teilhabe/core/bericht"
import { Messwert, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import { describe, expect, test } from "vitest"
import { forAll } from "../../../core/test/seeded.js"
import { drawing, gruppe, pyramide, vergleich } from "../../test/bilder.js"
import { drawn, misfits } from "../../test/drawn.js"
import { layoutPyramide, NARROW, WIDE } from "./pyramideLayout.js"

const { exakt, fehlend, gerundet } = Messwert
const zeilen = (...werte: ReadonlyArray<ReadonlyArray<Diagramm.Gruppenwert>>): Diagramm.Punktvergleich =>
  ({ ...vergleich, zeilen: werte.map((one, at) => ({ titel: `Zeile ${at}`, werte: one })) })
const texts = (svg: string | undefined): ReadonlyArray<string> => drawn(svg ?? "").words.map(({ text }) => text)
/** The marks of values: outlined in white, or hollow. */
const dots = (svg: string | undefined) => drawn(svg ?? "").paths.filter((path) => path["stroke-width"] === "1.6" && (path["stroke"] === "#ffffff" || (path["fill"] === "#ffffff" && Number(path["y"]) > 60)))

describe("a comparison of groups", () => {
  test("has a dot for each value that is there, its number, and a bar from the lowest to the highest", async () => {
    const { bemerkung, narrow, svgs } = await drawing(vergleich)
    expect(texts(svgs[0])).toEqual(expect.arrayContaining(["42,1", "14,3", "38,0", "4,8", "(18,2)", "Hochschulreife", "Deutsche", "Ausländer"]))
    expect(texts(narrow)).toEqual(expect.arrayContaining(["42,1", "14,3", "38,0", "4,8", "(18,2)"]))
    expect(dots(svgs[0])).toHaveLength(5)
    expect(bemerkung).toBe("Der graue Balken reicht vom niedrigsten zum höchsten Wert einer Zeile. Statt eines Wertes: „.“ von der Quelle geheim gehalten.")
  })
  test("shows an absent value by its sign at the margin, never at 0", async () => {
    const { svgs } = await drawing(vergleich)
    const { words } = drawn(svgs[0] ?? "")
    const [head] = words.filter(({ text }) => text === "ohne Wert")
    const [sign] = words.filter(({ text }) => text === ".")
    expect(sign?.left).toBeGreaterThan(head?.left ?? Infinity)
    expect(texts((await drawing(zeilen([gruppe("a", exakt(1)), gruppe("b", exakt(2))]))).svgs[0])).not.toContain("ohne Wert")
  })
  test("counts the signs that have no room", async () => {
    const { svgs } = await drawing(zeilen([gruppe("z", exakt(1)), ...["a", "b", "c", "d", "e"].map((name) => gruppe(name, fehlend("unsicher")))]))
    expect(texts(svgs[0])).toEqual(expect.arrayContaining(["/", "+3"]))
  })
  test("begins at 0, but where all values lie far from it, and says so", async () => {
    expect(texts((await drawing(zeilen([gruppe("a", exakt(20)), gruppe("b", exakt(90))]))).svgs[0])).toContain("0")
    const far = await drawing(zeilen([gruppe("a", exakt(91)), gruppe("b", exakt(97))]))
    expect(far.bemerkung).toMatch(/Die Achse beginnt bei 9\d, nicht bei 0\./u)
    expect(texts((await drawing(zeilen([gruppe("a", exakt(-5)), gruppe("b", exakt(3))]))).svgs[0])).toContain("−4")
  })
  test("draws equal values one below the other", async () => {
    const found = dots((await drawing(zeilen([gruppe("a", exakt(20)), gruppe("b", exakt(20)), gruppe("c", exakt(20))]))).svgs[0])
    expect(new Set(found.map(({ x }) => x)).size).toBe(1)
    expect(new Set(found.map(({ y }) => y)).size).toBe(3)
  })
  test("shows the ranges of samples and of rounding", async () => {
    expect((await drawing(zeilen([gruppe("a", exakt(20), [10, 30])]))).bemerkung).toContain("die Stichprobe oder die Rundung")
    expect((await drawing(zeilen([gruppe("a", gerundet(20, { basis: 20 })), gruppe("b", exakt(90))]))).bemerkung).toContain("die gerundete Zahl liegt")
  })
  test("says that nothing is there, in words", async () => {
    expect(await drawing(zeilen([gruppe("a", fehlend("geheim"))]))).toEqual({ svgs: [], bemerkung: "Es liegen keine Werte vor; die Tabelle sagt, warum." })
    expect((await drawing(zeilen())).svgs).toEqual([])
  })
  test("breaks into sheets where it is too high for a page", async () => {
    const { svgs } = await drawing(zeilen(...Array.from({ length: 60 }, (_, at) => [gruppe("a", exakt(at)), gruppe("b", exakt(at + 9))])))
    expect(svgs.length).toBeGreaterThan(1)
    expect(Math.max(...svgs.map((svg) => drawn(svg).height))).toBeLessThan(950)
  })
})

describe("a pyramid", () => {
  test("has two sides with one scale, groups from the middle outwards", () => {
    const { bars, scale } = layoutPyramide(pyramide, WIDE)
    expect(bars[0][0]?.parts).toEqual([{ reihe: 0, from: 0, to: 100 }, { reihe: 1, from: 100, to: 150 }])
    expect(bars[1][2]).toMatchObject({ end: 250, low: 250, high: 250 })
    expect(bars[1][0]).toMatchObject({ end: 130, low: 125, high: 135 })
    expect(scale.place(530)).toBeCloseTo((WIDE.width - layoutPyramide(pyramide, WIDE).gutter) / 2 - WIDE.margin)
  })
  test("gives an absent value a sign and no length", async () => {
    expect(layoutPyramide(pyramide, NARROW).bars[0][1]).toMatchObject({ end: 400, signs: ["."] })
    const { bemerkung, svgs } = await drawing(pyramide)
    expect(texts(svgs[0])).toContain(".")
    expect(bemerkung).toContain("Für eine Gruppe fehlt der Wert, der Balken zeigt nur die anderen. Statt eines Wertes: „.“ von der Quelle geheim gehalten.")
  })
  test("names what lies at one place on both sides in one entry, without colour alone", async () => {
    const { narrow, svgs } = await drawing(pyramide)
    expect(texts(svgs[0])).toEqual(expect.arrayContaining(["Männlich", "Weiblich", "Deutsche", "Ausländer / Ausländerinnen", "unter 18", "Personen"]))
    expect(drawn(narrow ?? "").paths.filter(({ d = "" }) => /^M[^MLZ]*L[^MLZ]*M/u.test(d)).length).toBeGreaterThan(0)
  })
  test("breaks long names of ages on a phone and cuts none", async () => {
    const altersgruppen = ["unter 3 Jahre", "3 bis unter 6 Jahre", "50 bis unter 65 Jahre", "75 Jahre und älter, auch ohne Angabe"]
    const werte = altersgruppen.map((_, at) => exakt(500 - at * 40))
    const drawn = await drawing({ ...pyramide, altersgruppen, seiten: [{ titel: "m", reihen: [{ name: "m", werte }] }, { titel: "w", reihen: [{ name: "w", werte }] }] })
    for (const svg of [drawn.svgs[0], drawn.narrow]) {
      expect(svg).not.toContain("…")
      for (const word of altersgruppen.join(" ").split(" ")) expect(svg).toContain(word)
    }
  })
  test("names every fifth of a hundred ages, and rings stand for signs", async () => {
    const ages = Array.from({ length: 101 }, (_, at) => String(at))
    const werte = ages.map((_, at) => (at === 7 ? fehlend("unbekannt") : exakt(500 - at * 4)))
    const { bemerkung, svgs } = await drawing({ ...pyramide, altersgruppen: ages, seiten: [{ titel: "m", reihen: [{ name: "m", werte }] }, { titel: "w", reihen: [{ name: "w", werte }] }] })
    expect(texts(svgs[0])).toEqual(expect.arrayContaining(["0", "5", "95", "100"]))
    expect(texts(svgs[0])).not.toContain("7")
    expect(bemerkung).toContain("steht ein offener Kreis und kein Balken")
  })
  test("warns of age groups that span different years", async () => {
    const seite = { titel: "m", reihen: [{ name: "m", werte: [exakt(1), exakt(2)] }] }
    expect((await drawing({ ...pyramide, altersgruppen: ["18 bis 19", "20 bis 24"], seiten: [seite, seite] })).bemerkung).toContain("verschieden viele Jahre")
    expect((await drawing({ ...pyramide, altersgruppen: ["15 bis 19", "20 bis 24"], seiten: [seite, seite] })).bemerkung).not.toContain("verschieden viele Jahre")
  })
  test("has no persons below 0", async () => {
    const seite = { titel: "m", reihen: [{ name: "m", werte: [exakt(-1)] }] }
    await expect(drawing({ ...pyramide, altersgruppen: ["a"], seiten: [seite, seite] })).rejects.toThrow("persons")
  })
})

describe("the ranges of a series", () => {
  const zeitreihe = (spannen: ReadonlyArray<readonly [number, number] | undefined>, bruch = false): Diagramm.Zeitreihe => ({
    _tag: "Zeitreihe", einheit: "Prozent", nachkommastellen: 0, brueche: bruch ? [{ ab: Stichtag.make(2017, 1, 1), grund: "neu" }] : [],
    reihen: [{ name: "a", punkte: spannen.map((spanne, at) => ({ zeit: Zeitraum.jahr(2015 + at), wert: exakt(50), ...(spanne === undefined ? {} : { intervall: { von: spanne[0], bis: spanne[1] } }) })) }],
  })
  const bands = async (diagramm: Diagramm.Diagramm) => drawn((await drawing(diagramm)).svgs[0] ?? "").paths.filter((path) => path["fill-opacity"] === "0.1").map(({ d = "" }) => d.split("L").length)

  test("are a band that crosses neither a break nor a value without one", async () => {
    const four = [[40, 60], [41, 61], [42, 62], [43, 63]] as const
    expect(await bands(zeitreihe(four))).toEqual([8])
    expect(await bands(zeitreihe(four, true))).toEqual([4, 4])
    expect(await bands(zeitreihe([four[0], four[1], undefined, four[3]]))).toEqual([4])
    expect((await drawing(zeitreihe(four))).bemerkung).toContain("Konfidenzintervall")
    expect((await drawing(zeitreihe([undefined, undefined]))).bemerkung).not.toContain("Konfidenzintervall")
  })
  test("have room on the axis", async () => {
    expect(texts((await drawing(zeitreihe([[10, 180], [20, 60]]))).svgs[0])).toContain("200")
  })
})

describe("properties", () => {
  test("whatever the values are, there is a dot for each that is there and no word leaves the sheet", async () => {
    const cases: Array<Diagramm.Punktvergleich> = []
    forAll(25, ({ bool, int }) => {
      const size = 10 ** int(0, 13)
      const groups = Array.from({ length: int(1, 7) }, (_, at) => `Gruppe ${at} ${"x".repeat(int(0, 40))}`)
      cases.push(zeilen(...Array.from({ length: int(1, 6) }, () => groups.map((name) => gruppe(name, bool() || bool() ? exakt(int(-9, 99) * size) : fehlend("geheim"))))))
    })
    for (const one of cases) {
      const { narrow = "", svgs } = await drawing(one)
      const known = one.zeilen.flatMap(({ werte }) => werte).filter(({ wert }) => Messwert.isZahl(wert)).length
      expect(svgs.flatMap((svg) => dots(svg)).length).toBe(known)
      expect([...svgs, ...(narrow === "" ? [] : [narrow])].flatMap(misfits)).toEqual([])
    }
  })
})
