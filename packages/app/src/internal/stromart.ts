import type { Ereignisformat } from "@teilhabe/core/ereignis"
import { Id } from "@teilhabe/core/kernel"
import type { Entry } from "@teilhabe/core/ports"
import * as Result from "effect/Result"
import { idError } from "./kennung.js"
import { kindOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** How the streams of one kind are called: with what their names begin, and for messages what one is of, and an id such as one has. */
export interface Stromname {
  readonly prefix: string
  readonly wort: string
  readonly beispiel: string
}

/** What has streams of one kind. */
type Benannt = Pick<Stromart<never, never>, "name">

/** One kind of stream: what its streams are called, what its events are written as, and what they make of a state. */
export interface Stromart<Zustand, Ereignis> {
  readonly name: Stromname
  readonly format: Ereignisformat.Ereignisformat<Ereignis>
  readonly initial: Zustand
  readonly evolve: (zustand: Zustand, ereignis: Ereignis) => Zustand
  /** What a kept state is written as. Raise it with every change of what a state holds, or of what `evolve` makes of an event. */
  readonly snapshot: string
  /** Whether a kept state looks like one of this id at this version; what does not is built from its events. */
  readonly isAt: (data: unknown, id: string, version: number) => data is Zustand
}

/** The stream of an id. */
export const streamOf = ({ name: { beispiel, prefix, wort } }: Benannt, given: unknown): string => {
  if (typeof given !== "string") throw new TeilhabeError("request", `The id of a ${wort} is a text such as ${beispiel}; it was given ${kindOf(given)}`)
  const id = Id.parse(given)
  if (Result.isFailure(id)) throw idError(given, `The id of a ${wort}`, id.failure)
  return prefix + id.success
}

/** The id of a stream; nothing where the stream is of another kind. */
export const idIn = ({ name: { prefix } }: Benannt, stream: string): string | undefined => (stream.startsWith(prefix) ? stream.slice(prefix.length) : undefined)

/** Reads a stored event, lifted where it is of an earlier form; says which one cannot be read. */
export const readStored = <E>(format: Ereignisformat.Ereignisformat<E>, { data, schema, stream, type, version }: Entry.StoredEvent): E => {
  const read = format.read({ type, schema, data })
  if (Result.isSuccess(read)) return read.success
  const { message, reason } = read.failure
  const todo = reason === "newer" ? "a later version of the program wrote it: run that one" : "see the store"
  throw new TeilhabeError("unreadable", `The event ${version} of the stream ${JSON.stringify(stream)} cannot be read (${todo}): ${message}`, { cause: read.failure })
}

/** Reads the event of an entry of the store; nothing where it holds none of this kind. */
export const readEntryOf = <Z, E>(art: Stromart<Z, E>, entry: Entry.Entry): { readonly id: string; readonly ereignis: E } | undefined => {
  const id = entry._tag === "Event" ? idIn(art, entry.stream) : undefined
  return id === undefined || entry._tag !== "Event" ? undefined : { id, ereignis: readStored(art.format, entry) }
}
