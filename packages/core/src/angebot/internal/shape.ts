import * as SchemaIssue from "effect/SchemaIssue"
import type { Finding, Path } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import { Alter, Angebot, Form, Kapazitaet, Zugang } from "../Angebot.js"
import { Angebotskatalog } from "../Angebotskatalog.js"
import { fehler } from "./finding.js"

const format = SchemaIssue.makeFormatterStandardSchemaV1()

const MAX_SHOWN = 60

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null

/** Tells whether a value is a mapping of keys, and no list. */
export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => isRecord(value) && !Array.isArray(value)

/** Says what stands there, cut short, so that a huge value cannot flood a log. */
export const describe = (value: unknown): string => {
  if (value === undefined) return "nothing"
  if (typeof value === "string") return JSON.stringify(value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (isMapping(value)) return "a mapping"
  return value === null ? "null" : `the ${typeof value} ${String(value)}`
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined), input)

/** The keys of the mappings that have keys of their own, by the name under which they stand. */
const KEYS: Readonly<Record<string, ReadonlyArray<string>>> = {
  "": Object.keys(Angebotskatalog.fields),
  angebote: Object.keys(Angebot.fields),
  zugang: Object.keys(Zugang.fields),
  alter: Object.keys(Alter.fields),
  kapazitaet: Object.keys(Kapazitaet.fields),
  quelle: ["dokument", "kapitel", "ueberschrift"],
}

const keyUnknown = (path: Path): Finding => {
  const key = String(path.at(-1) ?? "")
  const owner = path.slice(0, -1).filter((step) => typeof step === "string").at(-1) ?? ""
  const near = nearest(key, KEYS[owner] ?? [])
  return fehler("KeyUnknown", path, `"${key.slice(0, MAX_SHOWN)}" is not a key that is known here`, { key }, undefined, near)
}

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

const valueInvalid = (path: Path, expected: string, value: unknown): Finding => {
  const found = describe(value)
  const near = path.at(-1) === "form" && typeof value === "string" ? nearest(value, Form.literals) : undefined
  return fehler("ValueInvalid", path, `expected ${expected}; found ${found}`, { expected, found }, undefined, near)
}

const reword = (input: unknown, inner: Path, at: Path, issues: ReadonlyArray<string>): Finding => {
  const path = [...at, ...inner]
  if (issues.includes("Expected no excess property")) return keyUnknown(path)
  const key = path.at(-1) ?? ""
  if (!issues.includes("Missing key")) return valueInvalid(path, expectedOf(issues), valueAt(input, inner))
  // A list that must not be empty misses its first entry.
  return typeof key === "number"
    ? valueInvalid(path.slice(0, -1), "a list with at least one entry", valueAt(input, inner.slice(0, -1)))
    : fehler("KeyMissing", path, `the key "${key}" is missing; add it`, { key })
}

/** Turns what a schema has against a value into findings, one for each place; `at` is where the value stands. */
export const shapeFindings = (input: unknown, issue: SchemaIssue.Issue, at: Path): ReadonlyArray<Finding> => {
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
  return [...places.values()].map(({ path, issues }) => reword(input, path, at, issues))
}
