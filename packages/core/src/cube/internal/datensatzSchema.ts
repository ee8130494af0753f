import * as Schema from "effect/Schema"
import type { Datensatz as DatensatzType } from "./datensatzType.js"
import { Cube } from "./cubeSchema.js"
import { problems } from "./datensatzProblem.js"

const Fundstelle = Schema.Struct({
  herausgeber: Schema.String,
  tabelle: Schema.String,
  stand: Schema.optionalKey(Schema.String),
  lizenz: Schema.optionalKey(Schema.String),
  adresse: Schema.optionalKey(Schema.String),
})

const above0 = Schema.Finite.check(Schema.isGreaterThan(0, { message: "Expected a rounding base above 0" }))
const from0 = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0, { message: "Expected a deviation of 0 or more" }))
const prozent = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 100 }, { message: "Expected a share from 0 to 100 per cent" }))

const Toleranz = Schema.Union([
  Schema.Struct({ art: Schema.Literal("gerundet"), basis: above0, ganzzahlig: Schema.optionalKey(Schema.Boolean) }),
  Schema.Struct({ art: Schema.Literal("abweichung"), hoechstens: from0 }),
  Schema.Struct({ art: Schema.Literal("ohne-angabe"), hoechstensProzent: Schema.optionalKey(prozent) }),
]).annotate({ message: "Expected { art: gerundet, basis }, { art: abweichung, hoechstens } or { art: ohne-angabe }" })

const Toleranzen = Schema.Union([Toleranz, Schema.Array(Toleranz)])

const Fields = Schema.Struct({
  id: Schema.NonEmptyString,
  titel: Schema.String,
  groesse: Schema.NonEmptyString,
  einheit: Schema.NonEmptyString,
  statistik: Schema.NonEmptyString,
  definitionen: Schema.Record(Schema.String, Schema.String),
  herkunft: Schema.Literals(["veroeffentlicht", "eigene-auszaehlung", "synthetisch"]),
  fundstelle: Fundstelle,
  toleranz: Schema.optionalKey(Toleranzen),
  summierbar: Schema.optionalKey(Schema.Boolean),
  saldo: Schema.optionalKey(Schema.Boolean),
  anmerkungen: Schema.Array(Schema.String),
  cube: Cube,
}).check(Schema.makeFilter((datensatz) => problems(datensatz)[0]?.message ?? true))

/** What a Datensatz is written as. */
export type Encoded = typeof Fields.Encoded

/** Decodes a Datensatz with its cube; encodes the same shape. */
export const Datensatz: Schema.Codec<DatensatzType, Encoded> = Fields
