import type { Finding } from "../kernel/Finding.js"

const DOUBTS: ReadonlyArray<readonly [code: string, pattern: RegExp, what: string]> = [
  ["befund/SchilderungNumber", /\d+/gu, "a number stands here: a reader may know whom it fits"],
  ["befund/SchilderungInitial", /(?<![\p{L}\p{M}])(?<!(?<![\p{L}\p{M}])\p{Ll}\.\s?)\p{Lu}\.(?!\s?\p{Ll}\.)/gu, "a single capital letter stands here: it may be the initial of somebody"],
  ["befund/SchilderungQuote", /[„“”"«»]/gu, "somebody is quoted here: words that were said may be known to those who heard them"],
  ["befund/SchilderungRelation", /(?<![\p{L}\p{M}])(?:einzig\p{Ll}*|alleinig\p{Ll}*|bekannt(?:e[rsn]?)?|Zeitung\p{Ll}*|Presse|Zwilling\p{Ll}*|Drilling\p{Ll}*)(?![\p{L}\p{M}])/gu, "a word stands here that tells of something rare"],
]

/**
 * Lists what is doubtful in a text that is to go to a body; it knows words and no people, so that a person has to read every text.
 *
 * The first finding says so, always. A finding names the place and never the words.
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
  ...DOUBTS.flatMap(([code, pattern, what]) => [...text.matchAll(pattern)].map((found): Finding => ({
    code, schwere: "warnung", path: [feld, found.index], details: { feld, stelle: found.index + 1 }, message: `${what}; read it, and say it more broadly where it tells of one person`,
  }))),
]
