/**
 * The words before a title that say how a duty stands: not every calendar shows a status.
 *
 * @module
 */

/** The words, by how a duty stands; one takes the place of another. */
export const STANDWORTE = {
  "verspaetet-erfuellt": "Erledigt (verspätet): ",
  erfuellt: "Erledigt: ",
  versaeumt: "Versäumt: ",
  abgesagt: "Abgesagt: ",
  entfallen: "Entfällt: ",
  frist: "Frist: ",
} as const
