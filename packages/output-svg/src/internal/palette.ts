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

/** How a column is drawn that is called by a colour of Projekte. */
export interface Ampel {
  readonly colour: string
  readonly edge: string
  readonly shape: string
}

// The shapes and colours of the words in the tables of the page: they differ in form, and in lightness where print is grey.
const AMPEL: ReadonlyMap<string, Ampel> = new Map([
  ["rot", { colour: "#b3261e", edge: "#5c0f0a", shape: "diamond" }],
  ["gelb", { colour: "#f2b600", edge: "#5a4300", shape: "triangle-up" }],
  ["grün", { colour: "#2c8a4b", edge: "#0e4421", shape: "circle" }],
])

/** The colour and the shape for the name of a column; what is called by no colour is grey. */
export const ampelOf = (name: string): Ampel =>
  AMPEL.get(name.trim().toLowerCase()) ?? { colour: "#8b979c", edge: QUIET, shape: "square" }

/** How one kind is drawn. */
export interface Look {
  readonly name: string
  readonly colour: string
  readonly shape: string
}

/** So many looks; the ninth repeats the first colour in another shape. */
const looksAt = (count: number): ReadonlyArray<Omit<Look, "name">> =>
  Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / COLOURS.length)
    return { colour: COLOURS[at % COLOURS.length] ?? INK, shape: SHAPES[(at + round) % SHAPES.length] ?? "circle" }
  })

const DEFAULT = { colour: INK, shape: "circle" } as const

/** Gives the kinds of one picture their looks, in the order of the picture. */
export type Looks = (names: ReadonlyArray<string>) => ReadonlyMap<string, Look>

/** The look that stands for all together, wherever it is: grey, as it is no group beside the others. */
const NEUTRAL = 2
const TOTAL = /^(?:insgesamt|alle zusammen|zusammen|gesamt)$/u

const keyOf = (name: string): string => name.trim().toLowerCase()

const placesOf = (pictures: ReadonlyArray<ReadonlyArray<string>>): ReadonlyMap<string, number> => {
  const keys = pictures.map((names) => new Set(names.map(keyOf)))
  const hasTotal = keys.some((picture) => [...picture].some((key) => TOTAL.test(key)))
  const places = new Map<string, number>()
  const taken = new Set<number>(hasTotal ? [NEUTRAL] : [])
  for (const key of new Set(keys.flatMap((picture) => [...picture]))) {
    // As long as there are colours every name has its own; then the names that it stands beside somewhere are what it has to differ from.
    const beside = taken.size < COLOURS.length
      ? taken
      : new Set([...(hasTotal ? [NEUTRAL] : []), ...keys.filter((picture) => picture.has(key)).flatMap((picture) => [...picture].flatMap((one) => places.get(one) ?? []))])
    let at = 0
    while (beside.has(at)) at += 1
    if (TOTAL.test(key)) at = NEUTRAL
    places.set(key, at)
    taken.add(at)
  }
  return places
}

/** Gives each name one colour and shape for all pictures together, in order of its first appearance; small and capital letters are alike. */
export const looksOver = (pictures: ReadonlyArray<ReadonlyArray<string>>): Looks => {
  const places = placesOf(pictures)
  const all = looksAt(Math.max(0, ...places.values()) + 1)
  return (names) => new Map([...new Set(names)].map((name) => [name, { ...(all[places.get(keyOf(name)) ?? 0] ?? DEFAULT), name }]))
}
