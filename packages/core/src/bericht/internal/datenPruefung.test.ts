import { describe, expect, it } from "vitest"
import { pathToText } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import type { Block } from "../Block.js"
import { checkDokument } from "../checkDokument.js"
import type { Datentabelle } from "../Datentabelle.js"

const gut: Datentabelle = {
  id: "quote", titel: "Quote", beschreibung: "Je 100", herkunft: "erfunden", quellen: [], schluessel: ["jahr", "gruppe"],
  spalten: [
    { name: "jahr", titel: "Jahr", art: "jahr" }, { name: "gruppe", titel: "Gruppe", art: "text" }, { name: "tag", titel: "Tag", art: "tag" },
    { name: "wert", titel: "Wert", art: "messwert", nachkommastellen: 1 },
  ],
  zeilen: [["2015", "a", "2015-12-31", Messwert.exakt(34.5)], ["2015", undefined, undefined, Messwert.fehlend("geheim")]],
}
const lines = (daten: ReadonlyArray<Datentabelle>) => checkDokument({ bloecke: [], daten }).map(({ code, path }) => `${code} ${pathToText(path)}`)
const mit = (teil: Partial<Datentabelle>): ReadonlyArray<Datentabelle> => [{ ...gut, ...teil }]
const spalte = (teil: Partial<Datentabelle["spalten"][number]>) => mit({ spalten: gut.spalten.map((one, at) => (at === 3 ? { ...one, ...teil } : one)) })
const zeile = (...row: Datentabelle["zeilen"][number]) => mit({ zeilen: [row] })

describe("data tables of a report", () => {
  it("go out where they fit together", () => expect(lines([gut, { ...gut, id: "quote-2" }])).toEqual([]))

  it.each<readonly [string, ReadonlyArray<Datentabelle>, string]>([
    ["two of one id, whatever their case", [gut, { ...gut, id: "Quote" }], "bericht/DatentabelleDoubled daten"],
    ["an id that names no file", mit({ id: "../quote" }), "bericht/DatennameInvalid daten[0]"],
    ["a column of no ASCII name", spalte({ name: "größe" }), "bericht/DatennameInvalid daten[0].spalten[3]"],
    ["two columns of one name", spalte({ name: "tag" }), "bericht/DatenspalteDoubled daten[0].spalten"],
    ["four decimals", spalte({ nachkommastellen: 4 }), "bericht/DatenspalteWithWrongDecimals daten[0].spalten[3]"],
    ["a row too short", zeile("2015"), "bericht/DatenzeileOfWrongLength daten[0].zeilen[0]"],
    ["a key that is no column", mit({ schluessel: ["ort"] }), "bericht/SchluesselUnknown daten[0].schluessel"],
    ["two rows of one key", mit({ schluessel: ["jahr"] }), "bericht/DatenzeileDoubled daten[0].zeilen"],
    ["a year that is none", zeile("15", "a", undefined, undefined), "bericht/DatenwertUnfit daten[0].zeilen[0][0]"],
    ["a day that is none", zeile("2015", "a", "2015-02-30", undefined), "bericht/DatenwertUnfit daten[0].zeilen[0][2]"],
    ["a text for a number", zeile("2015", "a", undefined, "34,5"), "bericht/DatenwertUnfit daten[0].zeilen[0][3]"],
    ["a number that is none", zeile("2015", "a", undefined, { _tag: "Exakt", wert: Number.NaN }), "bericht/DatenwertUnfit daten[0].zeilen[0][3]"],
    ["an interval the wrong way round", zeile("2015", "a", undefined, { _tag: "Gerundet", wert: 3, von: 5, bis: 1 }), "bericht/DatenwertUnfit daten[0].zeilen[0][3]"],
  ])("are refused with %s", (_, daten, expected) => expect(lines(daten)).toContain(expected))
})

describe("tables and places of a report", () => {
  const codes = (bloecke: ReadonlyArray<Block>) => checkDokument({ bloecke }).map(({ code }) => code)
  const eigentext = (ort: string): Block => ({ _tag: "Eigentext", ort, titel: "Einschätzung", absaetze: [] })

  it("have a filter for each row or none", () => {
    const tabelle: Block = { _tag: "Tabelle", titel: "T", spalten: [{ titel: "A", ausrichtung: "links" }], zeilen: [[["a"]], [["b"]]] }
    expect(codes([tabelle, { ...tabelle, filter: [{}, { farbe: ["grün"] }] }])).toEqual([])
    expect(codes([{ ...tabelle, filter: [{}] }])).toEqual(["bericht/FilterOfWrongLength"])
  })

  it("have a key of their own for the office's words", () => {
    expect(codes([eigentext("wohnen"), eigentext("handlungsfeld-arbeiten.2")])).toEqual([])
    expect(codes([eigentext("wohnen"), eigentext("wohnen")])).toEqual(["bericht/OrtDoubled"])
    expect(codes([eigentext("Größe")])).toEqual(["bericht/OrtInvalid"])
  })
})
