/**
 * Reads commands and events of one context from data from outside: each by the shape of its own name, so that what is wrong is told of this one and not of all.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Finding, isFehler, pathToText, toText as findingToText } from "../kernel/Finding.js"
import { nearest } from "../kernel/nearest.js"
import { describe, fehler, formFindings, isMapping, kurz } from "./internal/form.js"

/** What is read, or everything that keeps it from being read. */
export type Gelesen<T> = Result.Result<T, ReadonlyArray<Finding>>

/** The shape of one command or event. */
export type Form = Schema.Decoder<unknown> & { readonly fields: { readonly _tag: Schema.tag<string> } }

/** Reads the commands and events of one context. */
export interface Vorgangsleser<Befehl, Ereignis> {
  /** Reads a command; a key that it does not have is an error, as nobody would find again what stands there. */
  readonly readBefehl: (input: unknown) => Gelesen<Befehl>
  /** Reads an event; a key that it does not have is left out. */
  readonly readEreignis: (input: unknown) => Gelesen<Ereignis>
  /** The keys that a command of a name has, at the top. */
  readonly felder: ReadonlyMap<string, ReadonlySet<string>>
  /** The name of a command nearest to one that there is not. */
  readonly nearestBefehl: (name: string) => string | undefined
  /** Throws a `RangeError` where a value is no command of the context, or has no note: a slip of the program that calls, as the types let none through. */
  readonly assertBefehl: (befehl: unknown) => void
  /** The command without the keys at the top that it does not have: what came into an event by them nobody would find again. */
  readonly ohneFremdes: <B extends { readonly _tag: string }>(befehl: B) => B
  /** Does the work on a command; where it throws because the command was never read, the `RangeError` says so. */
  readonly attempt: <A>(befehl: { readonly _tag: string }, work: () => A) => A
}

const LESEN = "read what comes from outside with decodeBefehl"

type Namen = ReadonlyMap<string, Form>

/**
 * Tells the name of a command or event by its shape.
 *
 * @example
 * ```ts
 * import { Vorgangsleser } from "@teilhabe/core/ereignis"
 * import * as Schema from "effect/Schema"
 *
 * Vorgangsleser.tagOf(Schema.TaggedStruct("Lend", { buch: Schema.String })) // => "Lend"
 * ```
 */
export const tagOf = ({ fields }: Pick<Form, "fields">): string => fields._tag.schema.literal

const namenOf = (formen: ReadonlyArray<Form>): Namen => new Map(formen.map((form) => [tagOf(form), form]))

const unbekannt = (code: "BefehlNotFound" | "EreignisNotFound", word: string, name: unknown, namen: Namen): Finding => {
  if (typeof name !== "string") return fehler("KeyMissing", ["_tag"], `the key "_tag" is missing: it names the ${word}`, { key: "_tag" })
  const near = nearest(name, namen.keys())
  return fehler(code, ["_tag"], `there is no ${word} "${kurz(name)}"; name one of the documentation`, { name: kurz(name), ...(near === undefined ? {} : { nearest: near }) }, near)
}

const notFromData = (name: string): Finding =>
  fehler("BefehlNotFromData", ["_tag"], `the command "${name}" is given in a program only: what it takes cannot be read from data`, { name })

const read = (input: unknown, namen: Namen, code: "BefehlNotFound" | "EreignisNotFound", word: string, excess: "error" | "ignore", ohneDaten: ReadonlyArray<string> = []): Gelesen<unknown> => {
  if (!isMapping(input)) return Result.fail([fehler("ValueInvalid", [], "expected a mapping with a _tag", { expected: "a mapping", found: describe(input) })])
  const name = Object.hasOwn(input, "_tag") ? input["_tag"] : undefined
  const schema = typeof name === "string" ? namen.get(name) : undefined
  if (typeof name === "string" && ohneDaten.includes(name)) return Result.fail([notFromData(name)])
  if (schema === undefined) return Result.fail([unbekannt(code, word, name, namen)])
  return Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: excess })(input).pipe(Result.mapError(({ issue }) => formFindings(input, issue)))
}

/**
 * Makes the reader of one context, whose name stands before the codes of what it finds: all at once, each with its place, and no value quoted.
 *
 * `ohneDaten` names commands that there are, and that no data can give.
 *
 * @example
 * ```ts
 * import { Vorgangsleser } from "@teilhabe/core/ereignis"
 * import * as Result from "effect/Result"
 * import * as Schema from "effect/Schema"
 *
 * const Lend = Schema.TaggedStruct("Lend", { buch: Schema.String })
 * const leser = Vorgangsleser.of<typeof Lend.Type, never>("buecherei", [Lend], [])
 * Result.isSuccess(leser.readBefehl({ _tag: "Lend", buch: "b-1" })) // => true
 *
 * const gelesen = leser.readBefehl({ _tag: "Lend", an: "p-1" })
 * Result.isFailure(gelesen) ? gelesen.failure.map(({ code, path }) => `${code} ${path.join(".")}`) : [] // => ["buecherei/KeyUnknown an", "buecherei/KeyMissing buch"]
 * ```
 */
export const of = <Befehl, Ereignis>(kontext: string, befehle: ReadonlyArray<Form>, ereignisse: ReadonlyArray<Form>, ohneDaten: ReadonlyArray<string> = []): Vorgangsleser<Befehl, Ereignis> => {
  const [commands, events] = [namenOf(befehle), namenOf(ereignisse)]
  const named = <T>(gelesen: Gelesen<unknown>): Gelesen<T> =>
    gelesen.pipe(Result.mapError((findings) => findings.map((finding) => ({ ...finding, code: `${kontext}/${finding.code}` })))) as Gelesen<T>
  const readBefehl = (input: unknown): Gelesen<Befehl> => named<Befehl>(read(input, commands, "BefehlNotFound", "command", "error", ohneDaten))
  const felder = new Map(befehle.map((form) => [tagOf(form), new Set(Object.keys(form.fields))]))
  const nearestBefehl = (name: string): string | undefined => nearest(name, commands.keys())
  return {
    readBefehl,
    readEreignis: (input) => named<Ereignis>(read(input, events, "EreignisNotFound", "event", "ignore")),
    felder,
    nearestBefehl,
    assertBefehl: (befehl) => {
      const { _tag, vermerk } = befehl as { readonly _tag: unknown; readonly vermerk: unknown }
      const name = String(_tag)
      if (!felder.has(name) && !ohneDaten.includes(name)) {
        const near = nearestBefehl(name)
        throw new RangeError(`there is no command ${name}${near === undefined ? "" : `; did you mean ${near}?`}: ${LESEN}`)
      }
      if (typeof vermerk !== "object" || vermerk === null) throw new RangeError(`the command ${name} has no vermerk: ${LESEN}`)
    },
    ohneFremdes: (befehl) => {
      const known = felder.get(befehl._tag)
      const entries = Object.entries(befehl)
      return known === undefined || entries.every(([key]) => known.has(key)) ? befehl : (Object.fromEntries(entries.filter(([key]) => known.has(key))) as unknown as typeof befehl)
    },
    attempt: (befehl, work) => {
      try {
        return work()
      } catch (error) {
        const gelesen = readBefehl(befehl)
        if (Result.isSuccess(gelesen)) throw error
        throw new RangeError(`the command ${befehl._tag} was not read (${gelesen.failure.map(({ path }) => path.join(".")).join(", ")}): ${LESEN}`, { cause: error })
      }
    },
  }
}

const SHOWN = 5

/**
 * Says what keeps a command or an event from being read, the first findings in full.
 *
 * @example
 * ```ts
 * import { Vorgangsleser } from "@teilhabe/core/ereignis"
 *
 * const finding = { code: "a/KeyMissing", schwere: "fehler", path: ["buch"], message: "the key is missing", details: {} } as const
 * Vorgangsleser.toText("command", [finding]).split("\n")[0] // => "1 error keeps the command from being read:"
 * ```
 */
export const toText = (what: string, findings: ReadonlyArray<Finding>): string => {
  const errors = findings.filter(isFehler)
  const rest = errors.length > SHOWN ? [`… and ${errors.length - SHOWN} more at ${errors.slice(SHOWN).map(({ path }) => pathToText(path)).join(", ")}`] : []
  return [`${errors.length === 1 ? "1 error keeps" : `${errors.length} errors keep`} the ${what} from being read:`, ...errors.slice(0, SHOWN).map(findingToText), ...rest].join("\n")
}
