import { Cube, type Datensatz } from "@teilhabe/core/cube"
import { Messwert } from "@teilhabe/core/kernel"
import { describe, expect, it } from "vitest"
import {
  bytesOf, events, genesisMapping, genesisText, latin1, print, read, sdgMapping, sdgText, wideMapping, wideText,
} from "./fixtures.js"

const named = (datensaetze: ReadonlyArray<Datensatz.Datensatz>, id: string): Cube.Cube => {
  const found = datensaetze.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no Datensatz ${id}`)
  return found.cube
}

const tables = [
  ["GENESIS", genesisMapping, genesisText, "a.csv"],
  ["Open SDG", sdgMapping, sdgText, "beispiel_1.csv"],
  ["wide", wideMapping, wideText, "alter_2020.csv"],
] as const

describe("reading", () => {
  it("reads a GENESIS table with its signs, its total and its group picked out", async () => {
    const { datensaetze, meldungen, zellen, zeichen } = await read(bytesOf(genesisText), genesisMapping, "a.csv")
    expect(meldungen).toEqual([])
    expect(zellen).toBe(15)
    expect(zeichen).toEqual({ "-": 2, ".": 1, "...": 1, "/": 1, x: 1 })
    const personen = named(datensaetze, "personen")
    const land = { raum: "16", zeit: "2020-12-31" }
    expect(Cube.get(personen, land)).toEqual(Messwert.exakt(120))
    expect(Cube.get(personen, { ...land, kurs: "sprache" })).toEqual(Messwert.exakt(0))
    // A 0 that is counted is no rounded one, and not the dash.
    expect(Cube.get(personen, { ...land, kurs: "sprache", geschlecht: "w" })).toMatchObject({ _tag: "Gerundet", von: 0, bis: 0 })
    expect(Cube.get(personen, { raum: "16", zeit: "2021-12-31", geschlecht: "w" })).toEqual(Messwert.markEingeschraenkt(Messwert.exakt(66)))
    expect(Cube.get(named(datensaetze, "quote"), land)).toEqual(Messwert.exakt(50.8))
    expect(datensaetze[0]?.fundstelle).toMatchObject({ stand: "01.02.2022", tabelle: "99999-01-01-4" })
  })

  it("takes a dash for what was not asked where the mapping says so, and never for a rate of 0", async () => {
    const { datensaetze } = await read(bytesOf(genesisText), genesisMapping, "a.csv")
    expect(Cube.get(named(datensaetze, "quote"), { raum: "16", zeit: "2021-12-31" })).toEqual(Messwert.fehlend("nicht-erhoben"))
  })

  it("leaves out what the mapping names, and nothing else", async () => {
    const { datensaetze, zeilen } = await read(bytesOf(genesisText), genesisMapping, "a.csv")
    expect(zeilen).toBe(6)
    expect(named(datensaetze, "personen").merkmale.find(({ id }) => id === "raum")?.liste.auspraegungen.map(({ schluessel }) => schluessel)).toEqual(["16", "16099"])
  })

  it("reads a long table with units in words, a rounding base and an empty cell that the mapping explains", async () => {
    const { datensaetze, meldungen } = await read(bytesOf(sdgText), sdgMapping)
    expect(meldungen).toEqual([])
    const personen = named(datensaetze, "personen")
    expect(Cube.get(personen, { raum: "16099", zeit: "2020-12-31" })).toMatchObject({ von: 118, bis: 122 })
    expect(Cube.get(personen, { raum: "16098", zeit: "2020-12-31" })).toMatchObject({ von: 0, bis: 2 })
    expect(Cube.get(personen, { raum: "16098", zeit: "2021-12-31" })).toEqual(Messwert.fehlend("unbekannt"))
    expect(Cube.get(named(datensaetze, "anteil"), { raum: "16099", zeit: "2020-12-31", geschlecht: "w" })).toEqual(Messwert.exakt(50.8474576271186))
  })

  it("reads a long table whose columns stand in another order", async () => {
    const moved = sdgText.replaceAll(/^(\uFEFF?)([^,]*),(.*)$/gmu, "$1$3,$2")
    const { meldungen, zellen } = await read(bytesOf(moved), sdgMapping)
    expect([meldungen, zellen]).toEqual([[], 5])
  })

  it("reads a wide table whose empty cells mean 0, and its year from the name of the file", async () => {
    const { datensaetze, meldungen } = await read(bytesOf(wideText), wideMapping, "alter_2020.csv")
    expect(meldungen).toEqual([])
    expect(Cube.get(named(datensaetze, "personen"), { alter: "1", geschlecht: "m", zeit: "2020", raum: "16099" })).toEqual(Messwert.exakt(0))
  })

  it("reads ISO-8859-1 where the mapping allows it and the bytes are no UTF-8", async () => {
    const { meldungen, zellen } = await read(latin1(genesisText), genesisMapping, "a.csv")
    expect([meldungen, zellen]).toEqual([[], 15])
  })

  it("says how far it is", async () => {
    const seen: Array<number> = []
    const { readTabelle } = await import("../src/index.js")
    const { chunks, mappingOf } = await import("./fixtures.js")
    const bytes = bytesOf(genesisText)
    for await (const _ of readTabelle(chunks(bytes, 200), mappingOf(genesisMapping), { datei: "a", onProgress: (at) => seen.push(at.bytes) })) void _
    expect(seen.at(-1)).toBe(bytes.length)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })
})

describe("printing back", () => {
  it.each(tables)("prints a %s table as it stood, in whatever pieces it came", async (_, mapping, text, datei) => {
    for (const size of [1, 2, 3, 7, 64, 4096]) {
      expect(Buffer.from(await print(bytesOf(text), mapping, datei, size)).toString()).toBe(Buffer.from(bytesOf(text)).toString())
    }
  })

  it("prints ISO-8859-1 in ISO-8859-1", async () => {
    const bytes = latin1(genesisText)
    expect(Buffer.from(await print(bytes, genesisMapping, "a.csv", 5)).equals(Buffer.from(bytes))).toBe(true)
  })

  it("prints a table without a line end at its end, and one without a foot", async () => {
    const cut = genesisText.slice(0, genesisText.indexOf("\n__________"))
    expect(Buffer.from(await print(bytesOf(cut), genesisMapping, "a.csv", 9)).toString()).toBe(cut)
  })

  it("keeps fields that hold separators, quotation marks and line ends, and counts lines past them", async () => {
    const mapping = sdgMapping.replace("  Value: { wert: true }", "  Value: { wert: true }\n  Bemerkung: { frei: true }")
    const row = (value: string, remark: string): string => `2020,"Umland",Insgesamt,Anzahl,K16098,${value},${remark}\n`
    const head = "Year,Gebiet,Geschlecht,Units,GeoCode,Value,Bemerkung\n"
    const text = head + row("5", "\"eins, zwei\"") + row("5", "\"sagt \"\"so\"\"\nund \"\"\n\"\" weiter\"") + row("7", "nichts")
    for (let size = 1; size <= text.length; size += 1) {
      const { meldungen } = await read(bytesOf(text), mapping, "beispiel_1.csv", size)
      expect(meldungen.map(({ finding, fundstelle }) => [finding.code, fundstelle.zeile])).toEqual([["tabelle/CellTwice", 3], ["tabelle/SignUnknown", 6]])
      expect(Buffer.from(await print(bytesOf(text), mapping, "beispiel_1.csv", size)).toString()).toBe(text)
    }
  })

  it("prints numbers from their values: a value that was changed is printed changed", async () => {
    const { printTabelle } = await import("../src/index.js")
    const changed = (await events(bytesOf(wideText), wideMapping, "alter_2020.csv")).map((one) =>
      one._tag !== "Zeilen" ? one : { ...one, zeilen: one.zeilen.map((zeile) => ({
        ...zeile,
        felder: zeile.felder.map((feld) =>
          (typeof feld === "string" || feld.wert._tag !== "Exakt" ? feld : { ...feld, wert: Messwert.scale(feld.wert, 10) })),
      })) })
    let printed = ""
    for await (const part of printTabelle(changed)) printed += new TextDecoder().decode(part)
    expect(printed).toBe("alter,maenner,frauen\r\n0,120,0\r\n1,,70\r\n2,30,40")
  })
})
