/**
 * What a picture shows, as data: each output draws it in its own way.
 *
 * @module
 */
import type { Stichtag } from "../kernel/Stichtag.js"

/** Counts over rows and columns: Handlungsfelder by Horizont. */
export interface Matrix {
  readonly _tag: "Matrix"
  readonly zeilen: ReadonlyArray<string>
  readonly spalten: ReadonlyArray<string>
  /** `anzahl[zeile][spalte]`; 0 is a true zero. */
  readonly anzahl: ReadonlyArray<ReadonlyArray<number>>
  /** What is counted: `Projekte`. */
  readonly einheit: string
}

/** One mark or bar on a time axis. */
export interface Termin {
  readonly titel: string
  /** What lies on one line together, and is named at the axis. */
  readonly gruppe: string
  /** What gives the colour; explained in the legend. */
  readonly art: string
  /** Absent for a single day. */
  readonly von?: Stichtag
  readonly bis: Stichtag
  /** True where the day follows from an assumption and not from the text. */
  readonly angenommen: boolean
}

/** Dates on an axis of time. */
export interface Zeitachse {
  readonly _tag: "Zeitachse"
  readonly termine: ReadonlyArray<Termin>
}

/** A node of a network; `gewicht` at least 0 gives its size. */
export interface Knoten {
  readonly id: string
  readonly titel: string
  /** What gives the colour. */
  readonly gruppe: string
  readonly gewicht: number
}

/** A link between two nodes, by id; `gewicht` at least 1 gives its width. */
export interface Kante {
  readonly von: string
  readonly nach: string
  readonly gewicht: number
}

/** Who is linked with whom. */
export interface Netzwerk {
  readonly _tag: "Netzwerk"
  readonly knoten: ReadonlyArray<Knoten>
  readonly kanten: ReadonlyArray<Kante>
}

/** What a picture shows. */
export type Diagramm = Matrix | Zeitachse | Netzwerk
