import { type Ereignis, evolve, type Fall, Phase } from "@teilhabe/core/fall"
import { fallformat } from "./fallformat.js"
import * as stromart from "./stromart.js"
import type { Stand as Stromstand, Stromspeicher } from "./stromspeicher.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** What a kept state is written as. Raise it with every change of what a case holds, or of what `evolve` makes of an event. */
export const FORMAT = "fall/1"

/** A case as it stands in the store. */
export type Stand = Stromstand<Fall.Fall>

/** Where the states of cases come from. */
export type Fallspeicher = Stromspeicher<Fall.Fall, Ereignis.Ereignis>

const phasen: ReadonlySet<unknown> = new Set(Phase.uebergaenge.flatMap(({ nach, von }) => [nach, von]))

/** Cases, as a kind of stream. */
export const fallart: stromart.Stromart<Fall.Fall, Ereignis.Ereignis> = {
  name: { prefix: "fall/", wort: "case", beispiel: "f-2026-17" },
  format: fallformat,
  initial: { phase: "neu" },
  evolve,
  snapshot: FORMAT,
  isAt: (data, id, version): data is Fall.Eroeffnet => {
    if (typeof data !== "object" || data === null) return false
    const { fall, personen, phase, version: counted } = data as Readonly<Record<string, unknown>>
    return phase !== "neu" && phasen.has(phase) && fall === id && Array.isArray(personen) && counted === version
  },
}

/** The stream of a case. */
export const streamOf = (fallId: unknown): string => stromart.streamOf(fallart, fallId)

/** The case of a stand, or says that there is none. */
export const requireEroeffnet = (fallId: string, { zustand }: Pick<Stand, "zustand">): Fall.Eroeffnet => {
  if (zustand.phase !== "neu") return zustand
  throw new TeilhabeError("not-found", `There is no case ${JSON.stringify(fallId)}: nothing was stored under this id`)
}
