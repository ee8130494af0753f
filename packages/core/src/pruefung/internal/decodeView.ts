import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Finding, Path } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import { Akteur } from "../../konzept/Akteur.js"
import { Bestandsangabe } from "../../konzept/Bestandsangabe.js"
import { Gremium } from "../../konzept/Gremium.js"
import { Handlungsfeld } from "../../konzept/Handlungsfeld.js"
import { Grundsatz, Kodex, Wert } from "../../konzept/Integrationsbegriff.js"
import { Dokument, Konzept } from "../../konzept/Konzept.js"
import { Ort } from "../../konzept/Ort.js"
import { Projekt } from "../../konzept/Projekt.js"
import { Zielgruppe } from "../../konzept/Zielgruppe.js"
import { fehler } from "./finding.js"
import { describe, shapeFindings } from "./shape.js"
import * as Teilkonzept from "../../konzept/Teilkonzept.js"

/** What could be read of a Konzept, and what could not. */
export interface Decoded {
  readonly view: Teilkonzept.Teilkonzept
  /** The whole value, where everything could be read. */
  readonly konzept: Konzept | undefined
  readonly findings: ReadonlyArray<Finding>
  /** Ids of elements that could not be read: naming them is no mistake of its own. */
  readonly unread: ReadonlySet<string>
  /** Keys of the Konzept that the data has, readable or not. */
  readonly given: ReadonlySet<string>
}

const OPTIONS = { errors: "all", onExcessProperty: "error" } as const

const ITEMS = {
  dokumente: Dokument,
  werte: Wert,
  kodizes: Kodex,
  selbstverstaendnis: Grundsatz,
  zielgruppen: Zielgruppe,
  handlungsfelder: Handlungsfeld,
  projekte: Projekt,
  akteure: Akteur,
  orte: Ort,
  gremien: Gremium,
  angaben: Bestandsangabe,
} as const satisfies Record<(typeof Teilkonzept.lists)[number], Schema.Top>

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const collectIds = (value: unknown, depth: number, into: Set<string>): void => {
  if (typeof value !== "object" || value === null || depth > 8) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === "id" && typeof inner === "string") into.add(inner)
    else collectIds(inner, depth + 1, into)
  }
}

type Read = (value: unknown, at: Path) => Teilkonzept.Placed<unknown> | undefined

const readWith = (schema: Schema.Codec<unknown, unknown>, findings: Array<Finding>, unread: Set<string>): Read => {
  const decode = Schema.decodeUnknownResult(schema)
  return (value, at) => {
    const result = decode(value, OPTIONS)
    if (Result.isSuccess(result)) return { at, it: result.success }
    findings.push(...shapeFindings(schema, value, result.failure.issue, at))
    collectIds({ value }, 0, unread)
    return undefined
  }
}

/** Reads list by list and element by element, so that every mistake is seen and none hides another. */
const readInParts = (input: Readonly<Record<string, unknown>>): Decoded => {
  const findings: Array<Finding> = []
  const unread = new Set<string>()
  const view: Record<string, unknown> = { ...Teilkonzept.empty }
  for (const key of Object.keys(input)) {
    if (Object.hasOwn(Konzept.fields, key)) continue
    const near = nearest(key, Object.keys(Konzept.fields))
    findings.push(fehler("KeyUnknown", [key], `"${key.slice(0, 60)}" is not a key that is known here`, { key }, undefined, near))
  }
  for (const key of Teilkonzept.lists) {
    const values = Object.hasOwn(input, key) ? input[key] : []
    if (!Array.isArray(values)) {
      const message = `expected a list, found ${describe(values)}`
      findings.push(fehler("ValueInvalid", [key], message, { expected: "a list", found: describe(values) }))
      collectIds({ values }, 0, unread)
      continue
    }
    const read = readWith(ITEMS[key] as Schema.Codec<unknown, unknown>, findings, unread)
    view[key] = values.map((value: unknown, index) => read(value, [key, index])).filter((placed) => placed !== undefined)
  }
  for (const key of Teilkonzept.singles) {
    const field: Schema.Top = Konzept.fields[key]
    if (!Object.hasOwn(input, key)) {
      if (field.ast.context?.isOptional !== true) findings.push(fehler("KeyMissing", [key], `the key "${key}" is missing`, { key }))
      continue
    }
    const placed = readWith(field as Schema.Codec<unknown, unknown>, findings, unread)(input[key], [key])
    if (placed !== undefined) view[key] = placed
  }
  return { view: view as unknown as Teilkonzept.Teilkonzept, konzept: undefined, findings, unread, given: new Set(Object.keys(input)) }
}

const decodeWhole = Schema.decodeUnknownResult(Konzept)

/** Reads a Konzept from data of unknown shape. */
export const decodeView = (input: unknown): Decoded => {
  if (!isMapping(input)) {
    const message = `expected a Konzept, a mapping with keys such as handlungsfelder and projekte, found ${describe(input)}`
    const finding = fehler("ValueInvalid", [], message, { expected: "a mapping", found: describe(input) })
    return { view: Teilkonzept.empty, konzept: undefined, findings: [finding], unread: new Set(), given: new Set() }
  }
  const whole = decodeWhole(input, { onExcessProperty: "error" })
  if (Result.isSuccess(whole)) {
    return { view: Teilkonzept.of(whole.success), konzept: whole.success, findings: [], unread: new Set(), given: new Set(Object.keys(whole.success)) }
  }
  return readInParts(input)
}
