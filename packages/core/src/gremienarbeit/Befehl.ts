/**
 * What somebody wants to happen in a Gremium, with who, when and for what purpose.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import type { Fallbericht } from "../befund/Fallbericht.js"
import type { Vermerk } from "../ereignis/Vermerk.js"
import type { Id } from "../kernel/Id.js"
import { vorgaenge as v } from "./internal/vorgang/alle.js"
import type { Zweck } from "./Zweck.js"

/** Reads a command from data of unknown shape: all but `HearFallbericht`, as no data can say that a report is anonymous. */
export const Lesbar = Schema.Union([
  v.ansetzen.Befehl, v.verlegen.Befehl, v.absagen.Befehl, v.punktAufnehmen.Befehl, v.punktStreichen.Befehl, v.ermitteln.Befehl, v.einladen.Befehl,
  v.abhalten.Befehl, v.protokollieren.Befehl, v.protokollGenehmigen.Befehl, v.sitzungBerichtigen.Befehl, v.protokollBerichtigen.Befehl, v.beschliessen.Befehl, v.aufheben.Befehl, v.wahlNotieren.Befehl,
  v.wahlBerichtigen.Befehl, v.sitzeBesetzen.Befehl,
])

/** An anonymous report on a case is heard in a sitting; only a checked `Fallbericht` fits. */
export interface HearFallbericht {
  readonly _tag: "HearFallbericht"
  readonly gremium: Id
  readonly sitzung: Id
  readonly top: Id
  readonly bericht: Fallbericht
  readonly vermerk: Vermerk<Zweck>
}

/** What somebody wants to happen in a Gremium. */
export type Befehl = typeof Lesbar.Type | HearFallbericht

/** The name of a command. */
export type Art = Befehl["_tag"]
