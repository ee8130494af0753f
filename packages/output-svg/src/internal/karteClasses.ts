/**
 * The classes of a map: at most five, of one width where each holds an area, else with about as many areas each.
 *
 * @module
 */
import { numberText } from "./numberScale.js"

/** From one number to another, both in it, and how it is named. */
export interface Klasse {
  readonly von: number
  readonly bis: number
  readonly text: string
}

/** The classes from low to high, and how they were found. */
export interface Klassen {
  readonly art: "gleiche Breite" | "gleich viele" | "einzeln"
  readonly klassen: ReadonlyArray<Klasse>
}

const MOST = 5
const CROWDED = 0.5
const NICE = [1, 2, 2.5, 5, 10]

/** Rounds as the number is printed, so that what reads alike lies in one class. */
const rounder = (digits: number) => (value: number): number => {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits
  return Number.isFinite(rounded) ? rounded : value
}

const textOf = (von: number, bis: number, digits: number): string => {
  const write = (value: number): string => numberText(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return von === bis ? write(von) : `${write(von)} bis ${write(bis)}`
}

/** The values of each class of one width, where at most five such classes hold all and none is empty. */
const equalGroups = (values: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<number>> | undefined => {
  const [low = 0, high = 0] = [values[0], values.at(-1)]
  const power = 10 ** Math.floor(Math.log10((high - low) / MOST))
  for (const factor of [...NICE, 20]) {
    const step = factor * power
    const first = Math.floor(low / step + 1e-9)
    const count = Math.floor(high / step + 1e-9) - first + 1
    if (count > MOST || !Number.isFinite(count)) continue
    const groups = Array.from({ length: count }, (_, at) => values.filter((value) => Math.floor(value / step + 1e-9) - first === at))
    // A class that holds most of the areas tells nothing of them.
    return groups.some((group) => group.length === 0 || group.length > values.length * CROWDED) || count < 3 ? undefined : groups
  }
  return undefined
}

/** Divides the values into five of about one size; equal values stay together. */
const evenGroups = (values: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<number>> => {
  const groups: Array<Array<number>> = []
  for (const [at, value] of values.entries()) {
    const last = groups.at(-1)
    const wanted = Math.floor((at * MOST) / values.length)
    if (last === undefined || (groups.length <= wanted && last.at(-1) !== value)) groups.push([value])
    else last.push(value)
  }
  return groups
}

/** Finds the classes; their bounds are values that occur, so that none lies between two classes. */
export const klassenOf = (werte: ReadonlyArray<number>, digits: number): Klassen => {
  const values = werte.map(rounder(digits)).sort((a, b) => a - b)
  const single = [...new Set(values)]
  const equal = single.length > MOST ? equalGroups(values) : undefined
  const groups = single.length <= MOST ? single.map((value) => [value]) : (equal ?? evenGroups(values))
  const klassen = groups.map((group) => {
    const [von = 0, bis = 0] = [group[0], group.at(-1)]
    return { von, bis, text: textOf(von, bis, digits) }
  })
  return { klassen, art: single.length <= MOST ? "einzeln" : equal === undefined ? "gleich viele" : "gleiche Breite" }
}

/** The place of the class that holds a value. */
export const klasseOf = ({ klassen }: Klassen, wert: number, digits: number): number => {
  const rounded = rounder(digits)(wert)
  return klassen.findIndex(({ bis }) => rounded <= bis)
}
