/**
 * Whether two questionnaires ask the same: words by the languages that both have, everything else as it is.
 *
 * @module
 */
import type { Groesse } from "../Groesse.js"

/** What differs in what is measured. */
export type Unterschied = "wortlaut" | "skala" | "formel"

type Inhalt = Readonly<Record<string, unknown>>

const isInhalt = (value: unknown): value is Inhalt => typeof value === "object" && value !== null

const isText = (value: Inhalt): boolean => typeof value["de"] === "string"

// Walks two values side by side and gives what differs: words, or anything else.
const compare = (a: unknown, b: unknown): ReadonlyArray<"wortlaut" | "skala"> => {
  if (!isInhalt(a) || !isInhalt(b)) return a === b ? [] : ["skala"]
  if (isText(a) && isText(b)) return Object.keys(a).some((sprache) => Object.hasOwn(b, sprache) && a[sprache] !== b[sprache]) ? ["wortlaut"] : []
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => compare(a[key], b[key]))
}

const WITHOUT_MEASURE = { titel: { de: "" } }

/** Lists what differs in what two surveys measure; nothing where they measure the same. */
export const differences = (a: Groesse, b: Groesse): ReadonlyArray<Unterschied> => {
  const fragen = a.id === b.id && a.art === b.art ? compare([a.fragen, a.vorfragen], [b.fragen, b.vorfragen]) : ["skala" as const]
  const formel = compare({ ...a.formel, ...WITHOUT_MEASURE }, { ...b.formel, ...WITHOUT_MEASURE }).length > 0
  return [...new Set(fragen), ...(formel ? ["formel" as const] : [])]
}
