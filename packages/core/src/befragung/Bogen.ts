/**
 * One filled-in questionnaire: the answers of one person, the groups she belongs to, and nothing that names her.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Text from "../kernel/Text.js"
import type { Frage, Fragebogen } from "./Fragebogen.js"

/** One answer; `KeineAngabe` and `WeissNicht` are answers without a value and never become a number. */
export const Antwort = Schema.Union([
  /** A step of a scale, from 1 on. */
  Schema.TaggedStruct("Stufe", { stufe: Schema.Int }),
  Schema.TaggedStruct("Wahl", { schluessel: Schema.String }),
  /** Any of several answers; none of them is an answer too. */
  Schema.TaggedStruct("Mehrfachwahl", { schluessel: Schema.Array(Schema.String) }),
  Schema.TaggedStruct("Zahl", { wert: Schema.Finite }),
  Schema.TaggedStruct("KeineAngabe", {}),
  Schema.TaggedStruct("WeissNicht", {}),
])

/** One answer. */
export type Antwort = typeof Antwort.Type

/** One filled-in questionnaire. */
export const Bogen = Schema.Struct({
  /** A number of the survey alone, under which no register knows the person. */
  id: Schema.NonEmptyString,
  sprache: Schema.optionalKey(Text.Sprache),
  /** Answers by the id of the question; a question that is not there was not answered. */
  antworten: Schema.Record(Schema.String, Antwort),
  /** Keys by Merkmal: the Sozialraum, the age band, the stratum or cluster that the person was drawn in. */
  merkmale: Schema.Record(Schema.String, Schema.String),
  /** How many persons of the list it stands for; left out, it follows from how the sample was drawn. */
  gewicht: Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThan(0, { message: "Expected a weight above 0" }))),
})

/** One filled-in questionnaire. */
export type Bogen = typeof Bogen.Type

// The key, the step or the number that a condition asks about.
const meets = (antwort: Antwort | undefined, { schluessel, von = -Infinity, bis = Infinity }: NonNullable<Frage["bedingung"]>): boolean => {
  switch (antwort?._tag) {
    case "Wahl":
      return schluessel?.some((one) => one === antwort.schluessel) ?? false
    case "Mehrfachwahl":
      return schluessel?.some((one) => antwort.schluessel.includes(one)) ?? false
    case "Stufe":
      return schluessel === undefined && antwort.stufe >= von && antwort.stufe <= bis
    case "Zahl":
      return schluessel === undefined && antwort.wert >= von && antwort.wert <= bis
    default:
      return false
  }
}

/**
 * Tells whether a question is put to somebody who answered so; what was answered by `KeineAngabe` opens no further question.
 *
 * @example
 * ```ts
 * import { Bogen } from "@teilhabe/core/befragung"
 * import { Id } from "@teilhabe/core/kernel"
 *
 * const bogen: Bogen.Bogen = { id: "1", antworten: { verein: { _tag: "Wahl", schluessel: "ja" } }, merkmale: {} }
 * Bogen.isAsked(bogen, { bedingung: { frage: Id.make("verein"), schluessel: [Id.make("ja")] } }) // => true
 * Bogen.isAsked(bogen, { bedingung: { frage: Id.make("verein"), schluessel: [Id.make("nein")] } }) // => false
 * ```
 */
export const isAsked = ({ antworten }: Bogen, { bedingung }: Pick<Frage, "bedingung">): boolean =>
  bedingung === undefined || meets(antworten[bedingung.frage], bedingung)

/**
 * Lists the questions that are put to somebody, in the order of the questionnaire.
 *
 * @example
 * ```ts
 * import { Bogen } from "@teilhabe/core/befragung"
 *
 * Bogen.asked({ id: "1", antworten: {}, merkmale: {} }, { fragen: [] }) // => []
 * ```
 */
export const asked = (bogen: Bogen, { fragen }: { readonly fragen: ReadonlyArray<Frage> }): ReadonlyArray<Fragebogen["fragen"][number]> =>
  fragen.filter((frage) => isAsked(bogen, frage))
