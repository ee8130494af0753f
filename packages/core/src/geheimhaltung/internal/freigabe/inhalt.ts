import type { VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"

/** Writes all that a table says to a reader: two tables of one content tell an attacker the same, whatever they are called. */
export const contentOf = ({ cube, ganzzahlig, gegenstand, mindestens, quoten }: VeroeffentlichteTabelle): string =>
  JSON.stringify([
    gegenstand, mindestens, ganzzahlig, cube.ungenannt, cube.merkmale.map(({ id }) => id),
    [...cube.inhalt].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, wert]) => [key, Object.entries(wert).sort(([a], [b]) => (a < b ? -1 : 1))]),
    quoten.map(({ id, wert }) => [id, Object.entries(wert).sort(([a], [b]) => (a < b ? -1 : 1))]),
  ])
