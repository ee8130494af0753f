/**
 * A sitting that takes a decision, and the way of a Projekt, for the tests of the front door.
 *
 * @module
 */
import { Id } from "@teilhabe/core/kernel"
import type { Befehl as Gremienbefehl } from "@teilhabe/core/gremienarbeit"
import type { Befehl } from "@teilhabe/core/projektverlauf"
import { marl } from "@teilhabe/konzepte/marl"
import type { Memory } from "@teilhabe/core/ports"
import { befehl, GRUPPE } from "../../core/test/gremienprobe.js"
import { befehl as schritt, konzept, vorlagen as v } from "../../core/test/projekte/beispielprojekt.js"
import type { Optionen, Teilhabe } from "../src/openTeilhabe.js"
import { oeffne } from "./stadt.js"

export { befehl, fallbericht, GRUPPE, PROJEKT } from "../../core/test/gremienprobe.js"
export { konzept, tag } from "../../core/test/projekte/beispielprojekt.js"

/** Opens Marl in memory. */
export const oeffneMarl = (more: Partial<Optionen> = {}, memory?: Memory): Promise<Teilhabe> => oeffne({ konzept: marl, ...more }, memory)

/** Opens the town of the example Projekt in memory. */
export const oeffneOrt = (more: Partial<Optionen> = {}, memory?: Memory): Promise<Teilhabe> => oeffne({ konzept, ...more }, memory)

const jobcenter = befehl.einladen({ wer: Id.make("jobcenter-marl"), als: "vorab-zu-ermitteln" })

/** A sitting from its first day to its minutes, with the decision `b-1` that a Projekt begins. */
export const sitzung: ReadonlyArray<Gremienbefehl.Befehl> = [
  befehl.ansetzen(), befehl.punkt(), befehl.zweiterPunkt(), befehl.ermitteln(), befehl.niemand(), befehl.einladen(), jobcenter,
  befehl.abhalten(), befehl.beschliessen(), befehl.protokollieren(),
]

/** Plays the first commands of the sitting, all where no number is given. */
export const tage = async ({ gremien }: Pick<Teilhabe, "gremien">, count = sitzung.length): Promise<void> => {
  for (const one of sitzung.slice(0, count)) await gremien.handle(GRUPPE, one)
}

const anderer = Id.make("zweiter")

/** The way of `patenschaft` through every kind of command. */
export const weg: ReadonlyArray<Befehl.Befehl> = [
  v.verschieben, v.erfuellen, v.pruefen, v.planen, v.bewilligen, v.meilenstein, v.erreichen, { ...v.meilenstein, meilenstein: anderer }, { ...v.streichen, meilenstein: anderer }, v.erproben, v.verlaengern,
  v.ausgeben, v.zuruecknehmen, v.aendern, v.zaehlen, v.berichtigen, v.regelangebot, v.ausweiten, v.anpassen, v.bewerten, v.abschliessen, v.wiederaufnehmen,
  v.beginnen, v.beenden, v.wiederaufnehmen, v.zusammenfuehren,
].map((vorlage, at) => schritt(50 + at, vorlage))
