import type { Datentabelle, Dokument } from "@teilhabe/core/bericht"
import { Messwert, Stichtag } from "@teilhabe/core/kernel"

const SPALTEN: ReadonlyArray<Datentabelle.Datenspalte> = [
  { name: "raum", titel: "Raum", art: "text", merkmal: "raum" },
  { name: "jahr", titel: "Jahr", art: "jahr" },
  { name: "tag", titel: "Stichtag", art: "tag" },
  { name: "wert", titel: "Quote", art: "messwert", einheit: "Prozent", nachkommastellen: 1 },
  { name: "anmerkung", titel: "Anmerkung", art: "text", beschreibung: "frei" },
]

/** One row of each kind of value, with what a reader has to find in the cells. */
export const FAELLE: ReadonlyArray<{ readonly zeile: ReadonlyArray<Datentabelle.Datenwert>; readonly zellen: ReadonlyArray<string | number | null> }> = [
  { zeile: ["05562024", "2015", "2015-12-31", Messwert.exakt(12.34), "genau"], zellen: ["05562024", 2015, "2015-12-31", 12.34, 12.34, 12.34, "genau", "genau"] },
  { zeile: [undefined, "2016", undefined, Messwert.exakt(0), undefined], zellen: ["insgesamt", 2016, null, 0, 0, 0, "genau", null] },
  { zeile: ["1", "2017", "1900-03-01", Messwert.gerundet(0, { basis: 5, nichtNegativ: true }), "0"], zellen: ["1", 2017, "1900-03-01", 0, 0, 2.5, "auf 5 gerundet", "0"] },
  { zeile: ["2", "0099", "1899-12-31", Messwert.gerundet(25, { basis: 5 }), "–"], zellen: ["2", 99, "31.12.1899", 25, 22.5, 27.5, "auf 5 gerundet", "–"] },
  { zeile: ["3", "2018", "2020-02-29", Messwert.fehlend("unsicher"), "x"], zellen: ["3", 2018, "2020-02-29", "/", "/", "/", "/", "x"] },
  { zeile: ["4", "2019", "2024-02-29", Messwert.gesperrt("sekundaer"), "."], zellen: ["4", 2019, "2024-02-29", ".", ".", ".", ".", "."] },
  { zeile: ["5", "2020", "2024-03-01", Messwert.markEingeschraenkt(Messwert.exakt(1234567.8)), "1e3"], zellen: ["5", 2020, "2024-03-01", 1234567.8, 1234567.8, 1234567.8, "genau", "1e3"] },
]

/** A table with every kind of value; `text` makes its words. */
export const tabelle = (text: (words: string) => string): Datentabelle.Datentabelle => ({
  id: "quote",
  titel: text("Quote: nach Raum"),
  beschreibung: text("Je 100 Personen."),
  spalten: SPALTEN.map((spalte) => ({ ...spalte, titel: text(spalte.titel) })),
  zeilen: FAELLE.map(({ zeile }) => [...zeile.slice(0, 4), zeile[4] === undefined ? undefined : text("Anmerkung")]),
  schluessel: ["jahr"],
  herkunft: "verwaltung",
  quellen: [text("Statistisches Amt, Tabelle 1")],
  lizenz: text("dl-de/by-2-0"),
  indikator: "1.10",
})

/** A report around data tables. */
export const dokumentOf = (daten: ReadonlyArray<Datentabelle.Datentabelle>, text: (words: string) => string = (words) => words): Dokument.Dokument => ({
  id: "marl-2024",
  titel: text("Bericht 2024"),
  untertitel: text("Ein Jahr"),
  stand: Stichtag.make(2024, 12, 31),
  zusammenfassung: text("Was war."),
  kennzeichnung: text("Erfunden sind die Projekte."),
  bloecke: [],
  daten,
})

/** The table whose cells are the oracle. */
export const FALLTABELLE: Datentabelle.Datentabelle = { ...tabelle((words) => words), zeilen: FAELLE.map(({ zeile }) => zeile) }

/** Words that break files: formulas, codes, control signs, halves of characters, directions, lengths. */
export const HOSTILE = [
  "=1+1", "+49 2365", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "|dde", "%a", "#N/A", "#REF!", "TRUE", "wahr", "05562024", "1,5", "1.5", "1e5", "01.02.2024",
  "<f>1</f>", "</t></is></c><c><f>1</f></c>", "]]>", "<![CDATA[x]]>", "&amp;", "&#x0;", "a & b < c > d \" e '", "_x000D_", "_x0041_", "_x005F_x000D_", "_X0041_", "__x0041_",
  "a\nb", "a\r\nb", "a\rb", "\u0000", "\u0001\u0007\u001F", "\u007F\u0085\u2028\u2029", "\uD800", "a\uDC00b", "\uFFFE\uFFFF", "\uFEFFa", "\u202Ea\u202C", "\u200F\u061C", "😀", " vorn", "hinten ", "  ", "\t",
  "{=1}", "'a'", "'=1", "__proto__", "W".repeat(10_000),
] as const

/** What a file can hold of a text: no half of a character. */
export const held = (text: string): string => text.replace(/\p{Surrogate}|[\uFFFE\uFFFF]/gu, "\uFFFD")
