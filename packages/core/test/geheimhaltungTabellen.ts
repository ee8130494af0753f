/**
 * Tables for the tests of disclosure control: the reference results where they are there, and made-up ones.
 *
 * @module
 */
import * as Cube from "../src/cube/Cube.js"
import type { Geheimhaltungsregel } from "../src/geheimhaltung/Geheimhaltungsregel.js"
import * as Stelle from "../src/geheimhaltung/Stelle.js"
import type { Tabelle } from "../src/geheimhaltung/Tabelle.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"

/** A reference file: rows in, and for each published cell whether the method withholds it. */
export interface Referenz {
  readonly name: string
  readonly dimVar: ReadonlyArray<string>
  readonly freqVar: string
  readonly maxN: number
  readonly input: ReadonlyArray<Readonly<Record<string, string | number>>>
  readonly cells: number
  readonly primary: number
  readonly suppressed: number
  readonly output: ReadonlyArray<Readonly<Record<string, string | number | boolean>>>
}

/** The columns that only group another one. */
const GRUPPEN: Readonly<Record<string, ReadonlyArray<string>>> = { region: ["fylke", "kostragr"], geo: ["eu"] }

/** Makes a list of keys with, for each, the group above it. */
export const listeOf = (id: string, oberhalb: Readonly<Record<string, string | undefined>>, gliederung: Codeliste.Gliederung = "davon"): Codeliste.Codeliste =>
  Codeliste.make({
    id,
    titel: id,
    quelle: "Test",
    auspraegungen: [
      ...new Set(Object.values(oberhalb).filter((key) => key !== undefined && !(key in oberhalb))),
    ].flatMap((key) => (key === undefined ? [] : [{ schluessel: key, name: key, gliederung }])).concat(
      Object.entries(oberhalb).map(([schluessel, above]) => ({ schluessel, name: schluessel, gliederung, ...(above === undefined ? {} : { oberhalb: above }) })),
    ),
  })

/** Makes a count of rows from a value for each combination of undivided keys. */
export const zaehlung = (merkmale: ReadonlyArray<Merkmal.Merkmal>, zellen: Iterable<readonly [Merkmal.Koordinate, number]>): Cube.Cube =>
  Cube.make(merkmale, "null", [...zellen].map(([koordinate, wert]) => ({ koordinate, wert: Messwert.exakt(wert) })))

/** Makes the tables of a reference file: one for each way to group the rows. */
export const tabellenOf = ({ dimVar, freqVar, input }: Referenz): ReadonlyArray<Tabelle> => {
  const gruppierende = new Set(Object.values(GRUPPEN).flat())
  const eigene = dimVar.filter((id) => !gruppierende.has(id))
  const gruppiert = eigene.find((id) => (GRUPPEN[id] ?? []).some((spalte) => dimVar.includes(spalte)))
  const wege = gruppiert === undefined ? [undefined] : (GRUPPEN[gruppiert] ?? []).filter((spalte) => dimVar.includes(spalte))
  return wege.map((spalte) => {
    const merkmale = eigene.map((id) => Merkmal.make(id, listeOf(`${id}-${id === gruppiert ? spalte : ""}`,
      Object.fromEntries(input.map((row) => [String(row[id]), id === gruppiert && spalte !== undefined ? String(row[spalte]) : undefined])))))
    const cube = zaehlung(merkmale, input.map((row) => [Object.fromEntries(eigene.map((id) => [id, String(row[id])])), Number(row[freqVar])] as const))
    return { id: `nach-${spalte ?? "allem"}`, gegenstand: "personen", cube }
  })
}

/** The rule of a reference file: 0 to `maxN` is secret, 0 only where the file says so. */
export const regelOf = ({ maxN, output, freqVar }: Referenz, spanne?: number): Geheimhaltungsregel => ({
  id: "referenz",
  titel: "Referenz",
  quelle: "Test",
  schwelle: maxN + 1,
  nullen: output.some((row) => row[freqVar] === 0 && row["primary"] === true) ? "geheim" : "offen",
  ...(spanne === undefined ? {} : { spanne }),
  verfahren: { art: "sperrung" },
})

/** The keys of the withheld cells of a reference file. */
export const gesperrtIn = ({ dimVar, output }: Referenz): ReadonlySet<string> =>
  new Set(output.filter(({ suppressed }) => suppressed === true).map((row) =>
    Stelle.keyOf({ gegenstand: "personen", koordinate: Object.fromEntries(dimVar.flatMap((id) => (row[id] === undefined || row[id] === "Total" ? [] : [[id, String(row[id])]]))) })))
