/**
 * The shapes of a Messwert and the order of the reasons for an absent one.
 *
 * @module
 */

/**
 * A number as it was counted, or computed from counted ones.
 *
 * A result that no number of some 16 digits can be, such as a third, is the nearest one: so divide last.
 */
export interface Exakt {
  readonly _tag: "Exakt"
  readonly wert: number
  readonly eingeschraenkt?: true
}

/**
 * A number of which only an interval is known, both ends included.
 *
 * `basis` is there while the number stands as its source rounded it; a computed one carries its interval alone.
 */
export interface Gerundet {
  readonly _tag: "Gerundet"
  readonly wert: number
  readonly von: number
  readonly bis: number
  readonly basis?: number
  readonly eingeschraenkt?: true
}

/** How we withheld a number: for its own sake (primaer) or to protect another one (sekundaer). */
export type Sperrung = "primaer" | "sekundaer"

/**
 * The reasons for an absent number. Where several meet in one calculation, the first of this list stays.
 *
 * Protection comes first, so that a result always tells that a withheld number was in it; then what no waiting
 * can cure; then what better data may cure; what says least comes last.
 */
export const gruende = [
  "gesperrt",
  "geheim",
  "nicht-sinnvoll",
  "undefiniert",
  "nicht-auf-dieser-ebene",
  "nicht-erhoben",
  "unsicher",
  "folgt-spaeter",
  "unbekannt",
] as const

/** Why a number is absent; `gesperrt` is withheld by us, `geheim` by the source. */
export type Grund = (typeof gruende)[number]

/** An absent number with its reason; never 0, never empty. */
export type Fehlend =
  | { readonly _tag: "Fehlend"; readonly grund: Exclude<Grund, "gesperrt"> }
  | { readonly _tag: "Fehlend"; readonly grund: "gesperrt"; readonly sperrung?: Sperrung }

/** A number, exact or known as an interval. */
export type Zahl = Exakt | Gerundet

/** A number, exact or known as an interval, or an absent one with its reason. */
export type Messwert = Zahl | Fehlend
