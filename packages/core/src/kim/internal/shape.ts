import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Finding, Path } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import { fehler } from "./finding.js"

const format = SchemaIssue.makeFormatterStandardSchemaV1()

const MAX_SHOWN = 60

/** Tells whether a value is a mapping of keys, and no list. */
export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Says what stands there, cut short, so that a huge value cannot flood a log. */
export const describe = (value: unknown): string => {
  if (value === undefined) return "nothing"
  if (typeof value === "string") return JSON.stringify(value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (isMapping(value)) return "a mapping"
  return value === null ? "null" : `the ${typeof value} ${String(value)}`
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return typeof key === "number" ? (value[key] as unknown) : undefined
    return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
  }, input)

/** The parts of the schema that may stand at one more step of a path. */
const step = (ast: SchemaAST.AST, key: string | number): ReadonlyArray<SchemaAST.AST> => {
  if (ast._tag === "Union") return ast.types.flatMap((type) => step(type, key))
  if (ast._tag === "Arrays") return [...ast.elements.slice(0, 1), ...ast.rest]
  return ast._tag === "Objects" ? ast.propertySignatures.filter(({ name }) => name === key).map(({ type }) => type) : []
}

const astsAt = (schema: Schema.Top, path: Path): ReadonlyArray<SchemaAST.AST> =>
  path.reduce<ReadonlyArray<SchemaAST.AST>>((asts, key) => asts.flatMap((ast) => step(ast, key)), [schema.ast])

/** The keys that a mapping may have, or the words that a value may be. */
const knownOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  if (ast._tag === "Union") return ast.types.flatMap(knownOf)
  if (ast._tag === "Objects") return ast.propertySignatures.map(({ name }) => String(name))
  return ast._tag === "Literal" && typeof ast.literal === "string" ? [ast.literal] : []
}

const WORDS: Readonly<Record<string, string>> = {
  array: "a list", object: "a mapping", string: "a text", number: "a number", boolean: "true or false",
}

const expectedOf = (issues: ReadonlyArray<string>): string => {
  const wanted = issues.map((issue) => {
    // The values of the kernel explain themselves: "2020-02-30" is no Zeitraum: the calendar has no such day.
    const [, kind, why] = /^"[^]*" is no (\w+): ([^]*)$/u.exec(issue) ?? []
    if (kind !== undefined) return `a valid ${kind} (${why})`
    const expected = issue.replace(/^Expected /u, "")
    return WORDS[expected] ?? expected
  })
  return [...new Set(wanted)].join(", or ")
}

const reword = (schema: Schema.Top, input: unknown, path: Path, issues: ReadonlyArray<string>): Finding => {
  const key = String(path.at(-1) ?? "")
  if (issues.includes("Expected no excess property")) {
    const near = nearest(key, astsAt(schema, path.slice(0, -1)).flatMap(knownOf))
    return fehler("KeyUnknown", path, `"${key.slice(0, MAX_SHOWN)}" is not a key that is known here`, { key }, undefined, near)
  }
  if (issues.includes("Missing key")) return fehler("KeyMissing", path, `the key "${key}" is missing`, { key })
  const value = valueAt(input, path)
  const [expected, found] = [expectedOf(issues), describe(value)]
  const near = typeof value === "string" ? nearest(value, astsAt(schema, path).flatMap(knownOf)) : undefined
  return fehler("ValueInvalid", path, `expected ${expected}; found ${found}`, { expected, found }, undefined, near)
}

/** Turns what a schema has against a value into findings, one for each place; `at` is where the value stands. */
export const shapeFindings = (schema: Schema.Top, input: unknown, issue: SchemaIssue.Issue, at: Path): ReadonlyArray<Finding> => {
  const places = new Map<string, { readonly path: Path; readonly issues: Array<string> }>()
  for (const { message, path = [] } of format(issue).issues) {
    const inner = path.map((segment) => {
      const key = typeof segment === "object" ? segment.key : segment
      return typeof key === "number" ? key : String(key)
    })
    const place = places.get(JSON.stringify(inner)) ?? { path: inner, issues: [] }
    places.set(JSON.stringify(inner), place)
    place.issues.push(message)
  }
  return [...places.values()].map(({ path, issues }) => {
    const finding = reword(schema, input, path, issues)
    return { ...finding, path: [...at, ...finding.path] }
  })
}
