/**
 * What somebody wants to happen in a Projekt, with who, when and for what purpose.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { vorgaenge as v } from "./internal/vorgang/alle.js"

/** Reads a command from data of unknown shape. */
export const Befehl = Schema.Union([
  v.pruefungAuftragen.Befehl, v.planen.Befehl, v.erproben.Befehl, v.erprobungVerlaengern.Befehl, v.beginnen.Befehl, v.regelangebotMachen.Befehl,
  v.ausweiten.Befehl, v.anpassen.Befehl, v.abschliessen.Befehl, v.beenden.Befehl, v.zusammenfuehren.Befehl, v.wiederaufnehmen.Befehl,
  v.meilensteinSetzen.Befehl, v.meilensteinErreichen.Befehl, v.meilensteinStreichen.Befehl, v.fristVerschieben.Befehl, v.fristErfuellen.Befehl, v.erfuellungZuruecknehmen.Befehl,
  v.mittelBewilligen.Befehl, v.mittelAendern.Befehl, v.mittelAusgeben.Befehl, v.ausgabeZuruecknehmen.Befehl,
  v.kennzahlNotieren.Befehl, v.kennzahlBerichtigen.Befehl, v.bewerten.Befehl,
])

/** What somebody wants to happen in a Projekt. */
export type Befehl = typeof Befehl.Type

/** The name of a command. */
export type Art = Befehl["_tag"]

/** Reads what a Gremium decides about a Projekt: a command without note, as somebody carries it out afterwards. */
export const Auftrag = Schema.Union([
  v.pruefungAuftragen.Auftrag, v.planen.Auftrag, v.erproben.Auftrag, v.erprobungVerlaengern.Auftrag, v.beginnen.Auftrag, v.regelangebotMachen.Auftrag,
  v.ausweiten.Auftrag, v.anpassen.Auftrag, v.abschliessen.Auftrag, v.beenden.Auftrag, v.zusammenfuehren.Auftrag, v.wiederaufnehmen.Auftrag,
  v.meilensteinSetzen.Auftrag, v.meilensteinStreichen.Auftrag, v.fristVerschieben.Auftrag, v.mittelBewilligen.Auftrag, v.bewerten.Auftrag,
])

/** What a Gremium decides about a Projekt. */
export type Auftrag = typeof Auftrag.Type
