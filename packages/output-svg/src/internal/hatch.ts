/**
 * Patterns of lines, so that areas are told apart without colour, too.
 *
 * The lines are cut to the area here and not by a clip: a clip needs an id, and a page has many pictures.
 *
 * @module
 */

/** A place in pixels. */
export type Point = readonly [x: number, y: number]

/** A closed outline; its last place leads back to the first. */
export type Ring = ReadonlyArray<Point>

/** How an area is filled. */
export type Pattern = "solid" | "rising" | "falling" | "crossed" | "level"

const ANGLES: Readonly<Record<Pattern, ReadonlyArray<number>>> = {
  solid: [], rising: [-Math.PI / 4], falling: [Math.PI / 4], crossed: [-Math.PI / 4, Math.PI / 4], level: [0],
}

/** Where a level line crosses the outlines, from left to right. */
const crossings = (rings: ReadonlyArray<Ring>, level: number): ReadonlyArray<number> =>
  rings.flatMap((ring) =>
    ring.flatMap(([x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
      // Half open, so that a corner on the line counts once.
      if (y <= level === nextY <= level) return []
      return [x + ((level - y) / (nextY - y)) * (nextX - x)]
    })).sort((a, b) => a - b)

const lines = (rings: ReadonlyArray<Ring>, angle: number, gap: number): string => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const turned = rings.map((ring) => ring.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]))
  const heights = turned.flat().map(([, y]) => y)
  const [low, high] = heights.reduce(([a, b], y) => [Math.min(a, y), Math.max(b, y)], [Infinity, -Infinity])
  let path = ""
  // The same phase everywhere: the lines of neighbours meet.
  for (let level = Math.ceil(low / gap) * gap; level <= high; level += gap) {
    const all = crossings(turned, level)
    for (let at = 0; at + 1 < all.length; at += 2) {
      const back = (x: number): string => `${(x * cos - level * sin).toFixed(1)},${(x * sin + level * cos).toFixed(1)}`
      path += `M${back(all[at] ?? 0)}L${back(all[at + 1] ?? 0)}`
    }
  }
  return path
}

/** The lines of a pattern within outlines, as the path of an SVG; what lies within an even number of outlines is a hole. */
export const hatch = (rings: ReadonlyArray<Ring>, pattern: Pattern, gap: number): string =>
  ANGLES[pattern].map((angle) => lines(rings, angle, gap)).join("")

/** The four corners of a field. */
export const box = (x: number, y: number, x2: number, y2: number): Ring => [[x, y], [x2, y], [x2, y2], [x, y2]]

/** Outlines as the path of an SVG, finer than a tenth of a pixel left out. */
export const outline = (rings: ReadonlyArray<Ring>): string =>
  rings.map((ring) => {
    const places = ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`)
    return `M${places.filter((place, at) => at === 0 || place !== places[at - 1]).join("L")}Z`
  }).join("")
