/**
 * How the events of one kind of stream are written, and how those of earlier program versions are read: by lifting them.
 *
 * @module
 */
import type * as Result from "effect/Result"

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
}

/** What a form is made of. */
export interface Angaben<E> {
  /** From version 1 to 2, from 2 to 3, and so on. */
  readonly hebungen: ReadonlyArray<Hebung>
  readonly typeOf: (ereignis: E) => string
  /** Reads the payload of the present form. */
  readonly decode: (data: unknown) => Result.Result<E, { readonly message: string }>
}

/** Makes a form. NOT BUILT YET. */
export const make = <E>(angaben: Angaben<E>): Ereignisformat<E> => { throw new Error(`not built yet ${String(angaben)}`) }
