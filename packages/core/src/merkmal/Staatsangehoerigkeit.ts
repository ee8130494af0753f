/**
 * Nationality by the three-digit keys of official population statistics, with continents above.
 *
 * @module
 */
import type { Stichtag } from "../kernel/Stichtag.js"
import * as Codeliste from "./Codeliste.js"
import { kontinente, makeStaaten } from "./internal/staatenliste.js"
import { gleichgestellt, unionsstaaten } from "./internal/unionsstaaten.js"

/** The key of German nationality: who holds it besides another counts as German. */
export const DEUTSCH = "000"

/**
 * The values of Staatsangehoerigkeit: three digits, the first of which is the continent; `000` is German.
 *
 * Groups are `1XX` to `5XX`, keys that no office uses for a state. That `997` is stateless, `998` unclear and `999` not
 * stated is not confirmed in a public source: official tables show the three together. The days of the former states of
 * Yugoslavia, the Soviet Union and Czechoslovakia are those of the statistics of foreigners (12521); the first days of
 * the states that came out of them are those of their independence, as generally known, not from an official list.
 *
 * @quelle Destatis, Staats- und Gebietssystematik
 */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "staatsangehoerigkeit",
  titel: "Staatsangehörigkeit",
  quelle: "Statistisches Bundesamt, Staats- und Gebietssystematik",
  auspraegungen: makeStaaten(),
})

/** The two codes of ISO 3166-1 of a state. */
export interface Iso {
  readonly alpha2: string
  readonly alpha3: string
}

/**
 * Gives the ISO 3166-1 codes of a state; former states, stateless and unclear have none, Kosovo has user-assigned ones.
 *
 * Official German tables print `XXK` for Kosovo where others print `XKX`.
 *
 * @quelle ISO 3166-1
 * @example
 * ```ts
 * import { Staatsangehoerigkeit } from "@teilhabe/core/merkmal"
 *
 * Staatsangehoerigkeit.iso("163") // => { alpha2: "TR", alpha3: "TUR" }
 * Staatsangehoerigkeit.iso("997") // => undefined
 * ```
 */
export const iso = (schluessel: string): Iso | undefined => {
  if (schluessel === DEUTSCH) return { alpha2: "DE", alpha3: "DEU" }
  const [, , alpha2 = "", alpha3 = ""] = kontinente.flatMap(([, , staaten]) => staaten).find(([key]) => key === schluessel) ?? []
  return alpha2 === "" ? undefined : { alpha2, alpha3 }
}

/**
 * Gives the key of the continent that a state lies in; German and what is no state have none.
 *
 * @example
 * ```ts
 * import { Staatsangehoerigkeit } from "@teilhabe/core/merkmal"
 *
 * Staatsangehoerigkeit.kontinent("475") // => "4XX"
 * Staatsangehoerigkeit.kontinent("000") // => undefined
 * ```
 */
export const kontinent = (schluessel: string): string | undefined => Codeliste.find(liste, schluessel)?.oberhalb

/**
 * Tells whether a key is that of one foreign state, so that it may stand in a list of the most frequent ones.
 *
 * Not ranked are continents, stateless and unclear, areas lumped together, and German.
 *
 * @quelle LSN, Integrationsmonitoring: staatenlos and ungeklärt count as Sonstige
 * @example
 * ```ts
 * import { Staatsangehoerigkeit } from "@teilhabe/core/merkmal"
 *
 * Staatsangehoerigkeit.isRankable("154") // => true
 * Staatsangehoerigkeit.isRankable("1XX") // => false
 * Staatsangehoerigkeit.isRankable("998") // => false
 * ```
 */
export const isRankable = (schluessel: string): boolean => {
  const found = Codeliste.find(liste, schluessel)
  return found?.oberhalb !== undefined && found.art === undefined
}

/**
 * Tells whether a key is that of German nationality.
 *
 * @quelle Art. 116 Abs. 1 GG
 * @example
 * ```ts
 * import { Staatsangehoerigkeit } from "@teilhabe/core/merkmal"
 *
 * Staatsangehoerigkeit.isDeutsch("000") // => true
 * ```
 */
export const isDeutsch = (schluessel: string): boolean => schluessel === DEUTSCH

const isWithin = (span: readonly [ab: string, bis?: string] | undefined, stichtag: Stichtag): boolean =>
  span !== undefined && span[0] <= stichtag && (span[1] === undefined || stichtag <= span[1])

/** The day on which citizenship of the Union came into being. */
const UNION = "1993-11-01"

/**
 * Tells whether a nationality made its holder a citizen of the Union on a day; Germans are citizens of the Union too.
 *
 * Before 1 November 1993 there was no such citizenship. British nationals were citizens of the Union up to and including
 * 31 January 2020; `isFreizuegig` goes on to the end of the transition period.
 *
 * @quelle Art. 9 EUV, Art. 20 AEUV; accession treaties; Austrittsabkommen Art. 126
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Staatsangehoerigkeit } from "@teilhabe/core/merkmal"
 *
 * Staatsangehoerigkeit.isUnionsbuerger("130", Stichtag.make(2013, 6, 30)) // => false
 * Staatsangehoerigkeit.isUnionsbuerger("130", Stichtag.make(2013, 7, 1)) // => true
 * Staatsangehoerigkeit.isUnionsbuerger("168", Stichtag.make(2020, 2, 1)) // => false
 * ```
 */
export const isUnionsbuerger = (schluessel: string, stichtag: Stichtag): boolean =>
  stichtag >= UNION && isWithin(unionsstaaten[schluessel], stichtag)

/**
 * Tells whether nationals of a state enjoyed free movement on a day: members, the EEA, Switzerland from 1 June 2002,
 * and the United Kingdom to the end of its transition period on 31 December 2020.
 *
 * Limits for workers after an accession and rights that British nationals keep one by one are not told by a nationality.
 *
 * @quelle FreizügG/EU §§ 1, 12; Freizügigkeitsabkommen EU–Schweiz; Austrittsabkommen Art. 126, 127
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Staatsangehoerigkeit } from "@teilhabe/core/merkmal"
 *
 * Staatsangehoerigkeit.isFreizuegig("158", Stichtag.make(2020, 6, 30)) // => true
 * Staatsangehoerigkeit.isFreizuegig("168", Stichtag.make(2021, 1, 1)) // => false
 * ```
 */
export const isFreizuegig = (schluessel: string, stichtag: Stichtag): boolean =>
  isWithin(unionsstaaten[schluessel], stichtag) || isWithin(gleichgestellt[schluessel], stichtag)
