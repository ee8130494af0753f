/**
 * A YAML file as texts, with the place of every key and value.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import * as Result from "effect/Result"
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml"
import type { Finding } from "@teilhabe/core/kernel"
import type { Meldung } from "../Meldung.js"
import { meldung, quote } from "./message.js"

/** A file that was read, and where its parts stand. */
export interface YamlFile {
  readonly datei: string
  readonly value: unknown
  readonly place: (path: Finding.Path) => Meldung["fundstelle"]
}

const offsetOf = (document: Document, path: Finding.Path): number | undefined => {
  const parent = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true)
  const key = path.at(-1)
  const pair = isMap(parent) ? parent.items.find((one) => isScalar(one.key) && String(one.key.value) === key) : undefined
  if (pair !== undefined && isScalar(pair.key)) return pair.key.range?.[0]
  const node = document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}

/** Reads a YAML file of which every scalar is a text. */
export const readYaml = (text: string, datei: string): Result.Result<YamlFile, ReadonlyArray<Meldung>> => {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false, merge: false })
  const at = (offset: number): Meldung["fundstelle"] => {
    const { line, col } = lines.linePos(offset)
    return { datei, zeile: Math.max(1, line), spalte: Math.max(1, col) }
  }
  if (document.errors.length > 0) {
    return Result.fail(document.errors.map(({ message, pos }) => meldung("mapping/Syntax", at(pos[0]), { grund: quote(message) })))
  }
  const place = (path: Finding.Path): Meldung["fundstelle"] => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document, path.slice(0, length))
      if (offset !== undefined) return at(offset)
    }
    return at(0)
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  return Result.succeed({ datei, value, place })
}

const format = SchemaIssue.makeFormatterStandardSchemaV1()

const step = (ast: SchemaAST.AST, key: string | number): ReadonlyArray<SchemaAST.AST> => {
  if (ast._tag === "Union") return ast.types.flatMap((type) => step(type, key))
  if (ast._tag === "Arrays") return [...ast.elements.slice(0, 1), ...ast.rest]
  if (ast._tag !== "Objects") return []
  const named = ast.propertySignatures.filter(({ name }) => name === key).map(({ type }) => type)
  return named.length > 0 ? named : ast.indexSignatures.map(({ type }) => type)
}

const wordsAt = (schema: Schema.Top, path: Finding.Path, keys: boolean): ReadonlyArray<string> => {
  const asts = path.reduce<ReadonlyArray<SchemaAST.AST>>((found, key) => found.flatMap((ast) => step(ast, key)), [schema.ast])
  const words = (ast: SchemaAST.AST): ReadonlyArray<string> => {
    if (ast._tag === "Union") return ast.types.flatMap(words)
    if (keys) return ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []
    return ast._tag === "Literal" ? [String(ast.literal)] : []
  }
  return asts.flatMap(words)
}

const describe = (value: unknown): string => {
  if (typeof value === "string") return JSON.stringify(quote(value))
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === "object" && value !== null ? "a mapping" : "nothing"
}

const valueAt = (value: unknown, path: Finding.Path): unknown =>
  path.reduce<unknown>((found, key) => (typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined), value)

const toMeldung = (schema: Schema.Top, file: YamlFile, path: Finding.Path, message: string): Meldung => {
  const key = String(path.at(-1) ?? "")
  const fundstelle = file.place(path)
  if (message === "Expected no excess property") {
    return meldung("mapping/KeyUnknown", fundstelle, { key }, { path, known: wordsAt(schema, path.slice(0, -1), true), wort: key })
  }
  if (message === "Missing key") return meldung("mapping/KeyMissing", fundstelle, { key }, { path })
  const value = valueAt(file.value, path)
  const expected = message.replace(/^Expected /u, "")
  return meldung("mapping/ValueInvalid", fundstelle, { expected, found: describe(value) }, {
    path, known: wordsAt(schema, path, false), ...(typeof value === "string" ? { wort: value } : {}),
  })
}

/** Checks a file against its shape; every mistake comes with its place, and the nearest known word. */
export const decodeYaml = <A>(
  schema: Schema.Codec<A, unknown>,
  file: YamlFile,
): Result.Result<A, ReadonlyArray<Meldung>> => {
  const result = Schema.decodeUnknownResult(schema)(file.value, { errors: "all", onExcessProperty: "error" })
  if (Result.isSuccess(result)) return Result.succeed(result.success)
  return Result.fail(format(result.failure.issue).issues.map(({ message, path = [] }) => {
    const keys = path.map((segment) => {
      const key = typeof segment === "object" ? segment.key : segment
      return typeof key === "number" ? key : String(key)
    })
    return toMeldung(schema, file, keys, message)
  }))
}
