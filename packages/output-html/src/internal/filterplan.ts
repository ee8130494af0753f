/**
 * What the rows of a report can be filtered by, each value with its number.
 *
 * @module
 */
import type { Block, Dokument } from "@teilhabe/core/bericht"

/** What a row is found by, and how the page calls it. */
const MERKMALE = [["handlungsfeld", "Handlungsfeld"], ["horizont", "Horizont"], ["zielgruppe", "Zielgruppe"], ["farbe", "Farbe"]] as const

/** A Merkmal with all its values in the order in which the report names them. */
export interface Filtermerkmal {
  readonly titel: string
  readonly werte: ReadonlyArray<{ readonly schluessel: string; readonly titel: string }>
}

/** The Merkmale that the page offers, and what each row says of them. */
export interface Filterplan {
  readonly merkmale: ReadonlyArray<Filtermerkmal>
  /** The keys of a row, `0.3 2.1`; numbers only, so that no word of the report can act. */
  readonly of: (merkmale: Block.Filtermerkmale) => string
}

const rowsOf = (dokument: Dokument.Dokument): ReadonlyArray<Block.Filtermerkmale> =>
  dokument.bloecke.flatMap((block) => (block._tag === "Tabelle" ? block.filter ?? [] : block._tag === "Bild" ? block.tabelle.filter ?? [] : []))

/** Reads what there is to filter by before any row is written. */
export const planFilter = (dokument: Dokument.Dokument): Filterplan => {
  const rows = rowsOf(dokument)
  const keys = new Map<string, ReadonlyMap<string, string>>()
  const merkmale = MERKMALE.flatMap(([name, titel]): ReadonlyArray<Filtermerkmal> => {
    const werte = [...new Set(rows.flatMap((row) => row[name] ?? []))].map((wert, at) => ({ schluessel: `${keys.size}.${at}`, titel: wert }))
    if (werte.length === 0) return []
    keys.set(name, new Map(werte.map((wert) => [wert.titel, wert.schluessel])))
    return [{ titel, werte }]
  })
  return { merkmale, of: (row) => MERKMALE.flatMap(([name]) => (row[name] ?? []).map((wert) => keys.get(name)?.get(wert) ?? "")).join(" ") }
}
