/**
 * Everything that a reader of tables finds, in English with its details; the German texts are in germanTexts.
 *
 * @module
 */
import type { Finding } from "@teilhabe/core/kernel"
import { nearest } from "@teilhabe/core/kernel"
import type { Meldung } from "../Meldung.js"

/** The weight and English message per code; `{name}` stands for a detail. */
export const messages = {
  "mapping/Syntax": ["fehler", "no YAML: {grund}"],
  "mapping/KeyUnknown": ["fehler", "{key} is not a key that is known here"],
  "mapping/KeyMissing": ["fehler", "the key {key} is missing"],
  "mapping/ValueInvalid": ["fehler", "expected {expected}; found {found}"],
  "mapping/ListUnknown": ["fehler", "no list {liste}: name one of the core, or put its file beside the mapping"],
  "mapping/ListInvalid": ["fehler", "the list is not in order: {grund}"],
  "mapping/KeyOfListUnknown": ["fehler", "the list {liste} has no key {schluessel}"],
  "mapping/LabelTwice": ["fehler", "the label {label} stands for {schluessel} and for {zweiter}: a label has one key"],
  "mapping/MerkmalUnknown": ["fehler", "no Merkmal {merkmal}: describe it under merkmale"],
  "mapping/DatensatzUnknown": ["fehler", "no Datensatz {datensatz}: describe it under datensaetze"],
  "mapping/PartMissing": ["fehler", "a table in the format {format} needs {teil}"],
  "mapping/HerkunftMissing": ["fehler", "a table in the format {format} says who counted it (herkunft): eigene-auszaehlung for counts of a city's own, which reach a report only once they are released; veroeffentlicht for what an office or city has published in this very form; synthetisch for invented numbers"],
  "mapping/RoleUnclear": ["fehler", "a column says exactly one of {known}; found {found}"],
  "mapping/NotFound": ["fehler", "no mapping is known for this table ({kopf}): name one"],
  "mapping/FileUnreadable": ["fehler", "the file cannot be read ({grund}): check path and permissions"],
  "tabelle/FileUnreadable": ["fehler", "the file cannot be read ({grund}): check path and permissions"],
  "tabelle/FileEmpty": ["fehler", "the file is empty"],
  "tabelle/EncodingUnknown": ["fehler", "the bytes are not in {kodierung}: declare kodierung in the mapping, utf-8 or iso-8859-1"],
  "tabelle/WrongTable": ["fehler", "the file says {found}, the mapping is for {tabelle}: take the mapping of that table"],
  "tabelle/HeadTooShort": ["fehler", "the file ends within its head of {zeilen} lines: it is cut off, or the mapping is for another table"],
  "tabelle/HeadUnexpected": ["fehler", "the head says {found} where {expected} is expected: the mapping is for another form of the table"],
  "tabelle/ColumnUnknown": ["fehler", "the mapping knows no column {kopf}: describe it, or list it to be left out"],
  "tabelle/ColumnMissing": ["fehler", "the column {kopf} of the mapping is not in the table"],
  "tabelle/ColumnTwice": ["fehler", "the column {kopf} is there twice"],
  "tabelle/LabelUnknown": ["fehler", "{label} is no label of {merkmal} that the mapping knows: add it with its key, or list it to be left out"],
  "tabelle/RaumUnknown": ["fehler", "{schluessel} is no key of an area (AGS: 2, 3, 5 or 8 digits): correct it, or list it to be left out"],
  "tabelle/RaumContradicted": ["warnung", "the column that checks the area says {found}, its name says {expected}: read as {expected}"],
  "tabelle/RaumNameContradicted": ["warnung", "{found} is called {expected} in line {zeile}: the key decides"],
  "tabelle/ZeitUnreadable": ["fehler", "{text} is not {erwartet}"],
  "tabelle/ZeitMissing": ["fehler", "the table does not say its time: hand it in ({erwartet})"],
  "tabelle/TooFewFields": ["fehler", "the line has {found} fields, the head has {expected}: the line is not read"],
  "tabelle/TooManyFields": ["fehler", "the line has {found} fields, the head has {expected}: the line is not read"],
  "tabelle/LineEmpty": ["fehler", "an empty line stands between the lines of the table"],
  "tabelle/CellEmpty": ["fehler", "the cell is empty, and the mapping does not say what that means (leer)"],
  "tabelle/SignUnknown": ["fehler", "{text} is neither a number nor a known sign: {grund}"],
  "tabelle/NumberRevised": ["fehler", "{text} carries a mark of revision ({marke}): what it replaced is not known here; write the number alone and the mark into the notes"],
  "tabelle/NumberUnusual": ["fehler", "{text} would be printed as {gedruckt}: not the form of numbers that the mapping declares"],
  "tabelle/DatensatzUnclear": ["fehler", "the line fits {anzahl} Datensätze of the mapping ({auswahl}): exactly one must fit"],
  "tabelle/CellTwice": ["hinweis", "the cell already stands in line {zeile} with the same value"],
  "tabelle/CellContradicted": ["fehler", "the cell already stands in line {zeile} with another value: {zuerst}, here {dann}; the first is kept"],
  "tabelle/FootMissing": ["warnung", "the table has no foot (a line of __________): the file may be cut off"],
  "tabelle/StandMissing": ["warnung", "the foot does not say when the table was made (Stand)"],
  "tabelle/QuoteOpen": ["fehler", "a quotation mark is not closed: {grund}"],
  "tabelle/PrintDiffers": ["warnung", "the line would be printed as {gedruckt}: quoting or blanks differ from what the mapping declares"],
  "tabelle/MoreFindings": ["warnung", "{anzahl} further findings are not listed; repair the ones above first"],
} as const satisfies Readonly<Record<string, readonly [Finding.Schwere, string]>>

/** The codes of what is found. */
export type Code = keyof typeof messages

type Details = Finding.Finding["details"]

/** Shortens what stood in the file, so that a message stays one line and shows no control character. */
export const quote = (text: string): string => {
  const clean = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD")
  return clean.length > 60 ? `${clean.slice(0, 59)}…` : clean
}

const PLAIN: ReadonlySet<string> = new Set(["format", "grund", "expected", "found", "erwartet", "teil", "known", "auswahl", "kopf", "kodierung"])

/** Whether a detail is a word of the message itself, and not something that stood in the file. */
export const isPlain = (name: string): boolean => PLAIN.has(name)

const fill = (template: string, details: Details): string =>
  template.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = details[name]
    if (value === undefined) return whole
    return typeof value === "number" || isPlain(name) ? String(value) : `"${value}"`
  })

/** Makes a message at a place; `known` are the words of which the nearest is suggested. */
export const meldung = (
  code: Code,
  fundstelle: Meldung["fundstelle"],
  details: Details = {},
  { path = [], known, wort }: { readonly path?: Finding.Path; readonly known?: Iterable<string>; readonly wort?: string } = {},
): Meldung => {
  const [schwere, template] = messages[code]
  const near = known === undefined || wort === undefined ? undefined : nearest(wort, known)
  return {
    fundstelle,
    finding: {
      code, schwere, path, details, message: fill(template, details), ...(near === undefined || near === wort ? {} : { nearest: near }),
    },
  }
}
