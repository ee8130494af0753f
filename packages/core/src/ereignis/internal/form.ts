/**
 * What a schema has against data from outside, as findings: each with its place and what belongs there, and never with a value, which may be a name.
 *
 * @module
 */
import * as SchemaIssue from "effect/SchemaIssue"
import type { Finding, Path } from "../../kernel/Finding.js"

const format = SchemaIssue.makeFormatterStandardSchemaV1()

const MAX_SHOWN = 60

/** Makes a finding that keeps the data from being used; the floor is put before its code by who reads. */
export const fehler = (code: string, path: Path, message: string, details: Finding["details"] = {}, nearest?: string): Finding =>
  ({ code, schwere: "fehler", path, message, details, ...(nearest === undefined ? {} : { nearest }) })

/** Tells whether a value is a mapping of keys, and no list. */
export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value)

/** A name from outside, cut short, so that a huge one cannot flood a log. */
export const kurz = (name: string): string => (name.length > MAX_SHOWN ? `${name.slice(0, MAX_SHOWN)}…` : name)

/** Says what kind of value stands there, and never the value. */
export const describe = (value: unknown): string => {
  if (value === undefined) return "nothing"
  if (value === null) return "null"
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === "object" ? "a mapping" : typeof value === "string" ? `a text of ${value.length} characters` : `a ${typeof value}`
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined), input)

const WORDS: Readonly<Record<string, string>> = { array: "a list", object: "a mapping", string: "a text", number: "a number", boolean: "true or false" }

// What the schemas say of a day quotes the day.
const ohneWert = (issue: string): string => {
  if (issue.startsWith("The calendar has no day")) return "a day as YYYY-MM-DD that the calendar has"
  const expected = issue.replace(/^"[^]*" is no \w+\. /u, "").replace(/^Expected /u, "").replace(/; did you mean [^]*$/u, "")
  return WORDS[expected] ?? expected
}

const invalid = (path: Path, expected: string, value: unknown): Finding => {
  const found = describe(value)
  return fehler("ValueInvalid", path, `expected ${expected}; found ${found}`, { expected, found })
}

const missing = (path: Path): Finding => {
  const key = path.at(-1) ?? ""
  return fehler("KeyMissing", path, `the key "${key}" is missing; add it`, { key })
}

/** The words that tell one shape of several from the others: `art`, or `feld` and `datenart`. */
const shapesOf = (issue: string): ReadonlyArray<ReadonlyArray<readonly [key: string, words: ReadonlyArray<string>]>> =>
  [...issue.matchAll(/\{([^{}]*)\}/gu)].map(([, shape = ""]) =>
    [...shape.matchAll(/readonly "(\w+)": ("[^"]*"(?: \| "[^"]*")*)/gu)].map(([, key = "", words = ""]) => [key, [...words.matchAll(/"([^"]*)"/gu)].map(([, word = ""]) => word)] as const))

const choice = (path: Path, words: ReadonlyArray<string>, value: unknown): Finding =>
  value === undefined ? missing(path) : invalid(path, [...new Set(words)].map((word) => `"${word}"`).join(" | "), value)

// Says which of the telling words is wrong instead of writing out every shape.
const shapeUnknown = (path: Path, issue: string, value: unknown): Finding => {
  if (!isMapping(value)) return invalid(path, "a mapping", value)
  let shapes = shapesOf(issue)
  for (const [key] of shapes[0] ?? []) {
    const wordsOf = (shape: (typeof shapes)[number]): ReadonlyArray<string> => shape.find(([own]) => own === key)?.[1] ?? []
    const fit = shapes.filter((shape) => wordsOf(shape).some((word) => word === value[key]))
    if (fit.length === 0) return choice([...path, key], shapes.flatMap(wordsOf), value[key])
    shapes = fit
  }
  return invalid(path, "one of the shapes of the documentation", value)
}

const reword = (input: unknown, path: Path, issues: ReadonlyArray<string>): Finding => {
  const value = valueAt(input, path)
  if (issues.includes("Expected no excess property")) return fehler("KeyUnknown", path, `"${kurz(String(path.at(-1)))}" is not a key that is known here; leave it out`, { key: kurz(String(path.at(-1))) })
  if (issues.includes("Missing key")) return typeof path.at(-1) === "number" ? invalid(path.slice(0, -1), "a list with at least one entry", valueAt(input, path.slice(0, -1))) : missing(path)
  const union = issues.find((issue) => issue.startsWith("Expected {"))
  return union === undefined ? invalid(path, [...new Set(issues.map(ohneWert))].join(", or "), value) : shapeUnknown(path, union, value)
}

/** Turns what a schema has against a value into findings, one for each place. */
export const formFindings = (input: unknown, issue: SchemaIssue.Issue): ReadonlyArray<Finding> => {
  const places = new Map<string, { readonly path: Path; readonly issues: Array<string> }>()
  for (const { message, path = [] } of format(issue).issues) {
    const keys = path.map((segment) => (typeof segment === "object" ? segment.key : segment)).map((key) => (typeof key === "number" ? key : String(key)))
    const place = places.get(JSON.stringify(keys)) ?? { path: keys, issues: [] }
    places.set(JSON.stringify(keys), place)
    place.issues.push(message)
  }
  return [...places.values()].map(({ issues, path }) => reword(input, path, issues))
}
