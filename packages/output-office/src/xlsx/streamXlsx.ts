/**
 * A workbook piece by piece, for tables too large to be held twice.
 *
 * @module
 */
import type { Datentabelle, Dokument } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"
import { pack, type Teil } from "../internal/xlsx/archive.js"
import { type Blatt, type Langtext, LANGE_TEXTE, sheetXml } from "../internal/xlsx/blatt.js"
import { blattnamen, shorten } from "../internal/xlsx/blattnamen.js"
import { inhaltsblatt, langtextblatt } from "../internal/xlsx/inhaltsblatt.js"
import { requireRoom } from "../internal/xlsx/requireRoom.js"
import { appXml, contentTypesXml, coreXml, rootRelsXml, sheetPathOf, workbookRelsXml, workbookXml } from "../internal/xlsx/mappe.js"
import { stylesXml } from "../internal/xlsx/stile.js"
import { INHALT, tabellenblatt, type Mappenangaben } from "../internal/xlsx/tabellenblatt.js"
import { MAX_TEXT } from "../internal/xlsx/zelle.js"

/** What a workbook says beside its report. */
export interface XlsxOptions {
  /** The office that gives it out, for the properties of the file. */
  readonly herausgeber?: string
}

const nameParts = (nummer: string): ReadonlyArray<number> => nummer.split(".").map(Number)

// 1.2 stands before 1.10: numbers are compared part by part.
const compareNumbers = (a: string, b: string): number => {
  const [left, right] = [nameParts(a), nameParts(b)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1) || (a < b ? -1 : 1)
}

/** The tables in the order of their sheets: the Indikatoren by number, then the others as the report has them. */
const inOrder = (daten: ReadonlyArray<Datentabelle.Datentabelle>): ReadonlyArray<Datentabelle.Datentabelle> => {
  const indikatoren = daten.flatMap((tabelle) => (tabelle.indikator === undefined ? [] : [{ tabelle, nummer: tabelle.indikator }]))
  return [
    ...indikatoren.sort((a, b) => compareNumbers(a.nummer, b.nummer)).map(({ tabelle }) => tabelle),
    ...daten.filter(({ indikator }) => indikator === undefined),
  ]
}

const wantedName = ({ indikator, titel }: Datentabelle.Datentabelle): string =>
  indikator === undefined || titel.startsWith(indikator) ? titel : `${indikator} ${titel}`

const isLong = (text: string | undefined): boolean => text !== undefined && text.length > MAX_TEXT - 200

// Words before a text in its cell count too, hence some room.
const hasLongTexts = ({ kennzeichnung, titel, untertitel, zusammenfassung }: Dokument.Dokument, daten: ReadonlyArray<Datentabelle.Datentabelle>): boolean =>
  [kennzeichnung, titel, untertitel, zusammenfassung].some(isLong) ||
  daten.some((tabelle) =>
    [tabelle.titel, tabelle.beschreibung, tabelle.lizenz, ...tabelle.quellen].some(isLong) ||
    tabelle.spalten.some((spalte) => (spalte.titel.length + (spalte.beschreibung ?? "").length + (spalte.einheit ?? "").length) > MAX_TEXT - 200) ||
    tabelle.zeilen.some((zeile) => zeile.some((wert) => typeof wert === "string" && isLong(wert))))

const sheetsOf = (dokument: Dokument.Dokument, daten: ReadonlyArray<Datentabelle.Datentabelle>, angaben: Mappenangaben, hasLong: boolean): ReadonlyArray<Blatt> => {
  const namen = blattnamen(daten.map(wantedName), [INHALT, LANGE_TEXTE])
  const tables = daten.map((tabelle, at) => {
    const blatt = tabellenblatt(tabelle, namen[at] ?? "", angaben)
    requireRoom(tabelle, { zeilen: blatt.anzahl, spalten: blatt.breiten.length })
    return blatt
  })
  return [inhaltsblatt(dokument, daten, namen, hasLong, angaben), ...tables]
}

function* partsOf(dokument: Dokument.Dokument, blaetter: ReadonlyArray<Blatt>, long: Blatt | undefined, keep: (text: Langtext) => void, herausgeber: string | undefined): Generator<Teil> {
  const all = long === undefined ? blaetter : [...blaetter, long]
  const whole = (path: string, text: string): Teil => ({ path, stuecke: [text] })
  yield whole("[Content_Types].xml", contentTypesXml(all.length))
  yield whole("_rels/.rels", rootRelsXml())
  yield whole("docProps/app.xml", appXml())
  yield whole("docProps/core.xml", coreXml(dokument, herausgeber))
  yield whole("xl/workbook.xml", workbookXml(all))
  yield whole("xl/_rels/workbook.xml.rels", workbookRelsXml(all.length))
  yield whole("xl/styles.xml", stylesXml())
  for (const [at, blatt] of all.entries()) yield { path: sheetPathOf(at), stuecke: sheetXml(blatt, keep) }
}

/**
 * Gives the workbook of `renderXlsx` piece by piece; the report is checked and refused before the first piece.
 *
 * A table of 300,000 rows needs little more memory than its rows. A report without data tables gives no piece.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { streamXlsx } from "@teilhabe/output-office/xlsx"
 *
 * const ohneDaten = { id: "b", titel: "B", untertitel: "", stand: Stichtag.make(2024, 12, 31), zusammenfassung: "", bloecke: [] }
 * Array.from(streamXlsx(ohneDaten)).length // => 0
 * ```
 */
export const streamXlsx = (bericht: Dokument.Dokument, options: XlsxOptions = {}): Iterable<Uint8Array> => {
  const dokument = Renderer.requireForm(bericht)
  const daten = inOrder(dokument.daten ?? [])
  if (daten.length === 0) return []
  const angaben: Mappenangaben = { kennzeichnung: dokument.kennzeichnung, fuss: shorten(dokument.titel, 100) }
  const hasLong = hasLongTexts(dokument, daten)
  const blaetter = sheetsOf(dokument, daten, angaben, hasLong)
  const pieces = function* (): Generator<Uint8Array> {
    // The last sheet is written when all others are, so it sees what was too long in them.
    const texte: Array<Langtext> = []
    const long = hasLong ? langtextblatt(texte, angaben) : undefined
    yield* pack(partsOf(dokument, blaetter, long, (text) => texte.push(text), options.herausgeber), dokument.stand)
  }
  return { [Symbol.iterator]: pieces }
}
