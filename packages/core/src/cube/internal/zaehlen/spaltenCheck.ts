/**
 * What can be wrong with columns that somebody else made.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import type { Schluesselspalte, Spalte, Spaltentabelle } from "./spaltenType.js"

const fehler = (code: string, path: Finding["path"], message: string, details: Finding["details"]): Finding =>
  ({ code: `cube/${code}`, schwere: "fehler", path, message, details })

const lengthOf = (spalte: Spalte): number =>
  spalte._tag === "Schluessel" ? spalte.codes.length : spalte._tag === "Tag" ? spalte.tage.length : spalte.zahlen.length

/** The code that means a missing answer: the largest that the array can hold. */
export const fehltCode = (codes: Schluesselspalte["codes"]): number => 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1

/** Finds columns that are not as long as the table. */
export const lengthProblems = ({ zeilen, spalten }: Spaltentabelle): ReadonlyArray<Finding> =>
  Object.entries(spalten).flatMap(([name, spalte]) => (lengthOf(spalte) === zeilen ? [] : [fehler(
    "SpalteLengthDiffers", ["spalten", name],
    `the column "${name}" has ${lengthOf(spalte)} rows where the table has ${zeilen}; give every column one entry per row`,
    { spalte: name, anzahl: lengthOf(spalte), zeilen },
  )]))

const keyProblems = (name: string, { schluessel, codes }: Schluesselspalte): ReadonlyArray<Finding> => {
  const seen = new Set<string>()
  const twice = schluessel.find((key) => seen.size === seen.add(key).size)
  const missing = fehltCode(codes)
  const row = codes.findIndex((code: number) => code >= schluessel.length && code !== missing)
  return [
    ...(twice === undefined ? [] : [fehler("SchluesselTwice", ["spalten", name, "schluessel"], `the column "${name}" lists the key "${twice}" twice; list it once, and give its rows one code`, { spalte: name, wert: twice })]),
    ...(row < 0 ? [] : [fehler("CodeWithoutSchluessel", ["spalten", name, "codes", row], `the column "${name}" has the code ${codes[row] ?? ""} in row ${row + 1}, but only ${schluessel.length} keys; list its key, or write ${missing} where the row has no answer`, { spalte: name, zeile: row + 1, wert: codes[row] ?? 0 })]),
  ]
}

/** Finds all that is wrong with a table. */
export const problems = (tabelle: Spaltentabelle): ReadonlyArray<Finding> => [
  ...lengthProblems(tabelle),
  ...Object.entries(tabelle.spalten).flatMap(([name, spalte]) => (spalte._tag === "Schluessel" ? keyProblems(name, spalte) : [])),
]
