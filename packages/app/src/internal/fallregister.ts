import type { Phase } from "@teilhabe/core/fall"
import type { Anschluss } from "./anschluss.js"
import { fallart, type Fallspeicher } from "./fallspeicher.js"
import { idIn } from "./stromart.js"
import { openStromregister, type Unlesbar } from "./stromregister.js"

/** A case that cannot be read, and why: the others are told beside it, and this one is not left out in silence. */
export interface UnlesbarerFall extends Unlesbar {
  readonly fall: string
}

/** A case and where it stands, or that it cannot be read. */
export type Fallzeile = { readonly fall: string; readonly phase: Phase.Phase } | UnlesbarerFall

/** Keeps the list of all cases. */
export const openFallregister = (anschluss: Anschluss, speicher: Fallspeicher): (() => Promise<ReadonlyArray<Fallzeile>>) => {
  const list = openStromregister(anschluss, {
    isListed: (stream) => idIn(fallart, stream) !== undefined,
    look: async (stream) => ({ phase: (await speicher.load(stream, { isWalk: true })).zustand.phase }),
    forget: speicher.forget,
  })
  return async () => [...await list()].map(([stream, zeile]): Fallzeile => ({ fall: idIn(fallart, stream) ?? stream, ...zeile }))
}
