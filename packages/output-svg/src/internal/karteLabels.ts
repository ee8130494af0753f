/**
 * Where the names and numbers of areas can stand: wholly within their outline.
 *
 * @module
 */
import { textWidth } from "../textWidth.js"
import { clean } from "./clean.js"
import type { Point, Ring } from "./hatch.js"
import { doubleArea, isInside } from "./karteProjection.js"
import type { Shape } from "./karteProjection.js"
import { wrap } from "./measure.js"

export const NAME_SIZE = 12
const LINE = 14
/** Places that are tried across and down an area. */
const TRIED = 13

/** A name in place; `y` is the middle of its first line. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly text: ReadonlyArray<string>
}

const largest = ({ polygons }: Shape): ReadonlyArray<Ring> =>
  polygons.reduce<ReadonlyArray<Ring>>((best, polygon) =>
    Math.abs(doubleArea(polygon[0] ?? [])) > Math.abs(doubleArea(best[0] ?? [])) ? polygon : best, [])

const range = (values: ReadonlyArray<number>): readonly [number, number] =>
  values.reduce<readonly [number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity])

/** The edge of a box of words, close enough that no corner of an outline lies unseen between two places. */
const edgeOf = ([x, y]: Point, width: number, height: number): ReadonlyArray<Point> =>
  [0, 0.25, 0.5, 0.75, 1].flatMap((share): ReadonlyArray<Point> => {
    const [left, top] = [x - width / 2, y - height / 2]
    return [[left + share * width, top], [left + share * width, top + height], [left, top + share * height], [left + width, top + share * height]]
  })

const candidates = (rings: ReadonlyArray<Ring>): ReadonlyArray<Point> => {
  const [left, right] = range(rings.flat().map(([x]) => x))
  const [top, bottom] = range(rings.flat().map(([, y]) => y))
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2]
  const steps = Array.from({ length: TRIED }, (_, at) => (at + 0.5) / TRIED)
  const all = steps.flatMap((down) => steps.map((across): Point => [left + across * (right - left), top + down * (bottom - top)]))
  const away = ([x, y]: Point): number => (x - midX) ** 2 + (y - midY) ** 2
  return all.filter((place) => isInside(rings, place)).sort((a, b) => away(a) - away(b))
}

const placeFor = (rings: ReadonlyArray<Ring>, places: ReadonlyArray<Point>, text: ReadonlyArray<string>): Label | undefined => {
  const width = Math.max(...text.map((line) => textWidth(line, NAME_SIZE))) + 4
  const height = text.length * LINE + 2
  const found = places.find((place) => edgeOf(place, width, height).every((corner) => isInside(rings, corner)))
  return found === undefined ? undefined : { x: found[0], y: found[1] - ((text.length - 1) * LINE) / 2, text }
}

/** Names an area with its number, in as few lines as fit; without a number the name only; the number alone where the name has no room, else nothing. */
export const labelOf = (shape: Shape, wert?: string): Label | undefined => {
  const rings = largest(shape)
  if (rings.length === 0) return undefined
  const places = candidates(rings)
  const titel = clean(shape.flaeche.titel)
  const [left, right] = range(rings.flat().map(([x]) => x))
  const names = [1, 2, 3].map((lines) => wrap(titel, (right - left) * (lines === 1 ? 1 : 0.85), NAME_SIZE, lines)).filter((name) => !name.some((line) => line.endsWith("…")))
  for (const name of names) {
    const label = placeFor(rings, places, wert === undefined ? name : [...name, wert])
    if (label !== undefined) return label
  }
  return wert === undefined ? undefined : placeFor(rings, places, [wert])
}
