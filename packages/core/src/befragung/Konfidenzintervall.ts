/**
 * The range in which the true value lies in so many of a hundred samples; only samples drawn at random have one.
 *
 * For proportions three ways, all of which stay within 0 and 1 and work for 0 of n. `ofAnteil` says which one is used.
 *
 * @module
 */
import { betaQuantil, normalSchranke, tSchranke } from "./internal/verteilung.js"

/** How an interval was made. */
export type Verfahren = "wilson" | "wilson-stetigkeit" | "clopper-pearson" | "t" | "newcombe"

/** A range from `von` to `bis`, both included, at a level such as 0.95. */
export interface Konfidenzintervall {
  readonly von: number
  readonly bis: number
  readonly niveau: number
  readonly verfahren: Verfahren
}

/** How a proportion was found: its value from 0 to 1, and of how many respondents, the effective number where they are weighted. */
export interface Anteilsgrundlage {
  readonly anteil: number
  readonly umfang: number
}

/** The level where nobody says another. */
export const NIVEAU = 0.95

/** Below this effective size `ofAnteil` takes the interval of Clopper and Pearson, which never promises too much. */
export const KLEIN = 40

const requireNiveau = (niveau: number): void => {
  if (niveau >= 0.5 && niveau <= 0.9999) return
  throw new RangeError(`No interval at the level ${niveau}: give a number from 0.5 to 0.9999, such as 0.95`)
}

const requireGrundlage = ({ anteil, umfang }: Anteilsgrundlage, niveau: number): void => {
  requireNiveau(niveau)
  if (!(anteil >= 0 && anteil <= 1)) throw new RangeError(`${anteil} is no proportion: give a number from 0 to 1`)
  if (!(umfang > 0 && Number.isFinite(umfang))) throw new RangeError(`Nothing can be said of ${umfang} respondents: give a number above 0`)
}

const within = (value: number): number => Math.min(1, Math.max(0, value))

// One end of the score interval, to one side of p.
const scoreEnd = (p: number, umfang: number, z: number, side: -1 | 1): number => {
  const half = (z * z) / (2 * umfang)
  return (p + half + side * z * Math.sqrt((p * (1 - p)) / umfang + half / (2 * umfang))) / (1 + 2 * half)
}

/**
 * Makes the score interval of Wilson.
 *
 * @quelle Wilson 1927, JASA 22
 * @example
 * ```ts
 * import { Konfidenzintervall } from "@teilhabe/core/befragung"
 *
 * const { von, bis } = Konfidenzintervall.wilson({ anteil: 8 / 10, umfang: 10 })
 * von.toFixed(6) // => "0.490162"
 * bis.toFixed(6) // => "0.943318"
 * ```
 */
export const wilson = (grundlage: Anteilsgrundlage, niveau: number = NIVEAU): Konfidenzintervall => {
  requireGrundlage(grundlage, niveau)
  const { anteil, umfang } = grundlage
  const z = normalSchranke(niveau)
  return {
    von: anteil === 0 ? 0 : within(scoreEnd(anteil, umfang, z, -1)),
    bis: anteil === 1 ? 1 : within(scoreEnd(anteil, umfang, z, 1)),
    niveau, verfahren: "wilson",
  }
}

/**
 * Makes the score interval with the correction for continuity, wider by half a respondent to each side.
 *
 * @quelle Newcombe 1998, Statistics in Medicine 17
 * @example
 * ```ts
 * import { Konfidenzintervall } from "@teilhabe/core/befragung"
 *
 * Konfidenzintervall.wilsonStetigkeit({ anteil: 0, umfang: 20 }).bis.toFixed(4) // => "0.2005"
 * ```
 */
export const wilsonStetigkeit = (grundlage: Anteilsgrundlage, niveau: number = NIVEAU): Konfidenzintervall => {
  requireGrundlage(grundlage, niveau)
  const { anteil, umfang } = grundlage
  const z = normalSchranke(niveau)
  const [lower, upper] = [anteil - 0.5 / umfang, anteil + 0.5 / umfang]
  return {
    von: lower <= 0 ? 0 : within(scoreEnd(lower, umfang, z, -1)),
    bis: upper >= 1 ? 1 : within(scoreEnd(upper, umfang, z, 1)),
    niveau, verfahren: "wilson-stetigkeit",
  }
}

/**
 * Makes the interval of Clopper and Pearson, which holds the true value at least as often as its level says.
 *
 * An effective size need not be a whole number; the counts that it stands for need not be either.
 *
 * @quelle Clopper und Pearson 1934, Biometrika 26; Korn und Graubard 1998, Survey Methodology 24
 * @example
 * ```ts
 * import { Konfidenzintervall } from "@teilhabe/core/befragung"
 *
 * Konfidenzintervall.clopperPearson({ anteil: 0, umfang: 20 }).bis.toFixed(4) // => "0.1684"
 * ```
 */
export const clopperPearson = (grundlage: Anteilsgrundlage, niveau: number = NIVEAU): Konfidenzintervall => {
  requireGrundlage(grundlage, niveau)
  const { anteil, umfang } = grundlage
  const [ja, nein, rest] = [anteil * umfang, (1 - anteil) * umfang, (1 - niveau) / 2]
  return {
    von: ja === 0 ? 0 : betaQuantil(rest, ja, nein + 1),
    bis: nein === 0 ? 1 : betaQuantil(1 - rest, ja + 1, nein),
    niveau, verfahren: "clopper-pearson",
  }
}

/**
 * Makes the interval of a proportion as this library publishes it: Clopper and Pearson below an effective size of `KLEIN`,
 * Wilson from there on.
 *
 * @example
 * ```ts
 * import { Konfidenzintervall } from "@teilhabe/core/befragung"
 *
 * Konfidenzintervall.ofAnteil({ anteil: 0.5, umfang: 12 }).verfahren // => "clopper-pearson"
 * Konfidenzintervall.ofAnteil({ anteil: 0.5, umfang: 800 }).verfahren // => "wilson"
 * ```
 */
export const ofAnteil = (grundlage: Anteilsgrundlage, niveau: number = NIVEAU): Konfidenzintervall =>
  grundlage.umfang < KLEIN ? clopperPearson(grundlage, niveau) : wilson(grundlage, niveau)

/**
 * Makes the interval of a mean or a total from its standard error, by the t distribution.
 *
 * @example
 * ```ts
 * import { Konfidenzintervall } from "@teilhabe/core/befragung"
 *
 * const { von, bis } = Konfidenzintervall.ofMittel({ wert: 50, standardfehler: 2, freiheitsgrade: 10 })
 * von.toFixed(3) // => "45.544"
 * bis.toFixed(3) // => "54.456"
 * ```
 */
export const ofMittel = (
  { wert, standardfehler, freiheitsgrade }: { readonly wert: number; readonly standardfehler: number; readonly freiheitsgrade: number },
  niveau: number = NIVEAU,
): Konfidenzintervall => {
  requireNiveau(niveau)
  if (!(freiheitsgrade >= 1)) throw new RangeError(`No interval with ${freiheitsgrade} degrees of freedom: it takes at least two respondents or clusters`)
  const half = tSchranke(niveau, freiheitsgrade) * standardfehler
  return { von: wert - half, bis: wert + half, niveau, verfahren: "t" }
}
