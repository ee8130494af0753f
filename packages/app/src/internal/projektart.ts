import { Befehl, decodeBefehl, type Ereignis, entscheider, evolve, Lage, projektformat, type Projektstand, standAt } from "@teilhabe/core/projektverlauf"
import { readBefehl } from "./eingaben.js"
import type { Vorgangsart } from "./strombuch.js"

/** A command on a Projekt as it comes from a form or a queue: the same words, with plain texts for keys and days. */
export type Projektbefehlseingabe = Befehl.Befehl | typeof Befehl.Befehl.Encoded

/** What a kept state of a Projekt is written as. Raise it with every change of what it holds, or of what `evolve` makes of an event. */
const FORMAT = "projekt/1"

const lagen: ReadonlySet<unknown> = new Set(Lage.all)

/** Projekte, as a kind of stream. */
export const projektart: Vorgangsart<Projektstand.Projektstand, Ereignis.Ereignis, Befehl.Befehl> = {
  name: { prefix: "projekt/", wort: "Projekt", beispiel: "wohnen-mietercafes" },
  format: projektformat,
  entscheider,
  standAt,
  initial: { lage: "vorgesehen" },
  evolve,
  snapshot: FORMAT,
  isAt: (data, id, version): data is Projektstand.Gefuehrtes => {
    if (typeof data !== "object" || data === null) return false
    const { lage, projekt, version: counted, weg } = data as Readonly<Record<string, unknown>>
    return lage !== "vorgesehen" && lagen.has(lage) && projekt === id && Array.isArray(weg) && counted === version
  },
  read: (eingabe) => readBefehl(decodeBefehl, eingabe),
  idOf: ({ projekt }) => projekt,
  isKnown: ({ projekte }, projekt) => projekte.some(({ id }) => id === projekt),
}
