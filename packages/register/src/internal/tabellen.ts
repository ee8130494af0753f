import type { Spaltentabelle } from "@teilhabe/core/cube"
import { BYTESPALTEN, TAGESSPALTEN, type Bau } from "./bau.js"
import type { Ereignisse } from "./baueEreignisse.js"
import { SYNTHETISCH } from "./spaltenPerson.js"
import { VORRAT } from "./vorrat.js"
import { Zufall } from "./zufall.js"

type Spalten = Readonly<Record<string, Spaltentabelle.Spalte>>

/** The keys of each column of persons; those of the areas are the register's own. */
const vorratOf = (raeume: ReadonlyArray<string>): Readonly<Record<string, ReadonlyArray<string>>> => ({ ...VORRAT, raum: raeume })

/** Puts what was built into a table of persons. */
export const personentabelle = ({ zeilen, bytes, tage }: Bau, raeume: ReadonlyArray<string>, saat: number): Spaltentabelle.Spaltentabelle => {
  const zufall = new Zufall(saat, 11)
  const vorrat = vorratOf(raeume)
  const keyed = BYTESPALTEN.filter((name) => name !== "monate").map((name): [string, Spaltentabelle.Spalte] => [name, { _tag: "Schluessel", schluessel: vorrat[name] ?? [], codes: bytes[name] }])
  return {
    zeilen,
    spalten: {
      id: { _tag: "Zahl", zahlen: Uint32Array.from({ length: zeilen }, (_, row) => row + 1) },
      satzschluessel: { _tag: "Zahl", zahlen: Uint32Array.from({ length: zeilen }, () => zufall.next()) },
      // The first of its keys says that the row is made up.
      synthetisch: { _tag: "Schluessel", schluessel: SYNTHETISCH, codes: new Uint8Array(zeilen) },
      ...Object.fromEntries(keyed),
      monate: { _tag: "Zahl", zahlen: bytes.monate },
      ...Object.fromEntries(TAGESSPALTEN.map((name) => [name, { _tag: "Tag", tage: tage[name] }])),
    },
  }
}

const gather = (spalte: Spaltentabelle.Spalte, rows: ReadonlyArray<number>): Spaltentabelle.Spalte => {
  switch (spalte._tag) {
    case "Schluessel":
      return { ...spalte, codes: Uint8Array.from(rows, (row) => spalte.codes[row] ?? 0) }
    case "Tag":
      return { ...spalte, tage: Int32Array.from(rows, (row) => spalte.tage[row] ?? 0) }
    case "Zahl":
      return { ...spalte, zahlen: Uint32Array.from(rows, (row) => spalte.zahlen[row] ?? 0) }
  }
}

/** Makes a table of events: first what the persons are, then what happened. */
export const ereignistabelle = (personen: Spalten, vorn: ReadonlyArray<string>, { zeilen, spalten }: Ereignisse): Spaltentabelle.Spaltentabelle => ({
  zeilen: zeilen.length,
  spalten: {
    ...Object.fromEntries(vorn.flatMap((name) => {
      const spalte = personen[name]
      return spalte === undefined ? [] : [[name, gather(spalte, zeilen)]]
    })),
    ...spalten,
  },
})
