import type { Bewertung, Stufe } from "../Ziel.js"

/** Gives the ratings of a goal by day, the earliest first; of several on one day the last, as it corrects the others. */
export const stufen = (bewertungen: ReadonlyArray<Bewertung>): ReadonlyArray<Stufe> =>
  bewertungen.filter(({ am }, index) => bewertungen[index + 1]?.am !== am).map(({ stufe }) => stufe)
