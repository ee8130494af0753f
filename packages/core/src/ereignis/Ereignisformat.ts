/**
 * How the events of one kind of stream are written, and how those of earlier program versions are read: by lifting them.
 *
 * @module
 */
import * as Result from "effect/Result"

/** An event as a store has it. */
export interface Zeile {
  readonly type: string
  /** The version of its form, from 1. */
  readonly schema: number
  readonly data: unknown
}

/** Why a stored event cannot be read. */
export interface EreignisUnreadable {
  readonly _tag: "ereignis/EreignisUnreadable"
  /** `newer`: written by a later program version; `invalid`: it is no event of this form, even lifted. */
  readonly reason: "newer" | "invalid"
  readonly message: string
}

/** Lifts an event by one version of the form; it may rename the type. */
export type Hebung = (zeile: Omit<Zeile, "schema">) => Omit<Zeile, "schema">

/** The form of the events of one kind of stream. */
export interface Ereignisformat<E> {
  /** The version in which events are written now: one more than there are lifts. */
  readonly schema: number
  readonly write: (ereignis: E) => Zeile
  readonly read: (zeile: Zeile) => Result.Result<E, EreignisUnreadable>
  /**
   * The payload that stands in for that of a stored event, whose type and version stay: where these are no longer what is written
   * now, the payload says its own form, and `read` goes by that.
   */
  readonly rewrite: (stored: Omit<Zeile, "data">, ereignis: E) => unknown
}

/** What a form is made of. */
export interface Angaben<E> {
  /** From version 1 to 2, from 2 to 3, and so on. */
  readonly hebungen: ReadonlyArray<Hebung>
  readonly typeOf: (ereignis: NoInfer<E>) => string
  /** Writes the payload of the present form; left out, an event is what JSON can say. */
  readonly encode?: (ereignis: NoInfer<E>) => unknown
  /** Reads the payload of the present form. */
  readonly decode: (data: unknown) => Result.Result<E, { readonly message: string }>
}

/** Where a payload says its own form. */
const FORM = "teilhabe/form"

/** An event by the form that its payload says, where it says one. */
const unwrap = (zeile: Zeile): Zeile => {
  const { data } = zeile
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, FORM)) return zeile
  const { [FORM]: form, data: inner } = data as { readonly [FORM]: Partial<Zeile> | null; readonly data: unknown }
  return typeof form?.type === "string" && typeof form.schema === "number" ? { type: form.type, schema: form.schema, data: inner } : zeile
}

const unreadable = (reason: EreignisUnreadable["reason"], message: string): Result.Result<never, EreignisUnreadable> =>
  Result.fail({ _tag: "ereignis/EreignisUnreadable", reason, message })

const nameOf = ({ schema, type }: Zeile): string => `an event of type ${JSON.stringify(type)} in version ${schema} of its form`

/** Lifts an event to the present form. */
const lift = (zeile: Zeile, hebungen: ReadonlyArray<Hebung>): Result.Result<Omit<Zeile, "schema">, EreignisUnreadable> => {
  let lifted: Omit<Zeile, "schema"> = { type: zeile.type, data: zeile.data }
  for (const [at, hebung] of hebungen.slice(zeile.schema - 1).entries()) {
    try {
      lifted = hebung(lifted)
    } catch (error) {
      // Its message may quote the payload, so only the kind of error is passed on.
      const kind = error instanceof Error ? error.name : typeof error
      return unreadable("invalid", `${nameOf(zeile)} cannot be lifted from version ${zeile.schema + at}: the lift threw ${kind}. Look at the payload, and make the lift take it.`)
    }
  }
  return Result.succeed(lifted)
}

const readLifted = <E>({ decode, typeOf }: Angaben<E>, zeile: Zeile, { data, type }: Omit<Zeile, "schema">): Result.Result<E, EreignisUnreadable> => {
  const decoded = decode(data)
  if (Result.isFailure(decoded)) return unreadable("invalid", `${nameOf(zeile)} is no event of this form: ${decoded.failure.message}`)
  const found = typeOf(decoded.success)
  return found === type ? Result.succeed(decoded.success) : unreadable("invalid", `${nameOf(zeile)} holds the payload of another type, ${JSON.stringify(found)}`)
}

/**
 * Makes a form from its lifts; events are written in the newest version, and what was written in an earlier one is lifted as it is read.
 *
 * A stored event is never changed for this. Of a version that is not known yet nothing is guessed: it is `newer`.
 *
 * @example
 * ```ts
 * import { Ereignisformat } from "@teilhabe/core/ereignis"
 * import * as Result from "effect/Result"
 * import * as Schema from "effect/Schema"
 *
 * const Lent = Schema.TaggedStruct("Lent", { buch: Schema.String, tage: Schema.Int })
 * const format = Ereignisformat.make<typeof Lent.Type>({
 *   // Version 1 had weeks, and another name.
 *   hebungen: [({ data }) => ({ type: "Lent", data: { ...(data as object), _tag: "Lent", tage: 7 * (data as { wochen: number }).wochen } })],
 *   typeOf: ({ _tag }) => _tag,
 *   decode: Schema.decodeUnknownResult(Lent),
 * })
 * format.write({ _tag: "Lent", buch: "b-1", tage: 21 }) // => { type: "Lent", schema: 2, data: { _tag: "Lent", buch: "b-1", tage: 21 } }
 * format.read({ type: "Borrowed", schema: 1, data: { buch: "b-1", wochen: 3 } }) // => Result.succeed({ _tag: "Lent", buch: "b-1", tage: 21 })
 * Result.isFailure(format.read({ type: "Lent", schema: 3, data: {} })) // => true
 *
 * // A store that wipes words keeps type and version, so the payload says that its form is a later one.
 * const wiped = format.rewrite({ type: "Borrowed", schema: 1 }, { _tag: "Lent", buch: "", tage: 21 })
 * format.read({ type: "Borrowed", schema: 1, data: wiped }) // => Result.succeed({ _tag: "Lent", buch: "", tage: 21 })
 * ```
 */
export const make = <E>(angaben: Angaben<E>): Ereignisformat<E> => {
  const schema = angaben.hebungen.length + 1
  const { encode = (ereignis: E): unknown => ereignis, typeOf } = angaben
  return {
    schema,
    write: (ereignis) => ({ type: typeOf(ereignis), schema, data: encode(ereignis) }),
    read: (stored) => {
      const zeile = unwrap(stored)
      if (!Number.isSafeInteger(zeile.schema) || zeile.schema < 1) return unreadable("invalid", `${nameOf(zeile)}: versions are whole numbers from 1 on`)
      if (zeile.schema > schema) return unreadable("newer", `${nameOf(zeile)} was written by a later program version: this one knows the form up to version ${schema}. Bring the program up to date.`)
      return Result.flatMap(lift(zeile, angaben.hebungen), (lifted) => readLifted(angaben, zeile, lifted))
    },
    rewrite: (stored, ereignis) => {
      const type = typeOf(ereignis)
      const data = encode(ereignis)
      return stored.schema === schema && stored.type === type ? data : { [FORM]: { type, schema }, data }
    },
  }
}
