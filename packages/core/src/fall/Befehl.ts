/**
 * What somebody wants to happen in a case, with who, when and for what purpose.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import type { Fall } from "./Fall.js"
import { phasen } from "./internal/vorgang/phasen.js"
import { vorgaenge as v } from "./internal/vorgang/alle.js"

/** Reads a command from data of unknown shape: a form, a queue, another system. */
export const Befehl = Schema.Union([
  v.oeffnen.Befehl, v.personAufnehmen.Befehl, v.personAendern.Befehl, v.angabeNotieren.Befehl, v.angabeBerichtigen.Befehl, v.angabeBestreiten.Befehl,
  v.aufnahmeEntscheiden.Befehl, v.bestandNotieren.Befehl, v.bestandZuruecknehmen.Befehl, v.bestandAbschliessen.Befehl,
  v.mottozielFormulieren.Befehl, v.rahmenzielFormulieren.Befehl, v.handlungszielFormulieren.Befehl, v.zielAufgeben.Befehl,
  v.zielvereinbarungSchliessen.Befehl, v.massnahmePlanen.Befehl, v.massnahmeStreichen.Befehl, v.passungNotieren.Befehl,
  v.hilfeplanSchliessen.Befehl, v.leistungAnfragen.Befehl, v.massnahmeBeginnen.Befehl, v.massnahmeBeenden.Befehl,
  v.monitoringBeginnen.Befehl, v.handlungszielBewerten.Befehl, v.handlungszielAbschliessen.Befehl, v.monitoringAbschliessen.Befehl,
  v.evaluationNotieren.Befehl, v.zurueckZurBestandsaufnahme.Befehl, v.fallAbschliessen.Befehl, v.fallAbbrechen.Befehl,
  v.fallWiederaufnehmen.Befehl, v.uebergabeAnbieten.Befehl, v.uebergabeAnnehmen.Befehl, v.uebergabeAblehnen.Befehl,
  v.uebergabeZurueckziehen.Befehl, v.rechtskreisNotieren.Befehl, v.rechtskreisAendern.Befehl, v.checklisteBeginnen.Befehl,
  v.schrittErledigen.Befehl, v.einwilligungGeben.Befehl, v.einwilligungWiderrufen.Befehl, v.verarbeitungEinschraenken.Befehl,
  v.einschraenkungAufheben.Befehl, v.offenlegen.Befehl, v.uebermittlungNotieren.Befehl, v.konferenzHalten.Befehl,
  v.fallberichtErstellen.Befehl, v.datenLoeschen.Befehl,
])

/** What somebody wants to happen in a case. */
export type Befehl = typeof Befehl.Type

/** The name of a command. */
export type Art = Befehl["_tag"]

/** The phases in which a command may be given. */
export const erlaubtIn: { readonly [A in Art]: ReadonlyArray<Fall["phase"]> } = phasen

/**
 * The commands that a case takes in the phase it is known to be in: all of them where the phase is not known.
 *
 * A command that has no place in the phase does not compile.
 */
export type BefehlIn<F extends Fall> = F extends Fall
  ? Extract<Befehl, { readonly _tag: { [A in Art]: F["phase"] extends (typeof phasen)[A][number] ? A : never }[Art] }>
  : never
