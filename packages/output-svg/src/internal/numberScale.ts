/**
 * A scale of numbers with round steps, up or across.
 *
 * @module
 */

/** A mark on an axis and how it is named. */
export interface Tick {
  readonly at: number
  readonly text: string
}

/** Where a number lies between two pixels, and what is named. */
export interface NumberScale {
  readonly place: (value: number) => number
  readonly ticks: ReadonlyArray<Tick>
}

/** The span that a scale has to hold, and the pixels it has for it. */
export interface Span {
  readonly low: number
  readonly high: number
  readonly from: number
  readonly to: number
  /** The decimals of the numbers: no step is finer. */
  readonly digits: number
  /** About how many steps there is room for. */
  readonly steps: number
  /** True where the scale ends at its highest number and not at the next round one. */
  readonly tight?: boolean
}

const STEPS = [1, 2, 2.5, 5, 10]

const stepOf = (extent: number, digits: number, steps: number): number => {
  const raw = extent / steps
  const power = 10 ** Math.floor(Math.log10(raw))
  const nice = (STEPS.find((step) => step * power >= raw * 0.999) ?? 10) * power
  // No finer than the numbers are: a count has no halves.
  return Math.max(nice, 10 ** -digits)
}

/** Numbers of more letters than this are written in millions, or as a power of ten. */
const LONGEST = 11

/** Writes a number with so many decimals that it fits beside an axis or a mark. */
export const numberText = (value: number, form: Intl.NumberFormatOptions): string => {
  const write = (options: Intl.NumberFormatOptions): string => new Intl.NumberFormat("de-DE", options).format(value === 0 ? 0 : value).replace("-", "−")
  const text = write(form)
  if (text.length <= LONGEST) return text
  const short = write({ notation: "compact", maximumSignificantDigits: 3 })
  return short.length <= LONGEST ? short : write({ notation: "scientific", maximumSignificantDigits: 3 })
}

const tickText = (value: number, step: number): string =>
  numberText(value, { maximumFractionDigits: Math.min(20, Math.max(0, 1 - Math.floor(Math.log10(step)))) })

/** Finds the scale; both ends are round numbers, or where it is tight the last one is the highest. */
export const numberScaleOf = ({ digits, from, high, low, steps, tight = false, to }: Span): NumberScale => {
  if (!Number.isFinite(high - low)) throw new RangeError(`the numbers from ${low} to ${high} are too far apart for one axis`)
  const step = stepOf(high - low === 0 ? 1 : high - low, digits, steps)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  const end = tight && high > low ? high / step : last
  return {
    place: (value) => from + ((value / step - first) / (end - first)) * (to - from),
    ticks: Array.from({ length: Math.floor(end + 1e-9) - first + 1 }, (_, at) => ({ at: (first + at) * step, text: tickText((first + at) * step, step) })),
  }
}
