import type { Phase } from "@teilhabe/core/fall"
import type { Anschluss } from "./anschluss.js"
import { fallIdOf } from "./fallformat.js"
import type { Fallspeicher } from "./fallspeicher.js"
import { type TeilhabeError, toTeilhabeError } from "./TeilhabeError.js"

/** A case that cannot be read, and why: the others are told beside it, and this one is not left out in silence. */
export interface UnlesbarerFall {
  readonly fall: string
  readonly unlesbar: TeilhabeError
}

/** A case and where it stands, or that it cannot be read. */
export type Fallzeile = { readonly fall: string; readonly phase: Phase.Phase } | UnlesbarerFall

/** Whether an error is of one case only; where the store does not answer, no case can be read, and the call is rejected. */
const isOfOne = ({ reason, storage }: TeilhabeError): boolean =>
  reason === "unreadable" || reason === "defect" || storage === "key" || storage === "corrupt"

/** Does something for one case: tells that it cannot be read, and gives nothing where it was erased meanwhile. */
export const forOne = async <A>(fall: string, ask: () => Promise<A>): Promise<A | UnlesbarerFall | undefined> => {
  try {
    return await ask()
  } catch (cause) {
    const unlesbar = toTeilhabeError(cause)
    if (unlesbar.reason === "erased") return undefined
    if (isOfOne(unlesbar)) return { fall, unlesbar }
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

/** Keeps the list of all cases: it reads on in the one order whenever it is asked, and looks again at the cases that were touched. */
export const openFallregister = ({ run, store }: Anschluss, speicher: Fallspeicher): (() => Promise<ReadonlyArray<Fallzeile>>) => {
  const zeilen = new Map<string, Fallzeile>()
  const touched = new Set<string>()
  let position = 0

  const readOn = async (): Promise<void> => {
    for (let end = false; !end;) {
      const page = await run(store.readAll({ after: position }))
      for (const { _tag, stream } of page.entries) {
        if (fallIdOf(stream) === undefined) continue
        if (_tag !== "Event") speicher.forget(stream)
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
    for (const stream of zeilen.keys()) speicher.forget(stream)
    zeilen.clear()
    touched.clear()
    position = 0
    await readOn()
  }

  const list = async (): Promise<ReadonlyArray<Fallzeile>> => {
    await readOn().catch(beginAnew)
    for (const stream of touched) {
      const fall = fallIdOf(stream) ?? stream
      const zeile = await forOne(fall, async (): Promise<Fallzeile> => ({ fall, phase: (await speicher.load(stream, { isWalk: true })).fall.phase }))
      if (zeile === undefined) zeilen.delete(stream)
      else zeilen.set(stream, zeile)
      // What cannot be read is looked at again the next time.
      if (zeile === undefined || !("unlesbar" in zeile)) touched.delete(stream)
    }
    return [...zeilen.values()].sort((a, b) => (a.fall < b.fall ? -1 : 1))
  }

  return oneAfterTheOther(list)
}
