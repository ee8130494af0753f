import type { Spaltentabelle } from "@teilhabe/core/cube"

/** One row as texts: keys as they are, days as `2024-12-31`, numbers as numbers; what is missing is left out. */
export type Zeile = Readonly<Record<string, string | number>>

const read = (spalte: Spaltentabelle.Spalte, at: number): string | number | undefined => {
  if (spalte._tag === "Schluessel") return spalte.schluessel[spalte.codes[at] ?? -1]
  if (spalte._tag === "Zahl") return spalte.zahlen[at]
  const tag = spalte.tage[at] ?? -2147483648
  return tag === -2147483648 ? undefined : new Date(tag * 86_400_000).toISOString().slice(0, 10)
}

/** Reads a table row by row, by the contract of columns and by nothing of this package. */
export const zeilenVon = ({ zeilen, spalten }: Spaltentabelle.Spaltentabelle): ReadonlyArray<Zeile> =>
  Array.from({ length: zeilen }, (_, at) =>
    Object.fromEntries(Object.entries(spalten).flatMap(([name, spalte]) => {
      const value = read(spalte, at)
      return value === undefined ? [] : [[name, value] as const]
    })))

/** Completed years between two days as texts. */
export const jahre = (from: string | number | undefined, to: string): number => {
  const text = String(from)
  return Number(to.slice(0, 4)) - Number(text.slice(0, 4)) - (text.slice(5) > to.slice(5) ? 1 : 0)
}

/** Whether somebody lived in the town on a day. */
export const wohnt = ({ einzug, auszug }: Zeile, tag: string): boolean => String(einzug) <= tag && (auszug === undefined || String(auszug) > tag)

/** Sex as it is published: by the month of birth where the law protects it. */
export const sex = ({ geschlecht, geburtstag }: Zeile): string =>
  geschlecht === "m" || geschlecht === "w" ? geschlecht : Number(String(geburtstag).slice(5, 7)) % 2 === 1 ? "m" : "w"
