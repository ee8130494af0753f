/**
 * Where two pieces of plain data differ first, and how they are written for a reader of a failed test.
 *
 * @module
 */
import * as Equal from "effect/Equal"

/** The first place at which two pieces of data differ; what is left out on one side is shown as `nothing`. */
export interface Unterschied {
  readonly path: string
  readonly expected: string
  readonly actual: string
}

const LONGEST = 4000

const NOTHING = "nothing"

const replacer = (_key: string, value: unknown): unknown => {
  if (typeof value === "bigint") return `${value}n`
  if (value instanceof Map || value instanceof Set) return [...value]
  return value
}

const write = (value: unknown): string => {
  try {
    return JSON.stringify(value, replacer) ?? (value === undefined ? NOTHING : String(value))
  } catch {
    return String(value)
  }
}

/** Writes data in one line, cut where it is longer than a screen. */
export const show = (value: unknown): string => {
  const text = write(value)
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} … (${text.length} characters)`
}

type Plain = Readonly<Record<string, unknown>>

// Objects of a class are compared as a whole, since what makes them equal is theirs to say.
const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)

const stepTo = (path: string, key: string, inArray: boolean): string => {
  if (inArray) return `${path}[${key}]`
  return /^[\w$]+$/u.test(key) ? `${path}${path === "" ? "" : "."}${key}` : `${path}[${JSON.stringify(key)}]`
}

const at = (holder: Plain | ReadonlyArray<unknown>, key: string): string =>
  Object.hasOwn(holder, key) ? show((holder as Plain)[key]) : NOTHING

const search = (expected: unknown, actual: unknown, path: string): Unterschied | undefined => {
  if (Equal.equals(expected, actual)) return undefined
  const whole = { path, expected: show(expected), actual: show(actual) }
  const arrays = Array.isArray(expected) && Array.isArray(actual)
  if (!arrays && !(isPlain(expected) && isPlain(actual))) return whole
  const [one, other] = [expected as Plain, actual as Plain]
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const step = stepTo(path, key, arrays)
    if (!Object.hasOwn(one, key) || !Object.hasOwn(other, key)) return { path: step, expected: at(one, key), actual: at(other, key) }
    const found = search(one[key], other[key], step)
    if (found !== undefined) return found
  }
  return whole
}

/** Finds the first place at which data differs from what was expected; nothing where both are equal. */
export const find = (expected: unknown, actual: unknown): Unterschied | undefined => search(expected, actual, "")

/** Writes one line for each item, with a mark before those that the other list does not have at the same place. */
export const toLines = (items: ReadonlyArray<unknown>, others: ReadonlyArray<unknown>): string =>
  items.length === 0
    ? "    (none)"
    : items.map((item, index) => `  ${index < others.length && Equal.equals(item, others[index]) ? " " : ">"} ${show(item)}`).join("\n")
