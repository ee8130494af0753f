/**
 * Linked tables of a published collection of examples: one count of cells, summed up along two hierarchies.
 *
 * @module
 */
import { Cube } from "@teilhabe/core/cube"
import type { Tabelle } from "@teilhabe/core/geheimhaltung"
import { Messwert } from "@teilhabe/core/kernel"
import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
import { readFileSync } from "node:fs"

/** A set of linked tables: its file, the column of the numbers, and for each other column the columns that group it. */
export interface Satz { readonly datei: string; readonly zahl: string; readonly spalten: Readonly<Record<string, ReadonlyArray<string>>> }

/** The linked sets that are quickly protected; each grouping makes a table of its own. */
export const saetze: ReadonlyArray<Satz> = [
  { datei: "example1.csv", zahl: "freq", spalten: { age: [], geo: ["eu"], year: [] } },
  { datei: "d2.csv", zahl: "freq", spalten: { region: ["county", "k_group"], main_income: [] } },
  { datei: "z1.csv", zahl: "ant", spalten: { region: [], hovedint: [] } },
  { datei: "z2.csv", zahl: "ant", spalten: { region: ["fylke", "kostragr"], hovedint: [] } },
]

/** The largest linked set, over three columns. */
export const groesster: Satz = { datei: "z3.csv", zahl: "ant", spalten: { region: ["fylke", "kostragr"], hovedint: [], mnd: ["mnd2"] } }

/** Reads a set from its folder; of the rows those that a condition lets through. */
export const linked = (ordner: string, { datei, spalten, zahl }: Satz, istGefragt: (zeile: Readonly<Record<string, string>>) => boolean = () => true): ReadonlyArray<Tabelle.Tabelle> => {
  const [head = [], ...alle] = readFileSync(`${ordner}/${datei}`, "utf8").trim().split("\n").map((line) => line.trim().split(",").map((cell) => cell.replaceAll('"', "")))
  const rows = alle.filter((row) => istGefragt(Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""]))))
  const at = (row: ReadonlyArray<string>, name: string): string => row[head.indexOf(name)] ?? ""
  const listOf = (name: string, group: string | undefined): Merkmal.Merkmal => {
    const leaves = new Map(rows.map((row) => [`w ${at(row, name)}`, group === undefined ? undefined : `${group} ${at(row, group)}`] as const))
    const groups = [...new Set(leaves.values())].flatMap((one) => (one === undefined ? [] : [{ schluessel: one, name: one }]))
    return Merkmal.make(name, Codeliste.make({ id: `${name}-${group ?? "flach"}`, titel: name, quelle: "Beispiel", auspraegungen: [
      ...groups, ...[...leaves].map(([schluessel, oberhalb]) => ({ schluessel, name: schluessel, ...(oberhalb === undefined ? {} : { oberhalb }) })),
    ] }))
  }
  const names = Object.keys(spalten)
  const sums = new Map<string, number>()
  for (const row of rows) {
    const key = JSON.stringify(names.map((name) => `w ${at(row, name)}`))
    sums.set(key, (sums.get(key) ?? 0) + Number(at(row, zahl)))
  }
  const zellen = [...sums].filter(([, wert]) => wert > 0).map(([key, wert]) => ({ koordinate: Object.fromEntries((JSON.parse(key) as ReadonlyArray<string>).map((value, index) => [names[index] ?? "", value])), wert: Messwert.exakt(wert) }))
  const many = Math.max(1, ...Object.values(spalten).map((groups) => groups.length))
  return Array.from({ length: many }, (_, index) => ({
    id: `${datei}-${index}`, gegenstand: datei,
    cube: Cube.make(names.map((name) => listOf(name, spalten[name]?.[Math.min(index, (spalten[name]?.length ?? 1) - 1)])), "null", zellen),
  }))
}
