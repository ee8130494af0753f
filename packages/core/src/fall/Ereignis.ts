/**
 * What has happened in a case: facts that carry who, when and for what purpose, and are never changed.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { vorgaenge as v } from "./internal/vorgang/alle.js"

/** Reads and writes an event of a case, for a store. */
export const Ereignis = Schema.Union([
  v.oeffnen.Ereignis, v.personAufnehmen.Ereignis, v.personAendern.Ereignis, v.angabeNotieren.Ereignis, v.angabeBerichtigen.Ereignis, v.angabeBestreiten.Ereignis,
  v.aufnahmeEntscheiden.Ereignis, v.bestandNotieren.Ereignis, v.bestandZuruecknehmen.Ereignis, v.bestandAbschliessen.Ereignis,
  v.mottozielFormulieren.Ereignis, v.rahmenzielFormulieren.Ereignis, v.handlungszielFormulieren.Ereignis, v.zielAufgeben.Ereignis,
  v.zielvereinbarungSchliessen.Ereignis, v.massnahmePlanen.Ereignis, v.massnahmeStreichen.Ereignis, v.passungNotieren.Ereignis,
  v.hilfeplanSchliessen.Ereignis, v.leistungAnfragen.Ereignis, v.massnahmeBeginnen.Ereignis, v.massnahmeBeenden.Ereignis,
  v.monitoringBeginnen.Ereignis, v.handlungszielBewerten.Ereignis, v.handlungszielAbschliessen.Ereignis, v.monitoringAbschliessen.Ereignis,
  v.evaluationNotieren.Ereignis, v.zurueckZurBestandsaufnahme.Ereignis, v.fallAbschliessen.Ereignis, v.fallAbbrechen.Ereignis,
  v.fallWiederaufnehmen.Ereignis, v.uebergabeAnbieten.Ereignis, v.uebergabeAnnehmen.Ereignis, v.uebergabeAblehnen.Ereignis,
  v.uebergabeZurueckziehen.Ereignis, v.rechtskreisNotieren.Ereignis, v.rechtskreisAendern.Ereignis, v.checklisteBeginnen.Ereignis,
  v.schrittErledigen.Ereignis, v.einwilligungGeben.Ereignis, v.einwilligungWiderrufen.Ereignis, v.verarbeitungEinschraenken.Ereignis,
  v.einschraenkungAufheben.Ereignis, v.offenlegen.Ereignis, v.uebermittlungNotieren.Ereignis, v.konferenzHalten.Ereignis,
  v.fallberichtErstellen.Ereignis, v.datenLoeschen.Ereignis,
])

/** What has happened in a case. */
export type Ereignis = typeof Ereignis.Type

/** The name of an event. */
export type Art = Ereignis["_tag"]
