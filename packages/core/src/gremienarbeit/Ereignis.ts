/**
 * What has happened in a Gremium: facts that carry who, when and for what purpose, and are never changed.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { vorgaenge as v } from "./internal/vorgang/alle.js"
import { FallberichtHeard } from "./internal/vorgang/beschluss.js"

/** Reads and writes an event of a Gremium, for a store. */
export const Ereignis = Schema.Union([
  v.ansetzen.Ereignis, v.verlegen.Ereignis, v.absagen.Ereignis, v.punktAufnehmen.Ereignis, v.punktStreichen.Ereignis, v.ermitteln.Ereignis,
  v.einladen.Ereignis, v.abhalten.Ereignis, v.protokollieren.Ereignis, v.protokollGenehmigen.Ereignis, v.sitzungBerichtigen.Ereignis, v.protokollBerichtigen.Ereignis, v.beschliessen.Ereignis, v.aufheben.Ereignis,
  v.wahlNotieren.Ereignis, v.wahlBerichtigen.Ereignis, v.sitzeBesetzen.Ereignis, FallberichtHeard,
])

/** What has happened in a Gremium. */
export type Ereignis = typeof Ereignis.Type

/** The name of an event. */
export type Art = Ereignis["_tag"]
