/**
 * The sheet of a data table: what it is and where it comes from, its rows, and what its signs mean.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import { quoted } from "./blattnamen.js"
import type { Blatt, Blattzeile } from "./blatt.js"
import { columnWidth, heightOf, linesOf, titleHeight } from "./breite.js"
import { HERKUNFTSWORTE } from "./herkunft.js"
import { spaltenplan, stellenOf, type Blattspalte } from "./spaltenplan.js"
import { zeichenIn } from "./zeichen.js"
import { wortzelle, type Zelle } from "./zelle.js"

/** The name of the first sheet. */
export const INHALT = "Inhalt"

/** What all sheets of a workbook say. */
export interface Mappenangaben {
  readonly kennzeichnung: string | undefined
  readonly fuss: string
}

/** How wide words over the table run at least, in signs. */
const TEXTBREITE = 100

/** The width of a column that nothing sets. */
const LEER = 9

/** How many rows are measured: the width of a column is a matter of looks. */
const SAMPLE = 2000

// Long texts make no row higher than this; the cell holds all of them.
const MOST_LINES = 12

const lengthOf = (zelle: Zelle): number => {
  if (zelle === undefined || zelle._tag === "Leer") return 0
  // A grouped number has a point in every third place; a day has ten signs.
  return zelle._tag === "Text" ? Math.min(zelle.text.length, 200) : Math.ceil(Math.abs(zelle.wert).toFixed(2).length * 1.3)
}

function* lengths({ cellOf, von }: Blattspalte, zeilen: Datentabelle.Datentabelle["zeilen"]): Generator<number> {
  for (const zeile of zeilen.slice(0, SAMPLE)) yield lengthOf(cellOf(zeile[von]))
}

/** How many columns words over the table cover, and how wide that is. */
const textSpan = (breiten: ReadonlyArray<number>): { readonly spalten: number; readonly breite: number } => {
  let width = 0
  let columns = 0
  while (width < TEXTBREITE) {
    width += breiten[columns] ?? LEER
    columns += 1
  }
  return { spalten: columns, breite: width }
}

/** A line of words over all columns. */
type Wortzeile = (text: string, stil: string) => Blattzeile

const wordRow = (breiten: ReadonlyArray<number>): Wortzeile => {
  const { breite, spalten } = textSpan(breiten)
  return (text, stil) => ({ zellen: [wortzelle(text, stil)], verbunden: spalten, hoehe: heightOf(linesOf(text, breite)) })
}

// What is published is not invented: on such a sheet the mark of the report would be untrue, and the line on the origin says what it is.
const headRows = (tabelle: Datentabelle.Datentabelle, { kennzeichnung }: Mappenangaben, plan: ReadonlyArray<Blattspalte>, breiten: ReadonlyArray<number>): ReadonlyArray<Blattzeile> => {
  const row = wordRow(breiten)
  const lines = Math.max(...plan.map(({ titel }, at) => linesOf(titel, (breiten[at] ?? LEER) - 3)))
  return [
    // Over all columns: a title that ran on to the right would make the printed page as wide as itself.
    { ...row(tabelle.titel, "titel"), hoehe: titleHeight(tabelle.titel, textSpan(breiten).breite) },
    row(`Herkunft: ${HERKUNFTSWORTE[tabelle.herkunft]}`, "marke"),
    ...(kennzeichnung === undefined || tabelle.herkunft === "veroeffentlicht" ? [] : [row(kennzeichnung, "marke")]),
    { zellen: [wortzelle("← zurück zum Inhalt", "verweis", `${quoted(INHALT)}!A1`)] },
    { zellen: plan.map(({ rechts, titel }) => wortzelle(titel, rechts ? "kopf-rechts" : "kopf")), hoehe: heightOf(Math.min(lines, 6)) },
  ]
}

const section = (titel: string, zeilen: ReadonlyArray<Blattzeile>): ReadonlyArray<Blattzeile> =>
  zeilen.length === 0 ? [] : [{ zellen: [] }, { zellen: [wortzelle(titel, "ueberschrift")] }, ...zeilen]

const footRows = (tabelle: Datentabelle.Datentabelle, stellen: ReadonlyMap<number, number>, breiten: ReadonlyArray<number>): ReadonlyArray<Blattzeile> => {
  const row = wordRow(breiten)
  const absaetze = (texts: ReadonlyArray<string>): ReadonlyArray<Blattzeile> => texts.filter((text) => text !== "").map((text) => row(text, "absatz"))
  const spalten = tabelle.spalten.flatMap(({ beschreibung, titel }) => (beschreibung === undefined ? [] : [`${titel}: ${beschreibung}`]))
  return [
    ...section("Erläuterung", absaetze([tabelle.beschreibung])),
    ...section("Spalten", absaetze(spalten)),
    ...section("Zeichen in der Tabelle", absaetze(zeichenIn(tabelle, stellen).map(([zeichen, bedeutung]) => `„${zeichen}“ ${bedeutung}`))),
    ...section("Quellen", absaetze(tabelle.quellen)),
    ...section("Lizenz", absaetze([tabelle.lizenz ?? ""])),
  ]
}

// Rows of short texts find their height by themselves; only a very long text is held back.
const dataRow = (zellen: ReadonlyArray<Zelle>, breiten: ReadonlyArray<number>): Blattzeile => {
  const lines = zellen.reduce((most, zelle, at) =>
    (zelle?._tag === "Text" && (zelle.text.length > 40 || zelle.text.includes("\n")) ? Math.max(most, linesOf(zelle.text, breiten[at] ?? LEER)) : most), 1)
  return { zellen, ...(lines === 1 ? {} : { hoehe: heightOf(Math.min(lines, MOST_LINES)) }) }
}

/** Makes the sheet of a data table. */
export const tabellenblatt = (tabelle: Datentabelle.Datentabelle, name: string, angaben: Mappenangaben): Blatt & { readonly anzahl: number } => {
  const stellen = stellenOf(tabelle)
  const plan = spaltenplan(tabelle, stellen)
  const breiten = plan.map((spalte) => columnWidth(spalte.titel, lengths(spalte, tabelle.zeilen)))
  const head = headRows(tabelle, angaben, plan, breiten)
  const foot = footRows(tabelle, stellen, breiten)
  const rows = function* (): Generator<Blattzeile> {
    yield* head
    for (const zeile of tabelle.zeilen) yield dataRow(plan.map(({ cellOf, von }) => cellOf(zeile[von])), breiten)
    yield* foot
  }
  return {
    name,
    breiten,
    zeilen: { [Symbol.iterator]: rows },
    kopfzeilen: head.length,
    ...(plan.length === 0 ? {} : { tabelle: { kopf: head.length, ende: head.length + tabelle.zeilen.length, spalten: plan.length } }),
    fuss: angaben.fuss,
    anzahl: head.length + tabelle.zeilen.length + foot.length,
  }
}
