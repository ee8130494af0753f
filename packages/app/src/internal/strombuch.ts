import type { Ablehnung, Entscheider, Vermerk } from "@teilhabe/core/ereignis"
import type { Id, Stichtag } from "@teilhabe/core/kernel"
import type { Konzept } from "@teilhabe/core/konzept"
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import { openSpeicherung } from "./ablegen.js"
import type { Anschluss } from "./anschluss.js"
import { orRefuse, requestIdOf, requireObject, tagOf } from "./eingaben.js"
import type { Jahre } from "./fassungen.js"
import { type Geprueft, idOf } from "./optionen.js"
import { streamOf, type Stromart } from "./stromart.js"
import { openStromspeicher, type Stromspeicher } from "./stromspeicher.js"
import { TeilhabeError } from "./TeilhabeError.js"
import { type Ergebnis, openVerarbeitung } from "./verarbeiten.js"

/** What carries a note. */
interface Vermerkt {
  readonly vermerk: Vermerk.Vermerk
}

/** What commands are decided on beside the state. */
export interface Stadtumfeld {
  readonly konzept: Konzept.Konzept
  readonly heute: Stichtag.Stichtag
  /** The ids of decisions that other Gremien took. */
  readonly vergeben?: ReadonlySet<Id.Id>
}

/** A kind of stream whose commands are decided on what is known of the city. */
export interface Vorgangsart<Z, E, B> extends Stromart<Z, E> {
  readonly entscheider: (umfeld: Stadtumfeld) => Entscheider.Entscheider<B, Z, E, Ablehnung.Ablehnung>
  readonly standAt: (ereignisse: ReadonlyArray<E>, stichtag: Stichtag.Stichtag) => Z
  /** Reads a command, or throws what is wrong with it. */
  readonly read: (eingabe: unknown) => B
  /** Of which stream a command is. */
  readonly idOf: (befehl: B) => string
  /** Whether a Konzept has what a stream of this id is about. */
  readonly isKnown: (konzept: Konzept.Konzept, id: string) => boolean
}

/** An event with its place in its stream and in the order of the store. */
export interface Eintrag<E> {
  readonly ereignis: E
  readonly version: number
  readonly position: number
}

/** A command to be stored under an id that stands for it. */
export interface Auftrag<E, B> {
  readonly befehl: B
  readonly id: string
  /** The command as which stored events may have come of the request before. */
  readonly likeStored?: (stored: E) => B
  readonly repeatable: boolean
}

/** The streams of one kind: what happens in them, and how they stand. */
export interface Strombuch<Z, E, B> {
  readonly handle: (id: string, eingabe: unknown, options?: { readonly id?: string }) => Promise<Ergebnis<Z, E>>
  readonly submit: (auftrag: Auftrag<E, B>) => Promise<Ergebnis<Z, E>>
  readonly state: (id: string, options?: { readonly asOf?: string }) => Promise<Z>
  readonly history: (id: string) => Promise<ReadonlyArray<Eintrag<E>>>
  readonly speicher: Stromspeicher<Z, E>
}

/** What the streams of one kind are opened with; `lookAround` tells what a command is decided on of the other streams. */
interface Buchoptionen<B> extends Pick<Geprueft, "cache" | "clock" | "ids" | "snapshotEvery"> {
  readonly lookAround?: (befehl: B) => Promise<Pick<Stadtumfeld, "vergeben">>
}

/** Makes what stores commands, each decided on the Konzept in force on the day of its note. */
const openAuftraege = <Z, E, B extends Vermerkt>(anschluss: Anschluss, art: Vorgangsart<Z, E, B>, speicher: Stromspeicher<Z, E>, { konzeptAm }: Jahre, { clock, lookAround = async () => ({}) }: Buchoptionen<B>): Strombuch<Z, E, B>["submit"] => {
  const verarbeite = openVerarbeitung({ art, speicher, speicherung: openSpeicherung(anschluss, art) })

  const decide = (befehl: B, zustand: Z, umfeld: Omit<Stadtumfeld, "konzept">) => art.entscheider({ konzept: konzeptAm(befehl.vermerk.am), ...umfeld }).decide(befehl, zustand)

  /** Whether a command comes to the stored events where it is decided again, on the state of then and on the day of its note. */
  const isOutcome = (befehl: B, stored: ReadonlyArray<E>, before: Z): boolean => {
    const again = decide(befehl, before, { heute: befehl.vermerk.am })
    return Result.isSuccess(again) && Equal.equals(again.success, stored)
  }

  return async ({ befehl, id, likeStored = () => befehl, repeatable }) => {
    const wer = art.idOf(befehl)
    const { ergebnis: _, ...done } = await verarbeite({
      wer, stream: streamOf(art, wer), id, repeatable,
      decide: async ({ zustand }) => ({ ereignisse: orRefuse(decide(befehl, zustand, { heute: clock(), ...await lookAround(befehl) })), ergebnis: undefined }),
      isMine: (stored, _wiped, before) => stored.some((one) => isOutcome(likeStored(one), stored, before)),
    })
    return done
  }
}

/** Opens the streams of one kind. */
export const openStrombuch = <Z, E, B extends Vermerkt>(anschluss: Anschluss, art: Vorgangsart<Z, E, B>, jahre: Jahre, optionen: Buchoptionen<B>): Strombuch<Z, E, B> => {
  const speicher = openStromspeicher(anschluss, art, optionen)
  const submit = openAuftraege(anschluss, art, speicher, jahre, optionen)

  const requireKnown = (id: string, version: number): void => {
    if (version > 0 || jahre.alle.some((konzept) => art.isKnown(konzept, id))) return
    throw new TeilhabeError("not-found", `There is no ${art.name.wort} ${JSON.stringify(id)}: the Konzept has none, and nothing was stored under this id`)
  }

  const eventsOf = async (id: string) => {
    const read = await speicher.events(streamOf(art, id))
    requireKnown(id, read.version)
    return read.events
  }

  return {
    speicher,
    submit,
    handle: async (wer, eingabe, options) => {
      streamOf(art, wer)
      const befehl = art.read(eingabe)
      if (art.idOf(befehl) !== wer) throw new TeilhabeError("request", `The command is for the ${art.name.wort} ${JSON.stringify(art.idOf(befehl))} and was handed in for ${JSON.stringify(wer)}: use one id for both`)
      const id = requestIdOf(options, "handle")
      return submit({ befehl, id: idOf(id, optionen.ids), repeatable: id !== undefined })
    },
    state: async (id, options = {}) => {
      requireObject(options, "The options of state")
      if (options.asOf !== undefined) return art.standAt((await eventsOf(id)).map(({ ereignis }) => ereignis), tagOf(options.asOf, "asOf of state"))
      const { version, zustand } = await speicher.load(streamOf(art, id))
      requireKnown(id, version)
      return zustand
    },
    history: async (id) => (await eventsOf(id)).map(({ ereignis, position, version }) => ({ ereignis, version, position })),
  }
}
