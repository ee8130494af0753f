/**
 * A questionnaire as data: what is asked, in which languages, and what each answer means.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import { Indexformel } from "./internal/indexSchema.js"

/** One answer that may be chosen. */
export const Antwortmoeglichkeit = Schema.Struct({ schluessel: Id.Id, text: Text.Text })

/** One answer that may be chosen. */
export type Antwortmoeglichkeit = typeof Antwortmoeglichkeit.Type

const Moeglichkeiten = Schema.NonEmptyArray(Antwortmoeglichkeit)

/**
 * When a question is asked: only where an earlier one was answered by one of these keys, or by a step or number from
 * `von` to `bis`.
 */
export const Anzeigebedingung = Schema.Struct({
  frage: Id.Id,
  schluessel: Schema.optionalKey(Schema.NonEmptyArray(Id.Id)),
  von: Schema.optionalKey(Schema.Finite),
  bis: Schema.optionalKey(Schema.Finite),
})

/** When a question is asked. */
export type Anzeigebedingung = typeof Anzeigebedingung.Type

const fields = {
  id: Id.Id,
  text: Text.Text,
  /** The part of life that it belongs to. */
  teilbereich: Schema.optionalKey(Id.Id),
  bedingung: Schema.optionalKey(Anzeigebedingung),
  /** What may be answered in place of an answer; neither is ever a number. */
  ohneAntwort: Schema.Array(Schema.Literals(["keine-angabe", "weiss-nicht"])),
}

/** A scale of steps with a word at both ends. */
export const Skala = Schema.TaggedStruct("Skala", {
  ...fields,
  stufen: Schema.Int.check(Schema.isBetween({ minimum: 2, maximum: 11 }, { message: "Expected a scale of 2 to 11 steps" })),
  unten: Text.Text,
  oben: Text.Text,
  /** Which end means that it goes well. */
  guenstig: Schema.Literals(["unten", "oben"]),
})

/** A scale of steps with a word at both ends. */
export type Skala = typeof Skala.Type

/** A question with one of several answers. */
export const Einfachwahl = Schema.TaggedStruct("Einfachwahl", { ...fields, moeglichkeiten: Moeglichkeiten })

/** A question with any of several answers. */
export const Mehrfachwahl = Schema.TaggedStruct("Mehrfachwahl", { ...fields, moeglichkeiten: Moeglichkeiten })

/** A question for a number. */
export const Zahlfrage = Schema.TaggedStruct("Zahlfrage", { ...fields, von: Schema.Finite, bis: Schema.Finite, einheit: Text.Text })

/** One question. */
export const Frage = Schema.Union([Skala, Einfachwahl, Mehrfachwahl, Zahlfrage])

/** One question. */
export type Frage = typeof Frage.Type

/** A part of life that questions belong to: the neighbourhood, work, contacts. */
export const Teilbereich = Schema.Struct({ id: Id.Id, titel: Text.Text })

/** A part of life that questions belong to. */
export type Teilbereich = typeof Teilbereich.Type

/** A questionnaire, with the languages it is offered in and the indices that are made of it. */
export const Fragebogen = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  sprachen: Schema.NonEmptyArray(Text.Sprache),
  teilbereiche: Schema.Array(Teilbereich),
  fragen: Schema.NonEmptyArray(Frage),
  indizes: Schema.Array(Indexformel),
})

/** A questionnaire. */
export type Fragebogen = typeof Fragebogen.Type

/**
 * Finds a question by its id, or throws a `RangeError` that names the known ones.
 *
 * @example
 * ```ts
 * import { Fragebogen } from "@teilhabe/core/befragung"
 * import { Id, Text } from "@teilhabe/core/kernel"
 *
 * const frage: Fragebogen.Frage = { _tag: "Zahlfrage", id: Id.make("jahre"), text: Text.make("Seit wie vielen Jahren wohnen Sie hier?"), ohneAntwort: ["keine-angabe"], von: 0, bis: 110, einheit: Text.make("Jahre") }
 * const bogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [], fragen: [frage], indizes: [] }
 * Fragebogen.getFrage(bogen, Id.make("jahre"))._tag // => "Zahlfrage"
 * Fragebogen.getFrage(bogen, Id.make("alter")) // => throws RangeError
 * ```
 */
export const getFrage = ({ fragen }: Pick<Fragebogen, "fragen">, id: Id.Id): Frage => {
  const found = fragen.find((frage) => frage.id === id)
  if (found !== undefined) return found
  throw new RangeError(`No question "${id}" in the questionnaire; known: ${fragen.map((one) => one.id).join(", ")}`)
}
