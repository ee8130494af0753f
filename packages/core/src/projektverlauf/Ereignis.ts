/**
 * What has happened in a Projekt: facts that carry who, when and for what purpose, and are never changed.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { vorgaenge as v } from "./internal/vorgang/alle.js"

/** Reads and writes an event of a Projekt, for a store. */
export const Ereignis = Schema.Union([
  v.pruefungAuftragen.Ereignis, v.planen.Ereignis, v.erproben.Ereignis, v.erprobungVerlaengern.Ereignis, v.beginnen.Ereignis, v.regelangebotMachen.Ereignis,
  v.ausweiten.Ereignis, v.anpassen.Ereignis, v.abschliessen.Ereignis, v.beenden.Ereignis, v.zusammenfuehren.Ereignis, v.wiederaufnehmen.Ereignis,
  v.meilensteinSetzen.Ereignis, v.meilensteinErreichen.Ereignis, v.meilensteinStreichen.Ereignis, v.fristVerschieben.Ereignis, v.fristErfuellen.Ereignis, v.erfuellungZuruecknehmen.Ereignis,
  v.mittelBewilligen.Ereignis, v.mittelAendern.Ereignis, v.mittelAusgeben.Ereignis, v.ausgabeZuruecknehmen.Ereignis,
  v.kennzahlNotieren.Ereignis, v.kennzahlBerichtigen.Ereignis, v.bewerten.Ereignis,
])

/** What has happened in a Projekt. */
export type Ereignis = typeof Ereignis.Type

/** The name of an event. */
export type Art = Ereignis["_tag"]
