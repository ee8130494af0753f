import { type Fallbericht, isFallbericht } from "@teilhabe/core/befund"
import { Vermerk, Vorgangsleser } from "@teilhabe/core/ereignis"
import { type Befehl, decodeBefehl, type Ereignis, entscheider, evolve, gremienformat, Gremienstand, standAt, Zweck } from "@teilhabe/core/gremienarbeit"
import { Id } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { readBefehl } from "./eingaben.js"
import type { Vorgangsart } from "./strombuch.js"

type Lesbar = typeof Befehl.Lesbar.Encoded

/** That an anonymous report on a case is heard: the report is the value that `Fallbericht.make` gave in this process. */
export interface Fallberichtseingabe {
  readonly _tag: "HearFallbericht"
  readonly gremium: string
  readonly sitzung: string
  readonly top: string
  readonly bericht: Fallbericht.Fallbericht
  readonly vermerk: Lesbar["vermerk"]
}

/** A command on a Gremium as it comes from a form or a queue: the same words, with plain texts for keys and days. */
export type Gremienbefehlseingabe = Befehl.Befehl | Lesbar | Fallberichtseingabe

const MADE = "Expected the report that Fallbericht.make of @teilhabe/core/befund gave in this process, as what was written down and read again cannot say that it is anonymous"

const Hoeren = Schema.TaggedStruct("HearFallbericht", {
  gremium: Id.Id, sitzung: Id.Id, top: Id.Id, vermerk: Vermerk.of(Zweck.Zweck), bericht: Schema.declare(isFallbericht).annotate({ message: MADE }),
})

const leser = Vorgangsleser.of<Befehl.HearFallbericht, never>("gremienarbeit", [Hoeren], [])

const isHoeren = (eingabe: unknown): boolean => typeof eingabe === "object" && eingabe !== null && "_tag" in eingabe && eingabe._tag === "HearFallbericht"

const decode = (eingabe: unknown) =>
  isHoeren(eingabe) ? Result.mapError(leser.readBefehl(eingabe), (findings) => ({ findings })) : decodeBefehl(eingabe)

/** What a kept state of a Gremium is written as. Raise it with every change of what it holds, or of what `evolve` makes of an event. */
const FORMAT = "gremium/1"

/** Gremien, as a kind of stream. */
export const gremienart: Vorgangsart<Gremienstand.Gremienstand, Ereignis.Ereignis, Befehl.Befehl> = {
  name: { prefix: "gremium/", wort: "Gremium", beispiel: "steuerungsgruppe-wohnen" },
  format: gremienformat,
  entscheider,
  standAt,
  initial: Gremienstand.leer,
  evolve,
  snapshot: FORMAT,
  isAt: (data, id, version): data is Gremienstand.Gremienstand => {
    if (typeof data !== "object" || data === null) return false
    const { gremium, sitzungen, version: counted } = data as Readonly<Record<string, unknown>>
    return gremium === id && Array.isArray(sitzungen) && counted === version
  },
  read: (eingabe) => readBefehl<Befehl.Befehl>(decode, eingabe),
  idOf: ({ gremium }) => gremium,
  isKnown: ({ gremien }, gremium) => gremien.some(({ id }) => id === gremium),
}
