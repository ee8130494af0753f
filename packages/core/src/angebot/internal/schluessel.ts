import * as Codeliste from "../../merkmal/Codeliste.js"

/** Whether a condition holds. */
export type Antwort = "ja" | "nein" | "ungeklaert"

/**
 * Tells whether a key meets a condition: it or a group above it is named.
 *
 * A key that stands for a missing answer or a remainder says too little, and so does a group of which the condition names
 * a part; a key that the list does not have is a slip and throws.
 */
const meets = (liste: Codeliste.Codeliste, verlangt: ReadonlySet<string>, schluessel: string): Antwort => {
  const { art } = Codeliste.get(liste, schluessel)
  if (art === "fehlt") return "ungeklaert"
  if (verlangt.has(schluessel) || Codeliste.above(liste, schluessel).some((group) => verlangt.has(group.schluessel))) return "ja"
  if (art === "rest") return "ungeklaert"
  const isCoarser = [...verlangt].some((key) => Codeliste.above(liste, key).some((group) => group.schluessel === schluessel))
  return isCoarser ? "ungeklaert" : "nein"
}

/** Tells whether one of several keys meets a condition; nothing known leaves it open. */
export const meetsOne = (
  liste: Codeliste.Codeliste,
  verlangt: ReadonlyArray<string>,
  vorhanden: ReadonlyArray<string> | undefined,
): Antwort => {
  if (vorhanden === undefined) return "ungeklaert"
  const named = new Set(verlangt)
  const answers = vorhanden.map((schluessel) => meets(liste, named, schluessel))
  if (answers.includes("ja")) return "ja"
  return answers.includes("ungeklaert") ? "ungeklaert" : "nein"
}
