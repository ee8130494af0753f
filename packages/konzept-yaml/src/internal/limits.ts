/** What a folder may hold. The numbers leave a hundred times the room that a large city's Konzept takes. */
export const limits = {
  dateien: 500,
  bytesJeDatei: 1_048_576,
  bytesInsgesamt: 33_554_432,
  tiefe: 20,
  /** Blanks before the first sign of a line; the parser calls itself for each level that these can open. */
  einrueckung: 200,
  knoten: 200_000,
  /** Every node takes at most two tokens, so more tokens than this are more nodes than allowed. */
  zeichen: 400_000,
  /** Syntax errors told per file; later ones mostly follow from the first. */
  syntaxfehler: 10,
} as const
