import type { Anschluss } from "./anschluss.js"
import { type TeilhabeError, toTeilhabeError } from "./TeilhabeError.js"

/** That something cannot be read, and why. */
export interface Unlesbar {
  readonly unlesbar: TeilhabeError
}

/** Whether an error is of one stream only; where the store does not answer, none can be read, and the call is rejected. */
const isOfOne = ({ reason, storage }: TeilhabeError): boolean =>
  reason === "unreadable" || reason === "defect" || storage === "key" || storage === "corrupt"

/** Does something for one stream: tells that it cannot be read, and gives nothing where it was erased meanwhile. */
export const forOne = async <A>(ask: () => Promise<A>): Promise<A | Unlesbar | undefined> => {
  try {
    return await ask()
  } catch (cause) {
    const unlesbar = toTeilhabeError(cause)
    if (unlesbar.reason === "erased") return undefined
    if (isOfOne(unlesbar)) return { unlesbar }
    throw unlesbar
  }
}

/** Does the work of one call after that of the last, as they share what was read. */
const oneAfterTheOther = <A>(work: () => Promise<A>): (() => Promise<A>) => {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** What is listed: which streams, and what is told of each. */
export interface Registerplan<A extends object> {
  readonly isListed: (stream: string) => boolean
  readonly look: (stream: string) => Promise<A>
  /** Lets go of what is held of a stream that was erased or rewritten. */
  readonly forget: (stream: string) => void
}

/** Keeps a list of streams: it reads on in the one order whenever it is asked, and looks again at those that were touched. */
export const openStromregister = <A extends object>({ run, store }: Anschluss, { forget, isListed, look }: Registerplan<A>): (() => Promise<ReadonlyMap<string, A | Unlesbar>>) => {
  const zeilen = new Map<string, A | Unlesbar>()
  const touched = new Set<string>()
  let position = 0

  const readOn = async (): Promise<void> => {
    for (let end = false; !end;) {
      const page = await run(store.readAll({ after: position }))
      for (const { _tag, stream } of page.entries) {
        if (!isListed(stream)) continue
        if (_tag !== "Event") forget(stream)
        if (_tag === "Tombstone") {
          zeilen.delete(stream)
          touched.delete(stream)
        } else touched.add(stream)
      }
      position = page.position
      end = page.end
    }
  }

  // A store that ends before the place we have read to was set back: what we know of it is of a time that is gone.
  const beginAnew = async (cause: unknown): Promise<void> => {
    if (toTeilhabeError(cause).storage !== "corrupt" || position === 0) throw cause
    for (const stream of zeilen.keys()) forget(stream)
    zeilen.clear()
    touched.clear()
    position = 0
    await readOn()
  }

  return oneAfterTheOther(async () => {
    await readOn().catch(beginAnew)
    for (const stream of touched) {
      const zeile = await forOne(() => look(stream))
      if (zeile === undefined) zeilen.delete(stream)
      else zeilen.set(stream, zeile)
      // What cannot be read is looked at again the next time.
      if (zeile === undefined || !("unlesbar" in zeile)) touched.delete(stream)
    }
    return new Map([...zeilen].sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
