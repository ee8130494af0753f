/**
 * Reads one command or event of data from outside by the schema of its own name, so that what is wrong is told of this one and not of all.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Finding, isFehler, pathToText, toText } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import type { Befehl } from "../Befehl.js"
import type { Ereignis } from "../Ereignis.js"
import { fehler, formFindings, isMapping, kurz } from "./form.js"
import { vorgaenge } from "./vorgang/alle.js"

/** What is read, or everything that keeps it from being read. */
export type Gelesen<T> = Result.Result<T, ReadonlyArray<Finding>>

type Namen = ReadonlyMap<string, Schema.Decoder<unknown>>

const tagOf = ({ fields }: { readonly fields: { readonly _tag: Schema.tag<string> } }): string => fields._tag.schema.literal

const paare = Object.values(vorgaenge)
const befehle: Namen = new Map(paare.map(({ Befehl: schema }) => [tagOf(schema), schema]))
const ereignisse: Namen = new Map(paare.map(({ Ereignis: schema }) => [tagOf(schema), schema]))

/** The keys that a command of a name has, at the top. */
export const felder: ReadonlyMap<string, ReadonlySet<string>> = new Map(paare.map(({ Befehl: schema }) => [tagOf(schema), new Set(Object.keys(schema.fields))]))

const folgen: ReadonlyMap<string, string> = new Map(paare.map((paar) => [tagOf(paar.Befehl), tagOf(paar.Ereignis)]))

/** The name of the event that says the same as a command. */
export const folgeOf = (befehl: string): string | undefined => folgen.get(befehl)

/** The name of a command nearest to one that there is not. */
export const nearestBefehl = (name: string): string | undefined => nearest(name, befehle.keys())

const unbekannt = (code: "BefehlNotFound" | "EreignisNotFound", word: string, name: unknown, namen: Namen): Finding => {
  if (typeof name !== "string") return fehler("KeyMissing", ["_tag"], `the key "_tag" is missing: it names the ${word}`, { key: "_tag" })
  return fehler(code, ["_tag"], `there is no ${word} "${kurz(name)}"`, { name: kurz(name) }, nearest(name, namen.keys()))
}

const read = (input: unknown, namen: Namen, code: "BefehlNotFound" | "EreignisNotFound", word: string, excess: "error" | "ignore"): Result.Result<unknown, ReadonlyArray<Finding>> => {
  if (!isMapping(input)) return Result.fail([fehler("ValueInvalid", [], "expected a mapping with a _tag", { expected: "a mapping", found: Array.isArray(input) ? `a list of ${input.length}` : typeof input })])
  const name = Object.hasOwn(input, "_tag") ? input["_tag"] : undefined
  const schema = typeof name === "string" ? namen.get(name) : undefined
  if (schema === undefined) return Result.fail([unbekannt(code, word, name, namen)])
  return Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: excess })(input).pipe(Result.mapError(({ issue }) => formFindings(input, issue)))
}

/** Reads a command; a key that it does not have is an error, as nobody would find again what stands there. */
export const readBefehl = (input: unknown): Gelesen<Befehl> => read(input, befehle, "BefehlNotFound", "command", "error") as Gelesen<Befehl>

/** Reads an event; a key that it does not have is left out. */
export const readEreignis = (input: unknown): Gelesen<Ereignis> => read(input, ereignisse, "EreignisNotFound", "event", "ignore") as Gelesen<Ereignis>

const SHOWN = 5

/** Says what keeps something from being read, the first findings in full. */
export const findingsText = (what: string, findings: ReadonlyArray<Finding>): string => {
  const errors = findings.filter(isFehler)
  const rest = errors.length > SHOWN ? [`… and ${errors.length - SHOWN} more at ${errors.slice(SHOWN).map(({ path }) => pathToText(path)).join(", ")}`] : []
  return [`${errors.length === 1 ? "1 error keeps" : `${errors.length} errors keep`} the ${what} from being read:`, ...errors.slice(0, SHOWN).map(toText), ...rest].join("\n")
}
