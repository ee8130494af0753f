import { Ablehnung } from "@teilhabe/core/ereignis"
import { type Befehl, decodeBefehl } from "@teilhabe/core/fall"
import { type Finding, Id, Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { idError } from "./kennung.js"
import { kindOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** A command as it comes from a form or a queue: the same words, with plain texts for keys and days. */
export type Befehlseingabe = Befehl.Befehl | typeof Befehl.Befehl.Encoded

/** Checks that an argument is an object, as a host without types has nobody else who does. */
export const requireObject = (value: unknown, what: string): void => {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return
  throw new TeilhabeError("request", `${what} is an object; it was given ${kindOf(value)}`)
}

/** Takes the id of a request from its options. */
export const requestIdOf = (options: unknown, what: string): string | undefined => {
  if (options === undefined) return undefined
  requireObject(options, `The options of ${what}`)
  const { id } = options as { readonly id?: unknown }
  if (id === undefined || typeof id === "string") return id
  throw new TeilhabeError("request", `The id of a request is a text; ${what} was given ${kindOf(id)}`)
}

/** Reads a day. */
export const tagOf = (day: unknown, what: string): Stichtag.Stichtag => {
  if (typeof day !== "string") throw new TeilhabeError("request", `${what} is a day as YYYY-MM-DD; it was given ${kindOf(day)}`)
  const read = Stichtag.parse(day)
  if (Result.isFailure(read)) throw new TeilhabeError("request", `${what} is a day as YYYY-MM-DD that the calendar has; it was given a text of ${day.length} characters`, { cause: read.failure })
  return read.success
}

/** Reads a year. */
export const jahrOf = (jahr: unknown, what: string): number => {
  if (typeof jahr === "number" && Number.isInteger(jahr) && jahr >= 1 && jahr <= 9999) return jahr
  throw new TeilhabeError("request", `${what} needs a year such as 2027; it was given ${typeof jahr === "number" ? jahr : kindOf(jahr)}`)
}

/** Reads an id. */
export const keyOf = (id: unknown, what: string): Id.Id => {
  if (typeof id !== "string") throw new TeilhabeError("request", `${what} is a text such as leitziel-wohnraum; it was given ${kindOf(id)}`)
  const read = Id.parse(id)
  if (Result.isFailure(read)) throw idError(id, what, read.failure)
  return read.success
}

/** Says what is wrong without the names that were handed in: they may be words about a person, and a message ends in a log. */
const textOf = (findings: ReadonlyArray<Finding.Finding>): string => {
  const lines = findings.map(({ code, message, path }) => {
    const isUnknown = code.endsWith("/KeyUnknown")
    const where = (isUnknown ? path.slice(0, -1) : path).join(".")
    const at = where === "" ? "" : ` at ${where}`
    if (isUnknown) return `${code}${at}: a key that is not known here; leave it out`
    return code.endsWith("/BefehlNotFound") ? `${code}${at}: there is no such command` : `${code}${at}: ${message}`
  })
  return `What was handed in is no command (see findings): ${lines.slice(0, 5).join("; ")}${lines.length > 5 ? `; and ${lines.length - 5} more` : ""}`
}

/** Reads a command of one kind; says all that is wrong with it, and quotes nothing of it. */
export const readBefehl = <B>(decode: (input: unknown) => Result.Result<B, { readonly findings: ReadonlyArray<Finding.Finding> }>, eingabe: unknown): B => {
  const read = decode(eingabe)
  if (Result.isSuccess(read)) return read.success
  const { findings } = read.failure
  throw new TeilhabeError("decode", textOf(findings), { cause: read.failure, findings })
}

/** Reads a command on a case. */
export const befehlOf = (eingabe: unknown): Befehl.Befehl => readBefehl(decodeBefehl, eingabe)

/** Gives the value of a result, or throws its refusal. */
export const orRefuse = <A>(result: Result.Result<A, Ablehnung.Ablehnung>): A => {
  if (Result.isSuccess(result)) return result.success
  throw new TeilhabeError("ablehnung", Ablehnung.toText(result.failure), { ablehnung: result.failure })
}
