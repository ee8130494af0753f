/**
 * What is to be said of rows, by the value that they have: a bounded list, the same whichever order the groups come in.
 *
 * @module
 */
import type { Finding } from "../../kernel/Finding.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import { whyNot } from "./platz.js"

/** Values with the rows that have them; when it grows too long, the last by text are dropped. */
export class Vormerkung {
  private readonly rows = new Map<string, number>()
  constructor(private readonly hoechstens: number) {}

  add(wert: string, zeilen: number): void {
    this.rows.set(wert, (this.rows.get(wert) ?? 0) + zeilen)
    // What is dropped lies behind values that stay, so it can never come back into the list.
    if (this.rows.size > 1000 + 2 * this.hoechstens) for (const [last] of this.sorted().slice(this.hoechstens)) this.rows.delete(last)
  }

  sorted(): ReadonlyArray<readonly [string, number]> {
    return [...this.rows].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  findings(make: (wert: string, anzahl: number) => Finding): ReadonlyArray<Finding> {
    return this.sorted().slice(0, this.hoechstens).map(([wert, anzahl]) => make(wert, anzahl))
  }
}

const rows = (anzahl: number): string => (anzahl === 1 ? "1 row" : `${anzahl} rows`)

/** Rows without a place in a list. */
export const notCounted = (merkmal: Merkmal) => (wert: string, anzahl: number): Finding => ({
  code: "cube/ZeileNotCounted", schwere: "fehler", path: [merkmal.id],
  message: `${rows(anzahl)} without a place in the list ${merkmal.liste.id} of ${merkmal.id}: "${wert}" ${whyNot(merkmal, wert)}`,
  details: { merkmal: merkmal.titel, wert, anzahl },
})

/** Rows whose weight is no number from 0 on. */
export const gewichtInvalid = (spalte: string) => (wert: string, anzahl: number): Finding => ({
  code: "cube/GewichtInvalid", schwere: "fehler", path: [spalte],
  message: `the weight ${wert} in the column ${spalte} is no number from 0 on, so ${rows(anzahl)} with it ${anzahl === 1 ? "is" : "are"} not counted`,
  details: { wert, anzahl },
})

/** Rows with an answer that the list does not know, counted as if they had none. */
export const takenForMissing = (merkmal: Merkmal, fehlt: string) => (wert: string, anzahl: number): Finding => ({
  code: "cube/SchluesselTakenForMissing", schwere: "warnung", path: [merkmal.id],
  message: `"${wert}" is no key of the list ${merkmal.liste.id} of ${merkmal.id}; ${rows(anzahl)} with it ${anzahl === 1 ? "was" : "were"} counted as ${fehlt}`,
  details: { merkmal: merkmal.titel, wert, anzahl },
})
