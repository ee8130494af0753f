import { Ereignisformat } from "@teilhabe/core/ereignis"
import { decodeEreignis, type Ereignis } from "@teilhabe/core/fall"
import type { Entry } from "@teilhabe/core/ports"
import { TeilhabeError } from "./TeilhabeError.js"

/**
 * How the events of a case are stored; a change of their form is a lift here, and the stored ones stay as they are.
 *
 * Every new key of an event raises the version of the form, by a lift that may do nothing: a program that does not know the version then
 * says so. A key that came without would be left out in silence by an earlier program, and lost for good where that one writes events anew.
 */
export const fallformat: Ereignisformat.Ereignisformat<Ereignis.Ereignis> = Ereignisformat.make({
  hebungen: [],
  typeOf: (ereignis) => ereignis._tag,
  decode: decodeEreignis,
})

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether a stored payload has a key, at any depth, that what was read of it does not have. */
const hasMore = (data: unknown, read: unknown): boolean => {
  if (Array.isArray(data)) return Array.isArray(read) && data.some((value, at) => hasMore(value, read[at]))
  if (!isMapping(data)) return false
  return Object.entries(data).some(([key, value]) => !isMapping(read) || !Object.hasOwn(read, key) || hasMore(value, read[key]))
}

/** Throws where writing an event anew would lose a key: a later version of the program wrote it, without raising the version of the form. */
export const requireNothingLost = ({ data, schema, stream, version }: Pick<Entry.StoredEvent, "data" | "schema" | "stream" | "version">, ereignis: Ereignis.Ereignis): void => {
  const wrapped = isMapping(data) && Object.hasOwn(data, "teilhabe/form")
  if (schema !== fallformat.schema || wrapped || !hasMore(data, ereignis)) return
  throw new TeilhabeError("unreadable", `The event ${version} of the stream ${JSON.stringify(stream)} has a key that this version of the program does not know, and that would be lost: nothing was changed; run the version that wrote it`)
}
