import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Finding, Path } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import { Akteur } from "../../konzept/Akteur.js"
import { Dokument } from "../../konzept/Konzept.js"
import { type Placed, place } from "../../konzept/Teilkonzept.js"
import { Austauschpflicht } from "../Austauschpflicht.js"
import { Baustein } from "../Baustein.js"
import { Dach } from "../Dach.js"
import { Kim } from "../Kim.js"
import { Kooperationsvereinbarung } from "../Kooperationsvereinbarung.js"
import { Stelle } from "../Stelle.js"
import { fehler } from "./finding.js"
import { describe, isMapping, shapeFindings } from "./shape.js"

const LISTS = ["dokumente", "akteure", "bausteine", "stellen", "vereinbarungen", "austauschpflichten", "daecher"] as const

type Listen = { readonly [K in (typeof LISTS)[number]]: ReadonlyArray<Placed<Kim[K][number]>> }

/** What could be read of the data on KIM, each part with its place, and what could not. */
export interface Sicht extends Listen {
  /** The whole value, where everything could be read. */
  readonly kim: Kim | undefined
  readonly id: string | undefined
  readonly konzept: string | undefined
  readonly programm: Kim["programm"]
  readonly findings: ReadonlyArray<Finding>
  /** Ids of elements that could not be read: naming them is no mistake of its own. */
  readonly unread: ReadonlySet<string>
}

const EMPTY: Listen = { dokumente: [], akteure: [], bausteine: [], stellen: [], vereinbarungen: [], austauschpflichten: [], daecher: [] }

const sichtOf = (kim: Kim): Sicht => ({
  ...(Object.fromEntries(LISTS.map((key) => [key, place<unknown>(kim[key], [key])])) as unknown as Listen),
  kim, id: kim.id, konzept: kim.konzept, programm: kim.programm, findings: [], unread: new Set(),
})

const OPTIONS = { errors: "all", onExcessProperty: "error" } as const

const FIELDS: Readonly<Record<string, Schema.Top>> = Kim.fields

/** The schema of one entry of each list. */
const ITEMS = {
  dokumente: Dokument,
  akteure: Akteur,
  bausteine: Baustein,
  stellen: Stelle,
  vereinbarungen: Kooperationsvereinbarung,
  austauschpflichten: Austauschpflicht,
  daecher: Dach,
} as const satisfies Record<(typeof LISTS)[number], Schema.Top>

/** Reads value by value, so that every mistake is seen and none hides another. */
const readInParts = (input: Readonly<Record<string, unknown>>): Sicht => {
  const findings: Array<Finding> = []
  const unread = new Set<string>()
  const read = (schema: Schema.Codec<unknown, unknown>, value: unknown, at: Path): Placed<unknown> | undefined => {
    const result = Schema.decodeUnknownResult(schema)(value, OPTIONS)
    if (Result.isSuccess(result)) return { at, it: result.success }
    findings.push(...shapeFindings(schema, value, result.failure.issue, at))
    if (isMapping(value) && typeof value["id"] === "string") unread.add(value["id"])
    return undefined
  }
  for (const key of Object.keys(input).filter((one) => !Object.hasOwn(FIELDS, one))) {
    findings.push(fehler("KeyUnknown", [key], `"${key.slice(0, 60)}" is not a key that is known here`, { key }, undefined, nearest(key, Object.keys(FIELDS))))
  }
  const singles = Object.entries(FIELDS).filter(([key]) => !(LISTS as ReadonlyArray<string>).includes(key)).map(([key, field]) => {
    if (Object.hasOwn(input, key)) return [key, read(field as Schema.Codec<unknown, unknown>, input[key], [key])?.it] as const
    if (field.ast.context?.isOptional !== true) findings.push(fehler("KeyMissing", [key], `the key "${key}" is missing`, { key }))
    return [key, undefined] as const
  })
  const lists = LISTS.map((key) => {
    const values = Object.hasOwn(input, key) ? input[key] : []
    if (Array.isArray(values)) return [key, values.map((value: unknown, index) => read(ITEMS[key] as unknown as Schema.Codec<unknown, unknown>, value, [key, index])).filter((one) => one !== undefined)] as const
    const found = describe(values)
    findings.push(fehler("ValueInvalid", [key], `expected a list, found ${found}`, { expected: "a list", found }))
    return [key, []] as const
  })
  const parts = Object.fromEntries([...singles, ...lists]) as unknown as Omit<Sicht, "kim" | "findings" | "unread">
  return { ...parts, kim: undefined, findings, unread }
}

const decodeWhole = Schema.decodeUnknownResult(Kim)

/** Reads the data on KIM from data of unknown shape. */
export const sichtIn = (input: unknown): Sicht => {
  if (isMapping(input)) {
    const whole = decodeWhole(input, { onExcessProperty: "error" })
    return Result.isSuccess(whole) ? sichtOf(whole.success) : readInParts(input)
  }
  const found = describe(input)
  const message = `expected the data on KIM, a mapping with keys such as bausteine and stellen, found ${found}`
  const finding = fehler("ValueInvalid", [], message, { expected: "a mapping", found })
  return { ...EMPTY, kim: undefined, id: undefined, konzept: undefined, programm: undefined, findings: [finding], unread: new Set() }
}
