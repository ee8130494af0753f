/**
 * Colours and shapes that can be told apart without seeing colours, and in print.
 *
 * @module
 */

/**
 * After the palette of Okabe and Ito; the light tones are darkened until each has 3:1 against white.
 *
 * The first three differ for every kind of colour blindness: few pictures have more groups. Beyond them the shape tells.
 */
const COLOURS = ["#0072B2", "#C25400", "#4A4A4A", "#00805E", "#A8477B", "#8A6A00", "#3C7FA6", "#6A3D9A"] as const

const SHAPES = ["circle", "square", "diamond", "triangle-up", "triangle-down", "cross", "triangle-right", "triangle-left"] as const

/** Ink for text, for what stands back, and for lines. */
export const INK = "#1d2a30"
export const QUIET = "#56646b"
export const LINE = "#d3dcdf"

/** From few to many, in five steps. */
export const STEPS = ["#e3f0f1", "#bfdde0", "#8abfc6", "#2b717d", "#0a4855"] as const

/** The step for a count, and an ink that can be read on it. */
export const step = (count: number, max: number): { readonly fill: string; readonly ink: string } => {
  const at = Math.min(STEPS.length - 1, Math.floor((count / Math.max(1, max)) * STEPS.length))
  return { fill: STEPS[at] ?? STEPS[0], ink: at >= 3 ? "#ffffff" : INK }
}

/** A colour with so much white that `share` of it is left. */
export const tint = (colour: string, share: number): string =>
  `#${[1, 3, 5].map((at) => Math.round(255 - (255 - Number.parseInt(colour.slice(at, at + 2), 16)) * share).toString(16).padStart(2, "0")).join("")}`

/** How one kind is drawn. */
export interface Look {
  readonly name: string
  readonly colour: string
  readonly shape: string
}

/** Gives each kind its colour and shape in order of appearance; the ninth repeats the first colour in another shape. */
export const looks = (names: ReadonlyArray<string>): ReadonlyMap<string, Look> =>
  new Map(
    [...new Set(names)].map((name, at) => {
      const round = Math.floor(at / COLOURS.length)
      const colour = COLOURS[at % COLOURS.length] ?? INK
      return [name, { name, colour, shape: SHAPES[(at + round) % SHAPES.length] ?? "circle" }]
    }),
  )
