import { type Befehl, type Ereignis, type Fall, isOutcome } from "@teilhabe/core/fall"
import type { Entry } from "@teilhabe/core/ports"
import type { Anschluss } from "./anschluss.js"
import { type Anzeigen, openAnzeigen } from "./anzeigen.js"
import { befehlOf, type Befehlseingabe, orRefuse, requestIdOf } from "./eingaben.js"
import { entscheidungOf } from "./entscheidung.js"
import { type Fallfragen, openFallfragen } from "./fallfragen.js"
import { openFallregister } from "./fallregister.js"
import { fallart, requireEroeffnet, streamOf } from "./fallspeicher.js"
import { type Loeschwunsch, openLoeschung } from "./loeschen.js"
import { type Geprueft, idOf } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"
import { openStromspeicher } from "./stromspeicher.js"
import { openVerarbeitung } from "./verarbeiten.js"
import { openFallspeicherung } from "./wortloeschung.js"

export type { Anzeigewunsch, Auskunftswunsch } from "./anzeigen.js"
export type { Loeschwunsch } from "./loeschen.js"

/** What came of a request: the case after it, what happened, and the version that its stream has reached by it. */
export interface Fallergebnis {
  /** The case right after it: of a request that was asked before, as it was then. How it stands now is told by `state`. */
  readonly fall: Fall.Eroeffnet
  readonly ereignisse: ReadonlyArray<Ereignis.Ereignis>
  /** The version by it: of a request that was asked before, that of then. */
  readonly version: number
  /** The place of its last event in the order of the store: `whenAt` of a projection waits for it. */
  readonly position: number
}

/** The cases. */
export interface Faelle extends Anzeigen, Fallfragen {
  /**
   * Takes a command: reads it, decides on the case as it stands, stores what happens. Where somebody else was faster it is decided anew.
   *
   * With `id`, the same request asked again gives the first outcome, as after an answer that got lost. An id stands for one command: with
   * another one it is refused (`duplicate`), so give each request an id of its own. `EraseDaten` takes the words from the stored events in
   * the same step; where the store reports that it has not ended, the same call ends it.
   *
   * The outcome holds the whole case and is not recorded as shown: it is for the host's program. `DiscloseFall` is refused: use `show`.
   */
  readonly handle: (fallId: string, befehl: Befehlseingabe, options?: { readonly id?: string }) => Promise<Fallergebnis>
  /**
   * Erases a case for good, its state that was kept and, with `keys`, its keys; a tombstone stays. Asked again, it gives the first tombstone.
   *
   * A case that is still worked on, or in which data is restricted or disputed, is refused unless `trotzdem` is said. Nothing else is asked:
   * neither the `hausregel`, which is about commands, nor whether a term has ended, which `loeschplan` tells. Who may call it is for the host.
   */
  readonly erase: (fallId: string, wunsch: Loeschwunsch) => Promise<Entry.Tombstone>
}

const checkFallId = (fallId: string, befehl: Befehl.Befehl): void => {
  if (befehl._tag !== "OpenFall" || befehl.fall === fallId) return
  throw new TeilhabeError("request", `OpenFall opens the case ${JSON.stringify(befehl.fall)} and was handed in for ${JSON.stringify(fallId)}: use one id for both`)
}

/** Reads a command for `handle`; what shows something is none, as the record would say less than the answer holds. */
const befehlFor = (fallId: string, eingabe: Befehlseingabe): Befehl.Befehl => {
  const befehl = befehlOf(eingabe)
  if (befehl._tag === "DiscloseFall") {
    throw new TeilhabeError("request", "handle takes no DiscloseFall, as its answer holds the whole case: use show, which gives what may be shown and nothing else")
  }
  checkFallId(fallId, befehl)
  return befehl
}

/** Opens the cases. */
export const openFaelle = (anschluss: Anschluss, optionen: Geprueft): Faelle => {
  const speicher = openStromspeicher(anschluss, fallart, optionen)
  const verarbeite = openVerarbeitung({ art: fallart, speicher, speicherung: openFallspeicherung(anschluss, speicher) })
  const entscheidung = entscheidungOf(optionen)
  return {
    ...openFallfragen(optionen, speicher, entscheidung, openFallregister(anschluss, speicher)),
    ...openAnzeigen(verarbeite, entscheidung, speicher, optionen),
    handle: async (fallId, eingabe, options) => {
      const stream = streamOf(fallId)
      const befehl = befehlFor(fallId, eingabe)
      const id = requestIdOf(options, "handle")
      const { ereignisse, position, version, zustand } = await verarbeite({
        wer: fallId, stream, id: idOf(id, optionen.ids), repeatable: id !== undefined,
        decide: (stand) => ({ ereignisse: orRefuse(entscheidung.decide(befehl, stand.zustand)), ergebnis: undefined }),
        isMine: (stored, wiped) => isOutcome(stored, befehl, wiped),
      })
      return { fall: requireEroeffnet(fallId, { zustand }), ereignisse, version, position }
    },
    erase: openLoeschung(anschluss, speicher, optionen),
  }
}
