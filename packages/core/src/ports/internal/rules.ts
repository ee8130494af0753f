import * as Schema from "effect/Schema"
import { Id } from "../../kernel/Id.js"
import { Stichtag } from "../../kernel/Stichtag.js"
import type { Snapshot } from "../Snapshot.js"
import { request } from "../StoreFault.js"
import type { AppendRequest, Erasure, EraseRequest, NewEvent, RewriteRequest } from "../StoreRequest.js"

/** How many events one call may append. */
export const EVENTS = 10_000

/** The largest version of a form: it fits into four bytes everywhere. */
const SCHEMA = 2_147_483_647

const isId = Schema.is(Id)
const isStichtag = Schema.is(Stichtag)

/** Says what is wrong with a name, or undefined. */
const nameFault = (name: unknown, limit: number): string | undefined => {
  if (typeof name !== "string") return `is of type ${name === null ? "null" : typeof name}: it has to be text`
  if (name === "") return "is empty: give it a name"
  if (name.length > limit) return `has ${name.length} code units: at most ${limit} are allowed`
  if (name.includes("\0")) return "holds U+0000: leave it out"
  // With the flag `u` only a surrogate without its other half is one.
  return /\p{Surrogate}/u.test(name) ? "holds half a surrogate pair: write well-formed text" : undefined
}

const quote = (name: string): string => JSON.stringify(name.length > 500 ? `${name.slice(0, 500)}…` : name)

/** Throws where a text is no name of at most so many code units. */
export const requireName = (name: unknown, limit: number, what: string, where: string): void => {
  const fault = nameFault(name, limit)
  if (fault === undefined) return
  const named = typeof name === "string" && name !== "" ? ` ${quote(name)}` : ""
  throw request(`${where}${what}${named} ${fault}`)
}

/** Throws where a text is no name of a stream. */
export const stream = (name: string): void => requireName(name, 500, "the name of the stream", "")

const isWholeFrom = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least

/** Gives a whole number from a least one on, or throws. */
export const wholeFrom = (value: number, least: number, what: string, where = ""): number => {
  if (isWholeFrom(value, least)) return value
  throw request(`${where}${what} is ${typeof value === "number" ? String(value) : `of type ${typeof value}`}: it has to be a whole number from ${least} on`)
}

/** Most events are sound, and need no message. */
const isSound = ({ id, schema, type }: NewEvent): boolean =>
  nameFault(id, 200) === undefined && nameFault(type, 200) === undefined && isWholeFrom(schema, 1) && schema <= SCHEMA

const requireEvent = ({ id, schema, type }: NewEvent, where: string): void => {
  requireName(id, 200, "the id of an event", `${where}: `)
  const event = `${where}, event ${JSON.stringify(id)}: `
  requireName(type, 200, "the type", event)
  wholeFrom(schema, 1, "schema", event)
  if (schema > SCHEMA) throw request(`${event}schema is ${schema}: at most ${SCHEMA} is allowed`)
}

const requireCount = (count: number): void => {
  if (count > EVENTS) throw request(`the call has ${count} events: at most ${EVENTS} are allowed, so make several calls`)
}

const nameStream = (name: string): string => `stream ${JSON.stringify(name)}`

const requireRevision = (revision: number | undefined, name: string): void => {
  if (revision !== undefined) wholeFrom(revision, 0, "revision", `${nameStream(name)}: `)
}

/** Throws where an append breaks a rule of form. */
export const append = (requests: ReadonlyArray<AppendRequest>): void => {
  if (requests.length === 0) throw request("the call appends nothing: give at least one request")
  const seen = requests.length === 1 ? undefined : new Set<string>()
  for (const { events, expected, revision, stream: name } of requests) {
    stream(name)
    if (seen?.has(name)) throw request(`${nameStream(name)} stands twice in the call: put its events into one request`, name)
    seen?.add(name)
    if (expected !== "any" && !isWholeFrom(expected, 0)) wholeFrom(expected, 0, "expected", `${nameStream(name)}: `)
    requireRevision(revision, name)
    if (events.length === 0) throw request(`${nameStream(name)} gets no events: give at least one, or leave the request out`, name)
    for (const event of events) if (!isSound(event)) requireEvent(event, nameStream(name))
  }
  requireCount(requests.reduce((sum, { events }) => sum + events.length, 0))
}

const requireErasure = ({ by, on, rule }: Erasure, where: string): void => {
  if (!isStichtag(on)) throw request(`${where}on is no day of the calendar: write it as "2026-03-01"`)
  requireName(rule, 200, "the rule", where)
  if (!isId(by)) throw request(`${where}by is no id: use a–z and 0–9, words joined by - or .`)
}

/** Throws where an erasure breaks a rule of form. */
export const erase = (erasure: EraseRequest): void => {
  stream(erasure.stream)
  const where = `${nameStream(erasure.stream)}: `
  if (erasure.expected !== "any") wholeFrom(erasure.expected, 0, "expected", where)
  requireErasure(erasure, where)
}

/** Throws where a rewrite breaks a rule of form. */
export const rewrite = ({ append: events, data, expected, revision, stream: name, ...erasure }: RewriteRequest): void => {
  stream(name)
  const where = nameStream(name)
  wholeFrom(expected, 0, "expected", `${where}: `)
  requireRevision(revision, name)
  requireErasure(erasure, `${where}: `)
  if (data.length !== expected) throw request(`${where}: ${data.length} payloads are given for ${expected} events: give one for each, in their order`, name)
  for (const event of events) requireEvent(event, where)
  requireCount(events.length)
}

/** Throws where a snapshot breaks a rule of form. */
export const snapshot = ({ format, revision, stream: name, version }: Snapshot): void => {
  stream(name)
  const where = `snapshot of ${nameStream(name)}: `
  wholeFrom(version, 1, "version", where)
  wholeFrom(revision, 0, "revision", where)
  requireName(format, 200, "the format", where)
}
