/**
 * The part of a Data Package that is ours.
 *
 * @module
 */
import * as Schema from "effect/Schema"

const Spalte = Schema.Struct({
  name: Schema.String,
  titel: Schema.String,
  art: Schema.Literals(["text", "jahr", "tag", "messwert"]),
  beschreibung: Schema.optionalKey(Schema.String),
  einheit: Schema.optionalKey(Schema.String),
  nachkommastellen: Schema.optionalKey(Schema.Int),
  merkmal: Schema.optionalKey(Schema.String),
})

/** Reads a table without its rows. */
export const Kopf = Schema.Struct({
  id: Schema.String,
  titel: Schema.String,
  beschreibung: Schema.String,
  spalten: Schema.Array(Spalte),
  schluessel: Schema.Array(Schema.String),
  herkunft: Schema.Literals(["veroeffentlicht", "eigene-auszaehlung", "befragung", "verwaltung", "erfunden"]),
  quellen: Schema.Array(Schema.String),
  lizenz: Schema.optionalKey(Schema.String),
  indikator: Schema.optionalKey(Schema.String),
  anker: Schema.optionalKey(Schema.String),
  datensatz: Schema.optionalKey(Schema.String),
})

/** Reads which form a package has and which files it names; what the tables are is read one by one. */
export const Paket = Schema.Struct({
  teilhabe: Schema.Struct({ form: Schema.Literals(["rfc4180", "deutsch"]) }),
  resources: Schema.Array(Schema.Struct({ name: Schema.String, path: Schema.String, teilhabe: Schema.Unknown })),
})
