/**
 * Reads a Messwert from its canonical shape or from what an author writes.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { exakt, fehlend, gerundet, gesperrt, markEingeschraenkt, rundungProblem } from "./messwertMake.js"
import { gruende, type Fehlend as FehlendType, type Messwert as MesswertType, type Zahl } from "./messwertType.js"

/** The reasons for an absent number. */
export const Grund = Schema.Literals(gruende)

/** Why a number is absent. */
export type Grund = typeof Grund.Type

/** Whether a number is withheld for its own sake or to protect another one. */
export const Sperrung = Schema.Literals(["primaer", "sekundaer"])

/** Whether a number is withheld for its own sake or to protect another one. */
export type Sperrung = typeof Sperrung.Type

const EXPECTED = "Expected a finite number; where there is none, say why: { fehlt: unbekannt }"

// Minus zero is no value of its own: it would print and compare unlike 0.
const Zahlwert = Schema.Finite.annotate({ message: EXPECTED }).pipe(
  Schema.decodeTo(
    Schema.Finite,
    SchemaTransformation.transform({ decode: (wert: number) => wert + 0, encode: (wert: number) => wert }),
  ),
)

const Basis = Schema.Finite.check(Schema.isGreaterThan(0, { message: "Expected a rounding base above 0" }))

const eingeschraenkt = Schema.optionalKey(Schema.Literal(true))

const Exakt = Schema.TaggedStruct("Exakt", { wert: Zahlwert, eingeschraenkt })

interface Spanne {
  readonly wert: number
  readonly von: number
  readonly bis: number
}

const Gerundet = Schema.TaggedStruct("Gerundet", {
  wert: Zahlwert,
  von: Zahlwert,
  bis: Zahlwert,
  basis: Schema.optionalKey(Basis),
  eingeschraenkt,
}).check(Schema.makeFilter(({ wert, von, bis }: Spanne) =>
  (von <= wert && wert <= bis) || `The value ${wert} must lie in its interval from ${von} to ${bis}`
))

const isAllowed = (grund: Grund, sperrung?: Sperrung): boolean => sperrung === undefined || grund === "gesperrt"

const ONLY_GESPERRT = { message: "Only the reason gesperrt may carry sperrung" }

const Fehlend = Schema.TaggedStruct("Fehlend", { grund: Grund, sperrung: Schema.optionalKey(Sperrung) }).pipe(
  Schema.refine((value): value is FehlendType => isAllowed(value.grund, value.sperrung), ONLY_GESPERRT),
)

const Canonical = Schema.Union([Exakt, Gerundet, Fehlend])

const FromNumber = Schema.Finite.annotate({ message: EXPECTED }).pipe(
  Schema.decodeTo(Schema.toType(Exakt), SchemaTransformation.transform({ decode: exakt, encode: ({ wert }) => wert })),
)

const AuthoredFehlend = Schema.Struct({ fehlt: Grund, sperrung: Schema.optionalKey(Sperrung) }).check(
  Schema.makeFilter(({ fehlt, sperrung }) => isAllowed(fehlt, sperrung) || ONLY_GESPERRT.message),
)

const FromFehlt = AuthoredFehlend.pipe(
  Schema.decodeTo(
    Schema.toType(Fehlend),
    SchemaTransformation.transform({
      decode: ({ fehlt, sperrung }: typeof AuthoredFehlend.Type) => sperrung === undefined ? fehlend(fehlt) : gesperrt(sperrung),
      encode: ({ _tag, grund, ...rest }: FehlendType) => ({ fehlt: grund, ...rest }),
    }),
  ),
)

const AuthoredZahl = Schema.Struct({
  wert: Zahlwert,
  basis: Schema.optionalKey(Basis),
  ganzzahlig: Schema.optionalKey(Schema.Boolean),
  nichtNegativ: Schema.optionalKey(Schema.Boolean),
  eingeschraenkt,
}).check(Schema.makeFilter(({ wert, basis, ...rest }) => {
  if (basis !== undefined) return rundungProblem(wert, { basis, ...rest }) ?? true
  const alone = rest.ganzzahlig === undefined && rest.nichtNegativ === undefined
  return alone || "ganzzahlig and nichtNegativ describe a rounding: state its basis too"
}))

const decodeZahl = ({ wert, basis, eingeschraenkt, ...rest }: typeof AuthoredZahl.Type): Zahl => {
  const zahl = basis === undefined ? exakt(wert) : gerundet(wert, { basis, ...rest })
  return eingeschraenkt === true ? markEingeschraenkt(zahl) : zahl
}

const FromZahl = AuthoredZahl.pipe(
  Schema.decodeTo(
    Schema.toType(Schema.Union([Exakt, Gerundet])),
    SchemaTransformation.transform({
      decode: decodeZahl,
      encode: ({ wert, eingeschraenkt }: Zahl) => eingeschraenkt === undefined ? { wert } : { wert, eingeschraenkt },
    }),
  ),
)

/** What may stand for a Messwert in a file: its canonical shape or a short form. */
export type Encoded =
  | typeof Canonical.Encoded
  | number
  | typeof AuthoredFehlend.Encoded
  | typeof AuthoredZahl.Encoded

/**
 * Decodes a Messwert; encodes its canonical shape.
 *
 * Short forms: a number is exact; `{ wert: 25, basis: 5, ganzzahlig: true }` is rounded by its source;
 * `{ fehlt: geheim }` is absent with its reason.
 */
export const Messwert: Schema.Codec<MesswertType, Encoded> = Schema.Union([
  Canonical,
  FromNumber,
  FromFehlt,
  FromZahl,
]).annotate({
  message: "Expected a number, { wert, basis } for a rounded one, or { fehlt: reason } for an absent one",
})
