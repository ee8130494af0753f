import type { Finding } from "../kernel/Finding.js"
import { findDoubts } from "./internal/schilderung/zweifel.js"

/**
 * Lists what is doubtful in a text that is to go to a body; it knows words and no people, so that a person has to read every text.
 *
 * The first finding says so, always. A finding names the place and never the words. Doubted are numbers, days, initials, quotes,
 * rare things, letters of other scripts, and words that may be the name of a person, a place, a school or a firm.
 *
 * @example
 * ```ts
 * import { checkSchilderung } from "@teilhabe/core/befund"
 *
 * checkSchilderung("Die Familie wartet auf einen Platz.").map(({ code }) => code) // => ["befund/SchilderungUnread"]
 * checkSchilderung("K. wartet seit 7 Wochen.").map(({ path }) => path[1]) // => [undefined, 15, 0]
 * ```
 */
export const checkSchilderung = (text: string, feld: "schilderung" | "frage" = "schilderung"): ReadonlyArray<Finding> => [
  {
    code: "befund/SchilderungUnread", schwere: "warnung", path: [feld], details: { feld },
    message: "what a case does not know of its people cannot be taken out, such as a place of work, a town, a rare illness: a person has to read this text before it goes out",
  },
  ...findDoubts(text).map(({ code, stelle, was }): Finding => ({
    code, schwere: "warnung", path: [feld, stelle], details: { feld, stelle: stelle + 1 }, message: `${was}; read it, and say it more broadly where it tells of one person`,
  })),
]
