import type { Ereignisformat } from "@teilhabe/core/ereignis"
import type { Entry } from "@teilhabe/core/ports"
import type { Anschluss } from "./anschluss.js"
import { readStored } from "./stromart.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** What a stream holds from a version on, all of one revision. */
export interface Gelesen<E> {
  readonly events: ReadonlyArray<Entry.StoredEvent & { readonly ereignis: E }>
  readonly version: number
  readonly revision: number
}

const erased = ({ on, rule, stream }: Entry.Tombstone): TeilhabeError =>
  new TeilhabeError("erased", `The stream ${JSON.stringify(stream)} was erased on ${on} under the rule ${JSON.stringify(rule)}`)

/** Reads the stored events of a stream from a version on, page by page; begins again where it is rewritten meanwhile. */
export const readEntries = async ({ run, store }: Pick<Anschluss, "run" | "store">, stream: string, from = 1): Promise<Omit<Gelesen<never>, "events"> & { readonly events: ReadonlyArray<Entry.StoredEvent> }> => {
  const events: Array<Entry.StoredEvent> = []
  let revision: number | undefined
  for (let next = from; ;) {
    const page = await run(store.read(stream, { from: next }))
    if (page.tombstone !== undefined) throw erased(page.tombstone)
    if (revision !== undefined && revision !== page.revision) return readEntries({ run, store }, stream, from)
    revision = page.revision
    events.push(...page.events)
    if (page.next === undefined) return { events, version: page.version, revision }
    next = page.next
  }
}

/** Reads the events of a stream from a version on, lifted to their present form. */
export const readStream = async <E>(anschluss: Anschluss, format: Ereignisformat.Ereignisformat<E>, stream: string, from = 1): Promise<Gelesen<E>> => {
  const { events, revision, version } = await readEntries(anschluss, stream, from)
  return { revision, version, events: events.map((event) => ({ ...event, ereignis: readStored(format, event) })) }
}
