import type { Angebotskatalog } from "@teilhabe/core/angebot"
import type { Loeschklasse } from "@teilhabe/core/datenschutz"
import type { Ablehnung } from "@teilhabe/core/ereignis"
import type { Befehl, Checkliste, Fall } from "@teilhabe/core/fall"
import type { Fassungen } from "@teilhabe/core/fortschreibung"
import { Stichtag, Text } from "@teilhabe/core/kernel"
import { Fassung, type Konzept } from "@teilhabe/core/konzept"
import type { CubeSource, EventStore, KeyRing } from "@teilhabe/core/ports"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { TeilhabeError } from "./TeilhabeError.js"

/** What the front door is opened with. */
export interface Optionen {
  /**
   * Where events are kept: `sqliteStorage(…)`, `postgresStorage(…)`, `memoryEventStore()`.
   *
   * Each opening makes a store of its own from it: two openings see each other by the file or the database, and in memory only with the same
   * `memoryEventStore(makeMemory())`.
   */
  readonly storage: Layer.Layer<EventStore.EventStore, EventStore.EventStoreError>
  /**
   * The host's keys: with them every payload is encrypted before it comes to the store. A store is written with keys or without them, from the
   * first event on; opening it the other way is refused, and so is `keys: undefined`, as a setting that is missing.
   */
  readonly keys?: Layer.Layer<KeyRing.KeyRing, unknown>
  readonly konzept: Konzept.Konzept
  /**
   * The Fassungen of the Konzept through the years, `konzept` among them: on Projekte and Gremien the one decides that is in force on the day of a
   * note, and before the first one that one. Left out, it is always `konzept`, as it is for everything else.
   */
  readonly fassungen?: Fassungen.Fassungen
  /** Tells the day as `YYYY-MM-DD`, where the people are who type the notes. */
  readonly clock: () => string
  /** Gives a text that it never gave before, such as a UUID: events are named after it. */
  readonly ids: () => string
  /** The offers of the city; left out, there are none. */
  readonly angebote?: Angebotskatalog.Angebotskatalog
  readonly checklisten?: ReadonlyArray<Checkliste.Checkliste>
  /** The host's retention classes, for `loeschplan` and `auskunft`. */
  readonly loeschklassen?: ReadonlyArray<Loeschklasse.Loeschklasse>
  /** A rule of the house on top of those of the case: a refusal, or nothing. `faelle.erase` is no command and does not ask it. */
  readonly hausregel?: (befehl: Befehl.Befehl, fall: Fall.Fall) => Ablehnung.Ablehnung | undefined
  /** What counts, for `zahlen.count`. */
  readonly source?: Layer.Layer<CubeSource.CubeSource, unknown>
  /** After how many events the state of a case, Projekt or Gremium is kept beside them; 200 where left out, 0 for never. */
  readonly snapshotEvery?: number
  /** How many streams of each kind are held in memory; 500 where left out. */
  readonly cache?: number
}

/** The options as they are worked with: nothing is left out. */
export interface Geprueft extends Omit<Required<Optionen>, "keys" | "source" | "hausregel" | "clock" | "fassungen"> {
  readonly fassungen: Optionen["fassungen"]
  readonly keys: Optionen["keys"]
  readonly source: Optionen["source"]
  readonly hausregel: Optionen["hausregel"]
  readonly clock: () => Stichtag.Stichtag
}

/** Names what was given without telling what it holds. */
export const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return String(value)
  if (Layer.isLayer(value)) return "a Layer"
  if (value instanceof Promise) return "a Promise"
  if (value instanceof Date) return "a Date"
  if (Result.isResult(value)) return "a Result"
  if (typeof value === "function") return value.length === 0 ? "a function" : "a function that wants arguments"
  return Array.isArray(value) ? "a list" : `a value of type ${typeof value}`
}

const wrong = (name: string, value: unknown, wanted: string): TeilhabeError =>
  new TeilhabeError("request", `openTeilhabe needs ${name}: ${wanted}; it was given ${kindOf(value)}`)

const requireLayer = (name: string, value: unknown, wanted: string): void => {
  if (Layer.isLayer(value)) return
  throw wrong(name, value, typeof value === "function" ? `${wanted}; call the function that makes it` : wanted)
}

const requireFunction = (name: string, value: unknown, wanted: string): void => {
  if (typeof value !== "function" || Layer.isLayer(value)) throw wrong(name, value, wanted)
}

const isKonzept = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "handlungsfelder" in value && Array.isArray(value.handlungsfelder) && "akteure" in value

const requireFassungen = (fassungen: unknown, konzept: Konzept.Konzept): void => {
  if (fassungen === undefined) return
  const alle = typeof fassungen === "object" && fassungen !== null && "alle" in fassungen ? (fassungen as Fassungen.Fassungen).alle : undefined
  if (!Array.isArray(alle)) throw wrong("fassungen", fassungen, "the Fassungen as Fassungen.make gives them (the value in its Result), or nothing")
  const nummer = Fassung.nummer(konzept)
  if (alle.some((one: Fassungen.Fassungen["alle"][number]) => one.konzept.id === konzept.id && one.nummer === nummer)) return
  throw new TeilhabeError("request", `openTeilhabe needs fassungen that have konzept among them: there is no Fassung ${nummer} of ${JSON.stringify(konzept.id)}`)
}

const requireCount = (name: string, value: unknown): void => {
  if (value !== undefined && !(typeof value === "number" && Number.isInteger(value) && value >= 0)) throw wrong(name, value, "a whole number from 0 on")
}

const dayOf = (clock: () => unknown): Stichtag.Stichtag => {
  let told: unknown
  try {
    told = clock()
  } catch (cause) {
    throw new TeilhabeError("host", "The clock threw; it has to tell the day as YYYY-MM-DD", { cause })
  }
  const hint = told instanceof Date ? "; a Date is a moment, so say which day it is where your people are" : ""
  if (typeof told !== "string") throw new TeilhabeError("host", `The clock has to tell the day as YYYY-MM-DD; it gave ${kindOf(told)}${hint}`)
  const day = Stichtag.parse(told)
  if (Result.isFailure(day)) throw new TeilhabeError("host", `The clock has to tell the day as YYYY-MM-DD: ${day.failure.message}`)
  return day.success
}

const noAngebote = (konzept: Konzept.Konzept, stand: Stichtag.Stichtag): Angebotskatalog.Angebotskatalog =>
  ({ id: konzept.id, titel: Text.make("Angebote"), konzept: konzept.id, stand, angebote: [] })

/** Checks the options by what they are, as a host without types has nobody else who does; throws at the first that is wrong. */
export const checkOptionen = (optionen: Optionen): Geprueft => {
  if (typeof optionen !== "object" || optionen === null) throw wrong("options", optionen, "an object with storage, konzept, clock and ids")
  const { cache = 500, clock, fassungen, hausregel, ids, keys, konzept, source, snapshotEvery = 200, storage } = optionen
  requireLayer("storage", storage, "a Layer such as sqliteStorage({ … }) or memoryEventStore() gives")
  // Given and undefined is a setting that is missing, and would store in plain what is meant to be encrypted.
  if ("keys" in optionen) requireLayer("keys", keys, "a Layer of a KeyRing; leave it out where nothing is to be encrypted")
  if (source !== undefined) requireLayer("source", source, "a Layer of a CubeSource, or nothing")
  if (!isKonzept(konzept)) throw wrong("konzept", konzept, "a Konzept as decodeKonzept gives it (the value in its Result)")
  requireFassungen(fassungen, konzept)
  requireFunction("clock", clock, "a function that tells the day as YYYY-MM-DD")
  requireFunction("ids", ids, "a function that gives a new id at each call")
  if (hausregel !== undefined) requireFunction("hausregel", hausregel, "a function (befehl, fall) that gives an Ablehnung or nothing")
  requireCount("snapshotEvery", snapshotEvery)
  requireCount("cache", cache)
  const today = (): Stichtag.Stichtag => dayOf(clock)
  const stand = today()
  const { angebote = noAngebote(konzept, stand), checklisten = [], loeschklassen = [] } = optionen
  if (!Array.isArray((angebote as { readonly angebote?: unknown }).angebote)) throw wrong("angebote", angebote, "a catalogue as decodeAngebotskatalog gives it (the value in its Result)")
  return { storage, konzept, fassungen, ids, angebote, checklisten, loeschklassen, snapshotEvery, cache, keys, source, hausregel, clock: today }
}

/** Takes an id from the host: of the request where it has one, else a new one. */
export const idOf = (given: unknown, ids: () => unknown): string => {
  let id = given
  try {
    id ??= ids()
  } catch (cause) {
    throw new TeilhabeError("host", "ids threw; it has to give a new id at each call", { cause })
  }
  if (typeof id === "string" && id.length > 0 && id.length <= 190 && !/[\0\p{Surrogate}]/u.test(id)) return id
  const wanted = "a text of 1 to 190 characters, well-formed and without U+0000"
  throw given === undefined
    ? new TeilhabeError("host", `ids has to give ${wanted}; it gave ${kindOf(id)}`)
    : new TeilhabeError("request", `The id of a request has to be ${wanted}; it is ${kindOf(id)}`)
}
