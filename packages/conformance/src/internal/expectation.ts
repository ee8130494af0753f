/** How a check says what it expected and what happened. */
import type { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** What a check found wrong: the store is not what the port says. */
export class Unmet extends Error {
  override readonly name = "Unmet"
}

/** So many code units of a value stand in a message. */
const LONGEST = 240

/** Says what JSON does not. */
const replace = (_key: string, value: unknown): unknown => {
  if (typeof value === "bigint") return `${value}n`
  if (value === undefined) return "(undefined)"
  return typeof value === "string" && value.length > LONGEST ? `${value.slice(0, 40)}… (${value.length} code units)` : value
}

/** A value as a message shows it, cut where it is long. */
export const show = (value: unknown): string => {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value)
  const text = JSON.stringify(value, replace) ?? String(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** Ends the check: `what` was to be `expected`, and `happened`. */
export const fail = (what: string, expected: string, happened: string): never => {
  throw new Unmet(`${what}: expected ${expected}, but ${happened.replace(/\.$/u, "")}.`)
}

/** Ends the check where something does not hold. */
export const holds = (isMet: boolean, what: string, expected: string, happened: () => string): void => {
  if (!isMet) fail(what, expected, happened())
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null

const sameKeys = (a: object, b: object): boolean => {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key))
}

/** Are two values of JSON the same, to the code unit and the sign of zero; the order of keys aside? */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b) || !sameKeys(a, b)) return false
  const own = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value
  return Object.keys(a).every((key) => isSame(own(a, key), own(b, key)))
}

/** Ends the check where two values are not the same. */
export const same = (actual: unknown, expected: unknown, what: string): void => {
  if (!isSame(actual, expected)) fail(what, show(expected), `got ${show(actual)}`)
}

/** The reason for which a call was refused; undefined where it was not. */
export const reasonOf = <A>(call: Effect.Effect<A, EventStore.EventStoreError>): Effect.Effect<EventStore.Reason | undefined> =>
  Effect.map(Effect.result(call), (result) => (Result.isFailure(result) ? result.failure.reason : undefined))

/** Asks for what has to be granted; ends the check where it is refused. */
export const granted = <A>(call: Effect.Effect<A, EventStore.EventStoreError>, what: string): Effect.Effect<A> =>
  Effect.map(Effect.result(call), (result) =>
    Result.isSuccess(result) ? result.success : fail(what, "an answer", `it was refused with reason "${result.failure.reason}" (${result.failure.message})`))

/** Asks for what has to be refused for one reason, and gives the error; ends the check where it is done, or refused for another. */
export const refused = <A>(
  call: Effect.Effect<A, EventStore.EventStoreError>,
  reason: EventStore.Reason,
  what: string,
): Effect.Effect<EventStore.EventStoreError> =>
  Effect.map(Effect.result(call), (result) => {
    if (Result.isSuccess(result)) return fail(what, `an EventStoreError with reason "${reason}"`, `it succeeded with ${show(result.success)}`)
    const { message, reason: actual } = result.failure
    holds(actual === reason, what, `an EventStoreError with reason "${reason}"`, () => `the reason was "${actual}" (${message})`)
    return result.failure
  })
