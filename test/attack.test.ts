import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import * as core from "@teilhabe/core/cube"
import { attack, type Loeser, type Veroeffentlichung } from "@teilhabe/core/geheimhaltung"
import { Messwert } from "@teilhabe/core/kernel"
import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
import { highsLoeser } from "@teilhabe/solver-highs"
import { describe, expect, test } from "vitest"
// @ts-expect-error the scripts are plain JavaScript
import { numberOf, readCsv, separatorOf } from "../scripts/attack/readCsv.mjs"
// @ts-expect-error the scripts are plain JavaScript
import { tablesOf } from "../scripts/attack/tables.mjs"
// @ts-expect-error the scripts are plain JavaScript
import { explainer } from "../scripts/attack/why.mjs"

type Tabellen = ReadonlyArray<Veroeffentlichung.VeroeffentlichteTabelle>
interface Gelesen {
  readonly tabellen: Tabellen
  readonly ohneZeile: number
}

const parts = { Codeliste, Cube: core.Cube, Merkmal, Messwert }
const signs = { gesperrt: [".", "x"], insgesamt: ["Insgesamt", ""] }
const read = (text: string, gruppen: ReadonlyArray<ReadonlyArray<string>> = [], ohneZeileNull = false): Gelesen =>
  tablesOf(readCsv(text, "t.csv", signs), { gruppen, mindestens: 0, ohneZeileNull }, parts) as Gelesen
const learned = (tabellen: Tabellen, loeser?: Loeser.Loeser): ReadonlyArray<string> => {
  const why = explainer(tabellen, parts) as (one: unknown) => string
  return attack({ tabellen }, loeser === undefined ? {} : { loeser }).enthuellt.map((one) => `${JSON.stringify(one.stelle.koordinate)} ${one.von}–${one.bis}: ${why(one)}`)
}
const example = (name: string): string => readFileSync(new URL(`../examples/geheimhaltung/tabellen/${name}.csv`, import.meta.url), "utf8")

describe("reading tables that a city made elsewhere", () => {
  test("the separator is the one that the head has most often", () => {
    expect(["a;b;c,d", "a,b,c", "a\tb", "a|b|c"].map((text) => separatorOf(text) as string)).toEqual([";", ",", "\t", "|"])
  })

  test("numbers are German or English, a dash alone is 0, and nothing else is a number", () => {
    expect(["1.234", "12", "1 234", "12,5", "-", "–", "zwölf", "", "1.2.3", "--"].map((text) => numberOf(text) as number | undefined))
      .toEqual([1234, 12, 1234, 12.5, 0, 0, undefined, undefined, undefined, undefined])
  })

  test.each([
    ["a cross table with a sign", "stadtteil;m;w;n\nA;5;.;7\nB;1;2;3", /t\.csv, Zeile 1: Das ist eine Kreuztabelle: In der Spalte „w“ .*eine eigene Zeile/u],
    ["a cross table with a total", "stadtteil;m;w;Insgesamt\nA;5;2;.", /Kreuztabelle: „Insgesamt“ steht über einer Spalte/u],
    ["a word for a number", "a;n\nx;1\ny;zwei", /t\.csv, Zeile 3: „zwei“ in der Spalte „n“ .*--gesperrt/u],
    ["a row too short", "a;b;n\nx;y;1\nx;2", /t\.csv, Zeile 3: .*so viele Spalten/u],
    ["a column twice", "a;a;n\nx;y;1", /t\.csv, Zeile 1: Die Spalte „a“ gibt es zweimal/u],
    ["no rows", "a;n", /t\.csv: Die Datei hat keine Zeilen/u],
    ["one column", "n\n1", /nur eine Spalte/u],
    ["one cell with two numbers", "a;n\nx;1\nx;2", /t\.csv, Zeile 3: Für a x steht hier 2, in Zeile 2 aber 1/u],
  ])("%s is told with its line and what to do", (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  test("dashes that were taken for 0 are counted, those that stand for withheld are not", () => {
    const dashes = (gesperrt: ReadonlyArray<string>) => (readCsv("a;n\nx;-\ny;–\nz;3", "t.csv", { ...signs, gesperrt }) as { readonly striche: number }).striche
    expect([dashes(["."]), dashes([".", "–"])]).toEqual([2, 1])
  })

  test("a value under two groups, and one under none, are told", () => {
    expect(() => read("ort;kreis;n\nA;1;5\nA;2;5", [["ort", "kreis"]])).toThrow(/„A“ liegt in „kreis“ unter 1 und 2/u)
    expect(() => read("ort;kreis;n\nA;1;5\nB;Insgesamt;5", [["ort", "kreis"]])).toThrow(/Für „B“ nennt keine Zeile die Gruppe in „kreis“/u)
  })

  test("a column that is grouped in two ways becomes a table for each, with the cells that both have", () => {
    const { tabellen } = read("ort;kreis;amt;n\nA;1;x;3\nB;1;y;.\nC;2;x;4\nInsgesamt;1;Insgesamt;5\nInsgesamt;;x;7", [["ort", "kreis", "amt"]])
    expect(tabellen.map(({ cube }) => core.Cube.zellen(cube).map(({ koordinate }) => koordinate["ort"]))).toEqual([["A", "B", "C", "kreis 1"], ["A", "B", "C", "amt x"]])
  })

  test("a column that groups a group stands above it", () => {
    const { tabellen } = read("ort;kreis;land;n\nA;1;l;3\nB;2;l;4\nInsgesamt;1;l;3", [["ort", "land", "kreis"]])
    expect(tabellen.length).toBe(1)
    const liste = tabellen[0]?.cube.merkmale[0]?.liste
    expect(liste === undefined ? [] : Codeliste.above(liste, "A").map(({ schluessel }) => schluessel)).toEqual(["kreis 1", "land l"])
  })

  test("combinations without a row are counted, or are 0 where that is said", () => {
    const text = "a;b;n\nx;y;1\nu;v;2"
    expect(read(text).ohneZeile).toBe(2)
    const [tabelle] = read(text, [], true).tabellen
    expect(tabelle === undefined ? undefined : core.Cube.get(tabelle.cube, { a: "x", b: "v" })).toEqual(Messwert.exakt(0))
  })
})

describe("attacking them", () => {
  const gruppen = [["stadtteil", "bezirk"]]

  test("the example that was protected for the city alone gives its numbers away within the districts", async () => {
    expect(learned(read(example("durchsichtig"), gruppen).tabellen, await highsLoeser())).toEqual([
      '{"stadtteil":"Hafen","status":"Duldung"} 2–2: 10 (bezirk Innen) − 8 (Altstadt)',
      '{"stadtteil":"Hafen","status":"Aufenthaltserlaubnis"} 37–37: 78 (bezirk Innen) − 41 (Altstadt)',
      '{"stadtteil":"Südfeld","status":"Duldung"} 11–11: 17 (bezirk Außen) − 6 (Nordfeld)',
      '{"stadtteil":"Südfeld","status":"Aufenthaltserlaubnis"} 19–19: 41 (bezirk Außen) − 22 (Nordfeld)',
    ])
  })

  test("an explanation is given only where it gives the number", () => {
    const why = explainer(read("a;n\nx;1\ny;.\nInsgesamt;4").tabellen, parts) as (one: unknown) => string
    const at = { durch: "programm", stelle: { koordinate: { a: "y" } } }
    expect([why({ ...at, von: 3, bis: 3 }), why({ ...at, von: 5, bis: 5 }), why({ ...at, von: 3, bis: 4 })])
      .toEqual(["4 (insgesamt) − 1 (x)", expect.stringMatching(/lineares Programm/u), expect.stringMatching(/lineares Programm/u)])
  })

  test("an explanation has its numbers in German", () => {
    const why = explainer(read("a;n\nx;1,5\ny;.\nInsgesamt;1207,5").tabellen, parts) as (one: unknown) => string
    expect(why({ durch: "programm", stelle: { koordinate: { a: "y" } }, von: 1206, bis: 1206 })).toBe("1.207,5 (insgesamt) − 1,5 (x)")
  })

  test("the protected example gives nothing away", async () => {
    expect(learned(read(example("geschuetzt"), gruppen).tabellen, await highsLoeser())).toEqual([])
  })

  test("a cell that is withheld here and told there is named with the place", () => {
    const [a, b] = [read("a;n\nx;1\ny;."), read("a;n\ny;2\nx;.")]
    expect(learned([...a.tabellen, ...b.tabellen.map((one) => ({ ...one, id: "zwei.csv" }))])).toEqual([
      '{"a":"y"} 2–2: steht offen in zwei.csv', '{"a":"x"} 1–1: steht offen in t.csv',
    ])
  })
})

describe("npm run attack", () => {
  const root = fileURLToPath(new URL("..", import.meta.url))
  const run = (...args: ReadonlyArray<string>) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ["scripts/attack.mjs", ...args], { cwd: root, encoding: "utf8" })
    return { status, stderr, stdout }
  }
  const tabellen = "examples/geheimhaltung/tabellen/"
  // The first run may have to build the packages.
  const timeout = 120_000

  test("ends with 1 where a cell comes out, and names it", () => {
    const { status, stdout } = run("examples/geheimhaltung/tabellen/durchsichtig.csv", "--gruppen", "stadtteil=bezirk")
    expect(stdout).toContain("Gesperrt: 4 Zellen. Errechnet: 4.\n  stadtteil Hafen, status Duldung: genau 2 (10 (bezirk Innen) − 8 (Altstadt))")
    expect(status).toBe(1)
  }, timeout)

  test("ends with 0 where none does, and says what was not tried", () => {
    const { status, stdout } = run("examples/geheimhaltung/tabellen/geschuetzt.csv", "--gruppen", "stadtteil=bezirk", "--schwelle", "3")
    expect(stdout).toContain("Keine gesperrte Zelle lässt sich genauer errechnen. Was jemand sonst über Personen weiß, ist damit nicht geprüft.")
    expect(status).toBe(0)
  }, timeout)

  test("ends with 2 where no cell is withheld, and says for which signs it looked", () => {
    const datei = path.join(mkdtempSync(path.join(tmpdir(), "attack-")), "offen.csv")
    writeFileSync(datei, "a;n\nx;–\ny;3\nInsgesamt;3\n")
    const plain = run(datei)
    expect(plain.stdout).toContain("Angenommen: - und – sind eine 0 (1 Zelle). Stehen sie für gesperrt, sie mit --gesperrt nennen.")
    expect(plain.stdout).toContain("Nichts angegriffen: In den Dateien ist keine Zelle gesperrt. Gesucht wurde nach . * x / geheim. Mit --gesperrt das Zeichen nennen")
    expect(plain.status).toBe(2)
    const { status, stdout } = run(datei, "--gesperrt", "–")
    expect(stdout).toContain("a x: genau 0 (3 (insgesamt) − 3 (y))")
    expect(status).toBe(1)
  }, timeout)

  test.each([
    ["a file that is not there", ["nirgends.csv"], /nirgends\.csv lässt sich nicht lesen \(ENOENT\)/u],
    ["an option that is none", ["x.csv", "--bla"], /Die Optionen lassen sich nicht lesen.*\n\nnpm run attack/u],
    ["a number that is none", ["x.csv", "--spanne", "breit"], /--spanne breit ist keine ganze Zahl/u],
    ["a span in which everything is unknown", ["x.csv", "--spanne", "0"], /--spanne 0: möglich ist 1 oder mehr/u],
    ["groups of columns that are not there", [`${tabellen}durchsichtig.csv`, "--gruppen", "foo=bar"], /Die Spalte „foo“ gibt es in keiner Datei\. Vorhanden: bezirk, stadtteil, status/u],
  ])("ends with 2 for %s, and says what to do", (_, args, message) => {
    const { status, stderr } = run(...args)
    expect(stderr).toMatch(message)
    expect(status).toBe(2)
  }, timeout)
})
