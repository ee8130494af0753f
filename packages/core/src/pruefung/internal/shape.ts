import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Finding, Path } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import { fehler } from "./finding.js"

const format = SchemaIssue.makeFormatterStandardSchemaV1()

const MAX_SHOWN = 60

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined), input)

/** Says what stands there, cut short, so that a huge value cannot flood a log. */
export const describe = (value: unknown): string => {
  if (value === undefined) return "nothing"
  if (value === null) return "null"
  if (typeof value === "string") return JSON.stringify(value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === "object") return "a mapping"
  return `the ${typeof value} ${String(value)}`
}

const step = (ast: SchemaAST.AST, key: string | number): ReadonlyArray<SchemaAST.AST> => {
  if (ast._tag === "Union") return ast.types.flatMap((type) => step(type, key))
  if (ast._tag === "Arrays") return [...ast.elements.slice(0, 1), ...ast.rest]
  if (ast._tag === "Objects") return ast.propertySignatures.filter(({ name }) => name === key).map(({ type }) => type)
  return []
}

const astsAt = (schema: Schema.Top, path: Path): ReadonlyArray<SchemaAST.AST> =>
  path.reduce<ReadonlyArray<SchemaAST.AST>>((asts, key) => asts.flatMap((ast) => step(ast, key)), [schema.ast])

const keysOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  if (ast._tag === "Union") return ast.types.flatMap(keysOf)
  return ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []
}

const wordsOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  if (ast._tag === "Union") return ast.types.flatMap(wordsOf)
  return ast._tag === "Literal" && typeof ast.literal === "string" ? [ast.literal] : []
}

/** The key whose word tells which of several shapes is meant, with the words it may take. */
const tagOf = (ast: SchemaAST.AST): readonly [key: string, words: ReadonlyArray<string>] | undefined => {
  if (ast._tag !== "Union") return undefined
  const shapes = ast.types.flatMap((type) => (type._tag === "Objects" ? [type.propertySignatures] : []))
  const key = shapes[0]?.find(({ type }) => type._tag === "Literal")?.name
  const words = shapes.flatMap((keys) => keys.filter(({ name }) => name === key).flatMap(({ type }) => wordsOf(type)))
  return key === undefined || words.length < 2 ? undefined : [String(key), words]
}

const valueInvalid = (path: Path, expected: string, value: unknown, words: ReadonlyArray<string>): Finding => {
  const near = typeof value === "string" ? nearest(value, words) : undefined
  const found = describe(value)
  return fehler("ValueInvalid", path, `expected ${expected}; found ${found}`, { expected, found }, undefined, near)
}

const keyUnknown = (path: Path, asts: ReadonlyArray<SchemaAST.AST>): Finding => {
  const key = String(path.at(-1) ?? "")
  // A key of another shape of the same union is known, and still wrong here.
  const near = nearest(key, asts.flatMap(keysOf))
  const message = `"${key.slice(0, MAX_SHOWN)}" is not a key that is known here`
  return fehler("KeyUnknown", path, message, { key }, undefined, near === key ? undefined : near)
}

/** How the schema begins to say that a value has none of several shapes. */
const SHAPES = "Expected { readonly"

const WORDS: Readonly<Record<string, string>> = {
  array: "a list", object: "a mapping", string: "a text", number: "a number", boolean: "true or false",
}

const expectedOf = (issues: ReadonlyArray<string>): string => {
  const wanted = issues.map((issue) => {
    // The values of the floor below explain themselves: "2020-02-30" is no Zeitraum: the calendar has no such day.
    const [, kind, why] = /^"[^]*" is no (\w+): ([^]*)$/u.exec(issue) ?? []
    if (kind !== undefined) return `a valid ${kind} (${why})`
    const expected = issue.replace(/^Expected /u, "")
    return WORDS[expected] ?? expected
  })
  return [...new Set(wanted)].join(", or ")
}

/** Rewords one issue of the schema: what was expected, what was found, and what was probably meant. */
const reword = (schema: Schema.Top, input: unknown, path: Path, issues: ReadonlyArray<string>): Finding => {
  if (issues.includes("Expected no excess property")) return keyUnknown(path, astsAt(schema, path.slice(0, -1)))
  const key = String(path.at(-1) ?? "")
  if (issues.includes("Missing key")) return fehler("KeyMissing", path, `the key "${key}" is missing`, { key })
  const value = valueAt(input, path)
  const asts = astsAt(schema, path)
  if (!issues.some((issue) => issue.startsWith(SHAPES))) return valueInvalid(path, expectedOf(issues), value, asts.flatMap(wordsOf))
  const tag = asts.map(tagOf).find((found) => found !== undefined)
  if (tag !== undefined && isRecord(value) && !Array.isArray(value)) {
    const [name, words] = tag
    if (!Object.hasOwn(value, name)) return fehler("KeyMissing", [...path, name], `the key "${name}" is missing`, { key: name })
    return valueInvalid([...path, name], words.map((word) => `"${word}"`).join(" | "), value[name], words)
  }
  return valueInvalid(path, "a mapping", value, [])
}

/** Turns an issue of the schema into findings, one for each place. */
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
