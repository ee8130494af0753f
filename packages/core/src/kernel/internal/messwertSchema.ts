/**
 * Reads a Messwert from its canonical shape or from what an author writes.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { exakt, fehlend, gerundet, gesperrt, markEingeschraenkt, rundungProblem } from "./messwertMake.js"
import { gruende, type Fehlend as FehlendType, type Messwert as MesswertType } from "./messwertType.js"

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
  readonly basis?: number
}

const Gerundet = Schema.TaggedStruct("Gerundet", {
  wert: Zahlwert,
  von: Zahlwert,
  bis: Zahlwert,
  basis: Schema.optionalKey(Basis),
  eingeschraenkt,
}).check(Schema.makeFilter(({ wert, von, bis, basis }: Spanne) => {
  if (von > wert || wert > bis) return `The value ${wert} must lie in its interval from ${von} to ${bis}`
  return basis === undefined ? true : (rundungProblem(wert, { basis }) ?? true)
}))

const isAllowed = (grund: Grund, sperrung?: Sperrung): boolean => sperrung === undefined || grund === "gesperrt"

const ONLY_GESPERRT = { message: "Only the reason gesperrt may carry sperrung" }

const Fehlend = Schema.TaggedStruct("Fehlend", { grund: Grund, sperrung: Schema.optionalKey(Sperrung) }).pipe(
  Schema.refine((value): value is FehlendType => isAllowed(value.grund, value.sperrung), ONLY_GESPERRT),
)

const Canonical = Schema.Union([Exakt, Gerundet, Fehlend])

const FromNumber = Schema.Finite.annotate({ message: EXPECTED }).pipe(
  Schema.decodeTo(Schema.toType(Exakt), SchemaTransformation.transform({ decode: exakt, encode: ({ wert }) => wert })),
)

// One shape for both short forms, so that a slip is told once and not once for each form that it is not.
const Authored = Schema.Struct({
  wert: Schema.optionalKey(Zahlwert),
  basis: Schema.optionalKey(Basis),
  ganzzahlig: Schema.optionalKey(Schema.Boolean),
  nichtNegativ: Schema.optionalKey(Schema.Boolean),
  eingeschraenkt,
  fehlt: Schema.optionalKey(Grund),
  sperrung: Schema.optionalKey(Sperrung),
})

type Authored = typeof Authored.Type

const authoredProblem = ({ wert, fehlt, sperrung, basis, eingeschraenkt: bracket, ...rest }: Authored): string | undefined => {
  const rundung = [basis, ...Object.values(rest)]
  if (fehlt !== undefined) {
    const alone = [wert, bracket, ...rundung].every((part) => part === undefined)
    if (!alone) return "An absent value has no wert and no rounding: state either wert or fehlt"
    return isAllowed(fehlt, sperrung) ? undefined : ONLY_GESPERRT.message
  }
  if (wert === undefined) return `${EXPECTED} or { wert: 25, basis: 5 }`
  if (sperrung !== undefined) return ONLY_GESPERRT.message
  if (basis !== undefined) return rundungProblem(wert, { basis, ...rest })
  return rundung.every((part) => part === undefined) ? undefined : "ganzzahlig and nichtNegativ describe a rounding: state its basis too"
}

const decodeAuthored = ({ wert, fehlt, sperrung, basis, eingeschraenkt: bracket, ...rest }: Authored): MesswertType => {
  if (sperrung !== undefined) return gesperrt(sperrung)
  if (wert === undefined) return fehlend(fehlt ?? "unbekannt")
  const zahl = basis === undefined ? exakt(wert) : gerundet(wert, { basis, ...rest })
  return bracket === true ? markEingeschraenkt(zahl) : zahl
}

const encodeAuthored = (messwert: MesswertType): Authored => {
  if (messwert._tag === "Fehlend") {
    const { _tag, grund, ...rest } = messwert
    return { fehlt: grund, ...rest }
  }
  return messwert.eingeschraenkt === true ? { wert: messwert.wert, eingeschraenkt: true } : { wert: messwert.wert }
}

const FromAuthored = Authored.check(Schema.makeFilter((authored) => authoredProblem(authored) ?? true)).pipe(
  Schema.decodeTo(
    Schema.toType(Canonical),
    SchemaTransformation.transform({ decode: decodeAuthored, encode: encodeAuthored }),
  ),
)

/** What may stand for a Messwert in a file: its canonical shape or a short form. */
export type Encoded =
  | typeof Canonical.Encoded
  | number
  | typeof Authored.Encoded

/**
 * Decodes a Messwert; encodes its canonical shape.
 *
 * Short forms: a number is exact; `{ wert: 25, basis: 5, ganzzahlig: true }` is rounded by its source;
 * `{ fehlt: geheim }` is absent with its reason.
 */
export const Messwert: Schema.Codec<MesswertType, Encoded> = Schema.Union([
  Exakt,
  Gerundet,
  Fehlend,
  FromNumber,
  FromAuthored,
]).annotate({
  message: "Expected a number, { wert, basis } for a rounded one, or { fehlt: reason } for an absent one",
})
