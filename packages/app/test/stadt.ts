/**
 * An invented city and case for the tests of the front door, opened on a memory that several openings may share.
 *
 * @module
 */
import { type Befehl, Kennung } from "@teilhabe/core/fall"
import { Id } from "@teilhabe/core/kernel"
import type { Konzept } from "@teilhabe/core/konzept"
import { EventStore, makeMemory, type Memory, memoryEventStore } from "@teilhabe/core/ports"
import { marl } from "@teilhabe/konzepte/marl"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as beispielfall from "../../core/test/faelle/beispielfall.js"
import { openTeilhabe, type Optionen, type Teilhabe, TeilhabeError } from "../src/openTeilhabe.js"

const [first] = marl.handlungsfelder
if (first === undefined) throw new Error("the Konzept has no Handlungsfeld")

/** Marl's Konzept with other Handlungsfelder. */
export const konzeptWith = (felder: ReadonlyArray<string>): Konzept.Konzept =>
  ({ ...marl, handlungsfelder: felder.map((feld) => ({ ...first, id: Id.make(feld) })) })

let opened = 0

/** The options of a city in memory; each opening gives ids of its own. */
export const optionen = (more: Partial<Optionen> = {}, memory: Memory = makeMemory()): Optionen => {
  opened += 1
  const name = `o${opened}`
  let last = 0
  return {
    storage: memoryEventStore(memory), konzept: konzeptWith(["sprache", "wohnen"]), angebote: beispielfall.umfeld.katalog,
    clock: () => "2027-01-15", ids: () => `${name}-${++last}`, ...more,
  }
}

/** Opens a city in memory. */
export const oeffne = (more: Partial<Optionen> = {}, memory?: Memory): Promise<Teilhabe> => openTeilhabe(optionen(more, memory))

/** The whole way of the example case, in order. */
export const { befehle, ids, vermerk } = beispielfall

/** The example case under another id. */
export const befehleFor = (fallId: string): ReadonlyArray<Befehl.Befehl> =>
  befehle.map((befehl) => (befehl._tag === "OpenFall" ? { ...befehl, fall: Kennung.fall(fallId) } : befehl))

/** Plays the first commands of the example, all where no number is given. */
export const spiele = async ({ faelle }: Pick<Teilhabe, "faelle">, fallId = "f-1", count = befehle.length): Promise<void> => {
  for (const befehl of befehleFor(fallId).slice(0, count)) await faelle.handle(fallId, befehl)
}

/** A further note that the case takes again and again in each of its open phases. */
export const angabe = (id: string, wert = "Zwischenstand"): Befehl.Befehl => ({
  _tag: "RecordAngabe", vermerk: vermerk(200),
  angabe: { id: Id.make(id), person: ids.hauptperson, herkunft: { art: "person" }, feld: "biografie", datenart: "biografie", wert },
})

/** A store on a memory, some of whose functions do something else. */
export const storeWith = (memory: Memory, change: (store: EventStore.EventStore["Service"]) => EventStore.EventStore["Service"]): Optionen["storage"] =>
  Layer.effect(EventStore.EventStore, Effect.map(EventStore.EventStore, change)).pipe(Layer.provide(memoryEventStore(memory)))

/** The error that a promise is rejected with. */
export const errorOf = async (promise: Promise<unknown> | (() => unknown)): Promise<TeilhabeError> => {
  try {
    await (typeof promise === "function" ? promise() : promise)
  } catch (error) {
    if (error instanceof TeilhabeError) return error
    throw new Error(`rejected with something else: ${String(error)}`, { cause: error })
  }
  throw new Error("it was not rejected")
}
