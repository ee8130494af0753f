/**
 * The three questions of a Steuerungsgruppe about a Projekt, and what follows from the answers.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"

/** An answer; `offen` says that the body could not tell, which is no "no". */
export const Urteil = Schema.Struct({
  antwort: Schema.Literals(["ja", "teilweise", "nein", "offen"]),
  begruendung: Schema.optionalKey(Text.Wortlaut),
})

/** An answer with its reason. */
export type Urteil = typeof Urteil.Type

/** What follows: it goes on, is adapted, extended, ended, or merged with another Projekt. */
export const Ergebnis = Schema.Literals(["fortfuehren", "anpassen", "ausweiten", "beenden", "zusammenfuehren"])

/** What follows from an assessment. */
export type Ergebnis = typeof Ergebnis.Type

/**
 * An assessment (Bewertung) of a Projekt: is it efficient (Effizienz), does it make sense (Sinnhaftigkeit), does it need to be adapted
 * (Anpassungsnotwendigkeit)?
 */
export const Bewertung = Schema.Struct({
  id: Id.Id,
  /** The Gremium that assessed. */
  gremium: Id.Id,
  /** The sitting in which it did. */
  sitzung: Schema.optionalKey(Id.Id),
  effizienz: Urteil,
  sinnhaftigkeit: Urteil,
  anpassungsnotwendigkeit: Urteil,
  ergebnis: Ergebnis,
  /** The Projekt it is to be merged with; only with `zusammenfuehren`. */
  zusammenMit: Schema.optionalKey(Id.Id),
})

/** An assessment of a Projekt. */
export type Bewertung = typeof Bewertung.Type
