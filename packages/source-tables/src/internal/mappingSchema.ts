/**
 * The shape of a mapping file. Every scalar of the file is a text, so that `05` stays a key and no value is guessed.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

const Text = Schema.NonEmptyString
const optional = Schema.optionalKey

const digits = (text: string): boolean => /^(?:0|[1-9]\d{0,5})$/u.test(text)

/** A whole number, written with digits. */
const Zahl = Schema.String.check(Schema.makeFilter((text: string) => digits(text) || "Expected a whole number")).pipe(
  Schema.decodeTo(Schema.Number, SchemaTransformation.transform({ decode: Number, encode: String })),
)

const Ja = Schema.Literals(["true"])

const isBase = (text: string): boolean => /^(?:0|[1-9]\d{0,5})(?:\.\d{1,6})?$/u.test(text) && Number(text) > 0

/** Of what numbers are multiples: a number above 0, written with digits and, where it is no whole one, a decimal point. */
const Basis = Schema.String.check(Schema.makeFilter((text: string) => isBase(text) || "Expected a number above 0, such as 5 or 0.1")).pipe(
  Schema.decodeTo(Schema.Number, SchemaTransformation.transform({ decode: Number, encode: String })),
)

/** To what a table rounds its numbers, since when, and whether nothing below 0 can lie behind them. */
const Rundung = Schema.Struct({ basis: Basis, ab: optional(Text), nichtNegativ: optional(Ja) })

/** A text or a list of texts. */
const Texte = Schema.Union([Text, Schema.Array(Text)]).annotate({ message: "Expected a text or a list of texts" })

const Koordinate = Schema.Record(Text, Text)

const Wert = Schema.Union([
  Text,
  Schema.Struct({
    name: Text,
    auch: optional(Schema.Array(Text)),
    oberhalb: optional(Text),
    gliederung: optional(Schema.Literals(["davon", "darunter"])),
    art: optional(Schema.Literals(["rest", "fehlt"])),
  }),
]).annotate({ message: "Expected a name, or a mapping with name, auch, oberhalb, gliederung, art" })

const Werte = Schema.Record(Text, Wert)

/** A list of keys in a file of its own. */
export const Liste = Schema.Struct({ id: Text, titel: Text, quelle: Text, werte: Werte })

/** A Merkmal that a table speaks of: a list that is known by name, bands of age, or values of its own. */
export const MerkmalAngabe = Schema.Struct({
  titel: optional(Text),
  quelle: optional(Text),
  liste: optional(Text),
  altersgruppen: optional(Schema.Array(Text)),
  werte: optional(Werte),
  darunter: optional(Schema.Array(Text)),
  auch: optional(Schema.Record(Text, Texte)),
  insgesamt: optional(Texte),
})

/** How a time is written. */
export const Zeitart = Schema.Literals(["tag", "jahr", "jahresdurchschnitt", "schuljahr-beginn", "schuljahr-ende", "jahr-am"])

const zeitFields = { art: Zeitart, am: optional(Text), vorsatz: optional(Text) }

/** Where the time of a whole table stands. */
export const Zeitangabe = Schema.Struct({ ...zeitFields, zeile: optional(Zahl), dateiname: optional(Text) })

/** What a leading column, a head row or a column of a long table says. */
export const Rolle = Schema.Struct({
  name: optional(Text),
  zeit: optional(Schema.Struct(zeitFields)),
  raum: optional(Schema.Literals(["schluessel", "name", "pruefung"])),
  vorsatz: optional(Texte),
  ersetze: optional(Schema.Record(Schema.String, Text)),
  merkmal: optional(Text),
  koordinaten: optional(Schema.Record(Text, Koordinate)),
  wahl: optional(Schema.Array(Schema.String)),
  fest: optional(Schema.Array(Schema.String)),
  wert: optional(Ja),
  frei: optional(Ja),
  auslassen: optional(Schema.Array(Text)),
  anfuehrung: optional(Ja),
})

/** The times in which a dash does not say nothing is there, but that nothing was asked. */
const Strich = Schema.Struct({ ab: optional(Text), bis: optional(Text) })

/** A value column named by its head, row by row. */
export const Spalte = Schema.Struct({
  kopf: Schema.Array(Schema.String),
  datensatz: optional(Text),
  koordinate: optional(Koordinate),
  auslassen: optional(Text),
  nachkommastellen: optional(Zahl),
  strich: optional(Strich),
})

const Toleranz = Schema.Union([
  Schema.Struct({ art: Schema.Literals(["gerundet"]), basis: Zahl }),
  Schema.Struct({ art: Schema.Literals(["abweichung"]), hoechstens: Zahl }),
  Schema.Struct({ art: Schema.Literals(["ohne-angabe"]) }),
]).annotate({ message: "Expected a tolerance: art gerundet with basis, art abweichung with hoechstens, or art ohne-angabe" })

/** What one Datensatz of a table is. */
export const DatensatzAngabe = Schema.Struct({
  id: Text,
  titel: Text,
  groesse: Text,
  einheit: Text,
  statistik: Text,
  definitionen: optional(Schema.Record(Text, Text)),
  toleranz: optional(Toleranz),
  merkmale: optional(Schema.Array(Text)),
  bei: optional(Schema.Record(Text, Texte)),
  koordinate: optional(Koordinate),
  anmerkungen: optional(Schema.Array(Text)),
  nachkommastellen: optional(Schema.Union([Schema.Literals(["beliebig"]), Zahl])),
  ganzzahlig: optional(Ja),
  rundung: optional(Rundung),
  strich: optional(Strich),
  leer: optional(Schema.Literals(["null", "unbekannt", "geheim", "nicht-erhoben", "nicht-sinnvoll"])),
})

const Kodierung = Schema.Literals(["utf-8", "iso-8859-1"])

/** A whole mapping file. */
export const Mapping = Schema.Struct({
  tabelle: Text,
  titel: Text,
  format: Schema.Literals(["genesis", "open-sdg", "spalten"]),
  kodierung: optional(Schema.Union([Kodierung, Schema.Array(Kodierung)])),
  trennzeichen: optional(Text),
  dateiname: optional(Text),
  fundstelle: Schema.Struct({
    herausgeber: Text, tabelle: optional(Text), stand: optional(Text), lizenz: optional(Text), adresse: optional(Text),
  }),
  herkunft: optional(Schema.Literals(["veroeffentlicht", "eigene-auszaehlung", "synthetisch"])),
  anmerkungen: optional(Schema.Array(Text)),
  titelzeilen: optional(Zahl),
  zeit: optional(Zeitangabe),
  merkmale: optional(Schema.Record(Text, MerkmalAngabe)),
  raum: optional(Text),
  vorspalten: optional(Schema.Array(Rolle)),
  kopf: optional(Schema.Array(Rolle)),
  spalten: optional(Schema.Array(Spalte)),
  felder: optional(Schema.Record(Text, Rolle)),
  datensaetze: Schema.Array(DatensatzAngabe),
})
