import { type Gesagtes, isMade } from "./internal/gemacht.js"

/**
 * Tells whether an evaluation of a survey is as `Auswertung.make` or `evaluateIndex` gave it in this process: a copy, one that was changed, or one read from a file is not.
 *
 * @example
 * ```ts
 * import { isAuswertung } from "@teilhabe/core/befragung"
 *
 * isAuswertung({ text: "Sind Sie in einem Verein?", aussage: "alle", merkmal: "viertel", gruppen: [] }) // => false
 * ```
 */
export const isAuswertung = (auswertung: Gesagtes): boolean => isMade(auswertung)
