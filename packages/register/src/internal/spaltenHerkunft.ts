import { ausListe, mitSchluesseln, tag, type Spaltenangabe } from "./spaltenangabe.js"

/** The ways to become German, as evidence names them. */
export const DEUTSCHDURCH = ["geburt", "geburtsort", "adoption", "spaetaussiedler", "einbuergerung"] as const

/**
 * What is known of a parent: German by birth and born here; foreign and born here; foreign and came; came and was
 * naturalised; came as Spätaussiedler; foreign and never came.
 */
export const ELTERNTEIL = ["einheimisch", "hier-geboren", "zugewandert", "eingebuergert", "spaetaussiedler", "im-ausland"] as const

/** How many of the two parents live in the household. */
export const ELTERN_IM_HAUSHALT = ["beide", "einer", "keiner"] as const

/** Whole years, as keys from 0 to 99. */
export const JAHRE: ReadonlyArray<string> = Array.from({ length: 100 }, (_, at) => String(at))

const DEUTSCHE = "ist deutsch"

/** Where somebody and their parents come from, what that makes of them by the definitions, and by what right they stay. */
export const spaltenHerkunft: ReadonlyArray<Spaltenangabe> = [
  ausListe("zweitestaatsangehoerigkeit", "staatsangehoerigkeit", "Staatsangehörigkeit neben der deutschen", "hat nur eine"),
  ausListe("herkunftsland", "staatsangehoerigkeit", "Staat, aus dem die Person, ihre Eltern oder ein Elternteil kommen", "keine Zuwanderung bekannt"),
  ausListe("geburtsland", "staatsangehoerigkeit", "Gebiet der Geburt in heutigen Grenzen; 000 ist Deutschland"),
  tag("zuwanderung", "Tag, an dem die Person nach Deutschland kam", "ist nie zugewandert"),
  mitSchluesseln("deutschdurch", DEUTSCHDURCH, "wie die Person deutsch wurde", "ist nicht deutsch"),
  tag("deutschseit", "Tag, an dem die Person deutsch wurde, wenn nicht mit der Geburt", "ist seit Geburt oder nicht deutsch"),
  mitSchluesseln("elternteil1", ELTERNTEIL, "was vom ersten Elternteil bekannt ist"),
  mitSchluesseln("elternteil2", ELTERNTEIL, "was vom zweiten Elternteil bekannt ist"),
  mitSchluesseln("elternimhaushalt", ELTERN_IM_HAUSHALT, "wie viele Elternteile mit der Person zusammenleben; bei einem ist es der erste"),
  ausListe("familiensprache", "familiensprache", "vorrangig gesprochene Familiensprache"),
  ausListe("migrationsstatus", "migrationsstatus", "Migrationsstatus nach der Definition, die das Register für diese Spalte nennt"),
  ausListe("migrationsstatusmikrozensus", "migrationsstatus", "dasselbe nach einer zweiten Definition, der des Mikrozensus"),
  ausListe("elternherkunft", "elternherkunft", "ob ein Elternteil im Haushalt ausländischer Herkunft ist"),
  ausListe("aufenthaltsstatus", "aufenthaltsstatus", "Aufenthaltsstatus am Ende des Berichtsjahres", DEUTSCHE),
  tag("aufenthaltseit", "erster Tag des Aufenthalts in Deutschland", DEUTSCHE),
  ausListe("aufenthaltsstatusintmk", "aufenthaltsstatus-intmk", "Klasse der IntMK am Ende des Berichtsjahres, abgeleitet", DEUTSCHE),
  mitSchluesseln("aufenthaltsjahre", JAHRE, "vollendete Jahre des Aufenthalts am Ende des Vorjahres", "war am Ende des Vorjahres deutsch oder noch nicht da"),
]
