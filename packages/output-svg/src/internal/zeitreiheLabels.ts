/**
 * The names of the lines at their ends, none over another.
 *
 * @module
 */
import { clean } from "./clean.js"
import { wrap } from "./measure.js"

export const NAME_SIZE = 13
const LINE = 16
const GAP = 5

/** A name that wants to stand at a height. */
export interface Wish {
  readonly name: string
  readonly wert: string
  readonly x: number
  readonly y: number
  readonly colour: string
}

/** A name in place: `y` is the middle of its first line; `anchor` is the middle of all. */
export interface EndLabel extends Wish {
  readonly text: ReadonlyArray<string>
  readonly textY: number
  readonly anchor: number
}

/** Moves names apart, from top to bottom, and all of them up where they would leave the surface. */
export const placeEnds = (wishes: ReadonlyArray<Wish>, width: number, top: number, bottom: number): ReadonlyArray<EndLabel> => {
  const sized = [...wishes].sort((a, b) => a.y - b.y).map((wish) => {
    const text = [...wrap(clean(wish.name), width, NAME_SIZE, 2), wish.wert]
    return { wish, text, height: text.length * LINE }
  })
  let free = top
  const starts = sized.map(({ height, wish }) => {
    const start = Math.max(free, wish.y - height / 2)
    free = start + height + GAP
    return start
  })
  let limit = bottom
  for (let at = sized.length - 1; at >= 0; at -= 1) {
    const height = sized[at]?.height ?? 0
    const start = Math.min(starts[at] ?? top, limit - height)
    starts[at] = start
    limit = start - GAP
  }
  return sized.map(({ height, text, wish }, at) => {
    const start = starts[at] ?? top
    return { ...wish, text, textY: start + LINE / 2, anchor: start + height / 2 }
  })
}
