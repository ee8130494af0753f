/**
 * From degrees to pixels: the outlines of a city as large as the sheet allows.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import type { Point, Ring } from "./hatch.js"

/** An area in pixels; the first ring of a polygon runs one way, its holes the other. */
export interface Shape {
  readonly flaeche: Diagramm.Flaeche
  readonly polygons: ReadonlyArray<ReadonlyArray<Ring>>
}

/** All areas in place, and how high they are. */
export interface Plan {
  readonly shapes: ReadonlyArray<Shape>
  readonly height: number
}

/** Room for the line around the outermost area. */
const EDGE = 2
const RADIANS = Math.PI / 180

interface Frame {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const frameOf = (places: ReadonlyArray<Point>): Frame => {
  const start: Frame = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  return places.reduce(({ east, north, south, west }, [x, y]) => ({
    west: Math.min(west, x), south: Math.min(south, y), east: Math.max(east, x), north: Math.max(north, y),
  }), start)
}

/** Twice the area within a ring, above 0 where it runs clockwise on the screen. */
export const doubleArea = (ring: Ring): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)

// Sources disagree on the order of rings: a hole that runs as its outline does would be filled.
const turned = (ring: Ring, at: number): Ring => (doubleArea(ring) > 0 === (at === 0) ? ring : [...ring].reverse())

/** A ring of fewer corners encloses nothing. */
const isRing = (ring: Ring): boolean => ring.length >= 3

const opened = (ring: ReadonlyArray<Point>): Ring => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring
}

/** Fits the outlines into a width and a height; a degree of longitude is as much shorter as the middle of the sheet lies north. */
export const project = (flaechen: ReadonlyArray<Diagramm.Flaeche>, sheet: number, most: number): Plan => {
  const width = sheet - 2 * EDGE
  const places = flaechen.flatMap(({ polygone }) => polygone.flat(2))
  if (places.length === 0) return { shapes: [], height: 0 }
  const { east, north, south, west } = frameOf(places)
  const across = Math.max(0.01, Math.cos(((north + south) / 2) * RADIANS))
  const [wide, high] = [(east - west) * across, north - south]
  // Outlines on one line have no extent in a direction, and those on one place in none.
  const scale = Math.min(wide > 0 ? width / wide : Infinity, high > 0 ? most / high : Infinity)
  const factor = Number.isFinite(scale) ? scale : 1
  const left = EDGE + (width - wide * factor) / 2
  const pixel = ([x, y]: Point): Point => [left + (x - west) * across * factor, (north - y) * factor]
  const shapes = flaechen.map((flaeche) => ({
    flaeche,
    polygons: flaeche.polygone
      .map((polygon) => polygon.map((ring) => opened(ring).map(pixel)).filter(isRing).map(turned))
      .filter((polygon) => polygon.length > 0),
  }))
  return { shapes, height: high * factor }
}

/** Tells whether a place lies within the outlines and in no hole. */
export const isInside = (rings: ReadonlyArray<Ring>, [x, y]: Point): boolean =>
  rings.reduce((inside, ring) =>
    ring.reduce((found, [x1, y1], at) => {
      const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) ? !found : found
    }, inside), false)
