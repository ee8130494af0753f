/**
 * What a picture shows, as data: each output draws it in its own way.
 *
 * @module
 */
import type { Messwert } from "../kernel/Messwert.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"

/** Counts over rows and columns: Handlungsfelder by Horizont. */
export interface Matrix {
  readonly _tag: "Matrix"
  readonly zeilen: ReadonlyArray<string>
  readonly spalten: ReadonlyArray<string>
  /** `anzahl[zeile][spalte]`; 0 is a true zero. */
  readonly anzahl: ReadonlyArray<ReadonlyArray<number>>
  /** What is counted: `Projekte`. */
  readonly einheit: string
  /** Given where the columns are the colours of Projekte by name (`Rot`, `Gelb`, `Grün`): each is then drawn in its own. */
  readonly farben?: "ampel"
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

/** From one number to another, both in it. */
export interface Spanne {
  readonly von: number
  readonly bis: number
}

/** One value of a series; an absent one leaves a gap, a rounded one has its interval. */
export interface Punkt {
  readonly zeit: Zeitraum
  readonly wert: Messwert
  /** The range of a sample (Konfidenzintervall); what a rounded value leaves open is in the value. */
  readonly intervall?: Spanne
}

/** The values of one group through time. */
export interface Reihe {
  readonly name: string
  readonly punkte: ReadonlyArray<Punkt>
}

/** A day from which the numbers are made in another way: no line may cross it. */
export interface Reihenbruch {
  readonly ab: Stichtag
  readonly grund: string
}

/** Values through time (Zeitreihe), one line a group. */
export interface Zeitreihe {
  readonly _tag: "Zeitreihe"
  readonly einheit: string
  /** The decimals to show, 0 to 3. */
  readonly nachkommastellen: number
  readonly reihen: ReadonlyArray<Reihe>
  readonly brueche: ReadonlyArray<Reihenbruch>
}

/** One dot of a line: the value of a group. */
export interface Gruppenwert {
  readonly gruppe: string
  readonly wert: Messwert
  readonly intervall?: Spanne
}

/** What is compared on one line: a question, an area, a year. */
export interface Vergleichszeile {
  readonly titel: string
  readonly werte: ReadonlyArray<Gruppenwert>
}

/** Dots on lines that show the gaps between groups; every group has one colour and shape throughout. */
export interface Punktvergleich {
  readonly _tag: "Punktvergleich"
  readonly einheit: string
  /** The decimals to show, 0 to 3. */
  readonly nachkommastellen: number
  readonly zeilen: ReadonlyArray<Vergleichszeile>
}

/** The values of a group by age, one for each Altersgruppe. */
export interface Altersreihe {
  readonly name: string
  readonly werte: ReadonlyArray<Messwert>
}

/** One half of a pyramid: its groups lie one beside the other from the middle outwards. */
export interface Pyramidenseite {
  readonly titel: string
  readonly reihen: ReadonlyArray<Altersreihe>
}

/** Persons by age and sex, the youngest at the foot. */
export interface Bevoelkerungspyramide {
  readonly _tag: "Bevoelkerungspyramide"
  readonly einheit: string
  /** From the youngest to the oldest. */
  readonly altersgruppen: ReadonlyArray<string>
  readonly seiten: readonly [links: Pyramidenseite, rechts: Pyramidenseite]
}

/** An area on a map: its outline as GeoJSON gives it, in degrees of longitude and latitude (WGS 84). */
export interface Flaeche {
  readonly schluessel: string
  readonly titel: string
  readonly wert: Messwert
  /** Polygons, each with its outer ring first, rings closed; `[laenge, breite]`. */
  readonly polygone: ReadonlyArray<ReadonlyArray<ReadonlyArray<readonly [laenge: number, breite: number]>>>
}

/** Values by area. */
export interface Karte {
  readonly _tag: "Karte"
  readonly einheit: string
  /** The decimals to show, 0 to 3. */
  readonly nachkommastellen: number
  readonly flaechen: ReadonlyArray<Flaeche>
}

/** What a picture shows. */
export type Diagramm = Matrix | Zeitachse | Netzwerk | Zeitreihe | Punktvergleich | Bevoelkerungspyramide | Karte
