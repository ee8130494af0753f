/**
 * Weights that fit a sample to what is known of the population, with all that was done to get them.
 *
 * @module
 */
import type { Finding } from "../kernel/Finding.js"
import type { EffektiveStichprobe } from "./effektiveStichprobe.js"
import type { Rand } from "./Rand.js"

/** How far weights may go, as a factor of the mean or the median weight; stated before, published with the result. */
export interface Trimmung {
  readonly untere: number
  readonly obere: number
  readonly bezug: "mittel" | "median"
}

/** Weights that meet known margins. */
export interface Gewichtung {
  /** The weight of each respondent by the id of her Bogen; together they are as many as the margins. */
  readonly gewichte: ReadonlyMap<string, number>
  readonly raender: ReadonlyArray<Rand>
  /** How many persons the margins hold. */
  readonly umfang: number
  /** How often all margins were fitted by turns. */
  readonly umlaeufe: number
  /** How far the worst category is off, as a share of what it should be. */
  readonly groessteAbweichung: number
  /** The stated trim, with the weights it allows and how many were held at either end. */
  readonly trimmung?: Trimmung & { readonly von: number; readonly bis: number; readonly unten: number; readonly oben: number }
  readonly effektiv: EffektiveStichprobe
  /** What the office should know: margins that do not count the persons of the list. */
  readonly findings: ReadonlyArray<Finding>
}

const zahl = (wert: number, stellen: number): string => wert.toFixed(stellen).replace(".", ",")

/**
 * Says in German how weights were made: margins with their source, trim, convergence, and what they cost.
 *
 * @example
 * ```ts
 * import { Gewichtung } from "@teilhabe/core/befragung"
 *
 * const gewichtung: Gewichtung.Gewichtung = { gewichte: new Map([["1", 500], ["2", 500]]), raender: [], umfang: 1000, umlaeufe: 1, groessteAbweichung: 0, effektiv: { umfang: 2, effektiv: 2, deff: 1 }, findings: [] }
 * Gewichtung.toText(gewichtung)
 * // => "Gewichtet nach keinem Rand, ohne Trimmung, 1 Umlauf; größte Abweichung von einem Rand 0,0000 %. 2 Befragte zählen durch die Gewichte so viel wie 2 gleich gewichtete (deff 1,00)."
 * ```
 */
export const toText = ({ effektiv, groessteAbweichung, raender, trimmung, umlaeufe }: Gewichtung): string => {
  const names = raender.map(({ bezeichnung, quelle }) => `${bezeichnung} (${quelle.kapitel})`).join(", ") || "keinem Rand"
  const trim = trimmung === undefined
    ? "ohne Trimmung"
    : `Gewichte vom ${zahl(trimmung.untere, 2)}- bis zum ${zahl(trimmung.obere, 2)}-Fachen ${trimmung.bezug === "mittel" ? "des Mittels" : "des Medians"} (getrimmt: ${trimmung.unten} unten, ${trimmung.oben} oben)`
  return `Gewichtet nach ${names}, ${trim}, ${umlaeufe} ${umlaeufe === 1 ? "Umlauf" : "Umläufe"}; größte Abweichung von einem Rand ${zahl(groessteAbweichung * 100, 4)} %. ${effektiv.umfang} Befragte zählen durch die Gewichte so viel wie ${zahl(effektiv.effektiv, 0)} gleich gewichtete (deff ${zahl(effektiv.deff, 2)}).`
}
