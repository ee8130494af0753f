import { describe, expect, it } from "vitest"
import { run } from "../src/internal/cli.js"
import { bytesOf, genesisMapping, genesisText } from "./fixtures.js"

const call = async (argv: ReadonlyArray<string>, table = genesisText) => {
  const [out, err]: [Array<string>, Array<string>] = [[], []]
  const missing = Object.assign(new Error("no such file"), { code: "ENOENT" })
  const code = await run(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    text: async (file) => { if (file === "m.yaml") return genesisMapping; throw missing },
    firstLine: async () => table.split("\n")[0] ?? "",
    chunks: async function* () { yield bytesOf(table) },
  })
  return { code, out, err }
}

describe("teilhabe-tabelle", () => {
  it("says in German what a table holds", async () => {
    const { code, out, err } = await call(["a.csv", "--mapping", "m.yaml"])
    expect(code).toBe(0)
    expect(out).toEqual([
      "Personen in Kursen: 6 Zeilen, 15 Zellen",
      "  personen: Personen (Personen), 10 Zellen; Geschlecht, Kurs, Raum, Zeit",
      "  quote: Quote der Frauen (Prozent), 5 Zellen; Kurs, Raum, Zeit",
      "  Zeichen: - 2, . 1, ... 1, / 1, x 1",
    ])
    expect(err).toEqual(["0 Meldungen. Alles ist gelesen."])
  })

  it("names a mistake with its place and ends with 1", async () => {
    const { code, out } = await call(["a.csv", "--mapping", "m.yaml"], genesisText.replace(";120;61;", ";120 r;61;"))
    expect(code).toBe(1)
    expect(out[0]).toMatch(/^a\.csv:8:36 Fehler: „120 r“ trägt ein Zeichen für eine Berichtigung \(„r“\)/u)
  })

  it("says that no mapping is known", async () => {
    const { code, out } = await call(["a.csv"])
    expect([code, out[0]]).toEqual([1, "a.csv:1:1 Fehler: Für diese Tabelle (GENESIS-Tabelle: 99999-01-01-4) ist kein Mapping bekannt. Eines mit --mapping nennen."])
  })

  it.each([[[]], [["--mapping", "m.yaml"]], [["a.csv", "--foo", "x"]], [["a.csv", "--mapping"]], [["a.csv", "--mapping", "fehlt.yaml"]]])("ends with 2 for %j", async (argv) => {
    expect((await call(argv)).code).toBe(2)
  })

  it("shows its help", async () => {
    expect((await call(["--help"])).out[0]).toMatch(/teilhabe-tabelle <datei>/u)
  })
})
