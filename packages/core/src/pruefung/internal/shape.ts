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

/** Rewords one issue of the schema: what was expected, what was found, and what was probably meant. */
const reword = (schema: Schema.Top, input: unknown, path: Path, issue: string): Finding => {
  const last = String(path.at(-1) ?? "")
  if (issue === "Expected no excess property") {
    const near = nearest(last, astsAt(schema, path.slice(0, -1)).flatMap(keysOf))
    return fehler("KeyUnknown", path, `"${last.slice(0, MAX_SHOWN)}" is not a key that is known here`, { key: last }, undefined, near)
  }
  if (issue === "Missing key") {
    return fehler("KeyMissing", path, `the key "${last}" is missing`, { key: last })
  }
  const value = valueAt(input, path)
  const near = typeof value === "string" ? nearest(value, astsAt(schema, path).flatMap(wordsOf)) : undefined
  const expected = issue.replace(/^Expected /u, "expected ")
  const message = `${expected}, found ${describe(value)}`
  return fehler("ValueInvalid", path, message, { expected: expected.replace(/^expected /u, ""), found: describe(value) }, undefined, near)
}

/** Turns an issue of the schema into findings, each place and message once. */
export const shapeFindings = (schema: Schema.Top, input: unknown, issue: SchemaIssue.Issue, at: Path): ReadonlyArray<Finding> => {
  const findings = new Map<string, Finding>()
  for (const { message, path = [] } of format(issue).issues) {
    const keys = path.map((segment) => (typeof segment === "object" ? segment.key : segment))
    const inner: Path = keys.map((key) => (typeof key === "number" ? key : String(key)))
    const finding = reword(schema, input, inner, message)
    const key = JSON.stringify([inner, finding.message])
    if (!findings.has(key)) findings.set(key, { ...finding, path: [...at, ...inner] })
  }
  return [...findings.values()]
}
