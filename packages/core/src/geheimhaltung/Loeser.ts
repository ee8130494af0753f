/**
 * What the attacker asks of a solver for linear programs; a package of its own brings one (`@teilhabe/solver-highs`).
 *
 * @module
 */

/** A form Σ coefficient · variable. */
export interface Linearform {
  readonly variablen: ReadonlyArray<number>
  readonly koeffizienten: ReadonlyArray<number>
}

/** A row of a program: von ≤ form ≤ bis; `-Infinity` and `Infinity` leave a side open. */
export interface Zeile extends Linearform {
  readonly von: number
  readonly bis: number
}

/** What is known: variables 0 … n−1 with their bounds, and rows over them. */
export interface Programm {
  /** The smallest value of each variable, `-Infinity` where there is none. */
  readonly untergrenzen: ReadonlyArray<number>
  /** The largest value of each variable, `Infinity` where there is none. */
  readonly obergrenzen: ReadonlyArray<number>
  readonly zeilen: ReadonlyArray<Zeile>
}

/** The smallest and the largest value that a form can take; `-Infinity` and `Infinity` where nothing bounds it. */
export interface Grenzen {
  readonly von: number
  readonly bis: number
}

/** What came of asking a solver. */
export type Loesung =
  | { readonly _tag: "Grenzen"; readonly grenzen: ReadonlyArray<Grenzen> }
  /** What is known contradicts itself: no values fit. */
  | { readonly _tag: "Widerspruch" }
  /** The solver gave up; `grund` says why. */
  | { readonly _tag: "Abbruch"; readonly grund: string }

/** Finds the bounds of each form over one program; the same question always has the same answer. */
export type Loeser = (programm: Programm, formen: ReadonlyArray<Linearform>) => Loesung
