/**
 * What an outline needs to be drawn: closed rings in degrees.
 *
 * @module
 */

/** A ring of an outline. */
export type Ring = ReadonlyArray<readonly [laenge: number, breite: number]>

/** What is wrong with a ring: too few places, not closed, or no degrees. */
export type Ringfehler = "RingTooShort" | "RingOpen" | "KoordinateOutside"

/** Tells whether a place can lie on earth, in degrees of longitude and latitude. */
export const isDegree = (laenge: number, breite: number): boolean => Math.abs(laenge) <= 180 && Math.abs(breite) <= 90

/**
 * Finds what is wrong with a ring; nothing where it can be drawn.
 *
 * @quelle RFC 7946, 3.1.6
 */
export const ringProblem = (ring: Ring): Ringfehler | undefined => {
  if (ring.length < 4) return "RingTooShort"
  if (!ring.every(([laenge, breite]) => isDegree(laenge, breite))) return "KoordinateOutside"
  const [first, last] = [ring[0], ring.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? undefined : "RingOpen"
}

/** What is wrong, and what to do. */
export const ringTexte: Readonly<Record<Ringfehler, string>> = {
  RingTooShort: "has a ring of fewer than four places; give the corners and the first of them again at the end",
  RingOpen: "has a ring that does not end where it begins; repeat its first place at the end",
  KoordinateOutside: "has a place that is none in degrees: longitude runs from -180 to 180, latitude from -90 to 90; convert the outlines to WGS 84 (EPSG:4326)",
}
