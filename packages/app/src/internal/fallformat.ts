import { Ereignisformat } from "@teilhabe/core/ereignis"
import { decodeEreignis, type Ereignis } from "@teilhabe/core/fall"
import { Id } from "@teilhabe/core/kernel"
import type { Entry } from "@teilhabe/core/ports"
import * as Result from "effect/Result"
import { kindOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"

const PREFIX = "fall/"

/** How the events of a case are stored; a change of their form is a lift here, and the stored ones stay as they are. */
export const fallformat: Ereignisformat.Ereignisformat<Ereignis.Ereignis> = Ereignisformat.make({
  hebungen: [],
  typeOf: (ereignis) => ereignis._tag,
  decode: decodeEreignis,
})

/** The stream of a case. */
export const streamOf = (fallId: unknown): string => {
  if (typeof fallId !== "string") throw new TeilhabeError("request", `The id of a case is a text such as f-2026-17; it was given ${kindOf(fallId)}`)
  const id = Id.parse(fallId)
  if (Result.isFailure(id)) throw new TeilhabeError("request", `The id of a case: ${id.failure.message}`)
  return PREFIX + id.success
}

/** The case of a stream; nothing where the stream is none of a case. */
export const fallIdOf = (stream: string): string | undefined => (stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : undefined)

/** Reads a stored event, lifted where it is of an earlier form; says which one cannot be read. */
export const readStored = <E>(format: Ereignisformat.Ereignisformat<E>, { data, schema, stream, type, version }: Entry.StoredEvent): E => {
  const read = format.read({ type, schema, data })
  if (Result.isSuccess(read)) return read.success
  const { message, reason } = read.failure
  const todo = reason === "newer" ? "a later version of the program wrote it: run that one" : "see the store"
  throw new TeilhabeError("unreadable", `The event ${version} of the stream ${JSON.stringify(stream)} cannot be read (${todo}): ${message}`, { cause: read.failure })
}
