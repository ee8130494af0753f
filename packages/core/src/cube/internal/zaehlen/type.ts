import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Geschlechtszuordnung } from "../../../merkmal/Geschlechtszuordnung.js"
import type { Merkmal } from "../../../merkmal/Merkmal.js"

/** How the key of a Merkmal follows from the columns of a row. */
export type Lesart =
  /** The column holds the key. */
  | { readonly art: "spalte"; readonly spalte: string }
  /**
   * The column holds a key of another list; `paare` says which key it belongs to, `sonst` where none does. Without `sonst` a
   * key that is in no pair stays as it is. A missing answer stays missing.
   */
  | { readonly art: "umschluesselung"; readonly spalte: string; readonly paare: Readonly<Record<string, string>>; readonly sonst?: string }
  /**
   * The completed years from the day in the column to the Stichtag, as the age band of the Merkmal's list that holds them;
   * where none does, `ALT` with the years in three digits, which the list does not know; and `NACH_STICHTAG` for who was born later.
   */
  | { readonly art: "alter"; readonly spalte: string; readonly stichtag: Stichtag }
  /** Sex, with the values that the law protects assigned to published ones; without a birthday they are `unbekannt`. */
  | { readonly art: "geschlecht"; readonly spalte: string; readonly geburtstag: string; readonly zuordnung: Geschlechtszuordnung }
  /** Every row has this key. */
  | { readonly art: "fest"; readonly schluessel: string }

/** A Merkmal by which is counted, and how its key is read. */
export interface Zaehlmerkmal {
  readonly merkmal: Merkmal
  readonly lesart: Lesart
}

/**
 * Which rows are counted: those of which the condition is true. As in SQL a condition is true, false or unknown.
 *
 * Of a row without an answer every condition but `fehlt` is unknown, and so is an age of who was born after the Stichtag.
 * `nicht` leaves what is unknown unknown; `und` is false where one part is, `oder` true where one part is, else unknown
 * where one part is. `und` of nothing is true, `oder` of nothing false.
 */
export type Bedingung =
  | { readonly art: "in"; readonly spalte: string; readonly schluessel: ReadonlyArray<string> }
  /** A day from `von` to `bis`, both included. */
  | { readonly art: "zwischen"; readonly spalte: string; readonly von?: Stichtag; readonly bis?: Stichtag }
  /** Completed years at the Stichtag from `von` to under `unter`. */
  | { readonly art: "alter"; readonly spalte: string; readonly stichtag: Stichtag; readonly von?: number; readonly unter?: number }
  | { readonly art: "fehlt"; readonly spalte: string }
  | { readonly art: "und" | "oder"; readonly teile: ReadonlyArray<Bedingung> }
  | { readonly art: "nicht"; readonly teil: Bedingung }

/** What is asked of a table of rows: a count over Merkmale. */
export interface Zaehlfrage {
  readonly merkmale: ReadonlyArray<Zaehlmerkmal>
  readonly filter?: Bedingung
  /** The column of numbers that says how many cases a row stands for; left out, one. */
  readonly gewicht?: string
  /** How many findings are listed at most; left out, 20. */
  readonly hoechstens?: number
}

/** What a column of rows holds: keys, days or numbers. */
export type Spaltenarten = Readonly<Record<string, "Schluessel" | "Tag" | "Zahl">>

/** The key that the age of somebody born after the Stichtag is read as; no list knows it. */
export const NACH_STICHTAG = "nach dem Stichtag geboren"
