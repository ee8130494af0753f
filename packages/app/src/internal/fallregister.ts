import type { Phase } from "@teilhabe/core/fall"
import type { Anschluss } from "./anschluss.js"
import { fallIdOf } from "./fallformat.js"
import type { Fallspeicher } from "./fallspeicher.js"

/** A case and where it stands. */
export interface Fallzeile {
  readonly fall: string
  readonly phase: Phase.Phase
}

/** Keeps the list of all cases: it reads on in the one order whenever it is asked, and looks again at the cases that were touched. */
export const openFallregister = ({ run, store }: Anschluss, speicher: Fallspeicher): (() => Promise<ReadonlyArray<Fallzeile>>) => {
  const phasen = new Map<string, Phase.Phase>()
  const touched = new Set<string>()
  let position = 0

  const readOn = async (): Promise<void> => {
    for (let end = false; !end;) {
      const page = await run(store.readAll({ after: position }))
      for (const { _tag, stream } of page.entries) {
        if (fallIdOf(stream) === undefined) continue
        if (_tag !== "Event") speicher.forget(stream)
        if (_tag === "Tombstone" || _tag === "Sealed") {
          phasen.delete(stream)
          touched.delete(stream)
        } else touched.add(stream)
      }
      position = page.position
      end = page.end
    }
  }

  const list = async (): Promise<ReadonlyArray<Fallzeile>> => {
    await readOn()
    for (const stream of touched) {
      const { fall } = await speicher.load(stream)
      phasen.set(stream, fall.phase)
      touched.delete(stream)
    }
    return [...phasen].map(([stream, phase]) => ({ fall: fallIdOf(stream) ?? stream, phase })).sort((a, b) => (a.fall < b.fall ? -1 : 1))
  }

  // One after the other, as they share what was read.
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const mine = last.then(list)
    last = mine.catch(() => undefined)
    return mine
  }
}
