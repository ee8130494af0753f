/**
 * Reads what a value is and what it holds.
 *
 * @module
 */
import { gruende, type Exakt, type Fehlend, type Gerundet, type Messwert, type Zahl } from "./messwertType.js"

/**
 * Tells whether a value is a number, exact or rounded.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.isZahl(Messwert.exakt(0)) // => true
 * ```
 */
export const isZahl = (messwert: Messwert): messwert is Zahl => messwert._tag !== "Fehlend"

/**
 * Tells whether a value is absent.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.isFehlend(Messwert.fehlend("geheim")) // => true
 * ```
 */
export const isFehlend = (messwert: Messwert): messwert is Fehlend => messwert._tag === "Fehlend"

/** The lower end of what a number may be. */
export const lower = (zahl: Zahl): number => (zahl._tag === "Exakt" ? zahl.wert : zahl.von)

/** The upper end of what a number may be. */
export const upper = (zahl: Zahl): number => (zahl._tag === "Exakt" ? zahl.wert : zahl.bis)

/** Ranks the reasons of absent values: the lowest stays where several meet. */
export const rank = (messwert: Fehlend): number => {
  const step = messwert.grund !== "gesperrt" ? 0 : messwert.sperrung === undefined ? 2 : messwert.sperrung === "primaer" ? 0 : 1
  return gruende.indexOf(messwert.grund) * 3 + step
}

/**
 * Reads the number of a value, the stated or likeliest one of a rounded value; nothing where it is absent.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.getWert(Messwert.exakt(0)) // => 0
 * Messwert.getWert(Messwert.fehlend("unbekannt")) // => undefined
 * ```
 */
export const getWert = (messwert: Messwert): number | undefined => (isZahl(messwert) ? messwert.wert : undefined)

/**
 * Reads the interval in which the true number lies, both ends included; nothing where the value is absent.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.getIntervall(Messwert.gerundet(0, { basis: 5, ganzzahlig: true, nichtNegativ: true })) // => { von: 0, bis: 2 }
 * Messwert.getIntervall(Messwert.exakt(7)) // => { von: 7, bis: 7 }
 * ```
 */
export const getIntervall = (messwert: Messwert): { readonly von: number; readonly bis: number } | undefined =>
  isZahl(messwert) ? { von: lower(messwert), bis: upper(messwert) } : undefined

/** What to do with each kind of value. */
export interface Cases<A> {
  readonly Exakt: (messwert: Exakt) => A
  readonly Gerundet: (messwert: Gerundet) => A
  readonly Fehlend: (messwert: Fehlend) => A
}

/**
 * Does with a value what its kind asks for; the compiler sees to it that none is forgotten.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.match(Messwert.fehlend("geheim"), {
 *   Exakt: ({ wert }) => String(wert),
 *   Gerundet: ({ wert }) => `rund ${wert}`,
 *   Fehlend: ({ grund }) => grund,
 * }) // => "geheim"
 * ```
 */
export const match = <A>(messwert: Messwert, cases: Cases<A>): A => {
  switch (messwert._tag) {
    case "Exakt":
      return cases.Exakt(messwert)
    case "Gerundet":
      return cases.Gerundet(messwert)
    case "Fehlend":
      return cases.Fehlend(messwert)
  }
}
